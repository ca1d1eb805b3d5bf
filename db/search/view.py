"""All segments of a commit as one set of arrays: what conditions, sorting and facets work on.

Documents are numbered through the segments, deleted ones included (`live` tells them apart). Made once for a commit.
It must not know: queries, files.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from db.domain.query import Key
from db.domain.records import TextField
from db.search.files import Array
from db.search.found import sort_key
from db.search.ranking import norm
from db.search.segment import FIELDS, Segment, Values

Counts = dict[TextField, tuple[Array, Array]]
"""For each field the documents, ascending, that hold a needle, and how often it begins in each."""


@dataclass(frozen=True, slots=True)
class Column:
    """One key's values: distinct `names` in the order they sort in, and parallel `documents` and `codes` (into names)."""

    names: tuple[str, ...]
    documents: Array
    codes: Array

    def having(self, accepts: Callable[[str], bool], size: int) -> Array:
        """A flag for each of `size` documents: whether one of its values is accepted."""
        wanted = np.fromiter((accepts(name) for name in self.names), bool, len(self.names))
        found = np.zeros(size, bool)
        found[self.documents[wanted[self.codes]]] = True
        return found

    def counted(self, chosen: Array) -> tuple[tuple[str, int], ...]:
        """How many of the chosen documents (a flag for each) have each value; most first, then as they sort."""
        counts = np.bincount(self.codes[chosen[self.documents]], minlength=len(self.names))
        order: list[int] = np.argsort(-counts, kind="stable")[: int(np.count_nonzero(counts))].tolist()
        return tuple((self.names[code], int(counts[code])) for code in order)

    def first_codes(self, size: int) -> Array:
        """The first value of each of `size` documents; behind all others where there is none."""
        codes = np.full(size, len(self.names), np.int64)
        codes[self.documents[::-1]] = self.codes[::-1]
        return codes


class View:
    """The documents of a commit: segments with a flag for each document that is deleted in them."""

    def __init__(self, parts: Sequence[tuple[Segment, Array]]) -> None:
        self._parts = parts
        self._bases = np.cumsum([0, *(len(segment) for segment, _ in parts)]).tolist()
        self.size: int = self._bases[-1]
        self.live: Array = self._joined([~deleted for _, deleted in parts], bool)
        self.ids: Array = self._joined([segment.ids for segment, _ in parts], np.int64)
        days = [segment.days for segment, _ in parts]
        self.first_days: Array = self._joined([part[:, 0] for part in days], np.int32)
        self.last_days: Array = self._joined([part[:, 1] for part in days], np.int32)
        self.count = int(np.count_nonzero(self.live))
        self._columns: dict[Key, Column] = {}
        self._norms: dict[TextField, Array] = {}

    @cached_property
    def newest_first(self) -> Array:
        """Live documents from new to old, undated ones last; of one day the smaller id first."""
        live = np.flatnonzero(self.live)
        ids = self.ids[live]
        if len(ids) and ids.min() >= 0 and ids.max() < 1 << 36:
            day = (99_99_99_99 - self.first_days[live]).astype(np.uint64)
            return live[np.argsort((day << np.uint64(36)) | ids.astype(np.uint64))]
        return live[np.lexsort((ids, -self.first_days[live]))]

    def column(self, key: Key) -> Column:
        if key not in self._columns:
            self._columns[key] = self._joined_values([segment.values[key] for segment, _ in self._parts])
        return self._columns[key]

    def norms(self, field: TextField) -> Array:
        """By what counts in that field are multiplied, for each document (`ranking.norm`)."""
        if field not in self._norms:
            row = FIELDS.index(field)
            lengths = self._joined([segment.lengths[row] for segment, _ in self._parts], np.int32)
            total = int(lengths[self.live].sum(dtype=np.int64))
            self._norms[field] = norm(field, lengths, total / max(self.count, 1))
        return self._norms[field]

    def counts(self, needle: str, fields: Sequence[TextField]) -> Counts:
        """Where the needle occurs; fields where it does not are left out."""
        found: dict[TextField, list[tuple[Array, Array]]] = {}
        for (segment, _), base in zip(self._parts, self._bases, strict=False):
            slots, counts = segment.postings.counts(needle)
            edges = np.searchsorted(slots, np.arange(len(FIELDS) + 1) * len(segment)).tolist()
            for row, field in enumerate(FIELDS):
                inside = slice(edges[row], edges[row + 1])
                if field in fields and edges[row] < edges[row + 1]:
                    documents = slots[inside].astype(np.int64) + (base - row * len(segment))
                    found.setdefault(field, []).append((documents, counts[inside]))
        return {
            field: (np.concatenate([d for d, _ in pieces]), np.concatenate([c for _, c in pieces]))
            for field, pieces in found.items()
        }

    def _joined(self, pieces: Sequence[Array], dtype: type) -> Array:
        return np.concatenate([np.zeros(0, np.dtype(dtype)), *pieces])

    def _joined_values(self, parts: Sequence[Values]) -> Column:
        names = sorted({name for part in parts for name in part.names}, key=lambda name: (sort_key(name), name))
        numbers = {name: number for number, name in enumerate(names)}
        codes = [np.array([numbers[name] for name in part.names], np.int32)[part.codes] for part in parts]
        documents = [part.documents + base for part, base in zip(parts, self._bases, strict=False)]
        return Column(tuple(names), self._joined(documents, np.int32), self._joined(codes, np.int32))
