"""What a query means, from outside: the articles whose text holds it, whatever its form; compared with plain `in`."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest

from db.archive import Archive

Run = Callable[..., Any]
CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "news.jsonl.xz"
HAN = re.compile("[\u4e00-\u9fff]+")
# Simplified characters and the traditional ones that stand for them and nothing else.
TRADITIONAL = str.maketrans("医门诊书车东龙马鸟鱼长时间问头见贝风飞", "醫門診書車東龍馬鳥魚長時間問頭見貝風飛")
FULL_WIDTH = str.maketrans({char: chr(ord(char) + 0xFEE0) for char in "0123456789CTABP"})
PIECES = ("门诊书", "医龙", "3月", "CT检查", "120急救", "东头", "春天", "的", "鱼", "长时间", "贝", "飞鸟见马")


def made_up(count: int) -> Iterator[dict[str, str]]:
    random = Random(3)
    for number in range(count):
        words = [
            random.choice(PIECES) + random.choice(("", "", "，", "。", "\n")) for _ in range(random.randint(3, 30))
        ]
        yield {"source_id": str(number), "title": random.choice(PIECES), "body": "".join(words)}


def real(count: int) -> Iterator[dict[str, str]]:
    with lzma.open(CORPUS, "rt", encoding="utf-8") as file:
        for line in islice(file, count):
            record = json.loads(line)
            yield {"source_id": record["id"], "title": record["title"], "body": record["body"]}


class Loaded:
    """An archive made of records, and the plain truth about it."""

    def __init__(self, run: Run, folder: Path, records: list[dict[str, str]]) -> None:
        self.run, self.path = run, folder / "archive"
        self.texts = {r["source_id"]: (bare(r["title"]), bare(r["body"])) for r in records}
        lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        assert run("load", "-", "--archive", self.path, stdin=lines.encode()).status == 0

    def holding(self, piece: str) -> list[str]:
        return sorted(id for id, texts in self.texts.items() if any(piece in text for text in texts))

    def found(self, query: str) -> list[str]:
        answer = self.run("search", query, "--archive", self.path, "--limit", 10**6, "--json").json
        assert answer["total"] == len(answer["hits"])
        return sorted(hit["source_id"] for hit in answer["hits"])

    def pieces(self, count: int) -> Iterator[str]:
        """Random runs of 1 to 8 Han characters of the texts."""
        random = Random(5)
        runs = [run for texts in self.texts.values() for text in texts for run in HAN.findall(text)]
        for _ in range(count):
            run = random.choice(runs)
            length = random.randint(1, min(8, len(run)))
            start = random.randrange(len(run) - length + 1)
            yield run[start : start + length]


def bare(text: str) -> str:
    """Without blanks and line breaks; punctuation stays and is in no query here."""
    return "".join(text.split())


def test_every_piece_in_every_form_finds_exactly_the_articles_that_hold_it(run: Run, tmp_path: Path) -> None:
    archive = Loaded(run, tmp_path, list(made_up(40)))
    for piece in (*PIECES, *archive.pieces(8)):
        wanted = archive.holding(piece)
        broken = f"“{piece[:-1]}\n{piece[-1:]}”"
        for form in (piece, piece.translate(TRADITIONAL), piece.translate(FULL_WIDTH), piece.lower(), broken):
            assert archive.found(form) == wanted, form


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.exists(), reason="the news lies beside the project, not in it")
def test_pieces_of_real_news_find_exactly_the_articles_that_hold_them(run: Run, tmp_path: Path) -> None:
    archive = Loaded(run, tmp_path, list(real(5000)))
    with Archive.open(archive.path) as opened:
        ids = dict(zip(sorted(opened.search("").ids), archive.texts, strict=True))
        for piece in archive.pieces(300):
            assert sorted(ids[id] for id in opened.search(piece).ids) == archive.holding(piece), piece
