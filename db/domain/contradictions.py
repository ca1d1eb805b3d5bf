"""Which statements about one hospital cannot both be true.

Precision goes before recall: only what two articles count alike (the same kind, part of the hospital, words and unit) for
the same time is compared, with the stretch of values that a rounded number stands for.

It must not know: how facts are found or kept.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from db.domain.numbers import bounds
from db.domain.records import Contradiction, FactKind, StatedFact

_STANDING = (FactKind.BEDS, FactKind.STAFF)
"""What is there at any time: a figure without a time is one of the day of print."""
_GROWTH = 0.2
"""By how much such a figure may grow or shrink within a year without a word about it."""
_LONGEST = 12
"""Months after which two figures without a time say nothing about each other."""
_MOST = 50
"""Pairs of one kind of figure: nobody reads more, and where there are so many they are no mistakes of two articles."""
_AS_A_WHOLE = {
    FactKind.VISITS: re.compile(
        "(?:门诊|急诊|门急诊|出院|住院|诊疗|就诊|体检|分娩|入院)(?:总?量|总?人次|患者|病人|总数)?$"
    ),
    FactKind.OPERATIONS: re.compile("手术(?:总?量|台[次数]|例数)?$"),
    FactKind.PATENTS: re.compile("专利"),
    FactKind.PROJECTS: re.compile("课题|项目|立项|基金|专科|学科"),
    FactKind.PAPERS: re.compile("论文"),
    FactKind.MONEY: re.compile("总?资产|收入$|设备总值"),
    FactKind.PERCENTAGE: re.compile("(?:率|度|占比)[^提上下降减缩增压]*$"),
}
"""What is one figure of the whole hospital: two grants, donations or groups of patients may well differ."""
_DONE = re.compile("^(?:完成|开展|实施|共|累计|全院|获得?|已经?|[年为])+")
_SAME = {"员工": "职工", "教职工": "职工", "病人": "患者", "门急诊": "门急诊量", "门诊": "门诊量"}
_PROMOTED = re.compile("晋|升|评|创")
_POINT = re.compile("[年月日季度“近来]")


def contradictions(stated: Iterable[StatedFact]) -> tuple[Contradiction, ...]:
    """Each two different values once, by the articles that stated them first; the older statement first."""
    alike: dict[tuple[str, ...], list[StatedFact]] = defaultdict(list)
    for each in sorted(stated, key=lambda each: (each.date or "9", each.article)):
        if key := _compared_as(each):
            alike[key].append(each)
    return tuple(Contradiction(one=one, other=other) for group in alike.values() for one, other in _pairs(group))


def _compared_as(stated: StatedFact) -> tuple[str, ...] | None:
    """What a statement has to share with one that may contradict it; None for one that nothing can."""
    fact = stated.fact
    about = _DONE.sub("", fact.about.partition(" ")[0] if fact.kind is not FactKind.FOUNDED else fact.about)
    about = _SAME.get(about, about)
    same = (fact.kind, fact.within, about, fact.unit)
    if fact.kind is FactKind.FOUNDED:
        return (fact.kind, fact.within, about)
    if fact.kind is FactKind.LEVEL:
        reached = len(fact.printed) == len("三级甲等") and fact.when and _PROMOTED.search(fact.about)
        return (fact.kind, fact.printed) if reached else None
    if fact.value is None or (fact.when is None and fact.relative):
        return None
    if fact.kind in _STANDING:
        return (*same, "") if _is_of_the_day(stated) else (*same, fact.when or "")
    whole = _AS_A_WHOLE.get(fact.kind)
    if whole is None or not whole.search(about) or _is_of_the_day(stated):
        return None
    return (*same, fact.when or "")


def _is_of_the_day(stated: StatedFact) -> bool:
    """Whether a figure is one of the day of print: it says no time, or 目前."""
    fact = stated.fact
    return fact.when is None or (bool(fact.relative) and not _POINT.search(fact.relative))


def _pairs(group: Sequence[StatedFact]) -> Iterator[tuple[StatedFact, StatedFact]]:
    """Of statements that are compared, those that cannot both be true: of each two printed values the first."""
    firsts: dict[tuple[str, str], StatedFact] = {}
    for each in group:
        month = (each.date or "")[:7] if _is_of_the_day(each) else ""
        firsts.setdefault((_told(each), month), each)
    told: set[frozenset[str]] = set()
    for one, other in combinations(firsts.values(), 2):
        if len(told) == _MOST:
            return
        values = frozenset((_told(one), _told(other)))
        if one.article != other.article and values not in told and _exclude_each_other(one, other):
            told.add(values)
            yield one, other


def _told(stated: StatedFact) -> str:
    fact = stated.fact
    if fact.kind is FactKind.LEVEL:
        return (fact.when or "")[:4]
    return f"{fact.value:g}" if fact.kind is FactKind.FOUNDED and fact.value is not None else fact.printed


def _exclude_each_other(one: StatedFact, other: StatedFact) -> bool:
    kind = one.fact.kind
    if kind is FactKind.LEVEL:
        return _told(one) != _told(other)
    if one.fact.value is None or other.fact.value is None:
        return False
    if kind is FactKind.FOUNDED:
        # Who counts years may count the first one, or not.
        return abs(one.fact.value - other.fact.value) > bool(one.fact.relative or other.fact.relative)
    slack = 0.0
    if kind in _STANDING and _is_of_the_day(one):
        apart = _months_apart(one.date, other.date)
        if apart > _LONGEST:
            return False
        slack = _GROWTH * apart / 12
    (low, high), (other_low, other_high) = _stretch(one), _stretch(other)
    return low > other_high * (1 + slack) or other_low > high * (1 + slack)


def _stretch(stated: StatedFact) -> tuple[float, float]:
    return bounds(stated.fact.printed, stated.fact.value or 0.0)


def _months_apart(one: str | None, other: str | None) -> float:
    """Between two days of print; without end where one is not known to the month."""
    if not one or not other or len(one) < len("2022-08") or len(other) < len("2022-08"):
        return math.inf
    first, second = (int(date[:4]) * 12 + int(date[5:7]) for date in (one, other))
    return abs(first - second)
