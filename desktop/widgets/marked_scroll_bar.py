"""A vertical scroll bar with marks beside it: where in a long text the hits are.

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

    @property
    def marks(self) -> tuple[float, ...]:
        return self._marks

    def set_marks(self, marks: Sequence[float], current: float | None = None) -> None:
        """Show these and only these."""
        self._marks, self._current = tuple(marks), current
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marks:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        groove = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarGroove, self
        )
        look = colours(self.palette())
        painter = QPainter(self)
        # Two marks on one pixel are one: an article may have thousands of hits.
        for y in sorted({round(mark * groove.height()) for mark in self._marks}):
            self._paint_mark(painter, groove.top() + y, QColor(look.current_hit), inset=3)
        if self._current is not None:
            self._paint_mark(painter, groove.top() + self._current * groove.height(), QColor(look.accent), inset=0)

    def _paint_mark(self, painter: QPainter, y: float, colour: QColor, *, inset: int) -> None:
        top = min(max(0.0, y - MARK_HEIGHT / 2), self.height() - MARK_HEIGHT)
        painter.fillRect(QRectF(inset, top, self.width() - 2 * inset, MARK_HEIGHT), colour)
