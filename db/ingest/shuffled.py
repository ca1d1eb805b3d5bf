"""A column block that stands behind the head of the next article, and how much of it belongs before that head.

It must not know: how torn sentences find their rest.
"""

from __future__ import annotations

from db.ingest import subjects
from db.ingest.fragments import Fragment, Kind

_NEAR = 8
"""Fragments of the article before that its paragraphs are compared with."""


def opens_article(between: list[Fragment]) -> bool:
    """What tears the sentence is no picture but the head of the next article: a title and who wrote it."""
    titled = False
    for fragment in between:
        if fragment.kind is Kind.BYLINE and titled and fragment.reason != "photo_credit":
            return True
        titled = titled or fragment.kind is Kind.TITLE
    return False


def take_home(flow: list[Fragment], index: int, at: int, between: list[Fragment]) -> None:
    """The paragraphs behind a rest that stood beyond the next article's head follow it home, as far as they tell of the same.

    Where none of that article's own text stands before them, one at least is left to it.
    """
    end = at
    while end < len(flow) and flow[end].kind is Kind.BODY:
        end += 1
    own = [f for f in between if f.kind is Kind.BODY]
    most = end - at - (0 if own else 1)
    home = [f for f in flow[: index + 1][-_NEAR:] if f.kind in (Kind.BODY, Kind.TITLE)]
    count = 0
    while count < most:
        there = [f for f in between if f.kind in (Kind.BODY, Kind.TITLE)] + flow[at + count + 1 : end]
        paragraph = flow[at + count]
        if _apart(home, paragraph) > _apart(there, paragraph):
            break
        home.append(paragraph)
        count += 1
    moved = flow[at : at + count]
    del flow[at : at + count]
    for fragment in moved:
        fragment.reason, fragment.confidence = "column_put_back", min(fragment.confidence, 0.7)
    flow[index + 1 : index + 1] = moved


def _apart(passage: list[Fragment], paragraph: Fragment) -> float:
    """Evidence that the paragraph tells of something else than the passage."""
    return subjects.by_words(passage, [paragraph]) + subjects.by_hospital(passage, [paragraph], subjects.named)
