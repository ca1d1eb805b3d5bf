"""One article set for reading: serif, a column of at most 38 Han characters, every hit marked, one of them the current one.

It must not know: which result the article belongs to, or how hits are found.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QTextEdit, QWidget

from db.domain.records import Article, Span
from desktop import words
from desktop.models.article_text import ComposedText, clean_copy, compose
from desktop.settings import LARGEST_TEXT, SMALLEST_TEXT
from desktop.theme import colours, reading_font
from desktop.typesetting import set_blocks
from desktop.widgets.article_marks import mark_found, places
from desktop.widgets.marked_scroll_bar import MarkedScrollBar

COLUMN_WIDTH = 38
"""Han characters."""
SMALLEST_MARGIN = 28
STEP = 10
"""Percent by which Ctrl + makes the text larger."""

_BLANK = QImage(1, 1, QImage.Format.Format_ARGB32)
_BLANK.fill(Qt.GlobalColor.transparent)


class ArticlePage(QTextBrowser):
    """Shows plain text only; nothing in an article can make it open a file or an address."""

    text_size_changed = Signal(int)
    """Percent."""
    article_set = Signal()
    """The text was set anew: another article, size or theme."""
    search_wanted = Signal(str)
    """Somebody wants to find other articles with the selected text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._spans: Sequence[Sequence[Span]] = ()
        self._hits: tuple[Span, ...] = ()
        self._current: int | None = None
        self._composed: ComposedText | None = None
        self._found: tuple[Span, ...] = ()
        self._current_found: int | None = None
        self._text_size = 100
        self._marks: tuple[float, ...] | None = None
        self._bar = MarkedScrollBar(self)
        self.setVerticalScrollBar(self._bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(self.viewport().backgroundRole())
        self.setAutoFillBackground(True)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Article"))
        self.setPlaceholderText(self.tr("Choose an article to read it here."))

    @property
    def article(self) -> Article | None:
        return self._article

    @property
    def text_size(self) -> int:
        """Percent."""
        return self._text_size

    @property
    def hits(self) -> tuple[Span, ...]:
        """Spans of all hits in the shown text, UTF-16."""
        return self._hits

    @property
    def current_hit(self) -> int | None:
        """The place of the current one among `hits`."""
        return self._current

    @property
    def found(self) -> tuple[Span, ...]:
        """Spans of what was looked for inside the article, UTF-16."""
        return self._found

    @property
    def current_found(self) -> int | None:
        """The place of the current one among `found`."""
        return self._current_found

    @property
    def marks(self) -> tuple[float, ...]:
        """Where the hits stand, as fractions of the whole height."""
        return self._bar.marks

    def show_article(self, article: Article, spans: Sequence[Sequence[Span]]) -> None:
        """Set the article; `spans` are parallel to its parts. The same article again keeps its place on the screen."""
        same = self._article is not None and self._article.id == article.id
        self._article, self._spans = article, spans
        self._current = None
        self._set_text(self._bar.value() if same else 0)

    def clear_article(self) -> None:
        """Show nothing."""
        self._article, self._spans, self._hits, self._current = None, (), (), None
        self._composed = None
        self._forget_found()
        self._put(QTextDocument(self))
        self._marks = None
        self._bar.set_marks(())
        self.article_set.emit()

    def go_to_hit(self, place: int) -> None:
        """Make a hit the current one and bring it into view."""
        self._current = place
        self._mark_current()
        self._bring_into_view(self._hits[place][0])

    def look_for(self, typed: str) -> None:
        """Mark what was typed wherever it stands in the article; nothing typed, nothing marked."""
        composed, article = self._composed, self._article
        self._found = composed.find(article, typed) if composed is not None and article is not None and typed else ()
        self._current_found = None
        self._mark_found()

    def point_at(self, part: int, span: Span) -> None:
        """Mark one stretch of a part, as what was looked for is marked, and bring it into view."""
        if self._composed is None or self._article is None or part >= len(self._article.parts):
            return
        only = [(span,) if number == part else () for number in range(len(self._article.parts))]
        self._found = self._composed.hits(self._article, only)
        if self._found:
            self.go_to_found(0)

    def _forget_found(self) -> None:
        self._found, self._current_found = (), None
        self._bar.set_found(())

    def nearest_found(self) -> int:
        """The first place that is not above what is on the screen, else the first of all."""
        top = self.cursorForPosition(QPoint(0, 0)).position()
        return next((number for number, (start, _) in enumerate(self._found) if start >= top), 0)

    def go_to_found(self, place: int) -> None:
        """Make one the current one and bring it into view."""
        self._current_found = place
        self._mark_found()
        self._bring_into_view(self._found[place][0])

    def selected_line(self) -> str:
        """What is selected, up to its first line end."""
        return clean_copy(self.textCursor().selectedText()).split("\n")[0].strip()

    def scroll_by_key(self, event: QKeyEvent) -> None:
        """Scroll as if the key had been pressed here."""
        self.keyPressEvent(event)

    def _bring_into_view(self, start: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        top = self.cursorRect(cursor).top()
        room = self.viewport().height()
        if not room * 0.1 <= top <= room * 0.85:
            self._bar.setValue(self._bar.value() + top - room // 3)

    def set_text_size(self, percent: int) -> None:
        """Set the text at `percent` of its usual size."""
        percent = min(LARGEST_TEXT, max(SMALLEST_TEXT, percent))
        if percent == self._text_size:
            return
        self._text_size = percent
        place = self._bar.value() / max(1, self._bar.maximum())
        self._set_margins()
        if self._article is not None:
            current = self._current
            self._set_text(0)
            self._bar.setValue(round(place * self._bar.maximum()))
            self._current = current
            self._mark_current()
        self.text_size_changed.emit(percent)

    def larger(self) -> None:
        self.set_text_size(self._text_size + STEP)

    def smaller(self) -> None:
        self.set_text_size(self._text_size - STEP)

    def usual_size(self) -> None:
        self.set_text_size(100)

    def _set_text(self, scroll_to: int) -> None:
        assert self._article is not None
        one = self._article
        page = words.page_no(one.page_no) if one.page_no else None
        composed = compose(one, source=words.source_line(one.paper, one.date, page), gap=self.tr("[text missing here]"))
        self._composed = composed
        self._hits = composed.hits(one, self._spans)
        self._forget_found()
        self._put(self._document(composed))
        self._bar.setValue(scroll_to)
        self._marks = None
        self._mark_current()
        self.article_set.emit()

    def _put(self, document: QTextDocument) -> None:
        before = self.document()
        ours = before.parent() is self  # Qt deletes only what it has made itself; each article would stay in memory
        self.setDocument(document)
        if ours:
            before.deleteLater()

    def _document(self, composed: ComposedText) -> QTextDocument:
        look = colours(self.palette())
        font = reading_font(self._text_size)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font)
        document.setDocumentMargin(24)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        set_blocks(cursor, composed.blocks, font, look)
        marked = QTextCharFormat()
        marked.setBackground(QColor(look.hit))
        marked.setForeground(QColor(look.hit_text))
        for start, end in self._hits:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(marked)
        cursor.endEditBlock()
        return document

    def _mark_current(self) -> None:
        selections: list[QTextEdit.ExtraSelection] = []
        if self._current is not None and self._current < len(self._hits):
            look = colours(self.palette())
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            start, end = self._hits[self._current]
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor  # type: ignore[attr-defined]
            selection.format.setBackground(QColor(look.current_hit))  # type: ignore[attr-defined]
            selection.format.setForeground(QColor(look.current_hit_text))  # type: ignore[attr-defined]
            selections.append(selection)
        self.setExtraSelections(selections)
        if self._marks is None:
            self._marks = places(self.document(), self._hits)
        current = self._marks[self._current] if selections and self._current is not None else None
        self._bar.set_marks(self._marks, current)

    def _mark_found(self) -> None:
        mark_found(self.document(), self._found, self._current_found, colours(self.palette()))
        marks = places(self.document(), self._found)
        self._bar.set_found(marks, marks[self._current_found] if self._current_found is not None else None)

    def _set_margins(self) -> None:
        # Margins around the viewport: a wider window then needs no new layout of the text.
        column = QFontMetricsF(reading_font(self._text_size)).horizontalAdvance("国") * COLUMN_WIDTH + 2 * 24
        room = self.width() - self._bar.sizeHint().width()
        side = max(0, int((room - column) / 2))
        self.setViewportMargins(side, 0, side, 0)

    def _context_menu(self) -> QMenu:
        menu = QMenu(self)
        selected = self.textCursor().hasSelection()
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(selected)
        find = menu.addAction(self.tr("Search for the selected text"), self._search_selected)
        find.setEnabled(selected)
        menu.addSeparator()
        menu.addAction(self.tr("Select all"), self.selectAll)
        return menu

    def _search_selected(self) -> None:
        self.search_wanted.emit(self.selected_line())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        # Returning None is no refusal: Qt would then open the path itself, even one on another machine.
        return _BLANK

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(clean_copy(self.textCursor().selectedText()))
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self._context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_margins()
        super().resizeEvent(event)
        if self._article is not None:
            self._marks = None
            self._mark_current()
            if self._found:
                self._mark_found()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._article is not None:
            current = self._current
            self._set_text(self._bar.value())
            self._current = current
            self._mark_current()
