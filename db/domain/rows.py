"""Rows of a table as plain values: what the store and the undo steps hand each other.

It must not know: which tables there are, or what their columns mean.
"""

from __future__ import annotations

from dataclasses import dataclass

Value = str | int | float | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one table, the values of each in the order of `columns`."""

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
