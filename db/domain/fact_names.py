"""What kinds of facts are called in queries and tables, in English and Chinese, and conditions on them (床位>500).

It must not know: the words of the window, which are translated.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.numbers import read_number
from db.domain.records import FactKind
from db.domain.text import fold_text

FACT_NAMES: Mapping[FactKind, tuple[str, ...]] = {
    FactKind.FOUNDED: ("founded", "建院", "建院时间", "创建", "成立"),
    FactKind.LEVEL: ("level", "等级", "级别", "grade"),
    FactKind.BEDS: ("beds", "床位", "病床"),
    FactKind.STAFF: ("staff", "职工", "人员", "员工"),
    FactKind.VISITS: ("visits", "诊疗量", "门诊", "门诊量", "就诊"),
    FactKind.OPERATIONS: ("operations", "手术", "手术量", "surgery"),
    FactKind.PATENTS: ("patents", "专利"),
    FactKind.PROJECTS: ("projects", "课题", "项目", "科研"),
    FactKind.PAPERS: ("papers", "论文"),
    FactKind.HOTLINE: ("telephone", "电话", "热线", "hotline", "phone"),
    FactKind.MONEY: ("money", "金额", "资金", "投资"),
    FactKind.PERCENTAGE: ("percentage", "百分比", "比率", "percent"),
}
"""First the English and the Chinese name, then what else may be typed."""

_KINDS = {fold_text(name): kind for kind, names in FACT_NAMES.items() for name in names}


def fact_kind(typed: str) -> FactKind | None:
    """The kind that is called so; an English name may be in the singular."""
    folded = fold_text(typed)
    return _KINDS.get(folded) or _KINDS.get(f"{folded}s")


@dataclass(frozen=True, slots=True)
class Stating:
    """Articles that state a fact of this kind (None: of any), with a value between `low` and `high`, both included.

    Its text is what is typed behind 事实: for it.
    """

    text: str
    kind: FactKind | None
    low: float | None = None
    high: float | None = None


_CONDITION = re.compile(
    r"(?P<name>[^\d<>=≥≤]*)(?:(?P<sign>>=|<=|[<>=≥≤])?(?P<number>\d[\d,]*(?:\.\d+)?[十百千万亿]*)(?:\.\.(?P<last>\d[\d,]*(?:\.\d+)?[十百千万亿]*))?)?"
)
_SIGNS = {">=": "≥", "<=": "≤"}


def read_stating(typed: str) -> Stating | None:
    """床位 · 床位>500 · 门诊≥20万 · 建院1958 · 床位300..500 · 1958, in Chinese or English; None for what is none of these."""
    match = _CONDITION.fullmatch(unicodedata.normalize("NFKC", typed).replace(" ", ""))
    if match is None:
        return None
    kind = fact_kind(match["name"]) if match["name"] else None
    name = FACT_NAMES[kind][1] if kind else ""
    if not match["number"]:
        return Stating(name, kind) if kind else None
    value = read_number(match["number"])
    last = read_number(match["last"]) if match["last"] else None
    sign = _SIGNS.get(match["sign"] or "", match["sign"] or "")
    if (match["name"] and kind is None) or value is None or (match["last"] and (last is None or sign)):
        return None
    if last is not None:
        return Stating(f"{name}{value:.10g}..{last:.10g}", kind, value, last)
    low, high = {
        ">": (math.nextafter(value, math.inf), None),
        "≥": (value, None),
        "<": (None, math.nextafter(value, -math.inf)),
        "≤": (None, value),
    }.get(sign, (value, value))
    return Stating(f"{name}{sign.replace('=', '')}{value:.10g}", kind, low, high)


def time_text(when: str | None, *, chinese: bool) -> str:
    """A time as tables show it: 2018-03, and of a stretch of time 2016—2020."""
    return (when or "").replace("/", "—" if chinese else "–")
