"""Years as bars to drag over: how many articles of the result each has.

It must not know: what a chosen range does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop import words
from desktop.theme import colours

HEIGHT = 64
LABEL = 14
WIDEST = 32
"""Pixels of a year: two or three of them are bars still, not blocks."""
MARGIN = 10
"""To the right, where the counts of the other facets end."""


class YearBars(QWidget):
    """Every year between the first and the last has its place, also one without articles."""

    range_chosen = Signal(str, str)
    """First and last year of what was dragged over; the same twice for a click, empty to be held to none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = 0
        self._counts: tuple[int, ...] = ()
        self._from: int | None = None
        self._to: int | None = None
        self._chosen: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Years"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(HEIGHT)

    def show_years(self, counts: Sequence[tuple[str, int]]) -> None:
        """(year, number of articles), ascending; what is no year is left out."""
        years = {int(year): count for year, count in counts if year.isdecimal() and len(year) == 4}
        self._first = min(years, default=0)
        self._counts = tuple(years.get(year, 0) for year in range(self._first, max(years, default=-1) + 1))
        self._from = self._to = None
        self.setAccessibleDescription(", ".join(f"{year}: {words.articles(count)}" for year, count in years.items()))
        self.update()

    def show_range(self, first: int | None, last: int | None) -> None:
        """The range the query is held to; None is open."""
        self._chosen = None if first is None and last is None else (first or 0, last or 9999)
        self.update()

    def marked(self) -> str:
        """What is being dragged over or walked along by keys: the years, and how many articles they have."""
        if self._from is None or self._to is None:
            return ""
        low, high = sorted((self._from, self._to))
        count = words.articles(sum(self._counts[low : high + 1]))
        years = str(self._first + low) if low == high else f"{self._first + low}–{self._first + high}"
        return words.source_line(years, count)

    def _width(self) -> float:
        return min(WIDEST, (self.width() - MARGIN) / max(1, len(self._counts)))

    def _place(self, x: float) -> int:
        return min(max(0, int(x / self._width())), len(self._counts) - 1)

    def _bar(self, place: int) -> QRectF:
        room = self.height() - LABEL - 4
        height = room * self._counts[place] / max(1, *self._counts)
        if self._counts[place]:
            height = max(2.0, height)
        gap = min(2.0, self._width() * 0.2)
        return QRectF(place * self._width() + gap / 2, 2 + room - height, self._width() - gap, height)

    def _is_marked(self, place: int) -> bool:
        if self._from is not None and self._to is not None:
            return min(self._from, self._to) <= place <= max(self._from, self._to)
        year = self._first + place
        return self._chosen is not None and self._chosen[0] <= year <= self._chosen[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        look = colours(self.palette())
        painter = QPainter(self)
        for place in range(len(self._counts)):
            painter.fillRect(self._bar(place), QColor(look.accent if self._is_marked(place) else look.current_hit))
        if self.hasFocus() and self._to is not None:
            painter.setPen(QColor(look.accent))
            painter.drawRect(QRectF(self._to * self._width(), 1, self._width() - 1, self.height() - LABEL - 2))
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        painter.setPen(QColor(look.quiet))
        said = self.marked()
        if said:
            whole = QRectF(0, self.height() - LABEL, self.width() - MARGIN, LABEL)
            painter.drawText(whole, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, said)
            return
        used = max(len(self._counts) * self._width(), 2.5 * painter.fontMetrics().horizontalAdvance("2000"))
        line = QRectF(0, self.height() - LABEL, used, LABEL)
        last = self._first + len(self._counts) - 1
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, str(self._first))
        if last != self._first:
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(last))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._counts and event.button() == Qt.MouseButton.LeftButton:
            self._from = self._to = self._place(event.position().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = self._place(event.position().x())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._choose()

    def _choose(self) -> None:
        if self._from is None or self._to is None:
            return
        low, high = sorted((self._from, self._to))
        self._from = self._to = None
        self.update()
        self.range_chosen.emit(str(self._first + low), str(self._first + high))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self._counts:
            self._to = min(max(0, (self._to if self._to is not None else -1) + step), len(self._counts) - 1)
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier or self._from is None:
                self._from = self._to
            self.update()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._counts:
            self._to = 0 if event.key() == Qt.Key.Key_Home else len(self._counts) - 1
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier or self._from is None:
                self._from = self._to
            self.update()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen is not None:
            self.range_chosen.emit("", "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._to is not None:
            self._choose()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._counts:
            place = self._place(event.x())
            QToolTip.showText(event.globalPos(), f"{self._first + place}: {words.articles(self._counts[place])}", self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)
