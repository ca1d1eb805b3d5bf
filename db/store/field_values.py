"""What some articles have in each field of the catalogue, counted.

It must not know: which articles somebody chose, or what is to become of them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from db.domain.records import FieldValues
from db.store.articles import keys

_MOST = 20


def _own(column: str) -> str:
    return f"SELECT a.{column} value, a.id FROM articles a JOIN given ON given.id = a.id"


def _filed(column: str) -> str:
    return f"SELECT f.{column} value, given.id FROM given LEFT JOIN filings f ON f.article_id = given.id"


_VALUES: Mapping[str, str] = {
    "paper": "SELECT p.name value, a.id FROM articles a JOIN given ON given.id = a.id"
    " LEFT JOIN publications p ON p.id = a.publication_id",
    "date": _own("date"),
    "page_no": _own("page_no"),
    "column": "SELECT c.text value, given.id FROM given LEFT JOIN article_parts c"
    " ON c.article_id = given.id AND c.kind = 'column'",
    "hospitals": "SELECT n.name value, given.id FROM given LEFT JOIN article_hospitals l ON l.article_id = given.id"
    " LEFT JOIN hospital_names n ON n.hospital_id = l.hospital_id AND n.kind = 'current'",
    "tags": "SELECT t.name value, given.id FROM given LEFT JOIN article_tags l ON l.article_id = given.id"
    " LEFT JOIN tags t ON t.id = l.tag_id",
    "url": _own("url"),
    "accessed": _own("accessed"),
    **{
        column: _filed(column)
        for column in (
            *("fonds", "category", "year", "retention", "office", "item"),
            *("document_no", "security", "sheets", "remarks"),
        )
    },
}
"""(value, article) of every field; no value where there is none."""


class FieldValuesOf:
    """Counts over the tables whose rows belong to an article."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, ids: Sequence[int]) -> dict[str, FieldValues]:
        """By field; articles that are gone do not count."""
        return {field: self._counted(statement, keys(ids)) for field, statement in _VALUES.items()}

    def _counted(self, statement: str, wanted: str) -> FieldValues:
        rows = self._connection.execute(
            "WITH given AS (SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)))"
            f" SELECT coalesce(CAST(value AS TEXT), '') text, count(DISTINCT id) FROM ({statement})"
            " GROUP BY text ORDER BY 2 DESC, 1",
            (wanted,),
        ).fetchall()
        known = [(value, articles) for value, articles in rows if value]
        return FieldValues(
            distinct=len(known),
            commonest=tuple(known[:_MOST]),
            empty=sum(articles for value, articles in rows if not value),
        )
