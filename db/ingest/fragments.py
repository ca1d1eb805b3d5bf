"""Pieces of a page's text that know which characters of the page they were made from.

It must not know: what kind of piece it is meant to be, or how that was decided.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from db.domain.records import Anchor


class Kind(StrEnum):
    """What a fragment is taken for while a page is taken apart. TITLE is any line set apart: headline or heading."""

    BODY = "body"
    TITLE = "title"
    COLUMN = "column"
    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    HEADING = "heading"
    BYLINE = "byline"
    CAPTION = "caption"
    NOTICE = "notice"
    FURNITURE = "furniture"
    LEFTOVER = "leftover"


class Line(NamedTuple):
    """A line of the page that has characters: `text` without outer blanks and converter's marks, where it stood, its look.

    `start` is the column of `text[0]`; `marks` the marks before it (#, □, ◀ …), from column `first`.
    `indent` is in half-width units; `blank` the number of empty lines before it.
    """

    number: int
    first: int
    start: int
    text: str
    marks: str
    indent: int
    blank: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(slots=True)
class Piece:
    """A stretch of one line inside a fragment: the fragment's characters from `at` on are `line`'s from `start` to `end`."""

    at: int
    line: int
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Fragment:
    """A piece of text with its origin. `extra` are characters that belong to it but not to its text (marks, brackets)."""

    text: str
    pieces: list[Piece]
    extra: list[Anchor] = field(default_factory=list[Anchor])
    marks: str = ""
    blank: int = 0
    kind: Kind = Kind.BODY
    reason: str = ""
    confidence: float = 0.9
    torn_start: bool = False
    torn_end: bool = False
    role: str = ""
    lines: int = 1
    indented: bool = False
    indent: int = 0
    """Of its first line, in half-width units."""
    fresh: bool = False
    """Its first line begins a paragraph by its look, behind a line that ended before its column did."""
    full: bool = False
    """Its first line fills the column."""
    strange: float | None = None
    """How little it begins as a paragraph does (see `order.strangeness`), once asked."""

    @property
    def first_line(self) -> int:
        return self.pieces[0].line

    def set_under(self, above: Fragment) -> bool:
        """Whether this longer line was put under a shorter one, to explain it, and begins deeper in. Lines of one title are set
        about their middle, where a longer line begins further out."""
        return self.indent - above.indent >= _DEEPER and len(self.text) > len(above.text)

    def append(self, other: Fragment, glue: str = "") -> None:
        """Adds the other's text after this one's, with `glue` (which stands nowhere on the page) between."""
        offset = len(self.text) + len(glue)
        self.text += glue + other.text
        self.pieces.extend(Piece(piece.at + offset, piece.line, piece.start, piece.end) for piece in other.pieces)
        self.extra.extend(other.extra)
        self.torn_end = other.torn_end
        self.lines += other.lines

    def append_line(self, line: Line, glue: str = "") -> None:
        """Adds a line's text, with `glue` between."""
        own = line.text
        self.pieces.append(Piece(len(self.text) + len(glue), line.number, line.start, line.start + len(own)))
        self.text = f"{self.text}{glue}{own}"
        if line.start > line.first:
            self.extra.append(Anchor(line.number, line.first, line.start))
        self.lines += 1

    def cut(self, at: int) -> Fragment:
        """Takes everything from character `at` on away from this fragment and returns it as a new one."""
        rest: list[Piece] = []
        kept: list[Piece] = []
        for index, piece in enumerate(self.pieces):
            until = self.pieces[index + 1].at if index + 1 < len(self.pieces) else len(self.text)
            if piece.at >= at:
                rest.append(replace(piece, at=piece.at - at))
            elif until <= at or piece.at + piece.end - piece.start <= at:
                kept.append(piece)
            else:
                split = piece.start + at - piece.at
                kept.append(replace(piece, end=split))
                rest.append(Piece(0, piece.line, split, piece.end))
        tail = Fragment(self.text[at:], rest, kind=self.kind, reason=self.reason, confidence=self.confidence)
        tail.torn_end, self.torn_end = self.torn_end, False
        self.text, self.pieces = self.text[:at], kept
        if rest:
            extra = [anchor for anchor in self.extra if anchor.line > rest[0].line]
            tail.extra, self.extra = extra, [anchor for anchor in self.extra if anchor not in extra]
        return tail

    def anchors(self) -> tuple[Anchor, ...]:
        """The page's characters, in reading order; marks and text that touch on one line are one anchor."""
        found = [Anchor(piece.line, piece.start, piece.end) for piece in self.pieces if piece.end > piece.start]
        if not self.extra:
            return tuple(found)
        places: dict[int, list[int]] = {}
        for index, anchor in enumerate(found):
            places.setdefault(anchor.line, []).append(index)
        for mark in self.extra:
            for index in places.get(mark.line, ()):
                anchor = found[index]
                if anchor.start == mark.end:
                    found[index] = Anchor(mark.line, mark.start, anchor.end)
                    break
                if anchor.end == mark.start:
                    found[index] = Anchor(mark.line, anchor.start, mark.end)
                    break
            else:
                places.setdefault(mark.line, []).append(len(found))
                found.append(mark)
        return tuple(found)


_DEEPER = 3
"""Half-width units: more than a converter's odd blank."""
_HASHES = r"#{1,6}(?=[\s\u3000]|[^#\s])"
_SHAPES = r"[□■◎●○◆◇◀▶◁▷▲△▼▽★☆※►◄•·・▪▌▍|｜]"
_MARKS = re.compile(rf"(?:(?:{_HASHES}|{_SHAPES}|\*\*)[\s\u3000]*)+")


def read_lines(lines: tuple[str, ...], most: int | None = None) -> list[Line]:
    """The lines that have characters, with their marks taken off; only the first `most` of them."""
    found: list[Line] = []
    blank = 0
    for number, raw in enumerate(lines):
        text = raw.strip()
        if not text:
            blank += 1
            continue
        first = start = indent = 0
        marks = ""
        if raw[0] != text[0]:
            first = start = len(raw) - len(raw.lstrip())
            indent = start + raw.count("\u3000", 0, start) + 3 * raw.count("\t", 0, start)
        if text[0] < "\u3000":  # every mark is below the Han characters and their punctuation
            match = _MARKS.match(text)
            if match and match.end() < len(text):
                marks, text, start = match[0], text[match.end() :], start + match.end()
        found.append(Line(number, first, start, text, marks, indent, blank))
        if len(found) == most:
            break
        blank = 0
    return found


def fragment_of(line: Line, kind: Kind = Kind.BODY, reason: str = "", confidence: float = 0.9) -> Fragment:
    """One line as a fragment."""
    extra = [Anchor(line.number, line.first, line.start)] if line.start > line.first else []
    return Fragment(
        line.text,
        [Piece(0, line.number, line.start, line.end)],
        extra,
        "".join(line.marks.split()) if line.marks else "",
        line.blank,
        kind,
        reason,
        confidence,
        indent=line.indent,
    )
