"""Statistics as a workbook: a sheet for each question with its table and chart, and the whole cross table for one's own.

It must not know: articles.
"""

# xlsxwriter is typed, but leaves its formats and options open.
# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from db.domain.records import Article
from db.export.options import Options
from db.export.sheets import A4, digits_wide
from db.export.statistics import Statistics, statistics_of
from db.export.table import LONGEST_CELL

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

SHOWN = 20
"""Bars of a chart: more cannot be told apart. The table beside it has all."""
APRICOT = "#C8702A"
WIDEST = 60

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
_SHEETS = {
    "months": ("by month", "按月份"),
    "papers": ("by newspaper", "按报纸"),
    "levels": ("by media level", "按媒体级别"),
    "hospitals": ("by hospital", "按医院"),
    "bylines": ("by byline", "按署名"),
    "rows": ("cross table", "交叉明细"),
}


def write_xlsx(articles: Iterable[Article], to: BinaryIO, options: Options) -> None:
    """The whole workbook. Numbers are numbers, so that they can be added up; names are text, never formulas."""
    from xlsxwriter.workbook import Workbook

    counted = statistics_of(articles, chinese=options.chinese)
    workbook = Workbook(to, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    for name, rows in _tables(counted):
        _sheet(workbook, name, rows, chinese=options.chinese)
    workbook.close()


def _tables(counted: Statistics) -> Iterable[tuple[str, Sequence[tuple[str | int, ...]]]]:
    yield "months", counted.months
    yield "papers", counted.papers
    yield "levels", counted.levels
    yield "hospitals", counted.hospitals
    yield "bylines", counted.bylines
    yield (
        "rows",
        [(row.hospital, row.paper, row.level, row.month, row.about, row.mentioned) for row in counted.rows],
    )


def _sheet(workbook: Workbook, name: str, rows: Sequence[tuple[str | int, ...]], *, chinese: bool) -> None:
    headings = [heading[chinese] for heading in _HEADINGS[name]]
    title = _SHEETS[name][chinese]
    sheet = workbook.add_worksheet(title)
    bold = workbook.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, 0)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for across, heading in enumerate(headings):
        sheet.write_string(0, across, heading, bold)
        widths = [digits_wide(heading), *(digits_wide(str(row[across])) for row in rows)]
        sheet.set_column(across, across, min(WIDEST, max(widths) + 2))
    for down, row in enumerate(rows, 1):
        for across, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(down, across, value)
            else:
                sheet.write_string(down, across, value[:LONGEST_CELL])
    sheet.autofilter(0, 0, max(1, len(rows)), len(headings) - 1)
    numbers = [across for across, value in enumerate(rows[0] if rows else ()) if isinstance(value, int)]
    if numbers and name != "rows":
        chart = _chart(workbook, title, headings, numbers, len(rows), upright=name == "months")
        sheet.insert_chart(1, len(headings) + 1, chart)


def _chart(
    workbook: Workbook, sheet: str, headings: Sequence[str], numbers: Sequence[int], count: int, *, upright: bool
) -> Any:
    """Months stand upright along time; names lie, so that they can be read, the most at the top."""
    last = count if upright else min(count, SHOWN)
    chart: Any = workbook.add_chart({"type": "column" if upright else "bar", "subtype": "stacked"})
    for place, across in enumerate(numbers):
        chart.add_series(
            {
                "name": headings[across],
                "categories": [sheet, 1, 0, last, 0],
                "values": [sheet, 1, across, last, across],
                "fill": {"color": APRICOT, "transparency": 55 * place},
                "gap": 40,
            }
        )
    chart.set_title({"name": sheet, "overlay": False})
    if len(numbers) == 1:
        chart.set_legend({"none": True})
    if not upright:
        chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 760, "height": 360 if upright else max(200, 90 + 24 * last)})
    return chart
