"""What is different about an article, told field by field and part by part, and which part became which.

It must not know: who changed it, or how its history is stored or shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest

from db.domain.records import Article, Part, PartKind, printed_byline

_SHORT = 80
_LEAD = 20
"""Characters before the first difference that a shortened text begins with."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field before and after, long texts shortened around what differs. `number` says which of several parts of one
    kind it is, from 1."""

    field: str
    old: str
    new: str
    number: int | None = None


def differences(before: Article, after: Article) -> tuple[Difference, ...]:
    """Everything that differs: the fields of the catalogue, then the parts."""
    old, new = _fields(before), _fields(after)
    told = [Difference(name, *_short(old[name], new[name])) for name in old if old[name] != new[name]]
    if before.parts != after.parts:
        told += _of_parts(before.parts, after.parts)
    return tuple(told)


def with_anchors(before: Sequence[Part], after: Sequence[Part]) -> tuple[Part, ...]:
    """The new parts, each that came without anchors with those of the part that it corrects."""
    anchored = list(after)
    for old, new in _paired(before, after):
        if old is not None and new is not None and not after[new].anchors:
            anchored[new] = replace(after[new], anchors=before[old].anchors)
    return tuple(anchored)


def _fields(article: Article) -> dict[str, str]:
    """Every field of the catalogue in words, under the names of `records.EDITABLE`."""
    filing = article.filing
    return {
        "paper": article.paper or "",
        "date": article.date or "",
        "page_no": article.page_no or "",
        "hospitals": "、".join(link.name for link in article.hospitals),
        "tags": "、".join(article.tags),
        "fonds": filing.fonds,
        "category": filing.category,
        "year": filing.year,
        "retention": filing.retention.value if filing.retention else "",
        "office": filing.office,
        "item": _number(filing.item),
        "document_no": filing.document_no,
        "security": filing.security,
        "sheets": _number(filing.sheets),
        "remarks": filing.remarks,
        "url": article.url or "",
        "accessed": article.accessed or "",
    }


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _of_parts(before: Sequence[Part], after: Sequence[Part]) -> list[Difference]:
    """In the order of kinds, then of the text."""
    told: list[tuple[int, Difference]] = []
    order = {kind: place for place, kind in enumerate(PartKind)}
    for old, new in _paired(before, after):
        words = (_words(before[old]) if old is not None else "", _words(after[new]) if new is not None else "")
        if words[0] == words[1]:
            continue
        parts, place = (after, new) if new is not None else (before, old)
        assert place is not None
        kind = parts[place].kind
        told.append((order[kind], Difference(kind.value, *_short(*words), _ordinal(parts, place))))
    return [difference for _, difference in sorted(told, key=lambda one: one[0])]


def _paired(before: Sequence[Part], after: Sequence[Part]) -> Iterator[tuple[int | None, int | None]]:
    """Which part became which, by place: unchanged ones where they are, then in each stretch that differs those of one
    kind in their order. A part that is new or gone stands alone."""
    a, b = [(part.kind, _words(part)) for part in before], [(part.kind, _words(part)) for part in after]
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(a0, a1), range(b0, b1), strict=True)
            continue
        for kind in PartKind:
            old = [place for place in range(a0, a1) if before[place].kind is kind]
            new = [place for place in range(b0, b1) if after[place].kind is kind]
            yield from zip_longest(old, new)


def _words(part: Part) -> str:
    return printed_byline(part) if part.kind is PartKind.BYLINE else part.text


def _ordinal(parts: Sequence[Part], place: int) -> int | None:
    """Which one of its kind; None where it is the only one."""
    own = [number for number, part in enumerate(parts) if part.kind is parts[place].kind]
    return own.index(place) + 1 if len(own) > 1 else None


def _short(old: str, new: str) -> tuple[str, str]:
    """Both texts from a little before the first character that differs."""
    if len(old) <= _SHORT and len(new) <= _SHORT:
        return old, new
    pairs = enumerate(zip(old, new, strict=False))
    at = next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))
    return _window(old, at), _window(new, at)


def _window(text: str, at: int) -> str:
    if len(text) <= _SHORT:
        return text
    start = max(0, min(at - _LEAD, len(text) - _SHORT + 1))
    head = "…" if start else ""
    if len(text) - start <= _SHORT - len(head):
        return head + text[start:]
    return head + text[start : start + _SHORT - len(head) - 1] + "…"
