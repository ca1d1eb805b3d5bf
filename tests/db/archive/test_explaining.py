"""Why an article is in a result: its conditions one by one, by what they are met, and their share of the score."""

from __future__ import annotations

import pytest

from db.archive import Archive
from db.domain.records import (
    ArticleId,
    Hospital,
    HospitalId,
    HospitalName,
    NameKind,
    Reason,
    ReasonKind,
    TextField,
)
from db.errors import NoSuchArticle
from tests.db.archive.made import load

FIRST = ArticleId(1)


@pytest.fixture
def archive(archive: Archive) -> Archive:
    """One article about a hospital that once had another name, and one that shares a word with it."""
    names = (HospitalName("大同市第六人民医院", NameKind.CURRENT), HospitalName("精神卫生中心", NameKind.FORMER))
    archive.save_hospital(Hospital(id=HospitalId(0), names=names, city="大同"))
    load(
        archive,
        {
            "title": "門診搬迁",
            "body": "门诊搬了，门诊又搬了。",
            "date": "2022-03-04",
            "paper": "健康报",
            "column": "夜读",
            "hospitals": ["精神卫生中心"],
        },
        {"title": "门诊", "body": "无关"},
    )
    return archive


def why(archive: Archive, query: str) -> tuple[Reason, ...]:
    return archive.explain(FIRST, query=query)


def test_a_text_is_counted_in_each_field(archive: Archive) -> None:
    (reason,) = why(archive, "门诊")
    assert (reason.kind, reason.asked) == (ReasonKind.TEXT, "门诊")
    assert reason.counts == ((TextField.HEADLINE, 1), (TextField.BODY, 2))
    assert reason.share == 1.0


def test_shares_add_up_and_the_rarer_text_has_the_larger_one(archive: Archive) -> None:
    common, rare = why(archive, "门诊 又搬")
    assert common.share is not None and rare.share is not None
    assert 0 < common.share < rare.share
    assert common.share + rare.share == pytest.approx(1.0)


def test_a_hospital_is_named_with_the_name_that_led_to_it(archive: Archive) -> None:
    (reason,) = why(archive, "医院:精神卫生")
    assert (reason.kind, reason.values, reason.through) == (
        ReasonKind.HOSPITAL,
        ("大同市第六人民医院",),
        ("精神卫生中心",),
    )


@pytest.mark.parametrize(
    ("query", "kind", "asked", "value"),
    [
        ("报纸:健康", ReasonKind.PAPER, "健康", "健康报"),
        ("栏目:夜", ReasonKind.COLUMN, "夜", "夜读"),
        ("地区:大同", ReasonKind.PLACE, "大同", "大同"),
        ("日期:2022", ReasonKind.DATE, "2022", "2022-03-04"),
    ],
)
def test_a_condition_says_what_meets_it(archive: Archive, query: str, kind: ReasonKind, asked: str, value: str) -> None:
    assert why(archive, query) == (Reason(kind=kind, asked=asked, values=(value,)),)


def test_of_alternatives_only_those_are_named_that_hold(archive: Archive) -> None:
    assert [reason.asked for reason in why(archive, "(疫苗 门诊) 或 搬迁 或 疫苗")] == ["搬迁"]


def test_what_is_lacking_is_a_reason_where_it_was_excluded(archive: Archive) -> None:
    assert why(archive, "门诊 -疫苗")[1] == Reason(kind=ReasonKind.NOT, asked="疫苗")


@pytest.mark.parametrize("query", ["疫苗", "门诊 疫苗", "-门诊", "医院:市六医院", ""])
def test_there_is_no_reason_where_there_is_no_answer_or_no_condition(archive: Archive, query: str) -> None:
    assert why(archive, query) == ()


def test_an_article_that_is_gone_has_no_reasons(archive: Archive) -> None:
    with pytest.raises(NoSuchArticle):
        archive.explain(ArticleId(99), query="门诊")
