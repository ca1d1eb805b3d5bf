"""What was done to an archive as a table, one changed field a row.

It must not know: where the entries come from, or how actions and fields are called on the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from db.domain.records import HistoryEntry
from db.export.content import Column, Table

HEADINGS: tuple[tuple[str, str], ...] = (
    ("number", "序号"),
    ("when (UTC)", "时间（UTC）"),
    ("action", "操作"),
    ("undone", "已撤销"),
    ("article", "文章编号"),
    ("hospital", "医院编号"),
    ("field", "字段"),
    ("part", "第几处"),
    ("old", "原值"),
    ("new", "新值"),
)
"""(English, Chinese) in the order of `rows`."""

_WIDTHS = (7, 22, 16, 8, 9, 9, 14, 7, 40, 40)


def rows(entry: HistoryEntry, *, chinese: bool = False) -> Iterator[tuple[str, ...]]:
    """What `HEADINGS` announce, a row for each detail; one for an entry that tells none. Action and field are the words of
    `records.HistoryEntry`, the same in every language, so that a program can go by them."""
    undone = ("是" if chinese else "yes") if entry.undone else ""
    head = (str(entry.id), entry.at, entry.action, undone)
    if not entry.details:
        yield (*head, " ".join(map(str, entry.articles)), " ".join(map(str, entry.hospitals)), "", "", "", "")
    for told in entry.details:
        article, hospital = told.article, told.hospital
        if article is None and hospital is None and len(entry.articles) == 1:
            (article,) = entry.articles
        yield (*head, _known(article), _known(hospital), told.field, _known(told.number), told.old, told.new)


def history_of(entries: Iterable[HistoryEntry], *, chinese: bool = False) -> Table:
    """The table of these entries in their order, for `table.write_csv` and `table.write_xlsx`."""
    columns = tuple(Column(heading[chinese], width) for heading, width in zip(HEADINGS, _WIDTHS, strict=True))
    return Table("历史" if chinese else "history", columns, (row for e in entries for row in rows(e, chinese=chinese)))


def _known(number: int | None) -> str:
    return "" if number is None else str(number)
