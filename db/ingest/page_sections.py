"""The page's name that a converter set as a title over the titles of its articles; and the levels of such titles.

It must not know: articles, or titles without a converter's marks.
"""

from __future__ import annotations

from db.ingest import bylines
from db.ingest.fragments import Fragment, Kind


def level(title: Fragment) -> int:
    """How many # a converter set before the line; 0 for none."""
    return title.marks.count("#")


def take_off(flow: list[Fragment]) -> list[Fragment]:
    """`# 民生` over several `##` articles names the page. It stands alone with its level, right above the first of them, and
    those begin as articles do: with a byline or a dateline."""
    first = flow[0]
    if first.kind is not Kind.TITLE or not level(first) or len(first.text) > _SECTION_NAME:
        return flow
    below = [index for index, f in enumerate(flow) if level(f) == level(first) + 1 and f.kind is Kind.TITLE]
    # Over a single article only a word or two name the page: more may be its headline, with a deck below.
    fewest = 1 if len(first.text) <= _WORD_OR_TWO else 2
    if len(below) < fewest or below[0] != 1 or any(level(f) == level(first) for f in flow[1:]):
        return flow
    signed = sum(1 for index in below if _begins_article(flow, index) or _ends_article(flow, index))
    if 2 * signed < len(below):
        return flow
    first.kind, first.reason, first.confidence = Kind.FURNITURE, "page_section", 0.8
    return flow[1:]


_SECTION_NAME = 8
_WORD_OR_TWO = 4


def _begins_article(flow: list[Fragment], title: int) -> bool:
    """A byline or a dateline stands behind the title."""
    for fragment in flow[title + 1 :]:
        if fragment.kind is Kind.BYLINE:
            return True
        if fragment.kind is Kind.BODY:
            return bylines.dateline(fragment.text) or bool(bylines.run_in(fragment.text))
    return False


def _ends_article(flow: list[Fragment], title: int) -> bool:
    """A signature stands right before the title."""
    return title > 0 and flow[title - 1].kind is Kind.BYLINE
