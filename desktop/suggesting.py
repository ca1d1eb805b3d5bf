"""What the search box offers while somebody types: names the archive knows, and searches kept or made of late.

It must not know: how suggestions are shown, or where searches are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.domain.pinyin import matches_initials
from db.domain.query import Key
from db.domain.text import fold_text
from desktop.jobs import Jobs
from desktop.searches import Searches
from desktop.widgets.completions import Completion, Origin
from desktop.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from db.archive import Archive

SHORTEST = 1
FROM_SEARCHES = 3
MOST = 8
TELLING = 3
"""Characters from which a word is offered names that merely contain it."""
_ORIGINS = {Key.HOSPITAL.value: Origin.HOSPITAL, Key.PAPER.value: Origin.PAPER}


class Suggesting(QObject):
    """Names come from the read lane; a search comes first where it, or its name, begins with what is typed."""

    def __init__(self, jobs: Jobs, bar: SearchBar, searches: Searches, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._bar = bar
        self._searches = searches
        bar.suggestions_wanted.connect(self._suggest)

    def _suggest(self, word: str) -> None:
        if len(fold_text(word)) < SHORTEST:
            self._jobs.forget("suggest")
            self._bar.offer(word, ())
            return
        searches = self._fitting(fold_text(self._bar.box.text()))

        def offer(names: tuple[Completion, ...]) -> None:
            self._bar.offer(word, (*searches, *names))

        self._jobs.read(lambda archive: _names(archive, word), offer, key="suggest")

    def _fitting(self, typed: str) -> tuple[Completion, ...]:
        kept = [
            Completion(Origin.SAVED, one.query, note="" if one.name == one.query else one.name)
            for one in self._searches.saved
            if fold_text(one.query).startswith(typed) or fold_text(one.name).startswith(typed)
        ]
        recent = [
            Completion(Origin.RECENT, query) for query in self._searches.recent if fold_text(query).startswith(typed)
        ]
        return tuple(islice((one for one in (*kept, *recent) if fold_text(one.value) != typed), FROM_SEARCHES))


def _names(archive: Archive, word: str) -> tuple[Completion, ...]:
    """Hospitals and newspapers with the word in a name, else with a name of these initials."""
    wanted = fold_text(word)
    known = archive.complete(word, limit=4 * MOST)
    # 医院 is in nearly every name: a list of them would only hide the result.
    found = [one for one in known if len(wanted) >= TELLING or fold_text(one[1]).startswith(wanted)][:MOST]
    if not found and word.isascii() and word.isalpha():
        found = list(islice(_with_initials(archive, word), MOST))
    if not any(field == Key.HOSPITAL.value for field, _ in found):
        return tuple(Completion(_ORIGINS[field], value, field) for field, value in found)
    bearers: dict[str, set[str]] = {}
    for hospital in archive.hospitals():
        for name in hospital.names:
            bearers.setdefault(name.name, set()).add(hospital.name)
    return tuple(Completion(_ORIGINS[field], value, field, _bearer(field, value, bearers)) for field, value in found)


def _bearer(field: str, value: str, bearers: dict[str, set[str]]) -> str:
    """The current name of the one hospital that is or was called so otherwise."""
    current = bearers.get(value, set()) if field == Key.HOSPITAL.value else set[str]()
    return next(iter(current)) if len(current) == 1 and value not in current else ""


def _with_initials(archive: Archive, word: str) -> Iterator[tuple[str, str]]:
    hospitals = sorted(archive.hospitals(), key=lambda one: -one.articles)
    papers = sorted(archive.publications(), key=lambda one: -one.articles)
    named = [(Key.HOSPITAL.value, name.name) for one in hospitals for name in one.names]
    named += [(Key.PAPER.value, one.name) for one in papers]
    return (one for one in named if matches_initials(one[1], word))
