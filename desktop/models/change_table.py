"""Recorded changes of a hospital as a table: when, what, which field, what stood there before and what after.

It must not know: what was changed, or how it is undone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.domain.records import HistoryEntry
from desktop import words
from desktop.models.hospital_words import changed_field, changed_value

Index = QModelIndex | QPersistentModelIndex
WHEN, WHAT, FIELD, OLD, NEW = range(5)


@dataclass(frozen=True, slots=True)
class _Row:
    entry: HistoryEntry
    first: bool
    """When and what are said once, in the first row of a change."""
    field: str
    old: str
    new: str


class ChangeTableModel(QAbstractTableModel):
    """One row for each field of a change, the newest change first, as the archive hands them out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def show(self, entries: Sequence[HistoryEntry]) -> None:
        """Other changes altogether."""
        self.beginResetModel()
        self._rows = [
            _Row(entry, number == 0, detail[0], detail[1], detail[2])
            for entry in entries
            for number, detail in enumerate(entry.details or (("", "", ""),))
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else NEW + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return _text(row, index.column()) or None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() <= WHAT:
            return (_when(row.entry), _what(row.entry))[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return {
            WHEN: translate("Changes", "When"),
            WHAT: translate("Changes", "What"),
            FIELD: translate("Changes", "Field"),
            OLD: translate("Changes", "Before"),
            NEW: translate("Changes", "After"),
        }.get(section)


def _text(row: _Row, column: int) -> str:
    if column == WHEN:
        return _when(row.entry) if row.first else ""
    if column == WHAT:
        return _what(row.entry) if row.first else ""
    if not row.field:
        return ""
    told = (
        changed_field(row.field),
        changed_value(row.field, row.old) or "–",
        changed_value(row.field, row.new) or "–",
    )
    return told[column - FIELD]


def _when(entry: HistoryEntry) -> str:
    """Day and minute on the clock of the wall, as the person's country writes them."""
    moment = QDateTime.fromString(entry.at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _what(entry: HistoryEntry) -> str:
    undone = QCoreApplication.translate("Changes", "undone") if entry.undone else None
    return words.source_line(words.action(entry.action), undone)
