"""A typed query becomes a whole answer: parsed, its hospitals resolved, asked of the index or, failing that, of the store.

It must not know: how the index works, how results are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import NamedTuple

from db.domain.query import (
    EVERYTHING,
    Key,
    Keyword,
    Listed,
    Or,
    Query,
    any_of,
    leaves,
    map_hospitals,
    map_listed,
    parse,
)
from db.domain.records import ArticleId, Facets, HospitalId, Problem, SearchResult, Sort
from db.indexing import Indexing
from db.naming import HospitalNames
from db.reading.listed import Lists
from db.store import Store

NOTHING = Or()


@dataclass(frozen=True, slots=True)
class Resolved:
    """A 医院: condition by current names, and those it found by a name they do not bear now, with that name."""

    query: Query
    through: tuple[tuple[HospitalId, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as the index is asked it: every 医院: condition names hospitals by their current names."""

    query: Query
    typed: Query
    """The query before its hospitals were resolved."""
    problems: tuple[Problem, ...]
    hospitals: Mapping[Keyword, Resolved]
    """What each 医院: condition came to mean."""
    listed: Mapping[Listed, Query]
    """What each condition came to mean that the store answers; empty where nobody needed to know."""

    def resolved(self, query: Query) -> Query:
        """A piece of what was typed, as the index is asked it."""
        return map_listed(map_hospitals(query, lambda asked: self.hospitals[asked].query), self.listed.__getitem__)

    @property
    def through(self) -> tuple[tuple[HospitalId, str], ...]:
        return tuple(through for resolved in self.hospitals.values() for through in resolved.through)


def ask(text: str, names: Callable[[], HospitalNames], lists: Lists | None = None) -> Asked:
    """Reads a query and resolves its hospitals and, with `lists`, what the store answers; `names` is called only where it
    names one. Who only asks what to highlight needs no lists."""
    parsed = parse(text)
    resolved = _Hospitals(names)
    query = map_hospitals(parsed.query, resolved.condition)
    problems = [*parsed.problems, *resolved.problems]
    listed: dict[Listed, Query] = {}
    if lists is not None:
        for asked in (leaf for leaf in leaves(query) if isinstance(leaf, Listed)):
            listed[asked], problem = lists.of(asked)
            problems += [problem] if problem else []
        query = map_listed(query, listed.__getitem__)
    return Asked(query, parsed.query, tuple(problems), resolved.found, listed)


def search(
    text: str, *, sort: Sort, store: Store, indexing: Indexing, names: Callable[[], HospitalNames]
) -> SearchResult:
    """The whole answer. `complete` is False where the index could not be asked."""
    started = perf_counter()
    asked = ask(text, names, Lists(store))
    answer = _answer(asked.query, sort, store, indexing)
    return SearchResult(
        query=text,
        ids=answer.ids,
        occurrences=answer.occurrences,
        scores=answer.scores,
        facets=answer.facets,
        problems=asked.problems,
        took_ms=(perf_counter() - started) * 1000,
        complete=answer.complete,
    )


class _Answer(NamedTuple):
    ids: Sequence[ArticleId]
    occurrences: Sequence[int]
    scores: Sequence[float]
    facets: Facets
    complete: bool


def _answer(query: Query, sort: Sort, store: Store, indexing: Indexing) -> _Answer:
    """From the index; the first list of all, while the index is not even opened, and any list of all when it is of no
    use, from the tables; else from all the texts."""
    listed = query == EVERYTHING and store.listing.knows(sort)
    if indexing.opened or not listed:
        found = indexing.find(query, sort=sort)
        if found is not None:
            return _Answer(found.ids, found.occurrences, found.scores, found.facets, complete=True)
    if listed:
        ids = store.listing.ids(sort)
        return _Answer(ids, bytes(len(ids)), bytes(len(ids)), store.listing.facets(), complete=True)
    found = indexing.scan(query, sort=sort)
    return _Answer(found.ids, found.occurrences, found.scores, found.facets, complete=not store.articles.count())


class _Hospitals:
    """Resolves the 医院: conditions of one query and collects what has to be said about them."""

    def __init__(self, names: Callable[[], HospitalNames]) -> None:
        self._names = names
        self.problems: list[Problem] = []
        self.found: dict[Keyword, Resolved] = {}

    def condition(self, asked: Keyword) -> Query:
        self.found[asked] = resolved = self._resolved(asked)
        return resolved.query

    def _resolved(self, asked: Keyword) -> Resolved:
        names = self._names()
        bearer = names.bearer(asked.value)
        if bearer is not None:
            return Resolved(self._named(bearer), self._by_another_name((bearer,), asked.value))
        bearers = names.bearers(asked.value)
        if bearers:
            choices = tuple(names.current(hospital) for hospital in bearers)
            self.problems.append(Problem("ambiguous_hospital", asked.span, asked.value, choices))
            return Resolved(NOTHING)
        containing = () if asked.exact else names.containing(asked.value)
        if not containing:
            self.problems.append(Problem("unknown_hospital", asked.span, asked.value))
            return Resolved(NOTHING)
        through = self._by_another_name(containing, asked.value)
        return Resolved(any_of((asked, *(self._named(hospital) for hospital, _ in through))), through)

    def _by_another_name(self, hospitals: Iterable[HospitalId], typed: str) -> tuple[tuple[HospitalId, str], ...]:
        names = self._names()
        return tuple((hospital, name) for hospital in hospitals if (name := names.name_with(hospital, typed)))

    def _named(self, hospital: HospitalId) -> Keyword:
        return Keyword(Key.HOSPITAL, self._names().current(hospital), exact=True)
