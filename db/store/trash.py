"""The trash, read from its rows: articles that were deleted, with all that they consisted of.

It must not know: how an article gets there or comes back.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from db.domain.records import (
    NOT_FILED,
    Article,
    ArticleId,
    HospitalId,
    HospitalLink,
    MediaLevel,
    PageId,
    Relation,
    TrashedArticle,
)
from db.domain.rows import Row, Rows
from db.store.articles import filing_of, keys, part_of

_IN = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Kept:
    """An article in the trash: the rows it had in each table, and what its hospitals were called then."""

    tables: Mapping[str, Rows]
    hospitals: Mapping[int, str]

    def packed(self) -> str:
        """As it is stored."""
        tables = {table: [rows.columns, rows.rows] for table, rows in self.tables.items()}
        plain = {"tables": tables, "hospitals": list(self.hospitals.items())}
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def unpacked(cls, packed: str) -> Kept:
        """What `packed` made of it."""
        plain: dict[str, Any] = json.loads(packed)
        tables = {
            table: Rows(tuple(columns), tuple(tuple(row) for row in rows))
            for table, (columns, rows) in plain["tables"].items()
        }
        return cls(tables, dict(plain["hospitals"]))


class Trash:
    """The table `trash`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[TrashedArticle, ...]:
        """Everything in it, what was deleted last first."""
        rows = self._connection.execute(
            "SELECT article_id, headline, paper, date, deleted FROM trash ORDER BY deleted DESC, article_id"
        )
        return tuple(
            TrashedArticle(id=ArticleId(id), headline=headline, paper=paper, date=date, deleted=deleted)
            for id, headline, paper, date, deleted in rows
        )

    def existing(self, ids: Iterable[int]) -> tuple[ArticleId, ...]:
        """Those of `ids` that are in it, ascending."""
        rows = self._connection.execute(f"SELECT article_id FROM trash WHERE article_id {_IN} ORDER BY 1", (keys(ids),))
        return tuple(ArticleId(row[0]) for row in rows)

    def headlines(self, ids: Iterable[int]) -> dict[ArticleId, str]:
        """What those of `ids` that are in it are called."""
        rows = self._connection.execute(
            f"SELECT article_id, headline FROM trash WHERE article_id {_IN} ORDER BY 1", (keys(ids),)
        )
        return {ArticleId(id): headline for id, headline in rows}

    def kept(self, ids: Iterable[int]) -> dict[ArticleId, Kept]:
        """All that those of `ids` that are in it consisted of."""
        rows = self._connection.execute(f"SELECT article_id, rows FROM trash WHERE article_id {_IN}", (keys(ids),))
        return {ArticleId(id): Kept.unpacked(packed) for id, packed in rows}

    def gone_hospitals(self, ids: Iterable[int]) -> frozenset[int]:
        """Those of these hospitals that are no more."""
        wanted = frozenset(ids)
        rows = self._connection.execute(f"SELECT id FROM hospitals WHERE id {_IN}", (keys(wanted),))
        return wanted - {row[0] for row in rows}

    def article(self, id: int) -> Article | None:
        """An article in it as it was when it was deleted."""
        kept = self.kept((id,)).get(ArticleId(id))
        return None if kept is None else self._article(kept)

    def _article(self, kept: Kept) -> Article:
        (own,) = _named(kept, "articles")
        paper, level = self._publication(own["publication_id"])
        filings = _named(kept, "filings")
        return Article(
            id=ArticleId(own["id"]),
            parts=tuple(
                part_of(part["kind"], part["text"], part["role"], part["anchors"])
                for part in _named(kept, "article_parts")
            ),
            paper=paper,
            level=MediaLevel(level) if level else None,
            date=own["date"],
            page_no=own["page_no"],
            hospitals=tuple(
                HospitalLink(
                    HospitalId(link["hospital_id"]),
                    kept.hospitals.get(link["hospital_id"], ""),
                    Relation(link["relation"]),
                    link["printed"],
                )
                for link in _named(kept, "article_hospitals")
            ),
            tags=self._tags([tag["tag_id"] for tag in _named(kept, "article_tags")]),
            page=None if own["page_id"] is None else PageId(own["page_id"]),
            source_id=own["source_id"],
            confidence=own["confidence"],
            filing=filing_of(filings[0]) if filings else NOT_FILED,
            url=own.get("url"),
            accessed=own.get("accessed"),
        )

    def _publication(self, id: int | None) -> tuple[str | None, str | None]:
        row = self._connection.execute("SELECT name, level FROM publications WHERE id = ?", (id,)).fetchone()
        return row or (None, None)

    def _tags(self, ids: Sequence[int]) -> tuple[str, ...]:
        names: dict[int, str] = dict(
            self._connection.execute(f"SELECT id, name FROM tags WHERE id {_IN}", (keys(ids),)).fetchall()
        )
        return tuple(names[id] for id in ids if id in names)


def _named(kept: Kept, table: str) -> list[dict[str, Any]]:
    """The rows of one table in their order, by column."""
    rows = kept.tables.get(table, Rows(()))
    named: list[dict[str, Any]] = [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]
    return sorted(named, key=lambda row: row.get("seq", 0))


def row_of(id: int, kept: Kept, *, deleted: str, headline: str, paper: str | None, date: str | None) -> Row:
    """The row of `trash` for an article."""
    return (id, deleted, headline, paper, date, kept.packed())
