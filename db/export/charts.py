"""Statistics as a workbook: a sheet for each question with its table and chart, and the whole cross table for one's own.

It must not know: articles.
"""

# xlsxwriter is typed, but leaves its formats and options open.
# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from db.domain.records import Progress, no_progress
from db.export.sheets import A4, digits_wide
from db.export.statistics import CountTable
from db.export.table import LONGEST_CELL

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

SHOWN = 20
"""Bars of a chart: more cannot be told apart. The table beside it has all."""
APRICOT = "#C8702A"
WIDEST = 60
FEW = 12


def write_xlsx(tables: Sequence[CountTable], to: BinaryIO, progress: Progress = no_progress) -> None:
    """The whole workbook. Numbers are numbers, so that they can be added up; names are text, never formulas."""
    from xlsxwriter.workbook import Workbook

    workbook = Workbook(to, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    for number, table in enumerate(tables):
        progress(number, len(tables))
        _sheet(workbook, table)
    workbook.close()


def _sheet(workbook: Workbook, table: CountTable) -> None:
    sheet = workbook.add_worksheet(table.title)
    bold = workbook.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, 0)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for across, heading in enumerate(table.headings):
        sheet.write_string(0, across, heading, bold)
        widths = [digits_wide(heading), *(digits_wide(str(row[across])) for row in table.rows)]
        sheet.set_column(across, across, min(WIDEST, max(widths) + 2))
    for down, row in enumerate(table.rows, 1):
        for across, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(down, across, value)
            else:
                sheet.write_string(down, across, value[:LONGEST_CELL])
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.headings) - 1)
    if table.rows and table.key != "rows":
        chart = _chart(workbook, table, upright=table.key == "months")
        sheet.insert_chart(1, len(table.headings) + 1, chart)


def _chart(workbook: Workbook, table: CountTable, *, upright: bool) -> Any:
    """Months stand upright along time; names lie, so that they can be read, the most at the top."""
    last = len(table.rows) if upright else min(len(table.rows), SHOWN)
    chart: Any = workbook.add_chart({"type": "column" if upright else "bar", "subtype": "stacked"})
    for place, across in enumerate(table.numbers):
        chart.add_series(
            {
                "name": table.headings[across],
                "categories": [table.title, 1, 0, last, 0],
                "values": [table.title, 1, across, last, across],
                "fill": {"color": APRICOT, "transparency": 55 * place},
                "gap": 40,
            }
        )
    chart.set_title({"name": table.title, "overlay": False})
    if len(table.numbers) == 1:
        chart.set_legend({"none": True})
    most = max(sum(int(row[across]) for across in table.numbers) for row in table.rows)
    counts = {"num_format": "0", **({"major_unit": 1} if most < FEW else {})}  # there is no half an article
    chart.set_y_axis(counts if upright else {"reverse": True})
    if not upright:
        chart.set_x_axis(counts)
    chart.set_size({"width": 760, "height": 360 if upright else max(200, 90 + 24 * last)})
    return chart
