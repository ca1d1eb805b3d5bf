"""Two articles side by side: paragraphs that belong together in one row, and in them the characters that differ.

Paragraphs are matched by what they share, so that one paper's paragraph may stand beside two of the other's. The texts
are aligned from long stretches that occur once in either down to single characters; time grows with their length, also
for texts made to be awkward. What was moved to another place counts as taken away here and added there.

It must not know: whether the two are reprints, or how a difference is shown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from db.domain.records import Part, PartKind, Span, printed_byline

_GRAMS = (16, 8, 4)
"""Lengths of the stretches that are looked for, one after the other, in what is still unmatched."""
_SMALL = 1024
"""Characters times characters from which two unmatched stretches are not compared one by one."""
_SHORTEST = 2
"""A single character that two unlike stretches happen to share is no help to a reader."""
_BELONGS = 0.3
"""Share of the shorter paragraph from which two stand in one row."""

_Block = tuple[int, int, int]
"""Where the same characters stand in the one text, in the other, and how many."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A row: what stands left and right (lines parted by line breaks, either may be empty), and where they differ.

    A change is what stands left and what stands right instead; one of the two may be empty.
    """

    left: str
    right: str
    changes: tuple[tuple[Span, Span], ...] = ()

    @property
    def only_left(self) -> tuple[Span, ...]:
        """What stands left and not right."""
        return tuple(left for left, _ in self.changes if left[1] > left[0])

    @property
    def only_right(self) -> tuple[Span, ...]:
        """What stands right and not left."""
        return tuple(right for _, right in self.changes if right[1] > right[0])


def passages(one: Sequence[Part], other: Sequence[Part]) -> tuple[Passage, ...]:
    """The two articles in rows, in reading order; every character of either is in exactly one row."""
    left, right = _lines(one), _lines(other)
    a, b = "\n".join(left), "\n".join(right)
    blocks = tuple(block for block in align(a, b) if block[2] >= _SHORTEST)
    return tuple(_passage(a, b, rows, blocks) for rows in _rows(left, right, blocks))


def align(one: str, other: str) -> list[_Block]:
    """Stretches that the two texts have in common, in the order of both."""
    return list(_aligned(one, other, (0, len(one)), (0, len(other)), _GRAMS))


def _lines(parts: Sequence[Part]) -> list[str]:
    texts = (printed_byline(p) if p.kind is PartKind.BYLINE else p.text for p in parts if p.kind is not PartKind.GAP)
    return [line for text in texts for line in text.splitlines() if line.strip()]


def _aligned(a: str, b: str, in_a: Span, in_b: Span, grams: Sequence[int]) -> Iterator[_Block]:
    """Blocks inside [start, end) of either text: what both begin and end with, then what lies between."""
    (a0, a1), (b0, b1) = in_a, in_b
    front = _run(a, b, a0, b0, min(a1 - a0, b1 - b0))
    if front:
        yield a0, b0, front
    a0, b0 = a0 + front, b0 + front
    back = 0
    while a1 - back > a0 and b1 - back > b0 and a[a1 - back - 1] == b[b1 - back - 1]:
        back += 1
    if a1 - back > a0 and b1 - back > b0:
        yield from _between(a, b, (a0, a1 - back), (b0, b1 - back), grams)
    if back:
        yield a1 - back, b1 - back, back


def _between(a: str, b: str, in_a: Span, in_b: Span, grams: Sequence[int]) -> Iterator[_Block]:
    (a0, a1), (b0, b1) = in_a, in_b
    if (a1 - a0) * (b1 - b0) <= _SMALL:
        for i, j, length in SequenceMatcher(None, a[a0:a1], b[b0:b1], autojunk=False).get_matching_blocks():
            if length:
                yield a0 + i, b0 + j, length
    elif grams:
        for i, j in (*_anchors(a, b, in_a, in_b, grams[0]), (a1, b1)):
            if i < a0 or j < b0:
                continue  # inside the stretch that the anchor before it grew to
            yield from _aligned(a, b, (a0, i), (b0, j), grams[1:])
            length = _run(a, b, i, j, min(a1 - i, b1 - j))
            if length:
                yield i, j, length
            a0, b0 = i + length, j + length


def _anchors(a: str, b: str, in_a: Span, in_b: Span, size: int) -> list[tuple[int, int]]:
    """Places of the stretches of `size` that stand once in either text, as many as are in the same order in both."""
    once_a, once_b = _once(a, in_a, size), _once(b, in_b, size)
    pairs = [(place, once_b[gram]) for gram, place in once_a.items() if gram in once_b]
    ends: list[int] = []
    before: list[int] = []
    tails: list[int] = []
    for number, (_, j) in enumerate(pairs):
        place = bisect_left(ends, j)
        before.append(tails[place - 1] if place else -1)
        if place == len(ends):
            ends.append(j)
            tails.append(number)
        else:
            ends[place], tails[place] = j, number
    chosen: list[tuple[int, int]] = []
    number = tails[-1] if tails else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = before[number]
    return chosen[::-1]


def _once(text: str, within: Span, size: int) -> dict[str, int]:
    """Stretches of `size` that stand once, with their places, in the order of the text."""
    start, end = within
    counts = Counter(text[n : n + size] for n in range(start, end - size + 1))
    return {gram: n for n in range(start, end - size + 1) if counts[gram := text[n : n + size]] == 1}


def _run(a: str, b: str, i: int, j: int, most: int) -> int:
    """How many characters are the same from these places on."""
    length = 0
    while length < most and a[i + length] == b[j + length]:
        length += 1
    return length


def _rows(left: Sequence[str], right: Sequence[str], blocks: Sequence[_Block]) -> Iterator[tuple[Span, Span]]:
    """Which characters of either text stand in each row: lines that share enough, and what lies between such rows."""
    starts_a, starts_b = _starts(left), _starts(right)
    linked = [
        (x, y)
        for (x, y), count in sorted(_shared(starts_a, starts_b, blocks).items())
        if count >= _BELONGS * min(len(left[x]), len(right[y]))
    ]
    done_a = done_b = 0
    at = 0
    while at < len(linked):
        x, y = linked[at]
        end_x, end_y = x, y
        while at < len(linked) and (linked[at][0] <= end_x or linked[at][1] <= end_y):
            end_x, end_y = max(end_x, linked[at][0]), max(end_y, linked[at][1])
            at += 1
        if x > done_a or y > done_b:
            yield (starts_a[done_a], starts_a[x]), (starts_b[done_b], starts_b[y])
        done_a, done_b = end_x + 1, end_y + 1
        yield (starts_a[x], starts_a[done_a]), (starts_b[y], starts_b[done_b])
    if done_a < len(left) or done_b < len(right):
        yield (starts_a[done_a], starts_a[-1]), (starts_b[done_b], starts_b[-1])


def _starts(lines: Sequence[str]) -> list[int]:
    """Where each line begins in the text of all, and behind the last one where a further one would."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _shared(starts_a: Sequence[int], starts_b: Sequence[int], blocks: Sequence[_Block]) -> Counter[tuple[int, int]]:
    """How many characters each line of the one text has in common with each line of the other."""
    shared: Counter[tuple[int, int]] = Counter()
    for i, j, length in blocks:
        done = 0
        while done < length:
            x, y = bisect_right(starts_a, i + done) - 1, bisect_right(starts_b, j + done) - 1
            step = min(length - done, starts_a[x + 1] - i - done, starts_b[y + 1] - j - done)
            shared[x, y] += step
            done += step
    return shared


def _passage(a: str, b: str, row: tuple[Span, Span], blocks: Sequence[_Block]) -> Passage:
    (a0, a1), (b0, b1) = row
    left, right = a[a0:a1].removesuffix("\n"), b[b0:b1].removesuffix("\n")
    changes: list[tuple[Span, Span]] = []
    done_a = done_b = 0
    for i, j, length in (*blocks, (a0 + len(left), b0 + len(right), 0)):
        cut = max(0, a0 - i, b0 - j)
        keep = min(length, a0 + len(left) - i, b0 + len(right) - j)
        if keep < cut or i + cut < a0 + done_a or j + cut < b0 + done_b:
            continue  # a stretch of other rows
        only_left, only_right = (done_a, i + cut - a0), (done_b, j + cut - b0)
        if left[slice(*only_left)].strip() or right[slice(*only_right)].strip():
            changes.append((only_left, only_right))
        done_a, done_b = i + keep - a0, j + keep - b0
    return Passage(left, right, tuple(changes))
