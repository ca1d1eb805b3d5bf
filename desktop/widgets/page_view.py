"""A page as it arrived, line by line, with the lines of one article marked.

It must not know: how the page was taken apart, or the archive.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from db.domain.records import Article, Page
from db.domain.text import utf16_spans
from desktop import words
from desktop.theme import GRID, colours, reading_font
from desktop.widgets.wrapped_label import WrappedLabel

_LINES = 16
"""Shown at once; the rest scrolls."""


class PageView(QWidget):
    """Where the page came from, and its text. The article's own characters have a tinted ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = WrappedLabel(look="quiet")
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Page as it arrived"))
        self._text.setFont(reading_font(80))
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * _LINES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 0, 0, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._source)
        layout.addWidget(self._text)

    def show_page(self, page: Page, article: Article) -> None:
        """Show a page and mark what of it became `article`."""
        imported = page.imported[:10]
        self._source.setText(
            words.source_line(
                page.name or self.tr("Pasted text"), page.encoding, self.tr("imported {date}").format(date=imported)
            )
        )
        self._text.setPlainText("\n".join(page.lines))
        self._text.show()
        self._text.setExtraSelections(self._marked(page, article))
        self._bring_into_view()

    def show_nothing(self, why: str) -> None:
        """There is no page to show."""
        self.clear_page()
        self._source.setText(why)
        self._text.hide()

    def clear_page(self) -> None:
        """Show nothing."""
        self._source.clear()
        self._text.setExtraSelections([])
        self._text.clear()

    @property
    def marked_text(self) -> str:
        """What is marked, piece by piece."""
        return "".join(selection.cursor.selectedText() for selection in self._text.extraSelections())

    def _marked(self, page: Page, article: Article) -> list[QTextEdit.ExtraSelection]:
        ground = QTextCharFormat()
        ground.setBackground(QColor(colours(self.palette()).tint(0)))
        ground.setForeground(self.palette().color(QPalette.ColorRole.Text))
        selections: list[QTextEdit.ExtraSelection] = []
        for anchor in sorted(
            {anchor for part in article.parts for anchor in part.anchors}, key=lambda a: (a.line, a.start)
        ):
            block = self._text.document().findBlockByNumber(anchor.line)
            if not block.isValid() or anchor.line >= len(page.lines):
                continue
            ((start, end),) = utf16_spans(page.lines[anchor.line], ((anchor.start, anchor.end),))
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, ground  # type: ignore[misc]
            selections.append(selection)
        return selections

    def _bring_into_view(self) -> None:
        selections = self._text.extraSelections()
        if selections:
            cursor = QTextCursor(selections[0].cursor)
            cursor.clearSelection()
            self._text.setTextCursor(cursor)
            self._text.centerCursor()
