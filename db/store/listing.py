"""The whole archive in order and counted, straight from the tables: what the window shows before anything is typed.

It must not know: queries. The order and the counts are those of `db/search` for a query that matches every article.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Mapping, Sequence

from db.domain.records import ArticleId, FacetName, Facets, Sort

_NEWEST = "SELECT id FROM articles ORDER BY day DESC, id"
_OLDEST = "SELECT id FROM articles ORDER BY day NULLS LAST, id"
_ORDERS: Mapping[Sort, str] = {Sort.RANK: _NEWEST, Sort.DATE: _NEWEST, Sort.DATE_OLDEST: _OLDEST}
_FACETS: Mapping[FacetName, str] = {
    FacetName.HOSPITAL: "SELECT n.name, sum(c.articles) FROM (SELECT hospital_id, count(*) articles FROM article_hospitals"
    " GROUP BY hospital_id) c JOIN hospital_names n ON n.hospital_id = c.hospital_id AND n.kind = 'current'"
    " GROUP BY n.name",
    FacetName.PAPER: "SELECT p.name, c.articles FROM (SELECT publication_id, count(*) articles FROM articles"
    " GROUP BY publication_id) c JOIN publications p ON p.id = c.publication_id",
    FacetName.LEVEL: "SELECT p.level, sum(c.articles) FROM (SELECT publication_id, count(*) articles FROM articles"
    " GROUP BY publication_id) c JOIN publications p ON p.id = c.publication_id"
    " WHERE p.level IS NOT NULL GROUP BY p.level",
    FacetName.YEAR: "SELECT substr(day, 1, 4), count(*) FROM articles WHERE day > '' GROUP BY 1",
    FacetName.PLACE: "SELECT place, count(DISTINCT article_id) FROM ("
    + " UNION ALL ".join(
        f"SELECT h.{place} place, l.article_id FROM hospitals h JOIN article_hospitals l ON l.hospital_id = h.id"
        for place in ("province", "city", "district")
    )
    + ") WHERE place <> '' GROUP BY place",
    # Beside min() SQLite takes the text of the row that has it: the first column is the one an article is filed under.
    FacetName.COLUMN: "SELECT text, count(*) FROM (SELECT min(seq), text FROM article_parts WHERE kind = 'column'"
    " GROUP BY article_id) GROUP BY text",
}


class Listing:
    """Every article there is."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @staticmethod
    def knows(sort: Sort) -> bool:
        """Whether the tables can give this order. Names are in dictionary order only in the index."""
        return sort in _ORDERS

    def ids(self, sort: Sort) -> Sequence[ArticleId]:
        """All ids in this order."""
        return array("q", [row[0] for row in self._connection.execute(_ORDERS[sort])])  # pyright: ignore[reportReturnType]

    def facets(self) -> Facets:
        """Counts over all articles."""
        return {name: self._counted(name, _FACETS[name]) for name in FacetName}

    def _counted(self, name: FacetName, statement: str) -> tuple[tuple[str, int], ...]:
        counts: list[tuple[str, int]] = self._connection.execute(statement).fetchall()
        if name is FacetName.YEAR:
            return tuple(sorted(counts))
        return tuple(sorted(counts, key=lambda count: (-count[1], count[0].encode("gb18030", "replace"), count[0])))
