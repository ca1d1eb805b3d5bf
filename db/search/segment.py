"""A segment: the arrays of some documents, written once and never changed; how they are made, read and merged.

What is deleted since is known to the index, not to the segment. It must not know: queries, commits, Whoosh.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from db.domain.query import Key
from db.domain.records import TextField
from db.search.files import Array, ArrayFile, ArrayWriter
from db.search.folding import fold_texts
from db.search.pairs import (
    Common,
    Postings,
    blocks_of,
    count_common,
    make_postings,
    merge_postings,
    slot_table,
    split_postings,
    starts_of,
)
from db.search.state import SegmentState

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


class Segment:
    """An open segment. `lengths` has a row for each field, in UTF-16 units."""

    def __init__(self, path: Path, checksum: int) -> None:
        self._file = ArrayFile(path, checksum)
        try:
            self.ids = self._file.read("ids")
            self.days = self._file.read("days").reshape(-1, 2)
            self.lengths = self._file.read("lengths").reshape(len(FIELDS), -1)
            self.values = {key: self._values(key) for key in Key}
            self._keys, self._offsets = self._file.read("keys"), self._file.read("offsets")
            self._common = Common(self._file.read("common.codes"), self._file.read("common.offsets"), self._read_common)
        except BaseException:
            self._file.close()
            raise

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def postings(self) -> Postings:
        lengths = self.lengths.ravel()
        table = slot_table(lengths)
        return Postings(self._keys, self._offsets, table, len(lengths), self._read_places, self._common)

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

    def recheck(self) -> None:
        """See `ArrayFile.recheck`."""
        self._file.recheck()

    def close(self) -> None:
        self._file.close()

    def _read_places(self, start: int, end: int) -> Array:
        return self._file.read("places", start, end)

    def _read_common(self, start: int, end: int) -> tuple[Array, Array]:
        return self._file.read("common.slots", start, end), self._file.read("common.counts", start, end)

    def _values(self, key: Key) -> Values:
        names = json.loads(self._file.read(f"{key.name}.names").tobytes())
        return Values(names, self._file.read(f"{key.name}.counts"), self._file.read(f"{key.name}.codes"))


def flags(state: SegmentState) -> Array:
    """A flag for each document of a segment: whether it is deleted."""
    return np.unpackbits(np.frombuffer(state.deleted, np.uint8), count=state.count).astype(bool)


def write_segment(path: Path, batch: Batch) -> int:
    """Writes a new segment and returns its checksum."""
    lengths, postings = make_postings([text for name in FIELDS for text in fold_texts(batch.texts[name])])
    writer = ArrayWriter(path)
    try:
        _write_columns(
            writer,
            ids=np.array(batch.ids, np.int64),
            days=np.array(batch.days, np.int32),
            lengths=lengths,
            values={key: Values.of(column) for key, column in batch.values.items()},
        )
        _write_postings(writer, lengths, iter([postings]))
        return writer.finish()
    finally:
        writer.abandon()


def merge_segments(path: Path, parts: Sequence[tuple[Segment, Array]]) -> int:
    """Writes the documents of all parts that are alive (a flag for each) as one segment and returns its checksum."""
    lengths = np.concatenate([part.lengths[:, alive] for part, alive in parts], axis=1).ravel()
    writer = ArrayWriter(path)
    try:
        _write_columns(
            writer,
            ids=np.concatenate([part.ids[alive] for part, alive in parts]),
            days=np.concatenate([part.days[alive] for part, alive in parts]),
            lengths=lengths,
            values={key: Values.joined([(part.values[key], alive) for part, alive in parts]) for key in Key},
        )
        postings = [part.postings for part, _ in parts]
        _write_postings(writer, lengths, merge_postings(list(zip(postings, _targets(parts, lengths), strict=True))))
        return writer.finish()
    finally:
        writer.abandon()


def _targets(parts: Sequence[tuple[Segment, Array]], lengths: Array) -> list[Array]:
    """For each part and each of its blocks, the block it becomes in the merged segment; -1 for deleted documents."""
    starts = starts_of(blocks_of(lengths)).reshape(len(FIELDS), -1)
    targets: list[Array] = []
    base = 0
    for part, alive in parts:
        count = int(alive.sum())
        blocks = blocks_of(part.lengths.ravel())
        shift = np.zeros(part.lengths.shape, np.int64)
        shift[:, alive] = starts[:, base : base + count]
        shift = shift.ravel() - starts_of(blocks)
        target = np.repeat(shift, blocks) + np.arange(int(blocks.sum()))
        target[np.repeat(~np.tile(alive, len(FIELDS)), blocks)] = -1
        targets.append(target)
        base += count
    return targets


def _write_columns(
    writer: ArrayWriter, *, ids: Array, days: Array, lengths: Array, values: Mapping[Key, Values]
) -> None:
    writer.put("ids", np.int64, [ids])
    writer.put("days", np.int32, [days.ravel()])
    writer.put("lengths", np.int32, [lengths])
    for key, column in values.items():
        names = json.dumps(column.names, ensure_ascii=False).encode("utf-8", "surrogatepass")
        writer.put(f"{key.name}.names", np.uint8, [np.frombuffer(names, np.uint8)])
        writer.put(f"{key.name}.counts", np.int32, [column.counts])
        writer.put(f"{key.name}.codes", np.int32, [column.codes])


def _write_postings(writer: ArrayWriter, lengths: Array, pieces: Iterator[Array]) -> None:
    """Pieces are ascending postings; no first unit stands in two of them."""
    table = slot_table(lengths)
    all_keys: list[Array] = []
    all_counts: list[Array] = []
    common: list[tuple[int, Array, Array]] = []
    writer.start("places", np.uint32)
    for piece in pieces:
        keys, counts, places = split_postings(piece)
        writer.more("places", places)
        all_keys.append(keys)
        all_counts.append(counts)
        common += count_common(keys, counts, places, table, len(lengths))
    writer.put("keys", np.uint32, all_keys)
    writer.put("offsets", np.uint32, [_offsets(np.concatenate([np.zeros(0, np.int64), *all_counts]))])
    common.sort(key=lambda counted: counted[0])
    writer.put("common.codes", np.uint32, [np.array([code for code, _, _ in common], np.uint32)])
    writer.put("common.offsets", np.uint32, [_offsets(np.array([len(slots) for _, slots, _ in common], np.int64))])
    writer.put("common.slots", np.uint32, [slots for _, slots, _ in common])
    writer.put("common.counts", np.uint16, [counts for _, _, counts in common])


def _offsets(counts: Array) -> Array:
    return np.concatenate(([0], np.cumsum(counts)))
