from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from db.domain.records import Article, Filing, Retention
from db.export import FORMATS, save
from db.export.catalogue import Arrangement, Catalogue, catalogue_of, day_of
from db.export.options import Options
from tests.db.export import office
from tests.db.export.conftest import MakeArticle

PARTS: Mapping[str, Any] = {
    "fonds": "J001",
    "category": "WS",
    "year": "2016",
    "retention": Retention.THIRTY_YEARS,
    "office": "BGS",
    "item": 7,
}
FILED = Filing(**PARTS, document_no="卫宣〔2016〕3号", security="内部", sheets=2)
ITEM_HEADINGS = ["序号", "档号", "文号", "责任者", "题名", "日期", "密级", "页数", "备注"]
VOLUME_HEADINGS = ["顺序号", "文号", "责任者", "题名", "日期", "页号", "备注"]


def items(*articles: Article, **options: Any) -> Catalogue:
    return catalogue_of(articles, Options(**options), Arrangement.ITEMS)


def test_a_record_code_has_its_levels_in_order() -> None:
    assert FILED.code == "J001-WS·2016-D30-BGS-0007"


def test_a_record_code_may_do_without_an_office() -> None:
    assert replace(FILED, office="").code == "J001-WS·2016-D30-0007"


@pytest.mark.parametrize("missing", ["fonds", "category", "year", "retention", "item"])
def test_half_a_record_code_is_none(missing: str) -> None:
    assert Filing(**{name: value for name, value in PARTS.items() if name != missing}).code == ""


def test_the_row_of_a_filed_article(full: Article) -> None:
    (row,) = items(replace(full, filing=FILED)).rows
    assert dict(zip(ITEM_HEADINGS, row, strict=True)) == {
        "序号": "1",
        "档号": "J001-WS·2016-D30-BGS-0007",
        "文号": "卫宣〔2016〕3号",
        "责任者": "健康报",
        "题名": "凌晨两点，铃声又响了：心理援助热线值守记",
        "日期": "20161010",
        "密级": "内部",
        "页数": "2",
        "备注": "第A04版",
    }


def test_the_authors_may_be_responsible(full: Article) -> None:
    (row,) = items(full, authors_responsible=True).rows
    assert (row[3], row[8]) == ("周以宁 关晓楠", "健康报 第A04版")


def test_an_article_without_a_title_is_given_one_in_brackets(make_article: MakeArticle) -> None:
    assert items(make_article(paragraph="接线员拿起听筒。")).rows[0][4] == "[接线员拿起听筒]"


@pytest.mark.parametrize(
    ("date", "day"), [("2016-10-10", "20161010"), ("2016-10", "20161000"), ("2016", "20160000"), (None, "")]
)
def test_a_day_has_eight_digits(date: str | None, day: str) -> None:
    assert day_of(date) == day


def test_no_combination_of_missing_fields_leaves_a_dangling_mark(make_article: MakeArticle) -> None:
    fields: dict[str, Any] = {"headline": "题", "deck": "副", "paper": "报", "date": "2016", "page_no": "3"}
    for size in range(len(fields) + 1):
        for names in combinations(fields, size):
            article = make_article(**{name: fields[name] for name in names})
            for arrangement in Arrangement:
                (row,) = catalogue_of([article], Options(), arrangement).rows
                assert all(cell == cell.strip("：，-· ") and "None" not in cell for cell in row)


def test_pages_of_a_volume_are_counted_on(full: Article) -> None:
    two, unknown = replace(full, filing=FILED), full
    catalogue = catalogue_of([two, unknown, two], Options(), Arrangement.VOLUME)
    assert [row[5] for row in catalogue.rows] == ["1", "3", "4"]


def test_the_cover_says_what_all_have_in_common(full: Article) -> None:
    other = replace(FILED, year="2017")
    cover = dict(items(replace(full, filing=FILED), replace(full, filing=other)).cover)
    assert cover == {"全宗号": "J001", "全宗名称": "", "年度": "", "保管期限": "30年", "机构（问题）": "BGS"}


def test_the_cover_of_a_volume_counts(full: Article) -> None:
    later = replace(full, date="2017-01-02", filing=FILED)
    cover = dict(catalogue_of([full, later], Options(), Arrangement.VOLUME).cover)
    assert (cover["时间"], cover["件/页数"]) == ("2016-10-10 至 2017-01-02", "2 件 3 页")


def test_what_is_typed_for_the_cover_wins(full: Article) -> None:
    assert dict(items(full, cover=(("年度", "2020"),)).cover)["年度"] == "2020"


@pytest.mark.parametrize(("kind", "headings"), [("items", ITEM_HEADINGS), ("volume", VOLUME_HEADINGS)])
def test_a_workbook_has_the_columns_and_the_cover(
    full: Article, tmp_path: Path, kind: str, headings: list[str]
) -> None:
    save([full], tmp_path / "out.xlsx", FORMATS[f"catalogue-{kind}"])
    rows = office.sheet(tmp_path / "out.xlsx", "目录")
    assert rows[0] == headings
    assert "凌晨两点，铃声又响了：心理援助热线值守记" in rows[1]
    assert office.sheet(tmp_path / "out.xlsx", "封面")[0][0] in ("归档文件目录", "卷内文件目录")


@pytest.mark.parametrize(("kind", "headings"), [("items", ITEM_HEADINGS), ("volume", VOLUME_HEADINGS)])
def test_a_document_has_the_columns_on_landscape_a4(
    full: Article, tmp_path: Path, kind: str, headings: list[str]
) -> None:
    save([full, full], tmp_path / "out.docx", FORMATS[f"catalogue-{kind}"])
    rows = office.table(tmp_path / "out.docx", 1)
    assert rows[0] == headings
    assert [row[0] for row in rows[1:]] == ["1", "2"]
    assert office.page_size(tmp_path / "out.docx") == (297, 210)


def test_cells_are_text_and_never_formulas(make_article: MakeArticle, tmp_path: Path) -> None:
    save([make_article(headline='=HYPERLINK("x")', date="2016")], tmp_path / "out.xlsx", FORMATS["catalogue-items"])
    row = office.sheet(tmp_path / "out.xlsx", "目录")[1]
    assert (row[4], row[5]) == ('=HYPERLINK("x")', "20160000")


def test_control_characters_do_not_break_a_document(make_article: MakeArticle, tmp_path: Path) -> None:
    save([make_article(headline="题\x00\x01\ud800目\uffff")], tmp_path / "out.docx", FORMATS["catalogue-items"])
    assert office.table(tmp_path / "out.docx", 1)[1][4] == "题目"
