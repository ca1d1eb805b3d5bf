from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from db.domain.records import Article, ArticleId, HospitalId, HospitalLink, MediaLevel, Part, PartKind, Relation
from db.export import FORMATS, save
from db.export.statistics import Count, statistics_of
from tests.db.export import office

OTHER = HospitalLink(HospitalId(2), "铁岭市中心医院", Relation.MENTIONED)


def test_an_article_counts_for_each_of_its_hospitals(full: Article) -> None:
    counted = statistics_of([replace(full, hospitals=(*full.hospitals, OTHER))])
    assert counted.rows == (
        Count("沈阳市精神卫生中心", "健康报", "行业", "2016-10", 1, 0),
        Count("铁岭市中心医院", "健康报", "行业", "2016-10", 0, 1),
    )


def test_writers_are_counted_and_photographers_not(full: Article) -> None:
    assert statistics_of([full, full]).bylines == (("关晓楠", "通讯员", 2), ("周以宁", "本报记者", 2))


def test_who_signs_twice_counts_once(full: Article) -> None:
    again = replace(full, parts=(*full.parts, Part(PartKind.BYLINE, "周以宁", "撰文")))
    assert ("周以宁", "本报记者、撰文", 1) in statistics_of([again]).bylines


def test_names_are_told_apart_as_in_a_citation(full: Article) -> None:
    together = replace(full, parts=(Part(PartKind.BYLINE, "周以宁、王　芳", "通讯员"),))
    assert statistics_of([together]).bylines == (("周以宁", "通讯员", 1), ("王芳", "通讯员", 1))


def test_months_without_an_article_are_there(full: Article) -> None:
    counted = statistics_of([full, replace(full, date="2017-01-03")])
    assert counted.months == (("2016-10", 1), ("2016-11", 0), ("2016-12", 0), ("2017-01", 1))


def test_what_is_not_known_is_counted_too(full: Article) -> None:
    counted = statistics_of([replace(full, paper=None, level=None, date=None)])
    assert (counted.papers, counted.levels, counted.months) == ((("—", 1),), (("—", 1),), (("—", 1),))


ARTICLES = st.builds(
    lambda paper, level, date, hospitals: Article(
        id=ArticleId(1),
        parts=(),
        paper=paper,
        level=level,
        date=date,
        hospitals=tuple(HospitalLink(HospitalId(n), f"医院{n}", Relation.SUBJECT) for n in sorted(hospitals)),
    ),
    st.sampled_from(["甲报", "乙报", None]),
    st.sampled_from([*MediaLevel, None]),
    st.sampled_from(["2016", "2016-05", "2017-02-03", None]),
    st.sets(st.integers(1, 3)),
)


@given(st.lists(ARTICLES, max_size=20))
def test_every_table_adds_up_to_the_articles(articles: list[Article]) -> None:
    counted = statistics_of(articles)
    for table in (counted.months, counted.papers, counted.levels):
        assert sum(count for _, count in table) == len(articles)
    assert sum(row.about for row in counted.rows) == sum(len(article.hospitals) for article in articles)


def test_a_workbook_has_numbers_and_charts(full: Article, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    save([full, full], tmp_path / "out.xlsx", FORMATS["statistics"])
    workbook: Any = load_workbook(tmp_path / "out.xlsx")
    assert office.sheet(tmp_path / "out.xlsx", "按医院")[1] == ["沈阳市精神卫生中心", 2, 0]
    assert [len(workbook[name]._charts) for name in workbook.sheetnames] == [1, 1, 1, 1, 1, 0]
    workbook.close()


def test_statistics_of_nothing_are_a_workbook_too(tmp_path: Path) -> None:
    save([], tmp_path / "out.xlsx", FORMATS["statistics"])
    assert office.sheet(tmp_path / "out.xlsx", "交叉明细") == [["医院", "报纸", "媒体级别", "月份", "专题报道", "提及"]]
