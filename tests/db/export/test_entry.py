from __future__ import annotations

from collections.abc import Callable

import pytest

from db.domain.records import Article
from db.export.entry import entry_of, page_number, writes

MakeArticle = Callable[..., Article]


@pytest.mark.parametrize(
    "role", ["本报记者", "通讯员", "特约记者", "文/图", "摄影报道", "海外版记者", "编译", "读者", ""]
)
def test_those_who_wrote_are_authors(role: str) -> None:
    assert writes(role)


@pytest.mark.parametrize("role", ["摄影", "摄", "供图", "图", "责编", "编辑", "校对", "审核", "版式", "总策划"])
def test_those_who_did_not_write_are_no_authors(role: str) -> None:
    assert not writes(role)


@pytest.mark.parametrize(
    ("printed", "cited"),
    [
        ("A05", "A05"),
        ("05", "5"),
        ("第08版", "8"),
        ("10", "10"),
        ("8-09版", "8-9"),
        ("第A12版：健康", "A12"),
        ("", None),
        (None, None),
    ],
)
def test_a_page_number_loses_leading_zeros_and_words(printed: str | None, cited: str | None) -> None:
    assert page_number(printed) == cited


def test_an_author_is_named_once(make_article: MakeArticle) -> None:
    article = make_article(headline="题", bylines=(("记者", "石磊"), ("文/图", "石磊")))
    assert entry_of(article).authors == ("石磊",)


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("王　芳", ("王芳",)),
        ("张三、李四", ("张三", "李四")),
        ("张三 李四 王　五", ("张三", "李四", "王五")),
        ("张三 本报通讯员 李四", ("张三", "李四")),
        ("诸葛　亮", ("诸葛亮",)),
        ("新华社 张三", ("新华社 张三",)),
        ("阿依古丽·买买提 张三", ("阿依古丽·买买提 张三",)),
        ("Mary Ann", ("Mary Ann",)),
        ("赵六/文 王五/图", ("赵六",)),
        ("赵六／文图、王五/摄影", ("赵六",)),
        ("赵六/王五", ("赵六", "王五")),
        ("赵六、 ·", ("赵六",)),
    ],
)
def test_names_are_told_apart_and_close_up(make_article: MakeArticle, printed: str, authors: tuple[str, ...]) -> None:
    assert entry_of(make_article(headline="题", bylines=(("记者", printed),))).authors == authors


def test_an_online_source_is_part_of_the_reference(make_article: MakeArticle) -> None:
    entry = entry_of(make_article(headline="题", url=" https://example.org ", accessed="2023-01-02"))
    assert (entry.url, entry.accessed) == ("https://example.org", "2023-01-02")


def test_a_paper_stands_without_book_marks(make_article: MakeArticle) -> None:
    assert entry_of(make_article(headline="题", paper="《健康报》")).paper == "健康报"


def test_a_headline_in_two_lines_becomes_one(make_article: MakeArticle) -> None:
    assert entry_of(make_article(headline="上行\n下行。")).title == "上行 下行"


def test_the_dash_before_a_deck_goes(make_article: MakeArticle) -> None:
    assert entry_of(make_article(headline="题", deck="——记某院")).other_titles == ("记某院",)


def test_an_article_without_headline_gets_its_first_words_in_brackets(make_article: MakeArticle) -> None:
    assert entry_of(make_article(paragraph="昨日上午，门诊开诊。")).title == "[昨日上午]"


def test_an_article_without_words_says_so(make_article: MakeArticle) -> None:
    assert entry_of(make_article()).title == "[无题名]"
