"""Where the characters of a page went: which part of which article, or which piece that belongs to none.

It must not know: how the draft was made or how it is changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from db.domain.draft import DraftPart, PageDraft, Stray
from db.domain.records import Anchor

SURE = 0.75
"""Decisions below this are shown as doubtful and jumped to; pages whose articles are all above it are taken unseen."""


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


def place_of(page: PageDraft, line: int, column: int) -> Place | None:
    """Whose the character at `column` of `line` is; on a blank, whose the nearest one of that line is."""
    near = [
        (max(anchor.start - column, column - anchor.end + 1, 0), number, place)
        for number, (place, anchors) in enumerate(places(page))
        for anchor in anchors
        if anchor.line == line
    ]
    return min(near, key=lambda found: found[:2])[2] if near else None


def offset_of(page: PageDraft, at: At, line: int, column: int) -> int:
    """Where in the part's text the page's character at `line`, `column` stands; the end of the text if behind it."""
    part = part_at(page, at).part
    before = 0
    for anchor in part.anchors:
        if anchor.line == line and anchor.start <= column <= anchor.end:
            before += solid(page.source.lines[line][anchor.start : column])
            return index_of_solid(part.text, before)
        before += solid(page.source.lines[anchor.line][anchor.start : anchor.end])
    return len(part.text)


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
    return bool(page.articles) and all(article.confidence >= SURE for article in page.articles)


def anchored_text(page: PageDraft) -> str:
    """The solid characters that all parts and strays stand for, in the order of the page. The same after every edit."""
    anchors = sorted(
        chain.from_iterable(anchors for _, anchors in places(page)), key=lambda anchor: (anchor.line, anchor.start)
    )
    text = "".join(page.source.lines[anchor.line][anchor.start : anchor.end] for anchor in anchors)
    return "".join(text.split())


def solid(text: str) -> int:
    """How many characters are not blank."""
    return sum(not char.isspace() for char in text)


def index_of_solid(text: str, count: int) -> int:
    """The index in `text` before which `count` characters are not blank."""
    seen = 0
    for index, char in enumerate(text):
        if not char.isspace():
            if seen == count:
                return index
            seen += 1
    return len(text)
