"""Documents as arrays: what a segment holds, whether it lies in a file or, of articles that wait, in memory.

It must not know: files, commits, queries.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from db.domain.query import Key
from db.domain.records import TextField
from db.search.files import Array
from db.search.folding import fold_texts
from db.search.found import name_order
from db.search.pairs import Postings, make_postings, slot_table, split_postings

FIELDS = tuple(TextField)

_ID_BITS = np.uint64(36)
"""SQLite counts ids up from 1; nobody has sixty-nine thousand million articles."""


@dataclass(slots=True)
class Batch:
    """Documents on their way into a segment; one entry a document in each list."""

    ids: list[int] = field(default_factory=list[int])
    days: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    texts: dict[TextField, list[str]] = field(default_factory=lambda: {name: [] for name in FIELDS})
    values: dict[Key, list[tuple[str, ...]]] = field(default_factory=lambda: {key: [] for key in Key})
    characters: int = 0

    def add(self, id: int, days: tuple[int, int], given: Mapping[str, Any]) -> None:
        """`given` are texts by their field and tuples of values by their key, where there are any."""
        self.ids.append(id)
        self.days.append(days)
        for name, column in self.texts.items():
            text = given.get(name, "")
            column.append(text)
            self.characters += len(text)
        for key, column in self.values.items():
            column.append(given.get(key, ()))

    def id_array(self) -> Array:
        return np.array(self.ids, np.int64)

    def day_array(self) -> Array:
        return np.array(self.days, np.int32).reshape(-1, 2)

    def value_arrays(self) -> dict[Key, Values]:
        return {key: Values.of(column) for key, column in self.values.items()}

    def postings(self) -> tuple[Array, Array]:
        """As `pairs.make_postings` has them; texts are folded now, all at once."""
        return make_postings([text for name in FIELDS for text in fold_texts(self.texts[name])])


@dataclass(frozen=True)
class Values:
    """The values of one key: distinct `names`, how many each document has (`counts`), and their numbers (`codes`) in a row."""

    names: list[str]
    counts: Array
    codes: Array

    @classmethod
    def of(cls, column: Sequence[tuple[str, ...]]) -> Values:
        numbers: dict[str, int] = {}
        codes = [numbers.setdefault(name, len(numbers)) for of_one in column for name in of_one]
        return cls(list(numbers), np.array([len(of_one) for of_one in column], np.int32), np.array(codes, np.int32))

    @property
    def documents(self) -> Array:
        """The document of each code."""
        return np.repeat(np.arange(len(self.counts), dtype=np.int32), self.counts)

    @cached_property
    def firsts(self) -> Array:
        """The number of each document's first value; -1 where it has none."""
        firsts = np.full(len(self.counts), -1, np.int32)
        firsts[self.counts > 0] = self.codes[self._is_first]
        return firsts

    @cached_property
    def further(self) -> tuple[Array, Array]:
        """All values but the first ones: whose, and their numbers."""
        return self.documents[~self._is_first], self.codes[~self._is_first]

    @cached_property
    def _is_first(self) -> Array:
        is_first = np.zeros(len(self.codes), bool)
        is_first[(np.cumsum(self.counts) - self.counts)[self.counts > 0]] = True
        return is_first

    @cached_property
    def in_order(self) -> tuple[list[str], Array, Array]:
        """The names in the order they sort in; and by that order the numbers of each document's first value, behind all
        others where it has none, and of all further ones."""
        names = sorted(self.names, key=name_order)
        numbers = {name: number for number, name in enumerate(names)}
        renumbered = np.array([*(numbers[name] for name in self.names), len(names)], np.int32)
        return names, renumbered[self.firsts], renumbered[self.further[1]]  # -1 is the last

    @classmethod
    def joined(cls, parts: Sequence[tuple[Values, Array]]) -> Values:
        """One behind the other, without the documents that are not alive."""
        numbers: dict[str, int] = {}
        codes: list[Array] = []
        for part, alive in parts:
            renumbered = np.array([numbers.setdefault(name, len(numbers)) for name in part.names], np.int32)
            codes.append(renumbered[part.codes[alive[part.documents]]])
        counts = [part.counts[alive] for part, alive in parts]
        return cls(list(numbers), np.concatenate(counts), np.concatenate(codes).astype(np.int32))


class Documents(ABC):
    """`lengths` has a row for each field, in UTF-16 units; `days` the first and the last one each date can mean."""

    def __init__(self, *, ids: Array, days: Array, lengths: Array, values: Mapping[Key, Values]) -> None:
        self.ids = ids
        self.days = days
        self.lengths = lengths
        self.values = values

    def __len__(self) -> int:
        return len(self.ids)

    @abstractmethod
    def make_postings(self) -> Postings:
        """Where every pair of characters stands; asked once."""

    @cached_property
    def postings(self) -> Postings:
        return self.make_postings()

    @cached_property
    def years(self) -> Values:
        """The year each document's first day is in, as the values of a key."""
        years = self.days[:, 0] // 10000
        names = np.flatnonzero(np.bincount(years, minlength=1)[1:]) + 1
        codes = np.searchsorted(names, years[years > 0]).astype(np.int32)
        return Values([f"{year:04}" for year in names.tolist()], (years > 0).astype(np.int32), codes)

    @cached_property
    def newest_first(self) -> tuple[Array, Array]:
        """All documents from new to old, undated ones last, of one day the smaller id first; and what they sort by."""
        keys = ((99_99_99_99 - self.days[:, 0]).astype(np.uint64) << _ID_BITS) | self.ids.astype(np.uint64)
        order = np.argsort(keys)
        return order, keys[order]


class Held(Documents):
    """Documents in memory."""

    def __init__(self, batch: Batch) -> None:
        lengths, self._sorted = batch.postings()
        super().__init__(
            ids=batch.id_array(),
            days=batch.day_array(),
            lengths=lengths.reshape(len(FIELDS), -1),
            values=batch.value_arrays(),
        )

    def make_postings(self) -> Postings:
        keys, counts, places = split_postings(self._sorted)
        lengths = self.lengths.ravel()
        offsets = np.concatenate(([0], np.cumsum(counts)))
        return Postings(keys, offsets, slot_table(lengths), len(lengths), lambda start, end: places[start:end])
