"""Where the characters of a page went: which part of which article, or which piece that belongs to none.

It must not know: how the draft was made or how it is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from db.domain.draft import DraftPart, PageDraft, Stray
from db.domain.records import Anchor

SURE = 0.75
"""Decisions below this are shown as doubtful and jumped to; pages whose articles are all above it are taken unseen."""

_SOLID = re.compile(r"\S+")


class StrayKind(StrEnum):
    """Where text lies that belongs to no article."""

    NOTICE = "notice"
    FURNITURE = "furniture"
    LEFTOVER = "leftover"


@dataclass(frozen=True, slots=True)
class At:
    """A part of a page's article, both counted from 0."""

    article: int
    part: int


@dataclass(frozen=True, slots=True)
class AtStray:
    """A piece that belongs to no article, counted from 0 among its kind."""

    kind: StrayKind
    number: int


Place = At | AtStray


def part_at(page: PageDraft, at: At) -> DraftPart:
    """The part there. IndexError when there is none."""
    return page.articles[at.article].parts[at.part]


def strays(page: PageDraft, kind: StrayKind) -> tuple[Stray, ...]:
    """The pieces of that kind."""
    return {StrayKind.NOTICE: page.notices, StrayKind.FURNITURE: page.furniture, StrayKind.LEFTOVER: page.leftover}[
        kind
    ]


def places(page: PageDraft) -> Iterator[tuple[Place, tuple[Anchor, ...]]]:
    """Every part and stray piece with the characters of the page it was made from."""
    for a, article in enumerate(page.articles):
        for p, part in enumerate(article.parts):
            yield At(a, p), part.part.anchors
    for kind in StrayKind:
        for number, stray in enumerate(strays(page, kind)):
            yield AtStray(kind, number), stray.anchors


def anchors_of(page: PageDraft, place: Place) -> tuple[Anchor, ...]:
    """The characters of the page that a place was made from. IndexError when there is no such place."""
    if isinstance(place, At):
        return part_at(page, place).part.anchors
    return strays(page, place.kind)[place.number].anchors


def offset_of(page: PageDraft, at: At, line: int, column: int) -> int | None:
    """Where in the part's text the page's character at `line`, `column` stands; None where that is not of this part."""
    part = part_at(page, at).part
    before = 0
    for anchor in part.anchors:
        own = page.source.lines[anchor.line]
        if anchor.line == line and anchor.start <= column <= anchor.end:
            return index_of_solid(part.text, before + solid(own[anchor.start : column]))
        before += solid(own[anchor.start : anchor.end])
    return None


def doubtful(page: PageDraft) -> tuple[At, ...]:
    """The parts whose decision is in doubt, in reading order."""
    return tuple(
        At(a, p)
        for a, article in enumerate(page.articles)
        for p, part in enumerate(article.parts)
        if part.decision.confidence < SURE
    )


def sure(page: PageDraft) -> bool:
    """Whether the page can be taken without anybody looking at it."""
    asked = any(hospital.choices for article in page.articles for hospital in article.hospitals)
    return bool(page.articles) and not asked and all(article.confidence >= SURE for article in page.articles)


def anchored_text(page: PageDraft) -> str:
    """The solid characters that all parts and strays stand for, in the order of the page. The same after every edit."""
    anchors = sorted(
        chain.from_iterable(anchors for _, anchors in places(page)), key=lambda anchor: (anchor.line, anchor.start)
    )
    text = "".join(page.source.lines[anchor.line][anchor.start : anchor.end] for anchor in anchors)
    return "".join(text.split())


def solid(text: str) -> int:
    """How many characters are not blank."""
    return sum(map(len, text.split()))


def index_of_solid(text: str, count: int) -> int:
    """The index in `text` before which `count` characters are not blank."""
    seen = 0
    for word in _SOLID.finditer(text):
        size = word.end() - word.start()
        if seen + size > count:
            return word.start() + count - seen
        seen += size
    return len(text)
