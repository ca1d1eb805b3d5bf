"""Which characters follow which in Chinese news, and which begin a paragraph: small statistics, and the page's own on top.

It must not know: lines, articles or layout. The table is made by tests/db/ingest/make_pairs.py.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).resolve().parents[2] / "resources" / "character_pairs.txt"
_LOWEST = -4
_UNSEEN = -2.5
_DIGITS = re.compile(r"[0-9０-９]+")
_LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]+")
_WIDE = str.maketrans(
    {"，": ",", "！": "!", "？": "?", "：": ":", "；": ";", "（": "(", "）": ")", "％": "%", "　": None, " ": None}
)


_CLAUSE = re.compile(r"[,。;!?:、“”]+")


class _Table:
    """Rows as they stand in the file: parsing 80,000 pairs costs more than looking up the few hundred a page asks for."""

    def __init__(self) -> None:
        follows, starts, ends, clauses = _TABLE.read_text(encoding="utf-8").split("\n\n")
        self.follows = {row[0]: row[1:] for row in follows.split("\n") if not row.startswith("# ")}
        self.starts = {row[0]: row[1:] for row in starts.split("\n") if row}
        self.ends = {row[0]: row[1:] for row in ends.split("\n") if row}
        self.clauses = {row[0]: row[1:] for row in clauses.split("\n") if row}


@lru_cache(maxsize=1)
def _table() -> _Table:
    return _Table()


def _level(row: str, char: str) -> int | None:
    at = row.find(char)
    return None if at < 0 else row.count("\t", 0, at) + _LOWEST


def fold(text: str) -> str:
    """The form the statistics are kept in: half-width punctuation, one 0 for a number, one a for a Latin word, no blanks."""
    return _LATIN.sub("a", _DIGITS.sub("0", text.translate(_WIDE)))


_fold_end = lru_cache(maxsize=4096)(fold)


@lru_cache(maxsize=20_000)
def follow(first: str, second: str) -> float:
    """log2 of how much more often `second` follows `first` than chance would have it; about -3 … 9."""
    row = _table().follows.get(first)
    if row is None:
        return 0.0  # a character the table does not know says nothing
    level = _level(row, second)
    if level is not None:
        return float(level)
    return _UNSEEN if second in _table().follows else 0.0


@lru_cache(maxsize=20_000)
def start(text: str) -> float:
    """log2 of how much more often these first two characters begin a paragraph than they occur; about -7 … 9."""
    row = _table().starts.get(text[:1])
    if row is None:
        return 0.0
    single = _level(row, text[0]) or 0
    if len(text) < 2 or text[1] == text[0]:
        return float(single)
    pair = _level(row, text[1])
    if pair is not None:
        return float(pair)
    # A known pair that never begins a paragraph is worse than its first character alone says.
    return single - (2.0 if follow(text[0], text[1]) > 1 else 0.5)


@lru_cache(maxsize=20_000)
def clause_start(text: str) -> float:
    """log2 of how much more often these first two characters begin a clause than they occur; about -4 … 5."""
    row = _table().clauses.get(text[:1])
    if row is None:
        return 0.0
    pair = _level(row, text[1]) if len(text) > 1 and text[1] != text[0] else None
    return float(pair if pair is not None else _level(row, text[0]) or 0)


@lru_cache(maxsize=20_000)
def title_end(text: str) -> float:
    """log2 of how much more often these last two characters end a title than they occur; about -6 … 9."""
    last = text[-1:]
    row = _table().ends.get(last)
    if row is None:
        return 0.0
    single = _level(row, last) or 0
    if len(text) < 2 or text[-2] == last:
        return float(single)
    pair = _level(row, text[-2])
    if pair is not None:
        return float(pair)
    return single - (2.0 if follow(text[-2], last) > 1 else 0.5)


_COUNTED_FROM = 12_000
"""Characters from which counting every string once is cheaper than looking for the few hundred that are asked for."""


class PageStatistics:
    """Two- and three-character strings of one page: what the page itself says belongs together."""

    def __init__(self, texts: list[str]) -> None:
        # One text with borders between the lines: counting it once is many times faster than line by line.
        text = fold("\n".join(texts))
        self._text = text
        self._counted: Counter[str] | None = None
        if len(text) > _COUNTED_FROM:
            self._counted = Counter(map(str.__add__, text, text[1:]))
            self._counted.update(map("".join, zip(text, text[1:], text[2:], strict=False)))
        self._clauses = {piece[:2] for line in text.split("\n") for piece in _CLAUSE.split(line)[1:]}
        self._begins: Counter[str] = Counter()

    def _seen(self, string: str) -> int:
        return self._text.count(string) if self._counted is None else self._counted[string]

    def note_beginnings(self, texts: list[str]) -> None:
        """The page's paragraphs, once they are known: see `begins`."""
        self._begins.update(fold(text[:6])[:2] for text in texts)

    def count(self, pair: str) -> int:
        """How often the page has these two characters together."""
        return self._seen(fold(pair))

    def begins(self, text: str) -> int:
        """How many of the page's paragraphs begin with the same two characters."""
        return self._begins[fold(text[:6])[:2]]

    def strangeness(self, text: str) -> float:
        """How little these first characters begin a clause, in bits: above 2 they are the middle of a word or phrase.

        What begins a clause elsewhere on the page is no stranger: every article has words of its own.
        """
        begin = fold(text[:6])[:2]
        strange = -clause_start(begin)
        return min(strange, 0.0) if begin in self._clauses else strange

    def join(self, left: str, right: str) -> float:
        """How well `right` continues `left`, in bits: above 3 surely, below -2 hardly. The page's own words count most."""
        a, b = _fold_end(left[-8:]), _fold_end(right[:8])
        if not a or not b:
            return 0.0
        score = follow(a[-1], b[0])
        seen = self._seen(a[-1] + b[0])
        if seen:
            score = max(score, 1.0) + math.log2(1 + seen)
            triples = (self._seen(a[-2:] + b[0]) if len(a) > 1 else 0) + (
                self._seen(a[-1] + b[:2]) if len(b) > 1 else 0
            )
            if triples:
                score += 2 + math.log2(1 + triples)
        return score
