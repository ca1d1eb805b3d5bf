"""Pages as they arrived, read from their rows. Their original bytes are files of their own.

It must not know: where the files are, or how a page was taken apart.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from db.domain.records import ArticleId, Page, PageId

_COLUMNS = "g.id, g.name, g.sha256, g.encoding, g.imported, p.name, g.date, g.page_no"


class Pages:
    """The table `pages`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        return self._connection.execute("SELECT count(*) FROM pages").fetchone()[0]

    def read(self, id: PageId) -> Page | None:
        """The page with its lines."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS}, g.text FROM pages g LEFT JOIN publications p ON p.id = g.publication_id WHERE g.id = ?",
            (id,),
        ).fetchone()
        if row is None:
            return None
        articles = self._connection.execute("SELECT id FROM articles WHERE page_id = ? ORDER BY id", (id,))
        return _page(row[:-1], tuple(row[-1].split("\n")), tuple(ArticleId(r[0]) for r in articles))

    def all(self) -> tuple[Page, ...]:
        """Every page, without its lines, by id."""
        rows = self._connection.execute(
            "SELECT page_id, id FROM articles WHERE page_id IS NOT NULL ORDER BY page_id, id"
        )
        articles = {page: tuple(ArticleId(id) for _, id in group) for page, group in groupby(rows, key=lambda r: r[0])}
        pages = self._connection.execute(
            f"SELECT {_COLUMNS} FROM pages g LEFT JOIN publications p ON p.id = g.publication_id ORDER BY g.id"
        )
        return tuple(_page(row, (), articles.get(row[0], ())) for row in pages)

    def with_bytes(self, hashes: Iterable[str]) -> dict[str, tuple[ArticleId, ...]]:
        """The articles of pages that came from files with one of these SHA-256, by hash; empty where all were deleted."""
        rows = self._connection.execute(
            "SELECT g.sha256, a.id FROM pages g LEFT JOIN articles a ON a.page_id = g.id"
            " WHERE g.sha256 IN (SELECT value FROM json_each(?)) ORDER BY g.sha256, a.id",
            (json.dumps(list(hashes)),),
        )
        return {
            sha256: tuple(ArticleId(id) for _, id in group if id is not None)
            for sha256, group in groupby(rows, key=lambda r: r[0])
        }

    def hashes(self) -> frozenset[str]:
        """The SHA-256 of every page's original."""
        return frozenset(row[0] for row in self._connection.execute("SELECT sha256 FROM pages"))


def _page(row: tuple[Any, ...], lines: tuple[str, ...], articles: tuple[ArticleId, ...]) -> Page:
    id, name, sha256, encoding, imported, paper, date, page_no = row
    return Page(
        id=PageId(id),
        name=name,
        sha256=sha256,
        encoding=encoding,
        lines=lines,
        imported=imported,
        paper=paper,
        date=date,
        page_no=page_no,
        articles=articles,
    )
