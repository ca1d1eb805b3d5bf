"""What a person may do to a page taken apart: split, merge, move, retype, correct. Each edit is a new draft.

It must not know: how the draft was made, or the screen it is corrected on. No edit loses a character of the page: what
is taken out of an article lies among the leftover until it is taken in again. An edit that makes no sense where it is
asked for (merging the first article with the one before it) gives the draft back as it was.
"""

from __future__ import annotations

from dataclasses import replace

from db.domain.draft import CERTAIN, ArticleDraft, DraftHospital, DraftPart, PageDraft, Stray
from db.domain.draft_places import At, AtStray, StrayKind, index_of_solid, part_at, solid, strays
from db.domain.records import Anchor, Part, PartKind, read_byline

_LONGEST_SEARCHED = 200_000
"""Characters."""

# ---- articles


def split_article(page: PageDraft, at: At) -> PageDraft:
    """Lets a new article begin with this part. A heading that opens it becomes its headline."""
    article = page.articles[at.article]
    if not 0 < at.part < len(article.parts):
        return page
    first, second = article.parts[: at.part], article.parts[at.part :]
    opening = second[0].part
    if opening.kind is PartKind.HEADING and not any(p.part.kind is PartKind.HEADLINE for p in second):
        second = (_by_hand(replace(opening, kind=PartKind.HEADLINE)), *second[1:])
    halves = tuple(_touched(replace(article, parts=half, hospitals=_named(article, half))) for half in (first, second))
    return _with_articles(page, at.article, 1, *halves)


def merge_with_previous(page: PageDraft, number: int) -> PageDraft:
    """Makes this article the end of the one before it; its headline becomes a heading there."""
    if not 0 < number < len(page.articles):
        return page
    first, second = page.articles[number - 1], page.articles[number]
    has_headline = first.headline is not None
    parts = tuple(
        _by_hand(replace(p.part, kind=PartKind.HEADING)) if has_headline and p.part.kind is PartKind.HEADLINE else p
        for p in second.parts
    )
    known = {hospital.name for hospital in first.hospitals}
    hospitals = (*first.hospitals, *(h for h in second.hospitals if h.name not in known))
    merged = _touched(replace(first, parts=(*first.parts, *parts), hospitals=hospitals))
    return _with_articles(page, number - 1, 2, merged)


def move_article(page: PageDraft, number: int, by: int) -> PageDraft:
    """Puts an article `by` places further down (up, if negative)."""
    target = number + by
    if not (0 <= number < len(page.articles) and 0 <= target < len(page.articles)):
        return page
    articles = list(page.articles)
    articles.insert(target, articles.pop(number))
    return replace(page, articles=tuple(articles))


def remove_article(page: PageDraft, number: int) -> PageDraft:
    """Puts the whole article among the leftover."""
    for _ in page.articles[number].parts:
        page = take_out(page, At(number, 0))
    return page


def set_hospitals(page: PageDraft, number: int, hospitals: tuple[DraftHospital, ...]) -> PageDraft:
    """The hospitals of an article, the one it is about first."""
    return _with_articles(page, number, 1, replace(page.articles[number], hospitals=hospitals))


# ---- parts


def retype(page: PageDraft, at: At, kind: PartKind) -> PageDraft:
    """Says what a part is. Of a byline the role is told from the name; a role stays only with its kind."""
    part = part_at(page, at).part
    role = part.role if kind is part.kind else ""
    text = f"{part.role}{part.text}" if part.kind is PartKind.BYLINE and kind is not PartKind.BYLINE else part.text
    if kind is PartKind.BYLINE and not role:
        role, text = read_byline(text)
    return _with_parts(page, at, 1, _by_hand(replace(part, kind=kind, role=role, text=text)))


def correct(page: PageDraft, at: At, text: str, *, role: str | None = None) -> PageDraft:
    """Gives a part another wording; it still stands for the same characters of the page."""
    part = part_at(page, at).part
    return _with_parts(page, at, 1, _by_hand(replace(part, text=text, role=part.role if role is None else role)))


def confirm(page: PageDraft, at: At) -> PageDraft:
    """A person has looked at this part and finds it right."""
    return _with_parts(page, at, 1, _by_hand(part_at(page, at).part))


def split_part(page: PageDraft, at: At, offset: int) -> PageDraft:
    """Cuts a part in two before the character at `offset` of its text."""
    part = part_at(page, at).part
    first, second = part.text[:offset].rstrip(), part.text[offset:].lstrip()
    if not first or not second:
        return page
    anchors = _cut(page, part.anchors, solid(first))
    pieces = (replace(part, text=text, anchors=own) for text, own in zip((first, second), anchors, strict=True))
    return _with_parts(page, at, 1, *(_by_hand(piece) for piece in pieces))


def carve(page: PageDraft, at: At, start: int, end: int) -> tuple[PageDraft, At]:
    """Makes a part of its own of the characters from `start` to `end` of a part's text, and where that is then."""
    text = part_at(page, at).part.text
    if 0 < end < len(text):
        page = split_part(page, at, end)
    before = page
    if start > 0:
        page = split_part(page, at, start)
    return page, at if page is before else At(at.article, at.part + 1)


def join_with_previous(page: PageDraft, at: At) -> PageDraft:
    """Makes this part the end of the one before it, which stays what it is."""
    if not 0 < at.part < len(page.articles[at.article].parts):
        return page
    first, second = (part_at(page, At(at.article, at.part - back)).part for back in (1, 0))
    joined = replace(first, text=_joined(first.text, second.text), anchors=(*first.anchors, *second.anchors))
    return _with_parts(page, At(at.article, at.part - 1), 2, _by_hand(joined))


def move_part(page: PageDraft, at: At, by: int) -> tuple[PageDraft, At]:
    """Puts a part one place up (`by` -1) or down (1), over the border of its article too; and where it is then."""
    parts = page.articles[at.article].parts
    target = at.part + by
    if 0 <= target < len(parts):
        low = min(at.part, target)
        swapped = (_by_hand(parts[at.part].part), parts[target])
        page = _with_parts(page, At(at.article, low), 2, *(swapped if by < 0 else swapped[::-1]))
        return page, At(at.article, target)
    other = at.article + by
    if not 0 <= other < len(page.articles) or len(parts) == 1:
        return page, at
    to = At(other, len(page.articles[other].parts) if by < 0 else 0)
    moved = _by_hand(parts[at.part].part)
    page = _with_parts(page, to, 0, moved)
    return _with_parts(page, at, 1), to


def take_out(page: PageDraft, at: At, to: StrayKind = StrayKind.LEFTOVER) -> PageDraft:
    """Says that a part does not belong to its article. What stands on the page goes to those pieces; the rest is gone.

    An article that is left without parts is gone too.
    """
    part = part_at(page, at).part
    page = _with_parts(page, at, 1)
    if not page.articles[at.article].parts:
        page = _with_articles(page, at.article, 1)
    if not part.anchors:
        return page
    text = f"{part.role}{part.text}"
    return _with_strays(page, to, (*strays(page, to), Stray(text, part.anchors, CERTAIN)))


def take_in(page: PageDraft, stray: AtStray, to: At, kind: PartKind = PartKind.PARAGRAPH) -> PageDraft:
    """Makes a stray piece a part of an article, before the part `to`. On a page without articles it becomes one."""
    lying = strays(page, stray.kind)
    taken = lying[stray.number]
    page = _with_strays(page, stray.kind, (*lying[: stray.number], *lying[stray.number + 1 :]))
    part = _by_hand(Part(kind, taken.text, anchors=taken.anchors))
    if not page.articles:
        return replace(page, articles=(ArticleDraft(parts=(part,)),))
    return _with_parts(page, to, 0, part)


def put_aside(page: PageDraft, at: AtStray, kind: StrayKind) -> PageDraft:
    """Says what a stray piece is: a notice, furniture or leftover."""
    if at.kind is kind:
        return page
    lying = strays(page, at.kind)
    moved = replace(lying[at.number], decision=CERTAIN)
    page = _with_strays(page, at.kind, (*lying[: at.number], *lying[at.number + 1 :]))
    return _with_strays(page, kind, (*strays(page, kind), moved))


# ---- how it is done


def _by_hand(part: Part) -> DraftPart:
    return DraftPart(part, CERTAIN)


def _touched(article: ArticleDraft) -> ArticleDraft:
    """As sure as its parts are on average, now that a person had a hand in it; never less sure than before."""
    if not article.parts:
        return article
    average = sum(part.decision.confidence for part in article.parts) / len(article.parts)
    return replace(article, confidence=max(article.confidence, round(average, 2)))


def _with_articles(page: PageDraft, number: int, count: int, *new: ArticleDraft) -> PageDraft:
    return replace(page, articles=(*page.articles[:number], *new, *page.articles[number + count :]))


def _with_parts(page: PageDraft, at: At, count: int, *new: DraftPart) -> PageDraft:
    article = page.articles[at.article]
    parts = (*article.parts[: at.part], *new, *article.parts[at.part + count :])
    return _with_articles(page, at.article, 1, _touched(replace(article, parts=parts)))


def _with_strays(page: PageDraft, kind: StrayKind, lying: tuple[Stray, ...]) -> PageDraft:
    if kind is StrayKind.NOTICE:
        return replace(page, notices=lying)
    return replace(page, furniture=lying) if kind is StrayKind.FURNITURE else replace(page, leftover=lying)


def _named(article: ArticleDraft, parts: tuple[DraftPart, ...]) -> tuple[DraftHospital, ...]:
    """The article's hospitals that these parts name; all of them where they name none, or where nobody would wait for
    looking hundreds of names up in millions of characters."""
    if sum(len(part.part.text) for part in parts) > _LONGEST_SEARCHED:
        return article.hospitals
    text = "".join(part.part.text for part in parts)
    return tuple(h for h in article.hospitals if (h.printed or h.name) in text) or article.hospitals


def _joined(first: str, second: str) -> str:
    """With a blank only between two Latin words or numbers."""
    latin = first[-1:].isascii() and first[-1:].isalnum() and second[:1].isascii() and second[:1].isalnum()
    return f"{first} {second}" if latin else first + second


def _cut(page: PageDraft, anchors: tuple[Anchor, ...], count: int) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
    """The anchors of the first `count` solid characters, and the rest.

    Counted in solid characters because blanks and line ends are mended in the text; where a person has changed the
    wording the counts differ, and the cut is as near as it can be.
    """
    for number, anchor in enumerate(anchors):
        own = page.source.lines[anchor.line][anchor.start : anchor.end]
        here = solid(own)
        if here > count:
            if not count:
                return anchors[:number], anchors[number:]
            middle = anchor.start + index_of_solid(own, count)
            first, second = anchor._replace(end=middle), anchor._replace(start=middle)
            return (*anchors[:number], first), (second, *anchors[number + 1 :])
        count -= here
    return anchors, ()
