"""Records of one kind as a table: a column for each thing that is told of them.

It must not know: what the records are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
Column = tuple[str, Callable[[T], str | int]]
"""Its title, and what it tells of a record; a number is set to the right, and sorted as one."""
SORT = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class RecordTableModel(QAbstractTableModel, Generic[T]):
    """In the order in which they are given; `SORT` is the role to sort by."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._records: tuple[T, ...] = ()

    @property
    def records(self) -> tuple[T, ...]:
        return self._records

    def show(self, records: Sequence[T]) -> None:
        """Other records altogether."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def record(self, row: int) -> T:
        return self._records[row]

    # ---- Qt's

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        told = self._columns[index.column()][1](self._records[index.row()])
        if role == SORT:
            return told
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{told:,}" if isinstance(told, int) else told
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(told, int):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._columns[section][0]
