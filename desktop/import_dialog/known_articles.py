"""What the archive's articles are called that pages under review are like, fetched when a page is looked at.

It must not know: how likeness is found, or where it is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from db.domain.draft import PageDraft
from db.domain.records import ArticleId, HitRow
from desktop import words
from desktop.jobs import Jobs

_MOST = 20
"""Articles of one page that are named; the rest is counted."""


class KnownArticles(QObject):
    named = Signal()
    """More names are known."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._names: dict[ArticleId, str] = {}

    def name(self, id: ArticleId) -> str:
        """Headline, paper and date; only its number until they are fetched, or when it is gone."""
        return self._names.get(id) or self.tr("article {number}").format(number=id)

    def ask(self, page: PageDraft | None) -> None:
        """Fetches the names of what this page is like."""
        wanted = [id for id in known_to(page) if id not in self._names][:_MOST] if page is not None else []
        if wanted:
            self._jobs.read(lambda archive: archive.rows(wanted), self._take, key="import-known-articles")

    def _take(self, rows: tuple[HitRow | None, ...]) -> None:
        for row in rows:
            if row is not None:
                of = row.summary
                self._names[of.id] = words.source_line(f"“{of.headline}”" if of.headline else None, of.paper, of.date)
        self.named.emit()


def known_to(page: PageDraft) -> tuple[ArticleId, ...]:
    """Everything in the archive that the page is like, the same text first."""
    return tuple(dict.fromkeys((*page.same_text, *(like.known for like in page.alike), *page.same_file)))
