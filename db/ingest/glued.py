"""What was glued to what it does not belong to: headings to names, titles to the dateline behind or the signature before them.

It must not know: which other glued lines there are.
"""

from __future__ import annotations

import itertools

from db.ingest import bylines, furniture, people, prose, torn_titles
from db.ingest.fragments import Fragment, Kind
from db.ingest.pairs import PageStatistics


def separate(flow: list[Fragment], statistics: PageStatistics, known: people.Known = people.NOBODY) -> list[Fragment]:
    """Cuts every glued byline after its name; what was glued on becomes a title of its own, or the begin of the text behind."""
    result: list[Fragment] = []
    flow = [piece for fragment in flow for piece in _at_reports(fragment)]
    flow = [
        piece for fragment, after in itertools.zip_longest(flow, flow[1:]) for piece in _title_at_end(fragment, after)
    ]
    flow = [
        piece
        for fragment, after in itertools.zip_longest(flow, flow[1:])
        for piece in torn_titles.cut_off(fragment, after, statistics)
    ]
    for index, fragment in enumerate(flow):
        result.append(fragment)
        if fragment.kind is Kind.BODY:
            result[-1:] = [part for piece in _continued(fragment) for part in (piece, *_signature(piece))]
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


def _continued(fragment: Fragment) -> list[Fragment]:
    """（上接第一版） before a paragraph, （下转第四版） behind it, set apart as a notice."""
    pieces = [fragment]
    for start, end in reversed(furniture.continued(fragment.text)):
        if not start and end < len(fragment.text):
            rest = fragment.cut(end)
            rest.kind, rest.lines, rest.torn_end = Kind.BODY, fragment.lines, fragment.torn_end
            notice, pieces = fragment, [fragment, rest]
            rest.reason, rest.indented = "running_text", fragment.indented
        elif start and end == len(fragment.text):
            notice = fragment.cut(start)
            fragment.text = fragment.text.rstrip()
            pieces = [fragment, notice]
        else:
            continue
        notice.kind, notice.reason, notice.confidence, notice.torn_end = Kind.NOTICE, "notice_wording", 0.95, False
    return pieces


def _signature(fragment: Fragment) -> list[Fragment]:
    """Who signed the paragraph at its end, as a byline of its own: it closes the article."""
    at = bylines.signature(fragment.text)
    if at is None:
        return []
    signed = fragment.cut(at)
    fragment.text = fragment.text.rstrip()
    signed.kind, signed.reason, signed.confidence, signed.torn_end = Kind.BYLINE, "byline_in_brackets", 0.9, False
    signed.role = "signature"
    return [signed]


_TITLE_LINES = 3


def _at_reports(fragment: Fragment) -> list[Fragment]:
    """The fragment, cut where one of its lines begins a report, or one of its last lines stands behind a signature.

    A title is as long as a column's line now and then; a dateline (本报讯) still begins a paragraph, and （记者 张三） ends one.
    """
    if fragment.kind is not Kind.BODY or fragment.lines < 2 or len(fragment.pieces) < 2:
        return [fragment]
    text = fragment.text
    for before, piece in itertools.pairwise(fragment.pieces):
        # A line wider than any column was never broken: where it ends a sentence, it ends a paragraph.
        if piece.at - before.at > _WIDEST_LINE and prose.ends(text[: piece.at]):
            rest = _cut(fragment, piece.at)
            fragment.torn_end = False
            return [fragment, *_at_reports(rest)]
    place = _title_before_report(fragment) if bylines.DATELINE_HINT.search(text) else None
    if place is not None:
        rest = _cut(fragment, place[1])
        title = _cut(fragment, place[0]) if place[0] else fragment
        title.kind, title.reason, title.confidence, title.torn_end = Kind.TITLE, "before_a_report", 0.85, False
        return [*([fragment] if title is not fragment else []), title, *_at_reports(rest)]
    for piece in fragment.pieces[-_TITLE_LINES:] if ")" in text or "）" in text else ():
        behind = text[piece.at :]
        if piece.at and prose.title_like(behind) and bylines.signs(text[: piece.at].rstrip()):
            rest = _cut(fragment, piece.at)
            rest.kind, rest.reason, rest.confidence = Kind.TITLE, "behind_a_signature", 0.85
            rest.torn_end = fragment.torn_end = False
            return [fragment, rest]
    return [fragment]


def _heads(byline: Fragment) -> bool:
    """A byline on a line of its own that a title stands over; one in brackets signs what stands before it."""
    return byline.kind is Kind.BYLINE and byline.reason in ("byline_words", "known_byline")


def _title_at_end(fragment: Fragment, after: Fragment | None) -> list[Fragment]:
    """The fragment, and its last line where that is the title of what comes after: behind a full stop and wider than the
    column or right before a report; or short, where the text is torn off and a byline follows."""
    if fragment.kind is not Kind.BODY or len(fragment.pieces) < 2 or after is None:
        return [fragment]
    last = fragment.pieces[-1]
    title, text = fragment.text[last.at :], fragment.text[: last.at].rstrip()
    if not prose.title_like(title):
        return [fragment]
    wide = prose.width(title)
    if prose.ends(text):
        column = max(b.at - a.at for a, b in itertools.pairwise(fragment.pieces))
        reports = after.kind is Kind.BODY and bylines.opens_report(after.text)
        cut = reports or (after.kind is Kind.BODY and len(title) > column + 1)
    else:
        line = prose.width(fragment.text[fragment.pieces[-2].at : last.at])
        cut = _heads(after) and not prose.ends(title) and wide <= line - _SHORT_OF_COLUMN
    if not cut:
        return [fragment]
    rest = _cut(fragment, last.at)
    rest.kind, rest.reason, rest.confidence, rest.torn_end = Kind.TITLE, "stands_alone", 0.8, False
    fragment.torn_end = not prose.ends(fragment.text)
    return [fragment, rest]


_SHORT_OF_COLUMN = 4
"""Half-width units by which a line over a byline is shorter than the text's."""


_WIDEST_LINE = 46
"""Characters. No newspaper sets columns so wide, and few converters break lines there."""


def _title_before_report(fragment: Fragment) -> tuple[int, int] | None:
    """Where the title begins and where the report behind it does."""
    text, pieces = fragment.text, fragment.pieces
    for number, piece in enumerate(pieces[1:], 1):
        until = pieces[number + 1].at if number + 1 < len(pieces) else len(text)
        if not bylines.opens_report(text[piece.at : until]):
            continue
        for first in pieces[max(0, number - _TITLE_LINES) : number]:
            title = text[first.at : piece.at].rstrip()
            if prose.title_like(title) and (not first.at or prose.ends(text[: first.at].rstrip())):
                return first.at, piece.at
    return None


def _cut(fragment: Fragment, at: int) -> Fragment:
    rest = fragment.cut(at)
    rest.lines = max(1, len(rest.pieces))
    fragment.lines = max(1, fragment.lines - rest.lines)
    rest.blank, rest.reason = 0, fragment.reason
    return rest


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
