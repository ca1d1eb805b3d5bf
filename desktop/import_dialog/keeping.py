"""Keeps the open review on disk at every change, without the window waiting for it.

It must not know: the dialog. The files are written on the read lane, in the order of the changes.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, Signal

from desktop.import_dialog.kept_draft import KeptDraft
from desktop.import_dialog.review import Review
from desktop.jobs import Jobs

_ALL = "import-kept"


class Keeping(QObject):
    failed = Signal(str)
    """A sentence: the review cannot be kept at the moment."""

    def __init__(self, jobs: Jobs, kept: KeptDraft, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._kept = kept
        self._review = review
        self._open: set[int] = set()
        """Pages whose last change may not be on disk yet."""
        self._all_open = False
        # Whoever writes holds the lock; what was asked for before the last whole writing or dropping is not written.
        self._lock = Lock()
        self._generation = 0
        review.page_changed.connect(self._keep_page)

    def keep_all(self) -> None:
        """Writes the whole review, as when pages came or went."""
        self._begin_anew()
        self._all_open = True
        draft = self._review.draft
        self._later(_ALL, lambda: self._kept.keep(draft), self._all_kept)

    def drop(self) -> None:
        """There is no open review any more."""
        self._begin_anew()
        with self._lock:
            self._kept.drop()

    def flush(self) -> None:
        """Writes at once what may not be on disk yet; for the moment before the lanes are closed."""
        whole, pages = self._all_open, tuple(self._open)
        self._begin_anew()
        try:
            with self._lock:
                if whole:
                    self._kept.keep(self._review.draft)
                elif self._kept.there:
                    for number in pages:
                        self._kept.keep_page(number, self._review.page_at(number))
        except OSError:
            self._tell()

    def _keep_page(self, number: int) -> None:
        if self._all_open:
            self.keep_all()
            return
        self._open.add(number)
        page = self._review.page_at(number)
        self._later(
            f"{_ALL}-{number}", lambda: self._kept.keep_page(number, page), lambda _: self._open.discard(number)
        )

    def _begin_anew(self) -> None:
        self._generation += 1
        self._open.clear()
        self._all_open = False

    def _all_kept(self, _: None) -> None:
        self._all_open = False

    def _later(self, key: str, write: Callable[[], None], done: Callable[[None], None]) -> None:
        generation = self._generation

        def write_if_wanted() -> None:
            with self._lock:
                if generation == self._generation:
                    write()

        self._jobs.read(lambda _archive: write_if_wanted(), done, key=key, failed=self._tell_failure)

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, OSError):
            self._tell()
        else:
            self._jobs.failed.emit(error)

    def _tell(self) -> None:
        self.failed.emit(self.tr("The unfinished import cannot be kept for the next start: the disk may be full."))
