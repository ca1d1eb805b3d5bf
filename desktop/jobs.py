"""The two lanes on which an archive is read and written, so that the window never waits.

It must not know: what is read or written, or which widget wants it. Nothing else in the program starts a thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from db.domain.records import Changed, Imported, Progress
from db.errors import Cancelled

if TYPE_CHECKING:
    from db.archive import Archive

T = TypeVar("T")

PROGRESS_EVERY = 0.1
"""Seconds between two progress reports; more would only keep the event loop busy."""


class Job:
    """One write on its way: how far it is, how long it may take, and a way to stop it."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.done = 0
        self.total = 0
        """0 while unknown."""
        self.cancelled = False
        self._started = 0.0
        self._reported = 0.0

    def cancel(self) -> None:
        """Stop at the next progress report; nothing half done is left behind."""
        self.cancelled = True

    @property
    def seconds_left(self) -> float | None:
        """What the pace so far promises; None before it means anything."""
        spent = time.monotonic() - self._started
        if not self.total or not self.done or spent < 1.0:
            return None
        return spent / self.done * max(0, self.total - self.done)

    def start(self) -> None:
        self._started = time.monotonic()

    def report(self, done: int, total: int) -> bool:
        """Take down how far the work is. Returns whether it is time to show it. Raises `Cancelled`."""
        if self.cancelled:
            raise Cancelled
        self.done, self.total = done, total
        now = time.monotonic()
        if now - self._reported < PROGRESS_EVERY:
            return False
        self._reported = now
        return True


@dataclass(frozen=True, slots=True)
class _Read:
    key: str
    number: int
    fn: Callable[[Archive], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None


def _open(path: Path) -> Archive:
    from db.archive import Archive

    return Archive.open(path)


class _Lane:
    """One worker thread with an archive of its own, opened when first needed and closed in the same thread."""

    def __init__(self, path: Path, name: str, opener: Callable[[Path], Archive]) -> None:
        self._path = path
        self._opener = opener
        self._archive: Archive | None = None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    def submit(self, work: Callable[[], None]) -> None:
        self._executor.submit(work)

    def archive(self) -> Archive:
        """Only to be called on the lane's own thread."""
        if self._archive is None:
            self._archive = self._opener(self._path)
        return self._archive

    def close(self) -> None:
        self._executor.submit(self._close_archive)
        self._executor.shutdown(wait=True)

    def _close_archive(self) -> None:
        if self._archive is not None:
            self._archive.close()
            self._archive = None


class Jobs(QObject):
    """Reads and writes of one archive. Every callback and signal arrives on the thread that made this object.

    A newer read of a key replaces a waiting one, and the answer to an older one is dropped: what arrives is always
    the answer to the latest question. Writes run one after the other, in order.
    """

    archive_changed = Signal(object)
    """`Changed`: emitted once after each write that touched something."""
    job_started = Signal(object)
    job_progressed = Signal(object)
    job_finished = Signal(object)
    """`Job`."""
    failed = Signal(object)
    """The exception of a read or write that nobody else wanted to hear of."""
    _posted = Signal(object)

    def __init__(
        self, archive_path: Path, parent: QObject | None = None, *, opener: Callable[[Path], Archive] = _open
    ) -> None:
        super().__init__(parent)
        self.archive_path = archive_path
        self._readers = _Lane(archive_path, "xinglin-read", opener)
        self._writers = _Lane(archive_path, "xinglin-write", opener)
        self._waiting: dict[str, _Read] = {}
        self._running: _Read | None = None
        self._newest: dict[str, int] = {}
        self._jobs: list[Job] = []
        self._closed = False
        self._posted.connect(self._run_posted, Qt.ConnectionType.QueuedConnection)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Writes that run or wait, the running one first."""
        return tuple(self._jobs)

    @property
    def busy(self) -> bool:
        """Whether anything is still to come."""
        return bool(self._running or self._waiting or self._jobs)

    def read(
        self,
        fn: Callable[[Archive], T],
        done: Callable[[T], None],
        *,
        key: str,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Ask for `fn(archive)` and hand the answer to `done`, unless a newer read of `key` was asked for meanwhile."""
        number = self._newest.get(key, 0) + 1
        self._newest[key] = number
        self._waiting.pop(key, None)
        self._waiting[key] = _Read(key, number, fn, done, failed)
        self._read_next()

    def forget(self, key: str) -> None:
        """The answer to any earlier read of `key` is not wanted any more."""
        self._waiting.pop(key, None)
        self._newest[key] = self._newest.get(key, 0) + 1

    def write(
        self,
        label: str,
        fn: Callable[[Archive, Progress], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Run `fn(archive, progress)` after all writes before it. A cancelled job calls neither `done` nor `failed`."""
        job = Job(label)
        if self._closed:
            job.cancel()
            return job
        self._jobs.append(job)
        self._writers.submit(partial(self._write, job, fn, done, failed))
        return job

    def close(self) -> None:
        """Cancel what runs, wait for it to stop, close both archives. Nothing is called back afterwards."""
        if self._closed:
            return
        self._closed = True
        self._waiting.clear()
        for job in self._jobs:
            job.cancel()
        self._readers.close()
        self._writers.close()
        self._jobs.clear()
        self._running = None

    def _read_next(self) -> None:
        if self._running is not None or not self._waiting or self._closed:
            return
        self._running = self._waiting.pop(next(iter(self._waiting)))
        self._readers.submit(partial(self._read, self._running))

    def _read(self, read: _Read) -> None:
        """On the read lane."""
        try:
            answer = read.fn(self._readers.archive())
        except Exception as error:  # noqa: BLE001  every failure is handed to the thread that asked
            self._posted.emit(partial(self._read_ended, read, None, error))
        else:
            self._posted.emit(partial(self._read_ended, read, answer, None))

    def _read_ended(self, read: _Read, answer: object, error: Exception | None) -> None:
        self._running = None
        self._read_next()
        if self._newest[read.key] != read.number:
            return
        if error is not None:
            self._fail(error, read.failed)
        elif _alive(read.done):
            read.done(answer)

    def _write(
        self,
        job: Job,
        fn: Callable[[Archive, Progress], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        """On the write lane."""

        def progress(count: int, total: int) -> None:
            if job.report(count, total):
                self._posted.emit(partial(self.job_progressed.emit, job))

        try:
            if job.cancelled:
                raise Cancelled
            job.start()
            self._posted.emit(partial(self.job_started.emit, job))
            answer = fn(self._writers.archive(), progress)
        except Exception as error:  # noqa: BLE001  every failure is handed to the thread that asked
            self._posted.emit(partial(self._write_ended, job, None, error, done, failed))
        else:
            self._posted.emit(partial(self._write_ended, job, answer, None, done, failed))

    def _write_ended(
        self,
        job: Job,
        answer: object,
        error: Exception | None,
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        self._jobs.remove(job)
        self.job_finished.emit(job)
        if isinstance(error, Cancelled):
            return
        if error is not None:
            self._fail(error, failed)
            return
        changed = changed_by(answer)
        if changed != Changed():
            self.archive_changed.emit(changed)
        if done is not None and _alive(done):
            done(answer)

    def _fail(self, error: Exception, failed: Callable[[Exception], None] | None) -> None:
        if failed is None:
            self.failed.emit(error)
        elif _alive(failed):
            failed(error)

    def _run_posted(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()


def changed_by(answer: object) -> Changed:
    """What a write's answer says it touched."""
    if isinstance(answer, Changed):
        return answer
    return answer.changed if isinstance(answer, Imported) else Changed()


def _alive(callback: Callable[..., object]) -> bool:
    """Whether the widget whose method this is, or that it closes over, still exists: a dialog may be gone by now."""
    while isinstance(callback, partial):
        callback = callback.func
    owners = [getattr(callback, "__self__", None)]
    for cell in getattr(callback, "__closure__", None) or ():
        with suppress(ValueError):  # a cell that was never filled
            owners.append(cell.cell_contents)
    return all(shiboken6.isValid(owner) for owner in owners if isinstance(owner, QObject))
