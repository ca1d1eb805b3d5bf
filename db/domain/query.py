"""What is typed into the search box, read into a query tree; the tree's own names are here too.

A blank is AND; `OR` `或` `|`, `-` `NOT` `非`, quotes, parentheses and their full-width forms are syntax, `name:value` is a
field under its Chinese or English name. Operator words, quotes, minus and parentheses count only where a word could begin,
so COVID-19 and CT（增强）are plain runs. What is not finished is no condition yet and no error.

It must not know: how queries are answered, which hospitals and papers there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from db.domain.dates import read_range
from db.domain.fact_names import read_stating
from db.domain.missing import missing_field, missing_name
from db.domain.query_edit import (
    Condition,
    conditions,
    excluded,
    has_condition,
    turned,
    with_condition,
    with_dates,
    without,
    without_condition,
)
from db.domain.query_names import FIELD_NAMES, LEVEL_WORDS, MEDIA, Name
from db.domain.query_tree import (
    DATE_NAME,
    DOUBLE_QUOTES,
    EVERYTHING,
    FIELDS_OF_SCOPE,
    Among,
    And,
    Dates,
    Key,
    Keyword,
    Leaf,
    Listed,
    Not,
    Or,
    Query,
    Scope,
    Stored,
    Text,
    all_of,
    any_of,
    highlights,
    leaves,
    mapped,
    none_of,
    operator,
    positive_leaves,
    positive_texts,
    unquoted,
    writable,
)
from db.domain.records import Problem, Span
from db.domain.text import fold_text

__all__ = [
    "EVERYTHING",
    "FIELDS_OF_SCOPE",
    "FIELD_NAMES",
    "Among",
    "And",
    "Condition",
    "Dates",
    "Key",
    "Keyword",
    "Leaf",
    "Listed",
    "Not",
    "Or",
    "Parsed",
    "Query",
    "Scope",
    "Stored",
    "Text",
    "all_of",
    "any_of",
    "conditions",
    "excluded",
    "has_condition",
    "highlights",
    "leaves",
    "map_hospitals",
    "map_listed",
    "mapped",
    "none_of",
    "parse",
    "positive_leaves",
    "positive_texts",
    "turned",
    "with_condition",
    "with_dates",
    "without",
    "without_condition",
    "writable",
]

_SINGLE_QUOTES = "'‘’＇‚‛"
_OPENING, _CLOSING, _BAR, _MINUS = "(（", ")）", "|｜", "-－−"
_CLOSED_BY = {**dict.fromkeys(DOUBLE_QUOTES, DOUBLE_QUOTES), "「": "」", "『": "』", "｢": "｣"}
_SINGLE_QUOTED = re.compile(rf"[{_SINGLE_QUOTES}]([^{_SINGLE_QUOTES}]*)[{_SINGLE_QUOTES}](?=[\s{_CLOSING}{_BAR}]|$)")
_FIELD = re.compile(r"([^\s:：()（）|｜]{1,12})[:：]")
_WORD = re.compile(rf"[^\s{_CLOSING}{_BAR}]{{1,3}}(?=[\s{_CLOSING}{_BAR}]|$)")
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query and what in it could not be taken at its word."""

    query: Query
    problems: tuple[Problem, ...] = ()


def parse(text: str) -> Parsed:
    """Reads any text at all; never raises. Nothing typed, or nothing finished yet, is a query for every article."""
    parser = _Parser(text)
    query = parser.everything()
    if query == EVERYTHING and parser.only_operators and fold_text(text):
        query = Text(writable(text), span=(0, len(text)))  # 或 by itself is a word to look for
    return Parsed(query, tuple(parser.problems))


def map_hospitals(query: Query, resolve: Callable[[Keyword], Query]) -> Query:
    """The query with each 医院: condition replaced by what `resolve` makes of it (current names, found by any name)."""
    return mapped(query, lambda leaf: resolve(leaf) if isinstance(leaf, Keyword) and leaf.key is Key.HOSPITAL else leaf)


def map_listed(query: Query, resolve: Callable[[Listed], Query]) -> Query:
    """The query with each condition that the store answers replaced by what `resolve` makes of it."""
    return mapped(query, lambda leaf: resolve(leaf) if isinstance(leaf, Listed) else leaf)


class _Parser:
    """Recursive descent. Each rule returns None where it found no condition."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.depth = 0
        self.only_operators = True
        self.problems: list[Problem] = []

    def everything(self) -> Query:
        parts: list[Query] = []
        while self.place < len(self.text):
            part = self._any(None)
            if part is not None:
                parts.append(part)
            self.place += 1  # a parenthesis that closes nothing
        return all_of(parts)

    def _any(self, name: Name | None) -> Query | None:
        choices: list[Query] = []
        while True:
            choice = self._all(name)
            if choice is not None:
                choices.append(choice)
            if not self._take_or():
                return any_of(choices) if choices else None

    def _all(self, name: Name | None) -> Query | None:
        parts: list[Query] = []
        while self._more():
            if word := self._operator("and"):
                self.place += word
                continue
            part = self._condition(name)
            if part is not None:
                parts.append(part)
        return all_of(parts) if parts else None

    def _condition(self, name: Name | None) -> Query | None:
        negative = False
        while self._more() and (length := self._negation()):
            negative = not negative
            self.place += length
        if not self._more():
            return None
        part = self._single(name)
        return none_of(part) if negative and part is not None else part

    def _single(self, name: Name | None) -> Query | None:
        if self._at(_OPENING):
            return self._group(name)
        field = _FIELD.match(self.text, self.place)
        known = field and FIELD_NAMES.get(fold_text(field.group(1)))
        if field and known:
            self.only_operators = False
            self.place = field.end()
            return self._held_to(known)
        start = self.place
        value, exact = self._value()
        if not exact and value in _MINUS:
            return None  # what it takes away is not typed yet
        self.only_operators = False
        if field and not exact and field.end() < self.place:
            self._doubt_field(field)
        return self._leaf(name, value, exact=exact, span=(start, self.place))

    def _held_to(self, name: Name) -> Query | None:
        """What follows `name:`; nothing, if another field or a negation does."""
        if not self._more() or self._negation():
            return None
        if self._at(_OPENING):
            return self._group(name)
        field = _FIELD.match(self.text, self.place)
        if field and fold_text(field.group(1)) in FIELD_NAMES:
            return None
        start = self.place
        value, exact = self._value()
        if not exact and value in _MINUS:
            return None
        return self._leaf(name, value, exact=exact, span=(start, self.place))

    def _group(self, name: Name | None) -> Query | None:
        self.place += 1
        self.only_operators = False
        if self.depth == _DEEPEST:
            return None
        self.depth += 1
        inner = self._any(name)
        self.depth -= 1
        if self._at(_CLOSING):
            self.place += 1
        return inner

    def _value(self) -> tuple[str, bool]:
        """The word or quoted run at this place, and whether it was quoted."""
        start = self.place
        closing = _CLOSED_BY.get(self.text[start])
        if closing:
            ends = (place for place in range(start + 1, len(self.text)) if self.text[place] in closing)
            end = next(ends, len(self.text))
            if end == len(self.text):
                self.problems.append(Problem("unclosed_quote", (start, end)))
            self.place = min(end + 1, len(self.text))
            return self.text[start + 1 : end], True
        single = _SINGLE_QUOTED.match(self.text, start)
        self.place = single.end() if single else self._word_end()
        return (single.group(1), True) if single else (self.text[start : self.place], False)

    def _leaf(self, name: Name | None, value: str, *, exact: bool, span: Span) -> Query | None:
        value = writable(value)
        if name == MEDIA:
            name = Key.LEVEL if fold_text(value) in LEVEL_WORDS else Key.PAPER
        if not fold_text(value):
            return None
        if name == DATE_NAME:
            return self._dates(value, span)
        if name is Key.LEVEL:
            return self._level(value, span)
        if name is Stored.MISSING:
            return self._missing(value, span)
        if name is Stored.FACT:
            return self._stating(value, span)
        if isinstance(name, Stored):
            return Listed(name, value if exact else unquoted(value), exact, span)
        if isinstance(name, Key):
            return Keyword(name, value if exact else unquoted(value), exact, span)
        return Text(value, name if isinstance(name, Scope) else None, span)

    def _dates(self, value: str, span: Span) -> Query | None:
        dates = read_range(value)
        if dates is None:
            self._doubt("bad_date", value, span)
            return None
        return Dates(*dates, span)

    def _level(self, value: str, span: Span) -> Query | None:
        level = LEVEL_WORDS.get(fold_text(value))
        if level is None:
            self._doubt("bad_level", value, span)
            return None
        return Keyword(Key.LEVEL, level.value, True, span)

    def _missing(self, value: str, span: Span) -> Query | None:
        field = missing_field(value)
        if field is None:
            self._doubt("bad_missing", value, span)
            return None
        return Listed(Stored.MISSING, missing_name(field), False, span)

    def _stating(self, value: str, span: Span) -> Query | None:
        stating = read_stating(value)
        if stating is None:
            self._doubt("bad_fact", value, span)
            return None
        return Listed(Stored.FACT, stating.text, False, span)

    def _doubt(self, kind: str, value: str, span: Span) -> None:
        if span[1] < len(self.text):  # at the end it may just not be finished
            self.problems.append(Problem(kind, span, value))

    def _doubt_field(self, field: re.Match[str]) -> None:
        name = field.group(1)
        if name.isascii() and name.isalpha() and not self.text.startswith("//", field.end()):
            self.problems.append(Problem("unknown_field", field.span(1), name))

    def _more(self) -> bool:
        """Skips blanks; whether a condition may begin here."""
        while self.place < len(self.text) and self.text[self.place].isspace():
            self.place += 1
        return self.place < len(self.text) and not self._at(_CLOSING + _BAR) and not self._operator("or")

    def _take_or(self) -> bool:
        if self.place >= len(self.text) or self._at(_CLOSING):
            return False
        self.only_operators &= not self._at(_BAR)
        self.place += 1 if self._at(_BAR) else self._operator("or")
        return True

    def _negation(self) -> int:
        """How long the NOT at this place is; 0 where there is none."""
        if word := self._operator("not"):
            return word
        following = self.text[self.place + 1 : self.place + 2]
        return int(self._at(_MINUS) and bool(following) and not following.isspace())

    def _at(self, characters: str) -> bool:
        return self.place < len(self.text) and self.text[self.place] in characters

    def _operator(self, kind: str) -> int:
        """How long the operator word of that kind at this place is; 0 where there is none."""
        word = _WORD.match(self.text, self.place)
        return len(word.group()) if word and operator(word.group()) == kind else 0

    def _word_end(self) -> int:
        """The end of the plain run at this place: at a blank, a bar, or a parenthesis that closes none of its own."""
        end, opened = self.place, 0
        while end < len(self.text):
            char = self.text[end]
            if char.isspace() or char in _BAR or (char in _CLOSING and not opened):
                break
            opened += (char in _OPENING) - (char in _CLOSING)
            end += 1
        return max(end, min(self.place + 1, len(self.text)))
