"""Many texts folded at once: what `domain.text.fold` does to each of them, by tables instead of character by character.

Most characters fold to one character, whatever stands beside them; for those one look into a table is enough. Others become
several (℃ is °c), and a text with combining marks in it goes through `fold` itself. Many times as fast: a page of results
folds fifty articles for every key that is typed, and an index is made of a hundred thousand.

It must not know: what texts are folded for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from db.domain.records import Span
from db.domain.text import BOUNDARY, FoldedText, fold, is_word, shape_of, shapes_of
from db.search.files import Array

_UNKNOWN, _END = 0x110001, 0x110000
"""Beside all characters: one that was never met, and the end of a text."""

_BLANK, _INVISIBLE, _LONGER, _MARK, _BOUNDARY = map(ord, (" ", "\0", "\1", "\2", BOUNDARY))
_NO_WORD = 0x2E80

_shape_of_code = np.full(0x110000, _UNKNOWN, np.uint32)
"""The shape of each character, worked out when first met: most of Unicode never is."""


@dataclass(frozen=True, slots=True)
class _Regular:
    """A folded text; for each of its characters where it begins and ends in the original."""

    text: str
    _starts: Array
    _ends: Array

    def spans(self, places: Sequence[int], length: int) -> list[Span]:
        """See `domain.text.FoldedText`."""
        if not places:
            return []
        at = np.asarray(places)
        return list(zip(self._starts[at].tolist(), self._ends[at + (length - 1)].tolist(), strict=True))


def fold_all(texts: list[str]) -> list[FoldedText]:
    """`fold` of each."""
    if not texts:
        return []
    work = _Work(texts)
    lengths = [len(text) for text in work.folded]
    folded: list[FoldedText] = []
    at = 0
    for number, (text, length) in enumerate(zip(work.folded, lengths, strict=True)):
        if number in work.irregular:
            folded.append(fold(texts[number]))
        else:
            base = work.begins[number]
            folded.append(_Regular(text, work.starts[at : at + length] - base, work.ends[at : at + length] - base))
        at += length + 1
    return folded


def fold_texts(texts: list[str]) -> list[str]:
    """`fold(text).text` of each."""
    if not texts:
        return []
    work = _Work(texts)
    for number in work.irregular:
        work.folded[number] = fold(texts[number]).text
    return work.folded


class _Work:
    """All texts in a row. `starts` and `ends` are those of every folded character, and one for the end of each text."""

    def __init__(self, texts: list[str]) -> None:
        codes = np.frombuffer(("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass"), "<u4")
        limits = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)) + 1) - 1
        shapes = _shapes(codes)
        shapes[limits] = _END
        marks = np.flatnonzero(shapes == _MARK)
        self.irregular: frozenset[int] = frozenset(np.unique(np.searchsorted(limits, marks)).tolist())
        self.begins: list[int] = [0, *(limits[:-1] + 1).tolist()]
        longer = np.flatnonzero(shapes == _LONGER)
        if len(longer):
            shapes, sources = _lengthened(shapes, longer, codes)
            self._fold(shapes)
            self.starts, self.ends = sources[self.starts], sources[self.ends - 1] + 1
        else:
            self._fold(shapes)

    def _fold(self, shapes: Array) -> None:
        starts = np.flatnonzero((shapes != _INVISIBLE) & (shapes != _BLANK))
        folded = shapes[starts]
        ends = starts + 1
        mark = folded == _BOUNDARY
        more = np.flatnonzero(mark[1:] & mark[:-1]) + 1
        if len(more):  # a run of punctuation is one, and ends with its last mark
            last = ends[more]
            starts, ends, folded = (np.delete(of_all, more) for of_all in (starts, ends, folded))
            ends[more - np.arange(1, len(more) + 1)] = last
        before, blanks = _blanks_between_words(shapes, starts, folded)
        if len(before):
            starts = np.insert(starts, before, blanks)
            ends = np.insert(ends, before, blanks + 1)
            folded = np.insert(folded, before, _BLANK)
        folded[folded == _END] = 0
        self.starts, self.ends = starts, ends
        self.folded: list[str] = folded.astype("<u4").tobytes().decode("utf-32-le").split("\0")[:-1]


def _lengthened(shapes: Array, longer: Array, codes: Array) -> tuple[Array, Array]:
    """The shapes with all characters that those at `longer` become; and for each where it stood before."""
    become = [[ord(char) for char in shapes_of(chr(code))] for code in codes[longer].tolist()]
    counts = np.ones(len(shapes), np.int64)
    counts[longer] = [len(several) for several in become]
    sources = np.repeat(np.arange(len(shapes)), counts)
    lengthened = shapes[sources]
    lengthened[lengthened == _LONGER] = [code for several in become for code in several]
    return lengthened, sources


def _blanks_between_words(shapes: Array, starts: Array, folded: Array) -> tuple[Array, Array]:
    """The folded characters before which a blank stays, as they and those before them are of words; and those blanks."""
    blanks = np.flatnonzero(shapes == _BLANK)
    after = np.flatnonzero(starts[1:] - starts[:-1] > 1) + 1
    words = _is_word_code[np.minimum(folded[after], _NO_WORD)] & _is_word_code[np.minimum(folded[after - 1], _NO_WORD)]
    after = after[words]
    first = np.searchsorted(blanks, starts[after - 1])
    between = np.append(blanks, len(shapes))[first] < starts[after]
    return after[between], blanks[first[between]]


def _shapes(codes: Array) -> Array:
    shapes = _shape_of_code.take(codes)
    unknown = shapes == _UNKNOWN
    if unknown.any():
        for code in np.unique(codes[unknown]).tolist():
            _shape_of_code[code] = ord(shape_of(chr(code)))
        shapes = _shape_of_code.take(codes)
    return shapes


_is_word_code = np.array([is_word(chr(code)) for code in range(_NO_WORD)] + [False])
