"""What is said and offered where a search has found nothing.

It must not know: how other queries are thought of, or how the list looks that stands there otherwise.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.domain.query import EVERYTHING
from db.domain.records import Suggestion
from desktop import search_words
from desktop.jobs import Jobs
from desktop.search_session import Answer
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.other_queries import Groups, Other

if TYPE_CHECKING:
    from db.archive import Archive


class FindingNothing(QObject):
    """Fills the empty place: an empty archive, a name that several hospitals have, or other queries to try."""

    search_wanted = Signal(str)
    import_wanted = Signal()

    def __init__(self, jobs: Jobs, place: EmptyState, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._place = place
        self._told: Answer | None = None
        place.others.chosen.connect(self.search_wanted)

    def take(self, answer: Answer) -> None:
        """Say why there is nothing; nothing at all is said where something was found."""
        self._told = answer
        self._jobs.forget("others")
        if answer.result.ids:
            self._place.show_others(())
        elif answer.query == EVERYTHING:
            self._place.show_others(())
            self._place.tell(
                self.tr("Nothing is in this archive yet"),
                self.tr("Drop files anywhere on this window."),
                ((self.tr("Import pages …"), self.import_wanted.emit),),
            )
        elif choices := _choices(answer):
            self._place.tell(self.tr("Which one is meant?"), self.tr("Several hospitals are called so."))
            self._place.show_others(((self.tr("Hospitals of this name"), choices),))
        else:
            self._say_nothing(self.tr("Fewer words or fewer conditions find more."))
            self._jobs.read(lambda archive: _others(archive, answer), self._offer, key="others")

    def _offer(self, found: tuple[Answer, tuple[Suggestion, ...]]) -> None:
        answer, suggestions = found
        if answer is not self._told:
            return
        if suggestions:
            self._say_nothing(self.tr("Not exactly as typed. Perhaps one of these is meant:"))
        self._place.show_others(_groups(suggestions))

    def _say_nothing(self, hint: str) -> None:
        everything = ((self.tr("Show all articles"), lambda: self.search_wanted.emit("")),)
        self._place.tell(self.tr("Nothing found"), hint, everything)


def _others(archive: Archive, answer: Answer) -> tuple[Answer, tuple[Suggestion, ...]]:
    return answer, archive.suggest(answer.text)


def _groups(suggestions: tuple[Suggestion, ...]) -> Groups:
    kinds = groupby(suggestions, key=lambda one: one.kind)
    return tuple((search_words.suggestion_kind(kind), tuple(map(_other, group))) for kind, group in kinds)


def _other(one: Suggestion) -> Other:
    return Other(one.query, one.query, search_words.exchanged(one.was, one.now), one.total)


def _choices(answer: Answer) -> tuple[Other, ...]:
    """The query with each of the hospitals that an ambiguous name may mean."""
    found: list[Other] = []
    for problem in answer.problems:
        if problem.kind == "ambiguous_hospital":
            start, end = problem.span
            found += [Other(f'{answer.text[:start]}"{one}"{answer.text[end:]}', one) for one in problem.choices]
            break
    return tuple(found)
