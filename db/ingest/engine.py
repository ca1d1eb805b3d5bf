"""A page taken apart: lines, fragments, order, articles, parts, hospitals, in this order, into an immutable draft.

It must not know: files, or how a draft is shown or stored.
"""

from __future__ import annotations

from collections.abc import Iterable

from db.domain.draft import ArticleDraft, Decision, DraftPart, Knowledge, PageDraft, SourcePage, Stray
from db.domain.records import Anchor, Part, PartKind, Progress, no_progress
from db.ingest import (
    bylines,
    captions,
    furniture,
    gaps,
    glued,
    hospitals,
    interrupted,
    order,
    photos,
    reflow,
    running_text,
    split,
    standalone,
    titles,
)
from db.ingest.fragments import Fragment, Kind, Line, read_lines
from db.ingest.pairs import PageStatistics
from db.ingest.people import Known
from db.ingest.split import Story
from db.ingest.steps import Steps

_NO_KNOWLEDGE = Knowledge()
_MOST_LINES = 50_000
"""Lines with text that are read. A whole issue of a newspaper has some 40,000; what has more is no page but a bulk of short
lines (a list, a table, rubbish), of which the rest is left over."""
_STEPS = 7
"""Furniture, what stands alone, lines joined, sentences healed, articles, their titles, their parts."""
_PART = {
    Kind.COLUMN: PartKind.COLUMN,
    Kind.KICKER: PartKind.KICKER,
    Kind.HEADLINE: PartKind.HEADLINE,
    Kind.DECK: PartKind.DECK,
    Kind.HEADING: PartKind.HEADING,
    Kind.TITLE: PartKind.HEADING,
    Kind.BODY: PartKind.PARAGRAPH,
    Kind.CAPTION: PartKind.CAPTION,
    Kind.BYLINE: PartKind.BYLINE,
}


def take_apart(
    source: SourcePage, *, knowledge: Knowledge = _NO_KNOWLEDGE, progress: Progress = no_progress
) -> PageDraft:
    """The page's articles with their parts, and what belongs to none.

    Never raises for any text, only what `progress` raises; that is called a few hundred times at most.
    """
    steps = Steps(progress, _STEPS)
    lines = read_lines(source.lines, _MOST_LINES)
    known = Known.of(knowledge.bylines)
    facts = furniture.find(
        lines, knowledge.papers, knowledge.printed_papers, asides=source.asides, name=source.name, steps=steps
    )
    statistics = PageStatistics([line.text for line in lines], knowledge.usage)
    fixed = standalone.find(lines, facts, known, steps)
    interrupted.find(lines, fixed, statistics)
    flow = reflow.reflow(lines, fixed, statistics, steps)
    flow = running_text.settle(flow, statistics)
    flow = glued.separate(flow, statistics, known)
    captions.find(flow)
    flow = order.heal(flow, statistics, steps)
    stories = split.split(flow, steps)
    used = {id(fragment) for story in stories for fragment in story.fragments}
    rest = [fragment for fragment in flow if id(fragment) not in used]
    for story in steps.through(stories):
        order.put_back(story, statistics)
        titles.assign(story, statistics)
    articles = tuple(_article(story, knowledge, known, statistics, steps) for story in steps.through(stories))
    return PageDraft(
        source=source,
        articles=articles,
        notices=_strays(fragment for fragment in rest if fragment.kind is Kind.NOTICE),
        furniture=_strays(fragment for fragment in rest if fragment.kind is Kind.FURNITURE),
        leftover=_strays(fragment for fragment in rest if fragment.kind not in (Kind.NOTICE, Kind.FURNITURE))
        + _unread(source.lines, lines, steps),
        paper=facts.paper,
        date=facts.date,
        page_no=facts.page_no,
    )


def _strays(fragments: Iterable[Fragment]) -> tuple[Stray, ...]:
    return tuple(
        Stray(mend(fragment.text), fragment.anchors(), Decision(fragment.reason, fragment.confidence))
        for fragment in fragments
    )


def _unread(page: tuple[str, ...], lines: list[Line], steps: Steps) -> tuple[Stray, ...]:
    """What stands behind the last line that was read."""
    if len(lines) < _MOST_LINES:
        return ()
    texts: list[str] = []
    anchors: list[Anchor] = []
    for number in range(lines[-1].number + 1, len(page)):
        steps.still(number)
        text = page[number].strip()
        if text:
            texts.append(text)
            anchors.append(Anchor(number, 0, len(page[number])))
    return (Stray(" ".join(texts), tuple(anchors), Decision("beyond_a_page", 0.9)),) if texts else ()


def mend(text: str) -> str:
    """Outer blanks off, runs of blanks one blank, the blanks of a spaced-out word none."""
    words = text.split()
    if len(words) == 1:
        return words[0].removesuffix("**")
    if len(words) > 2 and all(len(word) == 1 for word in words):
        return "".join(words)
    return " ".join(words).removesuffix("**").rstrip()


def _article(
    story: Story, knowledge: Knowledge, known: Known, statistics: PageStatistics, steps: Steps
) -> ArticleDraft:
    parts: list[DraftPart] = []
    torn = {(id(gap.fragment), gap.at): gap for gap in gaps.find(story, statistics)}
    named: set[tuple[str, str]] = set()
    for index, fragment in enumerate(story.fragments):
        steps.still(index)
        if (id(fragment), "start") in torn:
            parts.append(_gap(torn[id(fragment), "start"]))
        own = _byline_parts(fragment, known) if fragment.kind is Kind.BYLINE else [_part(fragment)]
        parts += own
        if fragment.kind is Kind.BODY:
            parts += _run_in(fragment, named, known)
        elif fragment.kind is Kind.BYLINE:
            named.update((part.part.role, part.part.text) for part in own)
        elif fragment.kind is Kind.CAPTION:
            parts += _photo_credit(fragment, named)
        if (id(fragment), "end") in torn:
            parts.append(_gap(torn[id(fragment), "end"]))
    ordered = _printed_order(parts)
    return ArticleDraft(
        parts=ordered, hospitals=hospitals.mentioned(story, knowledge), confidence=_confidence(story, ordered)
    )


_ITEMS = frozenset("△▲○●◇◆□■☆★·•")


def _part(fragment: Fragment) -> DraftPart:
    # △ before each piece of news in brief is printed and says what it is; a converter's # is not.
    mark = fragment.marks if fragment.kind is Kind.BODY and fragment.marks in _ITEMS else ""
    part = Part(_PART[fragment.kind], mark + mend(fragment.text), anchors=fragment.anchors())
    return DraftPart(part, Decision(fragment.reason, round(fragment.confidence, 2)))


def _gap(gap: gaps.Gap) -> DraftPart:
    reason = "begins_in_mid_sentence" if gap.at == "start" else "ends_in_mid_sentence"
    return DraftPart(Part(PartKind.GAP, gap.text, gap.at), Decision(reason, round(gap.confidence, 2)))


def _byline_parts(fragment: Fragment, known: Known) -> list[DraftPart]:
    """One part per person. The line's characters are divided among them, so that each stands for its own."""
    credits = bylines.credits(fragment.text, marked=bool(fragment.marks), known=known)
    photographer = photos.photo_credit(fragment.text) if fragment.reason == "photo_credit" else None
    if photographer is not None:
        credits = (photographer,)
    if not credits:
        return [_part(fragment)]
    decision = Decision(fragment.reason, round(fragment.confidence, 2))
    parts: list[DraftPart] = []
    rest = fragment
    for index, credit in enumerate(credits):
        own = rest
        if index + 1 < len(credits):
            at = _after_name(rest.text, credit.name)
            rest = own.cut(at)
        parts.append(DraftPart(Part(PartKind.BYLINE, credit.name, credit.role, own.anchors()), decision))
    return parts


def _after_name(text: str, name: str) -> int:
    """Where the (possibly spaced-out) name ends in the text."""
    at = 0
    for char in name.replace(" ", ""):
        found = text.find(char, at)
        at = found + 1 if found >= 0 else at
    return at


def _run_in(fragment: Fragment, named: set[tuple[str, str]], known: Known) -> list[DraftPart]:
    """Bylines inside a paragraph stay in it; the parts that name the people have no characters of their own."""
    credits = [credit for credit in bylines.run_in(fragment.text, known) if (credit.role, credit.name) not in named]
    named.update((credit.role, credit.name) for credit in credits)
    return [
        DraftPart(Part(PartKind.BYLINE, credit.name, credit.role), Decision("byline_in_text", 0.85))
        for credit in credits
    ]


def _photo_credit(fragment: Fragment, named: set[tuple[str, str]]) -> list[DraftPart]:
    """Who took the photo, beside the caption that says so."""
    credit = photos.photo_credit(fragment.text)
    if credit is None or any(name == credit.name for _, name in named):
        return []
    named.add((credit.role, credit.name))
    return [DraftPart(Part(PartKind.BYLINE, credit.name, credit.role), Decision("photo_credit", 0.8))]


def _printed_order(parts: list[DraftPart]) -> tuple[DraftPart, ...]:
    """Column, kicker, headline and deck stand first even where the page set the lead before them."""
    first = (PartKind.COLUMN, PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK)
    head = [part for kind in first for part in parts if part.part.kind is kind]
    return (*head, *(part for part in parts if part.part.kind not in first))


def _confidence(story: Story, parts: tuple[DraftPart, ...]) -> float:
    """As sure as the weakest important decisions: where the article begins, its headline, and the average of its parts."""
    if not parts:
        return 0.0
    average = sum(part.decision.confidence for part in parts) / len(parts)
    headline = next((part.decision.confidence for part in parts if part.part.kind is PartKind.HEADLINE), 0.4)
    torn = 0.9 if any(part.part.kind is PartKind.GAP for part in parts) else 1.0
    return round(min(story.confidence, headline) * (0.5 + 0.5 * average) * torn, 2)
