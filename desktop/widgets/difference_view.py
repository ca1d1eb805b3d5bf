"""Two texts in two columns, row by row; what stands on one side only is tinted, and underlined: dashed left, plain right.

It must not know: whose texts they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import (
    QColor,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from db.domain.differences import Passage
from db.domain.records import Span
from db.domain.text import utf16_spans
from desktop.models.article_text import clean_copy
from desktop.theme import GRID, colours, reading_font

_HALF = QTextLength(QTextLength.Type.PercentageLength, 50)


class DifferenceView(QTextBrowser):
    """Read-only; one of the differences is the current one."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Passage, ...] = ()
        self._changes: list[tuple[Span, Span]] = []
        """What differs, left and right, in the whole text; one of the two may be empty."""
        self._current: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("The two texts side by side"))

    @property
    def count(self) -> int:
        """How many differences there are."""
        return len(self._changes)

    @property
    def current(self) -> int | None:
        """The place of the current one among them."""
        return self._current

    def show_rows(self, rows: Sequence[Passage]) -> None:
        """Set the two texts; the first difference becomes the current one."""
        self._rows = tuple(rows)
        self._set()
        self.go(1)

    def go(self, by: int) -> None:
        """To the next (1) or the previous (-1) difference; behind the last one comes the first."""
        if not self._changes:
            self._current = None
        elif self._current is None:
            self._current = 0 if by > 0 else len(self._changes) - 1
        else:
            self._current = (self._current + by) % len(self._changes)
        self._mark_current()
        self.moved.emit()

    def current_text(self) -> str:
        """What stands left and right at the current difference, with an arrow between."""
        if self._current is None:
            return ""
        left, right = (clean_copy(self._cursor(span).selectedText()) for span in self._changes[self._current])
        return f"{left or '–'} → {right or '–'}"

    def _set(self) -> None:
        self.clear()
        self._changes, self._current = [], None
        document = self.document()
        document.setDefaultFont(reading_font(100))
        document.setDocumentMargin(GRID * 2)
        if not self._rows:
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        table = cursor.insertTable(len(self._rows), 2, _table_format())
        for number, row in enumerate(self._rows):
            self._fill(table, number, row)
        cursor.endEditBlock()

    def _fill(self, table: QTextTable, number: int, row: Passage) -> None:
        look = colours(self.palette())
        left, right, same = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        same.setForeground(QColor(look.text))
        left.setBackground(QColor(look.hit))
        left.setForeground(QColor(look.hit_text))
        left.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        left.setUnderlineColor(QColor(look.hit_text))
        right.setBackground(QColor(look.found))
        right.setForeground(QColor(look.found_text))
        right.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        right.setUnderlineColor(QColor(look.found_line))
        spans: list[list[Span]] = []
        for column, (text, marked) in enumerate(((row.left, left), (row.right, right))):
            cursor = table.cellAt(number, column).firstCursorPosition()
            start = cursor.position()
            cursor.insertText(text, same)
            only = utf16_spans(text, [change[column] for change in row.changes])
            spans.append([(start + a, start + b) for a, b in only])
            for span in spans[column]:
                self._cursor(span).mergeCharFormat(marked)
        self._changes += zip(*spans, strict=True)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark_current(self) -> None:
        selections: list[QTextEdit.ExtraSelection] = []
        if self._current is not None:
            look = colours(self.palette())
            left, right = self._changes[self._current]
            for span in (left, right):
                selection = QTextEdit.ExtraSelection()
                selection.cursor = self._cursor(span)  # type: ignore[attr-defined]
                selection.format.setBackground(QColor(look.current_hit))  # type: ignore[attr-defined]
                selection.format.setForeground(QColor(look.current_hit_text))  # type: ignore[attr-defined]
                selections.append(selection)
            shown = left if left[1] > left[0] else right
            top = self.cursorRect(self._cursor((shown[0], shown[0]))).top()
            room = self.viewport().height()
            if not room * 0.1 <= top <= room * 0.85:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top - room // 3)
        self.setExtraSelections(selections)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(clean_copy(self.textCursor().selectedText().replace("\ufdd0", "\n").replace("\ufdd1", "\n")))
        return data

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._rows:
            current = self._current
            self._set()
            self._current = current
            self._mark_current()


def _table_format() -> QTextTableFormat:
    form = QTextTableFormat()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints([_HALF, _HALF])
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(GRID)
    return form
