"""Everything that articles state about one hospital: a table to sort, narrow and export, and what contradicts what.

It must not know: how facts are found, or how an article is opened.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import Contradiction, FactKind, HospitalId, StatedFact
from db.errors import ArchiveError
from desktop import report, words
from desktop.jobs import Jobs
from desktop.models.fact_table import (
    ARTICLE,
    KIND,
    OTHER,
    SENTENCE,
    TIME,
    UNIT,
    VALUE,
    WHAT,
    ContradictionTableModel,
    FactTableModel,
)
from desktop.theme import GRID, icon
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from db.archive import Archive

_WIDTHS = {KIND: 18, VALUE: 10, UNIT: 5, TIME: 16, ARTICLE: 20}
"""Of the columns, in Latin characters; the sentence takes the room that is left, and stands whole below the table."""

_AGAIN = 3000
"""Milliseconds after which facts are read again while articles are still being read for them."""


class Known(NamedTuple):
    """What was read of a hospital."""

    facts: tuple[StatedFact, ...]
    contradictions: tuple[Contradiction, ...]
    complete: bool


class HospitalFacts(QWidget):
    """Return opens the article at the sentence."""

    article_wanted = Signal(int, int, tuple)
    """Id of an article, number of its part, span in the text of that part."""
    count_changed = Signal(int)
    """How many facts there are altogether."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._hospital: HospitalId | None = None
        self._stale = False
        self.model = FactTableModel(self)
        self.contradictions = ContradictionTableModel(self)
        self.filter = QLineEdit()
        self.kind = QComboBox()
        self.switch = QPushButton()
        self.export_button = QPushButton(icon("export"), self.tr("Expor&t …"))
        self.table = _Table(self.tr("Figures and dates stated about the hospital"))
        self.pairs = _Table(self.tr("Statements that contradict each other"))
        self.sentence = WrappedLabel()
        self._empty = EmptyState()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self._refresh_if_seen)
        self._state = WrappedLabel(look="quiet")
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._show(Known((), (), complete=True))

    def show_hospital(self, hospital: HospitalId | None) -> None:
        """Shows what is stated about this one now; it is read when it is seen."""
        if hospital != self._hospital:
            self.switch.setChecked(False)
            self._show(Known((), (), complete=True))
        self._hospital = hospital
        self._stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reads it again."""
        self._stale = False
        hospital = self._hospital
        if hospital is None:
            self._jobs.forget("hospital-facts")
            self._show(Known((), (), complete=True))
            return

        def read(archive: Archive) -> Known:
            from db.domain.contradictions import contradictions

            facts = archive.hospital_facts(hospital)
            return Known(facts, contradictions(facts), archive.facts_found())

        self._jobs.read(read, self._show, key="hospital-facts", failed=self._fail)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def export(self, to: Path) -> None:
        """Writes the rows that are shown, as a workbook or, by the file's ending, comma-separated."""
        rows, chinese = self.model.rows, QLocale().language() == QLocale.Language.Chinese

        def write(_archive: Archive) -> str:
            from db.export import save_table
            from db.export.facts_table import table_of

            save_table(table_of(rows, chinese=chinese), to)
            return to.name

        self._jobs.read(write, self._exported, key="export-facts", failed=self._fail)

    # ---- showing

    def _show(self, known: Known) -> None:
        current = self._current()
        self.model.show(known.facts)
        self.contradictions.show(known.contradictions)
        self._show_kinds()
        self.switch.setText(self.tr("Contradictions: {count}").format(count=len(known.contradictions)))
        self.switch.setEnabled(bool(known.contradictions))
        if not known.contradictions:
            self.switch.setChecked(False)
        self.pairs.resizeRowsToContents()
        self._state.setText("" if known.complete else self.tr("Articles are still being read; more may come."))
        self._state.setVisible(not known.complete)
        if not known.complete:
            self._again.start()
        self._choose_face()
        self._stand_on(current)
        self.count_changed.emit(len(known.facts))

    def _show_kinds(self) -> None:
        chosen = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(self.tr("All kinds"), None)
        for kind in self.model.kinds:
            self.kind.addItem(words.fact_kind(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.blockSignals(False)
        self._narrow()

    def _narrow(self) -> None:
        current = self._current()
        kind = self.kind.currentData()
        self.model.narrow(FactKind(kind) if kind else None, self.filter.text())
        self._choose_face()
        self._stand_on(current)

    def _choose_face(self) -> None:
        """The table, the pairs, or why there is neither."""
        self.export_button.setEnabled(bool(self.model.rows))
        if self.switch.isChecked():
            self._stack.setCurrentWidget(self.pairs)
        elif self.model.rows:
            self._stack.setCurrentWidget(self.table)
        else:
            if self.model.kinds:
                self._empty.tell(self.tr("Nothing with this filter"), self.tr("Empty the filter to see all facts."))
            else:
                self._empty.tell(
                    self.tr("No figures or dates"),
                    self.tr("Facts are found in the sentences of articles that name this hospital."),
                )
            self._stack.setCurrentWidget(self._empty)
        self.sentence.setVisible(self._stack.currentWidget() is self.table)

    def _tell_sentence(self) -> None:
        """The fact that is stood on in the words of its article."""
        stated = self._current()
        if stated is not None:
            source = words.source_line(stated.paper, stated.date, stated.headline)
            self.sentence.setText(f"{stated.sentence}\n{source}")

    def _current(self) -> StatedFact | None:
        row = self.table.currentIndex().row()
        rows = self.model.rows
        return rows[row] if 0 <= row < len(rows) else None

    def _stand_on(self, stated: StatedFact | None) -> None:
        row = max(0, self.model.row_of(stated)) if stated is not None else 0
        if self.model.rows:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(row, KIND), chosen)

    def _exported(self, name: str) -> None:
        self._state.setText(self.tr("Written to {file}.").format(file=name))
        self._state.show()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self._state.setText(report.sentence(error))
        self._state.show()

    # ---- what somebody wants

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self._want(self.model.rows[index.row()])

    def _open_one(self, index: QModelIndex) -> None:
        if index.isValid():
            self._want(self.contradictions.statement(index.row(), index.column()))

    def _want(self, stated: StatedFact) -> None:
        self.article_wanted.emit(stated.article, stated.fact.part, stated.fact.span)

    def _ask_where_to_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export facts"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters(["*.xlsx", "*.csv"])
        dialog.selectFile(self.tr("facts") + ".xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen.removeprefix("*.")))
        dialog.fileSelected.connect(lambda file: self.export(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ---- how it is put together

    def _build(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter facts"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Filter facts"))
        self.kind.setAccessibleName(self.tr("Kind of facts"))
        self.switch.setCheckable(True)
        self.switch.setIcon(icon("warning"))
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        header = self.table.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        # The average of a font with Chinese in it is nearly that of a Chinese character.
        wide = self.fontMetrics().horizontalAdvance("x")
        for column, characters in _WIDTHS.items():
            self.table.setColumnWidth(column, wide * characters + 2 * GRID)
        header.setSectionResizeMode(SENTENCE, QHeaderView.ResizeMode.Stretch)
        self.pairs.setModel(self.contradictions)
        self.pairs.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.pairs.setWordWrap(True)
        self.pairs.setColumnWidth(WHAT, wide * 24)
        for column in range(WHAT + 1, OTHER + 1):
            self.pairs.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.pairs.horizontalHeader().sectionResized.connect(lambda: self.pairs.resizeRowsToContents())
        for face in (self.table, self.pairs, self._empty):
            self._stack.addWidget(face)
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        bar.addWidget(self.kind)
        bar.addWidget(self.filter, 1)
        bar.addWidget(self.switch)
        bar.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.sentence)
        layout.addWidget(self._state)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _: self._narrow())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.kind.currentIndexChanged.connect(lambda _: self._narrow())
        self.switch.toggled.connect(lambda _: self._choose_face())
        self.export_button.clicked.connect(self._ask_where_to_export)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_sentence())
        self.pairs.opened.connect(self._open_one)

    # ---- Qt's

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()


class _Table(QTableView):
    """Return, or a double click, opens what is stood on."""

    opened = Signal(QModelIndex)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self.opened)

    # ---- Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
