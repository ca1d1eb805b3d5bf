"""A mixed set of queries drawn from an archive's own articles, so that most of them find something.

It must not know: how long any of them takes. The same articles and seed give the same queries.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

KINDS = (
    "one character",
    "common word",
    "any two characters",
    "long phrase",
    "three words",
    "without",
    "title and dates",
)
OWN = "own"
"""The kind of a query that somebody brought."""

_COMMON = 200
"""A word is common when it is among so many of the most frequent ones."""
_HAN = re.compile("[\u4e00-\u9fff]{12,}")
_WORD = re.compile("[\u4e00-\u9fff]{2}")


def read(path: Path) -> list[tuple[str, str]]:
    """One query a line."""
    return [(OWN, line.strip()) for line in path.read_text("utf-8-sig").splitlines() if line.strip()]


def mixed(texts: Sequence[str], count: int, *, years: Sequence[int] = (2020,), seed: int = 7) -> list[tuple[str, str]]:
    """(kind, query), every kind about equally often. `texts` are bodies of articles, `years` those they are from."""
    runs = [own for text in texts if (own := _HAN.findall(text))]
    if not runs:
        raise ValueError("no Chinese text to draw queries from")
    return list(_Drawn(Random(seed), runs, _common_words(texts), years).queries(count))


def _common_words(texts: Sequence[str]) -> list[str]:
    import rjieba

    counted = Counter(word for text in texts for word in rjieba.cut(text) if _WORD.fullmatch(word))
    return [word for word, _ in counted.most_common(_COMMON)]


class _Drawn:
    def __init__(self, random: Random, runs: Sequence[Sequence[str]], common: Sequence[str], years: Sequence[int]):
        self._random, self._runs, self._years = random, runs, years
        self._common = common or [run[:2] for own in runs for run in own]

    def queries(self, count: int) -> Iterator[tuple[str, str]]:
        for number in range(count):
            kind = KINDS[number % len(KINDS)]
            yield kind, self._query(kind)

    def _query(self, kind: str) -> str:
        random = self._random
        article = random.choice(self._runs)
        match kind:
            case "one character":
                return self._piece(article, 1)
            case "common word":
                return random.choice(self._common)
            case "any two characters":
                return self._piece(article, 2)
            case "long phrase":
                return self._piece(article, random.randint(6, 12))
            case "three words":  # of one article, so that there is something to find
                return f"{random.choice(self._common)} {self._piece(article, 2)} {self._piece(article, 2)}"
            case "without":
                return f"{random.choice(self._common)} -{self._piece(article, 1)}"
            case _:
                year = random.choice(self._years)
                return f"标题:{self._piece(article, 1)} 日期:{year}..{year + 2}"

    def _piece(self, article: Sequence[str], length: int) -> str:
        run = self._random.choice(article)
        start = self._random.randrange(len(run) - length + 1)
        return run[start : start + length]
