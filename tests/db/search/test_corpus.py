"""Real news: random substrings are found exactly where they are. Skipped where the collection is not at hand."""

from __future__ import annotations

import itertools
import json
import lzma
import random
from pathlib import Path

import pytest

from db.domain.query import Text, parse
from db.domain.records import ArticleId, Document, Sort, TextField
from db.domain.text import fold_text
from db.search import Index, scan
from db.search.entry import occurrences

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "news.jsonl.xz"


CONDITIONS = ("", " 日期:2020..2022", " -报纸:晚报", " 标题:医", " 报纸:健康")


def articles(count: int) -> list[Document]:
    with lzma.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in itertools.islice(lines, count)]
    return [
        Document(
            id=ArticleId(number),
            texts={TextField.HEADLINE: row["title"] or "", TextField.BODY: row["body"]},
            paper=("健康报", "晚报", "")[number % 3],
            date=f"20{number % 10 + 15}-0{number % 9 + 1}",
        )
        for number, row in enumerate(rows)
    ]


def asked(made: list[Document], chance: random.Random) -> str:
    """A query of one to three runs of the texts, put together by any operator, perhaps with a condition."""

    def run() -> str:
        text = chance.choice(made).texts[TextField.BODY]
        start = chance.randrange(max(1, len(text)))
        field = chance.choice(("", "", "", "标题:", "-", "正文:"))
        return f'{field}"{text[start : start + chance.randrange(1, 11)].translate(_UNQUOTED)}"'

    joint = chance.choice((" ", " 或 ", " "))
    return joint.join(run() for _ in range(chance.choice((1, 1, 2, 3)))) + chance.choice(CONDITIONS)


_UNQUOTED = dict.fromkeys(map(ord, '"“”„‟＂〝〞〟「」『』'), "·")


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.exists(), reason="no collection of news here")
def test_two_thousand_random_queries_answer_as_a_scan_does(tmp_path: Path) -> None:
    made, chance = articles(60), random.Random(2000)
    with Index.build(tmp_path, made[:50]) as index:
        index.apply(made[50:], [3, 5])
        left = [document for document in made if document.id not in (3, 5)]
        for _ in range(2000):
            typed, sort = asked(made, chance), chance.choice(list(Sort))
            query = parse(typed).query
            assert index.search(query, sort=sort) == scan(left, query, sort=sort), typed


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.exists(), reason="no collection of news here")
def test_random_substrings_of_real_news_are_found_exactly(tmp_path: Path) -> None:
    made = articles(2000)
    folded = {document.id: {name: fold_text(text) for name, text in document.texts.items()} for document in made}
    chance = random.Random(11)
    with Index.build(tmp_path, made) as index:
        for _ in range(100):
            text = chance.choice(made).texts[TextField.BODY]
            start = chance.randrange(len(text))
            query = Text(text[start : start + chance.randrange(1, 9)])
            found = index.search(query)
            counts = {
                id: sum(occurrences(text, query.needle) for text in texts.values()) for id, texts in folded.items()
            }
            assert dict(zip(found.ids, found.occurrences, strict=True)) == {id: n for id, n in counts.items() if n}
