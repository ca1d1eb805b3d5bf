"""The left half of the hospitals' window: all hospitals, narrowed by a few words, sorted by a click.

It must not know: what is shown or done with the chosen one.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import Hospital, HospitalId
from desktop.models.hospital_list import ARTICLES, NAME, PLACE, RANK, HospitalListModel, ListedHospital
from desktop.theme import GRID, icon


class ListPane(QWidget):
    """Keeps the chosen hospital chosen while the list is narrowed or renewed around it."""

    chosen = Signal(object)
    """`Hospital`, or None where none is."""
    opened = Signal()
    """Return: on to the page of the chosen one."""
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HospitalListModel(self)
        self.filter = _Filter()
        self.table = _Table()
        self._count = QLabel()
        self._count.setProperty("look", "quiet")
        self._export = QPushButton(icon("export"), self.tr("E&xport the list …"))
        self._chosen: HospitalId | None = None
        self._build()
        self.filter.textChanged.connect(self._narrow)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.table.activated.connect(lambda _: self.opened.emit())
        self._export.clicked.connect(self.export_wanted)

    def show_hospitals(self, hospitals: Sequence[ListedHospital], wanted: HospitalId | str | None) -> None:
        """These, `wanted` (an id, or the current name of a new one) chosen; None: the one that was chosen before."""
        kept = wanted if wanted is not None else self._chosen
        self.model.set_hospitals(hospitals)
        row = self.model.row_of_name(kept) if isinstance(kept, str) else self._row(kept)
        if row is None and wanted is not None and self.filter.text():
            self.filter.clear()  # what is asked for goes before what was looked for
            row = self.model.row_of_name(kept) if isinstance(kept, str) else self._row(kept)
        self._choose(row if row is not None else 0)
        self._show_count()

    def choose(self, id: HospitalId) -> None:
        """Choose this hospital, also if the filter hides it."""
        if self._row(id) is None:
            self.filter.clear()
        row = self._row(id)
        if row is not None:
            self._choose(row)

    def clear_choice(self) -> None:
        """None is chosen: a new one is being typed in."""
        self._chosen = None
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())

    @property
    def is_narrowed(self) -> bool:
        return bool(self.filter.text())

    def rest(self, *, resting: bool) -> None:
        """While something typed is not saved, nothing else can be chosen."""
        for widget in (self.table, self.filter):
            widget.setEnabled(not resting)

    def _row(self, id: HospitalId | None) -> int | None:
        return self.model.row_of(id) if id is not None else None

    def _narrow(self, text: str) -> None:
        kept = self._chosen
        self.model.set_filter(text)
        row = self._row(kept)
        if self.model.rowCount():
            self._choose(row if row is not None else 0)
        self._show_count()

    def _choose(self, row: int) -> None:
        index = self.model.index(row, NAME)
        self.table.selectRow(row)
        self.table.scrollTo(index)
        self._tell(index)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            hospital = self.model.hospital(index.row())
            self._chosen = hospital.id
            self.chosen.emit(hospital)
        elif self.model.is_empty:
            self._chosen = None
            self.chosen.emit(None)

    def _show_count(self) -> None:
        self._count.setText(self.tr("Hospitals: {count}").format(count=f"{self.model.rowCount():,}"))
        self._export.setEnabled(self.model.rowCount() > 0)

    def _build(self) -> None:
        self.filter.setPlaceholderText(self.tr("Any name, place or level"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.table.setAccessibleName(self.tr("Hospitals"))
        self.table.set_model(self.model)
        self._export.setAutoDefault(False)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        below.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(below)

    def shown(self) -> tuple[Hospital, ...]:
        """Those in the list, in its order."""
        return self.model.hospitals()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.filter.hasFocus():
            self.table.setFocus()
        else:
            super().keyPressEvent(event)


class _Filter(QLineEdit):
    """Leaves undo and redo to the window where it has nothing of its own to take back."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)


class _Table(QTableView):
    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_model(self, model: HospitalListModel) -> None:
        self.setModel(model)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GRID + GRID // 2)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, wide in self._widths().items():
            self.setColumnWidth(column, wide)

    def _widths(self) -> dict[int, int]:
        wide = self.fontMetrics().horizontalAdvance
        return {
            PLACE: wide("辽宁省 沈阳市") + GRID * 2,
            RANK: wide("三级未定等") + GRID * 2,
            ARTICLES: wide("Articles") + GRID * 4,
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What is no name gives way, where a large text leaves no room for both.
        widths = self._widths()
        room = event.size().width() - self.fontMetrics().horizontalAdvance("医") * 10 - widths[ARTICLES]
        for column in (RANK, PLACE):
            room -= widths[column]
            self.setColumnHidden(column, room < 0)
