"""The foot of the export dialog: what has been done, how far a job is and a way to stop it, and what can be done.

It must not know: what a job does.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.jobs import Job, Jobs
from desktop.theme import GRID, icon
from desktop.widgets.wrapped_label import WrappedLabel


class Footer(QWidget):
    """One job at a time."""

    copy_wanted = Signal()
    save_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._anything = True
        self._message = WrappedLabel()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(icon("close"), self.tr("Cancel"))
        self._copy = QPushButton(icon("copy"), self.tr("Copy"))
        self._save = QPushButton(self.tr("Save …"))
        self._save.setProperty("look", "primary")
        close = QPushButton(self.tr("Close"))
        self._stop.clicked.connect(self.cancel)
        self._copy.clicked.connect(self.copy_wanted)
        self._save.clicked.connect(self.save_wanted)
        close.clicked.connect(self.close_wanted)
        row = QHBoxLayout()
        row.addWidget(self._progress, 1)
        row.addWidget(self._stop)
        row.addStretch(1)
        for button in (self._copy, self._save, close):
            row.addWidget(button)
        for button in (self._stop, self._copy, close):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._message)
        layout.addLayout(row)
        jobs.job_progressed.connect(self._show_progress)
        jobs.job_finished.connect(self._job_ended)
        self._show_state()

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    def message(self) -> str:
        """What was said last."""
        return self._message.text()

    def begin(self, job: Job) -> None:
        """Show how far this job is."""
        self._job = job
        self._progress.setRange(0, 0)
        self._message.clear()
        self._show_state()

    def cancel(self) -> None:
        """Stop the job at its next step."""
        if self._job is not None:
            self._job.cancel()

    def say(self, said: str) -> None:
        self._message.setText(said)

    def allow(self, *, copying: bool, anything: bool) -> None:
        """Whether this kind can be copied, and whether there is anything to hand out."""
        self._anything = anything
        self._copy.setVisible(copying)
        self._show_state()

    def _show_state(self) -> None:
        self._progress.setVisible(self.busy)
        self._stop.setVisible(self.busy)
        for button in (self._save, self._copy):
            button.setEnabled(not self.busy and self._anything)

    def _show_progress(self, job: Job) -> None:
        if job is self._job:
            self._progress.setRange(0, job.total)
            self._progress.setValue(job.done)

    def _job_ended(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        self._show_state()
        self._save.setFocus()
        if job.cancelled:
            self._message.setText(self.tr("Cancelled; no file was written."))
