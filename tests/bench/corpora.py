"""Articles to measure with: real news where it is at hand, one's own file, or made up; and more of the same kind.

`recombined` makes as many articles as wanted out of the sentences of a few: characters, words and lengths stay as frequent
as they are. It must not know: what is measured.
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from tests.bench import generated

SHARED = Path(__file__).resolve().parents[3] / "shared"
NEWS = SHARED / "corpus" / "news.jsonl.xz"
MADE_UP = 20_000
"""Articles where there is neither news nor a file."""

_SENTENCE = re.compile(r"[^。！？\n]*[。！？]+[”’」』）]*|[^。！？\n]+")


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a .jsonl or .jsonl.xz, in the keys of `xinglin load`."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8-sig") as lines:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                record.setdefault("headline", record.get("title"))
                record.setdefault("paper", record.get("source") or record.get("part"))
                yield record


def made_up(count: int = MADE_UP) -> Iterator[dict[str, Any]]:
    """Articles over the characters of the sample pages."""
    return map(json.loads, generated.articles(count))


class Corpus:
    """Articles by name, with a source for more of them."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or (NEWS if NEWS.exists() else None)
        self.name = self.path.name if self.path else "made up"

    def records(self, count: int | None = None) -> Iterator[dict[str, Any]]:
        """The articles as they are, or the first of them."""
        return islice(read(self.path) if self.path else made_up(), count)

    def more(self, count: int) -> Iterator[dict[str, Any]]:
        """So many articles of this kind; the same each time."""
        return recombined(tuple(self.records()), count) if self.path else made_up(count)


def recombined(records: Sequence[dict[str, Any]], count: int, *, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Each has the headline, paper and date of some article and the paragraphs of another, filled with sentences of all."""
    random = Random(seed)
    bodies = [str(record.get("body") or "") for record in records]
    counted = ([len(_sentences(line)) for line in body.splitlines()] for body in bodies)
    shapes = [shape for shape in counted if any(shape)]
    sentences = [sentence for body in bodies for sentence in _sentences(body)]
    for number in range(count):
        heads, shape = random.choice(records), random.choice(shapes)
        body = "\n".join("".join(random.choices(sentences, k=length)) for length in shape if length)
        given = {key: heads[key] for key in ("headline", "paper", "date", "page", "hospitals") if heads.get(key)}
        yield {**given, "source_id": f"recombined-{number}", "body": body}


def _sentences(text: str) -> list[str]:
    """Those that say something: between two ideographic blanks there is nothing to recombine."""
    return [sentence for sentence in _SENTENCE.findall(text) if sentence.strip()]


def write(records: Iterator[dict[str, Any]], path: Path) -> Path:
    """As `load` takes them, so that making them up or unpacking them is not what is measured."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return path
