"""Which characters follow which in Chinese news, and which begin a paragraph: small statistics, the archive's and the page's own on top.

It must not know: lines, articles or layout. The table is made by tests/db/ingest/make_pairs.py.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path

from db.domain.usage import Usage

_TABLE = Path(__file__).resolve().parents[2] / "resources" / "character_pairs.txt"
_LOWEST = -4
_UNSEEN = -2.5
# A search skips to where a class may begin, but not to where one or more of it may.
_DIGITS = re.compile(r"[0-9０-９][0-9０-９]*")
_LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ]*")
_WIDE = (("，", ","), ("！", "!"), ("？", "?"), ("：", ":"), ("；", ";"), ("（", "("), ("）", ")"), ("％", "%"))
# A folded text's clauses but the first of each line, by their first two characters.
_CLAUSE = re.compile(r"[,。;!?:、“”][,。;!?:、“”]*([^,。;!?:、“”\n]{0,2})")


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
    for wide, narrow in _WIDE:  # many times faster than one `translate`
        text = text.replace(wide, narrow)
    return _LATIN.sub("a", _DIGITS.sub("0", text.replace("　", "").replace(" ", "")))


_fold_end = lru_cache(maxsize=4096)(fold)


def begin(text: str) -> str:
    """The first two characters of the folded text."""
    # Most texts begin with Han characters, and those are folded already.
    if "㐀" <= text[:1] <= "鿿" and "㐀" <= text[1:2] <= "鿿":
        return text[:2]
    return _fold_end(text[:8])[:2]


def end(text: str) -> str:
    """The last two characters of the folded text."""
    if "㐀" <= text[-1:] <= "鿿" and "㐀" <= text[-2:-1] <= "鿿":
        return text[-2:]
    return _fold_end(text[-8:])[-2:]


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


FEWEST_COUNTED = 50_000
"""Characters of an archive from which its own figures count. Measured by asking which of eight pieces of news goes on with a
torn sentence: from here on they find more of them than the table alone, whatever the archive is about."""
_MOST_COUNTED = 400_000
"""More say hardly more, and cost memory: 1 s and 20 MB at most."""
_DOUBT = 1.0
"""How often chance must have let two characters meet before the archive's figure and the table's count alike."""


def _learnt(usage: Usage, first: str, second: str) -> float:
    """`follow` as the archive has it; where it seldom has the two characters, as the table has."""
    chance = usage.characters.get(first, 0) * usage.characters.get(second, 0) / usage.total
    expected = _DOUBT * 2 ** follow(first, second)
    return max(_UNSEEN, math.log2((usage.pairs.get(first + second, 0) + expected) / (chance + _DOUBT)))


_COUNTED_FROM = 12_000
"""Characters from which counting every string once is cheaper than looking for the few hundred that are asked for."""
_COUNTED = 200_000
"""Characters of a bulk text that are counted: many pages, and more would cost memory and say the same."""


def _pairs_of(text: str) -> Counter[int]:
    """Every two neighbouring UTF-16 units as one number: several times faster than as strings."""
    units = text.encode(_NATIVE, "surrogatepass")
    shifted = units[2:]
    pairs = Counter(memoryview(units)[: len(units) // 4 * 4].cast("I"))
    pairs.update(memoryview(shifted)[: len(shifted) // 4 * 4].cast("I"))
    return pairs


_NATIVE = f"utf-16-{sys.byteorder[0]}e"
_FIRST, _SECOND = (0, 16) if sys.byteorder == "little" else (16, 0)
"""By how many bits the two characters of a pair are shifted in its number."""


def count(texts: Iterable[str], most: int = _MOST_COUNTED) -> Usage | None:
    """Which characters follow which in these texts, of which the first `most` characters are read; None where they are too
    few to say anything that the table does not know."""
    read: list[str] = []
    total = 0
    for text in texts:
        read.append(fold(text))
        total += len(read[-1])
        if total >= most:
            break
    if total < FEWEST_COUNTED:
        return None
    whole = "\n".join(read)
    return Usage(total, Counter(whole), Counter(map(str.__add__, whole, whole[1:])))


class PageStatistics:
    """Two- and three-character strings of one page: what the page itself says belongs together, and what the archive does."""

    def __init__(self, texts: list[str], usage: Usage | None = None) -> None:
        self._usage = usage
        # One text with borders between the lines: counting it once is many times faster than line by line.
        text = fold("\n".join(texts)[:_COUNTED])
        self._text = text
        self._pairs = _pairs_of(text)
        self._counted: Counter[str] | None = None
        if len(text) > _COUNTED_FROM:
            self._counted = Counter(map(str.__add__, text, text[1:]))
            self._counted.update(map("".join, zip(text, text[1:], text[2:], strict=False)))
        self._begins: Counter[str] = Counter()
        self._joins: dict[tuple[str, str], float] = {}

    @cached_property
    def _clauses(self) -> set[str]:
        return set(_CLAUSE.findall(self._text))

    def note_beginnings(self, texts: list[str]) -> None:
        """The page's paragraphs, once they are known: see `begins`."""
        self._begins.update(map(begin, texts))

    def count(self, pair: str) -> int:
        """How often the page has these two characters together."""
        folded = fold(pair)
        return self._text.count(folded) if self._counted is None else self._counted[folded]

    def begins(self, text: str) -> int:
        """How many of the page's paragraphs begin with the same two characters."""
        return self._begins[begin(text)]

    def strangeness(self, text: str) -> float:
        """How little these first characters begin a clause, in bits: above 2 they are the middle of a word or phrase.

        What begins a clause elsewhere on the page is no stranger: every article has words of its own.
        """
        first = begin(text)
        strange = -clause_start(first)
        return 0.0 if strange > 0 and first in self._clauses else strange

    def join(self, left: str, right: str) -> float:
        """How well `right` continues `left`, in bits: above 3 surely, below -2 hardly. The page's own words count most."""
        meeting = end(left), begin(right)
        known = self._joins.get(meeting)
        if known is None:
            known = self._joins[meeting] = self._join(*meeting)
        return known

    def _join(self, a: str, b: str) -> float:
        if not a or not b:
            return 0.0
        score = follow(a[-1], b[0]) if self._usage is None else _learnt(self._usage, a[-1], b[0])
        seen = self._pairs.get(ord(a[-1]) << _FIRST | ord(b[0]) << _SECOND, 0)
        if not seen and a[-1] <= "\uffff" >= b[0]:
            return score  # most pairs that are asked for are nowhere on the page, and looking for them is slow
        seen, triples = self._around(a, b, seen)
        if seen:
            score = max(score, 1.0) + math.log2(1 + seen)
            if triples:
                score += 2 + math.log2(1 + triples)
        return score

    def _around(self, a: str, b: str, most: int) -> tuple[int, int]:
        """How often the page has the pair where `a` meets `b`, and how often one more character of either beside it.

        `most` is how often it has the pair at most, where that is known: behind the last one nothing need be looked for.
        """
        pair, counted = a[-1] + b[0], self._counted
        if counted is not None:
            return counted[pair], (counted[a + b[0]] if len(a) > 1 else 0) + (counted[a[-1] + b] if len(b) > 1 else 0)
        text, seen, triples = self._text, 0, 0
        at = text.find(pair)
        while at >= 0:
            seen += 1
            triples += (len(a) > 1 and at > 0 and text[at - 1] == a[0]) + (len(b) > 1 and text.startswith(b, at + 1))
            at = text.find(pair, at + 1) if seen != most else -1
        return seen, triples
