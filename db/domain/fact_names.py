"""What kinds of facts are called in queries and tables, in English and Chinese.

It must not know: the words of the window, which are translated.
"""

from __future__ import annotations

from collections.abc import Mapping

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


def time_text(when: str | None, *, chinese: bool) -> str:
    """A time as tables show it: 2018-03, and of a stretch of time 2016—2020."""
    return (when or "").replace("/", "—" if chinese else "–")
