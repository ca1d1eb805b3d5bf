"""A hospital's names on a time line: a bar for each from when to when it was borne, over an axis of years.

It must not know: the archive, or what is done with a name that was chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from db.domain.records import Hospital, NameKind
from desktop.models.name_lanes import Lane, TimeLine, ticks, time_line
from desktop.sentences import name_line, name_note
from desktop.theme import GRID, Colours, colours

_BAR = GRID
_FADE = GRID * 7
"""Pixels over which an open end fades."""
_TICKS_APART = 90


class NameTimeLine(QWidget):
    """↑ and ↓ walk along the names, Return chooses one, Ctrl+C copies all as text; each lane says in words what it draws."""

    chosen = Signal(str)
    """A name that was clicked, or on which Return was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = TimeLine((), 0, 1)
        self._founded: int | None = None
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Names over the years"))

    def show_names(self, hospital: Hospital, years: Sequence[int] = ()) -> None:
        """Draw the names of this hospital; `years` are others that the axis has to hold."""
        today = QDate.currentDate()
        self._founded = hospital.founded
        known = [*years, *([hospital.founded] if hospital.founded else [])]
        self._line = time_line(hospital.names, today.year() + (today.dayOfYear() - 1) / 366, known=known)
        self._current = 0
        self.setAccessibleDescription(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What is drawn, in words, a line for each name."""
        return "\n".join(name_line(lane.name) for lane in self._line.lanes)

    @property
    def current(self) -> str:
        """The name that the keys have walked to."""
        return self._line.lanes[self._current].name.name if self._line.lanes else ""

    # ---- how it is done

    def _x(self, year: float) -> float:
        return (year - self._line.first) / max(1.0, self._line.years) * (self.width() - 1)

    def _lane_height(self) -> float:
        return QFontMetricsF(self.font()).height() + _BAR + GRID * 1.5

    def _axis_height(self) -> float:
        return QFontMetricsF(self._small()).height() + GRID

    def _lane_at(self, y: float) -> int | None:
        lane = int(y // self._lane_height())
        return lane if 0 <= lane < len(self._line.lanes) else None

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    def _walk_to(self, lane: int) -> None:
        self._current = max(0, min(lane, len(self._line.lanes) - 1))
        self.update()
        if self._line.lanes:
            # A screen reader says the lane one has come to; what it says of the whole stays.
            self.setAccessibleName(name_line(self._line.lanes[self._current].name))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _paint_axis(self, painter: QPainter, look: Colours, bottom: float) -> None:
        painter.setFont(self._small())
        metrics = QFontMetricsF(self._small())
        for year in ticks(self._line, self.width() // _TICKS_APART):
            x = round(self._x(year)) + 0.5
            painter.setPen(QColor(look.line))
            painter.drawLine(QLineF(x, 0, x, bottom))
            label = str(year)
            wide = metrics.horizontalAdvance(label)
            painter.setPen(QColor(look.quiet))
            left = max(0.0, min(x - wide / 2, self.width() - wide))
            painter.drawText(QPointF(left, bottom + GRID / 2 + metrics.ascent()), label)
        painter.setPen(QColor(look.edge))
        painter.drawLine(QLineF(0, bottom + 0.5, self.width(), bottom + 0.5))
        if self._founded:
            x = self._x(self._founded)
            painter.setBrush(QColor(look.accent))
            painter.setPen(Qt.PenStyle.NoPen)
            corners = ((x, bottom - 5), (x + 5, bottom), (x, bottom + 5), (x - 5, bottom))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _paint_lane(self, painter: QPainter, look: Colours, number: int, lane: Lane) -> None:
        top = number * self._lane_height()
        left, right = self._x(lane.start), max(self._x(lane.end), self._x(lane.start) + 3)
        metrics = QFontMetricsF(self.font())
        bar = QRectF(left, top + metrics.height() + 3, right - left, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faded(QColor(_colour(look, lane.name.kind)), bar, lane))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        font = QFont(self.font())
        font.setBold(lane.name.kind is NameKind.CURRENT)
        bold = QFontMetricsF(font)
        note = name_note(lane.name)
        small = QFontMetricsF(self._small())
        room = self.width() - 2
        name = bold.elidedText(lane.name.name, Qt.TextElideMode.ElideRight, room)
        wide = bold.horizontalAdvance(name) + GRID + small.horizontalAdvance(note)
        place = QPointF(max(1.0, min(left, room - wide)), top + metrics.ascent() + 1)
        painter.setFont(font)
        painter.setPen(QColor(look.text))
        painter.drawText(place, name)
        painter.setFont(self._small())
        painter.setPen(QColor(look.quiet))
        painter.drawText(place + QPointF(bold.horizontalAdvance(name) + GRID, 0), note)
        if self.hasFocus() and number == self._current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(look.accent))
            painter.drawRoundedRect(QRectF(0.5, top + 0.5, self.width() - 1, self._lane_height() - GRID / 2), 3, 3)

    # ---- Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter, look, len(self._line.lanes) * self._lane_height())
        for number, lane in enumerate(self._line.lanes):
            self._paint_lane(painter, look, number, lane)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
        step = steps.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
        elif (step and self._line.lanes and 0 <= self._current + step < len(self._line.lanes)) or step in (-1000, 1000):
            self._walk_to(self._current + (step or 0))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        lane = self._lane_at(event.position().y())
        if lane is not None:
            self._walk_to(lane)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        lane = self._lane_at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and lane is not None and lane == self._current:
            self.chosen.emit(self.current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._lane_at(event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._walk_to(self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleName(self.tr("Names over the years"))
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            lane = self._lane_at(event.y())
            tip = self.tr("{name} – click: articles that print this name")
            text = tip.format(name=name_line(self._line.lanes[lane].name)) if lane is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(GRID * 50, round(len(self._line.lanes) * self._lane_height() + self._axis_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(GRID * 30, self.sizeHint().height())


def _colour(look: Colours, kind: NameKind) -> str:
    return {NameKind.CURRENT: look.accent, NameKind.FORMER: look.current_hit}.get(kind, look.edge)


def _faded(colour: QColor, bar: QRectF, lane: Lane) -> QLinearGradient:
    """The colour, running out at an end that nobody knows."""
    gone = QColor(colour)
    gone.setAlpha(0)
    share = min(0.5, _FADE / max(1.0, bar.width()))
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    gradient.setColorAt(0, gone if lane.open_start else colour)
    gradient.setColorAt(share, colour)
    gradient.setColorAt(1 - share, colour)
    gradient.setColorAt(1, gone if lane.open_end else colour)
    return gradient
