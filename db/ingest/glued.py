"""Names that a converter glued to the heading behind them: where the name ends.

It must not know: which other glued lines there are.
"""

from __future__ import annotations

import itertools

from db.ingest import bylines, people, prose
from db.ingest.fragments import Fragment, Kind
from db.ingest.pairs import PageStatistics


def separate(flow: list[Fragment], statistics: PageStatistics, known: people.Known = people.NOBODY) -> list[Fragment]:
    """Cuts every glued byline after its name; what was glued on becomes a title of its own, or the begin of the text behind."""
    result: list[Fragment] = []
    for index, fragment in enumerate(flow):
        result.append(fragment)
        if fragment.kind is Kind.BYLINE and fragment.reason == "byline_glued":
            found = bylines.parse(fragment.text, marked=bool(fragment.marks), known=known)
            if found is None or found.end >= len(fragment.text):
                continue
            glued = fragment.text[found.end :]
            met = known.name_at_start(glued)
            rest = fragment.cut(found.end + (len(met) if met else _name_length(glued, flow, index, statistics)))
            fragment.confidence = 0.9 if met else 0.75
            rest.blank = 0
            titled = prose.title_like(rest.text)
            rest.kind, rest.reason = (Kind.TITLE, "glued_to_name") if titled else (Kind.BODY, "glued_to_name")
            rest.confidence = 0.75
            result.append(rest)
    return result


def _name_length(glued: str, flow: list[Fragment], index: int, statistics: PageStatistics) -> int:
    """Two or three characters: whichever leaves words whole, and a heading as long as its second line or as the page's others."""
    lengths = people.name_lengths(glued) or [2]
    after = flow[index + 1] if index + 1 < len(flow) else None
    partner = after.text if after is not None and after.kind is Kind.TITLE and after.blank == 0 else None
    firsts = [
        len(a.text)
        for a, b in itertools.pairwise(flow)
        if a.kind is b.kind is Kind.TITLE and b.blank == 0 and not a.marks
    ]
    best: tuple[float, int] = (-100.0, lengths[0])
    for length in lengths:
        name, rest = glued[:length], glued[length:]
        if not rest:
            continue
        # A cut through a word that the page uses elsewhere is no cut.
        score = -statistics.join(name, rest) - max(0.0, statistics.strangeness(rest))
        score += 1.0 if length == (3 if glued[:2] not in people.COMPOUND_SURNAMES else 4) else 0.0
        if partner and firsts:
            score -= 1.5 * min(abs(len(rest) - size) for size in firsts)
        elif partner:
            score -= 0.5 * abs(len(rest) - len(prose.glue("", partner) + partner))
        best = max(best, (score, length))
    return best[1]
