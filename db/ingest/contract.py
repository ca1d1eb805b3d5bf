"""A draft as the JSON object that `xinglin parse` prints, and that pages are scored by.

It must not know: how the draft was made.
"""

from __future__ import annotations

from typing import Any

from db.domain.draft import ArticleDraft, PageDraft
from db.domain.records import PartKind, first_text, sections_of


def as_json(draft: PageDraft) -> dict[str, Any]:
    """Keys: notices, articles, leftover; and furniture, paper, date, page as the page itself states them."""
    return {
        "notices": [stray.text for stray in draft.notices]
        + [part.text for article in draft.articles for part in article.plain_parts if part.kind is PartKind.NOTICE],
        "articles": [_article(article) for article in draft.articles],
        "leftover": [stray.text for stray in draft.leftover],
        "furniture": [stray.text for stray in draft.furniture],
        "paper": draft.paper,
        "date": draft.date,
        "page": draft.page_no,
    }


def _article(article: ArticleDraft) -> dict[str, Any]:
    parts = article.plain_parts
    return {
        "column": first_text(parts, PartKind.COLUMN),
        "kicker": first_text(parts, PartKind.KICKER),
        "headline": first_text(parts, PartKind.HEADLINE),
        "deck": first_text(parts, PartKind.DECK),
        "bylines": [{"role": part.role, "name": part.text} for part in parts if part.kind is PartKind.BYLINE],
        "hospitals": [hospital.printed or hospital.name for hospital in article.hospitals],
        "sections": [
            {"heading": section.heading, "paragraphs": list(section.paragraphs)} for section in sections_of(parts)
        ],
        "captions": [part.text for part in parts if part.kind is PartKind.CAPTION],
        "gaps": [{"at": part.role, "text": part.text} for part in parts if part.kind is PartKind.GAP],
        "confidence": article.confidence,
    }
