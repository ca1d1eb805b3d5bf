"""What other engines doing the same work are given and asked: pairs of characters as words.

They are given the text as Xinglin folds it, every pair of neighbours one word, the last character of a text one by itself:
a run of characters is then a phrase, one character the beginning of a word, and both find exactly what Xinglin finds.
What helps an engine find is done for it: no stored texts, segments merged before searching, queries prepared before they are
timed, headlines weighted as its ranking likes best, and for FTS5 an index of beginnings, which makes one character three times
as fast to find and loading slower by a quarter. It must not know: what is measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import add
from pathlib import Path
from typing import Any, Protocol

from db.domain.query import And, Dates, Query
from db.domain.records import Document, TextField
from db.domain.text import fold_text
from db.search.entry import days_of

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


def conditions(query: Query) -> tuple[Query, list[Dates]]:
    """A query without its dates, which must hold for all of it, and these."""
    parts = query.parts if isinstance(query, And) else (query,)
    dates = [part for part in parts if isinstance(part, Dates)]
    rest = tuple(part for part in parts if not isinstance(part, Dates))
    return (rest[0] if len(rest) == 1 else And(rest)), dates


def rows_of(documents: Iterable[Document]) -> Iterator[Row]:
    """Articles as peers take them, made one by one."""
    return map(Row.of, documents)
