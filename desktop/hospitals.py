"""The hospitals of the archive: found by any of their names, looked at, corrected, added.

It must not know: how names are resolved in a search. It writes through the write lane, where every change can be undone.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.domain.query import parse, with_condition
from db.domain.records import Changed, FacetName, HospitalId
from db.errors import ArchiveError
from desktop import report
from desktop.jobs import Jobs
from desktop.models.hospital_list import ARTICLES, NAME, HospitalListModel, ListedHospital, listed
from desktop.theme import GRID, icon
from desktop.widgets.hospital_form import NEW, HospitalForm


class HospitalsDialog(QDialog):
    """A list that can be narrowed on the left, the chosen hospital on the right.

    While something typed is not saved the list rests, so that nothing typed is ever lost by a click; Esc takes it back.
    """

    articles_wanted = Signal(str)
    """A query for the articles of the hospital shown."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._model = HospitalListModel(self)
        self._filter = QLineEdit()
        self._list = QTableView()
        self._form = HospitalForm()
        self._count = _quiet()
        self._message = _quiet()
        self._problem = QLabel()
        self._new = QPushButton(icon("new"), self.tr("New hospital"))
        self._save = QPushButton(icon("save"), self.tr("Save"))
        self._revert = QPushButton(icon("undo"), self.tr("Revert"))
        self._articles = QPushButton(icon("article"), self.tr("Show its articles"))
        self._wanted: HospitalId | str | None = None
        self._keeping_typed = False
        self._build()
        self._connect()
        self._form.show_hospital(NEW)
        self._show_state()
        self._read()

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._narrow)
        self._list.selectionModel().currentRowChanged.connect(self._show_row)
        self._form.edited.connect(self._show_state)
        self._new.clicked.connect(self._begin_new)
        self._save.clicked.connect(self._save_hospital)
        self._revert.clicked.connect(self._revert_form)
        self._articles.clicked.connect(self._ask_for_articles)
        self._jobs.archive_changed.connect(self._archive_changed)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._save_hospital)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._filter.setFocus)

    def _read(self) -> None:
        self._jobs.read(
            lambda archive: tuple(listed(hospital) for hospital in archive.hospitals()),
            self._show_hospitals,
            key="hospitals",
        )

    def _show_hospitals(self, hospitals: tuple[ListedHospital, ...]) -> None:
        wanted = self._wanted if self._wanted is not None else self._form.shown.id
        changed = self._form.is_changed
        self._wanted = None
        self._model.set_hospitals(hospitals)
        row = self._model.row_of_name(wanted) if isinstance(wanted, str) else self._model.row_of(wanted)
        self._choose(row if row is not None else 0, keep_typed=changed)
        self._show_count()

    def _choose(self, row: int, *, keep_typed: bool = False) -> None:
        self._keeping_typed = keep_typed
        self._list.selectRow(row)
        self._show_row(self._list.currentIndex())
        self._keeping_typed = False

    def _show_row(self, index: QModelIndex) -> None:
        if index.isValid() and not self._keeping_typed:
            self._form.show_hospital(self._model.hospital(index.row()))
        self._show_state()

    def _narrow(self, text: str) -> None:
        shown = self._form.shown.id
        self._model.set_filter(text)
        row = self._model.row_of(shown)
        if self._model.rowCount():
            self._choose(row if row is not None else 0)
        self._show_count()

    def _begin_new(self) -> None:
        self._list.clearSelection()
        self._form.show_hospital(NEW)
        self._show_state()
        self._form.edit_name()

    def _save_hospital(self) -> None:
        self._form.commit_typing()
        if not self._form.is_changed or self._form.problem():
            return
        hospital = self._form.hospital()
        self._wanted = hospital.id or hospital.name
        # From now on this is what is shown; what comes back from the archive replaces it.
        self._form.show_hospital(hospital)
        self._show_state()
        self._jobs.write(
            self.tr("Save {name}").format(name=hospital.name),
            lambda archive, _: archive.save_hospital(hospital),
            self._say_saved,
            self._show_failure,
        )

    def _say_saved(self, _changed: Changed) -> None:
        self._message.setText(self.tr("Saved. Undo in the main window takes it back."))

    def _revert_form(self) -> None:
        self._form.show_hospital(self._form.shown)
        self._show_state()

    def _ask_for_articles(self) -> None:
        query = with_condition(parse("").query, FacetName.HOSPITAL, self._form.shown.name)
        self.articles_wanted.emit(str(query))
        self.accept()

    def _show_state(self) -> None:
        changed, problem = self._form.is_changed, self._form.problem()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if changed:
            self._message.setText("" if problem else self.tr("Not saved yet."))
        elif self._message.text().startswith(self.tr("Not saved yet.")):
            self._message.clear()
        self._save.setEnabled(changed and not problem)
        self._revert.setEnabled(changed)
        self._articles.setEnabled(not changed and self._form.shown.articles > 0)
        for widget in (self._list, self._filter, self._new):
            widget.setEnabled(not changed)

    def _show_count(self) -> None:
        self._count.setText(self.tr("Hospitals: {count}").format(count=self._model.rowCount()))

    def _show_failure(self, error: Exception) -> None:
        self._read()
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self._message.clear()
        self._problem.setText(report.sentence(error))
        self._problem.show()

    def _archive_changed(self, changed: Changed) -> None:
        if changed.hospitals or changed.structure:
            self._read()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Hospitals"))
        self._problem.setProperty("look", "warning")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(GRID * 2)
        splitter.setProperty("look", "gap")
        splitter.addWidget(self._build_list())
        splitter.addWidget(self._build_form())
        splitter.setSizes([GRID * 54, GRID * 70])
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._new)
        row.addStretch(1)
        row.addWidget(close)
        for button in (self._new, self._save, self._revert, self._articles, close):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        layout.addWidget(splitter, 1)
        layout.addLayout(row)
        self.resize(GRID * 132, GRID * 80)

    def _build_list(self) -> QWidget:
        self._filter.setPlaceholderText(self.tr("Name, place or grade"))
        self._filter.setAccessibleName(self.tr("Filter"))
        self._filter.setClearButtonEnabled(True)
        table = self._list
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Hospitals"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + GRID + GRID // 2)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.setColumnWidth(ARTICLES, table.fontMetrics().horizontalAdvance("Articles 000"))
        return _column(self._filter, table, self._count)

    def _build_form(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._articles)
        row.addStretch(1)
        row.addWidget(self._revert)
        row.addWidget(self._save)
        return _column(self._form, self._problem, self._message, buttons)

    def reject(self) -> None:
        if self._form.is_changed:
            self._message.setText(self.tr("Not saved yet. Save or revert it first."))
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # One step back: first what was typed into the form, then the filter, then the dialog.
        if event.key() == Qt.Key.Key_Escape and self._form.is_changed:
            self._revert_form()
        elif event.key() == Qt.Key.Key_Escape and self._filter.text():
            self._filter.clear()
        elif event.key() == Qt.Key.Key_Down and self._filter.hasFocus():
            self._list.setFocus()
        else:
            super().keyPressEvent(event)


def _column(*widgets: QWidget) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    for widget in widgets:
        layout.addWidget(widget)
    return box


def _quiet() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", "quiet")
    return label
