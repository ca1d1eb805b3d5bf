"""Real news: random substrings are found exactly where they are. Skipped where the collection is not at hand."""

from __future__ import annotations

import itertools
import json
import lzma
import random
from pathlib import Path

import pytest

from db.domain.query import Text
from db.domain.records import ArticleId, Document, TextField
from db.domain.text import fold_text
from db.search import Index
from db.search.entry import occurrences

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "news.jsonl.xz"


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.exists(), reason="no collection of news here")
def test_random_substrings_of_real_news_are_found_exactly(tmp_path: Path) -> None:
    with lzma.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in itertools.islice(lines, 2000)]
    made = [
        Document(id=ArticleId(number), texts={TextField.HEADLINE: row["title"] or "", TextField.BODY: row["body"]})
        for number, row in enumerate(rows)
    ]
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
