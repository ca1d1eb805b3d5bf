"""What is known of articles that share their text: sketches, the pairs found with them, the pairs a person keeps apart.

It must not know: how a text is sketched or compared. All but `kept_apart` is derived from the articles and may be made
anew at any moment; statements only, whoever calls opens the transaction.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.domain.records import ArticleId
from db.store.articles import keys

_IN = "IN (SELECT value FROM json_each(?))"
_HASH_BYTES = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles of which the shorter is a reprint of (a piece of) the other: what they share, of either's text."""

    one: ArticleId
    other: ArticleId
    shared: float
    of_longer: float


class Reprints:
    """`sketch_queue`, `sketches`, `sketch_grams`, `reprints`, `kept_apart`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    # ---- articles that wait

    def queue(self, articles: Iterable[int]) -> None:
        """These articles are to be looked at (again): they are new, changed or gone."""
        self._connection.execute(
            "INSERT OR IGNORE INTO sketch_queue (article_id) SELECT value FROM json_each(?)", (keys(articles),)
        )

    def queue_all(self) -> None:
        """Forgets everything derived, to be made anew."""
        for table in ("reprints", "sketch_grams", "sketches", "sketch_queue"):
            self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute("INSERT INTO sketch_queue (article_id) SELECT id FROM articles")

    def pending(self) -> int:
        """How many articles wait."""
        return self._connection.execute("SELECT count(*) FROM sketch_queue").fetchone()[0]

    def waiting(self, limit: int) -> tuple[ArticleId, ...]:
        """The first `limit` of them, smallest id first."""
        rows = self._connection.execute("SELECT article_id FROM sketch_queue ORDER BY article_id LIMIT ?", (limit,))
        return tuple(ArticleId(row[0]) for row in rows)

    # ---- sketches

    def forget(self, articles: Sequence[int]) -> None:
        """Takes everything derived from these articles away, and them out of the queue."""
        wanted = keys(articles)
        for id, grams in self._connection.execute(
            f"SELECT article_id, grams FROM sketches WHERE article_id {_IN}", (wanted,)
        ).fetchall():
            self._connection.executemany(
                "DELETE FROM sketch_grams WHERE gram = ? AND article_id = ?", [(gram, id) for gram in _unpacked(grams)]
            )
        for table, column in (("sketches", "article_id"), ("reprints", "article_id"), ("sketch_queue", "article_id")):
            self._connection.execute(f"DELETE FROM {table} WHERE {column} {_IN}", (wanted,))
        self._connection.execute(f"DELETE FROM reprints WHERE other_id {_IN}", (wanted,))

    def keep(self, sketches: Mapping[ArticleId, frozenset[int]], holders: Iterable[tuple[int, ArticleId]]) -> None:
        """Sketches of articles that have none, and by which of their grams (gram, article) they are to be found.

        In the order of grams, thousands of articles touch each page of the table once.
        """
        self._connection.executemany(
            "INSERT INTO sketches (article_id, grams) VALUES (?, ?)",
            [(id, struct.pack(f"<{len(grams)}I", *grams)) for id, grams in sketches.items()],
        )
        self._connection.executemany("INSERT INTO sketch_grams (gram, article_id) VALUES (?, ?)", holders)

    def with_grams(self, grams: Iterable[int]) -> dict[int, list[ArticleId]]:
        """The articles to be found by each of these grams; grams that find none are left out."""
        rows = self._connection.execute(
            "SELECT gram, article_id FROM json_each(?) CROSS JOIN sketch_grams ON gram = value", (keys(sorted(grams)),)
        )
        found: dict[int, list[ArticleId]] = {}
        for gram, id in rows:
            found.setdefault(gram, []).append(id)
        return found

    def sizes(self, articles: Iterable[int]) -> dict[ArticleId, int]:
        """How many grams the sketches of these articles have."""
        rows = self._connection.execute(
            f"SELECT article_id, length(grams) / {_HASH_BYTES} FROM sketches WHERE article_id {_IN}", (keys(articles),)
        )
        return {ArticleId(id): size for id, size in rows}

    def with_text_of(self, articles: Iterable[int], *, most: int) -> dict[ArticleId, tuple[ArticleId, ...]]:
        """For each of these articles that have paragraphs the first `most` with the very same ones, itself among them."""
        rows = self._connection.execute(
            "SELECT a.id, (SELECT group_concat(id) FROM"
            " (SELECT id FROM articles b WHERE b.text_hash = a.text_hash ORDER BY id LIMIT ?))"
            f" FROM articles a WHERE a.id {_IN}",
            (most, keys(articles)),
        )
        return {ArticleId(id): tuple(ArticleId(int(other)) for other in ids.split(",")) for id, ids in rows}

    def bodies(self, articles: Iterable[int]) -> dict[ArticleId, str]:
        """The paragraphs of these articles as one text each, as `domain.reprints.body_of` has it; none without any."""
        rows = self._connection.execute(
            "SELECT article_id, text FROM article_parts"
            f" WHERE kind = 'paragraph' AND article_id {_IN} ORDER BY article_id, seq",
            (keys(articles),),
        )
        texts: dict[ArticleId, list[str]] = {}
        for id, text in rows:
            texts.setdefault(ArticleId(id), []).append(text)
        return {id: "".join(pieces) for id, pieces in texts.items()}

    def printed(self, articles: Iterable[int]) -> dict[ArticleId, tuple[int | None, str | None]]:
        """In which paper, by its key, and when these articles were printed."""
        rows = self._connection.execute(
            f"SELECT id, publication_id, date FROM articles WHERE id {_IN}", (keys(articles),)
        )
        return {ArticleId(id): (publication, date) for id, publication, date in rows}

    # ---- pairs

    def add(self, pairs: Iterable[Pair]) -> None:
        """Pairs that were found; each is kept in both directions."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO reprints (article_id, other_id, shared, of_longer) VALUES (?, ?, ?, ?)",
            [
                row
                for p in pairs
                for row in ((p.one, p.other, p.shared, p.of_longer), (p.other, p.one, p.shared, p.of_longer))
            ],
        )

    def of(self, articles: Iterable[int]) -> tuple[Pair, ...]:
        """The pairs of these articles, they first, except what a person keeps apart."""
        rows = self._connection.execute(
            f"SELECT article_id, other_id, shared, of_longer FROM reprints WHERE article_id {_IN}"
            " AND (article_id, other_id) NOT IN (SELECT article_id, other_id FROM kept_apart)"
            " ORDER BY article_id, other_id",
            (keys(articles),),
        )
        return tuple(Pair(ArticleId(one), ArticleId(other), shared, whole) for one, other, shared, whole in rows)

    def kept_apart(self, article: int) -> tuple[ArticleId, ...]:
        """The articles that a person said are no reprints of this one."""
        rows = self._connection.execute(
            "SELECT other_id FROM kept_apart WHERE article_id = ? ORDER BY other_id", (article,)
        )
        return tuple(ArticleId(row[0]) for row in rows)


def _unpacked(grams: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(grams) // _HASH_BYTES}I", grams)
