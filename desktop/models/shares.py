"""What is counted, most first, each with its share of the largest: a short list with bars.

It must not know: what was counted, or how a bar is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop import words

Index = QModelIndex | QPersistentModelIndex
COUNT = Qt.ItemDataRole.UserRole
SHARE = Qt.ItemDataRole.UserRole + 1


class SharesModel(QAbstractListModel):
    """`most` rows at first; `show_all` shows the others, too."""

    def __init__(self, most: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._all: tuple[tuple[str, int], ...] = ()
        self._shown = 0

    def set_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """(what, how many), most first."""
        self.beginResetModel()
        self._all = tuple(counts)
        # One row more than fits is shown as well: the button for it would need its place.
        self._shown = self._most if len(self._all) > self._most + 1 else len(self._all)
        self.endResetModel()

    def show_all(self) -> None:
        if self.hidden:
            self.beginInsertRows(QModelIndex(), self._shown, len(self._all) - 1)
            self._shown = len(self._all)
            self.endInsertRows()

    @property
    def hidden(self) -> int:
        """How many are not shown yet."""
        return len(self._all) - self._shown

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        what, count = self._all[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: what,
            Qt.ItemDataRole.ToolTipRole: words.source_line(what, words.articles(count)),
            Qt.ItemDataRole.AccessibleTextRole: f"{what}, {words.articles(count)}",
            COUNT: count,
            SHARE: count / max(1, self._all[0][1]),
        }.get(Qt.ItemDataRole(role) if role in set(Qt.ItemDataRole) else role)
