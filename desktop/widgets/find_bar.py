"""The slim bar to search inside the article that is read: what is typed, "3 of 12", on, back, away.

It must not know: the archive, its query, or how a text is compared.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop.theme import GRID, icon
from desktop.widgets.article_page import ArticlePage


class FindBar(QWidget):
    """Looks while somebody types. Closed, it leaves the page with the archive's hits only."""

    closed = Signal()

    def __init__(self, page: ArticlePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(self.tr("Search inside this article"))
        self.box.setAccessibleName(self.tr("Search inside this article"))
        self.box.setMaximumWidth(40 * GRID)
        self._count = QLabel(self)
        self._count.setProperty("look", "quiet")
        self._back = self._button("previous", self.tr("Previous place (Shift+Return)"), lambda: self.go(-1))
        self._on = self._button("next", self.tr("Next place (Return)"), lambda: self.go(1))
        self._close = self._button("close", self.tr("Close, back to the hits of the archive (Esc)"), self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID // 2)
        row.addWidget(self.box, 1)
        row.addWidget(self._back)
        row.addWidget(self._on)
        row.addSpacing(GRID // 2)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._close)
        self.hide()
        self.box.textChanged.connect(self._find)
        self.box.installEventFilter(self)
        page.article_set.connect(self._find_again)

    def open_bar(self) -> None:
        """Begin with what is selected in the article, else with what was looked for last."""
        selected = self._page.selected_line()
        self.show()
        self.box.setFocus()
        if selected:
            self.box.setText(selected)
        self.box.selectAll()
        self._find_again()

    def close_bar(self) -> None:
        self.hide()
        self._page.look_for("")
        self.closed.emit()

    def has_focus(self) -> bool:
        """Whether the keys for hits mean the places found here."""
        focused = self.focusWidget()
        return self.isVisible() and focused is not None and focused.hasFocus()

    def go(self, by: int) -> None:
        """On (1) or back (-1), and at the end round to the other end."""
        found = self._page.found
        if found:
            at = self._page.current_found
            self._page.go_to_found((at + by) % len(found) if at is not None else (0 if by > 0 else len(found) - 1))
        self._tell_count()

    def count(self) -> str:
        """ "3 of 12", or that there is nothing."""
        return self._count.text()

    def _find(self) -> None:
        self._page.look_for(self.box.text())
        if self._page.found:
            self._page.go_to_found(self._page.nearest_found())
        self._tell_count()

    def _find_again(self) -> None:
        """Another article, or the same in another size: nobody has asked to be taken to a place in it."""
        if not self.isHidden():
            self._page.look_for(self.box.text())
            self._tell_count()

    def _tell_count(self) -> None:
        total, at = len(self._page.found), self._page.current_found
        if not self.box.text():
            said = ""
        elif not total:
            said = self.tr("Not in this article")
        elif at is None:
            said = self.tr("{total} places").format(total=f"{total:,}") if total > 1 else self.tr("1 place")
        else:
            said = self.tr("{number} of {total}").format(number=f"{at + 1:,}", total=f"{total:,}")
        self._count.setText(said)
        for button in (self._back, self._on):
            button.setEnabled(total > 0)

    def _button(self, name: str, tip: str, does: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: does())  # type: ignore[operator]
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.go(-1 if back else 1)
                return True
            if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._page.scroll_by_key(event)
                return True
        return False
