"""Fits the weights of `db/ingest/weights.py` to news set in columns, and prints them.

    python tests/db/ingest/fit_reflow.py CORPUS.jsonl[.xz] > weights.txt

The corpus has one JSON object per line with "title", "body" and "part". Articles are wrapped at many widths, with indents
kept, lost or none, uneven lines, blank lines, headings, kickers and pictures; every border of two lines is an example.
Only weights leave the corpus. Needs numpy.
"""

# ruff: noqa: T201
from __future__ import annotations

import json
import lzma
import random
import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from db.ingest import columns, prose
from db.ingest import fragments as F  # noqa: N812
from db.ingest import reflow as R  # noqa: N812
from db.ingest.pairs import PageStatistics

NO_LINE_START = "，。、；：！？）》”’…,.;:!?)"


@lru_cache(maxsize=1)
def load() -> dict[str, list[tuple[str, list[str]]]]:
    """Articles with a title and whole paragraphs, by part of the corpus."""
    path = Path(sys.argv[1])
    by: dict[str, list[tuple[str, list[str]]]] = {}
    opener: Any = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            title, body = record["title"], record["body"]
            if not title or not 120 < len(body) < 2500 or record["part"] == "tw" or record.get("title_is"):
                continue
            body = re.sub("^央视网消息（新闻联播）：", "", body)
            paragraphs = [p.strip() for p in body.split("\n") if p.strip()]
            if all(p[-1] in "。！？”）…" for p in paragraphs) and 5 <= len(title) <= 40:
                by.setdefault(record["part"], []).append((title, paragraphs))
    return by


def noisy(t, n, first, rng, amount):
    """wrap with the unevenness of real columns: compressed punctuation, hanging marks, words that did not fit"""
    out = []
    i = 0
    w = n - 2 if first else n
    while i < len(t):
        j = i
        used = 0
        ww = w + (rng.choice([-1, -0.5, 0.5, 1]) if rng.random() < amount else 0)
        while j < len(t):
            cw = (
                0.5
                if ord(t[j]) < 128
                else (
                    rng.choice([0.5, 1]) if amount and t[j] in "“”‘’，。、：；（）《》" and rng.random() < amount else 1
                )
            )
            if used + cw > ww and j > i:
                break
            used += cw
            j += 1
        if j < len(t) and t[j] in NO_LINE_START:
            if rng.random() < 0.5 or j - 1 <= i:
                j += 1
            else:
                j -= 1
        if (
            j < len(t)
            and t[j - 1].isascii()
            and t[j].isascii()
            and t[j - 1].isalnum()
            and t[j].isalnum()
            and rng.random() < 0.7
        ):
            k = j
            while k > i and t[k - 1].isascii() and t[k - 1].isalnum():
                k -= 1
            if k > i:
                j = k
        out.append(t[i:j].strip())
        i = j
        w = n
    return [x for x in out if x]


def gen(rng, part):
    """lines with labels (starts a fragment)"""
    arts = rng.sample(load()[part], rng.randint(1, 5))
    alltitles = [t for t, _ in load()[part]]
    n = rng.choice([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 30, 36, 40])
    mode = rng.choice(["kept", "lost", "lost", "none"])
    blank = rng.choice(["none", "titles", "paras", "random", "mixed", "mixed", "most"])
    pblank = rng.choice([0.03, 0.06, 0.1, 0.2])
    amount = rng.choice([0, 0.1, 0.25])
    rows = []

    def add(ls, gap=False):
        if gap and blank != "none" and rng.random() < 0.85:
            rows.append(("", None))
        for k, x in enumerate(ls):
            if k and blank in ("random", "mixed") and rng.random() < pblank:
                rows.append(("", None))
            if k == 1 and blank == "mixed" and rng.random() < 0.15:
                rows.append(("", None))
            rows.append((x, k == 0))

    def short(lo, hi):
        while True:
            h = rng.choice(re.split("[ 　，：！？—“”《》、（）]", rng.choice(alltitles)))
            if lo <= len(h) <= hi + 2:
                return h

    for t, ps in arts:
        if rng.random() < 0.15:
            n = max(9, n + rng.randint(-4, 4))
        if rng.random() < 0.4:
            add([short(4, 14)] if rng.random() < 0.5 else [rng.choice(alltitles)], True)
        elif rng.random() < 0.2:
            add([short(4, 10) + "："], True)
        add([t] if rng.random() < 0.5 else noisy(t, n, False, rng, amount), True)
        if rng.random() < 0.3:
            add([rng.choice(alltitles)] if rng.random() < 0.6 else [short(8, 16)])
        if rng.random() < 0.3:
            rows.append(("本报记者 王小明", "X"))
        heads = rng.random() < 0.5
        for k, p in enumerate(ps):
            if heads and k and rng.random() < 0.3:
                h = short(4, 14)
                if rng.random() < 0.5:
                    h = short(4, 7).replace(" ", "") + " " + short(4, 7).replace(" ", "")
                if prose.width(h) <= 2 * n:
                    add([h], True)
            if len(p) > 80 and rng.random() < 0.06:  # a picture beside the column
                cut = rng.randint(30, len(p) - 20)
                ls = noisy(p[:cut], n, mode != "none", rng, amount)
                if rng.random() < 0.5:
                    ls = ls + noisy(p[cut:], max(7, n - 5), False, rng, amount)
                else:
                    if mode == "kept":
                        ls[0] = "　　" + ls[0]
                    add(ls, blank in ("paras", "most", "mixed"))
                    add([short(4, 12) + rng.choice(["", "外景", "现场"])], True)
                    add(noisy(p[cut:], n, False, rng, amount), True)
                    continue
            else:
                ls = noisy(p, n, mode != "none", rng, amount)
            if mode == "kept" and rng.random() < 0.95:
                ls[0] = "　　" + ls[0]
            elif rng.random() < 0.05:
                ls[0] = " " + ls[0]
            add(
                ls,
                blank in ("paras", "most")
                or (blank == "titles" and k == 0)
                or (blank == "mixed" and rng.random() < 0.85),
            )
    return rows


def collect(seed, parts, count):
    rng = random.Random(seed)
    examples = []
    labels = []
    for part in parts:
        for _ in range(count):
            rows = gen(rng, part)
            txt = tuple(x for x, _ in rows)
            lab = [label for text, label in rows if text.strip()]
            lines = F.read_lines(txt)
            if len(lines) != len(lab):
                continue
            fixed = {i for i, label in enumerate(lab) if label == "X"}
            m = columns.measure_lines(lines, [i in fixed for i in range(len(lines))])
            st = PageStatistics([line.text for line in lines])
            cur = None
            closed = True
            for i, line in enumerate(lines):
                if i in fixed:
                    closed = cur is None or R._complete(cur)
                    cur = None
                    continue
                if cur is not None:
                    col = m.columns[i - 1] or m.columns[i]
                    if col and line.text[0] not in prose.CLOSERS:
                        examples.append(R.signals(lines, i, cur, m, st, closed=closed))
                        labels.append(1 if lab[i] else 0)
                    if not lab[i]:
                        cur.append(F.fragment_of(line), prose.glue(cur.text, line.text))
                        continue
                    closed = R._complete(cur)
                cur = F.fragment_of(line)
    return examples, labels


def main() -> None:
    parts = [part for part in ("pfr199801", "xwlb", "dxy", "pfr199801") if part in load()] or list(load())
    examples, labels = collect(1, parts, 200)
    names = sorted({name for example in examples for name in example})
    place = {name: i for i, name in enumerate(names)}
    matrix = np.zeros((len(examples), len(names)))
    for row, example in enumerate(examples):
        for name, value in example.items():
            matrix[row, place[name]] = value
    target, weights, ridge = np.array(labels, float), np.zeros(len(names)), 3.0
    for _ in range(40):  # Newton's method; the ridge keeps rare signals from being believed too much
        likely = 1 / (1 + np.exp(-matrix @ weights))
        gradient = matrix.T @ (likely - target) + ridge * weights
        curve = (matrix * (likely * (1 - likely))[:, None]).T @ matrix + ridge * np.eye(len(names))
        step = np.linalg.solve(curve, gradient)
        weights -= step
        if abs(step).max() < 1e-4:
            break
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
