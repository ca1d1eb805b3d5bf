"""tantivy as a peer (`peers.py`). It must not know: what is measured."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from db.domain.query import And, Not, Or, Query, Text
from tests.bench.figures import size_mb
from tests.bench.peers import TOP, Answer, CannotAsk, Row, conditions, pairs, phrase


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
        query, dates = conditions(query)
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
