"""A table of counts, to be sorted by any column; how large each row is beside the largest is there to be drawn.

It must not know: what was counted, or how anything is drawn.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.export.statistics import CountTable

Index = QModelIndex | QPersistentModelIndex
BAR = Qt.ItemDataRole.UserRole
"""Of the last column: shares in [0, 1] of the largest row, one for each column of numbers, to be drawn one after another."""


class CountTableModel(QAbstractTableModel):
    """The columns of a `CountTable` and one more, for the bars."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = CountTable("", "", (), ())
        self._rows: list[tuple[str | int, ...]] = []
        self._most = 0
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def table(self) -> CountTable:
        return self._table

    def set_table(self, table: CountTable) -> None:
        """Show these counts instead, in the same order as before if a person chose one."""
        self.beginResetModel()
        if table.headings != self._table.headings:
            self._order = None
        self._table = table
        self._rows = list(table.rows)
        self._most = max((self._total(row) for row in self._rows), default=0)
        self._arrange()
        self.endResetModel()

    def row(self, number: int) -> tuple[str | int, ...]:
        return self._rows[number]

    def _total(self, row: tuple[str | int, ...]) -> int:
        return sum(int(row[across]) for across in self._table.numbers)

    def _arrange(self) -> None:
        if self._order is None:
            return
        column, order = self._order
        collator = QCollator(QLocale("zh_CN"))
        numbers = self._table.numbers
        if column >= len(self._table.headings):
            self._rows.sort(key=self._total)
        elif column in numbers:
            self._rows.sort(key=lambda row: row[column])
        else:
            self._rows.sort(key=lambda row: collator.sortKey(str(row[column])))
        if order is Qt.SortOrder.DescendingOrder:
            self._rows.reverse()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self._table.headings else len(self._table.headings) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        row, column = self._rows[index.row()], index.column()
        if column == len(self._table.headings):
            return self._shares(row) if role == BAR else None
        value = row[column]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{value:,}" if isinstance(value, int) else value
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(value, int):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _shares(self, row: tuple[str | int, ...]) -> tuple[float, ...]:
        return tuple(int(row[across]) / self._most if self._most else 0.0 for across in self._table.numbers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._table.headings):
            return None
        return self._table.headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order)
        self._arrange()
        self.layoutChanged.emit()
