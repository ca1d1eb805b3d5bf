"""A table to choose rows from, narrowed by a filter, sorted by a click on a heading.

It must not know: what stands in it.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from desktop.models.record_table import RecordTableModel
from desktop.theme import GRID


class RecordTable(QTableView):
    """Return chooses the current row; its first column takes the room."""

    entered = Signal()
    """Return, or a double click."""

    def __init__(self, model: RecordTableModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GRID + GRID // 2)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A heading asks every row of its column whether it is selected, each time it is painted.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(lambda _: self.entered.emit())

    @property
    def count(self) -> int:
        """How many rows there are behind the filter."""
        return self._records.rowCount()

    def narrow(self, text: str) -> None:
        """Only the rows in which this stands."""
        self._records.narrow(text)

    def chosen(self) -> list[Any]:
        """The records of the selected rows, from top to bottom."""
        # By ranges: of ten thousand rows, an index for each would be felt.
        chosen = self.selectionModel().selection()
        ranges = sorted({(part.top(), part.bottom() + 1) for part in map(chosen.at, range(chosen.count()))})
        return [self._records.record(row) for top, end in ranges for row in range(top, end)]

    def current(self) -> Any:
        """The record of the current row, or None."""
        index = self.currentIndex()
        return self._records.record(index.row()) if index.isValid() else None

    def stand_on(self, row: int) -> None:
        """Make that row, or the last one, the current one."""
        if self.count:
            self.setCurrentIndex(self._records.index(min(max(row, 0), self.count - 1), 0))

    def widths(self, *characters: int) -> None:
        """Of the columns behind the first one, in digits."""
        for column, wide in enumerate(characters, 1):
            self.setColumnWidth(column, self.fontMetrics().horizontalAdvance("0") * wide + 2 * GRID)

    def filter_line(self) -> QLineEdit:
        """A line to type in what the rows are narrowed by; ↓ goes from it into the table."""
        line = QLineEdit()
        line.setPlaceholderText(self.tr("Filter"))
        line.setAccessibleName(self.tr("Filter"))
        line.setClearButtonEnabled(True)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), line, self._enter)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        return line

    def _enter(self) -> None:
        self.setFocus()
        if not self.selectionModel().hasSelection():
            self.stand_on(0)

    # ---- Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)
