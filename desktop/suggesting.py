"""What the search box offers while somebody types: names the archive knows, and searches kept or made of late.

It must not know: how suggestions are shown.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.domain.pinyin import matches_initials
from db.domain.query import Key
from db.domain.text import fold_text
from desktop.jobs import Jobs
from desktop.settings import RECENT_SEARCHES, Settings
from desktop.widgets.facet_panel import FacetPanel
from desktop.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from db.archive import Archive

SHORTEST = 1
FROM_SEARCHES = 3
MOST = 8
TELLING = 3
"""Characters from which a word is offered names that merely contain it."""


class Suggesting(QObject):
    """Names come from the read lane; a search comes first where it begins with what is typed."""

    def __init__(self, jobs: Jobs, bar: SearchBar, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._bar = bar
        self._recent = settings.recent_searches
        self._saved = settings.saved_searches
        bar.suggestions_wanted.connect(self._suggest)

    def remember(self, query: str) -> None:
        """A search that was meant: it was ended by Return."""
        query = query.strip()
        if query:
            self._recent = (query, *(one for one in self._recent if one != query))[:RECENT_SEARCHES]

    def save(self, query: str) -> None:
        """Keep a search for good; one that is kept already is given up."""
        query = query.strip()
        if query in self._saved:
            self._saved = tuple(one for one in self._saved if one != query)
        elif query:
            self._saved = (query, *self._saved)

    def kept_in(self, settings: Settings) -> Settings:
        """The settings with these searches."""
        return replace(settings, recent_searches=self._recent, saved_searches=self._saved)

    def show_searches(self, panel: FacetPanel) -> None:
        panel.show_searches(self._saved, self._recent)

    def _suggest(self, word: str) -> None:
        if len(fold_text(word)) < SHORTEST:
            self._jobs.forget("suggest")
            self._bar.offer(word, ())
            return
        typed = fold_text(self._bar.box.text())
        kept = dict.fromkeys((*self._saved, *self._recent))
        searches = [("", one) for one in kept if fold_text(one).startswith(typed) and fold_text(one) != typed]

        def offer(names: tuple[tuple[str, str], ...]) -> None:
            self._bar.offer(word, (*searches[:FROM_SEARCHES], *names))

        self._jobs.read(lambda archive: _names(archive, word), offer, key="suggest")


def _names(archive: Archive, word: str) -> tuple[tuple[str, str], ...]:
    """(field, name) of hospitals and newspapers with the word in the name, else with names of these initials."""
    wanted = fold_text(word)
    known = archive.complete(word, limit=4 * MOST)
    # 医院 is in nearly every name: a list of them would only hide the result.
    found = [one for one in known if len(wanted) >= TELLING or fold_text(one[1]).startswith(wanted)][:MOST]
    if found or not (word.isascii() and word.isalpha()):
        return tuple(found)
    hospitals = sorted(archive.hospitals(), key=lambda one: -one.articles)
    papers = sorted(archive.publications(), key=lambda one: -one.articles)
    named = [(Key.HOSPITAL.value, name.name) for one in hospitals for name in one.names]
    named += [(Key.PAPER.value, one.name) for one in papers]
    return tuple(islice((one for one in named if matches_initials(one[1], word)), MOST))
