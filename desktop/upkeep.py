"""Keeps the window true to the archive: status, the index after the start and in idle moments, undo, what went wrong.

It must not know: any widget but the window that a message belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from db.domain.records import ArticleId, Changed
from db.errors import ArchiveError, ArchiveReadOnly
from desktop import report, words
from desktop.jobs import Jobs
from desktop.search_session import SearchSession

IDLE = 30_000
"""Milliseconds without a question or a change after which nobody is kept waiting by a second's work."""

SLICE = 1000
"""Articles that are read for facts in one go, which takes about two seconds."""


class Upkeep(QObject):
    """Asks again after each change; brings the index up to date once the first answer is on the screen."""

    status_read = Signal(object)
    """`ArchiveStatus`"""
    told = Signal(str)
    done = Signal(str)
    """What was done, in a sentence; undo takes it back."""

    def __init__(self, jobs: Jobs, session: SearchSession, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._session = session
        self._window = window
        self._complete = True
        jobs.archive_changed.connect(self._follow)
        jobs.failed.connect(self._tell)
        session.answered.connect(self._notice)
        self._started = False
        self._untidy = True  # an earlier start may have left it so
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self.use_idle_moment)

    def use_idle_moment(self) -> None:
        """Nobody has asked or written anything for a while: have the index put its pieces together."""
        if self._jobs.busy:
            self._idle.start()
        elif self._untidy:
            self._untidy = False
            self._jobs.write(
                self.tr("Tidying the index"), lambda archive, _: archive.tidy(), failed=self._not_caught_up
            )

    def undo(self) -> None:
        """Take the last change of the archive back."""
        self._jobs.write(
            self.tr("Undo"),
            lambda archive, _: archive.undo(),
            lambda changed: self.told.emit(
                self.tr("Taken back.") if changed != Changed() else self.tr("Nothing to undo.")
            ),
        )

    def redo(self) -> None:
        self._jobs.write(
            self.tr("Redo"),
            lambda archive, _: archive.redo(),
            lambda changed: self.told.emit(
                self.tr("Done again.") if changed != Changed() else self.tr("Nothing to redo.")
            ),
        )

    def delete(self, ids: Sequence[ArticleId]) -> None:
        """Delete articles; said with the way back, so nobody is asked before."""
        if not ids:
            return
        said = self.tr("{articles} moved to the trash.").format(articles=words.articles(len(ids)))
        self._jobs.write(
            self.tr("Deleting"), lambda archive, _: archive.delete(tuple(ids)), lambda _: self.done.emit(said)
        )

    def _follow(self, changed: Changed) -> None:
        self._untidy = True
        if changed.articles:
            self._look_for_facts()
        self._idle.start()
        self._session.again()
        self._read_status()

    def _look_for_facts(self) -> None:
        self._jobs.read(lambda archive: archive.facts_found(), self._read_some, key="facts-found")

    def _read_some(self, found: bool) -> None:
        """After a bulk load, a slice at a time, so that nobody's change waits long: an ordinary write reads its own."""
        if not found:
            self._jobs.write(
                self.tr("Reading facts"),
                lambda archive, progress: archive.find_facts(most=SLICE, progress=progress),
                lambda _: self._look_for_facts(),
                self._not_caught_up,
            )

    def _notice(self, answer: object) -> None:
        complete = bool(answer.result.complete)  # type: ignore[attr-defined]
        self._idle.start()
        if not self._started:
            # Not before: the read lane has opened the archive now, and migrated it where it was an older one.
            self._started = True
            self._jobs.write(
                self.tr("Bringing the index up to date"),
                lambda archive, progress: archive.catch_up(progress=progress),
                self._caught_up,
                self._not_caught_up,
            )
            self._read_status()
        elif complete != self._complete:
            self._read_status()
        self._complete = complete

    def _caught_up(self, count: int) -> None:
        if count or not self._complete:
            self._session.again()
        self._read_status()
        self._look_for_facts()

    def _not_caught_up(self, error: Exception) -> None:
        if not isinstance(error, ArchiveReadOnly):
            self._tell(error)

    def _read_status(self) -> None:
        self._jobs.read(lambda archive: archive.status(), self.status_read.emit, key="status")

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            raise error  # a bug: it goes to the crash report
        if not self._started:
            return  # the archive does not open: there will be no window to say it in
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Xinglin"), report.sentence(error), parent=self._window)
        box.finished.connect(box.deleteLater)
        box.open()
