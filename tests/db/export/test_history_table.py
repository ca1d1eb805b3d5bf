"""What was done, as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import io

from db.domain.records import ArticleId, Detail, HistoryEntry, HospitalId
from db.export.history_table import HEADINGS, history_of
from db.export.table import write_csv


def entry(*details: Detail, articles: tuple[int, ...] = (), undone: bool = False) -> HistoryEntry:
    ids = tuple(map(ArticleId, articles))
    return HistoryEntry(id=7, at="2026-05-01T08:00:00Z", action="edit", articles=ids, details=details, undone=undone)


def written(*entries: HistoryEntry, chinese: bool = False) -> list[dict[str, str]]:
    stream = io.BytesIO()
    write_csv(history_of(entries, chinese=chinese), stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"))))


def test_each_changed_field_is_a_row_with_its_article() -> None:
    rows = written(
        entry(
            Detail("date", "", "2022", ArticleId(3)), Detail("name", "甲", "乙", None, HospitalId(4)), articles=(3, 5)
        )
    )
    assert [(r["article"], r["hospital"], r["field"], r["old"], r["new"]) for r in rows] == [
        ("3", "", "date", "", "2022"),
        ("", "4", "name", "甲", "乙"),
    ]


def test_a_detail_that_names_no_article_is_of_the_only_one() -> None:
    assert written(entry(Detail("date", "", "2022"), articles=(3,)))[0]["article"] == "3"


def test_an_entry_without_details_still_says_what_and_when() -> None:
    (row,) = written(entry(articles=(1, 2), undone=True), chinese=True)
    assert (row["时间（UTC）"], row["操作"], row["已撤销"], row["文章编号"]) == (
        "2026-05-01T08:00:00Z",
        "edit",
        "是",
        "1 2",
    )


def test_every_row_has_a_cell_for_every_heading() -> None:
    assert all(len(row) == len(HEADINGS) for row in written(entry(Detail("x", "", "1", number=2)), entry()))


def test_a_value_that_begins_like_a_formula_is_text() -> None:
    assert written(entry(Detail("remarks", "", "=1+1")))[0]["new"] == "'=1+1"
