"""Lines to fragments: which lines continue each other, where a paragraph begins, which lines stand alone.

A newspaper column gives three signals: a line that does not reach the column's width ends something; a line two
characters short begins a paragraph whose indent was lost; a full stop may end a paragraph, a comma never does. Blank lines
count only as far as this page's blank lines agree with its full stops.

It must not know: articles, or what a line that stands alone is.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from operator import mul

from db.ingest import bylines, pairs, prose
from db.ingest.columns import SAME, Measure, measure_lines
from db.ingest.fragments import Fragment, Kind, Line, fragment_of
from db.ingest.pairs import PageStatistics
from db.ingest.steps import ONE_STEP, Steps
from db.ingest.weights import WEIGHTS

_LONGEST = 8000
"""Characters after which a paragraph is cut in any case: no newspaper has one so long, and rubbish has no other end."""
_STYLE_SURE = 0.3
"""`Measure.first_short` from which a page surely begins its paragraphs with a short line."""
_BLANKS_SURE = 0.2
"""`Measure.blank_matters` from which the page sets blank lines between pieces and not within them."""
_PUNCTUATION = re.compile(r"[，,；;。]")


def reflow(
    lines: list[Line], fixed: dict[int, Fragment], statistics: PageStatistics, steps: Steps = ONE_STEP
) -> list[Fragment]:
    """Fragments in page order. `fixed` are lines already known to stand alone, by their index in `lines`."""
    apart = [i in fixed for i in range(len(lines))]
    measure = measure_lines(lines, apart)
    runs_on = measure.runs_on
    fragments: list[Fragment] = []
    current: Fragment | None = None
    closed = True  # whether what stands before `current` is complete, so that `current` may be a title
    for i, line in enumerate(steps.through(lines)):
        if apart[i]:
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
            if score <= 0 and _named_title(fragments, measure, i - 1, line, statistics):
                score = _BY_PLACE
            if abs(score) < _SURE:
                current.confidence = min(current.confidence, _sureness(abs(score)))
            if score <= 0 and len(current.text) < _LONGEST:
                current.append_line(line, prose.glue(current.text, line.text))
                continue
            # A block that breaks off closes nothing, but where blank lines mean what they say the next one begins anew.
            closed = _complete(current) or (line.blank > 0 and measure.blank_matters > _BLANKS_SURE)
        behind_short = current is not None and _ends_short(measure, i - 1)
        current = fragment_of(line, confidence=0.97)
        current.indented = line.indent - measure.margin >= 3
        current.full = _fills(measure, i)
        current.fresh = behind_short and (current.indented or _begins_short(measure, i))
        fragments.append(current)
    return fragments


# What an office makes known, by the last word of its title.
_ANNOUNCEMENT = re.compile(r"[㐀-鿿]{3}(?:公告|通告|公示|启事|讣告)$")
_BY_PLACE = 2.0
_SAME_PHRASE = 3.0
"""Bits, see `PageStatistics.join`."""


def _named_title(fragments: list[Fragment], m: Measure, i: int, line: Line, statistics: PageStatistics) -> bool:
    """The one line read so far is a title by what it says (搬迁公告), or by standing right behind a column's label and short
    of the text's width; unless the next line goes on with its words."""
    title = fragments[-1]
    if title.lines > 1 or not prose.title_like(title.text) or bylines.opens_report(title.text):
        return False
    behind_label = len(fragments) > 1 and fragments[-2].kind is Kind.COLUMN and m.columns[i] - m.widths[i] > 2
    if not behind_label and _ANNOUNCEMENT.search(title.text) is None:
        return False
    return statistics.join(title.text, line.text) < _SAME_PHRASE


def _ends_short(m: Measure, i: int) -> bool:
    return m.columns[i] - m.widths[i] > _INDENT


def _fills(m: Measure, i: int) -> bool:
    """The line is as long as those of the column before or behind it."""
    width, column = m.widths[i], m.columns[i]
    if column and abs(column - width) <= SAME:
        return True
    behind = m.columns[i + 1] if i + 1 < len(m.columns) else 0
    return behind > 0 and abs(behind - width) <= SAME


def _begins_short(m: Measure, i: int) -> bool:
    """The line lacks an indent's width, on a page that begins its paragraphs so."""
    return m.first_short > _STYLE_SURE and 2 < m.columns[i] - m.widths[i] <= _INDENT


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
    if prose.closer(right):
        # else it goes on with what the short piece between (a caption) has torn
        return -6.0 if closed or current.lines > 2 or not prose.title_like(current.text) else 4.0
    if _plainly_goes_on(lines, j, current, m):
        return -6.0
    if j in m.wide or j - 1 in m.wide:
        score = _beside_wide(lines, j, m)
        if score:
            return score
    if prose.item(right) and (m.finals[j - 1] or prose.title_like(current.text)):
        return 5.0
    if right[0] in "—─―" and right.startswith(_DASHES) and current.lines <= 2 and prose.title_like(current.text):
        return 5.0  # a deck, or the headline's second half
    if m.columns[j - 1] or m.columns[j]:
        end, next_is, short, begins, some = _set_signals(lines, j, current, m, closed=closed)
        constant, by_short, by_begins, by_style = _WEIGHED[end, next_is]
        score = constant + by_short * short + by_begins * begins + by_style * m.first_short + _weighed(some)
        if end == "open" and not _decided(score):
            score += _by_words(statistics.join(lines[j - 1].text, right), titled="title" in some)
        # Where paragraphs begin with a short line, a full line begins none: what stands before it is no title. The news
        # that the weights were learnt from is too even to show how sure that is on a real page.
        untitled = "title_before_full" in some and "first_line" in some and "title_halves" not in some
        return score - _UNTITLED if untitled else score
    return _by_length(lines[j - 1], lines[j], statistics, current)


_DASHES = ("——", "──", "―")


def _beside_wide(lines: list[Line], j: int, m: Measure) -> float:
    """A line set over more than its column begins a title, and ends it unless the next short one goes on with its words."""
    if j - 1 not in m.wide:
        return 5.0
    if j in m.wide or (m.columns[j] - m.widths[j] > _INDENT and prose.title_like(lines[j].text)):
        return 0.0  # two lines of titles: as anywhere else
    return 5.0


_INDENT = 6
"""Half-width units by which a paragraph's first line is short at most."""


def _plainly_goes_on(lines: list[Line], j: int, current: Fragment, m: Measure) -> bool:
    """The common case, decided without weighing: in mid-column a full line without a full stop runs on into a full line."""
    before, line, column = lines[j - 1], lines[j], m.columns[j]
    if m.runs_on[j]:
        return current.lines > 2 or (current.lines == 2 and not prose.title_like(current.text))
    if m.finals[j - 1] or line.blank or line.marks or line.indent > m.margin or column != m.columns[j - 1]:
        return False
    return column > 0 and before.text[-1] in "，、,"


def _weighed(signals: dict[str, float]) -> float:
    return sum(map(mul, map(_WEIGHT, signals), signals.values()))


_WEIGHT = WEIGHTS.__getitem__


def _decided(score: float) -> bool:
    """Whether the score is so plain that no words can change which way it goes, nor make it less than sure."""
    return not -_SURE - _MOST_BY_WORDS < score < _SURE + _MOST_BY_WORDS + _UNTITLED


_SURE = 4.0
"""Logit from which a border or its absence is surer than a fragment ever is said to be."""
_UNTITLED = 2.0
_LEAST_JOINT, _MOST_JOINT = -3.0, 6.0
_MOST_BY_WORDS = max(
    abs(WEIGHTS["join"] * joint + titled * WEIGHTS["title_join"] * joint) + titled * abs(WEIGHTS["title_apart"])
    for joint in (_LEAST_JOINT, _MOST_JOINT)
    for titled in (0, 1)
)

_NAMES = {
    (end, next_is): (f"{end}_short", f"{end}_start", f"{end}_next_{next_is}", f"{end}_next_{next_is}_style")
    for end in ("final", "comma", "colon", "open")
    for next_is in ("full", "indented", "short")
}
"""Signals that depend on how the line before ends and how long the next one is."""
_WEIGHED = {
    (end, next_is): (
        WEIGHTS["bias"] + WEIGHTS[end] + WEIGHTS[at_all],
        WEIGHTS[short],
        WEIGHTS[start],
        WEIGHTS[style],
    )
    for (end, next_is), (short, start, at_all, style) in _NAMES.items()
}
"""What they count: at all, and times how short the one line is, how the other begins, how the page's paragraphs do."""


_Seen = tuple[str, str, float, float, dict[str, float]]
"""How the line before ends and how long the next one is, by which `_NAMES` says of which signals these are: how short the one
is and how the other begins; and what only some borders have, by name."""


def signals(
    lines: list[Line], j: int, current: Fragment, m: Measure, statistics: PageStatistics, *, closed: bool
) -> dict[str, float]:
    """What speaks for or against a border before line `j` in a column, by name; `WEIGHTS` says how much each counts."""
    end, next_is, short, begins, some = _set_signals(lines, j, current, m, closed=closed)
    end_short, end_start, end_next, end_next_style = _NAMES[end, next_is]
    seen = {
        "bias": 1.0, end: 1.0, end_short: short, end_start: begins, end_next: 1.0, end_next_style: m.first_short, **some
    }  # fmt: skip
    if end == "open":
        seen |= _word_signals(statistics.join(lines[j - 1].text, lines[j].text), titled="title" in seen)
    return seen


def _by_words(join: float, *, titled: bool) -> float:
    """What `_word_signals` count."""
    joint = max(_LEAST_JOINT, min(_MOST_JOINT, join))
    if not titled:
        return _JOIN * joint
    return (_JOIN + _TITLE_JOIN) * joint + (_TITLE_APART if joint < -1 else 0.0)


_JOIN, _TITLE_JOIN, _TITLE_APART = WEIGHTS["join"], WEIGHTS["title_join"], WEIGHTS["title_apart"]


def _word_signals(join: float, *, titled: bool) -> dict[str, float]:
    """How well the two lines' words meet, which says something of an open line only."""
    joint = max(_LEAST_JOINT, min(_MOST_JOINT, join))
    seen = {"join": joint}
    if titled:
        seen["title_join"] = joint
        if joint < -1:
            seen["title_apart"] = 1.0
    return seen


def _set_signals(lines: list[Line], j: int, current: Fragment, m: Measure, *, closed: bool) -> _Seen:
    """What the lines' lengths, ends and first characters say."""
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
    begins = _begins(right[:2])
    seen: dict[str, float] = {}
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
    elif end == "open" and closed and _may_be_title(current):
        seen["title"] = 1.0
        seen["title_start"] = begins
        if "first_line" in seen:
            seen["title_first_line"] = 1.0
        if current.lines == 2 and missing <= SAME:
            seen["title_two_full"] = 1.0  # a title's second line seldom ends just at the column's edge
        seen["title_end"] = _ends_title(left[-2:])
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
    return end, next_is, short, begins, seen


@lru_cache(maxsize=20_000)
def _begins(first: str) -> float:
    """How likely these two characters begin a paragraph, as far as it counts."""
    return max(-5.0, min(5.0, pairs.start(first)))


@lru_cache(maxsize=20_000)
def _ends_title(last: str) -> float:
    """How likely these two characters end a title, as far as it counts."""
    return max(-5.0, min(5.0, pairs.title_end(last)))


def _may_be_title(fragment: Fragment) -> bool:
    return fragment.lines <= 2 and prose.title_like(fragment.text) and not bylines.opens_report(fragment.text)


def _by_length(a: Line, b: Line, statistics: PageStatistics, current: Fragment) -> float:
    """Without columns each line is a paragraph, unless a long one breaks off and the next goes on."""
    if prose.ends(a.text):
        return 4.5
    if a.text[-1] in "，、,":
        return 1.0 if b.blank >= 3 and prose.title_like(b.text) else -3.0  # a picture's place and its caption
    if prose.title_like(current.text) and len(current.text) <= 30:
        return -2.0 if bylines.opens_report(current.text) else 3.0
    goes_on = statistics.join(a.text, b.text)
    begins = pairs.start(b.text[:2])
    score = -1.0 + max(-3.0, min(4.0, 0.6 * (begins - goes_on)))
    if prose.title_like(b.text):
        score += 3.0
    if b.blank >= 3:
        score += 1.5
    return score
