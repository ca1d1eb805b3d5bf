"""An article under review beside one of the archive, with what differs marked.

It must not know: how the two are compared, or how the known one was found.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.differences import Passage, passages
from db.domain.draft import PageDraft
from db.domain.records import Article, ArticleId
from desktop import words
from desktop.jobs import Jobs
from desktop.theme import GRID
from desktop.widgets.difference_view import DifferenceView
from desktop.widgets.wrapped_label import WrappedLabel


class CompareDialog(QDialog):
    """Both are compared on the read lane: they may be long. F3 goes from difference to difference."""

    def __init__(self, jobs: Jobs, page: PageDraft, known: ArticleId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare with the archive"))
        self._known = WrappedLabel(self.tr("Comparing …"), look="heading")
        self.view = DifferenceView()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        heads = QHBoxLayout()
        heads.setSpacing(2 * GRID)
        heads.addWidget(WrappedLabel(self.tr("Under review"), look="heading"), 1)
        heads.addWidget(self._known, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(heads)
        layout.addWidget(self.view, 1)
        layout.addWidget(buttons)
        self.resize(GRID * 120, GRID * 80)
        for key, by in ((Qt.Key.Key_F3, 1), (Qt.Modifier.SHIFT | Qt.Key.Key_F3, -1)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda by=by: self.view.go(by))
        jobs.read(
            lambda archive: _compared(page, archive.article(known)), self._show, key="import-compare", failed=self._fail
        )

    def _show(self, compared: tuple[Article, tuple[Passage, ...]]) -> None:
        known, rows = compared
        said = words.source_line(self.tr("In the archive"), known.paper, known.date)
        self._known.setText(said)
        self.view.show_rows(rows)

    def _fail(self, _: Exception) -> None:
        self._known.setText(self.tr("The article is not in the archive any more."))


def _compared(page: PageDraft, known: Article) -> tuple[Article, tuple[Passage, ...]]:
    """With the article of the page that is most like it: edits may have moved the one that was found to be."""
    pairs = _pairs("".join(part.text for part in known.parts))
    shared = [len(pairs & _pairs("".join(p.text for p in article.plain_parts))) for article in page.articles]
    parts = page.articles[shared.index(max(shared))].plain_parts if shared else ()
    return known, passages(parts, known.parts)


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}
