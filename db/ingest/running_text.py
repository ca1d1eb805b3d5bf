"""Which joined lines are running text, and whether it is torn; and which stand alone, as titles do.

It must not know: what a title is the title of, or how torn text is healed.
"""

from __future__ import annotations

import itertools
import re

from db.ingest import bylines, pairs, prose, torn_titles
from db.ingest.fragments import Fragment, Kind
from db.ingest.pairs import PageStatistics

_COMMA_OR_STOP = re.compile(r"[，,；;。]")
_LONG_CLAUSES = 16
"""Characters from which a line with a comma is more likely the beginning of a sentence than a title."""
_BADLY = -2
"""`pairs.start` up to which hardly any paragraph begins so; `pairs.title_end` up to which hardly any title ends so."""


def settle(fragments: list[Fragment], statistics: PageStatistics) -> list[Fragment]:
    """Says of each fragment still BODY whether it is running text or stands alone as a title, and where text is torn."""
    settled: list[Fragment] = []
    begun, behind = False, -1  # a title's second line, its deck, may be long: there it takes more to be a sentence
    for fragment, after in itertools.zip_longest(fragments, fragments[1:]):
        settled.append(fragment)
        if fragment.kind is not Kind.BODY:
            continue
        text = fragment.text
        torn = begun and (_broken_off(text, behind) or _runs_out(fragment, after))
        if _stands_alone(fragment) and not torn:
            behind = -3
            fragment.kind, fragment.reason = Kind.TITLE, "stands_alone"
            heading = _heading_below(fragment, statistics) if begun else None
            if heading is not None:
                fragment.kind, fragment.reason, fragment.torn_end = Kind.BODY, "running_text", True
                settled.append(heading)
            continue
        begun, behind = True, -1
        fragment.reason = "running_text"
        fragment.torn_end = not prose.ends(text) and text[-1] not in "：:"
    return settled


def _stands_alone(fragment: Fragment) -> bool:
    text = fragment.text
    if not prose.title_like(text):
        return False
    # A title is no report's first line, nor set as a paragraph's beginning of several lines.
    if bylines.opens_report(text) or (fragment.indented and fragment.lines > 1 and fragment.fresh):
        return False
    # A kicker may run into its headline with a dash, which also ends sentences that are broken off.
    announces = len(text) <= 30 and text.endswith(("——", "──")) and not _COMMA_OR_STOP.search(text[:-2].rstrip("，"))
    return announces or not prose.ends(text) or prose.bracket_title(text)


def _broken_off(text: str, ending: int) -> bool:
    """A long line with a comma that ends as no title does: a sentence that has lost its rest."""
    return (
        len(text) >= _LONG_CLAUSES and bool(_COMMA_OR_STOP.search(text)) and pairs.title_end(pairs.end(text)) <= ending
    )


def _runs_out(fragment: Fragment, after: Fragment | None) -> bool:
    """A line with a comma that fills its column, before one that begins as no paragraph does: the two were set apart by chance."""
    if not fragment.full or fragment.lines > 1 or after is None or after.kind is not Kind.BODY:
        return False
    return bool(_COMMA_OR_STOP.search(fragment.text)) and pairs.start(pairs.begin(after.text)) <= _BADLY


def _heading_below(fragment: Fragment, statistics: PageStatistics) -> Fragment | None:
    """The second of two lines, cut off as a title, where the first fills its column and ends as no title does: torn text."""
    if not fragment.full or len(fragment.pieces) != 2:
        return None
    at = fragment.pieces[1].at
    first, second = fragment.text[:at], fragment.text[at:]
    torn = pairs.title_end(pairs.end(first)) <= _BADLY and 3 * prose.width(second) <= 2 * prose.width(first)
    if not torn or not prose.title_like(second) or torn_titles.evidence(first, second, statistics) < _SURE:
        return None
    heading = fragment.cut(at)
    heading.reason, heading.confidence, heading.torn_end = "behind_torn_text", 0.75, False
    heading.lines = fragment.lines = 1
    return heading


_SURE = 1.0
"""Logit, see `torn_titles`."""
