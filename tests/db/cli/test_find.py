from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.archive import Archive
from db.domain.records import Hospital, HospitalName, NameKind

Run = Callable[..., Any]
HIT = {"id", "source_id", "headline", "paper", "date", "page", "hospitals", "score", "occurrences", "snippet", "spans"}


def test_search_has_the_fixed_keys(run: Run, loaded: Path) -> None:
    answer = run("search", "CT检查", "--archive", loaded, "--json").json
    assert {"query", "total", "took_ms", "hits", "facets", "problems"} <= set(answer)
    assert set(answer["hits"][0]) >= HIT


def test_a_hit_tells_where_it_was_printed(run: Run, loaded: Path) -> None:
    hit = run("search", "CT检查", "--archive", loaded, "--json").json["hits"][0]
    assert (hit["paper"], hit["date"], hit["page"], hit["source_id"]) == ("健康报", "2022-03-04", "A05", "a")
    assert hit["hospitals"] == ["大同市第六人民医院"]


def test_spans_cut_the_query_out_of_the_snippet(run: Run, loaded: Path) -> None:
    hit = run("search", "ＣＴ檢查", "--archive", loaded, "--json").json["hits"][0]
    assert [hit["snippet"][start:end] for start, end in hit["spans"]] == ["CT检查"]


def test_facets_are_values_with_counts(run: Run, loaded: Path) -> None:
    facets = run("search", "", "--archive", loaded, "--json").json["facets"]
    assert facets["paper"] == [["健康报", 1]]
    assert facets["year"] == [["2020", 1], ["2022", 1]]


@pytest.mark.parametrize(
    ("query", "sources"),
    [
        ("", "abc"),
        ("院", "ab"),
        ("辽宁省人民医院", "b"),
        ("人民医院 -雨", "b"),
        ("-院", "c"),
        ("春天 OR 雨后", "ac"),
        ("没有的话", ""),
    ],
)
def test_queries_find_what_they_say(run: Run, loaded: Path, query: str, sources: str) -> None:
    answer = run("search", query, "--archive", loaded, "--json").json
    assert sorted(hit["source_id"] for hit in answer["hits"]) == list(sources)
    assert answer["total"] == len(sources)


def test_nothing_found_is_an_answer(run: Run, loaded: Path) -> None:
    ran = run("search", "没有的话", "--archive", loaded)
    assert (ran.status, ran.out) == (0, "nothing found\n")


def test_where_nothing_is_found_other_queries_are_told(run: Run, loaded: Path) -> None:
    answer = run("search", "门诊部般迁", "--archive", loaded, "--json").json
    told = {"kind": "confused", "query": "门诊部搬迁", "total": 1, "was": "般", "now": "搬"}
    assert told in answer["suggestions"]


def test_what_finds_something_needs_no_other_query(run: Run, loaded: Path) -> None:
    assert run("search", "院", "--archive", loaded, "--json").json["suggestions"] == []


def test_other_queries_are_printed_with_their_reason(run: Run, loaded: Path) -> None:
    out = run("search", "门诊部般迁", "--archive", loaded).out
    assert "  门诊部搬迁  articles: 1  one character exchanged 般 → 搬\n" in out


def test_words_of_the_shell_are_one_query(run: Run, loaded: Path) -> None:
    assert run("search", "雨后", "开诊", "--archive", loaded, "--json").json["query"] == "雨后 开诊"


def test_limit_and_offset_choose_a_page_of_the_whole(run: Run, loaded: Path) -> None:
    answer = run("search", "", "--archive", loaded, "--sort", "date", "--limit", 1, "--offset", 1, "--json").json
    assert (answer["total"], [hit["source_id"] for hit in answer["hits"]]) == (3, ["b"])


def test_a_problem_is_a_word_with_its_place(run: Run, loaded: Path) -> None:
    problems = run("search", "日期:1e9 院", "--archive", loaded, "--json").json["problems"]
    assert problems == [{"kind": "bad_date", "text": "1e9", "span": [3, 6], "choices": []}]


def test_a_problem_is_told_beside_the_result(run: Run, loaded: Path) -> None:
    ran = run("search", "日期:1e9 院", "--archive", loaded, language="zh")
    assert ran.err == "不是日期，请写成 2022、2022-03 或 2022..2024：1e9\n"
    assert "共 2 篇" in ran.out


def test_without_a_terminal_nothing_is_bold(run: Run, loaded: Path) -> None:
    assert "\x1b" not in run("search", "院", "--archive", loaded).out


def test_show_has_every_part(run: Run, loaded: Path) -> None:
    article = run("show", 1, "--archive", loaded, "--json").json
    assert article["headline"] == "雨后开诊"
    assert article["column"] == "夜读"
    assert [(line["role"], line["name"]) for line in article["bylines"]] == [("本报记者", "周以宁")]
    assert [len(section["paragraphs"]) for section in article["sections"]] == [2]
    assert [part["kind"] for part in article["parts"]] == ["column", "headline", "byline", "paragraph", "paragraph"]


def test_show_reads_like_an_article(run: Run, loaded: Path) -> None:
    lines = run("show", 1, "--archive", loaded, language="zh").out.splitlines()
    assert "主题  雨后开诊" in lines
    assert "第二段说人民医院。" in lines


def test_an_article_that_is_not_there_is_named(run: Run, loaded: Path) -> None:
    ran = run("show", 99, "--archive", loaded)
    assert (ran.status, ran.out, ran.err) == (1, "", "there is no article 99\n")


def test_a_number_beyond_the_store_is_no_bug(run: Run, loaded: Path) -> None:
    assert run("show", 10**30, "--archive", loaded).err == f"there is no article {10**30}\n"


@pytest.fixture
def renamed(loaded: Path, tmp_path: Path) -> Path:
    """An archive in which 大同市第六人民医院, which one article is linked to, was 雁北医院 once."""
    path = tmp_path / "renamed"
    shutil.copytree(loaded, path)
    names = (HospitalName("大同市第六人民医院", NameKind.CURRENT), HospitalName("雁北医院", NameKind.FORMER))
    with Archive.open(path) as archive:
        archive.save_hospital(Hospital(id=archive.hospitals()[0].id, names=names))
    return path


def test_a_search_says_what_goes_by_another_name(run: Run, renamed: Path) -> None:
    answer = run("search", "雁北医院", "--archive", renamed, "--json").json
    assert (answer["total"], answer["also_total"], answer["also"][0]["hospital"]) == (0, 1, "大同市第六人民医院")
    assert "--other-names" in run("search", "雁北医院", "--archive", renamed).out


def test_other_names_are_taken_along_when_asked_for(run: Run, renamed: Path) -> None:
    answer = run("search", "雁北医院", "--archive", renamed, "--other-names", "--json").json
    assert (answer["total"], answer["other_names"], answer["hits"][0]["source_id"]) == (1, True, "a")
    assert answer["hits"][0]["matched_names"] == ["大同市第六人民医院"]
