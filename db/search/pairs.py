"""The posting format of the text fields: for every pair of neighbouring characters, the places where it stands.

Texts are UTF-16 units (one encoding, so keys agree in all segments; a needle cannot begin inside a surrogate pair). A key is
unit << 16 | next unit, the last unit of a text has 0 behind it. Places count through the texts of a segment, all of the
first field, then all of the second …; every text that is not empty begins at a multiple of 64 and leaves at least one
place behind it free. So a place says which text it lies in by one look into a table, no phrase runs from one text into
the next, and merging segments is adding a constant to each block of 64.

A slot is one field of one document: field number × documents + document.

It must not know: files, documents, queries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from db.search.files import Array

BLOCK_BITS = 6
_BLOCK = 1 << BLOCK_BITS
MOST_PLACES = 1 << 32

_COMMON, _COMMON_AT_LEAST = 0.06, 10_000
"""Needles are common from so many places for each slot on (of seven to a document), and so many altogether."""

_MOST_COUNTED = 0xFFFF
"""In one text. A needle that stands in one more often is not counted beforehand."""

ReadPlaces = Callable[[int, int], Array]
"""Places [start, end) of a segment's posting file."""


def unit_lengths(texts: Sequence[str]) -> Array:
    """Lengths in UTF-16 units."""
    return np.fromiter((len(text.encode("utf-16-le")) // 2 for text in texts), np.int64, len(texts))


def blocks_of(lengths: Array) -> Array:
    """How many blocks of 64 places the text of each slot takes."""
    return np.where(lengths > 0, (lengths >> BLOCK_BITS) + 1, 0)


def starts_of(blocks: Array) -> Array:
    """The first block of each slot."""
    return np.cumsum(blocks) - blocks


def slot_table(lengths: Array) -> Array:
    """For each block the slot it belongs to."""
    return np.repeat(np.arange(len(lengths), dtype=np.int32), blocks_of(lengths))


def make_postings(texts: Sequence[str]) -> tuple[Array, Array]:
    """Lengths of the slots' texts, and their postings: key << 32 | place, sorted. Texts hold no NUL."""
    if not texts:  # all articles that wait may be deleted ones
        return np.zeros(0, np.int64), np.zeros(0, np.uint64)
    units = np.frombuffer(("\0".join(texts) + "\0").encode("utf-16-le"), "<u2")
    ends = np.flatnonzero(units == 0)
    lengths = np.diff(ends, prepend=-1) - 1
    shift = starts_of(blocks_of(lengths)) * _BLOCK - (ends - lengths)
    postings = units[:-1].astype(np.uint64)
    postings <<= np.uint64(16)
    postings |= units[1:]
    postings <<= np.uint64(32)
    places = np.repeat(shift, lengths + 1)
    places += np.arange(len(units))
    postings |= places[:-1].astype(np.uint64)
    postings = postings[units[:-1] != 0]
    postings.sort()
    return lengths, postings


def split_postings(postings: Array) -> tuple[Array, Array, Array]:
    """Distinct keys, how many places each has, and all places."""
    keys = (postings >> np.uint64(32)).astype(np.uint32)
    firsts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))) if len(keys) else np.empty(0, np.int64)
    return keys[firsts], np.diff(firsts, append=len(keys)), postings.astype(np.uint32)


@dataclass(frozen=True, slots=True)
class Common:
    """Needles so common that their places are counted beforehand: `codes` ascending (`code_of`); those of number i stand in
    the slots[offsets[i]:offsets[i + 1]], each as often as the parallel number in `counts` says.
    """

    codes: Array
    offsets: Array
    read: Callable[[int, int], tuple[Array, Array]]
    """Slots and counts [start, end)."""

    def counts(self, code: int) -> tuple[Array, Array] | None:
        """As `Postings.counts`; None where the needle is not among them."""
        found = int(np.searchsorted(self.codes, code))
        if found == len(self.codes) or self.codes[found] != code:
            return None
        return self.read(int(self.offsets[found]), int(self.offsets[found + 1]))


def code_of(units: Array) -> int:
    """One or two units as one number; no unit is 0, so a pair is never taken for a single one."""
    return int(units[0]) if len(units) == 1 else int(units[0]) << 16 | int(units[1])


def count_common(
    keys: Array, counts: Array, places: Array, table: Array, slots: int
) -> Iterator[tuple[int, Array, Array]]:
    """Single units and pairs of which there are many in these postings, with the slots they stand in and how often."""
    many = max(_COMMON * slots, _COMMON_AT_LEAST)
    ends = np.cumsum(counts)
    firsts = np.flatnonzero(np.diff(keys >> np.uint32(16), prepend=-1))
    totals = np.add.reduceat(counts, firsts) if len(firsts) else counts
    units = [
        (int(keys[n]) >> 16, int(ends[n] - counts[n]), int(t)) for n, t in zip(firsts, totals, strict=True) if t > many
    ]
    pairs = [(int(keys[n]), int(ends[n] - counts[n]), int(counts[n])) for n in np.flatnonzero(counts > many)]
    for code, start, total in units + [pair for pair in pairs if pair[0] & 0xFFFF]:
        found, numbers = _grouped(table[np.sort(places[start : start + total]) >> BLOCK_BITS])
        if numbers.max() <= _MOST_COUNTED:
            yield code, found.astype(np.uint32), numbers.astype(np.uint16)


class Postings:
    """Looks places up: `keys` ascending, `offsets` where the places of each begin, `table` as of `slot_table`."""

    def __init__(
        self, keys: Array, offsets: Array, table: Array, slots: int, read: ReadPlaces, common: Common | None = None
    ) -> None:
        self.keys = keys
        self.offsets = offsets
        self._table = table
        self._slots = slots
        self.read_places = read
        self._common = common

    def counts(self, needle: str) -> tuple[Array, Array]:
        """The slots whose text holds the needle, ascending, and at how many places it begins in each."""
        units = np.frombuffer(needle.encode("utf-16-le"), "<u2").astype(np.uint32)
        if not len(units):
            return _grouped(units)
        if self._common and len(units) <= 2 and (common := self._common.counts(code_of(units))):
            return common
        if len(units) == 1:
            # Sorted first: looking up ascending places is three times as fast.
            return _grouped(self._slots_of(np.sort(self._of_first_unit(int(units[0])))))
        return _grouped(self._slots_of(self._of_phrase(units)))

    def at_most(self, needle: str) -> int:
        """At how many places it begins, at most; nothing is read for that."""
        units = np.frombuffer(needle.encode("utf-16-le"), "<u2").astype(np.uint32)
        if len(units) < 2:
            first, last = self.keys_between(int(units[0]), int(units[0]) + 1) if len(units) else (0, 0)
            return int(self.offsets[last]) - int(self.offsets[first])
        pairs = (units[:-1] << np.uint32(16)) | units[1:]
        found = np.searchsorted(self.keys, pairs)
        if (found == len(self.keys)).any() or (self.keys[found] != pairs).any():
            return 0
        return int((self.offsets[found + 1] - self.offsets[found]).min())

    def _of_first_unit(self, unit: int) -> Array:
        first, last = self.keys_between(unit, unit + 1)
        return self.read_places(int(self.offsets[first]), int(self.offsets[last]))

    def keys_between(self, first_unit: int, last_unit: int) -> tuple[int, int]:
        """The range of keys whose first unit is in [first, last)."""
        edges = (np.uint32(first_unit << 16), np.uint32(((last_unit - 1) << 16) | 0xFFFF))
        return int(np.searchsorted(self.keys, edges[0])), int(np.searchsorted(self.keys, edges[1], "right"))

    def _of_phrase(self, units: Array) -> Array:
        """Where the units stand one behind the other: places of pairs that cover them, intersected, rarest first."""
        pairs = (units[:-1] << np.uint32(16)) | units[1:]
        found = np.searchsorted(self.keys, pairs)
        if (found == len(self.keys)).any() or (self.keys[found] != pairs).any():
            return np.empty(0, np.uint32)
        sizes = self.offsets[found + 1] - self.offsets[found]
        rarest = int(np.argmin(sizes))
        cover = {*range(0, len(pairs), 2), len(pairs) - 1} - {rarest}
        places = self._places(found[rarest])
        for other in sorted(cover, key=lambda pair: int(sizes[pair])):
            if not len(places):
                break
            places = meet(places, self._places(found[other]), other - rarest)
        return places

    def _places(self, number: int) -> Array:
        return self.read_places(int(self.offsets[number]), int(self.offsets[number + 1]))

    def _slots_of(self, places: Array) -> Array:
        return self._table[(places >> BLOCK_BITS).astype(np.int64)]


def _grouped(slots: Array) -> tuple[Array, Array]:
    """Distinct values of an ascending array, and how often each stands there."""
    if not len(slots):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    firsts = np.flatnonzero(np.concatenate(([True], slots[1:] != slots[:-1])))
    return slots[firsts], np.diff(firsts, append=len(slots))


def meet(places: Array, others: Array, distance: int) -> Array:
    """Those of `places` for which place + distance is among `others`; all ascending, none twice."""
    shift = np.uint32(distance % MOST_PLACES)  # a place before the first wraps round to one that nothing has
    wanted = places + shift
    if len(others) > 8 * len(wanted):
        at = np.minimum(np.searchsorted(others, wanted), len(others) - 1)
        return places[np.flatnonzero(others[at] == wanted)]
    both = np.concatenate((wanted, others))
    both.sort()
    return both[np.flatnonzero(both[1:] == both[:-1])] - shift


def merge_postings(parts: Sequence[tuple[Postings, Array]], *, at_once: int = 1 << 20) -> Iterator[Array]:
    """All parts' postings as one, in ascending pieces of about `at_once`.

    With each part comes a table: for each of its blocks the block it becomes, negative for those that are left out.
    """
    totals = np.zeros(1 << 16, np.int64)
    for part, _ in parts:
        totals += np.bincount(part.keys >> np.uint32(16), np.diff(part.offsets.astype(np.int64)), 1 << 16).astype(
            np.int64
        )
    reached = np.cumsum(totals) // at_once
    first = 0
    for last in (*(np.flatnonzero(reached[1:] != reached[:-1]) + 1).tolist(), 1 << 16):
        pieces = [_moved(part, blocks, first, last) for part, blocks in parts]
        merged = np.concatenate(pieces) if pieces else np.empty(0, np.uint64)
        merged.sort()
        yield merged
        first = last


def _moved(part: Postings, blocks: Array, first_unit: int, last_unit: int) -> Array:
    """A part's postings of keys whose first unit is in [first, last), at their new places; not sorted."""
    first, last = part.keys_between(first_unit, last_unit)
    offsets = part.offsets[first : last + 1].astype(np.int64)
    places = part.read_places(int(offsets[0]), int(offsets[-1])).astype(np.int64)
    target = blocks[places >> BLOCK_BITS]
    moved = (target << BLOCK_BITS) | (places & (_BLOCK - 1))
    keys = np.repeat(part.keys[first:last].astype(np.uint64) << np.uint64(32), np.diff(offsets))
    return (keys | moved.astype(np.uint64))[target >= 0]
