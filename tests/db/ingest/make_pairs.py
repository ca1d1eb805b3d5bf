"""Makes resources/character_pairs.txt from a corpus of news, one JSON object with a "body" per line.

    python tests/db/ingest/make_pairs.py CORPUS.jsonl[.xz] > resources/character_pairs.txt

Only statistics leave the corpus. It must not know the program: the format is described in the file's own head.
Digits count as one 0 and Latin words as one a, so that figures and names do not swell the table.
"""

# ruff: noqa: T201
from __future__ import annotations

import itertools
import json
import lzma
import math
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PAIR_SEEN = 20
"""Pairs rarer than this in 17 million characters say nothing that the page itself would not say better."""
START_SEEN = 5
CLAUSE_SEEN = 60
LEVELS = 14
LOWEST = -4


_CLAUSE = re.compile(r"[,。;!?:、“”]+")


def paragraphs(path: Path) -> Iterator[str]:
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("part") == "tw":  # traditional script: another character set, too little of it
                continue
            for number, text in enumerate(record["body"].split("\n")):
                folded = "".join(unicodedata.normalize("NFKC", text).split())
                folded = re.sub(r"[A-Za-z]+", "a", re.sub(r"[0-9]+", "0", folded))
                if number == 0 and folded.startswith("央视网"):  # every transcript begins with the same words
                    folded = folded[folded.find("):") + 2 :]
                if len(folded) >= 15:
                    yield folded


def titles(path: Path) -> Iterator[str]:
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("part") != "tw" and 5 <= len(record.get("title", "")) <= 40:
                for piece in unicodedata.normalize("NFKC", record["title"]).split():
                    yield re.sub(r"[A-Za-z]+", "a", re.sub(r"[0-9]+", "0", piece))


def level(bits: float) -> int:
    return max(0, min(LEVELS - 1, round(bits) - LOWEST))


def row(first: str, levels: dict[str, int]) -> str:
    groups = ["".join(sorted(second for second, found in levels.items() if found == n)) for n in range(LEVELS)]
    return first + "\t".join(groups).rstrip("\t")


def main() -> None:
    single: Counter[str] = Counter()
    pair: Counter[tuple[str, str]] = Counter()
    start: Counter[str] = Counter()
    start_pair: Counter[tuple[str, str]] = Counter()
    clause: Counter[str] = Counter()
    clause_pair: Counter[tuple[str, str]] = Counter()
    for text in paragraphs(Path(sys.argv[1])):
        for piece in _CLAUSE.split(text)[1:]:
            if len(piece) > 1:
                clause[piece[0]] += 1
                clause_pair[piece[0], piece[1]] += 1
        single.update(text)
        pair.update(itertools.pairwise(text))
        if text[-1] in "。！？”!?":
            start[text[0]] += 1
            start_pair[text[0], text[1]] += 1
    end: Counter[str] = Counter()
    end_pair: Counter[tuple[str, str]] = Counter()
    for title in titles(Path(sys.argv[1])):
        if len(title) > 3:
            end[title[-1]] += 1
            end_pair[title[-1], title[-2]] += 1
    total, starts = sum(single.values()), sum(start.values())
    rows: dict[str, dict[str, int]] = {}
    for (a, b), seen in pair.items():
        if seen >= PAIR_SEEN and not (a + b).isspace():
            rows.setdefault(a, {})[b] = level(math.log2(seen * total / single[a] / single[b]))
    begins: dict[str, dict[str, int]] = {}
    for a, seen in single.items():
        if seen >= 100:
            bits = math.log2((start[a] + 0.3) / starts / (seen / total))
            begins.setdefault(a, {})[a] = level(bits)
    for (a, b), seen in start_pair.items():
        if seen >= START_SEEN and a in begins:
            begins[a].pop(b, None) if a == b else None
            bits = math.log2(seen / starts / (pair[a, b] / total))
            begins[a]["" + b] = level(bits) if a != b else begins[a].get(a, 0)
    ends = sum(end.values())
    finals: dict[str, dict[str, int]] = {}
    for a, seen in single.items():
        if seen >= 100:
            finals[a] = {a: level(math.log2((end[a] + 0.3) / ends / (seen / total)))}
    for (a, b), seen in end_pair.items():
        if seen >= START_SEEN and a in finals and a != b:
            finals[a][b] = level(math.log2(seen / ends / (max(pair[b, a], seen) / total)))
    clauses = sum(clause.values())
    inner: dict[str, dict[str, int]] = {}
    for a, seen in single.items():
        if seen >= 100:
            inner[a] = {a: level(math.log2((clause[a] + 0.3) / clauses / (seen / total)))}
    for (a, b), seen in pair.items():
        if seen >= CLAUSE_SEEN and a in inner and a != b:
            bits = math.log2((clause_pair[a, b] + 0.5) / clauses / (seen / total))
            if abs(level(bits) - inner[a][a]) >= 2:  # only where the pair says something else than its first character
                inner[a][b] = level(bits)
    print(
        "# Which Chinese character follows which, and which begin a paragraph: statistics of 17 million characters of"
    )
    print("# news, made by tests/db/ingest/make_pairs.py. A row is the first character and, parted by tabs, the second")
    print(
        f"# characters of level 0, 1, 2 …; level - {-LOWEST} = log2(seen / expected by chance). 0 is any number, a any Latin word."
    )
    print(
        "# After the empty line: how much more often the pair begins a paragraph than it occurs; a doubled character is"
    )
    print("# the figure for that character whatever follows. After the next empty line: the same for the")
    print("# ends of titles, last character first; and last the same for the beginnings of clauses.")
    for a in sorted(rows):
        print(row(a, rows[a]))
    print()
    for a in sorted(begins):
        print(row(a, begins[a]))
    print()
    for a in sorted(finals):
        print(row(a, finals[a]))
    print()
    for a in sorted(inner):
        print(row(a, inner[a]))


if __name__ == "__main__":
    main()
