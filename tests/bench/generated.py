"""Articles made up for measuring: a chain over the characters of the sample pages, with a long tail of rare ones.

It must not know: what is measured. The same seed gives the same articles on every machine.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from random import Random

PAGES = Path(__file__).resolve().parents[2] / "resources" / "demo" / "pages"
SENTENCES = 20_000
RARE = 0.04
"""Share of characters that come from outside the sample pages: about 4,000 kinds in a corpus instead of 2,000."""
PAPERS = ("健康报", "辽宁日报", "大同日报", "衡阳晚报", "江洲日报", "青禾时报", "中国妇女报", "医药经济报")
HOSPITALS = tuple(
    f"{place}{kind}医院" for place in ("江洲市", "青禾县", "栖水市") for kind in ("人民", "中", "儿童", "妇婴")
)
_STOPS = "。！？"


def articles(count: int, *, seed: int = 7) -> Iterator[str]:
    """`count` lines as `xinglin load` takes them: 100 to 1,500 characters, most of them about 500, as in real papers."""
    random = Random(seed)
    pool = tuple(_sentences(random))
    for number in range(count):
        paragraphs = [
            "".join(random.choices(pool, k=random.randint(2, 6)))
            for _ in range(min(12, int(random.lognormvariate(1.5, 0.6)) + 1))
        ]
        year, month, day = random.randint(2016, 2026), random.randint(1, 12), random.randint(1, 28)
        record = {
            "source_id": f"made-up-{number}",
            "headline": random.choice(pool)[: random.randint(8, 20)].rstrip(_STOPS + "，"),
            "body": "\n".join(paragraphs),
            "date": f"{year}-{month:02}-{day:02}",
            "paper": random.choice(PAPERS),
            "page": f"A{random.randint(1, 16):02}",
            "hospitals": random.sample(HOSPITALS, random.choice((0, 1, 1, 1, 2))),
        }
        yield json.dumps(record, ensure_ascii=False)


def _sentences(random: Random) -> Iterator[str]:
    followers = _followers()
    tail = _tail(random)
    for _ in range(SENTENCES):
        sentence, character = "", random.choice(followers["。"])
        while character not in _STOPS and len(sentence) < 60:
            sentence += character
            rare = random.random() < RARE and character not in "，、："
            character = random.choice(tail if rare else followers.get(character, followers["。"]))
        yield sentence + "。"


def _followers() -> dict[str, str]:
    """For every character those that follow it on the sample pages, each as often as it does."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for page in sorted(PAGES.glob("*.txt")):
        try:
            text = "".join(page.read_text("utf-8").split())
        except UnicodeDecodeError:
            continue  # some of the sample pages are in older encodings on purpose
        for character, follower in pairwise(text):
            found[character].append(follower)
    return {character: "".join(after) for character, after in found.items()}


def _tail(random: Random) -> str:
    """The characters of GB 2312 in a fixed random order, as often as Zipf has it for the 500th to the 7,000th."""
    every = [bytes((high, low)).decode("gb2312", "ignore") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)]
    known = [character for character in every if character]
    random.shuffle(known)
    weights = accumulate(1 / (500 + rank) for rank in range(len(known)))
    return "".join(random.choices(known, cum_weights=list(weights), k=50_000))
