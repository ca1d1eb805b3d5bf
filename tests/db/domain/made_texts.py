"""Texts of one's own: sentences of random characters, and what papers and scanners do to them."""

from __future__ import annotations

import random

HAN = "".join(map(chr, range(0x4E00, 0x5E00)))


def text(chance: random.Random, length: int) -> str:
    """Sentences of about `length` characters without a phrase in common with any other text."""
    sentences: list[str] = []
    while sum(map(len, sentences)) < length:
        sentences.append("".join(chance.choices(HAN, k=chance.randint(8, 30))) + "，。"[chance.random() < 0.4])
    return "".join(sentences)


def edited(text: str, share: float, chance: random.Random) -> str:
    """The text with this share of its characters exchanged, lost or doubled."""
    out: list[str] = []
    for char in text:
        if chance.random() >= share:
            out.append(char)
        elif chance.random() < 0.6:
            out.append(chance.choice(HAN))
        elif chance.random() < 0.5:
            out += (char, chance.choice(HAN))
    return "".join(out)
