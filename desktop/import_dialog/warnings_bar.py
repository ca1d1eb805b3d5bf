"""What wants a look before pages are stored: of the batch, of the page looked at, and the known articles it is like.

It must not know: how likeness is found, or how two articles are compared.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop import words
from desktop.import_dialog import reasons
from desktop.import_dialog.known_articles import KnownArticles, known_to
from desktop.import_dialog.review import Review
from desktop.theme import GRID, icon


class WarningsBar(QWidget):
    """Takes no room when there is nothing to say."""

    compare_wanted = Signal(object)
    """`ArticleId` of an article of the archive."""

    def __init__(self, review: Review, known: KnownArticles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._known = known
        self.batch = _label("quiet")
        self.page = _label("warning")
        self.compare = QPushButton(icon("history"), self.tr("Compare &with it …"))
        self.compare.setAutoDefault(False)
        self._menu = QMenu(self)
        beside = QHBoxLayout()
        beside.setSpacing(GRID)
        beside.addWidget(self.page, 1)
        beside.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.batch)
        layout.addLayout(beside)
        self.compare.clicked.connect(self._compare)
        review.pages_reset.connect(self._tell_batch)
        review.current_changed.connect(self._tell_page)
        known.named.connect(self._tell_page)
        self._tell_batch()
        self._tell_page()

    def _tell_batch(self) -> None:
        """What is the same for many pages is said once, with what can be done about it."""
        known = sum(bool(page.same_file) for page in self._review.draft.pages)
        said = self.tr("Pages of this import that are in the archive already: {count}. Tick them to store them again.")
        self.batch.setText(said.format(count=known))
        self.batch.setVisible(bool(known))
        self._show()

    def _tell_page(self) -> None:
        page = self._review.page
        self._known.ask(page)
        lines = [] if page is None else reasons.known_already(page, self._known.name)
        if page is not None and (counted := reasons.warnings(page)):
            lines.append(words.source_line(*counted))
        self.page.setText("\n".join(lines))
        self.page.setVisible(bool(lines))
        self.compare.setVisible(page is not None and bool(known_to(page)))
        self._show()

    def _show(self) -> None:
        self.setVisible(not (self.batch.isHidden() and self.page.isHidden()))

    def _compare(self) -> None:
        page = self._review.page
        ids = known_to(page) if page is not None else ()
        if len(ids) == 1:
            self.compare_wanted.emit(ids[0])
            return
        self._menu.clear()
        for id in ids:
            action = self._menu.addAction(self._known.name(id))
            action.triggered.connect(lambda _=False, known=id: self.compare_wanted.emit(known))
        self._menu.popup(self.compare.mapToGlobal(self.compare.rect().bottomLeft()))


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label
