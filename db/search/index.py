"""The search index of an archive: opened, searched, changed in commits, made anew.

It must not know: the store, what a query means, how postings lie in files. Whoosh is imported only to write.
"""

from __future__ import annotations

import errno
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import numpy as np

from db.domain.query import Query, Text
from db.domain.records import Document, Progress, Sort, no_progress
from db.errors import ArchiveReadOnly, DiskFull, IndexDamaged
from db.search.answer import answer, shares
from db.search.found import Found
from db.search.segment import Segment, flags
from db.search.state import State, read_state
from db.search.suggest import Probe
from db.search.view import View
from db.search.waiting import NOTHING_WAITS, Waiting

_OPENING_TRIES = 5


class Index:
    """An index open for searching and changing. Not thread safe; several may be open on one folder.

    Every method that reads may raise `IndexDamaged`: files are checked whenever something new is read from them.
    """

    def __init__(self, folder: Path, state: State, opened: dict[str, Segment]) -> None:
        self._folder = folder
        self._opened = opened
        self._take(state)

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Raises `IndexDamaged` for an index that is missing, of another format, or not as it was written."""
        opened: dict[str, Segment] = {}
        with _closed_unless_done(opened):
            return cls(folder, _open_state(folder, opened), opened)

    @classmethod
    def build(cls, folder: Path, documents: Iterable[Document], *, progress: Progress = no_progress) -> Index:
        """Makes a new index beside the one there may be, then swaps; whatever is raised leaves the old one as it was.

        Raises `ArchiveBusy`, `ArchiveReadOnly`, `DiskFull`, and what `progress` raises.
        """
        from db.search.commit import commit

        opened: dict[str, Segment] = {}
        with _disk_errors(folder), _closed_unless_done(opened):
            commit(folder, documents, (), opened=opened, anew=True, progress=progress)
            return cls(folder, _open_state(folder, opened), opened)

    def close(self) -> None:
        """Lets go of the files. Nothing else may be called then."""
        _close(self._opened)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def generation(self) -> int:
        """Grows with every build and every commit that changes what is found."""
        return self._state.generation

    @property
    def count(self) -> int:
        """Number of articles it answers for."""
        return self._view.count

    def refreshed(self) -> Index:
        """This index, brought to the newest commit if another one has changed it since. Cheap when nothing did."""
        if read_state(self._folder).checksum != self._state.checksum:
            self._take(_open_state(self._folder, self._opened))
        return self

    def take_along(self, waiting: Waiting) -> None:
        """From now on, until the next commit, answers as if it had been told of these articles."""
        if waiting is not self._waiting:
            self._waiting = waiting
            self._view = self._made_view()

    def apply(
        self, upserts: Iterable[Document] = (), deletes: Iterable[int] = (), *, progress: Progress = no_progress
    ) -> None:
        """One commit. Of several documents with one id the last counts; an id in both is kept. Raises as `build` does."""
        self._commit(upserts, deletes, thorough=False, progress=progress)

    def tidy(self) -> None:
        """Merges what a commit leaves apart because it takes long (seconds at 100,000 articles). For idle moments."""
        self._commit((), (), thorough=True, progress=no_progress)

    def search(self, query: Query, *, sort: Sort = Sort.RANK) -> Found:
        """What `scan` over the same documents finds. Raises `IndexDamaged`."""
        for segment in self._opened.values():
            segment.recheck()
        return answer(self._view, query, sort=sort)

    def shares(self, texts: Sequence[Text], id: int) -> tuple[float, ...]:
        """How much each text adds to an article's score; zeros where the article is not here. Raises `IndexDamaged`."""
        for segment in self._opened.values():
            segment.recheck()
        return shares(self._view, texts, id)

    def probe(self) -> Probe:
        """For questions around a query, until the next commit. Asking it may raise `IndexDamaged`."""
        for segment in self._opened.values():
            segment.recheck()
        return Probe(self._view)

    def _commit(
        self, upserts: Iterable[Document], deletes: Iterable[int], *, thorough: bool, progress: Progress
    ) -> None:
        from db.search.commit import commit

        with _disk_errors(self._folder):
            commit(self._folder, upserts, deletes, opened=self._opened, thorough=thorough, progress=progress)
        self._take(_open_state(self._folder, self._opened))

    def _take(self, state: State) -> None:
        kept = {segment.id for segment in state.segments}
        for id in [id for id in self._opened if id not in kept]:
            self._opened.pop(id).close()
        self._state = state
        self._waiting = NOTHING_WAITS
        self._view = self._made_view()

    def _made_view(self) -> View:
        ids = self._waiting.ids
        parts = [(self._opened[segment.id], flags(segment)) for segment in self._state.segments]
        if len(ids):
            parts = [(segment, deleted | np.isin(segment.ids, ids)) for segment, deleted in parts]
        return View([*parts, *((held, np.zeros(len(held), bool)) for held in self._waiting.segments)])


def _open_state(folder: Path, opened: dict[str, Segment]) -> State:
    """The newest commit; all its segments are in `opened` then."""
    for left in reversed(range(_OPENING_TRIES)):
        state = read_state(folder)
        try:
            for segment in state.segments:
                if segment.id not in opened:
                    opened[segment.id] = Segment(segment.path(folder), segment.checksum)
                if len(opened[segment.id]) != segment.count:
                    raise IndexDamaged(f"{segment.id}: another number of documents")
        except IndexDamaged:
            if not left or read_state(folder).checksum == state.checksum:
                raise
        else:
            return state  # else another process has committed meanwhile, and taken files away
    raise AssertionError("unreachable")


def _close(opened: dict[str, Segment]) -> None:
    for segment in opened.values():
        segment.close()
    opened.clear()


@contextmanager
def _closed_unless_done(opened: dict[str, Segment]) -> Generator[None]:
    try:
        yield
    except BaseException:
        _close(opened)
        raise


@contextmanager
def _disk_errors(folder: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull(folder) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise ArchiveReadOnly(folder) from error
        raise
