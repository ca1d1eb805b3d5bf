"""The hospitals of an archive as a table that a few typed words narrow.

It must not know: how a hospital is edited or stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.domain.records import Hospital, HospitalId
from db.domain.text import fold_text

Index = QModelIndex | QPersistentModelIndex
NAME, PLACE, GRADE, ARTICLES = range(4)


@dataclass(frozen=True, slots=True)
class ListedHospital:
    """A hospital with everything it can be found by, folded."""

    hospital: Hospital
    found_by: str


def listed(hospital: Hospital) -> ListedHospital:
    """Made on the read lane: folding the names of thousands of hospitals would be felt on the screen."""
    pieces = (
        *(name.name for name in hospital.names),
        hospital.province,
        hospital.city,
        hospital.district,
        hospital.rank,
    )
    words = (*pieces, hospital.speciality, str(hospital.founded or ""))
    return ListedHospital(hospital, "\n".join(fold_text(word) for word in words if word))


class HospitalListModel(QAbstractTableModel):
    """Name, place, grade and number of articles; every word of the filter has to occur in what is known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ListedHospital, ...] = ()
        self._shown: list[Hospital] = []
        self._filter: tuple[str, ...] = ()
        self._order = (NAME, Qt.SortOrder.AscendingOrder)

    def set_hospitals(self, hospitals: Sequence[ListedHospital]) -> None:
        """Show these instead, narrowed and in order as before."""
        self._all = tuple(hospitals)
        self._show()

    def set_filter(self, text: str) -> None:
        """Show only hospitals found by all words of `text`."""
        self._filter = tuple(fold_text(word) for word in text.split())
        self._show()

    def hospital(self, row: int) -> Hospital:
        return self._shown[row]

    def row_of(self, id: HospitalId) -> int | None:
        """Where a hospital stands; None while the filter hides it."""
        return next((row for row, one in enumerate(self._shown) if one.id == id), None)

    def row_of_name(self, name: str) -> int | None:
        """Where the newest hospital of this current name stands."""
        rows = [(one.id, row) for row, one in enumerate(self._shown) if one.name == name]
        return max(rows)[1] if rows else None

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = [one.hospital for one in self._all if all(word in one.found_by for word in self._filter)]
        column, order = self._order
        if column == ARTICLES:
            self._shown.sort(key=lambda one: one.articles, reverse=order is Qt.SortOrder.DescendingOrder)
        else:
            collator = QCollator(QLocale("zh_CN"))
            self._shown.sort(
                key=lambda one: collator.sortKey(_text(one, column)), reverse=order is Qt.SortOrder.DescendingOrder
            )
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        hospital = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(hospital, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(name.name for name in hospital.names)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == ARTICLES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return {
            NAME: translate("Hospitals", "Name"),
            PLACE: translate("Hospitals", "Place"),
            GRADE: translate("Hospitals", "Grade"),
            ARTICLES: translate("Hospitals", "Articles"),
        }.get(section)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self._show()


def _text(hospital: Hospital, column: int) -> str:
    place = " ".join(dict.fromkeys(piece for piece in (hospital.province, hospital.city) if piece))
    return (hospital.name, place, hospital.rank, f"{hospital.articles:,}")[column]
