"""The answer to a query, as index and plain scan both give it.

It must not know: how the articles were found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.domain.query import Key
from db.domain.records import ArticleId, FacetName, Facets

FACET_KEYS: Mapping[FacetName, Key] = {
    FacetName.HOSPITAL: Key.HOSPITAL,
    FacetName.PAPER: Key.PAPER,
    FacetName.LEVEL: Key.LEVEL,
    FacetName.PLACE: Key.PLACE,
    FacetName.COLUMN: Key.COLUMN,
}
"""All facets that count the values of a key; the year comes from the date."""


@dataclass(frozen=True, slots=True)
class Found:
    """All matching ids in order; hits in each (0 without text in the query) and scores parallel to them; facets."""

    ids: Sequence[ArticleId]
    occurrences: Sequence[int]
    scores: Sequence[float]
    facets: Facets


def sort_key(value: str) -> bytes:
    """Chinese as dictionaries have it: GB 18030 puts the common characters in the order of their pinyin."""
    return value.encode("gb18030", "replace")


def name_order(name: str) -> tuple[bytes, str]:
    """As `sort_key`, and for any two different names different."""
    return sort_key(name), name
