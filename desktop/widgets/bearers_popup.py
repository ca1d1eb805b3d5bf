"""Asks which hospital is meant by a name that several bear: each with its current name, place, level and articles.

It must not know: where the name was typed, or what becomes of the answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.records import Hospital
from desktop.models.hospital_choices import told_apart
from desktop.theme import GRID, icon
from desktop.widgets.wrapped_label import WrappedLabel

_ROW = Qt.ItemDataRole.UserRole


class BearersPopup(QFrame):
    """↑ ↓ and Return choose, Esc or a click elsewhere leaves the name as it was typed."""

    chosen = Signal(object)
    """The `Hospital` that is meant."""
    refused = Signal()
    """It was closed without an answer."""

    def __init__(self, name: str, bearers: Sequence[Hospital], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popover")
        self._bearers = tuple(bearers)
        self._answered = False
        self._list = QListWidget()
        question = WrappedLabel(self.tr("Several hospitals are called “{name}”. Which is meant?").format(name=name))
        self._list.setAccessibleName(question.text())
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        for number, hospital in enumerate(self._bearers):
            item = QListWidgetItem(icon("hospital"), f"{hospital.name}\n{told_apart(hospital, hospital.name)}")
            item.setData(_ROW, number)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        column.addWidget(question)
        column.addWidget(self._list)
        self._fit()

    def show_below(self, widget: QWidget) -> None:
        """Open it under the field in question, or above where there is no room."""
        room = widget.screen().availableGeometry()
        place = widget.mapToGlobal(QPoint(0, widget.height()))
        if place.y() + self.height() > room.bottom():
            place = widget.mapToGlobal(QPoint(0, -self.height()))
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self._list.setFocus()

    def names(self) -> tuple[str, ...]:
        """The current names that are offered."""
        return tuple(one.name for one in self._bearers)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._answered = True
            self.chosen.emit(self._bearers[item.data(_ROW)])
            self.close()

    def _fit(self) -> None:
        rows = min(self._list.count(), 6)
        self._list.setFixedHeight(sum(self._list.sizeHintForRow(row) for row in range(rows)) + 2)
        wide = self._list.sizeHintForColumn(0) + self._list.verticalScrollBar().sizeHint().width() + GRID
        self.setFixedWidth(max(GRID * 40, min(wide + GRID * 4, GRID * 80)))
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentItem())
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._answered:
            self._answered = True
            self.refused.emit()
