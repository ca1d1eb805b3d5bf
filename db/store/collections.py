"""Collections of articles, read from their rows.

It must not know: who put them together, or what they are for.
"""

from __future__ import annotations

import sqlite3

from db.domain.records import ArticleId, Collection, CollectionId


class Collections:
    """`collections` and `collection_articles`. An article in the trash keeps its place, and is not counted meanwhile."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Collection, ...]:
        """Every collection with the number of its articles, by name."""
        rows = self._connection.execute(
            "SELECT c.id, c.name, c.notes, (SELECT count(*) FROM collection_articles l JOIN articles a ON a.id = l.article_id"
            " WHERE l.collection_id = c.id) FROM collections c ORDER BY c.name, c.id"
        )
        return tuple(
            Collection(id=CollectionId(id), name=name, notes=notes, articles=articles)
            for id, name, notes, articles in rows
        )

    def ids(self, collection: int) -> tuple[ArticleId, ...]:
        """Its articles that there are, in its order."""
        return self._ids(
            "SELECT l.article_id FROM collection_articles l JOIN articles a ON a.id = l.article_id"
            " WHERE l.collection_id = ? ORDER BY l.seq",
            collection,
        )

    def places(self, collection: int) -> tuple[ArticleId, ...]:
        """Its articles in its order, those in the trash among them."""
        return self._ids("SELECT article_id FROM collection_articles WHERE collection_id = ? ORDER BY seq", collection)

    def with_article(self, article: int) -> tuple[CollectionId, ...]:
        """The collections that an article is in."""
        rows = self._connection.execute(
            "SELECT collection_id FROM collection_articles WHERE article_id = ? ORDER BY collection_id", (article,)
        )
        return tuple(CollectionId(row[0]) for row in rows)

    def _ids(self, statement: str, collection: int) -> tuple[ArticleId, ...]:
        return tuple(ArticleId(row[0]) for row in self._connection.execute(statement, (collection,)))
