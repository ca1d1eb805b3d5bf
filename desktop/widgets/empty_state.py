"""What stands in the place of the list where there is nothing to list: why, and what can be done.

It must not know: how it came to that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.theme import GRID


class EmptyState(QWidget):
    """A sentence, a hint and a few buttons in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._label("heading")
        self._hint = self._label("quiet")
        self._buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        self._layout.setSpacing(GRID)
        self._layout.addStretch(2)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._hint)
        self._layout.addSpacing(GRID)
        self._layout.addStretch(3)

    def tell(self, title: str, hint: str, offers: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """`offers` are buttons: text and what it does."""
        self._title.setText(title)
        self._hint.setText(hint)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for text, act in offers:
            button = QPushButton(text, self)
            button.clicked.connect(lambda _=False, act=act: act())
            self._layout.insertWidget(self._layout.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._buttons.append(button)

    def text(self) -> str:
        return self._title.text()

    def _label(self, look: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("look", look)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label
