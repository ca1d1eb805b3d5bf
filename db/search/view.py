"""All segments of a commit as one set of arrays: what conditions, sorting and facets work on.

Documents are numbered through the segments, deleted ones included (`live` tells them apart). Made once for a commit.
It must not know: queries, files.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

import numpy as np

from db.domain.query import Key
from db.domain.records import FacetName, Facets, TextField
from db.search.documents import FIELDS, Documents, Values
from db.search.files import Array
from db.search.found import FACET_KEYS, name_order
from db.search.pairs import Postings
from db.search.ranking import norm

_MOST_TOGETHER = 1 << 14
"""Combinations of values that are counted at one go."""

_NONE = np.zeros(0, np.int32)

Counts = dict[TextField, tuple[Array, Array]]
"""For each field the documents, ascending, that hold a needle, and how often it begins in each."""


class Column:
    """One key's values: distinct `names` in the order they sort in; for each document the number of its first one (behind
    all others where it has none); and all further ones.
    """

    def __init__(self, names: Sequence[str], first_codes: Array, further: tuple[Array, Array]) -> None:
        self.names = tuple(names)
        self.first_codes = first_codes
        self._more_documents, self._more_codes = further
        self.single = not len(self._more_codes)

    @classmethod
    def joined(cls, parts: Sequence[Values], bases: Sequence[int]) -> Column:
        """Of several segments, whose first documents have these numbers."""
        most = max((part.in_order[0] for part in parts), key=len, default=list[str]())
        names = {name for part in parts for name in part.names}
        # Few beside many, after an edit, have no names of their own.
        names = most if len(names) == len(most) else sorted(names, key=name_order)
        numbers = {name: number for number, name in enumerate(names)}
        first_codes, documents, codes = [_NONE], [_NONE], [_NONE]
        for part, base in zip(parts, bases, strict=False):
            own, firsts, further = part.in_order
            if len(own) < len(names):
                renumbered = np.array([*(numbers[name] for name in own), len(names)], np.int32)
                firsts, further = renumbered[firsts], renumbered[further]
            first_codes.append(firsts)
            documents.append(part.further[0] + base)
            codes.append(further)
        return cls(names, np.concatenate(first_codes), (np.concatenate(documents), np.concatenate(codes)))

    def having(self, accepts: Callable[[str], bool]) -> Array:
        """A flag for each document: whether one of its values is accepted."""
        wanted = np.array([*(accepts(name) for name in self.names), False])
        found = wanted[self.first_codes]
        found[self._more_documents[wanted[self._more_codes]]] = True
        return found

    def numbers(self, chosen: Array, documents: Array) -> Array:
        """How many of the documents (flags, and the same as numbers) have each of `names`."""
        size = len(self.names)
        numbers = np.bincount(self.first_codes[documents], minlength=size + 1)[:size]
        return numbers + np.bincount(self._more_codes[chosen[self._more_documents]], minlength=size)

    def ranked(self, numbers: Array) -> tuple[tuple[str, int], ...]:
        """The names with their `numbers`, most first, then as they sort; without those of which there are none."""
        order: list[int] = np.argsort(-numbers, kind="stable")[: int(np.count_nonzero(numbers))].tolist()
        return tuple(zip([self.names[code] for code in order], numbers[order].tolist(), strict=True))


class Facetting:
    """Counts all facets of a result. Columns with one value a document are counted at one go, as the digits of a number."""

    def __init__(self, columns: Mapping[FacetName, Column]) -> None:
        self._columns = columns
        self._together: list[FacetName] = []
        sizes: list[int] = []
        for name, column in sorted(columns.items(), key=lambda item: len(item[1].names)):
            if column.single and math.prod(sizes) * (len(column.names) + 1) <= _MOST_TOGETHER:
                self._together.append(name)
                sizes.append(len(column.names) + 1)
        self._shape = tuple(sizes)
        self._numbers = np.zeros(len(next(iter(columns.values())).first_codes), np.int64)
        for name, size in zip(self._together, sizes, strict=True):
            self._numbers = self._numbers * size + columns[name].first_codes

    def count(self, chosen: Array, documents: Array) -> Facets:
        """Of the documents, given as flags and as numbers."""
        together = np.bincount(self._numbers[documents], minlength=math.prod(self._shape)).reshape(self._shape)
        counted: dict[FacetName, tuple[tuple[str, int], ...]] = {}
        for name, column in self._columns.items():
            if name in self._together:
                axis = self._together.index(name)
                others = tuple(other for other in range(len(self._shape)) if other != axis)
                counted[name] = column.ranked(together.sum(axis=others)[:-1])
            else:
                counted[name] = column.ranked(column.numbers(chosen, documents))
        counted[FacetName.YEAR] = tuple(sorted(counted[FacetName.YEAR]))
        return {name: counted[name] for name in FacetName}


class View:
    """The documents of a commit: segments with a flag for each document that is deleted in them."""

    def __init__(self, parts: Sequence[tuple[Documents, Array]]) -> None:
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
        sorted_parts = [
            (order + base, keys)
            for (order, keys), base in zip((s.newest_first for s, _ in self._parts), self._bases, strict=False)
        ]
        if not sorted_parts:
            return np.zeros(0, np.int64)
        sorted_parts.sort(key=lambda part: -len(part[0]))
        (most, most_keys), *others = sorted_parts
        if others:  # few beside many, after an edit: put where they belong, not sorted anew
            rest = np.concatenate([order for order, _ in others])
            keys = np.concatenate([keys for _, keys in others])
            order = np.argsort(keys)
            most = np.insert(most, np.searchsorted(most_keys, keys[order]), rest[order])
        return most[self.live[most]]

    @cached_property
    def places(self) -> Array:
        """Where each live document stands in `newest_first`."""
        places = np.zeros(self.size, np.uint32)
        places[self.newest_first] = np.arange(len(self.newest_first), dtype=np.uint32)
        return places

    @cached_property
    def ids_newest_first(self) -> Array:
        return self.ids[self.newest_first]

    @cached_property
    def facets(self) -> Facetting:
        """All that a result can be narrowed by."""
        years = Column.joined([segment.years for segment, _ in self._parts], self._bases)
        return Facetting({**{name: self.column(key) for name, key in FACET_KEYS.items()}, FacetName.YEAR: years})

    def column(self, key: Key) -> Column:
        if key not in self._columns:
            self._columns[key] = Column.joined([segment.values[key] for segment, _ in self._parts], self._bases)
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
        return {field: _chained(pieces) for field, pieces in found.items()}

    @property
    def postings(self) -> tuple[Postings, ...]:
        """Those of every segment, each with its own places; of documents deleted since, too."""
        return tuple(segment.postings for segment, _ in self._parts)

    def _joined(self, pieces: Sequence[Array], dtype: type) -> Array:
        return np.concatenate([np.zeros(0, np.dtype(dtype)), *pieces])


def _chained(pieces: Sequence[tuple[Array, Array]]) -> tuple[Array, Array]:
    if len(pieces) == 1:
        return pieces[0]
    return np.concatenate([documents for documents, _ in pieces]), np.concatenate([counts for _, counts in pieces])
