"""What a hospital's page shows of the articles about it: years, papers, neighbours, wordings; and its ties, both ways.

It must not know: how any of it is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from db.domain.records import (
    ArticleId,
    CoMentioned,
    Hospital,
    HospitalId,
    HospitalProfile,
    HospitalTie,
    NamedTie,
    YearCount,
)
from db.domain.text import fold_text
from db.store import Store

MOST_BESIDE = 100
"""Neighbours that are told; behind the first hundred they are those of a single article or two."""


def profile(store: Store, hospital: Hospital) -> HospitalProfile:
    """Counted over all articles that are linked to it."""
    years, papers, printed = Counter[tuple[int, bool]](), Counter[str](), Counter[str]()
    reports = store.links.reports(hospital.id)
    for group in reports:
        papers[group.paper or ""] += group.articles
        printed[group.printed] += group.articles
        if group.year:
            years[int(group.year), group.is_subject] += group.articles
    dated = [group for group in reports if group.year]
    ends = (min(group.first for group in dated)[1], max(group.last for group in dated)[1]) if dated else ()
    shown = store.articles.shown(ends)
    first, last = (shown[id].summary for id in ends) if ends else (None, None)
    articles = sum(group.articles for group in reports)
    return HospitalProfile(
        hospital=hospital.id,
        articles=articles,
        by_year=tuple(
            YearCount(year, years[year, True], years[year, False]) for year in sorted({year for year, _ in years})
        ),
        undated=articles - sum(years.values()),
        papers=_most_first(papers),
        co_mentioned=tuple(CoMentioned(*beside) for beside in store.links.beside(hospital.id, limit=MOST_BESIDE)),
        printed=_most_first(printed),
        ties=_ties(store, hospital),
        first=first,
        last=last,
    )


def printing(store: Store, id: HospitalId, names: Iterable[str]) -> tuple[ArticleId, ...]:
    """Articles that name a hospital by one of these names."""
    wanted = {fold_text(name) for name in names}
    return tuple(article for article, wording in store.links.printed(id) if fold_text(wording) in wanted)


def _most_first(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    named = ((name, count) for name, count in counted.items() if name)
    return tuple(sorted(named, key=lambda item: (-item[1], item[0])))


def _ties(store: Store, hospital: Hospital) -> tuple[NamedTie, ...]:
    """Its own, then those of others to it."""
    others = [(other, tie) for other, tie in store.catalogue.ties() if tie.other == hospital.id]
    names = store.catalogue.current_names() if others or hospital.ties else {}

    def named(other: HospitalId, tie: HospitalTie, *, from_other: bool) -> NamedTie:
        return NamedTie(
            kind=tie.kind,
            other=other,
            name=names.get(other, ""),
            valid_from=tie.valid_from,
            valid_until=tie.valid_until,
            from_other=from_other,
        )

    own = (named(tie.other, tie, from_other=False) for tie in hospital.ties)
    return (*own, *(named(other, tie, from_other=True) for other, tie in others))
