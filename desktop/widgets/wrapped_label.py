"""A label that breaks its lines and always gets the height for them.

It must not know: what it says.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class WrappedLabel(QLabel):
    """Plain text only. Layouts and windows ask a plain QLabel for its height before they know its width, and cut it off."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        """`look` is the style sheet's word: quiet, warning, heading, title."""
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if look:
            self.setProperty("look", look)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._make_room()

    def setFont(self, font: QFont | str | Sequence[str]) -> None:
        super().setFont(font)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        needed = self.heightForWidth(self.width()) if self.text() else 0
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)
