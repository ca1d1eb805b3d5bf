"""The plain scan: reads every document and answers as the index does. The fallback, and the oracle of the tests.

It must not know: index files.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from db.domain.query import Key, Query, Text, positive_texts
from db.domain.records import ArticleId, Document, FacetName, Facets, Sort
from db.search.entry import FIELDS, Entry
from db.search.found import Found, count_values, facet, sort_key
from db.search.ranking import norms, term_scores

FACET_KEYS = {
    FacetName.HOSPITAL: Key.HOSPITAL,
    FacetName.PAPER: Key.PAPER,
    FacetName.LEVEL: Key.LEVEL,
    FacetName.PLACE: Key.PLACE,
    FacetName.COLUMN: Key.COLUMN,
}


@dataclass(frozen=True, slots=True)
class _Match:
    """What is kept of a match: no text, so that a scan of any size fits into memory."""

    id: ArticleId
    values: dict[Key, tuple[str, ...]]
    days: tuple[int, int]
    lengths: tuple[int, ...]
    counts: tuple[tuple[int, ...], ...]


def scan(documents: Iterable[Document], query: Query, *, sort: Sort = Sort.RANK) -> Found:
    """All documents that `query` accepts, in order, with facets over all of them."""
    return scan_entries((Entry.of(document) for document in documents), query, sort=sort)


def scan_entries(entries: Iterable[Entry], query: Query, *, sort: Sort = Sort.RANK) -> Found:
    texts = positive_texts(query)
    articles, total = 0, np.zeros(len(FIELDS), np.int64)
    having = [0] * len(texts)
    matches: list[_Match] = []
    for entry in entries:
        lengths = tuple(map(len, entry.texts))
        articles += 1
        total += lengths
        counts = tuple(entry.counts(text) for text in texts)
        having = [known + any(count) for known, count in zip(having, counts, strict=True)]
        if entry.accepted_by(query):
            matches.append(_Match(entry.id, dict(entry.values), entry.days, lengths, counts))
    scores = _scores(matches, texts, total / max(articles, 1), articles, having)
    order = sorted(range(len(matches)), key=_order(matches, scores, sort))
    return Found(
        array("q", (matches[place].id for place in order)),  # pyright: ignore[reportArgumentType] - ids are ints
        array("q", (sum(map(sum, matches[place].counts)) for place in order)),
        array("d", (scores[place] for place in order)),
        _facets(matches),
    )


def _scores(
    matches: list[_Match], texts: tuple[Text, ...], averages: np.ndarray, articles: int, having: list[int]
) -> list[float]:
    scores = np.zeros(len(matches))
    if matches and texts:
        factors = norms(np.array([match.lengths for match in matches], np.int64), averages)
        for number, known in enumerate(having):
            counts = np.array([match.counts[number] for match in matches], np.int64)
            scores += term_scores(counts, factors, articles=articles, having=known)
    return scores.tolist()


def _order(matches: list[_Match], scores: list[float], sort: Sort) -> Callable[[int], tuple[object, ...]]:
    """Ties fall back to the newer date, then the smaller id; what has no value to sort by comes last."""

    def named(place: int, key: Key) -> tuple[object, ...]:
        value = next(iter(matches[place].values[key]), "")
        return (not value, sort_key(value), value)

    def newest(place: int) -> tuple[object, ...]:
        return (-matches[place].days[0], matches[place].id)

    match sort:
        case Sort.RANK:
            return lambda place: (-scores[place], *newest(place))
        case Sort.DATE:
            return newest
        case Sort.DATE_OLDEST:
            return lambda place: (matches[place].days[0] or 9999_99_99, matches[place].id)
        case Sort.PAPER:
            return lambda place: (*named(place, Key.PAPER), *newest(place))
        case Sort.HOSPITAL:
            return lambda place: (*named(place, Key.HOSPITAL), *newest(place))


def _facets(matches: list[_Match]) -> Facets:
    counts = {name: count_values(match.values[key] for match in matches) for name, key in FACET_KEYS.items()}
    counts[FacetName.YEAR] = count_values((f"{match.days[0] // 10000:04}",) for match in matches if match.days[0])
    return {name: facet(name, counts[name].items()) for name in FacetName}
