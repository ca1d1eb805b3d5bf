"""The answer to a query, and the order and facet counts that index and plain scan share.

It must not know: how the articles were found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.domain.records import ArticleId, FacetName, Facets


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


def facet(name: FacetName, counts: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Values with their counts, most first; years ascending."""
    if name is FacetName.YEAR:
        return tuple(sorted(counts))
    return tuple(sorted(counts, key=lambda pair: (-pair[1], sort_key(pair[0]), pair[0])))


def count_values(values: Iterable[Iterable[str]]) -> Counter[str]:
    """In how many of the articles each value stands."""
    return Counter(value for of_one in values for value in of_one)
