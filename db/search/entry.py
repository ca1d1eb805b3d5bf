"""A document as it is searched: texts folded, dates as numbers; and whether a query accepts it.

It must not know: where entries come from, ranking, files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from db.domain.dates import day_bounds
from db.domain.query import Among, And, Dates, Key, Keyword, Listed, Not, Or, Query, Text
from db.domain.records import ArticleId, Document, TextField
from db.domain.text import fold_text, places

FIELDS = tuple(TextField)
_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Entry:
    """`texts` are folded, parallel to `FIELDS`; `days` the first and last day its date can mean, (0, 0) without one."""

    id: ArticleId
    texts: tuple[str, ...]
    values: Mapping[Key, tuple[str, ...]]
    days: tuple[int, int]

    @classmethod
    def of(cls, document: Document) -> Entry:
        return cls.folded(document, [fold_text(document.texts.get(field, "")) for field in FIELDS])

    @classmethod
    def folded(cls, document: Document, texts: Iterable[str]) -> Entry:
        """Of a document whose texts have been folded, in the order of `FIELDS`."""
        return cls(document.id, tuple(texts), values_of(document), days_of(document.date))

    def counts(self, text: Text) -> tuple[int, ...]:
        """How often the needle begins in each field of its scope, parallel to `FIELDS`; overlapping ones all count."""
        needle, wanted = text.needle, text.fields
        return tuple(
            occurrences(given, needle) if field in wanted else 0
            for field, given in zip(FIELDS, self.texts, strict=True)
        )

    def accepted_by(self, query: Query) -> bool:
        match query:
            case And(parts):
                return all(self.accepted_by(part) for part in parts)
            case Or(parts):
                return any(self.accepted_by(part) for part in parts)
            case Not(part):
                return not self.accepted_by(part)
            case Text():
                needle, wanted = query.needle, query.fields
                texts = (given for field, given in zip(FIELDS, self.texts, strict=True) if field in wanted)
                return bool(needle) and any(needle in given for given in texts)
            case Keyword():
                return any(query.accepts(value) for value in self.values[query.key])
            case Among(ids):
                return self.id in ids
            case Listed():
                raise TypeError("what only the store can answer is resolved before a document is held against it")
            case Dates():
                first, last = query.bounds
                return self.days[0] > 0 and first <= self.days[0] and self.days[1] <= last


def values_of(document: Document) -> dict[Key, tuple[str, ...]]:
    """What a document has for each key, nothing empty and nothing twice."""
    return {
        Key.HOSPITAL: distinct(document.hospitals),
        Key.PAPER: distinct((document.paper,)),
        Key.LEVEL: distinct((document.level,)),
        Key.PLACE: distinct(document.places),
        Key.COLUMN: distinct((document.column,)),
        Key.TAG: distinct(document.tags),
    }


def entries(documents: Iterable[Document]) -> Iterator[Entry]:
    """Of each document, folding many at once."""
    from db.search.folding import fold_texts

    given = iter(documents)
    while batch := list(islice(given, _AT_ONCE)):
        texts = iter(fold_texts([document.texts.get(field, "") for document in batch for field in FIELDS]))
        yield from (Entry.folded(document, islice(texts, len(FIELDS))) for document in batch)


def occurrences(text: str, needle: str) -> int:
    """At how many places of `text` the needle begins; an empty one begins nowhere."""
    return len(places(text, needle))


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """The values that are not empty, each once."""
    return tuple(dict.fromkeys(value for value in values if value))


@lru_cache(maxsize=4096)
def days_of(date: str) -> tuple[int, int]:
    """First and last day it can mean; (0, 0) where it is no date."""
    return day_bounds(date) or (0, 0)
