"""Records of one kind as a table: a column for each thing that is told of them, narrowed by a text and sorted by a column.

It must not know: what the records are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
Column = tuple[str, Callable[[T], str | int]]
"""Its title, and what it tells of a record; a number is set to the right, and sorted as one."""
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """A record, what its columns say, and all of that in one text to look for something in."""

    record: T
    told: tuple[str | int, ...]
    text: str


class RecordTableModel(QAbstractTableModel, Generic[T]):
    """In the order in which they are given, until a column is sorted."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._all: tuple[Row[T], ...] = ()
        self._shown: list[Row[T]] = []
        self._wanted = ""
        self._order: tuple[int, bool] = (-1, False)
        """The column that is sorted, and whether downwards."""

    def tabled(self, records: Sequence[T]) -> tuple[Row[T], ...]:
        """The records as rows. Ten thousand take a while: to be called on the read lane."""
        rows: list[Row[T]] = []
        for record in records:
            told = tuple(tell(record) for _, tell in self._columns)
            rows.append(Row(record, told, "\n".join(map(str, told)).lower()))
        return tuple(rows)

    @property
    def count(self) -> int:
        """How many records there are, shown or not."""
        return len(self._all)

    def show(self, rows: Sequence[Row[T]]) -> None:
        """Other records altogether."""
        self.beginResetModel()
        self._all = tuple(rows)
        self._choose()
        self.endResetModel()

    def narrow(self, text: str) -> None:
        """Only the rows in which this stands."""
        self.beginResetModel()
        self._wanted = text.strip().lower()
        self._choose()
        self.endResetModel()

    def record(self, row: int) -> T:
        return self._shown[row].record

    def row_where(self, test: Callable[[T], bool]) -> int:
        """The first row whose record is meant; -1 for none."""
        return next((place for place, row in enumerate(self._shown) if test(row.record)), -1)

    def _choose(self) -> None:
        self._shown = [row for row in self._all if self._wanted in row.text]
        column, down = self._order
        if column >= 0:
            self._shown.sort(key=lambda row: row.told[column], reverse=down)

    # ---- Qt's

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        self._choose()
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        told = self._shown[index.row()].told[index.column()]
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
