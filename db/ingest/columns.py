"""How wide a page's lines are, and the columns they stand in.

It must not know: fragments, or which lines continue each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from db.ingest import glance, prose
from db.ingest.fragments import Line

_NEAR = 7
"""Lines looked at before and after one to find the width of its column."""
SAME = 2
"""Half-width units by which full lines of one column differ: compressed punctuation, a word that did not fit."""
_NARROWEST = 12
"""Half-width units. Newspapers set no column narrower than six characters."""


@dataclass(slots=True)
class Measure:
    """Per line: printed width, the width of the column it stands in (0: no column found), and whether it fills it."""

    widths: list[int]
    columns: list[int]
    finals: list[bool]
    """Whether a sentence ends with the line."""
    blank_matters: float
    indent_matters: bool
    margin: int
    first_short: float
    """From 1 (paragraphs begin with a line two characters short) to -1 (they begin with a full line)."""
    runs_on: list[bool]
    """Whether the line plainly goes on what runs over two lines before it: no weighing can say otherwise."""
    wide: frozenset[int]
    """Lines set over more than their column: a title in one line or two, whatever stands before it."""


def _columns(widths: list[int], finals: list[bool], barriers: list[bool]) -> list[int]:
    """For each line the width of its column, 0 where it stands in none: a width that several lines near it share.

    Blocks of different widths follow each other, so the lines before and those from here on are asked separately.
    """
    usable = [0 if barrier or width < _NARROWEST else width for width, barrier in zip(widths, barriers, strict=True)]
    columns = [0] * len(widths)
    shared = [_shared(tuple(sorted(usable[i : i + _NEAR + 1]))) for i in range(len(usable))]
    for i, width in enumerate(widths):
        before = shared[i - _NEAR] if i >= _NEAR else _shared(tuple(sorted(usable[: i + 1])))
        after = shared[i]
        if before == after:
            columns[i] = after
        elif before and after and abs(before - after) > SAME:
            fits_before, fits_after = abs(width - before) <= SAME, abs(width - after) <= SAME
            if fits_before != fits_after:
                columns[i] = before if fits_before else after
            elif finals[i]:
                columns[i] = after if width > before + SAME else before
            else:
                # An open line fills its column or is an indent short of it: the narrower one that can hold it.
                columns[i] = min((w for w in (before, after) if width <= w + SAME), default=max(before, after))
        else:
            columns[i] = before or after
    return columns


@lru_cache(maxsize=4096)
def _shared(widths: tuple[int, ...]) -> int:
    """The widest width that a third of these lines, at least three, have within the unevenness of a column.

    `widths` are sorted: so few lines in few widths are mostly the same ones, whatever their order.
    """
    near = widths[bisect_right(widths, 0) :]
    if not near:
        return 0
    needed = max(3, (len(near) + 2) // 3)
    # One line may be longer (a headline over several columns); with more of them the text is not set in columns.
    for last in range(len(near) - 1, max(needed - 2, len(near) - 3), -1):
        if near[last] - near[last - needed + 1] <= 2 * SAME and near[-1] <= 3 * near[last]:
            first = bisect_left(near, near[last] - 2 * SAME)
            return near[first + (bisect_right(near, near[last], first) - first) // 2]
    return 0


_QUOTES = re.compile("[“”‘’]")
_HALF_WIDTH = re.compile(r"[\x00-\x09\x0b-\x7f][\x00-\x09\x0b-\x7f]*")


def _widths(lines: list[Line]) -> list[int]:
    """Printed widths in half-width units. Papers differ in how they set quotation marks and figures, converters in what
    they count: that measure is right in which most lines agree."""
    full = [2 * len(line.text) for line in lines]
    page = glance.page_text([line.text for line in lines])
    printed = full.copy()
    for index in glance.lines_with(_HALF_WIDTH, page):
        printed[index] = prose.width(lines[index].text)
    compressed = printed.copy()
    for index in glance.lines_with(_QUOTES, page):
        compressed[index] -= len(_QUOTES.findall(lines[index].text))
    return max((printed, compressed, full), key=_evenness)


def _evenness(widths: list[int]) -> int:
    return sum(count * count for width, count in Counter(widths).items() if width >= _NARROWEST)


def measure_lines(lines: list[Line], barriers: list[bool]) -> Measure:
    widths = _widths(lines)
    finals = [prose.ends(line.text) for line in lines]
    columns = _columns(widths, finals, barriers)
    indents = sorted(line.indent for line in lines)
    margin = indents[len(indents) // 4] if indents else 0
    after_end = after_open = blank_end = blank_open = 0
    for final, after in zip(finals, lines[1:], strict=False):
        if final:
            after_end += 1
            blank_end += after.blank > 0
        else:
            after_open += 1
            blank_open += after.blank > 0
    matters = (blank_end + 1) / (after_end + 2) - (blank_open + 1) / (after_open + 2)
    wide = _wide(lines, widths, columns)
    indented = sum(1 for line in lines if line.indent - margin >= 3)
    return Measure(
        widths,
        columns,
        finals,
        max(0.0, matters),
        indented * 25 > len(lines),
        margin,
        _first_lines(widths, columns, finals),
        _runs_on(lines, widths, columns, finals, margin, wide),
        wide,
    )


_OVER = 3
"""Half-width units by which a line is longer than any line of its column can be."""
_HEAD_LINES = 3
"""Kicker, headline and deck may all be longer than the column."""


def _wide(lines: list[Line], widths: list[int], columns: list[int]) -> frozenset[int]:
    """Where the measures of the lines before and behind are the same or unknown, and no third line is as wide."""
    over = [
        i
        for i, (width, column) in enumerate(zip(widths, columns, strict=True))
        if column and width > column + _OVER and width > max(columns[max(0, i - 3) : i + 4]) + _OVER
    ]
    return frozenset(i for i in over if prose.title_like(lines[i].text) and _exceptional(i, lines, columns))


_NEAR_WIDE = 12


def _exceptional(i: int, lines: list[Line], columns: list[int]) -> bool:
    """Printed, it is longer than its column, too, as figures are half as wide; and only lines of the same head are as long."""
    width = prose.width(lines[i].text)
    near = lines[max(0, i - _NEAR_WIDE) : i + _NEAR_WIDE + 1]
    as_long = sum(1 for line in near if prose.width(line.text) >= width - _OVER)
    return width > columns[i] + _OVER and as_long <= _HEAD_LINES


def _runs_on(
    lines: list[Line], widths: list[int], columns: list[int], finals: list[bool], margin: int, wide: frozenset[int]
) -> list[bool]:
    """In mid-column a full line without a full stop runs on into a full line, and no line begins with a closing mark."""
    found = [False]
    for j in range(1, len(lines)):
        line, column = lines[j], columns[j]
        found.append(
            (line.text[0] in prose.CLOSERS and prose.closer(line.text))
            or (
                column > 0
                and column == columns[j - 1]
                and column <= widths[j - 1] + SAME
                and column <= widths[j] + SAME
                and not (finals[j - 1] or line.blank or line.marks or line.indent > margin)
                and j not in wide
                and j - 1 not in wide
            )
        )
    return found


def _first_lines(widths: list[int], columns: list[int], finals: list[bool]) -> float:
    """How this page begins its paragraphs, from the lines after those that surely end one."""
    short = full = 0
    for i in range(len(widths) - 1):
        column = columns[i + 1]
        if column and finals[i] and column - widths[i] > 4:
            missing = column - widths[i + 1]
            short += 2 < missing <= 6
            full += missing <= 2
    return (short - full) / (short + full + 2)
