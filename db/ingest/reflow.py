"""Lines to fragments: which lines continue each other, where a paragraph begins, which lines stand alone.

A newspaper column gives three signals: a line that does not reach the column's width ends something; a line two
characters short begins a paragraph whose indent was lost; a full stop may end a paragraph, a comma never does. Blank lines
count only as far as this page's blank lines agree with its full stops.

It must not know: articles, or what a line that stands alone is.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass

from db.ingest import bylines, pairs, prose
from db.ingest.fragments import Fragment, Line, fragment_of
from db.ingest.pairs import PageStatistics
from db.ingest.weights import WEIGHTS

_NEAR = 7
"""Lines looked at before and after one to find the width of its column."""
_SAME = 2
"""Half-width units by which full lines of one column differ: compressed punctuation, a word that did not fit."""
_NARROWEST = 12
"""Half-width units. Newspapers set no column narrower than six characters."""


_LONGEST = 8000
"""Characters after which a paragraph is cut in any case: no newspaper has one so long, and rubbish has no other end."""
_STYLE_SURE = 0.3
"""`Measure.first_short` from which a page surely begins its paragraphs with a short line."""
_BLANKS_SURE = 0.2
"""`Measure.blank_matters` from which the page sets blank lines between pieces and not within them."""
_PUNCTUATION = re.compile(r"[，,；;。]")


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


def _columns(widths: list[int], finals: list[bool], barriers: list[bool]) -> list[int]:
    """For each line the width of its column, 0 where it stands in none: a width that several lines near it share.

    Blocks of different widths follow each other, so the lines before and those from here on are asked separately.
    """
    usable = [0 if barrier or width < _NARROWEST else width for width, barrier in zip(widths, barriers, strict=True)]
    columns = [0] * len(widths)
    shared = [_shared(usable[i : i + _NEAR + 1]) for i in range(len(usable))]
    for i, width in enumerate(widths):
        before = shared[i - _NEAR] if i >= _NEAR else _shared(usable[: i + 1])
        after = shared[i]
        if before and after and abs(before - after) > _SAME:
            fits_before, fits_after = abs(width - before) <= _SAME, abs(width - after) <= _SAME
            if fits_before != fits_after:
                columns[i] = before if fits_before else after
            elif finals[i]:
                columns[i] = after if width > before + _SAME else before
            else:
                # An open line fills its column or is an indent short of it: the narrower one that can hold it.
                columns[i] = min((w for w in (before, after) if width <= w + _SAME), default=max(before, after))
        else:
            columns[i] = before or after
    return columns


def _shared(near: list[int]) -> int:
    """The widest width that a third of these lines, at least three, have within the unevenness of a column."""
    near = sorted(filter(None, near))
    if not near:
        return 0
    needed = max(3, (len(near) + 2) // 3)
    # One line may be longer (a headline over several columns); with more of them the text is not set in columns.
    for last in range(len(near) - 1, max(needed - 2, len(near) - 3), -1):
        if near[last] - near[last - needed + 1] <= 2 * _SAME and near[-1] <= 3 * near[last]:
            first = bisect_left(near, near[last] - 2 * _SAME)
            return near[first + (bisect_right(near, near[last], first) - first) // 2]
    return 0


_QUOTES = re.compile("[“”‘’]")


def _widths(lines: list[Line]) -> list[int]:
    """Printed widths in half-width units. Papers differ in how they set quotation marks and figures, converters in what
    they count: that measure is right in which most lines agree."""
    full = [2 * len(line.text) for line in lines]
    printed = [prose.width(line.text) for line in lines]
    compressed = [w - len(_QUOTES.findall(line.text)) for w, line in zip(printed, lines, strict=True)]
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
    indented = sum(1 for line in lines if line.indent - margin >= 3)
    return Measure(
        widths,
        columns,
        finals,
        max(0.0, matters),
        indented * 25 > len(lines),
        margin,
        _first_lines(widths, columns, finals),
        _runs_on(lines, widths, columns, finals, margin),
    )


def _runs_on(lines: list[Line], widths: list[int], columns: list[int], finals: list[bool], margin: int) -> list[bool]:
    """In mid-column a full line without a full stop runs on into a full line, and no line begins with a closing mark."""
    closers = prose.CLOSERS
    found = [False]
    for j in range(1, len(lines)):
        line, column = lines[j], columns[j]
        found.append(
            line.text[0] in closers
            or (
                column > 0
                and column == columns[j - 1]
                and column <= widths[j - 1] + _SAME
                and column <= widths[j] + _SAME
                and not (finals[j - 1] or line.blank or line.marks or line.indent > margin)
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


def reflow(lines: list[Line], fixed: dict[int, Fragment], statistics: PageStatistics) -> list[Fragment]:
    """Fragments in page order. `fixed` are lines already known to stand alone, by their index in `lines`."""
    measure = measure_lines(lines, [i in fixed for i in range(len(lines))])
    runs_on = measure.runs_on
    fragments: list[Fragment] = []
    current: Fragment | None = None
    closed = True  # whether what stands before `current` is complete, so that `current` may be a title
    for i, line in enumerate(lines):
        if i in fixed:
            closed = current is None or _complete(current)
            current = None
            if not fragments or fragments[-1] is not fixed[i]:
                fragments.append(fixed[i])
            continue
        if current is not None:
            if runs_on[i] and current.lines > 2 and len(current.text) < _LONGEST:
                current.append_line(line, prose.glue(current.text, line.text))
                continue
            score = border(lines, i, current, measure, statistics, closed=closed)
            if abs(score) < 4:  # surer than a fragment ever is
                current.confidence = min(current.confidence, _sureness(abs(score)))
            if score <= 0 and len(current.text) < _LONGEST:
                current.append_line(line, prose.glue(current.text, line.text))
                continue
            # A block that breaks off closes nothing, but where blank lines mean what they say the next one begins anew.
            closed = _complete(current) or (line.blank > 0 and measure.blank_matters > _BLANKS_SURE)
        current = fragment_of(line, confidence=0.97)
        current.indented = line.indent - measure.margin >= 3
        fragments.append(current)
    return fragments


def _complete(fragment: Fragment) -> bool:
    return prose.ends(fragment.text) or prose.title_like(fragment.text)


def _sureness(score: float) -> float:
    """The score is a logit."""
    return 1 / (1 + math.exp(-score))


def border(
    lines: list[Line], j: int, current: Fragment, m: Measure, statistics: PageStatistics, *, closed: bool
) -> float:
    """Logit that a new fragment begins at line `j`, given the fragment read so far (which ends with line `j` - 1)."""
    right = lines[j].text
    if right[0] in prose.CLOSERS and not closed and current.lines <= 2 and prose.title_like(current.text):
        return 4.0  # goes on with what the short piece between (a caption) has torn
    if right[0] in prose.CLOSERS or _plainly_goes_on(lines, j, current, m):
        return -6.0
    if prose.item(right) and (m.finals[j - 1] or prose.title_like(current.text)):
        return 5.0
    if right.startswith(("——", "──", "―")) and prose.title_like(current.text) and current.lines <= 2:
        return 5.0  # a deck, or the headline's second half
    if m.columns[j - 1] or m.columns[j]:
        seen = signals(lines, j, current, m, statistics, closed=closed)
        score = 0.0
        for name, value in seen.items():
            score += WEIGHTS[name] * value
        # Where paragraphs begin with a short line, a full line begins none: what stands before it is no title. The news
        # that the weights were learnt from is too even to show how sure that is on a real page.
        untitled = "title_before_full" in seen and "first_line" in seen and "title_halves" not in seen
        return score - 2.0 if untitled else score
    return _by_length(lines[j - 1], lines[j], statistics, current)


def _plainly_goes_on(lines: list[Line], j: int, current: Fragment, m: Measure) -> bool:
    """The common case, decided without weighing: in mid-column a full line without a full stop runs on into a full line."""
    before, line, column = lines[j - 1], lines[j], m.columns[j]
    if m.runs_on[j]:
        return current.lines > 2 or (current.lines == 2 and not prose.title_like(current.text))
    if m.finals[j - 1] or line.blank or line.marks or line.indent > m.margin or column != m.columns[j - 1]:
        return False
    return column > 0 and before.text[-1] in "，、,"


_NAMES = {
    (end, next_is): (f"{end}_short", f"{end}_start", f"{end}_next_{next_is}", f"{end}_next_{next_is}_style")
    for end in ("final", "comma", "colon", "open")
    for next_is in ("full", "indented", "short")
}
"""Signals that depend on how the line before ends and how long the next one is."""


def signals(
    lines: list[Line], j: int, current: Fragment, m: Measure, statistics: PageStatistics, *, closed: bool
) -> dict[str, float]:
    """What speaks for or against a border before line `j` in a column, by name; `WEIGHTS` says how much each counts."""
    a, b = lines[j - 1], lines[j]
    left, right = a.text, b.text
    indent_a, indent_b = a.indent - m.margin, b.indent - m.margin
    first = current.lines == 1
    column = m.columns[j - 1] or m.columns[j]
    missing = column - m.widths[j - 1] - (max(0, min(indent_a, 4)) if first else 0)
    lead = (m.columns[j] or column) - m.widths[j]
    short = 0.0 if missing <= 2 else 1.0 if missing >= 10 else (missing - 2) / 8
    final = m.finals[j - 1]
    end = "final" if final else "comma" if left[-1] in "，、,；;" else "colon" if left[-1] in "：:" else "open"
    next_is = "full" if lead <= 2 else "indented" if lead <= 6 else "short"
    begins = max(-5.0, min(5.0, pairs.start(right[:2])))
    names = _NAMES[end, next_is]
    seen: dict[str, float] = {"bias": 1.0, end: 1.0}
    seen[names[0]] = short
    seen[names[1]] = begins
    seen[names[2]] = 1.0
    seen[names[3]] = m.first_short
    if first and not final and 2 < missing <= 6 and indent_a < 3:
        seen["first_line"] = 1.0
    if indent_b >= 3:
        seen["indent"] = 1.0
    elif indent_b >= 1 and indent_a <= 0:
        seen["slight_indent"] = 1.0
    elif m.indent_matters:
        seen["no_indent"] = 1.0
    if b.marks:
        seen["mark"] = 1.0
    if b.blank:
        seen["blank"] = 1.0
        seen["blank_matters"] = m.blank_matters
    if final:
        if next_is == "full" and m.first_short > _STYLE_SURE:
            seen["final_before_full"] = 1.0
        if prose.unclosed(current.text[-200:]):
            seen["quote_open"] = 1.0
    elif end == "open":
        joint = max(-3.0, min(6.0, statistics.join(left, right)))
        seen["join"] = joint
        if closed and current.lines <= 2 and prose.title_like(current.text) and not bylines.opens_report(current.text):
            seen["title"] = 1.0
            seen["title_join"] = joint
            seen["title_start"] = begins
            if "first_line" in seen:
                seen["title_first_line"] = 1.0
            if joint < -1:
                seen["title_apart"] = 1.0
            if current.lines == 2 and missing <= _SAME:
                seen["title_two_full"] = 1.0  # a title's second line seldom ends just at the column's edge
            seen["title_end"] = max(-5.0, min(5.0, pairs.title_end(left[-2:])))
            seen["title_plain"] = 0.0 if _PUNCTUATION.search(current.text) else 1.0
            seen["title_short"] = short
            seen["title_next_" + next_is + "_style"] = m.first_short
            if next_is == "full" and m.first_short > _STYLE_SURE:
                seen["title_before_full"] = 1.0
            if prose.halves(current.text):
                seen["title_halves"] = 1.0
    if bylines.opens_report(right):
        seen["report"] = 1.0
    if lead > 6 and prose.title_like(right) and not prose.ends(right):
        seen[end + "_before_title"] = 1.0
    return seen


def _by_length(a: Line, b: Line, statistics: PageStatistics, current: Fragment) -> float:
    """Without columns each line is a paragraph, unless a long one breaks off and the next goes on."""
    if prose.ends(a.text):
        return 4.5
    if a.text[-1] in "，、,":
        return 1.0 if b.blank >= 3 and prose.title_like(b.text) else -3.0  # a picture's place and its caption
    if prose.title_like(current.text) and len(current.text) <= 30:
        return 3.0
    goes_on = statistics.join(a.text, b.text)
    begins = pairs.start(b.text[:2])
    score = -1.0 + max(-3.0, min(4.0, 0.6 * (begins - goes_on)))
    if prose.title_like(b.text):
        score += 3.0
    if b.blank >= 3:
        score += 1.5
    return score
