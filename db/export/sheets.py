"""A catalogue as a spreadsheet: a cover and the rows, each on a sheet of its own, ready to print on A4.

It must not know: articles, or which catalogue it is.
"""

# xlsxwriter is typed, but leaves its formats and options open.
# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO
from unicodedata import east_asian_width

from db.domain.records import Progress, no_progress
from db.export.catalogue import Catalogue
from db.export.table import LONGEST_CELL

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

A4 = 9
CHARACTERS_ACROSS = 118
"""Columns widths of a spreadsheet are counted in digits of its font; so many stand on a landscape A4 within the margins."""
MARGINS = {"left": 25 / 25.4, "right": 15 / 25.4, "top": 20 / 25.4, "bottom": 15 / 25.4}
"""Inches; the binding edge is on the left."""

LINE = 15
"""Points from one line of a cell to the next."""


def write_catalogue(catalogue: Catalogue, to: BinaryIO, progress: Progress = no_progress) -> None:
    """The whole workbook. Every cell is text: 档号 and 日期 must not turn into numbers, nor a title into a formula."""
    from xlsxwriter.workbook import Workbook

    workbook = Workbook(to, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    _cover(workbook, workbook.add_worksheet("封面"), catalogue)
    _rows(workbook, workbook.add_worksheet("目录"), catalogue, progress)
    workbook.close()


def _cover(workbook: Workbook, sheet: Worksheet, catalogue: Catalogue) -> None:
    title = workbook.add_format({"bold": True, "font_size": 28, "align": "center", "valign": "vcenter"})
    label = workbook.add_format({"font_size": 16, "align": "distributed", "valign": "vcenter", "indent": 2})
    value = workbook.add_format({"font_size": 16, "valign": "vcenter", "bottom": 1, "text_wrap": True, "indent": 1})
    _paper(sheet)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 70)
    sheet.set_row(0, 120)
    sheet.merge_range(0, 0, 0, 1, catalogue.title, title)
    for number, (name, text) in enumerate(catalogue.cover, 1):
        sheet.set_row(number, 36)
        sheet.write_string(number, 0, name, label)
        sheet.write_string(number, 1, text, value)


def _rows(workbook: Workbook, sheet: Worksheet, catalogue: Catalogue, progress: Progress) -> None:
    _paper(sheet)
    frame: dict[str, object] = {"border": 1, "text_wrap": True, "valign": "vcenter"}
    heading = workbook.add_format({**frame, "bold": True, "align": "center"})
    cells: dict[bool, Format] = {
        True: workbook.add_format({**frame, "align": "left", "indent": 1}),
        False: workbook.add_format({**frame, "align": "center"}),
    }
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    sheet.set_footer("&C第 &P 页 共 &N 页")
    for number, column in enumerate(catalogue.columns):
        sheet.set_column(number, number, column.width * CHARACTERS_ACROSS / 1000)
        sheet.write_string(0, number, column.heading, heading)
    wide = [column.width > 250 for column in catalogue.columns]
    room = [
        column.width * CHARACTERS_ACROSS // 1000 - (3 if left else 1)
        for column, left in zip(catalogue.columns, wide, strict=True)
    ]
    for down, row in enumerate(catalogue.rows, 1):
        progress(down, len(catalogue.rows))
        # Nobody opens the file to measure its lines: a row that is not told its height shows the first of them only.
        lines = max(-(-digits_wide(text) // width) for text, width in zip(row, room, strict=True))
        sheet.set_row(down, LINE * max(1, lines) + 3)
        for across, text in enumerate(row):
            sheet.write_string(down, across, text[:LONGEST_CELL], cells[wide[across]])


def digits_wide(text: str) -> int:
    """The width of a text counted in digits: a Chinese character is as wide as two of them."""
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in text)


def _paper(sheet: Worksheet) -> None:
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.set_margins(**MARGINS)
    sheet.fit_to_pages(1, 0)
