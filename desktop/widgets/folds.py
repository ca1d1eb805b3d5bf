"""A row of headings side by side, each of which opens and closes its own piece below the row.

It must not know: what the pieces are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.theme import GRID, icon
from desktop.widgets.flow_layout import FlowLayout


class Folds(QWidget):
    """Any number of the pieces may be open; they stand in the order of their headings."""

    changed = Signal()
    """Somebody opened or closed one."""

    def __init__(self, pieces: Mapping[str, tuple[str, QWidget]], parent: QWidget | None = None) -> None:
        """`pieces`: heading and widget by a key of the caller's."""
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._pieces: dict[str, QWidget] = {}
        self._row = QWidget(self)
        row = FlowLayout(self._row, gap=GRID // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._row)
        for key, (title, piece) in pieces.items():
            self._buttons[key] = self._button(title)
            row.addWidget(self._buttons[key])
            self._pieces[key] = _headed(title, piece)
            column.addWidget(self._pieces[key])
        self.open(())

    @property
    def opened(self) -> tuple[str, ...]:
        """Keys of the open pieces."""
        return tuple(key for key, button in self._buttons.items() if button.isChecked())

    def is_open(self, key: str) -> bool:
        """Whether that piece is open."""
        return self._buttons[key].isChecked()

    def open(self, keys: Sequence[str]) -> None:
        """Open these pieces and close the others. Tells nobody."""
        for key, button in self._buttons.items():
            button.setChecked(key in keys)
            button.setIcon(icon("down" if key in keys else "next"))
            self._pieces[key].setVisible(key in keys)

    def row_height(self, width: int) -> int:
        """How high the headings alone are in that width."""
        layout = self._row.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    def _button(self, title: str) -> QToolButton:
        button = QToolButton(self._row)
        button.setText(title)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(title)
        button.clicked.connect(self._clicked)
        return button

    def _clicked(self) -> None:
        self.open(self.opened)
        self.changed.emit()


def _headed(title: str, piece: QWidget) -> QWidget:
    headed = QWidget()
    label = QLabel(title)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    column = QVBoxLayout(headed)
    column.setContentsMargins(0, 0, 0, GRID)
    column.setSpacing(GRID // 2)
    column.addWidget(label)
    column.addWidget(piece)
    return headed
