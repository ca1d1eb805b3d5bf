"""What a person may choose about an export, whatever its format.

It must not know: any format.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from db.domain.records import Article, Page, Span


def no_page(_article: Article) -> Page | None:
    """The `page_of` of an export without source pages."""
    return None


def no_spans(_article: Article) -> tuple[tuple[Span, ...], ...]:
    """The `spans_of` of an export without highlights."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What changes how something is written, never which articles.

    `full_width`: commas, colons and brackets of a citation in full width. `author_year`: a reference list of the
    author–year system (著者-出版年制) instead of a numbered one. `citation_2025`: the edition of GB/T 7714 of the
    citations in a document. `chinese`: headings of a table in Chinese. `authors_responsible`: the authors are the 责任者 of
    a catalogue, not the newspaper. `cover`: (label, value) typed for a cover, by its labels. `page_of` gives the page
    an article came from where that is to be shown beside it, `spans_of` what to highlight in each of its parts.
    """

    full_width: bool = False
    author_year: bool = False
    citation_2025: bool = False
    chinese: bool = True
    authors_responsible: bool = False
    cover: tuple[tuple[str, str], ...] = ()
    page_of: Callable[[Article], Page | None] = no_page
    spans_of: Callable[[Article], tuple[tuple[Span, ...], ...]] = no_spans
