"""A page taken apart as plain JSON values, and back, so that an open review can outlive the program.

It must not know: files, or what the review looks like. Whatever does not read as such a page raises ValueError.
"""

from __future__ import annotations

import base64
from typing import Any

from db.domain.draft import (
    ArticleDraft,
    Decision,
    DraftHospital,
    DraftPart,
    Likeness,
    PageDraft,
    SourcePage,
    Stray,
    Twin,
)
from db.domain.records import Anchor, ArticleId, Part, PartKind, Relation

Json = dict[str, Any]


def source_as_json(source: SourcePage) -> Json:
    """The page as it arrived, which no edit changes."""
    return {
        "name": source.name,
        "encoding": source.encoding,
        "lines": list(source.lines),
        "asides": list(source.asides),
        "data": base64.b64encode(source.data).decode("ascii"),
    }


def guess_as_json(page: PageDraft) -> Json | None:
    """What the importer made of the page, which no edit changes either."""
    return page_as_json(page.guess) if page.guess is not None else None


def page_as_json(page: PageDraft) -> Json:
    """Everything of a page that an edit can change."""
    return {
        "articles": [_article(article) for article in page.articles],
        "notices": [_stray(stray) for stray in page.notices],
        "furniture": [_stray(stray) for stray in page.furniture],
        "leftover": [_stray(stray) for stray in page.leftover],
        "paper": page.paper,
        "date": page.date,
        "page_no": page.page_no,
        "same_file": list(page.same_file),
        "same_text": list(page.same_text),
        "alike": [[like.article, like.known, like.shared] for like in page.alike],
        "twins": [[twin.article, twin.file, twin.headline, twin.shared] for twin in page.twins],
        "accepted": page.accepted,
    }


def read_source(found: Json) -> SourcePage:
    """The inverse of `source_as_json`. Raises ValueError."""
    try:
        return SourcePage(
            name=found["name"],
            data=base64.b64decode(found["data"], validate=True),
            encoding=found["encoding"],
            lines=tuple(found["lines"]),
            asides=tuple(found.get("asides", ())),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("no source page") from error


def read_page(found: Json, source: SourcePage, *, guess: Json | None = None) -> PageDraft:
    """The inverse of `page_as_json`, with the source it belongs to and its guess as JSON. Raises ValueError.

    What an earlier version did not write yet is as if it were empty: an update must not cost anybody a review.
    """
    try:
        return PageDraft(
            source=source,
            articles=tuple(_read_article(article) for article in found["articles"]),
            notices=tuple(_read_stray(stray) for stray in found["notices"]),
            furniture=tuple(_read_stray(stray) for stray in found["furniture"]),
            leftover=tuple(_read_stray(stray) for stray in found["leftover"]),
            paper=found["paper"],
            date=found["date"],
            page_no=found["page_no"],
            same_file=tuple(ArticleId(id) for id in found["same_file"]),
            same_text=tuple(ArticleId(id) for id in found["same_text"]),
            alike=tuple(Likeness(article, ArticleId(id), shared) for article, id, shared in found.get("alike", ())),
            twins=tuple(Twin(*twin) for twin in found.get("twins", ())),
            accepted=found["accepted"],
            guess=read_page(guess, source) if guess is not None else None,
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no page draft") from error


def _anchors(anchors: tuple[Anchor, ...]) -> list[list[int]]:
    return [[anchor.line, anchor.start, anchor.end] for anchor in anchors]


def _read_anchors(found: list[list[int]]) -> tuple[Anchor, ...]:
    return tuple(Anchor(line, start, end) for line, start, end in found)


def _decision(decision: Decision) -> list[Any]:
    return [decision.reason, decision.confidence]


def _article(article: ArticleDraft) -> Json:
    return {
        "parts": [
            [p.part.kind, p.part.text, p.part.role, _anchors(p.part.anchors), *_decision(p.decision)]
            for p in article.parts
        ],
        "hospitals": [[h.name, h.relation, h.printed, h.choices, h.dated] for h in article.hospitals],
        "confidence": article.confidence,
    }


def _hospital(found: list[Any]) -> list[Any]:
    """One kept by an earlier program says nothing of choices."""
    return found if len(found) > 3 else [*found, (), False]


def _read_article(found: Json) -> ArticleDraft:
    return ArticleDraft(
        parts=tuple(
            DraftPart(Part(PartKind(kind), text, role, _read_anchors(anchors)), Decision(reason, confidence))
            for kind, text, role, anchors, reason, confidence in found["parts"]
        ),
        hospitals=tuple(
            DraftHospital(name, Relation(relation), printed, tuple(choices), dated)
            for name, relation, printed, choices, dated in map(_hospital, found["hospitals"])
        ),
        confidence=found["confidence"],
    )


def _stray(stray: Stray) -> list[Any]:
    return [stray.text, _anchors(stray.anchors), *_decision(stray.decision)]


def _read_stray(found: list[Any]) -> Stray:
    text, anchors, reason, confidence = found
    return Stray(text, _read_anchors(anchors), Decision(reason, confidence))
