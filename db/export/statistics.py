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
from db.export.content import Column, Table
from db.export.entry import writers
from db.export.options import Options
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


@dataclass(frozen=True, slots=True)
class CountTable:
    """One question and its answer: rows parallel to `headings`, texts first, then numbers of articles.

    `key` is the question (months, papers, levels, hospitals, bylines, rows), the first column what is counted.
    """

    key: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]

    @property
    def numbers(self) -> range:
        """The columns that hold numbers."""
        return range(_TEXTS.get(self.key, 1), len(self.headings))


_TEXTS = {"bylines": 2, "rows": 4}
_HEADINGS = {
    "months": (("month", "月份"), ("articles", "篇数")),
    "papers": (("newspaper", "报纸"), ("articles", "篇数")),
    "levels": (("media level", "媒体级别"), ("articles", "篇数")),
    "hospitals": (("hospital", "医院"), ("about it", "专题报道"), ("mentioned", "提及")),
    "bylines": (("name", "署名"), ("roles", "身份"), ("articles", "篇数")),
    "rows": (
        ("hospital", "医院"),
        ("newspaper", "报纸"),
        ("media level", "媒体级别"),
        ("month", "月份"),
        ("about it", "专题报道"),
        ("mentioned", "提及"),
    ),
}
_TITLES = {
    "months": ("by month", "按月份"),
    "papers": ("by newspaper", "按报纸"),
    "levels": ("by media level", "按媒体级别"),
    "hospitals": ("by hospital", "按医院"),
    "bylines": ("by byline", "按署名"),
    "rows": ("cross table", "交叉明细"),
}


def count_tables(articles: Iterable[Article], options: Options) -> tuple[CountTable, ...]:
    """Every table of the statistics, in the order in which they are handed in."""
    return tables_of(statistics_of(articles, chinese=options.chinese), chinese=options.chinese)


def tables_of(counted: Statistics, *, chinese: bool) -> tuple[CountTable, ...]:
    """The same of what has been counted."""
    cross = tuple((row.hospital, row.paper, row.level, row.month, row.about, row.mentioned) for row in counted.rows)
    rows = {
        "months": counted.months,
        "papers": counted.papers,
        "levels": counted.levels,
        "hospitals": counted.hospitals,
        "bylines": counted.bylines,
        "rows": cross,
    }
    return tuple(
        CountTable(key, _TITLES[key][chinese], tuple(heading[chinese] for heading in _HEADINGS[key]), rows[key])
        for key in rows
    )


def as_table(counted: CountTable) -> Table:
    """One of them as a table of texts, for a file that holds a single one."""
    columns = tuple(
        Column(heading, 12 if across in counted.numbers else 28) for across, heading in enumerate(counted.headings)
    )
    return Table(counted.title, columns, (tuple(map(str, row)) for row in counted.rows))


def statistics_of(articles: Iterable[Article], *, chinese: bool = True) -> Statistics:
    """Counts every article once for each hospital, and each of its writers once however often he signs."""
    counting = Counting(chinese=chinese)
    counting.add(articles)
    return counting.result()


class Counting:
    """Counts while articles pass, so that many can be counted a few at a time."""

    def __init__(self, *, chinese: bool = True) -> None:
        self._chinese = chinese
        self._total = 0
        self._about: Counter[tuple[str, str, str, str]] = Counter()
        self._mentioned: Counter[tuple[str, str, str, str]] = Counter()
        self._months: Counter[str] = Counter()
        self._papers: Counter[str] = Counter()
        self._levels: Counter[str] = Counter()
        self._writers: Counter[str] = Counter()
        self._roles: dict[str, dict[str, None]] = {}

    def add(self, articles: Iterable[Article]) -> None:
        """Counts these too. Of their text only the bylines are looked at."""
        for article in articles:
            self._total += 1
            self._add(article)

    def _add(self, article: Article) -> None:
        paper = article.paper or UNKNOWN
        level = LEVELS[article.level][self._chinese] if article.level else UNKNOWN
        month = (article.date or "")[:7] or UNKNOWN
        self._months[month] += 1
        self._papers[paper] += 1
        self._levels[level] += 1
        for link in article.hospitals:
            counter = self._about if link.relation is Relation.SUBJECT else self._mentioned
            counter[link.name, paper, level, month] += 1
        signed = tuple(writers(article))
        self._writers.update({name for name, _ in signed})
        for name, role in signed:
            self._roles.setdefault(name, {})[role] = None

    def result(self) -> Statistics:
        """What has been counted so far."""
        about, mentioned = _by_hospital(self._about), _by_hospital(self._mentioned)
        names = sorted({*about, *mentioned}, key=lambda name: (-about[name], -mentioned[name], name))
        bylines = _most_first(self._writers)
        return Statistics(
            articles=self._total,
            rows=tuple(
                Count(*key, self._about[key], self._mentioned[key]) for key in sorted({*self._about, *self._mentioned})
            ),
            months=_along_time(self._months),
            papers=_most_first(self._papers),
            levels=_most_first(self._levels),
            hospitals=tuple((name, about[name], mentioned[name]) for name in names),
            bylines=tuple((name, "、".join(filter(None, self._roles[name])), count) for name, count in bylines),
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
