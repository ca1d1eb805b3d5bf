"""The tree a query is: what it means, how it prints itself, and which needles it puts into which fields.

`str(query)` is canonical: `parse(str(query)).query == query` for every query that `parse` made.

It must not know: how queries are typed, how they are answered.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from db.domain.dates import day_bounds, write_range
from db.domain.records import MediaLevel, Span, TextField
from db.domain.text import fold_text

_folded = lru_cache(maxsize=1 << 15)(fold_text)
"""Of values of the catalogue, all of which one condition looks at."""


class Scope(StrEnum):
    """Text fields a condition can be held to; the value is the field's canonical name in a query."""

    TITLE = "标题"
    HEADING = "小标题"
    BODY = "正文"
    CAPTION = "图注"
    BYLINE = "署名"


FIELDS_OF_SCOPE: Mapping[Scope | None, tuple[TextField, ...]] = {
    None: tuple(TextField),
    Scope.TITLE: (TextField.HEADLINE, TextField.KICKER, TextField.DECK),
    Scope.HEADING: (TextField.HEADING,),
    Scope.BODY: (TextField.BODY,),
    Scope.CAPTION: (TextField.CAPTION,),
    Scope.BYLINE: (TextField.BYLINE,),
}


class Key(StrEnum):
    """Catalogue fields with values; the value is the field's canonical name in a query."""

    HOSPITAL = "医院"
    PAPER = "报纸"
    LEVEL = "级别"
    PLACE = "地区"
    COLUMN = "栏目"
    TAG = "标签"


class Stored(StrEnum):
    """Conditions that only the store can answer, by listing the articles; the value is the canonical name in a query."""

    COLLECTION = "合集"
    MISSING = "缺"
    FACT = "事实"


DATE_NAME = "日期"

DOUBLE_QUOTES = '"“”„‟＂〝〞〟'
_QUOTES = ((DOUBLE_QUOTES, '"', '"'), ("」", "「", "」"), ("』", "『", "』"))
_BARE = re.compile(r"[^\W_](?:[\w.,，。、%·/+℃-]*[^\W_])?")
_OPERATORS = {"OR": "or", "或": "or", "NOT": "not", "非": "not", "AND": "and"}

LEVEL_NAMES: Mapping[MediaLevel, str] = {
    MediaLevel.NATIONAL: "国家级",
    MediaLevel.PROVINCIAL: "省级",
    MediaLevel.CITY: "市级",
    MediaLevel.COUNTY: "县级",
    MediaLevel.TRADE: "行业",
}
"""How a query writes a media level."""


@dataclass(frozen=True, slots=True)
class Text:
    """Articles where the folded `value` occurs in a folded field of `scope` (None: in any)."""

    value: str
    scope: Scope | None = None
    span: Span = field(default=(0, 0), compare=False, repr=False)
    """Where in the typed query it stands."""

    @property
    def needle(self) -> str:
        return fold_text(self.value)

    @property
    def fields(self) -> tuple[TextField, ...]:
        return FIELDS_OF_SCOPE[self.scope]

    def __str__(self) -> str:
        return (f"{self.scope}:" if self.scope else "") + _written(self.value)


@dataclass(frozen=True, slots=True)
class Keyword:
    """Articles with a value of `key` that is `value` (exact), or that contains it; both compared folded.

    Quotes are what makes it exact when it is written, so one that is not must do without (`unquoted`).
    """

    key: Key
    value: str
    exact: bool = False
    span: Span = field(default=(0, 0), compare=False, repr=False)

    def accepts(self, value: str) -> bool:
        wanted, given = _folded(self.value), _folded(value)
        return wanted == given if self.exact else wanted in given

    def __str__(self) -> str:
        if self.key is Key.LEVEL and self.value in LEVEL_NAMES:
            return f"{self.key}:{LEVEL_NAMES[MediaLevel(self.value)]}"
        return f"{self.key}:{_quoted(self.value) if self.exact else self.value}"


@dataclass(frozen=True, slots=True)
class Dates:
    """Articles whose date lies wholly between `first` and `last` (ISO at any precision, both included, None open)."""

    first: str | None
    last: str | None
    span: Span = field(default=(0, 0), compare=False, repr=False)

    @property
    def bounds(self) -> tuple[int, int]:
        """First and last day as numbers such as 20220301."""
        first = day_bounds(self.first or "")
        last = day_bounds(self.last or "")
        return first[0] if first else 0, last[1] if last else 9999_99_99

    def __str__(self) -> str:
        return f"{DATE_NAME}:{write_range((self.first, self.last))}"


@dataclass(frozen=True, slots=True)
class Listed:
    """Articles that the store lists under `name` for this value, as it is typed. What answers a query is told `Among`."""

    name: Stored
    value: str
    exact: bool = False
    span: Span = field(default=(0, 0), compare=False, repr=False)

    def accepts(self, value: str) -> bool:
        """As a `Keyword` does."""
        wanted, given = _folded(self.value), _folded(value)
        return wanted == given if self.exact else wanted in given

    def __str__(self) -> str:
        return f"{self.name}:{_quoted(self.value) if self.exact else self.value}"


@dataclass(frozen=True, slots=True)
class Among:
    """These articles and no others: what a `Listed` came to mean. Nobody types it."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that `part` does not accept."""

    part: Query

    def __str__(self) -> str:
        return f"-{_grouped(self.part)}"


@dataclass(frozen=True, slots=True)
class And:
    """Articles that all `parts` accept; without parts, every article."""

    parts: tuple[Query, ...] = ()

    def __str__(self) -> str:
        return " ".join(_grouped(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Or:
    """Articles that one of `parts` accepts; without parts, none."""

    parts: tuple[Query, ...] = ()

    def __str__(self) -> str:
        return " 或 ".join(_grouped(part) for part in self.parts)


Leaf = Text | Keyword | Dates | Listed | Among
Query = Leaf | Not | And | Or

EVERYTHING = And()


def all_of(parts: Iterable[Query]) -> Query:
    """Their conjunction in its simplest form: flat, nothing twice, no And around one."""
    flat = (inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,)))
    unique = tuple(dict.fromkeys(flat))
    return unique[0] if len(unique) == 1 else And(unique)


def any_of(parts: Iterable[Query]) -> Query:
    """Their disjunction in its simplest form."""
    flat = (inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    unique = tuple(dict.fromkeys(flat))
    return unique[0] if len(unique) == 1 else Or(unique)


def none_of(part: Query) -> Query:
    """Its negation; that of a negation is what was negated."""
    return part.part if isinstance(part, Not) else Not(part)


def mapped(query: Query, change: Callable[[Leaf], Query]) -> Query:
    """The tree with every leaf replaced by what `change` makes of it."""
    match query:
        case And(parts):
            return all_of(mapped(part, change) for part in parts)
        case Or(parts):
            return any_of(mapped(part, change) for part in parts)
        case Not(part):
            return none_of(mapped(part, change))
        case _:
            return change(query)


def leaves(query: Query) -> tuple[Leaf, ...]:
    """All leaves, negated ones too, from left to right."""
    match query:
        case And(parts) | Or(parts):
            return tuple(leaf for part in parts for leaf in leaves(part))
        case Not(part):
            return leaves(part)
        case _:
            return (query,)


def positive_leaves(query: Query) -> tuple[Leaf, ...]:
    """All leaves under no negation, from left to right."""
    match query:
        case And(parts) | Or(parts):
            return tuple(leaf for part in parts for leaf in positive_leaves(part))
        case Not():
            return ()
        case _:
            return (query,)


def positive_texts(query: Query) -> tuple[Text, ...]:
    """The texts a hit is shown for: those under no negation, each once."""
    return tuple(dict.fromkeys(leaf for leaf in positive_leaves(query) if isinstance(leaf, Text)))


def highlights(query: Query) -> dict[TextField, tuple[str, ...]]:
    """The folded needles to look for in each field of a hit. Fields without any are left out."""
    needles: dict[TextField, dict[str, None]] = {}
    for text in positive_texts(query):
        for name in text.fields:
            needles.setdefault(name, {})[text.needle] = None
    return {name: tuple(found) for name, found in needles.items()}


def operator(word: str) -> str | None:
    """`or`, `not` or `and` where a word standing by itself is one. Only capitals count: "or" may well be looked for."""
    return _OPERATORS.get(unicodedata.normalize("NFKC", word))


def writable(value: str) -> str:
    """`value` as it can stand between some quotes: with all kinds of them inside, double ones become single ones.

    They are punctuation, so the folded form stays the same.
    """
    value = value.strip()
    if all(any(mark in value for mark in closing) for closing, _, _ in _QUOTES):
        return value.translate(dict.fromkeys(map(ord, DOUBLE_QUOTES), "'"))
    return value


def unquoted(value: str) -> str:
    """`value` (one run, no blanks) as it can stand without quotes: all its punctuation becomes ·, which folds the same."""
    return "".join("·" if unicodedata.category(char).startswith("P") else char for char in value)


def _written(value: str) -> str:
    return value if _BARE.fullmatch(value) and not operator(value) else _quoted(value)


def _quoted(value: str) -> str:
    opening, closing = next((o, c) for marks, o, c in _QUOTES if not any(mark in value for mark in marks))
    return f"{opening}{value}{closing}"


def _grouped(part: Query) -> str:
    return f"({part})" if isinstance(part, And | Or) else str(part)
