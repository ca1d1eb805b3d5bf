"""Paints a row of the result list: headline, where it was printed, a snippet; every hit marked.

It must not know: how rows are fetched, or what a click does.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.domain.records import HitRow, Span
from db.domain.text import utf16_spans
from desktop import words
from desktop.models.article_list import Role
from desktop.models.article_text import utf16_length
from desktop.theme import Colours, colours

SIDE, ABOVE, GAP = 14, 9, 3
KEPT = 600
"""Rows whose layout is kept: making one takes ten times as long as painting it."""
SNIPPET_LINES = 2
ELLIPSIS = "…"
LEAD = 12
"""Characters of a snippet before its first hit, where the row is too narrow for all of it."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Text:
    """A laid out text, and where its ellipsis stands if not all of it fits."""

    layout: QTextLayout
    ellipsis: QPointF | None

    def draw(self, painter: QPainter, place: QPointF, within: QRectF) -> None:
        self.layout.draw(painter, place, [], within)
        if self.ellipsis is not None:
            painter.setFont(self.layout.font())
            painter.drawText(place + self.ellipsis, ELLIPSIS)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row's texts, laid out for one width and theme."""

    hit: HitRow
    headline: _Text
    source: _Text
    snippet: _Text
    count: str


class ResultDelegate(QStyledItemDelegate):
    """All rows are of one height, so that 100,000 of them scroll like ten."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._laid: OrderedDict[tuple[int, int, str], _Laid] = OrderedDict()

    def row_height(self, font: QFont) -> int:
        """Pixels of a row in this font."""
        line = QFontMetricsF(font).height()
        bold = QFontMetricsF(_headline_font(font)).height()
        small = QFontMetricsF(_small_font(font)).height()
        return round(2 * ABOVE + bold + small + SNIPPET_LINES * line + 2 * GAP)

    def forget(self) -> None:
        """Fonts have changed."""
        self._laid.clear()

    def _layouts(self, hit: HitRow, font: QFont, width: int, look: Colours) -> _Laid:
        key = (hit.summary.id, width, look.base)
        found = self._laid.get(key)
        if found is None or found.hit is not hit:
            found = self._lay_out(hit, font, width, look)
            self._laid[key] = found
            if len(self._laid) > KEPT:
                self._laid.popitem(last=False)
        self._laid.move_to_end(key)
        return found

    def _lay_out(self, hit: HitRow, font: QFont, width: int, look: Colours) -> _Laid:
        one = hit.summary
        small = _small_font(font)
        count = words.hits(hit.occurrences) if hit.occurrences else ""
        room = width - (QFontMetricsF(small).horizontalAdvance(count) + 2 * SIDE if count else 0)
        page = words.page_no(one.page_no) if one.page_no else None
        by = "、".join(hit.matched_names)
        named = self.tr("found by “{names}”").format(names=by) if by else None
        source = words.source_line(one.paper, one.date, page, named, *one.hospitals[:1])
        text, spans = _shortened(hit.snippet.text, hit.snippet.spans)
        return _Laid(
            hit,
            _text(one.headline or "…", hit.headline_spans, _headline_font(font), width, look),
            _text(source, (), small, room, look),
            _text(text, spans, font, width, look, lines=SNIPPET_LINES),
            count,
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.row_height(option.font))  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style_option = QStyleOptionViewItem(option)
        style_option.text = ""  # type: ignore[attr-defined]
        widget: QWidget | None = option.widget  # type: ignore[attr-defined]
        style = widget.style() if widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, style_option, painter, widget)
        rect, font, palette = option.rect, option.font, option.palette  # type: ignore[attr-defined]
        look = colours(palette)
        state = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setPen(QColor(look.line))
        painter.drawLine(rect.left() + SIDE, rect.bottom(), rect.right() - SIDE, rect.bottom())
        if selected:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(look.accent))
        hit: HitRow | None = index.data(Role.HIT)
        if hit is not None:
            laid = self._layouts(hit, font, rect.width() - 2 * SIDE, look)
            ink = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
            self._paint_texts(painter, QRectF(rect), laid, font, ink, QColor(ink if selected else look.quiet))
        elif not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            painter.setPen(QColor(look.quiet))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tr("No longer in the archive"))
        painter.restore()

    def _paint_texts(
        self, painter: QPainter, rect: QRectF, laid: _Laid, font: QFont, ink: QColor, quiet: QColor
    ) -> None:
        place = QPointF(rect.left() + SIDE, rect.top() + ABOVE)
        painter.setPen(ink)
        laid.headline.draw(painter, place, rect)
        place += QPointF(0, QFontMetricsF(_headline_font(font)).height() + GAP)
        painter.setPen(quiet)
        laid.source.draw(painter, place, rect)
        small = _small_font(font)
        if laid.count:
            painter.setFont(small)
            line = QRectF(rect.left(), place.y(), rect.width() - SIDE, QFontMetricsF(small).height())
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, laid.count)
        place += QPointF(0, QFontMetricsF(small).height() + GAP)
        painter.setPen(ink)
        laid.snippet.draw(painter, place, rect)


def _headline_font(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    bold.setPointSizeF(font.pointSizeF() * 1.08)
    return bold


def _small_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small


def _shortened(text: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """On one line, beginning a little before the first hit."""
    text = text.replace("\n", " ")
    if not spans or spans[0][0] <= 2 * LEAD:
        return text, tuple(spans)
    cut = spans[0][0] - LEAD
    return "…" + text[cut:], tuple((start - cut + 1, end - cut + 1) for start, end in spans)


def _text(text: str, spans: Sequence[Span], font: QFont, width: float, look: Colours, *, lines: int = 1) -> _Text:
    """At most `lines` lines; what does not fit ends in an ellipsis.

    The ellipsis is painted by itself: written into the text, it would have all of it shaped a second time.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if spans:
        _mark(layout, text, spans, look)
    length, ellipsis, y = utf16_length(text), None, 0.0
    layout.beginLayout()
    for number in range(1, lines + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        if number == lines and line.textStart() + line.textLength() < length:
            line.setLineWidth(max(1.0, width - QFontMetricsF(font).horizontalAdvance(ELLIPSIS)))
            ellipsis = QPointF(line.naturalTextWidth(), y + line.ascent())
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return _Text(layout, ellipsis)


def _mark(layout: QTextLayout, text: str, spans: Sequence[Span], look: Colours) -> None:
    ranges: list[QTextLayout.FormatRange] = []
    inside = [(start, min(end, len(text))) for start, end in spans if start < len(text)]
    for start, end in utf16_spans(text, inside):
        marked = QTextCharFormat()
        marked.setBackground(QColor(look.hit))
        marked.setForeground(QColor(look.hit_text))
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start, end - start, marked  # type: ignore[attr-defined]
        ranges.append(one)
    layout.setFormats(ranges)
