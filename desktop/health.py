"""Archive health: what a check finds, in sentences, and the two cures: repair, and making the index anew.

It must not know: how anything is checked or mended.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import ArchiveStatus, Finding
from db.errors import ArchiveError
from desktop import report
from desktop.jobs import Job, Jobs
from desktop.theme import GRID, icon
from desktop.widgets.wrapped_label import WrappedLabel


def finding_sentence(finding: Finding) -> str:
    """What was found, and whether it has been mended."""
    translate = QCoreApplication.translate
    words = {
        "damaged_database": translate("Health", "The database is damaged: {subject}. Restore it from a backup."),
        "broken_link": translate("Health", "A row points to something that is gone: {subject}."),
        "missing_original": translate("Health", "The original of a page is missing: {subject}."),
        "altered_original": translate("Health", "An original was changed after it was imported: {subject}."),
        "orphan_original": translate("Health", "An original belongs to no page: {subject}."),
        "unfinished_file": translate("Health", "A file was cut short: {subject}."),
        "index_out_of_step": translate("Health", "The search index does not match the archive."),
    }
    sentence = words.get(finding.kind, finding.kind + ": {subject}").format(subject=finding.subject)
    return translate("Health", "{sentence} Mended.").format(sentence=sentence) if finding.repaired else sentence


class HealthDialog(QDialog):
    """Checks when it opens; every button works on the write lane and can be cancelled."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Archive health"))
        self._jobs = jobs
        self._job: Job | None = None
        self._state = WrappedLabel()
        self._findings = QListWidget()
        self._findings.setWordWrap(True)
        self._findings.setAccessibleName(self.tr("Findings"))
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._check = _action(buttons, self.tr("Check again"), "refresh")
        self._repair = _action(buttons, self.tr("Repair"), "health")
        self._rebuild = _action(buttons, self.tr("Make the index anew"), "search")
        self._cancel = _action(buttons, self.tr("Cancel"), "close")
        self._check.clicked.connect(lambda: self.check())
        self._repair.clicked.connect(lambda: self.check(repair=True))
        self._rebuild.clicked.connect(self.rebuild)
        self._cancel.clicked.connect(self._cancel_job)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        layout.addWidget(self._state)
        layout.addWidget(self._findings, 1)
        layout.addWidget(self._progress)
        layout.addWidget(buttons)
        self.resize(GRID * 84, GRID * 56)
        jobs.job_progressed.connect(self._show_progress)
        jobs.job_finished.connect(self._job_ended)
        self.check()

    def check(self, *, repair: bool = False) -> None:
        """Look at the database, the originals and the index; mend what can be mended without loss when asked to."""
        label = self.tr("Repair the archive") if repair else self.tr("Check the archive")
        self._begin(
            self._jobs.write(
                label,
                lambda archive, progress: archive.check(repair=repair, progress=progress),
                self._show_findings,
                self._show_failure,
            )
        )

    def rebuild(self) -> None:
        """Make the search index anew; the archive can be searched meanwhile."""
        self._begin(
            self._jobs.write(
                self.tr("Make the index anew"),
                lambda archive, progress: archive.rebuild_index(progress=progress),
                lambda _: self.check(),
                self._show_failure,
            )
        )

    def _begin(self, job: Job) -> None:
        self._job = job
        self._progress.setRange(0, 0)
        self._set_busy(True)
        self._state.setText(job.label + "…")

    def _set_busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)
        for button in (self._check, self._repair, self._rebuild):
            button.setEnabled(not busy)

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show_progress(self, job: Job) -> None:
        if job is self._job:
            self._progress.setRange(0, job.total)
            self._progress.setValue(job.done)

    def _job_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._set_busy(False)
            if job.cancelled:
                self._state.setText(self.tr("Cancelled; nothing was changed."))

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        self._findings.clear()
        for finding in findings:
            name = "check" if finding.repaired else "warning"
            self._findings.addItem(QListWidgetItem(icon(name), finding_sentence(finding)))
        left = sum(not finding.repaired for finding in findings)
        self._repair.setVisible(bool(left))
        self._say_state(left)
        self._jobs.read(lambda archive: archive.status(), lambda status: self._say_counts(status, left), key="health")

    def _say_state(self, left: int) -> None:
        self._state.setText(
            self.tr("Matters that need attention: {count}.").format(count=left)
            if left
            else self.tr("Everything is in order.")
        )

    def _say_counts(self, status: ArchiveStatus, left: int) -> None:
        self._say_state(left)
        counts = self.tr("{articles} articles on {pages} imported pages, {hospitals} hospitals.").format(
            articles=f"{status.articles:,}", pages=f"{status.pages:,}", hospitals=f"{status.hospitals:,}"
        )
        self._state.setText(f"{self._state.text()} {counts}")

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self._state.setText(report.sentence(error))


def _action(buttons: QDialogButtonBox, text: str, icon_name: str) -> QPushButton:
    button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
    button.setIcon(icon(icon_name))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
