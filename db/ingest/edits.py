"""What a person does to a draft in the review: every edit is a function from one draft to the next.

Articles are named by their place in `draft.articles`, parts by their place in the article. The page's characters stay
conserved: what leaves an article without entering another is left over. What a person did is CERTAIN.
It must not know: how drafts are made or shown, or undo (whoever keeps the old draft can go back).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from db.domain.draft import CERTAIN, ArticleDraft, DraftHospital, DraftPart, PageDraft, Stray
from db.domain.records import Anchor, Part, PartKind
from db.ingest import bylines, prose


class Shelf(StrEnum):
    """Where text stands that belongs to no article."""

    NOTICES = "notices"
    FURNITURE = "furniture"
    LEFTOVER = "leftover"


# ---- articles


def split_article(draft: PageDraft, article: int, part: int) -> PageDraft:
    """The article's parts from `part` on become an article of their own, behind it. Unchanged if `part` is the first."""
    old = draft.articles[article]
    if not 0 < part < len(old.parts):
        return draft
    head, tail = replace(old, parts=old.parts[:part]), replace(old, parts=old.parts[part:])
    return _with_articles(draft, (*draft.articles[:article], head, tail, *draft.articles[article + 1 :]))


def merge_articles(draft: PageDraft, article: int) -> PageDraft:
    """The article and the next become one. The next one's headline becomes a heading, its kicker and deck paragraphs' headings too."""
    if article + 1 >= len(draft.articles):
        return draft
    first, second = draft.articles[article], draft.articles[article + 1]
    demoted = tuple(_demote(part) for part in second.parts)
    merged = replace(
        first,
        parts=first.parts + demoted,
        hospitals=_unique(first.hospitals + second.hospitals),
        confidence=min(first.confidence, second.confidence),
    )
    return _with_articles(draft, (*draft.articles[:article], merged, *draft.articles[article + 2 :]))


def _demote(part: DraftPart) -> DraftPart:
    if part.part.kind in (PartKind.HEADLINE, PartKind.KICKER, PartKind.DECK):
        return DraftPart(replace(part.part, kind=PartKind.HEADING), CERTAIN)
    return part


def _unique(hospitals: Iterable[DraftHospital]) -> tuple[DraftHospital, ...]:
    return tuple({hospital.name: hospital for hospital in reversed(tuple(hospitals))}.values())[::-1]


def move_article(draft: PageDraft, article: int, *, by: int) -> PageDraft:
    """The article `by` places further down (negative: up), as far as there is room."""
    articles = list(draft.articles)
    target = min(max(article + by, 0), len(articles) - 1)
    articles.insert(target, articles.pop(article))
    return _with_articles(draft, tuple(articles))


# ---- parts


def move_part(draft: PageDraft, article: int, part: int, *, by: int) -> PageDraft:
    """The part `by` places further down within its article (negative: up), as far as there is room."""
    parts = list(draft.articles[article].parts)
    target = min(max(part + by, 0), len(parts) - 1)
    moved = parts.pop(part)
    parts.insert(target, DraftPart(moved.part, CERTAIN))
    return _with_parts(draft, article, parts)


def move_part_to_article(draft: PageDraft, article: int, part: int, target: int, *, at: int | None = None) -> PageDraft:
    """The part goes to another article, to its end or before that one's part `at`. An emptied article is gone."""
    if target == article:
        return draft
    moved = DraftPart(draft.articles[article].parts[part].part, CERTAIN)
    into = list(draft.articles[target].parts)
    into.insert(len(into) if at is None else at, moved)
    without = [p for i, p in enumerate(draft.articles[article].parts) if i != part]
    return _drop_empty(_with_parts(_with_parts(draft, target, into), article, without))


def retype(draft: PageDraft, article: int, part: int, kind: PartKind) -> PageDraft:
    """The part is a `kind`. A notice leaves the article for the page's notices; a byline is read for role and name."""
    old = draft.articles[article].parts[part].part
    if kind is PartKind.NOTICE:
        return _shelve(draft, article, part, Shelf.NOTICES)
    if kind is PartKind.BYLINE and old.kind is not PartKind.BYLINE:
        return _replace_part(draft, article, part, _as_bylines(old))
    role = old.role if kind is old.kind else ""
    text = f"{old.role} {old.text}".strip() if old.kind is PartKind.BYLINE and kind is not PartKind.BYLINE else old.text
    return _replace_part(draft, article, part, [replace(old, kind=kind, text=text, role=role)])


def _as_bylines(part: Part) -> list[Part]:
    """One part per person; the line's characters stay with the first."""
    found = bylines.bracketed(part.text) if part.text else None
    found = found or bylines.parse(part.text, marked=True)
    if found is None:
        return [replace(part, kind=PartKind.BYLINE, role="")]
    return [
        Part(PartKind.BYLINE, credit.name, credit.role, part.anchors if number == 0 else ())
        for number, credit in enumerate(found.credits)
    ]


def edit_text(draft: PageDraft, article: int, part: int, text: str) -> PageDraft:
    """The part reads `text`; it still stands for the same characters of the page."""
    old = draft.articles[article].parts[part].part
    return _replace_part(draft, article, part, [replace(old, text=text)])


def set_role(draft: PageDraft, article: int, part: int, role: str) -> PageDraft:
    """The printed role of a byline."""
    old = draft.articles[article].parts[part].part
    return _replace_part(draft, article, part, [replace(old, role=role)])


def split_part(draft: PageDraft, article: int, part: int, at: int) -> PageDraft:
    """The part is cut before character `at` of its text. Unchanged where one side would be blank."""
    old = draft.articles[article].parts[part].part
    left, right = old.text[:at].strip(), old.text[at:].strip()
    if not left or not right:
        return draft
    before, after = _cut_anchors(draft.source.lines, old, at)
    return _replace_part(
        draft, article, part, [replace(old, text=left, anchors=before), replace(old, text=right, anchors=after)]
    )


def merge_parts(draft: PageDraft, article: int, part: int) -> PageDraft:
    """The part and the next become one of the first one's kind."""
    parts = list(draft.articles[article].parts)
    if part + 1 >= len(parts):
        return draft
    first, second = parts[part].part, parts[part + 1].part
    # A gap quotes its paragraph and has no text of its own to add.
    own = (first.text, second.text) if PartKind.GAP not in (first.kind, second.kind) else ("", "")
    if own == ("", ""):
        kept = second if first.kind is PartKind.GAP else first
        merged = kept
    else:
        between = " " if first.kind is not PartKind.PARAGRAPH else prose.glue(first.text, second.text)
        merged = replace(first, text=first.text + between + second.text, anchors=first.anchors + second.anchors)
    parts[part : part + 2] = [DraftPart(merged, CERTAIN)]
    return _with_parts(draft, article, parts)


def drop_part(draft: PageDraft, article: int, part: int) -> PageDraft:
    """The part is none of the article; its characters are left over."""
    return _shelve(draft, article, part, Shelf.LEFTOVER)


def part_to_furniture(draft: PageDraft, article: int, part: int) -> PageDraft:
    """The part belongs to the page: masthead, date, navigation."""
    return _shelve(draft, article, part, Shelf.FURNITURE)


def take_stray(
    draft: PageDraft,
    shelf: Shelf,
    index: int,
    article: int,
    *,
    at: int | None = None,
    kind: PartKind = PartKind.PARAGRAPH,
) -> PageDraft:
    """Text that belonged to no article becomes a part of one, at its end or before its part `at`.

    With `article` equal to the number of articles it becomes a new one.
    """
    strays = list(getattr(draft, shelf.value))
    stray: Stray = strays.pop(index)
    draft = replace(draft, **{shelf.value: tuple(strays)})
    if article >= len(draft.articles):
        draft = _with_articles(draft, (*draft.articles, ArticleDraft(parts=())))
        article = len(draft.articles) - 1
    part = Part(kind, stray.text, anchors=stray.anchors)
    fresh = _as_bylines(part) if kind is PartKind.BYLINE else [part]
    parts = list(draft.articles[article].parts)
    place = len(parts) if at is None else at
    parts[place:place] = [DraftPart(each, CERTAIN) for each in fresh]
    return _with_parts(draft, article, parts)


def take_leftover(
    draft: PageDraft, index: int, article: int, *, at: int | None = None, kind: PartKind = PartKind.PARAGRAPH
) -> PageDraft:
    """`take_stray` from what is left over."""
    return take_stray(draft, Shelf.LEFTOVER, index, article, at=at, kind=kind)


# ---- what is known of articles and page


def set_hospitals(draft: PageDraft, article: int, hospitals: tuple[DraftHospital, ...]) -> PageDraft:
    """The hospitals the article is about or mentions, subject first."""
    articles = list(draft.articles)
    articles[article] = replace(articles[article], hospitals=hospitals)
    return _with_articles(draft, tuple(articles))


def set_page_fields(draft: PageDraft, *, paper: str | None, date: str | None, page_no: str | None) -> PageDraft:
    """Paper, date (ISO 8601) and page number of the page; None for unknown."""
    return replace(draft, paper=paper, date=date, page_no=page_no)


def set_accepted(draft: PageDraft, accepted: bool) -> PageDraft:
    """Whether commit takes this page."""
    return replace(draft, accepted=accepted)


# ---- the raw page beside the articles


@dataclass(frozen=True, slots=True)
class LineOwner:
    """Whose a line of the raw page is: an article's (by its place) or none's, and as what.

    `kind` is a PartKind's value, "notice", "furniture" or "leftover".
    """

    article: int | None
    kind: str


def line_owners(draft: PageDraft) -> tuple[LineOwner | None, ...]:
    """For every line of the page whoever owns most of its characters; None for an empty line."""
    shares: list[dict[LineOwner, int]] = [{} for _ in draft.source.lines]

    def note(anchors: Iterable[Anchor], owner: LineOwner) -> None:
        for anchor in anchors:
            share = shares[anchor.line]
            share[owner] = share.get(owner, 0) + anchor.end - anchor.start

    for number, article in enumerate(draft.articles):
        for part in article.plain_parts:
            note(part.anchors, LineOwner(number, part.kind.value))
    for kind, strays in (("notice", draft.notices), ("furniture", draft.furniture), ("leftover", draft.leftover)):
        for stray in strays:
            note(stray.anchors, LineOwner(None, kind))
    return tuple(max(share, key=lambda owner: share[owner]) if share else None for share in shares)


# ---- the same for all


def _with_articles(draft: PageDraft, articles: tuple[ArticleDraft, ...]) -> PageDraft:
    return replace(draft, articles=articles)


def _with_parts(draft: PageDraft, article: int, parts: Iterable[DraftPart]) -> PageDraft:
    articles = list(draft.articles)
    articles[article] = replace(articles[article], parts=tuple(parts))
    return _with_articles(draft, tuple(articles))


def _replace_part(draft: PageDraft, article: int, part: int, new: list[Part]) -> PageDraft:
    parts = list(draft.articles[article].parts)
    parts[part : part + 1] = [DraftPart(each, CERTAIN) for each in new]
    return _with_parts(draft, article, parts)


def _shelve(draft: PageDraft, article: int, part: int, shelf: Shelf) -> PageDraft:
    """Takes a part out of its article. A part without characters of the page (a gap, a byline inside a text) just goes."""
    old = draft.articles[article].parts[part].part
    parts = [p for i, p in enumerate(draft.articles[article].parts) if i != part]
    draft = _with_parts(draft, article, parts)
    if old.anchors:
        text = f"{old.role} {old.text}".strip() if old.kind is PartKind.BYLINE else old.text
        strays: tuple[Stray, ...] = getattr(draft, shelf.value)
        draft = replace(draft, **{shelf.value: (*strays, Stray(text, old.anchors, CERTAIN))})
    return _drop_empty(draft)


def _drop_empty(draft: PageDraft) -> PageDraft:
    return _with_articles(draft, tuple(article for article in draft.articles if article.parts))


def _cut_anchors(lines: tuple[str, ...], part: Part, at: int) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
    """The part's anchors before and from character `at` of its text on.

    The text is followed through the page's characters; those it does not have (marks) go with what stands before them.
    Where a person has rewritten the text so that it cannot be followed, all stays with the first half.
    """
    wanted = [char for char in part.text[:at] if not char.isspace()]
    found = 0
    for number, anchor in enumerate(part.anchors):
        for column in range(anchor.start, anchor.end):
            if found == len(wanted):
                rest = lines[anchor.line][column : anchor.end]
                if not rest.strip():
                    break
                head = Anchor(anchor.line, anchor.start, column)
                tail = Anchor(anchor.line, column, anchor.end)
                before = part.anchors[:number] + ((head,) if column > anchor.start else ())
                return before, (tail, *part.anchors[number + 1 :])
            if lines[anchor.line][column] == wanted[found]:
                found += 1
    return part.anchors, ()
