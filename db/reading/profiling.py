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


def profile(store: Store, hospital: Hospital) -> HospitalProfile:
    """Counted over all articles that are linked to it."""
    reports = tuple(store.links.reports(hospital.id))
    dated = [report for report in reports if report.day]
    years = Counter((int(report.day[:4]), report.is_subject) for report in dated if report.day)
    ends = store.articles.shown([report.article for report in (*dated[:1], *dated[-1:])])
    return HospitalProfile(
        hospital=hospital.id,
        articles=len(reports),
        by_year=tuple(
            YearCount(year, years[year, True], years[year, False]) for year in sorted({year for year, _ in years})
        ),
        undated=len(reports) - len(dated),
        papers=_most_first(Counter(report.paper for report in reports if report.paper)),
        co_mentioned=tuple(CoMentioned(*beside) for beside in store.links.beside(hospital.id)),
        printed=_most_first(Counter(report.printed for report in reports if report.printed)),
        ties=_ties(store, hospital),
        first=ends[dated[0].article].summary if dated else None,
        last=ends[dated[-1].article].summary if dated else None,
    )


def printing(store: Store, id: HospitalId, names: Iterable[str]) -> tuple[ArticleId, ...]:
    """Articles that name a hospital by one of these names."""
    wanted = {fold_text(name) for name in names}
    return tuple(article for article, wording in store.links.printed(id) if fold_text(wording) in wanted)


def _most_first(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _ties(store: Store, hospital: Hospital) -> tuple[NamedTie, ...]:
    """Its own, then those of others to it."""
    names = store.catalogue.current_names()

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
    others = ((other, tie) for other, tie in store.catalogue.ties() if tie.other == hospital.id)
    return (*own, *(named(other, tie, from_other=True) for other, tie in others))
