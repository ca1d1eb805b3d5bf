"""An article's text as lines to type in, one for each part, and such lines as parts again, each still on its place of the page.

It must not know: any widget.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from db.domain.differences import align
from db.domain.records import Anchor, Part, PartKind, Span, printed_byline
from desktop.cataloguing.article_texts import role_and_name

Line = tuple[PartKind, str]


@dataclass(frozen=True, slots=True)
class _Owner:
    """A part as it was, of which `span` stands in a line."""

    number: int
    span: Span
    shared: int


def lines_of(parts: Sequence[Part]) -> list[Line]:
    """A line for each part; a byline with its role."""
    return [(part.kind, _text(part)) for part in parts]


def corrected(parts: Sequence[Part], lines: Sequence[Line]) -> tuple[Part, ...]:
    """The lines as parts; empty ones are left out. Each keeps the anchors of the parts that its characters come from."""
    kept = [(kind, text.strip()) for kind, text in lines if text.strip()]
    old = [_text(part) for part in parts]
    owners = [_owners(old, line, found) for line, found in zip(kept, _shared(old, kept), strict=True)]
    used = [owner.number for own in owners for owner in own]
    return tuple(
        _part(line, [(parts[owner.number], owner.span if used.count(owner.number) > 1 else None) for owner in own])
        for line, own in zip(kept, owners, strict=True)
    )


def _shared(old: Sequence[str], lines: Sequence[Line]) -> Iterator[list[tuple[int, Span]]]:
    """For each line, what it has in common with the text as it was: number of the part and stretch of it."""
    starts, at = [], 0
    for text in old:
        starts.append(at)
        at += len(text) + 1
    blocks = align("\n".join(old), "\n".join(text for _, text in lines))
    begin = 0
    for _, line in lines:
        end = begin + len(line)
        found: list[tuple[int, Span]] = []
        for a, b, length in blocks:
            low, high = max(begin, b), min(end, b + length)
            if low < high:
                found += _within(old, starts, (a + low - b, a + high - b))
        yield found
        begin = end + 1


def _within(old: Sequence[str], starts: Sequence[int], span: Span) -> Iterator[tuple[int, Span]]:
    for number, (start, text) in enumerate(zip(starts, old, strict=True)):
        low, high = max(span[0], start), min(span[1], start + len(text))
        if low < high:
            yield number, (low - start, high - start)


def _owners(old: Sequence[str], line: Line, found: Sequence[tuple[int, Span]]) -> list[_Owner]:
    """The parts that a line has at least half of its own or of their characters from, in their order."""
    spans: dict[int, list[Span]] = {}
    for number, span in found:
        spans.setdefault(number, []).append(span)
    owners = [
        _Owner(number, (min(own)[0], max(end for _, end in own)), sum(end - start for start, end in own))
        for number, own in sorted(spans.items())
    ]
    return [one for one in owners if 2 * one.shared >= min(len(line[1]), len(old[one.number]))]


def _part(line: Line, owners: Sequence[tuple[Part, Span | None]]) -> Part:
    kind, text = line
    anchors = tuple(anchor for part, span in owners for anchor in _anchors(part, span))
    before = next((part for part, _ in owners if part.kind is kind), Part(kind, ""))
    if kind is PartKind.BYLINE:
        role, text = role_and_name(text, before)
        return Part(kind, text, role, anchors)
    if len(owners) == 1 and before.text == text:
        return replace(before, anchors=anchors)
    return Part(kind, text, before.role, anchors)


def _anchors(part: Part, span: Span | None) -> Iterator[Anchor]:
    """Of that stretch of the part, where its characters can be counted on the page; else all of it."""
    if span is None or sum(one.end - one.start for one in part.anchors) != len(part.text):
        yield from part.anchors
        return
    at = 0
    for one in part.anchors:
        length = one.end - one.start
        low, high = max(span[0] - at, 0), min(span[1] - at, length)
        if low < high:
            yield Anchor(one.line, one.start + low, one.start + high)
        at += length


def _text(part: Part) -> str:
    return printed_byline(part) if part.kind is PartKind.BYLINE else part.text
