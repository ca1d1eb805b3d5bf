"""The search that is going on: what was asked, in which order, and the last good answer.

It must not know: any widget. What is typed comes in as text, what was found goes out as `Answer`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from db.domain.query import Query, parse
from db.domain.records import ArticleId, Problem, SearchResult, Sort
from desktop.jobs import Jobs
from desktop.models.article_list import PAGE, Rows
from desktop.models.hit_walk import HitWalk

if TYPE_CHECKING:
    from db.archive import Archive

PAUSE = 60
"""Milliseconds without a key before the archive is asked: a fast typist's next key comes earlier."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole result, the first rows of it, and the walk over its hits."""

    text: str
    query: Query
    result: SearchResult
    rows: Rows
    walk: HitWalk
    problems: tuple[Problem, ...]
    renewed: bool
    """The same query as the answer before: in another order, or because the archive has changed."""

    @property
    def other_names(self) -> bool:
        """Whether it holds articles under other names; rows, spans and reasons have to be asked alike."""
        return self.result.other_names


class SearchSession(QObject):
    """Asks while somebody types and keeps the last good answer until a newer one is here."""

    answered = Signal(object)
    """`Answer`; only ever to the newest question. `Answer.renewed` tells whether it was asked before."""
    problems_changed = Signal(object)
    """Problems of the query as it is typed now; the answer may well stay the same."""
    text_replaced = Signal(str)
    """The query was edited elsewhere (a facet, a chip): this is its text now."""

    def __init__(
        self, jobs: Jobs, parent: QObject | None = None, *, sort: Sort = Sort.RANK, other_names: bool = False
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._sort = sort
        self._other_names = other_names
        self._text = ""
        self._asked: tuple[Query, Sort, bool] | None = None
        self._answer: Answer | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ask)

    @property
    def text(self) -> str:
        return self._text

    @property
    def query(self) -> Query:
        """What the text means now, answered or not."""
        return parse(self._text).query

    @property
    def sort(self) -> Sort:
        return self._sort

    @property
    def waiting(self) -> bool:
        """Whether keys may still be coming and nothing was asked yet."""
        return self._timer.isActive()

    @property
    def answer(self) -> Answer | None:
        return self._answer

    def type(self, text: str) -> None:
        """The text is being typed: ask as soon as the keys rest."""
        self._text = text
        self._timer.start()

    def search(self, text: str) -> None:
        """Ask this now, and have the search box show it."""
        self._text = text
        self.text_replaced.emit(text)
        self._ask()

    def edit(self, change: Callable[[Query], Query]) -> None:
        """Change the query's tree, as a click on a facet or a chip does."""
        self.search(str(change(self.query)))

    def set_sort(self, sort: Sort) -> None:
        """Have the result in this order."""
        self._sort = sort
        self._ask()

    def set_other_names(self, wanted: bool) -> None:
        """Have articles in the result that only have another name of a hospital that is named in the query."""
        self._other_names = wanted
        self._ask()

    def again(self) -> None:
        """Ask the same again: the archive has changed."""
        self._asked = None
        self._ask()

    def at_once(self) -> None:
        """Do not wait for another key."""
        if self._timer.isActive():
            self._ask()

    def _ask(self) -> None:
        self._timer.stop()
        text, sort, others = self._text, self._sort, self._other_names
        parsed = parse(text)
        if self._asked == (parsed.query, sort, others):
            # Half-typed syntax changes nothing yet; the answer on the screen or on its way is the right one.
            self.problems_changed.emit(parsed.problems)
            return
        self._asked = (parsed.query, sort, others)
        renewed = self._answer is not None and self._answer.query == parsed.query

        def answer(archive: Archive) -> Answer:
            result = archive.search(text, sort=sort, other_names=others)
            ids = tuple(map(ArticleId, map(int, result.ids)))
            result = replace(result, ids=ids)
            first = archive.rows(ids[:PAGE], query=text, other_names=others)
            return Answer(text, parsed.query, result, first, HitWalk(result.occurrences), result.problems, renewed)

        self._jobs.read(answer, self._take, key="search", failed=self._fail)

    def _take(self, answer: Answer) -> None:
        self._answer = answer
        self.answered.emit(answer)
        self.problems_changed.emit(answer.problems)

    def _fail(self, error: Exception) -> None:
        self._asked = None
        self._jobs.failed.emit(error)
