"""Stores the ticked pages on the write lane, and takes the last import back.

It must not know: the dialog, or where drafts come from.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from db.domain.draft import ImportDraft
from db.domain.records import Changed, Imported
from desktop.jobs import Job, Jobs


class Storing(QObject):
    """One thing at a time."""

    progressed = Signal(int, int)
    stored = Signal(object)
    """`Imported`"""
    taken_back = Signal(object)
    """The whole `ImportDraft` as it was under review."""
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._last = ImportDraft(pages=())
        jobs.job_progressed.connect(self._tell_progress)
        jobs.job_finished.connect(self._end)

    @property
    def busy(self) -> bool:
        return self._job is not None

    def store(self, draft: ImportDraft) -> None:
        """Stores the ticked pages of what is under review."""
        self._last = draft
        taken = ImportDraft(pages=tuple(page for page in draft.pages if page.accepted and page.articles))
        self._job = self._jobs.write(
            self.tr("Import"),
            lambda archive, progress: archive.commit_import(taken, progress=progress),
            self._tell_stored,
            self._tell_failure,
        )

    def take_back(self) -> None:
        """Undoes the last import."""
        self._job = self._jobs.write(
            self.tr("Undo"), lambda archive, _: archive.undo(), self._tell_taken_back, self._tell_failure
        )

    def cancel(self) -> None:
        """Stops at the next page; nothing of the import is stored then."""
        if self._job is not None:
            self._job.cancel()

    def _tell_progress(self, job: Job) -> None:
        if job is self._job:
            self.progressed.emit(job.done, job.total)

    def _end(self, job: Job) -> None:
        """Comes before the answer. Whether a job that was cancelled had been done already, its answer tells."""
        if job is self._job:
            self._job = None
            if job.cancelled:
                self.cancelled.emit()

    def _tell_stored(self, imported: Imported) -> None:
        self.stored.emit(imported)

    def _tell_taken_back(self, _changed: Changed) -> None:
        self.taken_back.emit(self._last)

    def _tell_failure(self, error: Exception) -> None:
        self.failed.emit(error)
