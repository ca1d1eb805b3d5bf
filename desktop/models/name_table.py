"""The names a hospital bears or bore, as a table to type in. Exactly one of them is always the current one.

It must not know: how a name is stored or resolved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.domain.dates import read_date
from db.domain.records import HospitalName, NameKind
from desktop import words

Index = QModelIndex | QPersistentModelIndex
NAME, KIND, FROM, UNTIL = range(4)
EMPTY = HospitalName("", NameKind.CURRENT)
EDITABLE = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class NameTableModel(QAbstractTableModel):
    """Dates may be typed in any usual form and are kept as typed until `names` reads them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: list[HospitalName] = [EMPTY]

    def set_names(self, names: Sequence[HospitalName]) -> None:
        """Show these, the current one first."""
        self.beginResetModel()
        self._names = sorted(names, key=lambda name: name.kind is not NameKind.CURRENT) or [EMPTY]
        self.endResetModel()

    def names(self) -> tuple[HospitalName, ...]:
        """The names as typed, dates as ISO where they are dates, rows without a name left out."""
        return tuple(
            replace(
                name, name=name.name.strip(), valid_from=_date(name.valid_from), valid_until=_date(name.valid_until)
            )
            for name in self._names
            if name.name.strip() or name.kind is NameKind.CURRENT
        )

    def add(self, kind: NameKind = NameKind.FORMER) -> int:
        """An empty row; its number. A new current name makes a former one of the name before it."""
        row = 0 if kind is NameKind.CURRENT else len(self._names)
        self.beginInsertRows(QModelIndex(), row, row)
        self._names.insert(row, HospitalName("", NameKind.FORMER))
        self.endInsertRows()
        self.setData(self.index(row, KIND), kind)
        return row

    def remove(self, row: int) -> None:
        """Take a name away; the current one stays."""
        if self._names[row].kind is NameKind.CURRENT:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._names[row]
        self.endRemoveRows()

    def _make_current(self, row: int) -> None:
        for other, name in enumerate(self._names):
            if other == row:
                self._names[other] = replace(name, kind=NameKind.CURRENT)
            elif name.kind is NameKind.CURRENT:
                self._names[other] = replace(name, kind=NameKind.FORMER)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._names) - 1, UNTIL))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            role = Qt.ItemDataRole.DisplayRole  # a long name may be cut off in its column
        if role not in EDITABLE or not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        name = self._names[index.row()]
        if index.column() == KIND:
            return words.name_kind(name.kind) if role == Qt.ItemDataRole.DisplayRole else name.kind
        return (name.name, name.kind, name.valid_from, name.valid_until)[index.column()] or ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, name = index.row(), self._names[index.row()]
        if index.column() == KIND:
            return self._set_kind(row, NameKind(value))
        changed = replace(name, **{("name", "", "valid_from", "valid_until")[index.column()]: str(value)})
        if changed == name:
            return False
        self._names[row] = changed
        self.dataChanged.emit(index, index)
        return True

    def _set_kind(self, row: int, kind: NameKind) -> bool:
        name = self._names[row]
        # The one current name gives way only to another one.
        if kind is name.kind or name.kind is NameKind.CURRENT:
            return False
        if kind is NameKind.CURRENT:
            self._make_current(row)
        else:
            self._names[row] = replace(name, kind=kind)
            self.dataChanged.emit(self.index(row, KIND), self.index(row, KIND))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        fixed = index.column() == KIND and self._names[index.row()].kind is NameKind.CURRENT
        return flags if fixed else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return {
            NAME: translate("Hospitals", "Name"),
            KIND: translate("Hospitals", "Kind"),
            FROM: translate("Hospitals", "From"),
            UNTIL: translate("Hospitals", "Until"),
        }.get(section)


def _date(typed: str | None) -> str | None:
    """ISO where it is a date, otherwise what was typed, so that it can be complained about."""
    stripped = (typed or "").strip()
    return (read_date(stripped) or stripped) or None
