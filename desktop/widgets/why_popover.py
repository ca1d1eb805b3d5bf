"""A quiet popover that says why an article was found: a line for each condition that it meets.

It must not know: how reasons are found, or which article is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop.theme import GRID

WIDTH = 40 * GRID


class WhyPopover(QFrame):
    """Goes away by Esc, by any click beside it, or when somebody goes on working."""

    def __init__(self, title: str, lines: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popover")
        self.setAccessibleName(title)
        self.setAccessibleDescription("; ".join(" ".join(line) for line in lines))
        self.lines = tuple(lines)
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_label(title, "heading"), 0, 0, 1, 2)
        for row, (asked, met) in enumerate(lines, 1):
            wide = not met
            grid.addWidget(_label(asked, ""), row, 0, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            if met:
                grid.addWidget(_label(met, "quiet"), row, 1, Qt.AlignmentFlag.AlignTop)

    def show_below(self, place: QRect, screen: QRect) -> None:
        """Under a stretch of the screen, above it where there is no room below."""
        self.setMaximumWidth(2 * WIDTH)
        self.adjustSize()
        top = place.bottom() + GRID // 2
        if top + self.height() > screen.bottom():
            top = max(screen.top(), place.top() - self.height() - GRID // 2)
        left = min(max(screen.left(), place.left() + GRID), screen.right() - self.width())
        self.move(QPoint(left, top))
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        label.setProperty("look", look)
    if label.sizeHint().width() > WIDTH:
        label.setWordWrap(True)
        label.setMinimumWidth(WIDTH)
    return label
