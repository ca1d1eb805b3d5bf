"""Facts about hospitals as a table, one a row, with the sentence and the article that state it.

It must not know: how facts are found, or any format of files.
"""

from __future__ import annotations

from collections.abc import Iterable

from db.domain.fact_names import FACT_NAMES, time_text
from db.domain.records import StatedFact
from db.export.content import Column, Table

HEADINGS: tuple[tuple[str, str, int], ...] = (
    ("hospital", "医院", 28),
    ("kind", "类别", 12),
    ("of", "所属", 18),
    ("what", "内容", 24),
    ("as printed", "原文数字", 16),
    ("value", "数值", 12),
    ("unit", "单位", 8),
    ("exact", "确数", 6),
    ("time", "时间", 14),
    ("reckoned from", "推算依据", 14),
    ("sentence", "原句", 60),
    ("paper", "报纸", 14),
    ("date", "日期", 12),
    ("headline", "标题", 40),
    ("article", "文章编号", 9),
)
"""English, Chinese, width in digits; in the order of `row`."""


def row(stated: StatedFact, *, chinese: bool) -> tuple[str, ...]:
    """What `HEADINGS` announce."""
    fact = stated.fact
    exact = ("yes", "是") if fact.exact else ("no", "否")
    return (
        fact.hospital,
        FACT_NAMES[fact.kind][chinese],
        fact.within,
        fact.about,
        fact.printed,
        f"{fact.value:.10g}" if fact.value is not None else "",
        fact.unit,
        exact[chinese],
        time_text(fact.when, chinese=chinese),
        fact.relative,
        stated.sentence,
        stated.paper or "",
        stated.date or "",
        stated.headline,
        str(stated.article),
    )


def table_of(facts: Iterable[StatedFact], *, chinese: bool) -> Table:
    """The table of these facts in their order."""
    columns = tuple(Column((english, han)[chinese], width) for english, han, width in HEADINGS)
    return Table("数据" if chinese else "facts", columns, (row(stated, chinese=chinese) for stated in facts))
