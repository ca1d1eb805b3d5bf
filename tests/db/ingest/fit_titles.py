"""Fits the weights of `db/ingest/torn_titles`: is the line behind torn text other news' title, or the sentence's last words?

    python -m tests.db.ingest.fit_titles CORPUS.jsonl[.xz]

Only the weights leave the corpus. It must not know: pages.
"""

# ruff: noqa: T201
from __future__ import annotations

import json
import lzma
import math
import random
import sys
from pathlib import Path

from db.ingest import pairs, prose
from db.ingest.pairs import PageStatistics

NAMES = ("bias", "join", "title_end", "start", "strange", "length")
Sample = tuple[list[float], bool]


def signals(before: str, line: str, statistics: PageStatistics) -> list[float]:
    return [
        1.0,
        max(-3.0, min(8.0, statistics.join(before, line))),
        max(-5.0, min(5.0, pairs.title_end(pairs.end(line)))),
        max(-5.0, min(5.0, pairs.start(pairs.begin(line)))),
        max(-3.0, min(6.0, statistics.strangeness(line))),
        float(len(line)),
    ]


def samples(path: Path, rng: random.Random) -> list[Sample]:
    """Each time one paragraph cut at the end of a column's line, with a title below; and one that breaks off in its last line."""
    with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8") as lines:
        news = [r for r in map(json.loads, lines) if len(r["body"]) > 300 and 6 <= len(r["title"]) <= 22]
    rng.shuffle(news)
    found: list[Sample] = []
    for torn, other in zip(news[::2], news[1::2], strict=False):
        long = [text for text in torn["body"].split("\n") if len(text) > 60]
        if not long:
            continue
        statistics = PageStatistics([*long, *other["body"].split("\n"), other["title"]])
        width, text = rng.randint(11, 20), rng.choice(long)
        cut = width * rng.randrange(1, len(text) // width)
        before, rest = text[cut - width : cut], text[cut : cut + rng.randint(3, max(4, width - 3))]
        if before[-1] in "。！？”：，；、":
            continue
        for line, title in ((other["title"].replace(" ", ""), True), (rest, False)):
            if len(line) <= width and prose.title_like(line) and not prose.ends(line):
                found.append((signals(before, line, statistics), title))
    return found


def logit(weights: list[float], seen: list[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, seen, strict=True))


def fit(found: list[Sample]) -> list[float]:
    weights = [0.0] * len(NAMES)
    steps = [0.3, 0.1, 0.1, 0.1, 0.1, 0.01]
    for _ in range(1500):
        slope = [0.0] * len(weights)
        for seen, title in found:
            miss = title - 1 / (1 + math.exp(-logit(weights, seen)))
            slope = [s + miss * value for s, value in zip(slope, seen, strict=True)]
        weights = [w + step * s / len(found) for w, step, s in zip(weights, steps, slope, strict=True)]
    return weights


def main() -> None:
    found = samples(Path(sys.argv[1]), random.Random(3))
    weights = fit(found[::2])
    print({name: round(weight, 2) for name, weight in zip(NAMES, weights, strict=True)})
    for needed in (0.0, 1.0, 2.5):
        said = [(logit(weights, seen) > needed, title) for seen, title in found[1::2]]
        right = sum(1 for cut, title in said if cut and title) / sum(title for _, title in said)
        wrong = sum(1 for cut, title in said if cut and not title) / sum(not title for _, title in said)
        print(f"above {needed}: {right:.0%} of the titles, {wrong:.0%} of the torn lines")


if __name__ == "__main__":
    main()
