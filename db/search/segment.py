"""A segment: the arrays of some documents, written once and never changed; how they are made, read and merged.

What is deleted since is known to the index, not to the segment. It must not know: queries, commits, Whoosh.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from db.domain.query import Key
from db.search.documents import FIELDS, Batch, Documents, Values
from db.search.files import Array, ArrayFile, ArrayWriter
from db.search.pairs import (
    Common,
    Postings,
    blocks_of,
    count_common,
    merge_postings,
    slot_table,
    split_postings,
    starts_of,
)
from db.search.state import SegmentState


class Segment(Documents):
    """An open segment."""

    def __init__(self, path: Path, checksum: int) -> None:
        self._file = ArrayFile(path, checksum)
        try:
            super().__init__(
                ids=self._file.read("ids"),
                days=self._file.read("days").reshape(-1, 2),
                lengths=self._file.read("lengths").reshape(len(FIELDS), -1),
                values={key: self._values(key) for key in Key},
            )
            self._keys, self._offsets = self._file.read("keys"), self._file.read("offsets")
            self._common = Common(self._file.read("common.codes"), self._file.read("common.offsets"), self._read_common)
        except BaseException:
            self._file.close()
            raise

    def make_postings(self) -> Postings:
        lengths = self.lengths.ravel()
        table = slot_table(lengths)
        return Postings(self._keys, self._offsets, table, len(lengths), self._read_places, self._common)

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
    lengths, postings = batch.postings()
    writer = ArrayWriter(path)
    try:
        _write_columns(
            writer, ids=batch.id_array(), days=batch.day_array(), lengths=lengths, values=batch.value_arrays()
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
