"""A typed query becomes a whole answer: parsed, its hospitals resolved, asked of the index or, failing that, of the store.

It must not know: how the index works, how results are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import NamedTuple

from db.domain.query import (
    EVERYTHING,
    Key,
    Keyword,
    Listed,
    Or,
    Query,
    Text,
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
from db.reading.other_names import OtherNames, also, other_names, taken_along, widened
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
    others: tuple[OtherNames, ...] = ()
    """Whom runs of it may mean that are hospitals' names; nobody where that was not asked for."""
    instead: Mapping[Text, Query] = field(default_factory=dict[Text, Query])
    """What was taken along with such a run."""

    def resolved(self, query: Query) -> Query:
        """A piece of what was typed, as the index is asked it."""
        by_name = map_hospitals(query, lambda asked: self.hospitals[asked].query)
        return widened(map_listed(by_name, self.listed.__getitem__), self.instead)

    @property
    def through(self) -> tuple[tuple[HospitalId, str], ...]:
        return tuple(through for resolved in self.hospitals.values() for through in resolved.through)


def ask(
    text: str, names: Callable[[], HospitalNames], lists: Lists | None = None, *, with_others: bool = False
) -> Asked:
    """Reads a query and resolves its hospitals and, with `lists`, what the store answers. Who only asks what to highlight
    needs no lists. `with_others` takes along what goes by another name of a hospital that a run of it names."""
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
    asked = Asked(query, parsed.query, tuple(problems), resolved.found, listed)
    return including_others(asked, other_names(query, names)) if with_others else asked


def including_others(asked: Asked, others: tuple[OtherNames, ...]) -> Asked:
    """The same question with articles taken along that go by another name."""
    instead = taken_along(others)
    return replace(asked, query=widened(asked.query, instead), others=others, instead=instead)


def search(
    text: str, *, sort: Sort, store: Store, indexing: Indexing, names: Callable[[], HospitalNames], with_others: bool
) -> SearchResult:
    """The whole answer. `complete` is False where the index could not be asked.

    `with_others` puts what goes by other names of a hospital among the rest; in order of rank, behind it.
    """
    started = perf_counter()
    lists = Lists(store)
    asked = ask(text, names, lists)
    sort, by_collection = (Sort.RANK, True) if sort is Sort.COLLECTION else (sort, False)
    answer = _answer(asked.query, sort, store, indexing)
    others = other_names(asked.query, names)
    missed, more = also(asked.query, asked.typed, others, indexing.totals)
    if with_others and more:
        union = _answer(including_others(asked, others).query, sort, store, indexing)
        answer = _behind(answer, union) if sort is Sort.RANK else union
    if by_collection:
        answer = _as_collected(answer, lists.places(asked.typed))
    return SearchResult(
        query=text,
        ids=answer.ids,
        occurrences=answer.occurrences,
        scores=answer.scores,
        facets=answer.facets,
        problems=asked.problems,
        took_ms=(perf_counter() - started) * 1000,
        complete=answer.complete,
        also=missed,
        also_total=more,
        other_names=with_others,
    )


class _Answer(NamedTuple):
    ids: Sequence[ArticleId]
    occurrences: Sequence[int]
    scores: Sequence[float]
    facets: Facets
    complete: bool


def _behind(first: _Answer, union: _Answer) -> _Answer:
    """The union with all of the first before the rest, which keeps its order."""
    known = set(first.ids)
    return _ordered(union, lambda place: union.ids[place] not in known)


def _as_collected(answer: _Answer, places: Mapping[ArticleId, int]) -> _Answer:
    """In the order of the collections that were asked for; what is in none of them keeps its order behind the rest."""
    return _ordered(answer, lambda place: places.get(answer.ids[place], len(places))) if places else answer


def _ordered(answer: _Answer, key: Callable[[int], int]) -> _Answer:
    order = sorted(range(len(answer.ids)), key=key)
    return answer._replace(
        ids=[answer.ids[place] for place in order],
        occurrences=[answer.occurrences[place] for place in order],
        scores=[answer.scores[place] for place in order],
    )


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
