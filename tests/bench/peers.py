"""Other engines doing the same work: SQLite FTS5 and tantivy, each with pairs of characters as words.

They are given the text as Xinglin folds it, every pair of neighbours one word, the last character of a text one by itself:
a run of characters is then a phrase, one character the beginning of a word, and both find exactly what Xinglin finds.
What helps an engine find is done for it: no stored texts, segments merged before searching, queries prepared before they are
timed, headlines weighted as its ranking likes best, and for FTS5 an index of beginnings, which makes one character three times
as fast to find and loading slower by a quarter. It must not know: what is measured.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import add
from pathlib import Path
from typing import Any, Protocol

from db.domain.query import And, Dates, Not, Or, Query, Text
from db.domain.records import Document, TextField
from db.domain.text import fold_text
from db.search.entry import days_of
from tests.bench.figures import size_mb

TOP = 50

# What an engine might take for the end of a word becomes a letter.
_LETTERS = {code: code + 0xFEE0 for code in range(0x21, 0x7F) if not chr(code).isalnum()} | {0x20: 0x3007}


class CannotAsk(Exception):
    """This engine has no way to ask that; the message says what."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article as peers take it: folded texts, its first and last day as numbers."""

    id: int
    headline: str
    rest: str
    paper: str
    days: tuple[int, int]

    @classmethod
    def of(cls, document: Document) -> Row:
        rest = "\n".join(text for field, text in document.texts.items() if field is not TextField.HEADLINE)
        headline = document.texts.get(TextField.HEADLINE, "")
        return cls(document.id, fold_text(headline), fold_text(rest), document.paper, days_of(document.date))

    def with_text(self, text: str) -> Row:
        """The same article with something added to its text."""
        return replace(self, rest=self.rest + fold_text(text))


@dataclass(frozen=True, slots=True)
class Answer:
    """The best articles, at most `TOP`, best first; how many match."""

    ids: Sequence[int]
    total: int


class Peer(Protocol):
    """An engine with its index in a folder. `prepare` gives what the others ask with; it raises CannotAsk."""

    name: str

    def __init__(self, folder: Path) -> None: ...
    def load(self, rows: Iterable[Row]) -> None: ...
    def settle(self) -> None: ...
    def prepare(self, query: Query) -> Any: ...
    def prepare_any(self, words: Iterable[str]) -> Any: ...
    def ask(self, prepared: Any) -> Answer: ...
    def facets(self, prepared: Any) -> dict[str, int]: ...
    def change(self, old: Row, new: Row) -> None: ...
    def size_mb(self) -> float: ...
    def close(self) -> None: ...


def pairs(text: str) -> str:
    """A folded text as words: each character with the one behind it; the last by itself."""
    text = text.translate(_LETTERS)
    return f"{' '.join(map(add, text, text[1:]))} {text[-1:]}"


def phrase(needle: str) -> list[str]:
    """The words that stand one behind the other where the needle occurs; of one character only a word's beginning."""
    needle = needle.translate(_LETTERS)
    return list(map(add, needle, needle[1:])) or [needle]


def plain(words: Iterable[str]) -> list[str]:
    """The words of a question, folded, each once, without those that are only punctuation."""
    return list(dict.fromkeys(folded for word in words if (folded := fold_text(word).strip("¶"))))


def _conditions(query: Query) -> tuple[Query, list[Dates]]:
    """A query without its dates, which must hold for all of it, and these."""
    parts = query.parts if isinstance(query, And) else (query,)
    dates = [part for part in parts if isinstance(part, Dates)]
    rest = tuple(part for part in parts if not isinstance(part, Dates))
    return (rest[0] if len(rest) == 1 else And(rest)), dates


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
        query, dates = _conditions(query)
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


class Tantivy:
    """The engine in Rust, through its Python binding."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        import tantivy

        folder.mkdir(exist_ok=True)
        self._t, self._folder = tantivy, folder
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("id", stored=False, indexed=True, fast=True)
        for name in ("headline", "rest"):
            builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field("paper", tokenizer_name="raw", fast=True, index_option="basic")
        for name in ("year", "first", "last"):
            builder.add_integer_field(name, fast=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, str(folder))
        self._searcher = self._index.searcher()
        self._writer: Any = None

    def load(self, rows: Iterable[Row]) -> None:
        writer = self._index.writer()
        for row in rows:
            writer.add_document(self._document(row))
        writer.commit()
        writer.wait_merging_threads()
        self._reload()

    def settle(self) -> None:
        """Merging is done while loading."""

    def prepare(self, query: Query) -> Any:
        query, dates = _conditions(query)
        asked = [(self._t.Occur.Must, self._query(query))]
        for each in dates:
            first, last = each.bounds
            asked.append((self._t.Occur.Must, self._range("first", first, 99_99_99_99)))
            asked.append((self._t.Occur.Must, self._range("last", 0, last)))
        return asked[0][1] if len(asked) == 1 else self._t.Query.boolean_query(asked)

    def prepare_any(self, words: Iterable[str]) -> Any:
        return self._any([self._text(word, ("headline", "rest")) for word in words])

    def ask(self, prepared: Any) -> Answer:
        found: Any = self._searcher.search(prepared, limit=TOP, count=True)
        addresses = [address for _, address in found.hits]
        ids: Any = self._searcher.fast_field_values("id", addresses)
        return Answer(ids, found.count)

    def facets(self, prepared: Any) -> dict[str, int]:
        wanted = {
            name: {"terms": {"field": name, "size": 10_000, "segment_size": 10_000}} for name in ("paper", "year")
        }
        counted = self._searcher.aggregate(prepared, wanted)
        counted = json.loads(counted) if isinstance(counted, str) else counted
        return {
            str(int(key) if isinstance(key := bucket["key"], float) else key): bucket["doc_count"]
            for name in wanted
            for bucket in counted[name]["buckets"]
        }

    def change(self, old: Row, new: Row) -> None:
        self._writer = self._writer or self._index.writer()
        self._writer.delete_documents_by_query(self._t.Query.term_query(self._schema, "id", old.id))
        self._writer.add_document(self._document(new))
        self._writer.commit()
        self._reload()

    def size_mb(self) -> float:
        return size_mb(self._folder)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.wait_merging_threads()

    def _reload(self) -> None:
        self._index.reload()
        self._searcher = self._index.searcher()

    def _document(self, row: Row) -> Any:
        first, last = row.days
        return self._t.Document(
            id=row.id,
            headline=pairs(row.headline),
            rest=pairs(row.rest),
            paper=row.paper,
            year=first // 10000,
            first=first,
            last=last,
        )

    def _query(self, query: Query) -> Any:
        occur = self._t.Occur
        match query:
            case Text():
                columns = {None: ("headline", "rest"), "标题": ("headline",)}
                if query.scope not in columns:
                    raise CannotAsk(f"the field {query.scope}")
                return self._text(query.needle, columns[query.scope])
            case Or(parts) if parts:
                return self._any([self._query(part) for part in parts])
            case And(parts) if any(not isinstance(part, Not) for part in parts):
                return self._t.Query.boolean_query(
                    [
                        (occur.MustNot, self._query(part.part))
                        if isinstance(part, Not)
                        else (occur.Must, self._query(part))
                        for part in parts
                    ]
                )
            case _:
                raise CannotAsk(type(query).__name__)

    def _text(self, needle: str, columns: Sequence[str]) -> Any:
        return self._any([self._in_column(column, needle) for column in columns])

    def _in_column(self, column: str, needle: str) -> Any:
        words, query = phrase(needle), self._t.Query
        if len(needle) == 1:
            found = query.regex_query(self._schema, column, f"{words[0]}.?")
        elif len(words) == 1:
            found = query.term_query(self._schema, column, words[0])
        else:
            found = query.phrase_query(self._schema, column, words)
        return found

    def _any(self, queries: list[Any]) -> Any:
        return (
            queries[0]
            if len(queries) == 1
            else self._t.Query.boolean_query([(self._t.Occur.Should, query) for query in queries])
        )

    def _range(self, field: str, low: int, high: int) -> Any:
        return self._t.Query.range_query(self._schema, field, self._t.FieldType.Integer, low, high)


def rows_of(documents: Iterable[Document]) -> Iterator[Row]:
    """Articles as peers take them, made one by one."""
    return map(Row.of, documents)
