"""Needles that differ by one character from one that occurs nowhere, and do occur: one exchanged, one more, one less.

Nothing is guessed and tried: what stands before a place and what stands behind it are each found once, by intersecting
the places of their pairs, and only where both stand at the right distance is anything looked at.
It must not know: documents, queries, which characters are alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from db.domain.records import SuggestionKind
from db.search.files import Array
from db.search.pairs import Postings, meet

Alike = Callable[[str], Mapping[str, float]]
"""For a character those it may be taken for, each with how likely that is, in (0, 1]."""

MOST_CHARACTERS = 40
"""A longer needle is a sentence pasted in: its words are of more use than any one character of it."""

_LONG = 5
"""In needles from this length on, what is left when one character is wrong says enough by itself: any may stand there."""

_MOST_READ = 4_000_000
"""Places read for one needle in one segment. The commonest pairs alone come near it; they say the least."""
_MOST_SOUGHT = 2048
_MOST_INSERTED = 40


@dataclass(frozen=True, slots=True)
class Edit:
    """A needle that occurs at about `hits` places. `was` stands at `place` of the one asked for ("" where that lacks a
    character), `now` there in this one ("" where that has one too many). `likeness`, of one exchanged, is as `Alike` has
    it; 0 for one that is not like it.
    """

    kind: SuggestionKind
    needle: str
    place: int
    was: str
    now: str
    hits: int
    likeness: float

    def with_hits(self, hits: int) -> Edit:
        """The same, as often."""
        return replace(self, hits=hits)


def edits(postings: Postings, needle: str, alike: Alike) -> Iterator[Edit]:
    """All that occur, in no order; of a needle of one character, too long, or beyond the first plane, none."""
    if 2 <= len(needle) <= MOST_CHARACTERS and max(needle) < "\U00010000":
        work = _Edits(postings, needle)
        yield from work.exchanged(alike)
        yield from work.longer()
        yield from work.shorter()


class _Edits:
    """One needle against one segment. A piece is an array of places, or the number of a pair whose places are not read yet."""

    def __init__(self, postings: Postings, needle: str) -> None:
        self._postings = postings
        self._needle = needle
        self._left = _MOST_READ
        self._joints: dict[tuple[int, int, int], Array] = {}
        self._heads = self._all_heads()
        self._tails = self._all_tails()

    def exchanged(self, alike: Alike) -> Iterator[Edit]:
        """One character for one that is like it, the likest first; inside a long needle for whatever stands there."""
        for place, char in enumerate(self._needle):
            if not self._may_break(place, place + 1, 1):
                continue
            likely = alike(char)
            known = self._joining(place, sorted(likely, key=lambda other: (-likely[other], other)), place + 1)
            found = {other: hits for other in known if (hits := self._hits(place, other, place + 1))}
            if len(self._needle) >= _LONG and 0 < place < len(self._needle) - 1:
                found = dict(self._between(place, place + 1)) | found
            for other, hits in found.items():
                needle = self._needle[:place] + other + self._needle[place + 1 :]
                yield Edit(SuggestionKind.CONFUSED, needle, place, char, other, hits, likely.get(other, 0.0))

    def longer(self) -> Iterator[Edit]:
        """One character more, at neither end: there the needle itself would occur."""
        for place in range(1, len(self._needle)):
            if not self._may_break(place, place, 1):
                continue
            for char, hits in self._between(place, place):
                needle = self._needle[:place] + char + self._needle[place:]
                yield Edit(SuggestionKind.MISSING, needle, place, "", char, hits, 1.0)

    def shorter(self) -> Iterator[Edit]:
        """One character less."""
        for place, char in enumerate(self._needle):
            if len(self._needle) == 2 or not self._may_break(place, place + 1, 0):
                continue
            if hits := self._hits(place, "", place + 1):
                needle = self._needle[:place] + self._needle[place + 1 :]
                yield Edit(SuggestionKind.EXTRA, needle, place, char, "", hits, 1.0)

    def _all_heads(self) -> dict[int, Array]:
        """By length, from two on, where the beginnings of the needle stand; none of those that stand nowhere."""
        found: dict[int, Array] = {}
        for length in range(2, len(self._needle)):
            pair = self._pair(self._needle[length - 2], self._needle[length - 1])
            places = self._read(pair)
            if length > 2:
                places = meet(found[length - 1], places, length - 2)
            if not len(places):
                break
            found[length] = places
        return found

    def _all_tails(self) -> dict[int, Array]:
        """By where they begin, where the ends of the needle stand."""
        found: dict[int, Array] = {}
        last = len(self._needle) - 2
        for start in range(last, 0, -1):
            places = self._read(self._pair(self._needle[start], self._needle[start + 1]))
            if start < last:
                places = meet(found[start + 1], places, -1) - np.uint32(1)
            if not len(places):
                break
            found[start] = places
        return found

    def _may_break(self, head: int, tail: int, gap: int) -> bool:
        """Whether needle[:head] and needle[tail:] both occur, and somewhere with `gap` characters between them."""
        long_head, long_tail = head >= 2, len(self._needle) - tail >= 2
        if (long_head and head not in self._heads) or (long_tail and tail not in self._tails):
            return False
        return not (long_head and long_tail) or len(self._joint(head, tail, gap)) > 0

    def _joint(self, head: int, tail: int, gap: int) -> Array:
        key = (head, tail, gap)
        if key not in self._joints:
            self._joints[key] = meet(self._heads[head], self._tails[tail], head + gap)
        return self._joints[key]

    def _joining(self, head: int, chars: list[str], tail: int) -> list[str]:
        """Those that occur both behind the head's last character and before the tail's first."""
        found = np.array([ord(char) for char in chars], np.uint32)
        if head:
            found = found[self._known((ord(self._needle[head - 1]) << 16) | found)]
        if tail < len(self._needle):
            found = found[self._known((found << np.uint32(16)) | ord(self._needle[tail]))]
        return [chr(unit) for unit in found.tolist()]

    def _known(self, keys: Array) -> Array:
        at = np.minimum(np.searchsorted(self._postings.keys, keys), len(self._postings.keys) - 1)
        return self._postings.keys[at] == keys

    def _hits(self, head: int, char: str, tail: int) -> int:
        """How often the head, `char` and the tail stand one behind the other; 0 when too much would have to be read."""
        pieces = self._pieces(head, char, tail)
        pieces.sort(key=lambda piece: self._size(piece[1]))
        if len(pieces) == 1:
            return self._size(pieces[0][1])
        (first, smallest), *others = pieces
        places = self._read(smallest)
        for offset, piece in others:
            if not len(places):
                return 0
            places = meet(places, self._read(piece), offset - first)
        return len(places)

    def _pieces(self, head: int, char: str, tail: int) -> list[tuple[int, Array | int]]:
        """What must stand where, counted from the beginning."""
        long_head, long_tail = head >= 2, len(self._needle) - tail >= 2
        before, behind = self._needle[max(head - 1, 0) : head], self._needle[tail : tail + 1]
        pieces: list[tuple[int, Array | int]] = []
        if long_head and long_tail:
            pieces.append((0, self._joint(head, tail, len(char))))
            if not char:
                return pieces
        elif long_head:
            pieces.append((0, self._heads[head]))
        elif long_tail:
            pieces.append((head + len(char), self._tails[tail]))
        if char and before:
            pieces.append((head - 1, self._pair(before, char)))
        if char and behind and not (before and long_tail):
            pieces.append((head, self._pair(char, behind)))
        if not char and before and behind:
            pieces.append((head - 1, self._pair(before, behind)))
        return pieces

    def _between(self, head: int, tail: int) -> Iterator[tuple[str, int]]:
        """The characters that stand alone between needle[:head] and needle[tail:], neither empty, and how often."""
        long_head, long_tail = head >= 2, len(self._needle) - tail >= 2
        before = self._needle[head - 1]
        if long_tail:
            joint = self._joint(head, tail, 1) + np.uint32(head - 1) if long_head else self._tails[tail] - np.uint32(2)
            yield from self._followers(before, joint).items()
            return
        ends = self._heads[head] + np.uint32(head - 1) if long_head else None
        followers = self._followers(before, ends)
        likely = sorted(followers, key=lambda char: (-followers[char], char))
        for char in self._joining(head, likely, tail)[:_MOST_INSERTED]:
            if hits := self._hits(head, char, tail):
                yield char, hits

    def _followers(self, char: str, ends: Array | None) -> dict[str, int]:
        """What follows `char` where it stands at `ends` (None: anywhere), and about how often."""
        first, last = self._postings.keys_between(ord(char), ord(char) + 1)
        offsets = self._postings.offsets[first : last + 1].astype(np.int64)
        if first == last:
            return {}
        step = 1
        if ends is None:
            counts = np.diff(offsets)
        else:
            step = len(ends) // _MOST_SOUGHT + 1
            counts = np.bincount(self._among(offsets, ends[::step]), minlength=last - first)
        having = np.flatnonzero(counts)
        units = self._postings.keys[first:last][having] & np.uint32(0xFFFF)
        followers = zip(units.tolist(), (counts[having] * step).tolist(), strict=True)
        return {chr(unit): count for unit, count in followers if unit and not 0xD800 <= unit < 0xE000}

    def _among(self, offsets: Array, sought: Array) -> Array:
        """For the `sought` places that are among those from offsets[0] to offsets[-1], the number of their key."""
        if not self._afford(int(offsets[-1] - offsets[0])):
            return np.zeros(0, np.int64)
        places = self._postings.read_places(int(offsets[0]), int(offsets[-1]))
        marked = np.zeros(1 << 16, bool)  # sorting them all would cost ten times as much
        marked[sought & np.uint32(0xFFFF)] = True
        near = np.flatnonzero(marked[places & np.uint32(0xFFFF)])
        found: Array = near[np.isin(places[near], sought)] + (offsets[0] + 1)
        return np.searchsorted(offsets, found) - 1  # of the last offset that is not behind it

    def _pair(self, first: str, second: str) -> int:
        """The number of their key; -1 where they never meet."""
        key = np.uint32((ord(first) << 16) | ord(second))
        at = int(np.searchsorted(self._postings.keys, key))
        return at if at < len(self._postings.keys) and self._postings.keys[at] == key else -1

    def _size(self, piece: Array | int) -> int:
        if not isinstance(piece, int):
            return len(piece)
        return int(self._postings.offsets[piece + 1] - self._postings.offsets[piece]) if piece >= 0 else 0

    def _read(self, piece: Array | int) -> Array:
        if not isinstance(piece, int):
            return piece
        if piece < 0 or not self._afford(self._size(piece)):
            return np.empty(0, np.uint32)
        return self._postings.read_places(int(self._postings.offsets[piece]), int(self._postings.offsets[piece + 1]))

    def _afford(self, places: int) -> bool:
        self._left -= places
        return self._left >= 0
