"""What to ask instead of a query that finds nothing: other queries, each with the reason for it and what it finds.

It must not know: how needles are looked up, how suggestions are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from db.alike import alike
from db.domain.query import Key, Query, Text, mapped, parse, positive_texts
from db.domain.records import Suggestion, SuggestionKind
from db.domain.text import BOUNDARY, fold_text
from db.indexing import Indexing
from db.naming import HospitalNames
from db.reading.searching import ask
from db.reading.suggest_words import all_words, some_words, words_of
from db.search import Probe

_OF_A_KIND = 3
_ORDER = tuple(SuggestionKind)


def suggest(text: str, *, limit: int, indexing: Indexing, names: Callable[[], HospitalNames]) -> tuple[Suggestion, ...]:
    """Other queries in the order of their kinds; none where the query finds something or the index cannot be asked."""
    return indexing.probed(lambda probe: _Suggesting(text, probe, names).found(limit)) or ()


class _Suggesting:
    """One query that found nothing, or so it is thought."""

    def __init__(self, text: str, probe: Probe, names: Callable[[], HospitalNames]) -> None:
        self._probe = probe
        self._names = names
        self._typed = parse(text).query
        self._totals: dict[str, int] = {}

    def found(self, limit: int) -> tuple[Suggestion, ...]:
        if self._total(str(self._typed)):
            return ()
        failing = tuple(run for run in positive_texts(self._typed) if not self._probe.total(run))
        offered: dict[str, Suggestion] = {}
        for suggestion in (*self._of_words(failing), *self._of_spelling(failing)):
            offered.setdefault(suggestion.query, suggestion)
        return tuple(sorted(offered.values(), key=lambda one: _ORDER.index(one.kind)))[:limit]

    def _of_words(self, failing: tuple[Text, ...]) -> Iterator[Suggestion]:
        words = {run: words_of(run, self._known_names()) for run in failing}
        for kind, make in ((SuggestionKind.ALL_WORDS, all_words), (SuggestionKind.SOME_WORDS, some_words)):
            made = {run: make(own, self._probe.total) for run, own in words.items()}
            told = self._exchanged(kind, {run: query for run, query in made.items() if query is not None})
            if told is not None:
                yield told
                return

    def _of_spelling(self, failing: tuple[Text, ...]) -> Iterator[Suggestion]:
        if len(failing) != 1:
            return
        (run,) = failing
        edits = sorted(self._probe.edits(run.needle, alike), key=lambda edit: (-edit.likeness, -edit.hits, edit.needle))
        count = dict.fromkeys(SuggestionKind, 0)
        for edit in edits:
            if count[edit.kind] < _OF_A_KIND:
                needle = edit.needle.replace(BOUNDARY, "，")
                told = self._exchanged(edit.kind, {run: Text(needle, run.scope)}, was=edit.was, now=edit.now)
                if told is not None:
                    count[edit.kind] += 1
                    yield told

    def _exchanged(
        self, kind: SuggestionKind, instead: Mapping[Text, Query], *, was: str = "", now: str = ""
    ) -> Suggestion | None:
        """The query with other things in the place of some runs; None where that finds nothing, either."""
        if not instead:
            return None
        query = str(mapped(self._typed, lambda leaf: instead.get(leaf, leaf) if isinstance(leaf, Text) else leaf))
        total = self._total(query)
        return Suggestion(kind=kind, query=query, total=total, was=was, now=now) if total else None

    def _total(self, query: str) -> int:
        if query not in self._totals:
            self._totals[query] = self._probe.total(ask(query, self._names).query)
        return self._totals[query]

    def _known_names(self) -> tuple[str, ...]:
        return tuple(fold_text(paper) for paper in self._probe.values(Key.PAPER))
