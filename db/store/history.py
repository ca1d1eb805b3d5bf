"""What was done to the archive, when, and the bytes with which it can be taken back.

It must not know: what those bytes say. Statements only; the archive opens the transactions.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from db.domain.records import ArticleId, HistoryEntry

State = Literal["done", "undone", "dropped"]


@dataclass(frozen=True, slots=True)
class Record:
    """One entry as undo and redo need it."""

    id: int
    action: str
    steps: bytes


class History:
    """The tables `history` and `history_articles`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(
        self,
        action: str,
        *,
        at: str,
        articles: Iterable[int],
        details: Sequence[tuple[str, str, str]],
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

    def entries(self, article: ArticleId | None, *, limit: int) -> tuple[HistoryEntry, ...]:
        """The newest entries first; those of one article, or all."""
        where = (
            "" if article is None else "WHERE h.id IN (SELECT history_id FROM history_articles WHERE article_id = :id)"
        )
        rows = self._connection.execute(
            "SELECT h.id, h.at, h.action, h.details, h.state,"
            " (SELECT json_group_array(a.article_id) FROM history_articles a WHERE a.history_id = h.id)"
            f" FROM history h {where} ORDER BY h.id DESC LIMIT :limit",
            {"id": article, "limit": limit},
        )
        return tuple(
            HistoryEntry(
                id=id,
                at=at,
                action=action,
                articles=tuple(ArticleId(a) for a in sorted(json.loads(articles))),
                details=tuple((field, old, new) for field, old, new in json.loads(details)),
                undone=state != "done",
            )
            for id, at, action, details, state, articles in rows
        )

    def _record(self, statement: str) -> Record | None:
        row = self._connection.execute(statement).fetchone()
        return Record(*row) if row else None
