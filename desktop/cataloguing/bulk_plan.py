"""What somebody wants done to many articles at once, field by field, and what that would make of them.

It must not know: any widget, or how articles are read and stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db.domain.dates import read_date
from db.domain.edits import edited
from db.domain.records import Article, Edits, Retention
from desktop.cataloguing.article_texts import is_number, parted, texts_of


class How(StrEnum):
    """What is done to a field."""

    LEAVE = "leave"
    SET = "set"
    EMPTY = "empty"
    ADD = "add"
    REMOVE = "remove"
    COUNT = "count"
    FROM_DATE = "from_date"


_PLAIN = (How.LEAVE, How.SET, How.EMPTY)
ROWS: tuple[tuple[str, tuple[How, ...]], ...] = (
    ("paper", _PLAIN),
    ("date", _PLAIN),
    ("page_no", _PLAIN),
    ("column", _PLAIN),
    ("hospitals", (How.LEAVE, How.ADD, How.REMOVE)),
    ("tags", (How.LEAVE, How.ADD, How.REMOVE)),
    ("fonds", _PLAIN),
    ("category", _PLAIN),
    ("year", (How.LEAVE, How.FROM_DATE, How.SET, How.EMPTY)),
    ("retention", _PLAIN),
    ("office", _PLAIN),
    ("item", (How.LEAVE, How.COUNT, How.EMPTY)),
    ("document_no", _PLAIN),
    ("security", _PLAIN),
    ("sheets", _PLAIN),
    ("remarks", _PLAIN),
    ("url", _PLAIN),
    ("accessed", _PLAIN),
)
"""Every field with what can be done to it."""
TWICE = ("hospitals", "tags")
"""Fields to which something may be added and something removed at once."""
SHOWN = 30
"""Articles of which the preview shows what they were and what they would be."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One field, what is to be done to it, and with which text."""

    field: str
    how: How
    text: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What one field of an article would become."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Preview:
    """How many of the articles would change, and how the first of these would."""

    changed: int
    total: int
    first: tuple[tuple[str, tuple[Change, ...]], ...]
    """Headline and changes."""


def problem_of(wish: Wish) -> str:
    """Why a wish cannot be fulfilled: "needed", "number", "date" or nothing."""
    text = wish.text.strip()
    if wish.how in (How.LEAVE, How.EMPTY, How.FROM_DATE):
        return ""
    if not text:
        return "needed"
    if wish.field in ("item", "sheets") and not is_number(text):
        return "number"
    return "date" if wish.field in ("date", "accessed") and read_date(text) is None else ""


def edits_of(wishes: Iterable[Wish]) -> Edits:
    """The wishes as the archive takes them; they must be without problems."""
    values: dict[str, Any] = {}
    cleared: set[str] = set()
    for wish in wishes:
        text = wish.text.strip()
        if wish.how is How.EMPTY:
            cleared.add(wish.field)
        elif wish.how in (How.ADD, How.REMOVE):
            values[f"{wish.field}_{'added' if wish.how is How.ADD else 'removed'}"] = parted(text)
        elif wish.how is How.COUNT:
            values["first_item"] = int(text)
        elif wish.how is How.FROM_DATE:
            values["year_from_date"] = True
        elif wish.how is How.SET:
            values[wish.field] = _value(wish.field, text)
    return Edits(**values, cleared=frozenset(cleared))


def preview_of(articles: Sequence[Article], edits: Edits) -> Preview:
    """What would become of these articles, in this order."""
    first: list[tuple[str, tuple[Change, ...]]] = []
    changed = 0
    for place, article in enumerate(articles):
        after = edited(article, edits, place)
        if after == article:
            continue
        changed += 1
        if len(first) < SHOWN:
            first.append((article.headline or str(article.id), _changes(article, after)))
    return Preview(changed, len(articles), tuple(first))


def _changes(before: Article, after: Article) -> tuple[Change, ...]:
    old, new = texts_of(before), texts_of(after)
    own = tuple(Change(name, old[name], new[name]) for name in old if old[name] != new[name])
    if before.filing.code != after.filing.code:
        return (*own, Change("code", before.filing.code, after.filing.code))
    return own


def _value(field: str, text: str) -> object:
    if field == "retention":
        return Retention(text)
    if field in ("date", "accessed"):
        return read_date(text) or text
    return int(text) if field == "sheets" else text
