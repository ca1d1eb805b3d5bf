"""The page as it arrived, every line on the tint of the article it went to, with its kind of part in the margin.

It must not know: what can be done to the page. Its caret is a place on the page, which it says.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from db.domain import draft_places as where
from db.domain.draft import PageDraft
from db.domain.draft_places import At, Place, StrayKind
from db.domain.records import Anchor, PartKind
from db.domain.text import utf16_spans
from desktop import words
from desktop.import_dialog.review import Review
from desktop.theme import GRID, colours, reading_font

_BAR = 3
"""Width of the bar in the hue of the article, in device-independent pixels."""
_Owned = list[tuple[Anchor, Place]]
_MARKS = re.compile("[□■○●◎◇◆△▲▽▼◀▶◁▷☆★※]")
_BREAKS: dict[int, str] = dict.fromkeys((0x00, 0x0D, 0x2028, 0x2029, 0xFDD0, 0xFDD1), " ")
"""What Qt takes for the end of a line or of a text; one blank each, so that lines and columns stay the page's."""


class PageView(QPlainTextEdit):
    """Read only, with a caret to walk with. Its place and the review's follow each other."""

    caret_moved = Signal(int, int)
    """Line and column of the page, in Python's characters."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._shown: tuple[str, ...] | None = None
        self._owned: dict[int, _Owned] = {}
        self.setAccessibleName(self.tr("The page as it arrived"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self._margin = _Margin(self)
        self._marks = _Marks(self)
        self.set_text_size(100)
        review.current_changed.connect(self._show_page)
        review.place_chosen.connect(self._follow)
        self.cursorPositionChanged.connect(self._tell_caret)

    def set_text_size(self, percent: int) -> None:
        # Somewhat smaller than for reading: line for line it stands beside the parts, which are in the interface's size.
        self.setFont(reading_font(round(percent * 0.86)))
        self._lay_margin()

    @property
    def caret(self) -> tuple[int, int]:
        """Line and column, in Python's characters."""
        block = self.textCursor().block()
        return block.blockNumber(), _python_column(block.text(), self.textCursor().positionInBlock())

    def margin_width(self) -> int:
        metrics = QFontMetrics(self._margin.font())
        return metrics.horizontalAdvance("00 ") + max(metrics.horizontalAdvance(words.part(k)) for k in PartKind) + GRID

    def owner(self, line: int) -> Place | None:
        """Whose the first characters of a line are."""
        owned = self._owned.get(line)
        return owned[0][1] if owned else None

    def _show_page(self) -> None:
        page = self._review.page
        lines = page.source.lines if page is not None else ()
        self._owned = _owners(page) if page is not None else {}
        if lines is not self._shown:
            self._shown = lines
            blocker = QSignalBlocker(self)
            self.setPlainText("\n".join(lines).translate(_BREAKS))
            del blocker
        self._follow()
        self.viewport().update()
        self._margin.update()

    def _follow(self) -> None:
        """Marks the characters of the place looked at and brings them into sight, unless the caret stands in them."""
        page, place = self._review.page, self._review.place
        anchors = next((a for p, a in where.places(page) if p == place), ()) if page and place else ()
        self.setExtraSelections([mark for anchor in anchors if (mark := self._mark(anchor)) is not None])
        line, column = self.caret
        inside = any(a.line == line and a.start <= column <= a.end for a in anchors)
        if anchors and not inside:
            cursor = self._cursor(anchors[0])
            in_sight = self.viewport().rect().contains(self.cursorRect(cursor))
            blocker = QSignalBlocker(self)
            self.setTextCursor(cursor)
            del blocker
            if not in_sight:
                self.centerCursor()
        self._margin.update()
        self.viewport().update()

    def _cursor(self, anchor: Anchor) -> QTextCursor:
        block = self.document().findBlockByNumber(anchor.line)
        ((start, _),) = utf16_spans(block.text(), [(anchor.start, anchor.end)])
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        return cursor

    def _mark(self, anchor: Anchor) -> QTextEdit.ExtraSelection | None:
        block = self.document().findBlockByNumber(anchor.line)
        if not block.isValid():
            return None
        of = colours(self.palette())
        ((start, end),) = utf16_spans(block.text(), [(anchor.start, anchor.end)])
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor  # type: ignore[attr-defined]
        mark.format.setBackground(QColor(of.selection))  # type: ignore[attr-defined]
        mark.format.setForeground(QColor(of.selection_text))  # type: ignore[attr-defined]
        return mark

    def _tell_caret(self) -> None:
        line, column = self.caret
        if self._review.page is not None:
            place = where.place_of(self._review.page, line, column)
            if place is not None:
                self._review.choose_place(place)
        self.caret_moved.emit(line, column)

    def _lay_margin(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)
        inside = self.contentsRect()
        self._margin.setGeometry(QRect(inside.left(), inside.top(), self.margin_width(), inside.height()))

    def visible_lines(self) -> list[tuple[QTextBlock, QRectF]]:
        """Lines in sight with their place in the viewport."""
        found: list[tuple[QTextBlock, QRectF]] = []
        block, bottom = self.firstVisibleBlock(), self.viewport().height()
        while block.isValid():
            rect = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if rect.top() > bottom:
                break
            found.append((block, rect))
            block = block.next()
        return found

    # ---- Qt's

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            copying = event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)
            if not copying and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                # A text edit claims Ctrl+Z, Ctrl+K and more for editing, even one that cannot be edited.
                event.ignore()
                return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        of = colours(self.palette())
        width = self.viewport().width()
        for block, rect in self.visible_lines():
            owned = self._owned.get(block.blockNumber(), [])
            articles = [p.article if isinstance(p, At) else None for _, p in owned]
            for number, article in enumerate(dict.fromkeys(articles)):
                # A line shared by two articles is divided between their tints.
                share = width / len(dict.fromkeys(articles))
                tint = QColor(of.leftover if article is None else of.tint(article))
                painter.fillRect(QRectF(number * share, rect.top(), share, rect.height()), tint)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_margin()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._margin.update()


class _Margin(QWidget):
    """Says beside the first line of each part what it is."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view

    def _word(self, place: Place) -> str:
        page = self._view._review.page  # noqa: SLF001  the margin is the view's own
        if page is None:
            return ""
        if isinstance(place, At):
            word = words.part(where.part_at(page, place).part.kind)
            return f"{place.article + 1} {word}" if len(page.articles) > 1 else word
        return stray_word(place.kind)

    # ---- Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        of = colours(self.palette())
        current = self._view._review.place  # noqa: SLF001
        before: Place | None = None
        for block, rect in self._view.visible_lines():
            place = self._view.owner(block.blockNumber())
            if place is not None:
                tint = QColor(of.leftover if not isinstance(place, At) else of.tint(place.article))
                painter.fillRect(QRectF(0, rect.top(), self.width(), rect.height()), tint)
                bar = of.quiet if not isinstance(place, At) else of.bar(place.article)
                painter.fillRect(QRectF(0, rect.top(), _BAR, rect.height()), QColor(bar))
                if place == current:
                    ground = QRectF(_BAR, rect.top(), self.width() - _BAR, rect.height())
                    painter.fillRect(ground, QColor(of.selection))
                if place != before:
                    painter.setPen(QColor(of.selection_text if place == current else of.quiet))
                    first = QRectF(_BAR + GRID // 2, rect.top(), self.width(), self._view.fontMetrics().lineSpacing())
                    painter.drawText(
                        first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._word(place)
                    )
            before = place if place is not None else before
        painter.end()


class _Marks(QSyntaxHighlighter):
    """The squares and triangles that papers set before names and pictures are not the text's: they step back."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view.document())
        self._view = view

    # ---- Qt's

    def highlightBlock(self, text: str) -> None:
        quiet = QColor(colours(self._view.palette()).quiet)
        for mark in _MARKS.finditer(text):
            self.setFormat(mark.start(), 1, quiet)


def stray_word(kind: StrayKind) -> str:
    """What a piece is that belongs to no article."""
    translate = QCoreApplication.translate
    return {
        StrayKind.NOTICE: translate("ImportReview", "Notice"),
        StrayKind.FURNITURE: translate("ImportReview", "Page header"),
        StrayKind.LEFTOVER: translate("ImportReview", "Left over"),
    }[kind]


def _owners(page: PageDraft) -> dict[int, _Owned]:
    found: dict[int, _Owned] = {}
    for place, anchors in where.places(page):
        for anchor in anchors:
            found.setdefault(anchor.line, []).append((anchor, place))
    for owned in found.values():
        owned.sort(key=lambda pair: pair[0].start)
    return found


def _python_column(text: str, utf16: int) -> int:
    """The index in Python's characters of a UTF-16 position. QTextBlock.text() is cut at surrogate pairs by Qt."""
    units = 0
    for index, char in enumerate(text):
        if units >= utf16:
            return index
        units += 2 if ord(char) > 0xFFFF else 1
    return len(text)
