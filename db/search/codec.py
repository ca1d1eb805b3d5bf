"""Whoosh's extension points: the fields' types, and a codec that keeps documents as arrays of character pairs.

Whoosh calls the field types for what a value is searched as, and the codec's per-document writer with the outcome; its own
posting pool stays empty, because a Python call per posting is what makes the stock engine slow.
It must not know: commits, queries, ranking.
"""

# Whoosh is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportIncompatibleMethodOverride=false

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec.base import Codec, FieldWriter, PerDocumentWriter
from whoosh.codec.base import Segment as WhooshSegment
from whoosh.columns import Column
from whoosh.fields import FieldType, Schema

from db.domain.query import Key
from db.domain.records import TextField
from db.search.documents import Batch
from db.search.entry import days_of
from db.search.files import Array
from db.search.segment import Segment, flags, merge_segments, write_segment
from db.search.state import INDEX_NAME, SegmentState

_CHUNK = 2_000_000
"""Characters of text held in memory before they are written as a part of the segment."""


class _Converted(FieldType):
    """A field whose value goes to the codec as `convert` makes it; Whoosh itself makes no postings of it."""

    indexed = False
    column_type = Column()

    def __init__(self, convert: Callable[[Any], Any]) -> None:
        self._convert = convert

    def to_column_value(self, value: Any) -> Any:
        return self._convert(value)


def schema() -> Schema:
    """The fields of a document: `id`, `date`, and all text fields and keys by the words they are."""
    texts = {name.value: _Converted(str) for name in TextField}  # folded when a segment is written, all at once
    values = {key.value: _Converted(tuple) for key in Key}
    return Schema(id=_Converted(int), date=_Converted(days_of), **texts, **values)


class PairSegment(WhooshSegment):
    """A segment as commits know it: how many documents, which of them are deleted, the checksum of its file."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)
        self.deleted: Array = np.zeros(0, bool)
        self.checksum = 0

    @classmethod
    def of(cls, state: SegmentState) -> PairSegment:
        segment = cls(INDEX_NAME)
        segment.segid, segment.checksum, segment.deleted = state.id, state.checksum, flags(state)
        return segment

    def state(self) -> SegmentState:
        return SegmentState(self.segid, self.checksum, len(self.deleted), np.packbits(self.deleted).tobytes())

    def should_assemble(self) -> bool:
        return False

    def doc_count_all(self) -> int:
        return len(self.deleted)

    def doc_count(self) -> int:
        return len(self.deleted) - self.deleted_count()

    def set_doc_count(self, doccount: int) -> None:
        """Known from the batch."""

    def has_deletions(self) -> bool:
        return bool(self.deleted.any())

    def deleted_count(self) -> int:
        return int(self.deleted.sum())

    def is_deleted(self, docnum: int) -> bool:
        return bool(self.deleted[docnum])

    def path(self, storage: Any, extension: str = ".seg") -> Path:
        return Path(storage.folder) / self.make_filename(extension)

    def opened(self, storage: Any) -> Segment:
        return Segment(self.path(storage), self.checksum)


class _BatchWriter(PerDocumentWriter):
    """Gathers documents as Whoosh hands them over; writes a part whenever there is much, and in the end one segment."""

    def __init__(self, storage: Any, segment: PairSegment) -> None:
        self.is_closed = False
        self._storage = storage
        self._segment = segment
        self._batch = Batch()
        self._document: dict[str, Any] = {}
        self._parts: list[tuple[Path, int]] = []
        self.ids: list[int] = []

    def start_doc(self, docnum: int) -> None:
        self._document = {}

    def add_field(self, fieldname: str, fieldobj: Any, value: Any, length: int) -> None:
        """Nothing is stored: what is displayed comes from the archive."""

    def add_column_value(self, fieldname: str, columnobj: Any, value: Any) -> None:
        self._document[fieldname] = value

    def cancel_doc(self) -> None:
        self._document = {}

    def finish_doc(self) -> None:
        given = self._document
        self._batch.add(given["id"], given["date"], given)
        self.ids.append(given["id"])
        if self._batch.characters >= _CHUNK:
            self._write_part()

    def close(self) -> None:
        """Makes the segment's file. Of several documents with one id only the last is not deleted."""
        self.is_closed = True
        if not self.ids:
            return
        path = self._segment.path(self._storage)
        if not self._parts:
            self._segment.checksum = write_segment(path, self._batch)
        else:
            if self._batch.ids:
                self._write_part()
            self._segment.checksum = _merge_files(path, self._parts)
        ids = np.array(self.ids, np.int64)
        self._segment.deleted = np.ones(len(ids), bool)
        self._segment.deleted[len(ids) - 1 - np.unique(ids[::-1], return_index=True)[1]] = False

    def abandon(self) -> None:
        """Forgets all documents, so that closing writes nothing."""
        self._batch, self.ids = Batch(), []
        for path, _ in self._parts:
            path.unlink(missing_ok=True)

    def _write_part(self) -> None:
        path = self._segment.path(self._storage, f".part{len(self._parts)}")
        self._parts.append((path, write_segment(path, self._batch)))
        self._batch = Batch()


def _merge_files(path: Path, parts: list[tuple[Path, int]]) -> int:
    opened = [Segment(*part) for part in parts]
    try:
        return merge_segments(path, [(segment, np.ones(len(segment), bool)) for segment in opened])
    finally:
        for segment, (part, _) in zip(opened, parts, strict=True):
            segment.close()
            part.unlink()


class _NoPostings(FieldWriter):
    """Whoosh's own posting writer, with nothing to write."""

    is_closed = False

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[Any]) -> None:
        """Of no field does Whoosh make postings."""

    def close(self) -> None:
        self.is_closed = True


class PairCodec(Codec):
    """Tells Whoosh's writer to make segments of ours."""

    length_stats = False

    def per_document_writer(self, storage: Any, segment: PairSegment) -> PerDocumentWriter:
        return _BatchWriter(storage, segment)

    def field_writer(self, storage: Any, segment: PairSegment) -> FieldWriter:
        return _NoPostings()

    def new_segment(self, storage: Any, indexname: str) -> PairSegment:
        return PairSegment(indexname)
