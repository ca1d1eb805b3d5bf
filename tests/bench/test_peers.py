"""That other engines are asked for the same as ours: a comparison of times is worth nothing otherwise."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.domain.query import parse
from db.search import scan
from tests.bench.alone import PEERS
from tests.bench.made import DOCUMENTS
from tests.bench.peers import CannotAsk, Peer, Row, pairs, phrase, plain, rows_of

MADE = pytest.mark.parametrize("make", PEERS.values(), ids=PEERS)
QUERIES = (
    *("医院", "医", "树", "门前", "春天，医院", "CT-3检查", "3", "covid 19", "醫院", "龙"),
    *("医院 门前", "树 -医院", "医院 或 医生", "标题:杏", "标题:杏 日期:2022", "树 日期:2021..2022", "日期:2023 窗外"),
)


def loaded(make: Callable[[Path], Peer], folder: Path) -> Peer:
    peer = make(folder / "index")
    peer.load(rows_of(DOCUMENTS))
    peer.settle()
    return peer


def test_a_text_becomes_its_pairs_and_its_last_character() -> None:
    assert pairs("心理健康") == "心理 理健 健康 康"


def test_what_is_no_letter_is_part_of_a_pair_too() -> None:
    assert len(pairs("a +b").split()) == 4


def test_a_run_is_the_pairs_one_behind_the_other() -> None:
    assert phrase("心理健") == ["心理", "理健"]


def test_words_of_a_question_are_without_punctuation_and_once() -> None:
    assert plain(["医院", "，", "醫院", "在", "？"]) == ["医院", "在"]


@MADE
@pytest.mark.parametrize("query", QUERIES)
def test_a_peer_finds_what_a_plain_scan_finds(make: Callable[[Path], Peer], query: str, tmp_path: Path) -> None:
    asked = parse(query).query
    with closing(loaded(make, tmp_path)) as peer:
        found = peer.ask(peer.prepare(asked))
    expected = scan(DOCUMENTS, asked).ids
    assert (sorted(found.ids), found.total) == (sorted(expected), len(expected))


@MADE
def test_a_peer_counts_papers_and_years(make: Callable[[Path], Peer], tmp_path: Path) -> None:
    with closing(loaded(make, tmp_path)) as peer:
        assert peer.facets(peer.prepare(parse("树").query)) == {"健康报": 2, "晚报": 1, "2021": 1, "2022": 1, "2023": 1}


@MADE
def test_a_changed_article_is_found_by_its_new_text_only(make: Callable[[Path], Peer], tmp_path: Path) -> None:
    row, other = Row.of(DOCUMENTS[1]), Row.of(DOCUMENTS[0])
    with closing(loaded(make, tmp_path)) as peer:
        peer.change(row, Row(row.id, other.headline, "校订", row.paper, row.days))
        totals = [peer.ask(peer.prepare(parse(query).query)).total for query in ("杏林", "校订", "杏树")]
    assert totals == [0, 1, 2]


@MADE
def test_one_of_some_words_is_enough(make: Callable[[Path], Peer], tmp_path: Path) -> None:
    with closing(loaded(make, tmp_path)) as peer:
        assert sorted(peer.ask(peer.prepare_any(["医生", "窗外", "没有"])).ids) == [2, 3]


@MADE
def test_what_a_peer_has_no_way_to_ask_is_said(make: Callable[[Path], Peer], tmp_path: Path) -> None:
    with closing(loaded(make, tmp_path)) as peer, pytest.raises(CannotAsk):
        peer.prepare(parse("-医院").query)
