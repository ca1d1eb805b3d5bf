"""The page as it arrived, every line on the tint of the article it went to, with its kind of part in the margin.

It must not know: what can be done to the page. Its caret is a place on the page, which it says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from db.domain import draft_places as where
from db.domain.draft_lines import DraftLines
from db.domain.draft_places import At, Place
from db.domain.records import Anchor
from db.domain.text import utf16_spans
from desktop.import_dialog.page_blocks import PageBlocks
from desktop.import_dialog.page_margin import PageMargin
from desktop.import_dialog.review import Review
from desktop.theme import colours, reading_font

_AT_ONCE = 1000
"""Lines put into the view in one go; of a long page the rest follows while one already reads."""
_MARKS = re.compile("[□■○●◎◇◆△▲▽▼◀▶◁▷☆★※]")
"""Squares and triangles that papers set before names and pictures are not the text's: they step back."""
_BREAKS: dict[int, str] = dict.fromkeys((0x00, 0x0D, 0x2028, 0x2029, 0xFDD0, 0xFDD1), " ")
"""What Qt takes for the end of a line or of a text; one blank each, so that lines and columns stay the page's."""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line in sight: its block and place in the viewport, and whose its characters are. Anchors are those of the page."""

    block: QTextBlock
    rect: QRectF
    start: int
    """The column of the page's line at which the block begins."""
    owned: tuple[tuple[Anchor, Place], ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """From which line and column up to which, and whose the first character is."""

    place: Place
    start: tuple[int, int]
    end: tuple[int, int]


class PageView(QPlainTextEdit):
    """Read only, with a caret to walk with. Its place and the review's follow each other."""

    caret_moved = Signal(int, int)
    """Line and column of the page, in Python's characters."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._shown: tuple[str, ...] | None = None
        self._blocks = PageBlocks(())
        self._lines = DraftLines()
        self._filled = 0
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._fill_more)
        # Qt does not bear other selections while it moves the cursor or scrolls: they are set once it is done.
        self._dressing = QTimer(self, singleShot=True, interval=0)
        self._dressing.timeout.connect(self._dress)
        self.setAccessibleName(self.tr("The page as it arrived"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self._margin = PageMargin(self, review)
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
        return self._place(self.textCursor().position())

    @property
    def selected(self) -> Selection | None:
        """What is selected, if anything is."""
        cursor = self.textCursor()
        start, end = self._place(cursor.selectionStart()), self._place(cursor.selectionEnd())
        place = self._lines.place_of(*start)
        return Selection(place, start, end) if cursor.hasSelection() and place is not None else None

    def owner(self, line: int) -> Place | None:
        """Whose the first characters of a line are."""
        owned = self._lines.on(line)
        return owned[0][1] if owned else None

    def visible_lines(self) -> list[ShownLine]:
        """What is in sight, from top to bottom."""
        found: list[ShownLine] = []
        block, bottom = self.firstVisibleBlock(), self.viewport().height()
        while block.isValid() and block.blockNumber() < len(self._blocks):
            rect = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if rect.top() > bottom:
                break
            line, start = self._blocks.place_of(block.blockNumber(), 0)
            found.append(ShownLine(block, rect, start, self._lines.on(line)))
            block = block.next()
        return found

    def _place(self, position: int) -> tuple[int, int]:
        block = self.document().findBlock(position)
        column = _python_column(block.text(), position - block.position())
        return self._blocks.place_of(block.blockNumber(), column) if len(self._blocks) else (0, 0)

    # ---- the page

    def _show_page(self) -> None:
        page = self._review.page
        self._lines.show(page)
        lines = page.source.lines if page is not None else ()
        if lines is not self._shown:
            self._shown, self._filled = lines, 0
            self._blocks = PageBlocks(lines)
            blocker = QSignalBlocker(self)
            self.clear()
            self._fill_to(_AT_ONCE)
            del blocker
            self._filling.start(0)
        self._follow()
        self._margin.update()

    def _fill_to(self, end: int) -> None:
        """Lines up to there are in the view."""
        text = self._blocks.text(self._filled, end).translate(_BREAKS)
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\n{text}" if self._filled else text)
        self._filled = min(end, len(self._blocks))

    def _fill_more(self) -> None:
        if self._filled >= len(self._blocks):
            self._filling.stop()
            return
        self._fill_to(self._filled + _AT_ONCE)

    def _block(self, line: int, column: int) -> tuple[QTextBlock, int]:
        number, at = self._blocks.block_of(line, column)
        while number >= self._filled < len(self._blocks):
            self._fill_more()
        return self.document().findBlockByNumber(number), at

    # ---- the place looked at

    def _follow(self) -> None:
        """Brings the place looked at into sight, unless the caret stands in it, and marks it."""
        page, place = self._review.page, self._review.place
        anchors = where.anchors_of(page, place) if page is not None and place is not None else ()
        line, column = self.caret
        inside = any(p == place and a.start <= column <= a.end for a, p in self._lines.on(line))
        if anchors and not inside:
            cursor = self._cursor(anchors[0])
            in_sight = self.viewport().rect().contains(self.cursorRect(cursor))
            blocker = QSignalBlocker(self)
            self.setTextCursor(cursor)
            del blocker
            if not in_sight:
                self.centerCursor()
        self._dressing.start()
        self._margin.update()
        self.viewport().update()

    def _cursor(self, anchor: Anchor) -> QTextCursor:
        block, column = self._block(anchor.line, anchor.start)
        return _selected(block, column, column)

    def _dress(self) -> None:
        """Marks the characters looked at and lets printers' marks step back, as far as they are in sight."""
        if not self.isVisible():
            return
        of = colours(self.palette())
        quiet, looked_at = QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(QColor(of.quiet))
        looked_at.setBackground(QColor(of.selection))
        looked_at.setForeground(QColor(of.selection_text))
        dressed: list[QTextEdit.ExtraSelection] = []
        for shown in self.visible_lines():
            text = shown.block.text()
            dressed += (_extra(shown.block, *mark.span(), quiet) for mark in _MARKS.finditer(text))
            for anchor, place in shown.owned:
                start, end = max(0, anchor.start - shown.start), min(len(text), anchor.end - shown.start)
                if place == self._review.place and start < end:
                    dressed.append(_extra(shown.block, start, end, looked_at))
        self.setExtraSelections(dressed)

    def _tell_caret(self) -> None:
        line, column = self.caret
        place = self._lines.place_of(line, column)
        if place is not None:
            self._review.choose_place(place)
        self.caret_moved.emit(line, column)

    def _lay_margin(self) -> None:
        width = self._margin.width_wanted()
        self.setViewportMargins(width, 0, 0, 0)
        inside = self.contentsRect()
        self._margin.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))

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
        for shown in self.visible_lines():
            articles = list(dict.fromkeys(p.article if isinstance(p, At) else None for _, p in shown.owned))
            for number, article in enumerate(articles):
                # A line shared by two articles is divided between their tints.
                share = width / len(articles)
                tint = QColor(of.leftover if article is None else of.tint(article))
                painter.fillRect(QRectF(number * share, shown.rect.top(), share, shown.rect.height()), tint)
        painter.end()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dressing.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dressing.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_margin()
        self._dressing.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._margin.update()
        self._dressing.start()


def _selected(block: QTextBlock, start: int, end: int) -> QTextCursor:
    ((first, last),) = utf16_spans(block.text(), [(start, end)])
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + first)
    cursor.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _extra(block: QTextBlock, start: int, end: int, looks: QTextCharFormat) -> QTextEdit.ExtraSelection:
    extra = QTextEdit.ExtraSelection()
    extra.cursor = _selected(block, start, end)  # type: ignore[attr-defined]
    extra.format = looks  # type: ignore[attr-defined]
    return extra


def _python_column(text: str, utf16: int) -> int:
    """The index in Python's characters of a UTF-16 position. QTextBlock.text() is cut at surrogate pairs by Qt."""
    units = 0
    for index, char in enumerate(text):
        if units >= utf16:
            return index
        units += 2 if ord(char) > 0xFFFF else 1
    return len(text)
