"""Whether two articles are one piece printed twice: re-titled, cut, edited, with parts set in another order.

In two steps, because comparing every text with every other is out of the question. A *sketch* is a sample of a body's
five-character grams that its characters themselves decide on, so that a third of a text keeps a third of its sketch;
texts with several rare grams in common are worth a look. *Compared* then is how much of the shorter text stands in the
longer one, in long enough stretches and in the order of the page; standing phrases, which every text has, are no
stretch. Texts from one mould (the daily bulletin, the same ceremony for another guest) agree in everything except
their figures: where those differ, two texts are not one piece, however much they share.

It must not know: where articles come from, or who is told.
"""

from __future__ import annotations

import math
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from db.domain.han import simplified_forms
from db.domain.records import Part, PartKind

SHORTEST = 60
"""Characters of a body below which only the very same text is a reprint: a notice is made of phrases all notices have."""
SHORTEST_SAME = 30
"""Characters of a body below which not even the same text is one ("See page 3.")."""
NEARLY_ALL = 0.9
"""Share from which one paper's text is a reprint of its own text of another day: less is a column that begins alike, a
ceremony for another guest, next year's session. Papers reprint others, or themselves word for word."""
COMMON = 24
"""Articles with one gram in common from which it is a standing phrase and says nothing."""

_SHORT_TEXT = 150
_ENOUGH, _ENOUGH_OF_SHORT = 0.6, 0.75
_DENSE_BELOW = 150
_FEWEST_COMMON, _LEAST_COMMON = 2, 0.22
_HAN = range(0x4E00, 0x9FA6)

_STEP = 6
_MOST_STEPS = 1500
_LEAST_STEPS_FOUND = 0.16
_FARTHEST, _MOST_SHIFT, _LOOK_BACK = 90, 12, 3
_STRETCH = 20
_NUMBER = re.compile(r"\d+")
_NO_WORD = re.compile(r"[\W_]+")
_KEPT_BY_CHANCE = 0.3
_AS_PRINTED = 0.95
_MOST_TRUST, _TRUST_EVERY = 3.0, 150
_LEAST_EVIDENCE = -1.0


@dataclass(frozen=True, slots=True)
class Common:
    """What two texts have in common: as a share of the shorter and of the longer one, in [0, 1]."""

    shared: float
    of_longer: float
    is_reprint: bool


_NOTHING = Common(0.0, 0.0, is_reprint=False)


def body_of(parts: Iterable[Part]) -> str:
    """The paragraphs, as one text. Titles, bylines and captions change from paper to paper and do not count."""
    return "".join(part.text for part in parts if part.kind is PartKind.PARAGRAPH)


def sketch(body: str) -> frozenset[int]:
    """Hashes (32 bits) of the sampled grams of Han characters; the same on every machine, empty for a text too short."""
    text = "".join(body.split())
    if len(text) < SHORTEST:
        return frozenset()
    by = _samplers()
    grams = by.thin.findall(text)
    if len(text) < _DENSE_BELOW:
        grams += by.dense.findall(text)
    return frozenset(map(zlib.crc32, _simple("|".join(grams)).encode().split(b"|"))) if grams else frozenset()


def _simple(text: str) -> str:
    """The text in simplified characters; most are, and finding that out is quicker than converting."""
    simple = _forms()
    if _traditional().isdisjoint(text):
        return text
    return "".join([simple.get(char, char) for char in text])


@cache
def _forms() -> dict[str, str]:
    return simplified_forms()


@cache
def _traditional() -> frozenset[str]:
    return frozenset(_forms())


class _Samplers(NamedTuple):
    """Which grams are taken of any text, and besides of a short one."""

    thin: re.Pattern[str]
    dense: re.Pattern[str]


@cache
def _samplers() -> _Samplers:
    """Grams begin with one character in eight, or in three. Which characters those are is left to a checksum of the
    simple form: chance, but the same chance everywhere."""
    simple = _forms()

    def grams(one_in: int) -> re.Pattern[str]:
        some = (chr(c) for c in _HAN if zlib.crc32(simple.get(chr(c), chr(c)).encode()) % one_in == 0)
        return re.compile(f"[{''.join(some)}][\u4e00-\u9fff]{{4}}")

    return _Samplers(grams(8), grams(3))


def worth_comparing(in_common: int, one: int, other: int) -> bool:
    """Whether sketches of these sizes with so many grams in common may be of one piece."""
    return in_common >= max(_FEWEST_COMMON, _LEAST_COMMON * min(one, other))


def folded(body: str) -> str:
    """What `compare` is given: simplified characters, letters and digits only. Blanks and marks papers set as they please."""
    text = _NO_WORD.sub("", body)
    return _simple(text if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text)).casefold()


def compare(one: str, other: str) -> Common:
    """How much two `folded` bodies have in common. Time grows with their length, not with the product of lengths."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if short == long:
        return Common(1.0, 1.0, is_reprint=len(short) >= SHORTEST_SAME)
    if len(short) < SHORTEST:
        return _NOTHING
    stretches = _stretches(short, long)
    matched = sum(stretch.matched for stretch in stretches)
    shared = min(1.0, matched / len(short))
    enough = _ENOUGH if len(short) >= _SHORT_TEXT else _ENOUGH_OF_SHORT
    is_reprint = shared >= enough and _figures(short, long, stretches) >= _LEAST_EVIDENCE
    return Common(shared, min(1.0, matched / len(long)), is_reprint)


@dataclass(slots=True)
class _Stretch:
    """[start, end) of the shorter text beside [there, until) of the longer one; `matched` characters are the same."""

    start: int
    end: int
    there: int
    until: int
    matched: int


def _stretches(short: str, long: str) -> list[_Stretch]:
    """Where the shorter text runs along the longer one, small changes bridged. Found by looking up every sixth
    character with its five neighbours; of a very long text fewer, evenly."""
    step = max(_STEP, len(short) // _MOST_STEPS)
    places = range(0, len(short) - _STEP + 1, step)
    hits: list[tuple[int, int]] = []
    expected = 0
    for at in places:
        piece = short[at : at + _STEP]
        there = long.find(piece, expected)
        if there < 0:
            there = long.find(piece)
        if there >= 0:
            hits.append((at, there))
            expected = there + 1
    if len(hits) < _LEAST_STEPS_FOUND * len(places):
        return []
    found: list[_Stretch] = []
    for at, there in hits:
        _join(found, at, there, short, long)
    for stretch in found:
        _grow(stretch, short, long)
    return [s for s in found if s.matched >= _STRETCH and 2 * s.matched >= s.end - s.start]


def _join(found: list[_Stretch], at: int, there: int, short: str, long: str) -> None:
    """Adds what was found to the stretch that it continues, else begins a new one."""
    for stretch in found[: -_LOOK_BACK - 1 : -1]:
        ahead, ahead_there = at - stretch.end, there - stretch.until
        if ahead_there >= 0 and ahead <= _FARTHEST and abs(ahead - ahead_there) <= _MOST_SHIFT:
            stretch.matched += _same(short[stretch.end : at], long[stretch.until : there]) + _STEP
            stretch.end, stretch.until = at + _STEP, there + _STEP
            return
    found.append(_Stretch(at, at + _STEP, there, there + _STEP, _STEP))


def _same(one: str, other: str) -> int:
    """The length of the longest common subsequence, all rows of the table at once as the bits of a number (Hyyrö 2004)."""
    if one == other:
        return len(one)
    if not one or not other:
        return 0
    if len(one) == len(other):
        same = sum(map(str.__eq__, one, other))
        if 2 * same >= len(one):
            return same
    places: dict[str, int] = {}
    for n, char in enumerate(one):
        places[char] = places.get(char, 0) | 1 << n
    full = (1 << len(one)) - 1
    row = full
    for char in other:
        matches = row & places.get(char, 0)
        row = (row + matches | row - matches) & full
    return len(one) - row.bit_count()


def _run(one: str, other: str) -> int:
    """How many characters are the same before the first two that differ."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _grow(stretch: _Stretch, short: str, long: str) -> None:
    """Takes in the few same characters before and behind, of which no lookup was made."""
    behind = _run(short[stretch.end : stretch.end + _STEP], long[stretch.until : stretch.until + _STEP])
    before = _run(
        short[max(0, stretch.start - _STEP) : stretch.start][::-1],
        long[max(0, stretch.there - _STEP) : stretch.there][::-1],
    )
    stretch.start, stretch.there = stretch.start - before, stretch.there - before
    stretch.end, stretch.until = stretch.end + behind, stretch.until + behind
    stretch.matched += before + behind


def _figures(short: str, long: str, stretches: list[_Stretch]) -> float:
    """How much more likely this is one piece than two from one mould, as a logarithm of odds.

    Long agreement speaks for one piece. A figure of a reprint is kept unless one of its digits, or what stands before
    it, was among the characters that were changed; a figure in a text from the same mould is kept by chance.
    """
    odds = min(_MOST_TRUST, sum(s.matched for s in stretches) / _TRUST_EVERY)
    for s in stretches:
        figures = Counter(_NUMBER.findall(short[s.start : s.end]))
        kept = figures & Counter(_NUMBER.findall(long[s.there : s.until]))
        # Of the characters around the figures, for those are what is judged by it.
        around = s.end - s.start - _digits(figures)
        unchanged = s.matched - _digits(kept) - _KEPT_BY_CHANCE * _digits(figures - kept)
        survives = max(_KEPT_BY_CHANCE, min(_AS_PRINTED, unchanged / max(1, around)))
        for figure, count in figures.items():
            stays = survives ** (len(figure) + 1)
            odds += kept[figure] * math.log(stays / _KEPT_BY_CHANCE)
            odds += (count - kept[figure]) * math.log((1 - stays) / (1 - _KEPT_BY_CHANCE))
    return odds


def _digits(figures: Counter[str]) -> int:
    return sum(len(figure) * count for figure, count in figures.items())
