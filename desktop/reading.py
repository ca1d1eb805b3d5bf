"""Which article is being read and which of its hits is the current one; the walk over all hits of the result.

It must not know: how rows or pages look.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from db.domain.records import Article, ArticleId, Span
from db.errors import NoSuchArticle
from desktop.jobs import Jobs
from desktop.search_session import Answer
from desktop.widgets.reader_pane import ReaderPane
from desktop.widgets.result_list import ResultList

if TYPE_CHECKING:
    from db.archive import Archive

Spans = tuple[tuple[Span, ...], ...]
FIRST, LAST = 0, -1


class Reading(QObject):
    """Joins list and reader: an article is chosen in the one and set in the other."""

    article_shown = Signal(object)
    """`Article`, or None where there is nothing to read."""

    def __init__(self, jobs: Jobs, rows: ResultList, reader: ReaderPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._list = rows
        self._reader = reader
        self._answer: Answer | None = None
        self._enter: int | None = None
        """Which hit to go to once the article on its way is here; None: stay at the top."""
        self._wanted: ArticleId | None = None
        self._passage: tuple[int, int, Span] | None = None
        """Where to point once the article on its way is here."""
        # The list is painted first: to paint it and to set an article in one frame would be felt by who is typing.
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._fetch)
        rows.article_chosen.connect(self.read)
        reader.next_hit_wanted.connect(self.next_hit)
        reader.previous_hit_wanted.connect(self.previous_hit)

    @property
    def article(self) -> Article | None:
        return self._reader.page.article

    def take(self, answer: Answer) -> None:
        """The result that is walked from now on; an empty one leaves nothing to read."""
        self._answer = answer
        self._enter = None
        if not answer.result.ids:
            self._next.stop()
            self._jobs.forget("article")
            self._reader.page.clear_article()
            self._reader.show_place(0, 0)
            self.article_shown.emit(None)

    def read(self, id: int) -> None:
        """Have the article set, its hits marked."""
        self._wanted = ArticleId(id)
        self._jobs.forget("article")
        self._next.start()

    def read_passage(self, id: int, part: int, span: Span) -> None:
        """Have the article set and a stretch of one of its parts pointed at."""
        self._passage = (id, part, span)
        self.read(id)

    def _fetch(self) -> None:
        text, others = (self._answer.text, self._answer.other_names) if self._answer else ("", False)
        wanted = self._wanted

        def fetch(archive: Archive) -> tuple[Article, Spans]:
            assert wanted is not None
            article = archive.article(wanted)
            return article, archive.spans(article, query=text, other_names=others)

        self._jobs.read(fetch, self._show, key="article", failed=self._gone)

    def again(self) -> None:
        """The chosen article may have changed."""
        if self._list.chosen is not None:
            self.read(self._list.chosen)

    def next_hit(self) -> None:
        """The next hit in this article, else the first one of the next article that has any."""
        self._go(1, FIRST)

    def previous_hit(self) -> None:
        self._go(-1, LAST)

    def _go(self, by: int, enter: int) -> None:
        page = self._reader.page
        if self._answer is None or self._enter is not None:
            return  # one step at a time: the article that was stepped to is still on its way
        place = page.current_hit + by if page.current_hit is not None else (0 if by > 0 else len(page.hits) - 1)
        if 0 <= place < len(page.hits):
            page.go_to_hit(place)
            self._tell_place()
            return
        row = self._list.currentIndex().row()
        walk = self._answer.walk
        other = walk.next_row(row) if by > 0 else walk.previous_row(row)
        if other is not None:
            self._enter = enter
            self._list.choose(other)

    def _show(self, fetched: tuple[Article, Spans]) -> None:
        article, spans = fetched
        page = self._reader.page
        same = page.article is not None and page.article.id == article.id
        kept = page.current_hit if same and self._answer is not None and self._answer.renewed else None
        page.show_article(article, spans)
        enter, self._enter = self._enter, None
        if enter is None and kept is not None and kept < len(page.hits):
            enter = kept
        if page.hits and enter is not None:
            page.go_to_hit(enter % len(page.hits))
        passage, self._passage = self._passage, None
        if passage is not None and passage[0] == article.id:
            page.point_at(*passage[1:])
        self._tell_place()
        self.article_shown.emit(article)

    def _gone(self, error: Exception) -> None:
        self._enter = None
        self._reader.page.clear_article()
        self.article_shown.emit(None)
        # Deleted a moment ago while it was still in the list, which is about to be renewed: nobody need be told.
        if not isinstance(error, NoSuchArticle) or self._wanted != self._list.chosen:
            self._jobs.failed.emit(error)

    def _tell_place(self) -> None:
        walk = self._answer.walk if self._answer else None
        if walk is None or not walk.total:
            self._reader.show_place(0, 0)
            return
        row = self._list.currentIndex().row()
        current = self._reader.page.current_hit
        # A hit that runs over a paragraph's end is two marks and one hit.
        number = min(walk.number(row, current), walk.total) if current is not None and row >= 0 else 0
        self._reader.show_place(number, walk.total)
