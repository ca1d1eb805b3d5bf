"""A vertical scroll bar with marks beside it: where in a long text the hits are, and what was looked for besides.

It must not know: what is marked.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from desktop.theme import colours

MARK_HEIGHT = 2.0


class MarkedScrollBar(QScrollBar):
    """Marks are fractions of the whole height, 0 at the top; one of them may be the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._marks: tuple[float, ...] = ()
        self._current: float | None = None
        self._found: tuple[float, ...] = ()
        self._current_found: float | None = None

    @property
    def found(self) -> tuple[float, ...]:
        return self._found

    def set_found(self, marks: Sequence[float], current: float | None = None) -> None:
        """Marks of another colour, on the left half: a hit may stand in the same place."""
        self._found, self._current_found = tuple(marks), current
        self.update()

    @property
    def marks(self) -> tuple[float, ...]:
        return self._marks

    def set_marks(self, marks: Sequence[float], current: float | None = None) -> None:
        """Show these and only these."""
        self._marks, self._current = tuple(marks), current
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marks and not self._found:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        groove = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarGroove, self
        )
        look = colours(self.palette())
        painter = QPainter(self)
        width = self.width()
        for marks, colour, left, right in (
            (self._marks, look.current_hit, 3, width - 3),
            ((self._current,), look.accent, 0, width),
            (self._found, look.current_found, 0, width // 2),
            ((self._current_found,), look.found_line, 0, width),
        ):
            # Two marks on one pixel are one: an article may have thousands of hits.
            for y in sorted({round(mark * groove.height()) for mark in marks if mark is not None}):
                top = min(max(0.0, groove.top() + y - MARK_HEIGHT / 2), self.height() - MARK_HEIGHT)
                painter.fillRect(QRectF(left, top, right - left, MARK_HEIGHT), QColor(colour))
