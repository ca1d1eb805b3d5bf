"""The margin of the page as it arrived: what each part is, beside its first line, in the hue of its article.

It must not know: the text, or what can be done to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from db.domain import draft_places as where
from db.domain.draft_places import At, Place, StrayKind
from db.domain.records import PartKind
from desktop import words
from desktop.theme import GRID, colours

if TYPE_CHECKING:
    from desktop.import_dialog.page_view import PageView
    from desktop.import_dialog.review import Review

_BAR = 3
"""Width of the bar in the hue of the article, in device-independent pixels."""


class PageMargin(QWidget):
    """Beside the lines that its view has in sight."""

    def __init__(self, view: PageView, review: Review) -> None:
        super().__init__(view)
        self._view = view
        self._review = review

    def width_wanted(self) -> int:
        metrics = QFontMetrics(self.font())
        return metrics.horizontalAdvance("00 ") + max(metrics.horizontalAdvance(words.part(k)) for k in PartKind) + GRID

    def _word(self, place: Place) -> str:
        page = self._review.page
        if page is None:
            return ""
        if isinstance(place, At):
            word = words.part(where.part_at(page, place).part.kind)
            return f"{place.article + 1} {word}" if len(page.articles) > 1 else word
        return stray_word(place.kind)

    def _paint(self, painter: QPainter, rect: QRectF, place: Place, *, begins: bool) -> None:
        of = colours(self.palette())
        tint = of.tint(place.article) if isinstance(place, At) else of.leftover
        bar = of.bar(place.article) if isinstance(place, At) else of.quiet
        looked_at = place == self._review.place
        painter.fillRect(QRectF(0, rect.top(), self.width(), rect.height()), QColor(tint))
        painter.fillRect(QRectF(0, rect.top(), _BAR, rect.height()), QColor(bar))
        if looked_at:
            painter.fillRect(QRectF(_BAR, rect.top(), self.width() - _BAR, rect.height()), QColor(of.selection))
        if begins:
            painter.setPen(QColor(of.selection_text if looked_at else of.quiet))
            first = QRectF(_BAR + GRID // 2, rect.top(), self.width(), self._view.fontMetrics().lineSpacing())
            painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._word(place))

    # ---- Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        before: Place | None = None
        for shown in self._view.visible_lines():
            if shown.owned:
                place = shown.owned[0][1]
                self._paint(painter, shown.rect, place, begins=place != before)
                before = place
        painter.end()


def stray_word(kind: StrayKind) -> str:
    """What a piece is that belongs to no article."""
    translate = QCoreApplication.translate
    return {
        StrayKind.NOTICE: translate("ImportReview", "Notice"),
        StrayKind.FURNITURE: translate("ImportReview", "Page header"),
        StrayKind.LEFTOVER: translate("ImportReview", "Left over"),
    }[kind]
