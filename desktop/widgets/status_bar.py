"""The line at the bottom: which archive, how much is in it, whether the index knows all of it, and work under way.

It must not know: what the work does.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from db.domain.records import ArchiveStatus
from desktop import words
from desktop.jobs import Job, Jobs
from desktop.theme import GRID, icon

PATIENCE = 300
"""Milliseconds before work is worth mentioning: most of it is done by then, and a flicker says nothing."""
NOTICE = 8000
"""Milliseconds a passing remark stays."""
OFFERED = 60_000
"""Milliseconds a remark with a button stays: long enough to come back to after a telephone call."""
PARTS = 1000


class StatusBar(QStatusBar):
    """Follows the jobs by itself; what is known of the archive is handed in."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.setSizeGripEnabled(False)
        self._archive = QLabel(self)
        self._archive.setTextFormat(Qt.TextFormat.PlainText)
        self._archive.setContentsMargins(GRID, 0, GRID, 0)
        self._label = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(20 * GRID)
        self._bar.setTextVisible(False)
        self._left = QLabel(self)
        self._left.setProperty("look", "quiet")
        self._cancel = QToolButton(self)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setIcon(icon("close"))
        self._cancel.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._cancel.setAutoRaise(True)
        self._cancel.clicked.connect(self.stop)
        self._offer = _Offer(self)
        self.addWidget(self._archive, 1)
        self.addPermanentWidget(self._offer)
        for widget in self._of_job():
            self.addPermanentWidget(widget)
            widget.hide()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PATIENCE)
        self._later.timeout.connect(self._show_job)
        jobs.job_started.connect(self._take_job)
        jobs.job_progressed.connect(self._show_progress)
        jobs.job_finished.connect(self._end_job)

    def show_status(self, status: ArchiveStatus, *, complete: bool) -> None:
        """`complete`: whether the last answer came from the index."""
        answers = status.index_answers and complete
        if not answers:
            index = self.tr("searching without the index, which is being made")
        elif status.pending:
            index = self.tr("{count} being indexed, answers are complete").format(count=words.articles(status.pending))
        else:
            index = self.tr("index complete")
        self._archive.setToolTip(self._meaning(answers=answers, pending=status.pending))
        self._archive.setText(" · ".join((status.name, words.articles(status.articles), index)))

    def _meaning(self, *, answers: bool, pending: int) -> str:
        """What the state of the index means to somebody who searches."""
        if not answers:
            return self.tr(
                "Until the index is ready every text is looked through instead.\n"
                "The same articles are found, only more slowly."
            )
        if pending:
            return self.tr("Every search knows these articles already; with them in the index it is a little faster.")
        return self.tr("The index knows every article.")

    def say(self, text: str) -> None:
        """A remark that goes away by itself."""
        self._offer.withdraw()
        self.showMessage(text, NOTICE)

    def offer(self, text: str, deed: str, act: Callable[[], object]) -> None:
        """A remark with a button, as long as there is no other."""
        self._offer.withdraw()
        self.clearMessage()
        self._offer.make(text, deed, act)

    def offer_undo(self, text: str, act: Callable[[], object]) -> None:
        """What was done to the archive, with its undo: offered until something else is done, of which it would be the undo."""
        self.offer(text, self.tr("Undo"), act)
        self._jobs.archive_changed.connect(self._offer.withdraw, Qt.ConnectionType.SingleShotConnection)

    def archive_line(self) -> str:
        return self._archive.text()

    def job_line(self) -> str:
        """What is said of the work under way; nothing while there is none."""
        if self._bar.isHidden():
            return ""
        return f"{self._label.text()} {self._left.text()}".strip()

    def stop(self) -> None:
        """Cancel the work under way."""
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)

    def _of_job(self) -> tuple[QWidget, ...]:
        return (self._label, self._bar, self._left, self._cancel)

    def _take_job(self, job: Job) -> None:
        self._job = job
        self._later.start()

    def _show_progress(self, job: Job) -> None:
        if job is self._job and not self._later.isActive():
            self._show_job()

    def _show_job(self) -> None:
        job = self._job
        if job is None:
            return
        waiting = len(self._jobs.jobs) - 1
        said = self.tr("{label}, {count} more waiting").format(label=job.label, count=waiting)
        self._label.setText(said if waiting > 0 else job.label)
        self._bar.setRange(0, PARTS if job.total else 0)
        if job.total:
            self._bar.setValue(round(PARTS * min(1.0, job.done / job.total)))
        self._bar.setAccessibleName(job.label)
        count = f"{job.done:,} / {job.total:,}" if job.total else ""
        self._left.setText(words.source_line(count, self._estimate(job)))
        self._cancel.setEnabled(not job.cancelled)
        for widget in self._of_job():
            widget.show()

    def _estimate(self, job: Job) -> str:
        seconds = job.seconds_left
        if seconds is None:
            return ""
        if seconds < 60:
            return self.tr("{seconds} s left").format(seconds=max(1, round(seconds)))
        return self.tr("{minutes} min left").format(minutes=round(seconds / 60))

    def _end_job(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self._later.stop()
            for widget in self._of_job():
                widget.hide()


class _Offer(QWidget):
    """What has just been done, and the button that takes it back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QToolButton(self)
        self._button.setAutoRaise(True)
        self._button.setIcon(icon("undo"))
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.clicked.connect(self._do)
        self._act: Callable[[], object] = self.withdraw
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(OFFERED)
        self._timer.timeout.connect(self.withdraw)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.addWidget(self._text)
        row.addWidget(self._button)
        self.hide()

    def make(self, text: str, deed: str, act: Callable[[], object]) -> None:
        self._text.setText(text)
        self._button.setText(deed)
        self._act = act
        self.show()
        self._timer.start()

    def withdraw(self) -> None:
        self._timer.stop()
        self.hide()

    def _do(self) -> None:
        self.withdraw()
        self._act()
