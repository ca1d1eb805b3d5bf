"""Questions with the one article that answers each, among many that do not: from a public collection, or from the samples.

It must not know: how they are searched for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.bench.corpora import SHARED, Corpus
from tests.bench.generated import PAGES

CMRC = SHARED / "corpus" / "cmrc2018"
_SHORTEST = 20
"""Characters of a sentence that can be told from all others when a third of its words is lost."""


@dataclass(frozen=True, slots=True)
class KnownItems:
    """`records` as `load` takes them; `questions` with the `source_id` of the record that answers each."""

    name: str
    records: Sequence[dict[str, Any]]
    questions: Sequence[tuple[str, str]]


def known_items(
    *, questions: int, distractors: int, seed: int = 7, folder: Path = CMRC, corpus: Path | None = None
) -> KnownItems:
    """The collection in `folder` (docs.jsonl, queries.jsonl, qrels.tsv) where it is at hand, else made of the samples."""
    records, asked = _collection(folder) if folder.exists() else _samples(seed)
    among = Corpus(corpus)
    others = (
        {**record, "source_id": f"distractor-{number}"} for number, record in enumerate(among.records(distractors))
    )
    Random(seed).shuffle(asked)
    name = f"{folder.name if folder.exists() else 'sample pages'} among {among.name}"
    return KnownItems(name, [*records, *others], asked[:questions])


def _collection(folder: Path) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    records = [
        {"source_id": row["id"], "headline": row.get("title"), "body": row["body"]}
        for row in _rows(folder / "docs.jsonl")
    ]
    lines = (folder / "qrels.tsv").read_text("utf-8").splitlines()
    wanted = {fields[0]: fields[2] for line in lines if len(fields := line.split("\t")) > 2 and fields[-1] != "0"}
    asked = [(row["query"], wanted[row["qid"]]) for row in _rows(folder / "queries.jsonl") if row["qid"] in wanted]
    return records, asked


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _samples(seed: int) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    """Every paragraph of the sample pages is an article; a question is a sentence of it that lost every third word."""
    import rjieba

    random = Random(seed)
    records: list[dict[str, Any]] = []
    asked: list[tuple[str, str]] = []
    for headline, text in _paragraphs():
        name = f"sample-{len(records)}"
        records.append({"source_id": name, "headline": headline, "body": text})
        sentences = [sentence for sentence in text.split("。") if len(sentence) >= _SHORTEST]
        if sentences:
            kept = [word for place, word in enumerate(rjieba.cut(random.choice(sentences))) if place % 3 != 2]
            asked.append(("".join(kept), name))
    return records, asked


def _paragraphs() -> Iterator[tuple[str | None, str]]:
    from db.errors import UnreadableFile
    from db.ingest import as_json, readers, take_apart

    for page in sorted(PAGES.iterdir()):
        try:
            draft = take_apart(readers.read(page))
        except UnreadableFile:
            continue
        for article in as_json(draft)["articles"]:
            for section in article["sections"]:
                for text in section["paragraphs"]:
                    yield article["headline"], text
