"""The line that queries are typed into, with completions for the word at the cursor and a star for a search that is kept.

It must not know: the query language beyond where a word begins, or how anything is found.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from db.domain.records import Span
from desktop.models.article_text import utf16_length
from desktop.theme import GRID, icon
from desktop.widgets.completions import COMPLETION, Completion, Completions

_QUOTES = "\"“”„‟＂〝〞〟「」『』｢｣'‘’＇"


class SearchBox(QLineEdit):
    """A line with suggestions for the word at the cursor."""

    left_downwards = Signal()
    completed = Signal(str)
    """A completion was taken: the text now."""
    keeping_wanted = Signal()
    """The star: keep this search, or give it up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setPlaceholderText(self.tr("Search headlines, text, captions and bylines"))
        self.setAccessibleName(self.tr("Search"))
        self.setAccessibleDescription(
            self.tr("Words side by side must all occur. Quotes, OR, minus and fields such as 医院: narrow the search.")
        )
        self.setMinimumHeight(4 * GRID)
        self._completions = Completions(self)
        self._completions.activated[QModelIndex].connect(self._complete)  # type: ignore[index]
        # The cross at the end of the line clears it as if somebody had.
        for button in self.findChildren(QToolButton):
            button.clicked.connect(self._cleared)
        self._star = QAction(self)
        self._star.triggered.connect(self.keeping_wanted)
        self.addAction(self._star, QLineEdit.ActionPosition.TrailingPosition)
        self.show_kept(kept=False)

    def show_kept(self, *, kept: bool) -> None:
        """Whether the search that stands here is one of those that are kept."""
        self._star.setIcon(icon("star-full" if kept else "star"))
        self._star.setToolTip(
            self.tr("Give this search up again (Ctrl+S)") if kept else self.tr("Keep this search (Ctrl+S)")
        )

    def select(self, span: Span) -> None:
        """Select a stretch of the text, without the quotes around it, to be typed over."""
        start, end = span
        if end - start > 1 and self.text()[start] in _QUOTES and self.text()[end - 1] in _QUOTES:
            start, end = start + 1, end - 1
        self.setFocus()
        self.setSelection(utf16_length(self.text()[:start]), utf16_length(self.text()[start:end]))

    def word(self) -> str:
        """What stands between the last blank and the cursor, without its field name."""
        return self._word_before_cursor().rpartition(":")[2].rpartition("：")[2]

    def offer(self, word: str, completions: Sequence[Completion]) -> None:
        """Completions of `word`, unless it is another one by now."""
        if word == self.word() and self.hasFocus():
            self._completions.show(completions)

    def offered(self) -> tuple[str, ...]:
        """The completions that are shown."""
        return self._completions.shown()

    def stop_offering(self) -> None:
        """The text is as it should be."""
        self._completions.show(())

    def _word_before_cursor(self) -> str:
        before = self.text()[: self.cursorPosition()]
        return before.replace("\u3000", " ").rpartition(" ")[2]

    def _complete(self, index: QModelIndex) -> None:
        taken: Completion = index.data(COMPLETION)
        cursor = self.cursorPosition()
        before, after = self.text()[: cursor - len(self._word_before_cursor())], self.text()[cursor:].lstrip()
        written = f'{before}{taken.field}:"{taken.value}" ' if taken.field else taken.value
        self.setText(written + after if taken.field else written)
        self.setCursorPosition(len(written))
        self.completed.emit(self.text())

    def _cleared(self) -> None:
        self.completed.emit("")

    def event(self, event: QEvent) -> bool:
        # Under X11 these three edit a line; here they export, collect, and show the details, wherever the cursor is.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_K):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()  # files are for the window
        else:
            super().dragEnterEvent(event)
