"""How documents get into the index: Whoosh's writer, lock and segments, committing all at once.

A commit is one small file, `CURRENT`, put in place of the one before; it names the segments that count, their checksums and
what is deleted in them. Whoosh takes 150 ms to import, and only writing needs it: reading does without.
It must not know: queries, ranking, how documents lie in a segment.
"""

# Whoosh is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportIncompatibleMethodOverride=false

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable
from itertools import accumulate
from pathlib import Path

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex, LockError, clean_files
from whoosh.writing import SegmentWriter

from db.domain.records import Document, Progress, no_progress
from db.errors import ArchiveBusy, IndexDamaged
from db.search.codec import PairCodec, PairSegment, schema
from db.search.entry import values_of
from db.search.segment import Segment, merge_segments
from db.search.state import INDEX_NAME, State, read_state, write_state

_WIDTH = 4
"""So many segments of about one size are merged; each size is this many times the one before."""

_FEW, _PER_ADDED = 4096, 16
"""Documents that may be merged within any commit, and for each that it adds; more only by a commit that is `thorough`."""

_MOST_SEGMENTS = 24
_REPORT_EVERY = 100

_WAIT = 20.0
"""Seconds to wait for another process that is writing."""


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
            return TOC(schema(), [], int(time.time()))  # later than any commit that may be open somewhere
        return TOC(schema(), [] if self._anew else [PairSegment.of(s) for s in state.segments], state.generation)


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
        values = values_of(document)
        given = {name: value for name, value in (*document.texts.items(), *values.items()) if value}
        self.add_document(id=document.id, date=document.date, **given)

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
        states = tuple(segment.state() for segment in segments)
        generation = self.generation if self._changed else self.generation - 1  # merging alone changes no answer
        write_state(self._folder, State(generation, sum(segment.doc_count() for segment in segments), states))
        clean_files(self.storage, self.indexname, self.generation, segments)


def _merge_alike(most: float, *, thorough: bool) -> Callable[[_Writer, list[PairSegment]], list[PairSegment]]:
    """The merge policy: segments of about one size become one, of up to `most` documents; what is wholly deleted goes.
    A `thorough` one leaves none of the little ones by themselves."""

    def policy(writer: _Writer, segments: list[PairSegment]) -> list[PairSegment]:
        segments = [segment for segment in segments if segment.doc_count()]
        while chosen := _alike(segments, most):
            segments = [segment for segment in segments if segment not in chosen]
            segments.append(writer.merged(chosen))
        little = _little(segments) if thorough else []
        if len(little) > 1:
            segments = [*(segment for segment in segments if segment not in little), writer.merged(little)]
        return segments

    return policy


def _little(segments: list[PairSegment]) -> list[PairSegment]:
    """The smallest segments, as many as together have few documents. A search looks into each, whatever is in it."""
    ordered = sorted(segments, key=PairSegment.doc_count)
    sizes = accumulate(segment.doc_count() for segment in ordered)
    return [segment for segment, size in zip(ordered, sizes, strict=True) if size <= _FEW]


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
        most = math.inf if thorough else _FEW + _PER_ADDED * len(writer.added)
        writer.commit(mergetype=_merge_alike(most, thorough=thorough))
    except BaseException:
        if not writer.is_closed:
            writer.give_up()
        raise
