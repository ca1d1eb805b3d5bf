"""The line at the top of the main window: search bar, how much was found, order, import, export.

It must not know: what any of its buttons does.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from desktop import words
from desktop.theme import GRID, icon
from desktop.widgets.search_bar import SearchBar


class TopBar(QWidget):
    """What was found is counted beside the box, not in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBar(self)
        self._found = QLabel(self)
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._found.setAccessibleName(self.tr("Found"))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._layout.setSpacing(GRID)
        self._layout.addWidget(self.search, 1)
        self._layout.addWidget(self._found, 0, Qt.AlignmentFlag.AlignTop)
        self._found.setFixedHeight(self.search.box.minimumHeight())

    def add_button(self, text: str, name: str, does: QMenu | QAction) -> QToolButton:
        """A button to the right that opens a menu or does an action."""
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setIcon(icon(name))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFixedHeight(self.search.box.minimumHeight())
        if isinstance(does, QMenu):
            button.setProperty("look", "menu")
            button.setMenu(does)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        else:
            button.clicked.connect(does.trigger)
            button.setToolTip(f"{does.text()} ({does.shortcut().toString(does.shortcut().SequenceFormat.NativeText)})")
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button

    def show_found(self, articles: int, hits: int) -> None:
        """Hits are left out where the query has no text."""
        self._found.setText(words.source_line(words.articles(articles), words.hits(hits) if hits else ""))

    def found(self) -> str:
        return self._found.text()
