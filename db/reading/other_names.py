"""A run of a query that is a hospital's name, and the articles that go by another name of it instead.

They never come among the articles that have the run, which is what it was asked for; only beside them or when asked for.
It must not know: how the index works, how results are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from db.domain.query import And, Key, Keyword, Or, Query, Text, all_of, any_of, mapped, positive_texts
from db.domain.records import AlsoNamed, HospitalId
from db.domain.text import fold_text
from db.naming import HospitalNames


@dataclass(frozen=True, slots=True)
class OtherNames:
    """What a run may mean: a hospital, what it is called now, and the names by which a text may name it instead.

    `certain` is False where several hospitals bear the name and it is not what one of them is called now.
    """

    run: Text
    hospital: HospitalId
    current: str
    names: tuple[str, ...]
    certain: bool

    def instead(self, names: Sequence[str] | None = None) -> Query:
        """What an article has that goes by another name: one of these, or a link to the hospital. Of a run that is held to
        a field only names can stand there."""
        texts = tuple(Text(name, self.run.scope) for name in (self.names if names is None else names))
        return any_of(texts if names is not None or self.run.scope else (*texts, self.link))

    @property
    def link(self) -> Keyword:
        return Keyword(Key.HOSPITAL, self.current, exact=True)


def other_names(query: Query, names: Callable[[], HospitalNames]) -> tuple[OtherNames, ...]:
    """For each run under no negation that is a name, whom it may mean."""
    runs = positive_texts(query)
    return tuple(found for run in runs for found in _meant(run, names())) if runs else ()


def _meant(run: Text, names: HospitalNames) -> Iterator[OtherNames]:
    bearer = names.bearer(run.value)
    for hospital in (bearer,) if bearer is not None else names.bearers(run.value):
        others = names.others(hospital, run.value)
        yield OtherNames(run, hospital, names.current(hospital), others, certain=bearer is not None)


def widened(query: Query, instead: Mapping[Text, Query]) -> Query:
    """The query with articles that go by another name: each of these runs, or what may stand instead of it."""
    match query:
        case And(parts):
            return all_of(widened(part, instead) for part in parts)
        case Or(parts):
            return any_of(widened(part, instead) for part in parts)
        case Text():
            return any_of((query, instead[query])) if query in instead else query
        case _:
            return query


def taken_along(others: Sequence[OtherNames]) -> dict[Text, Query]:
    """What stands instead of each run that can mean one hospital only."""
    return {one.run: one.instead() for one in others if one.certain}


Totals = Callable[[Sequence[Query]], Sequence[int]]
"""How many articles each query accepts."""


def also(query: Query, typed: Query, others: Sequence[OtherNames], totals: Totals) -> tuple[tuple[AlsoNamed, ...], int]:
    """What `query` (typed so) misses, by hospital, and how many articles that are in all for the certain ones."""
    if not others:
        return (), 0
    asked: list[Query] = [query, widened(query, taken_along(others))]
    for one in others:
        asked += [widened(query, {one.run: instead}) for instead in _each(one)]
    exact, union, *counted = totals(asked)
    found: list[AlsoNamed] = []
    for one in others:
        total, *with_name = [count - exact for count in counted[: 1 + len(one.names)]]
        counted = counted[1 + len(one.names) :]
        if total:
            named = sorted(zip(one.names, with_name, strict=True), key=lambda item: -item[1])
            found.append(
                AlsoNamed(
                    hospital=one.hospital,
                    name=one.current,
                    typed=one.run.value,
                    names=tuple((name, count) for name, count in named if count),
                    total=total,
                    query=str(mapped(typed, lambda leaf, one=one: one.link if leaf == one.run else leaf)),
                    certain=one.certain,
                )
            )
    return tuple(found), union - exact


def _each(one: OtherNames) -> Iterator[Query]:
    """Everything that may stand instead, then each name by itself."""
    yield one.instead()
    yield from (one.instead((name,)) for name in one.names)


def names_met(one: OtherNames, needles: frozenset[str], printed: str | None) -> tuple[str, ...]:
    """By which names an article goes that lacks the run: those among the needles that it has; else the wording that links
    it to the hospital (None: nothing does), or what that is called now."""
    if one.run.needle in needles:
        return ()
    met = tuple(name for name in one.names if fold_text(name) in needles)
    return met or (() if printed is None else (printed or one.current,))
