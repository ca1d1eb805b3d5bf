"""What is offered where a query finds nothing: other queries, with their reason and their total."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.archive import Archive
from db.domain.query import parse
from db.domain.records import Suggestion, SuggestionKind
from tests.db.archive.made import load

ALL, SOME, CONFUSED, MISSING, EXTRA, PINYIN, WIDER = SuggestionKind
ARTICLES = (
    {
        "title": "心理健康服务进社区",
        "body": "沈阳市精神卫生中心开展心理健康服务。医护人员走进社区，为老人义诊。",
        "date": "2022-03-04",
        "paper": "北方晨报",
        "hospitals": ["沈阳市精神卫生中心"],
    },
    {"title": "人民医院新楼启用", "body": "市人民医院的CT检查室搬进新楼。", "date": "2021", "paper": "健康报"},
    {"title": "春天来了", "body": "公园里的花开了，老人在健身。covid 已经过去。", "paper": "健康报"},
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path: Path = tmp_path_factory.mktemp("suggesting") / "archive"
    with Archive.create(path) as archive:
        load(archive, *ARTICLES)
        yield archive


def offered(archive: Archive, query: str) -> dict[tuple[SuggestionKind, str], Suggestion]:
    return {(one.kind, one.query): one for one in archive.suggest(query)}


@pytest.mark.parametrize(
    ("typed", "kind", "query"),
    [
        ("社区义诊", ALL, "社区 义诊"),
        ("老人打太极健身", SOME, "老人 或 健身"),
        ("入民医院", CONFUSED, "人民医院"),
        ("心理建康", CONFUSED, "心理健康"),
        ("心里健康服务", CONFUSED, "心理健康服务"),
        ("精神卫中心", MISSING, "精神卫生中心"),
        ("医护人员走进社区为老人义诊", MISSING, "医护人员走进社区，为老人义诊"),
        ("心理的健康", EXTRA, "心理健康"),
        ("covld", CONFUSED, "covid"),
        ("jingshenwei", PINYIN, "精神卫"),
        ("sysjswszx", PINYIN, "医院:沈阳市精神卫生中心"),
        ("北方陈抱", PINYIN, "报纸:北方晨报"),
        ("报纸:bfcb", PINYIN, "报纸:北方晨报"),
        ("报纸:北方陈报", CONFUSED, "报纸:北方晨报"),
        ("医院:精神卫中心", MISSING, "医院:沈阳市精神卫生中心"),
        ("标题:义诊", WIDER, "义诊"),
        ("心理健康 日期:2030", WIDER, "心理健康"),
        ("心理健康 -社区", WIDER, "心理健康"),
        ("心理健康 人民医院", SOME, "心理健康 或 人民医院"),
    ],
)
def test_what_was_meant_is_offered_under_its_kind(
    archive: Archive, typed: str, kind: SuggestionKind, query: str
) -> None:
    assert (kind, query) in offered(archive, typed)


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("心理建康 日期:2022", "心理健康 日期:2022"),
        ("标题:心理建康", "标题:心理健康"),
        ("“心理建康” -花", "心理健康 -花"),
        ("心理建康 报纸:北方晨报", "心理健康 报纸:北方晨报"),
        ("心理建康 精神卫生重心", "心理健康 精神卫生中心"),
    ],
)
def test_only_the_run_that_fails_is_exchanged(archive: Archive, typed: str, query: str) -> None:
    corrected = {one.query for one in archive.suggest(typed) if one.kind is CONFUSED}
    assert query in corrected


def test_a_suggestion_says_what_differs(archive: Archive) -> None:
    exchanged = offered(archive, "入民医院")[CONFUSED, "人民医院"]
    assert (exchanged.was, exchanged.now, exchanged.total) == ("入", "人", 1)


def test_a_suggestion_says_which_condition_is_left_out(archive: Archive) -> None:
    assert offered(archive, "心理健康 日期:2030")[WIDER, "心理健康"].was == "日期:2030"


def test_kinds_come_in_their_order(archive: Archive) -> None:
    kinds = [one.kind for one in archive.suggest("心里健康服务 日期:2022")]
    assert kinds == sorted(kinds, key=list(SuggestionKind).index)


def test_no_more_than_asked_for_are_given(archive: Archive) -> None:
    assert len(archive.suggest("心里健康服务 日期:2022", limit=1)) == 1


@pytest.mark.parametrize("query", ["", "心理健康", "花", "标题:", "（", "心理健康 -花"])
def test_a_query_that_finds_something_gets_none(archive: Archive, query: str) -> None:
    assert archive.search(query).total
    assert archive.suggest(query) == ()


@pytest.mark.parametrize("query", ["囧", "20301231", "zzz", "医" * 250, "标题:囧", "医院:囧", "-(", "日期:1900"])
def test_nothing_is_offered_where_nothing_is_near(archive: Archive, query: str) -> None:
    assert not [one for one in archive.suggest(query) if one.kind is not WIDER]


@pytest.mark.parametrize("letters", ["sysjswszx", "jingshen"])
def test_letters_are_not_taken_apart(archive: Archive, letters: str) -> None:
    assert {one.kind for one in archive.suggest(letters)} == {PINYIN}


def test_an_empty_archive_offers_nothing(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "empty") as empty:
        assert empty.suggest("心理健康") == ()


def test_without_an_index_nothing_is_offered(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        load(archive, *ARTICLES)
        for file in (tmp_path / "archive" / "index").iterdir():
            file.write_bytes(b"")
        assert archive.suggest("入民医院") == ()


WORDS = [
    "心理健康",
    "心里健康",
    "入民",
    "医院",
    "社区 义诊",
    "花",
    "标题:",
    "医院:",
    "日期:2022",
    "日期:1999",
    "-",
    "(",
    ")",
]
typed = st.lists(
    st.one_of(st.sampled_from([*WORDS, " 或 ", "“", "，", "jswszx", "CT"]), st.text(max_size=3)), max_size=6
)


@given(typed.map("".join))
def test_every_suggestion_is_a_query_that_finds_what_it_says(archive: Archive, query: str) -> None:
    suggestions = archive.suggest(query)
    assert not suggestions or not archive.search(query).total
    for one in suggestions:
        assert archive.search(one.query).total == one.total > 0
        assert str(parse(one.query).query) == one.query


@given(typed.map("".join))
def test_the_same_query_gets_the_same_suggestions(archive: Archive, query: str) -> None:
    assert archive.suggest(query) == archive.suggest(query)
