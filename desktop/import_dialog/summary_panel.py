"""What an import did, with the way back.

It must not know: how it is taken back.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from db.domain.draft import PageDraft
from db.domain.records import Imported
from desktop import report, words
from desktop.import_dialog.review_panel import row
from desktop.theme import GRID, icon

_SHOWN = 12


class SummaryPanel(QWidget):
    undo_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.text.setProperty("look", "title")
        self.rest = QLabel()
        self.rest.setProperty("look", "quiet")
        for label in (self.text, self.rest):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.undo = QPushButton(icon("undo"), self.tr("&Take this import back"))
        self.more = QPushButton(icon("import"), self.tr("Import &more"))
        for button in (self.undo, self.more):
            button.setAutoDefault(False)
        self.undo.clicked.connect(self.undo_wanted)
        self.more.clicked.connect(self.more_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addStretch(1)
        layout.addWidget(self.text)
        layout.addWidget(self.rest)
        layout.addLayout(row(self.undo, self.more, None))
        layout.addStretch(2)
        self.setFocusProxy(self.more)

    def show_imported(
        self, stored: Imported, left: tuple[PageDraft, ...], skipped: tuple[tuple[str, str], ...]
    ) -> None:
        """`left`: pages that were not ticked; `skipped`: (file, reason) of those that could not be read."""
        pages = self.tr("1 page") if stored.pages == 1 else self.tr("{count} pages").format(count=stored.pages)
        self.text.setText(
            self.tr("Stored: {what}").format(what=words.source_line(words.articles(len(stored.ids)), pages))
        )
        known = [page.source.name for page in left if page.same_file]
        waiting = len(left) - len(known)
        said = self.tr("Pages that were not ticked and wait for you: {count}.")
        lines = [said.format(count=waiting)] if waiting else []
        lines += [report.unreadable(name or self.tr("The text"), "already_imported") for name in known]
        lines += [report.unreadable(file or self.tr("The text"), reason) for file, reason in skipped]
        if len(lines) > _SHOWN:
            lines = [*lines[:_SHOWN], self.tr("Others: {count}.").format(count=len(lines) - _SHOWN)]
        self.rest.setText("\n".join(lines))
