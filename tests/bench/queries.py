"""A mixed set of queries drawn from an archive's own articles, so that most of them find something.

It must not know: how long any of them takes. The same articles and seed give the same queries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

KINDS = (
    "one character",
    "two characters",
    "four characters",
    "long phrase",
    "three words",
    "without",
    "field and dates",
)
_HAN = re.compile("[\u4e00-\u9fff]{12,}")


def mixed(texts: Sequence[str], count: int, *, seed: int = 7) -> list[tuple[str, str]]:
    """(kind, query), every kind about equally often. `texts` are bodies of articles."""
    random = Random(seed)
    runs = [run for text in texts for run in _HAN.findall(text)]
    if not runs:
        raise ValueError("no Chinese text to draw queries from")
    return list(_drawn(random, runs, count))


def _drawn(random: Random, runs: Sequence[str], count: int) -> Iterator[tuple[str, str]]:
    def piece(length: int) -> str:
        run = random.choice(runs)
        start = random.randrange(len(run) - length + 1)
        return run[start : start + length]

    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        year = random.randint(2016, 2024)
        yield (
            kind,
            {
                "one character": piece(1),
                "two characters": piece(2),
                "four characters": piece(4),
                "long phrase": piece(random.randint(8, 12)),
                "three words": f"{piece(2)} {piece(1)} {piece(2)}",
                "without": f"{piece(2)} -{piece(1)}",
                "field and dates": f"标题:{piece(1)} 日期:{year}..{year + 2}",
            }[kind],
        )
