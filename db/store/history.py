"""What was done to the archive, when, and the bytes with which it can be taken back.

It must not know: what those bytes say. Statements only; the archive opens the transactions.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from db.domain.records import ArticleId, Detail, HistoryEntry, HospitalId

State = Literal["done", "undone", "dropped"]
_ALONE = 3
"""Elements of a detail that does not say of what it is: an entry about one thing."""

_Of = Literal["article", "hospital"]
Told = tuple[str, str, str] | tuple[str, str, str, _Of, int] | tuple[str, str, str, _Of, int, int]
"""Field, old, new; of which article or hospital, where an entry tells of several; which of several parts of one kind."""


@dataclass(frozen=True, slots=True)
class Record:
    """One entry as undo and redo need it."""

    id: int
    action: str
    steps: bytes


@dataclass(frozen=True, slots=True)
class Change:
    """One entry as it concerns an article's text: when, what, and the steps that take it back."""

    at: str
    action: str
    steps: bytes


class History:
    """The tables `history`, `history_articles` and `history_hospitals`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(
        self,
        action: str,
        *,
        at: str,
        articles: Iterable[int],
        hospitals: Iterable[int],
        details: Sequence[Told],
        steps: bytes,
    ) -> None:
        """Records what was just done. What was undone before it can no longer be redone, but stays on record."""
        self._connection.execute("UPDATE history SET state = 'dropped', steps = NULL WHERE state = 'undone'")
        cursor = self._connection.execute(
            "INSERT INTO history (at, action, details, state, steps) VALUES (?, ?, ?, 'done', ?)",
            (at, action, json.dumps(details, ensure_ascii=False), steps),
        )
        self._connection.execute(
            "INSERT INTO history_articles (article_id, history_id) SELECT value, ? FROM json_each(?)",
            (cursor.lastrowid, json.dumps(sorted(articles))),
        )
        self._connection.execute(
            "INSERT INTO history_hospitals (hospital_id, history_id) SELECT value, ? FROM json_each(?)",
            (cursor.lastrowid, json.dumps(sorted(hospitals))),
        )

    def next_undo(self) -> Record | None:
        """The newest entry that is done."""
        return self._record("SELECT id, action, steps FROM history WHERE state = 'done' ORDER BY id DESC LIMIT 1")

    def next_redo(self) -> Record | None:
        """The oldest entry that is undone."""
        return self._record("SELECT id, action, steps FROM history WHERE state = 'undone' ORDER BY id LIMIT 1")

    def actions(self) -> tuple[str | None, str | None]:
        """What undo and redo would take back, without reading how."""
        undo = self._connection.execute("SELECT action FROM history WHERE state = 'done' ORDER BY id DESC LIMIT 1")
        redo = self._connection.execute("SELECT action FROM history WHERE state = 'undone' ORDER BY id LIMIT 1")
        return tuple(row[0] if row else None for row in (undo.fetchone(), redo.fetchone()))  # pyright: ignore

    def settle(self, id: int, state: State, steps: bytes) -> None:
        """An entry was undone or redone; `steps` lead back."""
        self._connection.execute("UPDATE history SET state = ?, steps = ? WHERE id = ?", (state, steps, id))

    def undone_steps(self) -> tuple[bytes, ...]:
        """The steps of everything that could still be redone."""
        return tuple(r[0] for r in self._connection.execute("SELECT steps FROM history WHERE state = 'undone'"))

    def steps_of(self, article: int) -> Iterator[Change]:
        """What was done to an article, newest first, without what brought it in or was undone."""
        rows = self._connection.execute(
            "SELECT at, action, steps FROM history WHERE state = 'done' AND action NOT IN ('import', 'load')"
            " AND id IN (SELECT history_id FROM history_articles WHERE article_id = ?) ORDER BY id DESC",
            (article,),
        )
        return (Change(*row) for row in rows)

    def entries(self, article: ArticleId | None, *, limit: int) -> tuple[HistoryEntry, ...]:
        """The newest entries first; those of one article, or all."""
        if article is None:
            return self._entries("", None, None, limit)
        return self._entries(
            "WHERE h.id IN (SELECT history_id FROM history_articles WHERE article_id = :id)", "article", article, limit
        )

    def entries_of_hospital(self, hospital: HospitalId, *, limit: int) -> tuple[HistoryEntry, ...]:
        """Those of one hospital, the newest first; of what an entry tells only what is about it."""
        return self._entries(
            "WHERE h.id IN (SELECT history_id FROM history_hospitals WHERE hospital_id = :id)",
            "hospital",
            hospital,
            limit,
        )

    def _entries(self, where: str, kind: str | None, id: int | None, limit: int) -> tuple[HistoryEntry, ...]:
        rows = self._connection.execute(
            "SELECT h.id, h.at, h.action, h.details, h.state,"
            " (SELECT json_group_array(a.article_id) FROM history_articles a WHERE a.history_id = h.id),"
            " (SELECT json_group_array(o.hospital_id) FROM history_hospitals o WHERE o.history_id = h.id)"
            f" FROM history h {where} ORDER BY h.id DESC LIMIT :limit",
            {"id": id, "limit": limit},
        )
        return tuple(
            HistoryEntry(
                id=entry,
                at=at,
                action=action,
                articles=tuple(ArticleId(a) for a in sorted(json.loads(articles))),
                details=_details(json.loads(details), kind, id),
                undone=state != "done",
                hospitals=tuple(HospitalId(h) for h in sorted(json.loads(hospitals))),
            )
            for entry, at, action, details, state, articles, hospitals in rows
        )

    def _record(self, statement: str) -> Record | None:
        row = self._connection.execute(statement).fetchone()
        return Record(*row) if row else None


def _details(told: list[list[Any]], kind: str | None, id: int | None) -> tuple[Detail, ...]:
    """All that is told; of an entry of one article or hospital nothing that is about another one."""
    return tuple(_detail(*one) for one in told if kind is None or len(one) == _ALONE or one[3:5] == [kind, id])


def _detail(
    field: str, old: str, new: str, of: str | None = None, id: int | None = None, number: int | None = None
) -> Detail:
    article = ArticleId(id) if of == "article" and id is not None else None
    hospital = HospitalId(id) if of == "hospital" and id is not None else None
    return Detail(field, old, new, article, hospital, number)
