"""Articles as a table, one a row: comma-separated, so that Excel opens it with a double click, or as a workbook.

It must not know: where articles come from.
"""

# xlsxwriter is typed, but leaves its formats and options open.
# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from db.domain.records import Article, MediaLevel, PartKind, Progress, no_progress, printed_byline
from db.export.content import Column, Table
from db.export.options import Options

HEADINGS: tuple[tuple[str, str], ...] = (
    ("id", "编号"),
    ("headline", "主题"),
    ("kicker", "引题"),
    ("deck", "副题"),
    ("paper", "报纸"),
    ("media level", "媒体级别"),
    ("date", "日期"),
    ("page", "版次"),
    ("column", "栏目"),
    ("bylines", "署名"),
    ("hospitals", "医院"),
    ("tags", "标签"),
    ("text", "正文"),
    ("captions", "图注"),
    ("source id", "来源编号"),
    ("record code", "档号"),
    ("url", "网址"),
    ("accessed", "引用日期"),
)
"""(English, Chinese) in the order of `row`."""

WIDTHS = (7, 40, 24, 24, 14, 10, 12, 8, 12, 24, 30, 14, 60, 30, 12, 28, 30, 12)
"""Of the columns of a workbook, in digits."""

LEVELS: dict[MediaLevel, tuple[str, str]] = {
    MediaLevel.NATIONAL: ("national", "中央"),
    MediaLevel.PROVINCIAL: ("provincial", "省级"),
    MediaLevel.CITY: ("city", "市级"),
    MediaLevel.COUNTY: ("county", "县级"),
    MediaLevel.TRADE: ("trade", "行业"),
}

LONGEST_CELL = 32_767
"""Excel cuts a longer cell off or spills it over the next rows."""


def row(article: Article, *, chinese: bool) -> tuple[str, ...]:
    """What `HEADINGS` announce, several values of one cell separated by `；`."""
    body = [part.text for part in article.parts if part.kind in (PartKind.HEADING, PartKind.PARAGRAPH)]
    return (
        str(article.id),
        article.headline or "",
        article.kicker or "",
        article.deck or "",
        article.paper or "",
        LEVELS[article.level][chinese] if article.level else "",
        article.date or "",
        article.page_no or "",
        article.column or "",
        "；".join(map(printed_byline, article.bylines)),
        "；".join(link.name for link in article.hospitals),
        "；".join(article.tags),
        "\n".join(body),
        "\n".join(part.text for part in article.parts if part.kind is PartKind.CAPTION),
        article.source_id or "",
        article.filing.code,
        article.url or "",
        article.accessed or "",
    )


def table_of(articles: Iterable[Article], options: Options) -> Table:
    """The table of these articles in their order."""
    chinese = options.chinese
    columns = tuple(Column(heading[chinese], width) for heading, width in zip(HEADINGS, WIDTHS, strict=True))
    return Table("文章" if chinese else "articles", columns, (row(article, chinese=chinese) for article in articles))


def write_csv(table: Table, to: BinaryIO, _progress: Progress = no_progress) -> None:
    """RFC 4180, UTF-8 with the mark at the start without which Excel takes the text for the system's old code page."""
    to.write(b"\xef\xbb\xbf")
    to.write(_line([column.heading for column in table.columns]))
    to.writelines(_line([_cell(value) for value in cells]) for cells in table.rows)


def write_xlsx(table: Table, to: BinaryIO, _progress: Progress = no_progress) -> None:
    """The same table as a workbook, with a filter for each column. Every cell is text, so nothing in it is ever run."""
    from xlsxwriter.workbook import Workbook

    # Rows leave for a file as they come: ten thousand whole articles need not fit into memory.
    workbook = Workbook(to, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = workbook.add_worksheet(table.title)
    bold = workbook.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, min(2, len(table.columns) - 1))
    for across, column in enumerate(table.columns):
        sheet.set_column(across, across, column.width)
        sheet.write_string(0, across, column.heading, bold)
    last = 0
    for last, cells in enumerate(table.rows, 1):
        for across, text in enumerate(cells):
            sheet.write_string(last, across, text[:LONGEST_CELL])
    sheet.autofilter(0, 0, max(1, last), len(table.columns) - 1)
    workbook.close()


def _line(cells: Sequence[str]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue().encode("utf-8", "replace")


def _cell(text: str) -> str:
    """Excel runs a cell that starts like a formula, and pages come from strangers: the quote makes it text again."""
    return ("'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text)[:LONGEST_CELL]
