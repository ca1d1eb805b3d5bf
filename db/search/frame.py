"""How documents get into the index: Whoosh's schema, writer, lock, segments and commit, with a codec of our own behind them.

Whoosh calls the field types for what a value is searched as, and the codec's per-document writer with the outcome; its own
posting pool stays empty, because a Python call per posting is what makes the stock engine slow. A commit is one small file,
`CURRENT`, put in place at once; it names the segments that count, their checksums and what is deleted in them.

Whoosh takes 150 ms to import, and only writing needs it: reading (`state.py`, `segment.py`) does without.
It must not know: queries, ranking.
"""

# Whoosh is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportIncompatibleMethodOverride=false

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec.base import Codec, FieldWriter, PerDocumentWriter
from whoosh.codec.base import Segment as WhooshSegment
from whoosh.columns import Column
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex, LockError, clean_files
from whoosh.writing import SegmentWriter

from db.domain.query import Key
from db.domain.records import Document, Progress, TextField, no_progress
from db.domain.text import fold_text
from db.errors import ArchiveBusy, IndexDamaged
from db.search.entry import days_of, distinct
from db.search.files import Array
from db.search.segment import Batch, Segment, flags, merge_segments, write_segment
from db.search.state import INDEX_NAME, SegmentState, State, fingerprint_of, read_state, write_state

_CHUNK = 4_000_000
"""Characters of text held in memory before they are written as a part of the segment."""

_WIDTH = 4
"""So many segments of about one size are merged; each size is this many times the one before."""

_FEW, _PER_ADDED = 4096, 16
"""Documents that may be merged within any commit, and for each that it adds; more only by a commit that is `thorough`."""

_MOST_SEGMENTS = 24
_REPORT_EVERY = 100

_WAIT = 20.0
"""Seconds to wait for another process that is writing."""


class _Converted(FieldType):
    """A field whose value goes to the codec as `convert` makes it; Whoosh itself makes no postings of it."""

    indexed = False
    column_type = Column()

    def __init__(self, convert: Callable[[Any], Any]) -> None:
        self._convert = convert

    def to_column_value(self, value: Any) -> Any:
        return self._convert(value)


def _schema() -> Schema:
    texts = {name.value: _Converted(fold_text) for name in TextField}
    values = {key.name: _Converted(distinct) for key in Key}
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
        texts = {name: given[name.value] for name in TextField if name.value in given}
        self._batch.add(given["id"], texts, {key: given[key.name] for key in Key}, given["date"])
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


class _Frame(FileIndex):
    """The index as Whoosh's writer sees it: where it lies, and what was committed last."""

    def __init__(self, folder: Path, *, anew: bool) -> None:
        self.storage = FileStorage(str(folder)).create()
        self.indexname = INDEX_NAME
        self._folder = folder
        self._anew = anew

    def _read_toc(self) -> TOC:
        try:
            state = read_state(self._folder)
        except IndexDamaged:
            if not self._anew:
                raise
            return TOC(_schema(), [], int(time.time()))  # later than any commit that may be open somewhere
        return TOC(_schema(), [] if self._anew else [PairSegment.of(s) for s in state.segments], state.generation)


class _Writer(SegmentWriter):
    """Whoosh's writer, committing to `CURRENT`, deleting by id and merging by arrays."""

    def __init__(self, folder: Path, *, anew: bool, opened: dict[str, Segment]) -> None:
        self._folder = folder
        self._opened = opened
        self._frame = _Frame(folder, anew=anew)
        self._changed = anew
        try:
            super().__init__(self._frame, codec=PairCodec(), compound=False, timeout=_WAIT)
        except LockError as error:
            raise ArchiveBusy(folder) from error

    @property
    def added(self) -> list[int]:
        """The ids of all documents added, in their order."""
        return self.perdocwriter.ids  # pyright: ignore[reportAttributeAccessIssue]

    def add(self, document: Document) -> None:
        self.add_document(
            id=document.id,
            date=document.date,
            HOSPITAL=document.hospitals,
            PAPER=(document.paper,),
            LEVEL=(document.level,),
            PLACE=document.places,
            COLUMN=(document.column,),
            TAG=document.tags,
            **{name.value: text for name, text in document.texts.items() if text},
        )

    def delete_ids(self, ids: Iterable[int]) -> None:
        """Deletes from all segments there were before this writer."""
        wanted = np.unique(np.fromiter(ids, np.int64))
        self._changed |= len(wanted) > 0
        for segment in self.segments if len(wanted) else []:
            segment.deleted |= np.isin(self.opened(segment).ids, wanted)

    def opened(self, segment: PairSegment) -> Segment:
        if segment.segid not in self._opened:
            self._opened[segment.segid] = segment.opened(self.storage)
        return self._opened[segment.segid]

    def merged(self, segments: list[PairSegment]) -> PairSegment:
        made = PairSegment(INDEX_NAME)
        made.deleted = np.zeros(sum(segment.doc_count() for segment in segments), bool)
        made.checksum = merge_segments(
            made.path(self.storage), [(self.opened(segment), ~segment.deleted) for segment in segments]
        )
        return made

    def give_up(self) -> None:
        """Leaves the index as it was."""
        self.perdocwriter.abandon()  # pyright: ignore[reportAttributeAccessIssue]
        self.cancel()

    def _commit_toc(self, segments: list[PairSegment]) -> None:
        ids = [self.opened(segment).ids[~segment.deleted] for segment in segments]
        held = np.concatenate(ids) if ids else np.empty(0, np.int64)
        states = tuple(segment.state() for segment in segments)
        generation = self.generation if self._changed else self.generation - 1  # merging alone changes no answer
        write_state(self._folder, State(generation, len(held), fingerprint_of(held.tolist()), states))
        clean_files(self.storage, self.indexname, self.generation, segments)


def _merge_alike(most: float) -> Callable[[_Writer, list[PairSegment]], list[PairSegment]]:
    """The merge policy: segments of about one size become one, of up to `most` documents; what is wholly deleted goes."""

    def policy(writer: _Writer, segments: list[PairSegment]) -> list[PairSegment]:
        segments = [segment for segment in segments if segment.doc_count()]
        while chosen := _alike(segments, most):
            segments = [segment for segment in segments if segment not in chosen]
            segments.append(writer.merged(chosen))
        return segments

    return policy


def _alike(segments: list[PairSegment], most: float) -> list[PairSegment]:
    """The segments to merge next, all of the smallest size of which there are enough; none if there are none."""
    sizes: dict[int, list[PairSegment]] = {}
    for segment in segments:
        sizes.setdefault((segment.doc_count().bit_length() + 1) // 2, []).append(segment)
    for _, alike in sorted(sizes.items()):
        little = sum(segment.doc_count() for segment in alike) <= most
        if len(alike) >= _WIDTH and (little or len(segments) > _MOST_SEGMENTS):
            return alike
    worn = (segment for segment in segments if 3 * segment.deleted_count() > segment.doc_count_all())
    return [segment for segment in worn if segment.doc_count() <= most][:1]


def commit(
    folder: Path,
    documents: Iterable[Document],
    deletes: Iterable[int],
    *,
    opened: dict[str, Segment],
    anew: bool = False,
    thorough: bool = False,
    progress: Progress = no_progress,
) -> None:
    """One commit: the documents take the place of those with the same ids; `anew` forgets all there were before.

    `opened` are open segments by their id; those that had to be opened are added. Raises `ArchiveBusy`, and
    `IndexDamaged` where what is there cannot be changed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    writer = _Writer(folder, anew=anew, opened=opened)
    try:
        for done, document in enumerate(documents):
            if done % _REPORT_EVERY == 0:
                progress(done, 0)
            writer.add(document)
        writer.delete_ids([*deletes, *writer.added])
        writer.commit(mergetype=_merge_alike(math.inf if thorough else _FEW + _PER_ADDED * len(writer.added)))
    except BaseException:
        if not writer.is_closed:
            writer.give_up()
        raise
