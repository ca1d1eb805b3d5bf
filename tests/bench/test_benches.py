"""Each bench on a tiny size: it runs, its figures are there, and they are shown."""

from __future__ import annotations

import json
import random
from pathlib import Path
from time import process_time_ns

import pytest

from tests.bench import bench, corpora, edits, importing, known_items, ranking, report, searching
from tests.bench.alone import OURS
from tests.bench.corpora import Corpus
from tests.db.ingest import scoring

CORPUS = [
    {"headline": "医院门前的杏树", "body": "春天来了，医院门前那一排很老的杏树又开了花。", "date": "2021-05-06"},
    {"headline": "电梯里的椅子", "body": "夜里上下楼的都是陪床的子女和刚刚下了手术的护士。", "date": "2022-01-02"},
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return corpora.write(iter(CORPUS), tmp_path / "own.jsonl")


def test_the_search_bench_has_every_figure_of_every_engine(corpus: Path) -> None:
    run = searching.measure(Corpus(corpus), "9", count=14, own=(), peers=("FTS5", "tantivy"))
    for name, engine in run["engines"].items():
        wanted = {"index_articles_per_s", "index_to_text", "search_ms", "search_facets_ms", "edit_ms", "open_ms"}
        assert wanted <= {key for key, value in engine.items() if value is not None}, name
    assert [run["articles"], run["queries"]] == [9, 14]
    assert not run["engines"]["FTS5"]["differences"]
    assert not run["engines"]["tantivy"]["differences"]


@pytest.mark.slow
def test_the_bench_takes_own_articles_and_queries(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("医院\n杏树 -医院\n", encoding="utf-8")
    arguments = ["search", "--corpus", str(corpus), "--queries", str(queries), "--peers", "FTS5", "--json"]
    assert bench.main(arguments) == 0
    (run,) = json.loads(capsys.readouterr().out)["search"]
    assert (run["articles"], run["queries"], [*run["engines"]]) == (2, 2, [OURS, "FTS5"])


@pytest.mark.slow
def test_the_bench_of_edits_finds_each_and_leaves_the_index_complete(corpus: Path) -> None:
    measured = edits.measure(Corpus(corpus), articles=9, edits=12, count=7, own=(), clock=process_time_ns)
    assert measured["index_complete"]
    assert measured["states"]["tidied"]["segments"] <= measured["states"]["edited"]["segments"]
    assert "tidied" in "\n".join(edits.shown(measured))


def test_another_number_of_hits_is_shown() -> None:
    figures = {"differences": [("医院", 7, 5)], "cannot": [("-医", "everything but")], "search_facets_ms": None}
    lines = "\n".join(report._differences({OURS: {}, "other": figures}))
    assert "医院   ours 7, other 5" in lines
    assert "cannot be asked: -医 (everything but)" in lines


@pytest.mark.parametrize(("figure", "met"), [(7.9, True), (8.1, False), (None, "")])
def test_a_target_is_met_or_not(figure: float | None, met: bool | str) -> None:
    assert report._met(figure, "≤ 8") == met


def test_growth_is_told_from_two_sizes_on() -> None:
    def run(articles: int, p95: float) -> dict[str, object]:
        return {"size": articles, "articles": articles, "engines": {OURS: {"search_facets_ms": {"p95": p95}}}}

    *_, last, _ = report.growth([run(100, 1.0), run(1000, 5.0)])
    assert last.split()[0] == "10.0"
    assert "5.00 ×" in last
    assert not list(report.growth([run(100, 1.0)]))


def test_the_ranking_bench_tells_every_way_of_asking(tmp_path: Path) -> None:
    items = known_items.known_items(questions=3, distractors=5, folder=tmp_path / "none")
    figures = ranking.measure(items, peers=("FTS5",))
    assert figures["questions"] == 3
    assert all(0 <= way["mrr"] <= way["recall"] <= 1 for way in figures["ways"].values())
    assert figures["ways"]["FTS5 BM25, one of its bigrams"]["recall"] > 0
    assert "MRR@10" in "\n".join(report.ranking(figures))


def test_questions_are_of_a_collection_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "docs.jsonl").write_text('{"id": "d1", "title": "杏", "body": "杏树"}\n', encoding="utf-8")
    (tmp_path / "queries.jsonl").write_text('{"qid": "q1", "query": "什么树？"}\n', encoding="utf-8")
    (tmp_path / "qrels.tsv").write_text("q1\t0\td1\t1\nq2\t0\td1\t0\n", encoding="utf-8")
    items = known_items.known_items(questions=9, distractors=2, folder=tmp_path)
    assert items.questions == [("什么树？", "d1")]
    assert [record["source_id"] for record in items.records] == ["d1", "distractor-0", "distractor-1"]


def test_bigrams_of_a_question_do_not_cross_its_punctuation() -> None:
    assert ranking.bigrams("甲乙丙，丁？") == ["甲乙", "乙丙", "丁"]


def test_the_import_bench_has_every_figure_of_every_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "SHAPES", {"one line": importing.SHAPES["one line"]})
    figures = importing.measure(kinds=("wrapped", "names_glued"), pages=2, seed=1, large=20_000)
    assert {*figures["damaged"]["wrapped"]} == {*scoring.MEASURES, "mean"}
    assert figures["damaged"]["wrapped"]["articles"] == 100
    assert sum(row["decisions"] for row in figures["calibration"]) > 20
    assert set(importing.MADE) < set(figures["speed"])
    assert min(figures["speed"].values()) > 0
    assert figures["large"]["one line"]["seconds"] >= 0
    assert "names_glued" in "\n".join(report.importing(figures))


@pytest.mark.slow
@pytest.mark.parametrize("shape", importing.SHAPES)
def test_large_texts_are_as_large_as_asked(shape: str) -> None:
    assert 9_990 < len(importing.large_text(shape, 10_000, 1).encode()) <= 10_000


def test_speed_is_told_of_pages_that_are_long_enough() -> None:
    assert all(len(text) >= importing.PAGE for text in importing._long_pages("printed", 2, 1))


def test_real_pages_are_left_out_where_there_are_none(tmp_path: Path) -> None:
    assert importing.real_pages(tmp_path) is None


@pytest.mark.skipif(not corpora.SHARED.exists(), reason="no real pages here")
def test_real_pages_are_scored_by_their_own_rules() -> None:
    figures = importing.real_pages(corpora.SHARED)
    assert figures
    assert {*figures} == {*scoring.MEASURES, "mean"}


def test_a_peer_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        bench.main(["search", "--peers", "Lucene"])
    assert "Lucene is none of" in capsys.readouterr().err


def test_a_size_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        bench.main(["search", "--articles", "1000,many"])
    assert "'many' is neither a number nor 'whole'" in capsys.readouterr().err


@pytest.mark.slow
def test_random_texts_are_the_same_each_time() -> None:
    shape = importing.SHAPES["short lines"]
    assert shape(random.Random(3))[:200] == shape(random.Random(3))[:200]
