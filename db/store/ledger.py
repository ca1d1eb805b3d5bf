"""The archive's small facts, and the queue of articles that the search index has yet to hear of.

It must not know: what an index is made of. Statements only; the archive opens the transactions.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Queued:
    """An article that waits, and the number of the write that touched it last."""

    article: int
    generation: int


class Ledger:
    """`meta` and `index_queue`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def fact(self, key: str) -> str:
        """A fact by its key; empty if it was never set."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else ""

    def set_fact(self, key: str, value: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))

    def start(self, *, name: str, created: str) -> None:
        """The facts of a new archive."""
        self.set_fact("name", name)
        self.set_fact("created", created)
        self.set_fact("generation", "0")
        self.set_fact("index_generation", "")

    @property
    def generation(self) -> int:
        """The number of writes so far: two equal numbers mean that nothing was written between."""
        return int(self.fact("generation"))

    @property
    def index_generation(self) -> int | None:
        """The number of the commit with which the index heard the news last. An index at any other one belongs to another
        state of this archive (one of the two was put back from a copy, or a power cut took the last write)."""
        text = self.fact("index_generation")
        return int(text) if text else None

    def count_write(self) -> int:
        """Counts the write that is under way; its number."""
        generation = self.generation + 1
        self.set_fact("generation", str(generation))
        return generation

    def queue(self, articles: Iterable[int], generation: int) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO index_queue (article_id, generation) SELECT value, ? FROM json_each(?)",
            (generation, json.dumps(list(articles))),
        )

    def pending(self) -> int:
        """How many articles wait."""
        return self._connection.execute("SELECT count(*) FROM index_queue").fetchone()[0]

    def waiting(self, limit: int) -> tuple[Queued, ...]:
        """The first `limit` of them, smallest id first."""
        rows = self._connection.execute(
            "SELECT article_id, generation FROM index_queue ORDER BY article_id LIMIT ?", (limit,)
        )
        return tuple(Queued(*row) for row in rows)

    def index_has(self, queued: Sequence[Queued], *, index_generation: int) -> None:
        """The index heard of `queued`. One that was touched again meanwhile goes on waiting."""
        self._connection.execute(
            "DELETE FROM index_queue WHERE (article_id, generation) IN"
            " (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))",
            (json.dumps([(q.article, q.generation) for q in queued]),),
        )
        self.set_fact("index_generation", str(index_generation))

    def index_has_all(self, generation: int, *, index_generation: int) -> None:
        """The index was made anew from the store as it was after write number `generation`."""
        self._connection.execute("DELETE FROM index_queue WHERE generation <= ?", (generation,))
        self.set_fact("index_generation", str(index_generation))
