"""Which articles lack which field of the catalogue.

It must not know: why that matters, or how a field is called where it is shown.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Mapping, Sequence

from db.domain.missing import MISSABLE
from db.domain.records import ArticleId
from db.store.articles import keys


def _without(table: str, holds: str) -> str:
    return f"SELECT id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM {table} o WHERE o.article_id = a.id AND {holds})"


def _no_part(kind: str) -> str:
    """Once through a table or an index, in its order; looking into each article by itself takes twice as long."""
    return f"SELECT id FROM articles EXCEPT SELECT article_id FROM article_parts WHERE kind = '{kind}' AND text <> ''"


def _unfiled(holds: str) -> str:
    return _without("filings", holds)


_CODE = "fonds, category, year, retention, office, item"
_CODED = "fonds <> '' AND category <> '' AND year <> '' AND retention IS NOT NULL AND item IS NOT NULL"
_LACKING: Mapping[str, str] = {
    "headline": _no_part("headline"),
    "body": _no_part("paragraph"),
    "byline": _no_part("byline"),
    "column": _no_part("column"),
    "paper": "SELECT id FROM articles WHERE publication_id IS NULL",
    "date": "SELECT id FROM articles WHERE date IS NULL",
    "page_no": "SELECT id FROM articles WHERE page_no IS NULL",
    "hospitals": _without("article_hospitals", "TRUE"),
    "tags": _without("article_tags", "TRUE"),
    "fonds": _unfiled("fonds <> ''"),
    "category": _unfiled("category <> ''"),
    "year": _unfiled("year <> ''"),
    "retention": _unfiled("retention IS NOT NULL"),
    "office": _unfiled("office <> ''"),
    "item": _unfiled("item IS NOT NULL"),
    "code": _unfiled(_CODED),
    "unique_code": f"SELECT article_id AS id FROM filings WHERE {_CODED} AND ({_CODE}) IN"
    f" (SELECT {_CODE} FROM filings WHERE {_CODED} GROUP BY {_CODE} HAVING count(*) > 1)",
    "document_no": _unfiled("document_no <> ''"),
    "security": _unfiled("security <> ''"),
    "sheets": _unfiled("sheets IS NOT NULL"),
    "url": "SELECT id FROM articles WHERE url IS NULL",
    "accessed": "SELECT id FROM articles WHERE accessed IS NULL",
}
assert _LACKING.keys() == MISSABLE.keys()


class Gaps:
    """What is missing in the tables whose rows belong to an article."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def lacking(self, field: str) -> Sequence[ArticleId]:
        """The articles without it, ascending."""
        rows = self._connection.execute(f"SELECT * FROM ({_LACKING[field]}) ORDER BY 1")
        return array("q", [row[0] for row in rows])  # pyright: ignore[reportReturnType] - ids are ints

    def count(self, field: str, ids: Iterable[int] | None) -> int:
        """How many there are; of `ids` only, where they are given."""
        statement, given = f"SELECT count(*) FROM ({_LACKING[field]})", ()
        if ids is not None:
            statement, given = f"{statement} WHERE id IN (SELECT value FROM json_each(?))", (keys(ids),)
        return self._connection.execute(statement, given).fetchone()[0]

    def codes_given_twice(self) -> tuple[tuple[ArticleId, ...], ...]:
        """Articles that share one 档号, each such group by its smallest id."""
        rows = self._connection.execute(
            f"SELECT group_concat(article_id) FROM filings WHERE {_CODED} GROUP BY {_CODE} HAVING count(*) > 1 ORDER BY"
            " min(article_id)"
        )
        return tuple(tuple(sorted(ArticleId(int(id)) for id in row[0].split(","))) for row in rows)
