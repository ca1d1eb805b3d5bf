"""A text whose every line is a part of an article: typed in like any text, with the kind of each line beside it.

It must not know: which article it is, or how it is stored.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from db.domain.records import PartKind
from desktop import words
from desktop.cataloguing.corrected_parts import Line
from desktop.theme import GRID, reading_font

KINDS = (
    PartKind.HEADLINE,
    PartKind.HEADING,
    PartKind.PARAGRAPH,
    PartKind.CAPTION,
    PartKind.BYLINE,
    PartKind.NOTICE,
    PartKind.KICKER,
    PartKind.DECK,
    PartKind.COLUMN,
    PartKind.GAP,
)
"""In the order of their keys, Ctrl+1 to Ctrl+9, as in the review of an import."""
_KIND = QTextFormat.Property.UserProperty + 1
_ALONE = (PartKind.HEADLINE, PartKind.HEADING, PartKind.KICKER, PartKind.DECK, PartKind.COLUMN)
"""What is followed by something else: Return at its end begins a paragraph."""
_INNER = "\u2028"
"""A line break inside a part, which Shift+Return makes."""


class PartsEditor(QPlainTextEdit):
    """Return cuts a part in two, Backspace at its beginning joins it with the one before; undo takes back kinds, too."""

    kind_changed = Signal()
    """Of the line the caret is in, or it went to another line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._margin = _KindMargin(self)
        self._bold = _Bold(self.document())
        self.setFont(reading_font(100))
        self.setAccessibleName(self.tr("Text of the article, a line for each part"))
        self.setTabChangesFocus(True)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self.kind_changed)
        self.document().contentsChange.connect(lambda *_: self._margin.update())
        self._make_room()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """These lines, with nothing to undo."""
        self.document().setUndoRedoEnabled(False)
        self.setPlainText("\n".join(text.replace("\n", _INNER) for _, text in lines))
        block = self.document().firstBlock()
        for kind, _ in lines:
            _set_kind(QTextCursor(block), kind)
            block = block.next()
        self.document().setUndoRedoEnabled(True)
        self.document().setModified(False)
        self._bold.rehighlight()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def lines(self) -> list[Line]:
        """What stands there now."""
        found: list[Line] = []
        block = self.document().firstBlock()
        while block.isValid():
            found.append((kind_of(block), block.text().replace(_INNER, "\n")))
            block = block.next()
        return found

    @property
    def kind(self) -> PartKind:
        """Of the line the caret is in."""
        return kind_of(self.textCursor().block())

    def set_kind(self, kind: PartKind) -> None:
        """Make the line the caret is in, or all selected ones, parts of that kind."""
        _set_kind(self.textCursor(), kind)
        self._bold.rehighlight()
        self._margin.update()
        self.kind_changed.emit()

    def paint_margin(self, event: QPaintEvent) -> None:
        """The kinds of the lines on the screen, quietly; that of the caret's line in plain text colour."""
        painter = QPainter(self._margin)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        current = self.textCursor().block()
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            role = QPalette.ColorRole.Text if block == current else QPalette.ColorRole.PlaceholderText
            painter.setPen(self.palette().color(role))
            place = QRect(0, round(top), self._margin.width() - GRID, self.fontMetrics().height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, words.part(kind_of(block)))
            top += self.blockBoundingRect(block).height()
            block = block.next()

    @property
    def margin_width(self) -> int:
        """Pixels for the longest word."""
        return 2 * GRID + max(self._margin.fontMetrics().horizontalAdvance(words.part(kind)) for kind in PartKind)

    def _make_room(self) -> None:
        self.setViewportMargins(self.margin_width, 0, 0, 0)

    def _follow(self, rect: QRect, by: int) -> None:
        if by:
            self._margin.scroll(0, by)
        self._margin.update()

    # ---- Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        begins = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        after_title = begins and cursor.atBlockEnd() and self.kind in _ALONE and bool(cursor.block().text())
        super().keyPressEvent(event)
        if after_title:
            self.set_kind(PartKind.PARAGRAPH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.contentsRect()
        self._margin.setGeometry(area.left(), area.top(), self.margin_width, area.height())


class _KindMargin(QWidget):
    def __init__(self, editor: PartsEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.margin_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_margin(event)


class _Bold(QSyntaxHighlighter):
    """Titles and headings stand out."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._format = QTextCharFormat()
        self._format.setFontWeight(QFont.Weight.Bold)

    def highlightBlock(self, text: str) -> None:
        if kind_of(self.currentBlock()) in (PartKind.HEADLINE, PartKind.HEADING):
            self.setFormat(0, len(text), self._format)


def kind_of(block: QTextBlock) -> PartKind:
    """What that line is; a paragraph unless something else was said."""
    kind = block.blockFormat().property(_KIND)
    return PartKind(kind) if kind else PartKind.PARAGRAPH


def _set_kind(cursor: QTextCursor, kind: PartKind) -> None:
    form = cursor.blockFormat()
    form.setProperty(_KIND, kind.value)
    cursor.mergeBlockFormat(form)
