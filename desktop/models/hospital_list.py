"""The hospitals of an archive as a table that a few typed words narrow.

It must not know: how a hospital is edited or stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

from db.domain.records import Hospital, HospitalGrade, HospitalId, HospitalLevel
from db.domain.text import fold_text

Index = QModelIndex | QPersistentModelIndex
NAME, PLACE, RANK, ARTICLES = range(4)
_LEVELS, _GRADES = tuple(HospitalLevel), tuple(HospitalGrade)


@dataclass(frozen=True, slots=True)
class ListedHospital:
    """A hospital with everything it can be found by, folded, and where it stands in the order of each column."""

    hospital: Hospital
    found_by: str
    order: tuple[int, int, int, int]


def listed(hospitals: Iterable[Hospital]) -> tuple[ListedHospital, ...]:
    """Made on the read lane: folding and collating the names of thousands of hospitals would be felt on the screen."""
    collator = QCollator(QLocale("zh_CN"))
    known = sorted(hospitals, key=lambda one: collator.sortKey(one.name))
    by_place = sorted({place(one) for one in known}, key=collator.sortKey)
    places = {text: number for number, text in enumerate(by_place)}
    return tuple(
        ListedHospital(one, _found_by(one), (number, places[place(one)], _rank_order(one), one.articles))
        for number, one in enumerate(known)
    )


def place(hospital: Hospital) -> str:
    """Province and city, said once where they are one."""
    return " ".join(dict.fromkeys(piece for piece in (hospital.province, hospital.city) if piece))


class HospitalListModel(QAbstractTableModel):
    """Name, place, level and number of articles; every word of the filter has to occur in what is known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ListedHospital, ...] = ()
        self._shown: list[ListedHospital] = []
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

    @property
    def is_empty(self) -> bool:
        """Whether there is no hospital at all, filter or not."""
        return not self._all

    def hospital(self, row: int) -> Hospital:
        return self._shown[row].hospital

    def hospitals(self) -> tuple[Hospital, ...]:
        """Those that are shown, in their order."""
        return tuple(one.hospital for one in self._shown)

    def everyone(self) -> tuple[Hospital, ...]:
        """All there are, shown or not."""
        return tuple(one.hospital for one in self._all)

    def row_of(self, id: HospitalId) -> int | None:
        """Where a hospital stands; None while the filter hides it."""
        return next((row for row, one in enumerate(self._shown) if one.hospital.id == id), None)

    def row_of_name(self, name: str) -> int | None:
        """Where the newest hospital of this current name stands."""
        rows = [(one.hospital.id, row) for row, one in enumerate(self._shown) if one.hospital.name == name]
        return max(rows)[1] if rows else None

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = [one for one in self._all if all(word in one.found_by for word in self._filter)]
        column, order = self._order
        self._shown.sort(key=lambda one: one.order[column], reverse=order is Qt.SortOrder.DescendingOrder)
        self.endResetModel()

    def _through(self, hospital: Hospital) -> str:
        """The other name by which the filter found it; empty where the current one says enough."""
        current = fold_text(hospital.name)
        sought = [word for word in self._filter if word not in current]
        others = [name.name for name in hospital.names if name.name != hospital.name]
        return next((name for name in others if any(word in fold_text(name) for word in sought)), "")

    def _text(self, hospital: Hospital, column: int) -> str:
        if column == NAME:
            through = self._through(hospital) if self._filter else ""
            return f"{hospital.name}（{through}）" if through else hospital.name
        return ("", place(hospital), hospital.rank, f"{hospital.articles:,}")[column]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        hospital = self._shown[index.row()].hospital
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(hospital, index.column())
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
            RANK: translate("Hospitals", "Level"),
            ARTICLES: translate("Hospitals", "Articles"),
        }.get(section)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self._show()


def _rank_order(hospital: Hospital) -> int:
    """The highest level first, within it the highest grade; what is not known stands last."""
    level = _LEVELS.index(hospital.level) if hospital.level else len(_LEVELS)
    grade = _GRADES.index(hospital.grade) if hospital.grade else len(_GRADES)
    return level * (len(_GRADES) + 1) + grade


def _found_by(hospital: Hospital) -> str:
    known = (hospital.province, hospital.city, hospital.district, hospital.rank, hospital.kind, hospital.speciality)
    words = (*(name.name for name in hospital.names), *known, str(hospital.founded or ""))
    return "\n".join(fold_text(word) for word in words if word)
