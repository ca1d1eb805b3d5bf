"""The list under the search box: what a word may become, each with the sign of what it is.

It must not know: where completions come from, or how one is put into the box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import GRID, icon

COMPLETION = Qt.ItemDataRole.UserRole
NOTE = Qt.ItemDataRole.UserRole + 1


class Origin(StrEnum):
    """What a completion is; the value is its icon."""

    SAVED = "star"
    RECENT = "history"
    HOSPITAL = "hospital"
    PAPER = "newspaper"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Completion:
    """A value of a field, or a whole query where there is no field. `note` says what else it is known as."""

    origin: Origin
    value: str
    field: str = ""
    note: str = ""

    @property
    def text(self) -> str:
        return f"{self.field}：{self.value}" if self.field else self.value


class Completions(QCompleter):
    """Shows what it is given, in that order; filtering was somebody else's business."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(12)
        self.setWidget(box)
        self._list = QListView()
        self._list.setItemDelegate(_CompletionDelegate(self._list))
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._list.setUniformItemSizes(True)
        self.setPopup(self._list)

    def show(self, offered: Sequence[Completion]) -> None:
        """These and no others; none closes the list. Nothing is chosen until somebody presses ↓."""
        if not offered:
            # What was shown stays in the model: it may be taken by the very key that closes the list.
            self._list.hide()
            return
        if [item.data(COMPLETION) for item in self._items()] != list(offered):
            self._model.clear()
            for one in offered:
                item = QStandardItem(icon(one.origin.value), one.text)
                item.setData(one, COMPLETION)
                item.setData(one.note, NOTE)
                item.setData(f"{one.text}, {one.note}" if one.note else one.text, Qt.ItemDataRole.AccessibleTextRole)
                self._model.appendRow(item)
        self.complete()
        self._list.setCurrentIndex(QModelIndex())

    def shown(self) -> tuple[str, ...]:
        """The texts on the screen."""
        return tuple(item.text() for item in self._items()) if self._list.isVisible() else ()

    def _items(self) -> list[QStandardItem]:
        return [self._model.item(row) for row in range(self._model.rowCount())]


class _CompletionDelegate(QStyledItemDelegate):
    """The note stands to the right, quietly, where there is room for it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        note = index.data(NOTE)
        metrics, rect = option.fontMetrics, option.rect  # type: ignore[attr-defined]
        used = metrics.horizontalAdvance(index.data()) + 5 * GRID
        if note and used < rect.width():
            painter.save()
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))  # type: ignore[attr-defined]
            room = rect.adjusted(used, 0, -GRID, 0)
            text = metrics.elidedText(note, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height() + GRID)  # type: ignore[attr-defined]
