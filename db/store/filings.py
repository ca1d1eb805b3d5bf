"""Where articles are filed, asked by 档号: which of them share one, which number comes next.

It must not know: how a filing is written or shown.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from db.domain.records import ArticleId, Filing
from db.store.articles import keys

_SERIES = ("fonds", "category", "year", "retention", "office")
"""What a 档号 says before its number."""

_SAME = " AND ".join(f"o.{column} = f.{column}" for column in (*_SERIES, "item"))
_LAST_KEPT = """
SELECT max(json_extract(k.value, '$[6]')) FROM trash t, json_each(t.rows, '$.tables.filings[1]') k
WHERE json_extract(k.value, '$[1]') = :fonds AND json_extract(k.value, '$[2]') = :category
AND json_extract(k.value, '$[3]') = :year AND json_extract(k.value, '$[4]') IS :retention
AND json_extract(k.value, '$[5]') = :office
"""
"""By the places of the columns in `filings`."""


class Filings:
    """The table `filings`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def next_item(self, filing: Filing) -> int:
        """The number after the last one given under the same 全宗号, 门类, 年度, 保管期限 and 机构; articles in the trash keep
        theirs, for they may come back."""
        series = {column: getattr(filing, column) for column in _SERIES}
        where = " AND ".join(f"{column} IS :{column}" for column in _SERIES)
        (filed,) = self._connection.execute(f"SELECT max(item) FROM filings WHERE {where}", series).fetchone()
        (kept,) = self._connection.execute(_LAST_KEPT, series).fetchone()
        return 1 + max(filed or 0, kept or 0)

    def sharing_codes(self, ids: Iterable[int]) -> tuple[tuple[ArticleId, ArticleId], ...]:
        """Those of `ids` that have a number under which another article is filed, with that one."""
        rows = self._connection.execute(
            f"SELECT f.article_id, min(o.article_id) FROM filings f JOIN filings o ON {_SAME} AND o.article_id <> f.article_id"
            " WHERE f.article_id IN (SELECT value FROM json_each(?)) GROUP BY f.article_id ORDER BY f.article_id",
            (keys(ids),),
        )
        return tuple((ArticleId(id), ArticleId(other)) for id, other in rows)
