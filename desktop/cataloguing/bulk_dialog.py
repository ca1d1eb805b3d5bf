"""The window in which the fields of many articles are changed at once, with a preview of what becomes of them.

It must not know: how articles are changed in the archive; that is one change, which one undo takes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import Article, ArticleId, Changed
from db.errors import ArchiveError
from desktop import report, words
from desktop.cataloguing import field_words
from desktop.cataloguing.article_texts import TITLES, filing_of, joined, parted
from desktop.cataloguing.bulk_plan import How, Preview, edits_of, preview_of
from desktop.cataloguing.bulk_rows import BulkRows
from desktop.cataloguing.which_hospital import WhichHospital
from desktop.jobs import Job, Jobs
from desktop.theme import GRID
from desktop.widgets.typed_value import put
from desktop.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from db.archive import Archive
    from db.domain.records import FieldValues

_AT_ONCE = 400
"""Articles read in one go, so that the list behind the window need not wait long for its rows."""
_PAUSE = 150
"""Milliseconds without a key before the preview is made anew."""


class BulkDialog(QDialog):
    """Ctrl+Return changes the articles; Esc stops what runs, else closes."""

    done_with = Signal(int)
    """That many articles were changed."""

    def __init__(
        self, jobs: Jobs, chosen: Sequence[ArticleId], result: Sequence[ArticleId], parent: QWidget | None = None
    ) -> None:
        """`chosen` are selected; `result` is all that was found. Either may be changed."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit many articles"))
        self._jobs = jobs
        self._sets = [tuple(ids) for ids in (chosen, result) if ids]
        self._articles: list[Article] = []
        self._values: dict[str, FieldValues] = {}
        self._job: Job | None = None
        self._changes = 0
        self.which = QComboBox()
        self.rows = BulkRows()
        self.table = QTableWidget(0, 4)
        self._said = WrappedLabel(look="heading")
        self._problem = WrappedLabel(look="warning")
        self._progress = QProgressBar()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.change_button = QPushButton(self.tr("Change"))
        self._which = WhichHospital(jobs, self.rows.row("hospitals").edit)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._build(bool(chosen))
        self._connect()
        self._begin()

    @property
    def ids(self) -> tuple[ArticleId, ...]:
        """The articles that are to be changed."""
        return self._sets[self.which.currentIndex()]

    def change(self) -> None:
        """Do it, once every hospital that is to be added is known to be one."""
        if self.change_button.isEnabled():
            added = [one for one in self.rows.wishes() if one.field == "hospitals" and one.how is How.ADD]
            self._which.settle([name for one in added for name in parted(one.text)])

    def _change(self) -> None:
        ids, edits = self.ids, edits_of(self.rows.wishes())
        self._problem.hide()
        self._progress.setRange(0, 0)
        self._job = self._jobs.write(
            self.tr("Changing {articles}").format(articles=words.articles(self._changes)),
            lambda archive, progress: archive.edit_many(ids, edits, progress=progress),
            self._changed,
            self._fail,
        )
        self._show_state()

    def _take_hospital(self, typed: str, name: str) -> None:
        row = self.rows.row("hospitals")
        put(row.edit, joined(name if one == typed else one for one in parted(row.wish.text)))
        self.change()

    def _refuse(self, name: str) -> None:
        self._problem.setText(self.tr("Nothing is changed: several hospitals are called “{name}”.").format(name=name))
        self._problem.show()

    def _begin(self) -> None:
        """Other articles: read what they have now, and then themselves, some at a time."""
        self._articles = []
        ids = self.ids
        self._jobs.read(
            lambda archive: (
                dict(archive.field_values(ids)),
                tuple(paper.name for paper in archive.publications()),
                tuple(name.name for one in archive.hospitals() for name in one.names),
                archive.tags(),
            ),
            self._show_values,
            key="bulk-values",
            failed=self._fail,
        )
        self._read_on()

    def _show_values(self, found: tuple[dict[str, FieldValues], Sequence[str], Sequence[str], Sequence[str]]) -> None:
        self._values = found[0]
        for row in self.rows.rows:
            row.show_now(self._values.get(row.field))
        self.rows.offer(*found[1:])

    def _read_on(self) -> None:
        ids, start = self.ids, len(self._articles)
        batch = ids[start : start + _AT_ONCE]
        if batch:
            self._jobs.read(
                lambda archive: _fields_only(archive, batch),
                lambda articles: self._take(batch, articles),
                key="bulk-read",
                failed=self._fail,
            )
        self._pause.start()

    def _take(self, batch: Sequence[ArticleId], articles: Sequence[Article]) -> None:
        self._articles += articles
        if len(articles) < len(batch):
            # Some went meanwhile. What is counted and numbered here is what will be changed.
            gone = set(batch) - {one.id for one in articles}
            self._sets[self.which.currentIndex()] = tuple(id for id in self.ids if id not in gone)
        self._read_on()

    def _preview(self) -> None:
        problem = self.rows.problem()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        wishes, articles = self.rows.wishes(), tuple(self._articles)
        if problem or not wishes:
            self._jobs.forget("bulk-preview")
            self._show_preview(Preview(0, len(articles), ()))
            return
        edits = edits_of(wishes)
        self._jobs.read(lambda _: preview_of(articles, edits), self._show_preview, key="bulk-preview")

    def _show_preview(self, preview: Preview) -> None:
        self._changes = preview.changed
        read, count = len(self._articles), len(self.ids)
        if read < count:
            said = self.tr("Reading: {done} of {total}").format(done=f"{read:,}", total=f"{count:,}")
        elif not self.rows.wishes():
            said = self.tr("Say on the left what is to be changed.")
        else:
            said = self.tr("{changed} of {total} will be changed.").format(
                changed=words.articles(preview.changed), total=f"{count:,}"
            )
        self._said.setText(said)
        self._fill(preview)
        self._show_state()

    def _fill(self, preview: Preview) -> None:
        rows = [
            (headline if number == 0 else "", field_words.field(one.field), *_texts(one.field, one.old, one.new))
            for headline, changes in preview.first
            for number, one in enumerate(changes)
        ]
        self.table.setRowCount(len(rows))
        for line, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(line, column, item)

    def _show_state(self) -> None:
        running = self._job is not None
        ready = not running and self._changes > 0 and len(self._articles) >= len(self.ids)
        self.change_button.setEnabled(ready and not self.rows.problem())
        count = words.articles(self._changes)
        self.change_button.setText(self.tr("Change {articles}").format(articles=count) if ready else self.tr("Change"))
        for widget in (self.which, self.rows):
            widget.setEnabled(not running)
        self._progress.setVisible(running)

    def _suggest_number(self) -> None:
        """The next free number where the articles would be filed."""
        texts = {name: values.commonest[0][0] for name, values in self._values.items() if values.distinct == 1}
        dated = next((one.date for one in self._articles if one.date), None) or ""
        for wish in self.rows.wishes():
            texts[wish.field] = dated[:4] if wish.how is How.FROM_DATE else wish.text
        filing = replace(filing_of(texts), item=None)
        row = self.rows.row("item")
        self._jobs.read(lambda archive: str(archive.next_item(filing)), row.suggest, key="bulk-number")

    def _show_job(self, job: Job) -> None:
        if job is self._job and job.total:
            self._progress.setRange(0, job.total)
            self._progress.setValue(job.done)

    def _finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._show_state()

    def _changed(self, changed: Changed) -> None:
        self.done_with.emit(len(changed.articles))
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._show_state()
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self._problem.setText(report.sentence(error))
        self._problem.show()

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(lambda _: self._begin())
        self.rows.changed.connect(self._pause.start)
        self.rows.number_wanted.connect(self._suggest_number)
        self._pause.timeout.connect(self._preview)
        self._which.settled.connect(self._change)
        self._which.answered.connect(self._take_hospital)
        self._which.refused.connect(self._refuse)
        self.change_button.clicked.connect(self.change)
        self._buttons.rejected.connect(self.reject)
        self._jobs.job_progressed.connect(self._show_job)
        self._jobs.job_finished.connect(self._finished)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.change)

    def _build(self, any_chosen: bool) -> None:
        for number, ids in enumerate(self._sets):
            said = self.tr("{articles} chosen") if any_chosen and number == 0 else self.tr("{articles} of the result")
            self.which.addItem(said.format(articles=words.articles(len(ids))))
        self.which.setAccessibleName(self.tr("Which articles"))
        self.table.setHorizontalHeaderLabels([self.tr("Article"), self.tr("Field"), self.tr("Now"), self.tr("New")])
        self.table.setAccessibleName(self.tr("What becomes of the first articles"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setHighlightSections(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.hide()
        self._problem.hide()
        self.change_button.setProperty("look", "primary")
        self.change_button.setAutoDefault(False)
        self.change_button.setToolTip("Ctrl+Return")
        # Else Return behind a value gives up all that was typed.
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._buttons.addButton(self.change_button, QDialogButtonBox.ButtonRole.ActionRole)
        area = QScrollArea()
        area.setWidget(self.rows)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(GRID * 62)
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(GRID * 2)
        sides.setProperty("look", "gap")
        sides.addWidget(area)
        sides.addWidget(_column(self._said, self.table))
        sides.setSizes([GRID * 78, GRID * 58])
        row = QHBoxLayout()
        label = QLabel(self.tr("Change &these:"))
        label.setBuddy(self.which)
        row.addWidget(label)
        row.addWidget(self.which)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(sides, 1)
        layout.addWidget(self._problem)
        layout.addWidget(self._progress)
        layout.addWidget(self._buttons)
        self.resize(GRID * 142, GRID * 90)

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
            return
        for key in ("bulk-values", "bulk-read", "bulk-preview", "bulk-number"):
            self._jobs.forget(key)
        super().reject()


def _fields_only(archive: Archive, ids: Sequence[ArticleId]) -> tuple[Article, ...]:
    """The articles without their texts: ten thousand of them would fill the memory for nothing."""
    return tuple(
        replace(one, parts=tuple(part for part in one.parts if part.kind in TITLES)) for one in archive.articles(ids)
    )


def _texts(field: str, old: str, new: str) -> tuple[str, str]:
    return field_words.shown(field, old) or "–", field_words.shown(field, new) or "–"


def _column(*widgets: QWidget) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    for widget in widgets:
        layout.addWidget(widget)
    return box
