"""An article under review beside one of the archive, with what only one of them has on the colour of a mark.

It must not know: how the two are compared, or how the known one was found.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from db.domain.differences import Passage, passages
from db.domain.draft import PageDraft
from db.domain.records import Article, ArticleId, Span
from desktop import words
from desktop.jobs import Jobs
from desktop.theme import GRID, colours
from desktop.widgets.wrapped_label import WrappedLabel


class CompareDialog(QDialog):
    """Both are read and compared on the read lane: texts of any length may be."""

    def __init__(self, jobs: Jobs, page: PageDraft, known: ArticleId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare with the archive"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("The article under review beside the known one"))
        self.text.setPlaceholderText(self.tr("Comparing …"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(
            WrappedLabel(self.tr("Left: what is under review. Right: what the archive has."), look="quiet")
        )
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.resize(GRID * 120, GRID * 80)
        close = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        close.activated.connect(self.reject)
        jobs.read(
            lambda archive: _compared(page, archive.article(known)), self._show, key="import-compare", failed=self._fail
        )

    def _show(self, compared: tuple[Article, tuple[Passage, ...]]) -> None:
        article, rows = compared
        of = colours(self.palette())
        mark = f"background-color: {of.hit}; color: {of.hit_text};"
        title = escape(words.source_line(article.paper, article.date))
        head = f"<tr><th align='left'>{escape(self.tr('Under review'))}</th><th align='left'>{title}</th></tr>"
        body = "".join(
            f"<tr><td width='50%'>{_marked(row.left, row.only_left, mark)}</td>"
            f"<td width='50%'>{_marked(row.right, row.only_right, mark)}</td></tr>"
            for row in rows
        )
        self.text.setHtml(f"<table width='100%' cellspacing='0' cellpadding='{GRID}'>{head}{body}</table>")

    def _fail(self, _: Exception) -> None:
        self.text.setPlainText(self.tr("The article is not in the archive any more."))


def _compared(page: PageDraft, known: Article) -> tuple[Article, tuple[Passage, ...]]:
    """With the article of the page that is most like it."""
    by_likeness = [like.article for like in page.alike if like.known == known.id]
    texts = {part.text for part in known.parts}
    shared = [sum(part.text in texts for part in article.plain_parts) for article in page.articles]
    best = by_likeness[0] if by_likeness and by_likeness[0] < len(shared) else shared.index(max(shared))
    return known, passages(page.articles[best].plain_parts, known.parts)


def _marked(text: str, only: tuple[Span, ...], style: str) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in only:
        pieces += (escape(text[done:start]), f"<span style='{style}'>{escape(text[start:end])}</span>")
        done = end
    return "".join((*pieces, escape(text[done:]))).replace("\n", "<br>")
