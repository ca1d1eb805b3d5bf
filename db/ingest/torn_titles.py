"""A title right behind torn text, which the joining of lines took for the torn sentence's last words.

It must not know: articles, or why the text is torn.
"""

from __future__ import annotations

import re

from db.ingest import bylines, pairs, prose
from db.ingest.fragments import Fragment, Kind
from db.ingest.pairs import PageStatistics

# A logistic regression over news cut at random and set in columns: is the last line the title of other news, or the torn
# sentence's? Of titles not seen before 95 in 100 score above 1, of torn last lines one (tests/db/ingest/fit_titles.py).
_BIAS, _JOIN, _TITLE_END, _START, _STRANGE, _LENGTH = -0.59, -0.71, 0.64, 0.1, -0.22, 0.21
_BEFORE_A_REPORT, _BEFORE_TEXT, _BEFORE_A_TITLE = 1.0, 2.5, 4.0
"""Logits from which the line is cut off: a report needs a title, a title has one."""
_MOST_LINES = 3
_PAUSE = re.compile("[，：；,:;]")
_FULL = 2
"""Half-width units: a line that is no shorter than the one before it by more is the column's, not a title's."""


def cut_off(fragment: Fragment, after: Fragment | None, statistics: PageStatistics) -> list[Fragment]:
    """The fragment, and as titles those of its last lines that go on with nothing before them. At the page's end nothing
    is left for a title to stand over."""
    if not fragment.torn_end or fragment.kind is not Kind.BODY or after is None:
        return [fragment]
    report = after.kind is Kind.BODY and bylines.opens_report(after.text)
    needed = _BEFORE_A_REPORT if report else _BEFORE_TEXT if after.kind is Kind.BODY else _BEFORE_A_TITLE
    behind_stop = _behind_full_stop(fragment)
    if behind_stop is not None:
        before, lines = fragment.text[:behind_stop], fragment.text[behind_stop:]
        if prose.title_like(lines) and not _PAUSE.search(lines) and evidence(before, lines, statistics) >= needed:
            return [fragment, _title(fragment, behind_stop)]
    titles: list[Fragment] = []
    while len(titles) < _MOST_LINES and len(fragment.pieces) > 2:
        at = fragment.pieces[-1].at
        before, line = fragment.text[fragment.pieces[-2].at : at], fragment.text[at:]
        if not _may_be_title(before, line) or evidence(before, line, statistics) < needed:
            break
        titles.insert(0, _title(fragment, at))
        fragment.torn_end = True
    return [fragment, *titles]


def _behind_full_stop(fragment: Fragment) -> int | None:
    """Where the last lines begin that no full stop ends, if one ends the line before them."""
    for piece in fragment.pieces[:0:-1][:_MOST_LINES]:
        if prose.ends(fragment.text[: piece.at]):
            return piece.at
    return None


def _title(fragment: Fragment, at: int) -> Fragment:
    title = fragment.cut(at)
    title.kind, title.reason, title.confidence, title.torn_end = Kind.TITLE, "behind_torn_text", 0.75, False
    title.lines, title.blank = len(title.pieces), 0
    fragment.lines = max(1, fragment.lines - title.lines)
    return title


def _may_be_title(before: str, line: str) -> bool:
    short = prose.width(line) < prose.width(before) - _FULL
    return short and prose.title_like(line) and not prose.ends(before) and not _PAUSE.search(line)


def evidence(before: str, line: str, statistics: PageStatistics) -> float:
    """Logit that the line is a title and not the rest of the sentence before it."""
    return (
        _BIAS
        + _JOIN * max(-3.0, min(8.0, statistics.join(before, line)))
        + _TITLE_END * max(-5.0, min(5.0, pairs.title_end(pairs.end(line))))
        + _START * max(-5.0, min(5.0, pairs.start(pairs.begin(line))))
        + _STRANGE * max(-3.0, min(6.0, statistics.strangeness(line)))
        + _LENGTH * len(line)
    )
