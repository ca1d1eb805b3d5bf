"""What articles lack, counted and listed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from db.archive import Archive
from db.domain.missing import MISSABLE, missing_query
from db.domain.records import ArticleId, Edits, Retention
from tests.db.archive.made import load

WHOLE: Mapping[str, Any] = {
    "headline": "全",
    "body": "正文",
    "bylines": [{"role": "记者", "name": "周以宁"}],
    "column": "夜读",
    "paper": "晚报",
    "date": "2024",
    "page": "1",
    "hospitals": ["市一医院"],
    "tags": ["甲"],
}
FILED = Edits(
    fonds="J001",
    category="WS",
    year="2024",
    retention=Retention.PERMANENT,
    office="BGS",
    first_item=1,
    document_no="〔2024〕1号",
    security="公开",
    sheets=1,
    url="https://example.org",
    accessed="2024-05-01",
)
IN_RECORDS = {"headline": "headline", "byline": "bylines", "page_no": "page", "body": "body"}


def counts(archive: Archive, ids: list[ArticleId] | None = None) -> dict[str, int]:
    return {missing.field: missing.articles for missing in archive.missing_fields(ids)}


@pytest.fixture
def whole(archive: Archive) -> Archive:
    """An archive of one article that lacks nothing."""
    load(archive, WHOLE)
    archive.edit_many([ArticleId(1)], FILED)
    return archive


def test_an_article_that_has_everything_lacks_nothing(whole: Archive) -> None:
    assert counts(whole) == dict.fromkeys(MISSABLE, 0)


@pytest.mark.parametrize(
    "field", ["headline", "body", "byline", "column", "paper", "date", "page_no", "hospitals", "tags"]
)
def test_an_article_without_a_field_lacks_that_one(whole: Archive, field: str) -> None:
    load(whole, {key: value for key, value in WHOLE.items() if key != IN_RECORDS.get(field, field)})
    whole.edit_many([ArticleId(2)], replace(FILED, first_item=2))
    assert {name for name, articles in counts(whole).items() if articles} == {field}


@pytest.mark.parametrize(
    ("field", "also"),
    [
        ("fonds", {"code"}),
        ("category", {"code"}),
        ("year", {"code"}),
        ("retention", {"code"}),
        ("item", {"code"}),
        ("office", set[str]()),
        ("document_no", set[str]()),
        ("security", set[str]()),
        ("sheets", set[str]()),
        ("url", set[str]()),
        ("accessed", set[str]()),
    ],
)
def test_a_filing_without_a_field_lacks_that_one(whole: Archive, field: str, also: set[str]) -> None:
    whole.edit_many([ArticleId(1)], Edits(cleared=frozenset({field})))
    assert {name for name, articles in counts(whole).items() if articles} == {field, *also}


def test_articles_that_share_a_code_lack_one_of_their_own(whole: Archive) -> None:
    load(whole, WHOLE)
    whole.delete([ArticleId(1)])
    whole.edit_many([ArticleId(2)], FILED)
    whole.restore([ArticleId(1)])
    assert counts(whole)["unique_code"] == 2
    assert list(whole.search(missing_query("unique_code")).ids) == [1, 2]


def test_only_the_articles_asked_about_are_counted(loaded: Archive) -> None:
    assert counts(loaded, [ArticleId(1), ArticleId(3)])["paper"] == 1


def test_every_count_is_that_of_its_query(loaded: Archive) -> None:
    for missing in loaded.missing_fields():
        found = loaded.search(missing.query)
        assert (found.total, found.complete) == (missing.articles, True), missing
        assert sorted(found.ids) == list(loaded.lacking(missing.field))


@pytest.mark.parametrize("typed", ["缺:日期", "missing:date", "缺：日期", "缺:“日期”", "-缺:标题 缺:(日期)"])
def test_a_field_goes_by_its_chinese_and_its_english_name(loaded: Archive, typed: str) -> None:
    assert list(loaded.search(typed).ids) == [3]


def test_a_field_that_there_is_not_is_told(loaded: Archive) -> None:
    found = loaded.search("缺:天气 春天")
    assert [(problem.kind, problem.text) for problem in found.problems] == [("bad_missing", "天气")]
    assert list(found.ids) == [3]
