"""Lines to fragments: which lines continue each other, where a paragraph begins, which lines stand alone.

A newspaper column gives three signals: a line that does not reach the column's width ends something; a line two
characters short begins a paragraph whose indent was lost; a full stop may end a paragraph, a comma never does. Blank lines
count only as far as this page's blank lines agree with its full stops.

It must not know: articles, or what a line that stands alone is.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from db.ingest import pairs, prose
from db.ingest.fragments import Fragment, Kind, Line, fragment_of
from db.ingest.pairs import PageStatistics

_NEAR = 5
"""Lines looked at before and after one to find the width of its column."""
_SAME = 2
"""Half-width units by which full lines of one column differ: compressed punctuation, a word that did not fit."""
_NARROWEST = 12
"""Half-width units. Newspapers set no column narrower than six characters."""


@dataclass(slots=True)
class _Measure:
    """Per line: printed width, the width of the column it stands in (0: no column found), and whether it fills it."""

    widths: list[int]
    columns: list[int]
    blank_matters: float
    indent_matters: bool
    margin: int


def _columns(widths: list[int], barriers: list[bool]) -> list[int]:
    """For each line the width of its column: a width that several of its neighbours share, the widest such."""
    size = len(widths)
    own = [0] * size
    for i, width in enumerate(widths):
        if width < _NARROWEST or barriers[i]:
            continue
        near = widths[max(0, i - _NEAR) : i] + widths[i + 1 : i + 1 + _NEAR]
        same = sum(1 for other in near if -_SAME <= other - width <= _SAME)
        wider = sum(1 for other in near if other - width > _SAME)
        if same >= 3 or (same == 2 and wider == 0 and len(near) <= 2 * _NEAR):
            own[i] = width
    columns = [0] * size
    for i in range(size):
        around = [w for w in own[max(0, i - 3) : i + 4] if w]
        if not around:
            continue
        # The widest lines hang a mark of punctuation over the edge, others lack one: hence not simply the widest.
        full = sorted(w for w in around if max(around) - w <= 3 * _SAME)
        columns[i] = full[(3 * len(full) - 1) // 4]
    return columns


def _measure(lines: list[Line], barriers: list[bool]) -> _Measure:
    widths = [prose.width(line.text) for line in lines]
    columns = _columns(widths, barriers)
    indents = sorted(line.indent for line in lines)
    margin = indents[len(indents) // 4] if indents else 0
    after_end = after_open = blank_end = blank_open = 0
    for a, b in itertools.pairwise(lines):
        if prose.ends(a.text):
            after_end += 1
            blank_end += b.blank > 0
        else:
            after_open += 1
            blank_open += b.blank > 0
    matters = (blank_end + 1) / (after_end + 2) - (blank_open + 1) / (after_open + 2)
    indented = sum(1 for line in lines if line.indent - margin >= 3)
    return _Measure(widths, columns, max(0.0, matters), indented * 25 > len(lines), margin)


def reflow(lines: list[Line], fixed: dict[int, Fragment], statistics: PageStatistics) -> list[Fragment]:
    """Fragments in page order. `fixed` are lines already known to stand alone, by their index in `lines`."""
    barriers = [i in fixed for i in range(len(lines))]
    measure = _measure(lines, barriers)
    fragments: list[Fragment] = []
    current: Fragment | None = None
    for i, line in enumerate(lines):
        if i in fixed:
            current = None
            if not fragments or fragments[-1] is not fixed[i]:
                fragments.append(fixed[i])
            continue
        if current is not None:
            score = _break(lines, i - 1, i, current, measure, statistics)
            if score <= 0:
                current.append(fragment_of(line), prose.glue(current.text, line.text))
                current.confidence = min(current.confidence, _sureness(-score))
                continue
        current = fragment_of(line, confidence=0.97)
        current.indented = line.indent - measure.margin >= 3
        fragments.append(current)
    return fragments


def _sureness(score: float) -> float:
    """Confidence of a decision from its score: even at 0, sure from about 5 on."""
    return min(0.99, 0.6 + 0.08 * score)


def _break(lines: list[Line], i: int, j: int, current: Fragment, m: _Measure, statistics: PageStatistics) -> float:
    """Evidence that a new fragment begins at line `j`: positive it does, negative line `j` continues line `i`."""
    a, b = lines[i], lines[j]
    left, right = a.text, b.text
    if right[0] in prose.CLOSERS:
        return -6.0
    final = prose.ends(left)
    score = _ending(left, final)
    if "。" not in left and prose.unclosed(current.text[-200:]) and current.lines > 0:
        score -= 1.0
    indent = b.indent - m.margin
    if indent >= 3:
        score += 5.0 if m.indent_matters else 2.0
    elif indent >= 1 and a.indent <= m.margin:
        score += 2.5
    elif m.indent_matters:
        score -= 1.5
    if b.marks:
        score += 3.0
    score += 1.5 * m.blank_matters * min(b.blank, 2)
    column = m.columns[i] or m.columns[j]
    if column:
        return score + _by_width(lines, i, j, current, column, final, m) + _by_words(left, right, final, statistics)
    return score + _by_length(a, b, final, statistics, current)


def _ending(left: str, final: bool) -> float:
    if final:
        return 2.0
    last = left[-1]
    if last in "，、,":
        return -5.0
    if last in "：:" and len(left) <= 20 and not prose.sentence_inside(left):
        return 1.0  # a speaker or a hospital announced on a line of its own
    return -0.5 if last in "：；:;" else -2.0


def _by_width(lines: list[Line], i: int, j: int, current: Fragment, column: int, final: bool, m: _Measure) -> float:
    """What the column's width says about the border between two lines."""
    first = current.lines == 1
    missing = column - m.widths[i]
    if first and missing > 1:
        missing = max(0, missing - 4)  # a paragraph's first line is two characters short, its indent kept or lost
    if missing < -6:
        # Longer than its column: not set in columns at all (a headline, a line of another block).
        return 2.5 if final or prose.title_like(current.text) else 0.0
    if missing > _SAME:
        if final:
            return 3.0
        # Short and open: no line of running text ends like this, only a title, a caption or torn text.
        return 4.5 if missing >= 4 or prose.halves(current.text) else 1.5
    lead = column - m.widths[j]
    ends_next = prose.ends(lines[j].text)
    if not final:
        if lead > 6 and not ends_next and j + 1 < len(lines) and lines[j].blank:
            return 3.0  # the next line is short and open: it interrupts, it does not continue
        if current.lines == 1 and prose.halves(current.text) and 2 <= lead <= 6:
            return 4.0
        return -1.5
    if 2 < lead <= 6 and not (lines[j].indent - m.margin > 0):
        return 1.5  # two characters short: a paragraph's first line
    return -3.5 if lead <= 2 else -1.5


def _by_words(left: str, right: str, final: bool, statistics: PageStatistics) -> float:
    """A word that runs over the border joins; two characters that never meet, before a word that begins paragraphs, part."""
    if final:
        return 0.3 * max(-3.0, min(4.0, pairs.start(right[:2])))
    return -0.5 * max(-2.0, min(5.0, statistics.join(left, right))) + 0.2 * max(-4.0, min(4.0, pairs.start(right[:2])))


def _by_length(a: Line, b: Line, final: bool, statistics: PageStatistics, current: Fragment) -> float:
    """Without columns each line is a paragraph, unless a long one breaks off and the next goes on."""
    if final:
        return 2.5
    if prose.title_like(current.text) and len(current.text) <= 30:
        return 4.5
    goes_on = statistics.join(a.text, b.text)
    begins = pairs.start(b.text[:2])
    score = max(-3.0, min(4.0, 0.6 * (begins - goes_on)))
    if prose.title_like(b.text):
        score += 3.0
    if b.blank >= 3:
        score += 1.5
    return score


def settle(fragments: list[Fragment]) -> None:
    """Says of each fragment still BODY whether it is running text or stands alone as a title, and where text is torn."""
    for fragment in fragments:
        if fragment.kind is not Kind.BODY:
            continue
        text = fragment.text
        if prose.title_like(text) and not prose.ends(text):
            fragment.kind, fragment.reason = Kind.TITLE, "stands_alone"
            continue
        fragment.reason = "running_text"
        fragment.torn_end = not prose.ends(text) and text[-1] not in "：:"
