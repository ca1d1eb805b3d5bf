"""Articles of a hospital by year: a bar for each, those about it below those that only mention it.

It must not know: the archive, or what a chosen year does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from db.domain.records import Relation, YearCount
from desktop import words
from desktop.theme import GRID, Colours, colours

_WIDEST = GRID * 5
_PLOT = GRID * 11


class ReportYears(QWidget):
    """Every year between the first and the last has its place. ← → Home End walk, Return or a click chooses."""

    chosen = Signal(int)
    """A year of which somebody wants to see the articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years: tuple[YearCount, ...] = ()
        self._undated = 0
        self._current: int | None = None
        self._over: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Articles by year"))

    def show_years(self, counts: Sequence[YearCount], undated: int = 0) -> None:
        """These years, and how many articles are in none; years between them without an article get an empty place."""
        known = {one.year: one for one in counts}
        first, last = min(known, default=0), max(known, default=-1)
        self._years = tuple(known.get(year, YearCount(year, 0, 0)) for year in range(first, last + 1))
        self._undated = undated
        self._current = self._over = None
        self.setAccessibleDescription("\n".join([*map(said, counts), self.told()]))
        self.update()

    def told(self) -> str:
        """What stands under the bars: the year one points at or has walked to, else how many have no date."""
        place = self._over if self._over is not None else self._current if self.hasFocus() else None
        if place is not None:
            return said(self._years[place])
        return self.tr("undated: {count}").format(count=f"{self._undated:,}") if self._undated else ""

    # ---- how it is done

    def _step(self) -> float:
        return min(_WIDEST, (self.width() - 2) / max(1, len(self._years)))

    def _place(self, x: float) -> int | None:
        place = int(x / self._step())
        return place if 0 <= place < len(self._years) and x >= 0 else None

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    def _line(self) -> float:
        return QFontMetricsF(self._small()).height()

    def _walk_to(self, place: int) -> None:
        if not self._years:
            return
        self._current = max(0, min(place, len(self._years) - 1))
        self.setAccessibleName(said(self._years[self._current]))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def _choose(self, place: int) -> None:
        one = self._years[place]
        if one.subject + one.mentioned:
            self.chosen.emit(one.year)

    def _paint_bar(self, painter: QPainter, look: Colours, place: int, most: int) -> None:
        one, step = self._years[place], self._step()
        gap = min(4.0, step * 0.25)
        bottom = _PLOT + 1.0
        for count, colour in ((one.subject, look.accent), (one.mentioned, look.edge)):
            if count:
                height = max(2.0, count / most * (_PLOT - 2))
                painter.fillRect(QRectF(place * step + gap / 2, bottom - height, step - gap, height), QColor(colour))
                bottom -= height
        if place in (self._over, self._current if self.hasFocus() else None):
            painter.setPen(QColor(look.accent))
            painter.drawRect(QRectF(place * step + 0.5, 0.5, step - 1, _PLOT + 1))

    def _paint_labels(self, painter: QPainter, look: Colours) -> None:
        painter.setFont(self._small())
        metrics = QFontMetricsF(self._small())
        painter.setPen(QColor(look.quiet))
        every = max(1, -int(-(metrics.horizontalAdvance("2000") + GRID) // self._step()))
        for place in range(len(self._years) - 1, -1, -every):
            label = str(self._years[place].year)
            x = (place + 0.5) * self._step() - metrics.horizontalAdvance(label) / 2
            painter.drawText(QPointF(max(0.0, x), _PLOT + 4 + metrics.ascent()), label)
        below = _PLOT + 6 + self._line()
        painter.drawText(QPointF(0, below + metrics.ascent()), self.told())
        right = float(self.width())
        for relation, colour in ((Relation.MENTIONED, look.edge), (Relation.SUBJECT, look.accent)):
            right -= metrics.horizontalAdvance(words.relation(relation))
            painter.drawText(QPointF(right, below + metrics.ascent()), words.relation(relation))
            square = metrics.height() * 0.6
            right -= square + 4
            painter.fillRect(QRectF(right, below + (metrics.height() - square) / 2, square, square), QColor(colour))
            right -= GRID * 2

    # ---- Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._years:
            return
        look = colours(self.palette())
        painter = QPainter(self)
        most = max(one.subject + one.mentioned for one in self._years)
        for place in range(len(self._years)):
            self._paint_bar(painter, look, place, max(1, most))
        painter.setPen(QColor(look.edge))
        painter.drawLine(QPointF(0, _PLOT + 1.5), QPointF(self._step() * len(self._years), _PLOT + 1.5))
        self._paint_labels(painter, look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._years) - 1
        now = self._current if self._current is not None else last
        places = {Qt.Key.Key_Left: now - 1, Qt.Key.Key_Right: now + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        place = places.get(Qt.Key(event.key()))
        if place is not None:
            self._walk_to(place)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current is not None:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._place(event.position().x())
        self.setCursor(Qt.CursorShape.ArrowCursor if self._over is None else Qt.CursorShape.PointingHandCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._walk_to(place)
            self._choose(place)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._walk_to(self._current if self._current is not None else len(self._years) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleName(self.tr("Articles by year"))
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place(event.x())
            QToolTip.showText(event.globalPos(), said(self._years[place]) if place is not None else "", self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(GRID * 40, round(_PLOT + 8 + 2 * self._line()))

    def minimumSizeHint(self) -> QSize:
        return QSize(GRID * 20, self.sizeHint().height())


def said(one: YearCount) -> str:
    """`2022 · 14 articles · Subject: 9 · Mentioned: 5`."""
    counts = ((Relation.SUBJECT, one.subject), (Relation.MENTIONED, one.mentioned))
    parts = [f"{words.relation(relation)}: {count:,}" for relation, count in counts if count]
    return words.source_line(str(one.year), words.articles(one.subject + one.mentioned), *parts)
