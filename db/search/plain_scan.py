"""The plain scan: reads every document and answers as the index does. The fallback, and the oracle of the tests.

It must not know: index files.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from db.domain.query import Key, Query, positive_texts
from db.domain.records import ArticleId, Document, FacetName, Facets, Sort
from db.search.entry import FIELDS, entries
from db.search.found import FACET_KEYS, Found, sort_key
from db.search.pairs import unit_lengths
from db.search.ranking import norm, saturated, weight_of


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
    texts = positive_texts(query)
    articles, totals = 0, [0] * len(FIELDS)
    having = [0] * len(texts)
    matches: list[_Match] = []
    for entry in entries(documents):
        lengths = tuple(unit_lengths(entry.texts).tolist())
        articles += 1
        totals = [total + length for total, length in zip(totals, lengths, strict=True)]
        counts = tuple(entry.counts(text) for text in texts)
        having = [known + any(count) for known, count in zip(having, counts, strict=True)]
        if entry.accepted_by(query):
            matches.append(_Match(entry.id, dict(entry.values), entry.days, lengths, counts))
    scores = _scores(matches, [total / max(articles, 1) for total in totals], articles, having)
    order = sorted(range(len(matches)), key=_order(matches, scores, sort))
    return Found(
        array("q", (matches[place].id for place in order)),  # pyright: ignore[reportArgumentType] - ids are ints
        array("q", (sum(map(sum, matches[place].counts)) for place in order)),
        array("f", (scores[place] for place in order)),
        _facets(matches),
    )


def totals(documents: Iterable[Document], queries: Sequence[Query]) -> tuple[int, ...]:
    """How many documents each query accepts."""
    counts = [0] * len(queries)
    for entry in entries(documents):
        for number, query in enumerate(queries):
            counts[number] += entry.accepted_by(query)
    return tuple(counts)


def _scores(matches: list[_Match], averages: list[float], articles: int, having: list[int]) -> list[float]:
    scores = np.zeros(len(matches))
    lengths = np.array([match.lengths for match in matches]).reshape(len(matches), len(FIELDS))
    for number, known in enumerate(having):
        counts = np.array([match.counts[number] for match in matches]).reshape(lengths.shape)
        weighted = np.zeros(len(matches))
        for row, field in enumerate(FIELDS):
            weighted += counts[:, row] * norm(field, lengths[:, row], averages[row])
        scores += saturated(weighted, weight_of(articles=articles, having=known))
    return scores.astype(np.float32).tolist()


def _order(matches: list[_Match], scores: list[float], sort: Sort) -> Callable[[int], tuple[object, ...]]:
    """Ties fall back to the newer date, then the smaller id; what has no value to sort by comes last."""

    def named(place: int, key: Key) -> tuple[object, ...]:
        value = next(iter(matches[place].values[key]), "")
        return (not value, sort_key(value), value)

    def newest(place: int) -> tuple[object, ...]:
        return (-matches[place].days[0], matches[place].id)

    match sort:
        case Sort.RANK | Sort.COLLECTION:
            return lambda place: (-scores[place], *newest(place))
        case Sort.DATE:
            return newest
        case Sort.DATE_OLDEST:
            return lambda place: (matches[place].days[0] or 99_99_99_99, matches[place].id)
        case Sort.PAPER:
            return lambda place: (*named(place, Key.PAPER), *newest(place))
        case Sort.HOSPITAL:
            return lambda place: (*named(place, Key.HOSPITAL), *newest(place))


def _facets(matches: list[_Match]) -> Facets:
    """Values with their counts, most first and then as they sort; years ascending."""
    counted = {
        name: tuple(
            sorted(_counted(match.values[key] for match in matches), key=lambda v: (-v[1], sort_key(v[0]), v[0]))
        )
        for name, key in FACET_KEYS.items()
    }
    years = ((f"{match.days[0] // 10000:04}",) for match in matches if match.days[0])
    counted[FacetName.YEAR] = tuple(sorted(_counted(years)))
    return {name: counted[name] for name in FacetName}


def _counted(values: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, int]]:
    return Counter(value for of_one in values for value in of_one).items()
