"""SQLite FTS5 as a peer (`peers.py`). It must not know: what is measured."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from db.domain.query import And, Not, Or, Query, Text
from tests.bench.peers import TOP, Answer, CannotAsk, Row, conditions, pairs, phrase


class Fts5:
    """SQLite's own full text search."""

    name = "FTS5"

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._db = sqlite3.connect(folder / "fts5.sqlite")
        self._db.execute("PRAGMA journal_mode = WAL")

    def load(self, rows: Iterable[Row]) -> None:
        self._db.executescript(
            "CREATE TABLE articles (id INTEGER PRIMARY KEY, paper TEXT, first INTEGER, last INTEGER);"
            "CREATE VIRTUAL TABLE texts USING fts5(headline, rest, content='', prefix='1', tokenize='ascii');"
            "INSERT INTO texts (texts, rank) VALUES ('rank', 'bm25(4.0, 1.0)');"
        )
        with self._db:
            for row in rows:
                self._add(row)

    def settle(self) -> None:
        with self._db:
            self._db.execute("INSERT INTO texts (texts) VALUES ('optimize')")
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def prepare(self, query: Query) -> tuple[str, list[int]]:
        query, dates = conditions(query)
        days = [day for each in dates for day in each.bounds]
        return self._select(_fts5(query), " AND first >= ? AND last <= ?" * len(dates)), days

    def prepare_any(self, words: Iterable[str]) -> tuple[str, list[int]]:
        return self._select(" OR ".join(map(_fts5_phrase, words)), ""), []

    def ask(self, prepared: tuple[str, list[int]]) -> Answer:
        found, days = prepared
        best = self._db.execute(f"SELECT texts.rowid {found} ORDER BY rank LIMIT {TOP}", days)
        total = self._db.execute(f"SELECT count(*) {found}", days)
        return Answer([row[0] for row in best], total.fetchone()[0])

    def facets(self, prepared: tuple[str, list[int]]) -> dict[str, int]:
        found, days = prepared
        if " JOIN " not in found:
            found = found.replace("FROM texts", "FROM texts JOIN articles ON id = texts.rowid")
        counted: dict[str, int] = {}
        for paper, year, number in self._db.execute(
            f"SELECT paper, first / 10000, count(*) {found} GROUP BY 1, 2", days
        ):
            for value in (paper, str(year)):
                counted[value] = counted.get(value, 0) + number
        return counted

    def change(self, old: Row, new: Row) -> None:
        with self._db:
            self._db.execute(
                "INSERT INTO texts (texts, rowid, headline, rest) VALUES ('delete', ?, ?, ?)",
                (old.id, pairs(old.headline), pairs(old.rest)),
            )
            self._db.execute("DELETE FROM articles WHERE id = ?", (old.id,))
            self._add(new)

    def size_mb(self) -> float:
        """Without the pages that merging left empty, which a copy of the file would not have."""
        size, count, free = (
            self._db.execute(f"PRAGMA {fact}").fetchone()[0] for fact in ("page_size", "page_count", "freelist_count")
        )
        return round(size * (count - free) / 1e6, 1)

    def close(self) -> None:
        self._db.close()

    def _add(self, row: Row) -> None:
        texts = (row.id, pairs(row.headline), pairs(row.rest))
        self._db.execute("INSERT INTO texts (rowid, headline, rest) VALUES (?, ?, ?)", texts)
        self._db.execute("INSERT INTO articles VALUES (?, ?, ?, ?)", (row.id, row.paper, *row.days))

    @staticmethod
    def _select(match: str, dates: str) -> str:
        table = "texts JOIN articles ON id = texts.rowid" if dates else "texts"
        return f"FROM {table} WHERE texts MATCH '{match.replace(chr(39), chr(39) * 2)}'{dates}"


def _fts5(query: Query) -> str:
    match query:
        case Text():
            columns = {None: "", "标题": "headline : "}
            if query.scope not in columns:
                raise CannotAsk(f"the field {query.scope}")
            return columns[query.scope] + _fts5_phrase(query.needle)
        case Or(parts) if parts:
            return "(" + " OR ".join(map(_fts5, parts)) + ")"
        case And(parts):
            wanted = [_fts5(part) for part in parts if not isinstance(part, Not)]
            if not wanted:
                raise CannotAsk("everything but")
            without = [_fts5(part.part) for part in parts if isinstance(part, Not)]
            return " NOT ".join(["(" + " AND ".join(wanted) + ")", *without])
        case _:
            raise CannotAsk(type(query).__name__)


def _fts5_phrase(needle: str) -> str:
    words = phrase(needle)
    return f'"{" ".join(words)}"' + ("*" if len(needle) == 1 else "")
