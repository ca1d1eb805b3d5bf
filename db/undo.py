"""Undo as data: a step says what some rows were; applying it makes them so again and yields the step that goes back.

It must not know: what the rows mean, or how they are stored. Whoever applies steps hands in the tables.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from db.domain.rows import Rows

_WORTH_DEFLATING = 512


@dataclass(frozen=True, slots=True)
class Step:
    """What the rows of `table` that belong to `owners` were, before somebody changed them.

    Every table has one column that says to whom a row belongs: its own key, or for the parts, names and links of
    something the key of that thing. Adding, changing and removing are thus one and the same kind of step.
    """

    table: str
    owners: tuple[int, ...]
    rows: Rows


class Tables(Protocol):
    """The little that undo needs of a store."""

    def owned(self, table: str, owners: Sequence[int]) -> Rows:
        """All rows of `table` that belong to `owners`."""
        ...

    def replace(self, table: str, owners: Sequence[int], rows: Rows) -> None:
        """Makes `rows` the only ones of `table` that belong to `owners`."""
        ...


class Recorder:
    """Writes through to `tables` and keeps the steps that take it back."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._steps: list[Step] = []
        self._added: dict[str, list[int]] = {}

    def add(self, table: str, owners: Sequence[int], rows: Rows) -> None:
        """Stores rows whose `owners` are new in this transaction, so that nothing need be read to take them back."""
        self._tables.replace(table, (), rows)
        self._added.setdefault(table, []).extend(owners)

    def replace(self, table: str, owners: Sequence[int], rows: Rows) -> None:
        """Makes `rows` the only ones of `owners`, whatever they had before."""
        self._steps.append(Step(table, tuple(owners), self._tables.owned(table, owners)))
        self._tables.replace(table, owners, rows)

    def steps(self) -> tuple[Step, ...]:
        """In the order in which they have to be applied."""
        added = (Step(table, tuple(dict.fromkeys(owners)), Rows()) for table, owners in self._added.items())
        return (*reversed(self._steps), *added)


def apply(steps: Iterable[Step], tables: Tables) -> tuple[Step, ...]:
    """Makes the rows what the steps say they were; returns the steps that take this back, in their order."""
    inverse: list[Step] = []
    for step in steps:
        inverse.append(Step(step.table, step.owners, tables.owned(step.table, step.owners)))
        tables.replace(step.table, step.owners, step.rows)
    return tuple(reversed(inverse))


def owners_in(steps: Iterable[Step], tables: Iterable[str]) -> frozenset[int]:
    """All owners that steps on one of `tables` name."""
    wanted = frozenset(tables)
    return frozenset(owner for step in steps if step.table in wanted for owner in step.owners)


def pack(steps: Sequence[Step]) -> bytes:
    """The steps as bytes to keep: JSON, deflated when long (an undone import holds whole newspapers)."""
    plain = [[s.table, s.owners, s.rows.columns, s.rows.rows] for s in steps]
    data = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    return zlib.compress(data, 1) if len(data) > _WORTH_DEFLATING else data


def unpack(data: bytes) -> tuple[Step, ...]:
    """The steps that `pack` was given."""
    plain: list[list[Any]] = json.loads(data if data.startswith(b"[") else zlib.decompress(data))
    return tuple(
        Step(table, tuple(owners), Rows(tuple(columns), tuple(tuple(row) for row in rows)))
        for table, owners, columns, rows in plain
    )
