"""How often whom was written about, where and when: counts of articles by hospital, newspaper, media level, month, byline.

It must not know: spreadsheets, windows, where articles come from.

An article about two hospitals counts for both, so the columns of hospitals add up to more than the articles; one that only
mentions a hospital counts for it in a column of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from db.domain.records import Article, Relation
from db.export.entry import writes
from db.export.table import LEVELS

UNKNOWN = "—"
"""Stands where a newspaper, level or date is not known, so that every row of a table adds up."""


@dataclass(frozen=True, slots=True)
class Count:
    """Articles of one hospital in one newspaper in one month: `about` it, and those that only mention it."""

    hospital: str
    paper: str
    level: str
    month: str
    about: int
    mentioned: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """`rows` is the whole cross table in long form, for sums of one's own; the others are sorted, most first
    (months: oldest first)."""

    articles: int
    rows: tuple[Count, ...]
    months: tuple[tuple[str, int], ...]
    papers: tuple[tuple[str, int], ...]
    levels: tuple[tuple[str, int], ...]
    hospitals: tuple[tuple[str, int, int], ...]
    """(name, articles about it, articles that mention it)."""
    bylines: tuple[tuple[str, str, int], ...]
    """(name, roles as printed, articles): who wrote, photographers and editors left out."""


def statistics_of(articles: Iterable[Article], *, chinese: bool = True) -> Statistics:
    """Counts every article once for each hospital, and each of its writers once however often he signs."""
    total = 0
    about: Counter[tuple[str, str, str, str]] = Counter()
    mentioned: Counter[tuple[str, str, str, str]] = Counter()
    months: Counter[str] = Counter()
    papers: Counter[str] = Counter()
    levels: Counter[str] = Counter()
    writers: Counter[str] = Counter()
    roles: dict[str, dict[str, None]] = {}
    for article in articles:
        total += 1
        paper = article.paper or UNKNOWN
        level = LEVELS[article.level][chinese] if article.level else UNKNOWN
        month = (article.date or "")[:7] or UNKNOWN
        months[month] += 1
        papers[paper] += 1
        levels[level] += 1
        for link in article.hospitals:
            counter = about if link.relation is Relation.SUBJECT else mentioned
            counter[link.name, paper, level, month] += 1
        signed = [part for part in article.bylines if writes(part.role) and part.text.strip()]
        writers.update({part.text.strip() for part in signed})
        for part in signed:
            roles.setdefault(part.text.strip(), {})[part.role.strip()] = None
    keys = sorted({*about, *mentioned})
    by_hospital = _by_hospital(about), _by_hospital(mentioned)
    return Statistics(
        articles=total,
        rows=tuple(Count(*key, about[key], mentioned[key]) for key in keys),
        months=_along_time(months),
        papers=_most_first(papers),
        levels=_most_first(levels),
        hospitals=tuple(
            (name, by_hospital[0][name], by_hospital[1][name])
            for name in sorted(
                {*by_hospital[0], *by_hospital[1]},
                key=lambda name: (-by_hospital[0][name], -by_hospital[1][name], name),
            )
        ),
        bylines=tuple((name, "、".join(filter(None, roles[name])), count) for name, count in _most_first(writers)),
    )


def _by_hospital(counts: Counter[tuple[str, str, str, str]]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for (hospital, *_), count in counts.items():
        sums[hospital] += count
    return sums


def _along_time(months: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Every month from the first to the last, those without an article too: a chart must not close up the gaps of time.

    Articles of which only the year is known stand before its months, those of no known date at the end.
    """
    numbers = [int(month[:4]) * 12 + int(month[5:]) - 1 for month in months if len(month) == len("2022-08")]
    between = range(min(numbers), max(numbers) + 1) if numbers else ()
    every = {f"{number // 12:04}-{number % 12 + 1:02}" for number in between} | set(months)
    return tuple((month, months[month]) for month in sorted(every, key=lambda month: (month == UNKNOWN, month)))


def _most_first(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
