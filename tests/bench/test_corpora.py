from __future__ import annotations

import json
import lzma
from collections import Counter
from pathlib import Path

import pytest

from tests.bench import corpora, generated, queries
from tests.bench.corpora import Corpus, recombined

ARTICLES = (
    {"headline": "甲", "paper": "健康报", "date": "2021-01-01", "body": "一二三。四五！\n“六七。”八九。"},
    {"headline": "乙", "paper": "晚报", "date": "2022-01-01", "body": "子丑寅？卯辰。"},
)


def test_made_up_articles_are_the_same_each_time() -> None:
    assert list(generated.articles(20)) == list(generated.articles(20))


@pytest.mark.slow
def test_made_up_text_has_few_common_and_many_rare_characters() -> None:
    text = "".join(json.loads(line)["body"] for line in generated.articles(300))
    counts = sorted((text.count(character) for character in set(text)), reverse=True)
    assert sum(counts[:100]) > len(text) * 0.3
    assert len(counts) > 2500


def test_recombined_articles_are_the_same_each_time() -> None:
    assert list(recombined(ARTICLES, 20)) == list(recombined(ARTICLES, 20))


def test_recombined_articles_are_made_of_whole_sentences() -> None:
    sentences = {"一二三。", "四五！", "“六七。”", "八九。", "子丑寅？", "卯辰。"}
    bodies = [article["body"] for article in recombined(ARTICLES, 50)]
    found = {sentence for body in bodies for sentence in corpora._SENTENCE.findall(body)}
    assert found == sentences


def test_no_recombined_article_is_empty_where_one_was() -> None:
    assert all(article["body"] for article in recombined((*ARTICLES, {"headline": None, "body": " \n"}), 50))


def test_recombined_articles_keep_paper_and_date_together() -> None:
    pairs = {(article["headline"], article["paper"], article["date"]) for article in recombined(ARTICLES, 50)}
    assert pairs == {("甲", "健康报", "2021-01-01"), ("乙", "晚报", "2022-01-01")}


@pytest.mark.slow
def test_recombined_text_has_characters_as_often_as_there_were() -> None:
    given = list(map(json.loads, generated.articles(300)))
    before, after = (
        Counter("".join(article["body"] for article in articles)) for articles in (given, recombined(given, 300))
    )
    for character, count in before.most_common(20):
        assert after[character] / after.total() == pytest.approx(count / before.total(), rel=0.15)


@pytest.mark.parametrize("name", ["own.jsonl", "own.jsonl.xz"])
def test_an_own_corpus_is_read(tmp_path: Path, name: str) -> None:
    opened = lzma.open if name.endswith("xz") else open
    with opened(tmp_path / name, "wt", encoding="utf-8") as file:
        file.write('{"title": "甲", "source": "晚报", "body": "乙"}\n\n')
    (record,) = Corpus(tmp_path / name).records()
    assert (record["headline"], record["paper"], record["body"]) == ("甲", "晚报", "乙")


def test_a_corpus_gives_more_of_its_kind(tmp_path: Path) -> None:
    corpora.write(iter(ARTICLES), tmp_path / "own.jsonl")
    assert len(list(Corpus(tmp_path / "own.jsonl").more(7))) == 7


@pytest.mark.parametrize("count", [7, 50])
def test_queries_are_drawn_from_the_texts(count: int) -> None:
    text = "春天的医院门前有一排很老的杏树每年都开花"
    drawn = queries.mixed([text], count)
    assert len(drawn) == count
    assert {kind for kind, _ in drawn} == set(queries.KINDS)
    assert all(query in text for kind, query in drawn if kind == "long phrase")


def test_common_words_are_those_that_occur_most() -> None:
    text = "医院医院医院门前有一排很老的杏树每年都开花"
    assert queries._common_words([text])[0] == "医院"


def test_own_queries_are_one_a_line(tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_text("医院\n\n 3月 \n", encoding="utf-8")
    assert queries.read(tmp_path / "queries.txt") == [("own", "医院"), ("own", "3月")]


def test_blanks_between_sentences_make_no_article() -> None:
    made = list(recombined([{"body": "病房开门。\u3000\u3000\n\u3000\n"}], 20))
    assert all(record["body"].strip() for record in made)
