"""The conditions of a query as chips: one click to change a condition, one to take it away.

It must not know: how a query is written.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from db.domain.query import Condition
from desktop import words
from desktop.theme import icon
from desktop.widgets.flow_layout import FlowLayout

CHIP_WIDTH = 26
"""Characters of a chip; the rest is in its tooltip."""


class Chips(QWidget):
    """Takes no room while there is none."""

    removed = Signal(object)
    """`Condition`"""
    editing_wanted = Signal(object)
    turned = Signal(object)
    """A `Condition` that was asked for is to be excluded, or the other way round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._shown: tuple[Condition, ...] = ()
        self._chips: tuple[Chip, ...] = ()
        self.hide()

    @property
    def chips(self) -> tuple[Chip, ...]:
        return self._chips

    def show_conditions(self, conditions: Sequence[Condition]) -> None:
        """A chip for each; nothing flickers where they are the same as before."""
        said = [words.condition(one) for one in conditions]
        if said == [chip.said for chip in self._chips]:
            # The same words may stand elsewhere in the text by now.
            for chip, one in zip(self._chips, conditions, strict=True):
                chip.condition = one
            return
        clear(self._flow)
        self._chips = tuple(Chip(one, self) for one in conditions)
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(conditions))
        self.updateGeometry()


class Chip(QWidget):
    """Words and a cross; Return edits, Delete takes away, and the menu turns it round."""

    def __init__(self, condition: Condition, chips: Chips) -> None:
        super().__init__(chips)
        self._chips = chips
        self.condition = condition
        self.said = said = words.condition(condition)
        self._text = QToolButton(self)
        self._text.setText(said if len(said) <= CHIP_WIDTH else said[: CHIP_WIDTH - 1] + "…")
        self._text.setProperty("look", "chip")
        self._text.setToolTip(self.tr("Change “{condition}”").format(condition=said))
        self._text.setAccessibleName(self.tr("Change “{condition}”").format(condition=said))
        self._text.clicked.connect(self.edit)
        self._cross = QToolButton(self)
        self._cross.setIcon(icon("close"))
        self._cross.setIconSize(QSize(12, 12))
        self._cross.setProperty("look", "chip-end")
        self._cross.setToolTip(self.tr("Take away “{condition}”").format(condition=said))
        self._cross.setAccessibleName(self.tr("Take away “{condition}”").format(condition=said))
        self._cross.clicked.connect(self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._text)
        row.addWidget(self._cross)
        self._cross.setFixedHeight(self._text.sizeHint().height())
        self.setFocusProxy(self._text)

    def edit(self) -> None:
        self._chips.editing_wanted.emit(self.condition)

    def remove(self) -> None:
        self._chips.removed.emit(self.condition)

    def turn(self) -> None:
        """Exclude what is asked for, or ask for what is excluded."""
        self._chips.turned.emit(self.condition)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("edit"), self.tr("Change"), self.edit)
        turned = self.tr("Ask for it instead") if self.condition.excluded else self.tr("Exclude it instead")
        menu.addAction(icon("minus"), turned, self.turn)
        menu.addAction(icon("close"), self.tr("Take away"), self.remove)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        else:
            super().keyPressEvent(event)


def clear(layout: FlowLayout) -> None:
    """Take everything out of the layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
