"""Answers a query from arrays: which documents, in which order, with which facets; the same as `scan`, and fast.

It must not know: files, commits.
"""

from __future__ import annotations

from array import array

import numpy as np

from db.domain.query import And, Dates, Key, Keyword, Not, Or, Query, Text, positive_texts
from db.domain.records import FacetName, Facets, Sort
from db.search.files import Array
from db.search.found import FACET_KEYS, Found
from db.search.ranking import saturated, weight_of
from db.search.view import Counts, View


def answer(view: View, query: Query, *, sort: Sort = Sort.RANK) -> Found:
    """All live documents that `query` accepts, in order, with facets over all of them."""
    return _Answer(view).to(query, sort)


class _Answer:
    """One query on its way; what a needle finds is looked up once, for choosing, counting and ranking."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._found: dict[Text, Counts] = {}
        self._flags: dict[Text, Array] = {}

    def to(self, query: Query, sort: Sort) -> Found:
        view = self._view
        chosen = self._accepted(query) & view.live
        documents = view.newest_of(chosen)
        occurrences, scores = self._rank(query, documents)
        order = self._order(documents, scores, sort)
        if order is not None:
            documents, occurrences, scores = documents[order], occurrences[order], scores[order]
        return Found(
            array("q", view.ids[documents].tobytes()),  # pyright: ignore[reportArgumentType] - ids are ints
            array("q", occurrences.tobytes()),
            array("f", scores.tobytes()),
            self._facets(chosen, documents),
        )

    def _accepted(self, query: Query) -> Array:
        """A flag for each document; for deleted ones it means nothing."""
        view = self._view
        match query:
            case And(parts):
                return np.logical_and.reduce([np.ones(view.size, bool), *(self._accepted(part) for part in parts)])
            case Or(parts):
                return np.logical_or.reduce([np.zeros(view.size, bool), *(self._accepted(part) for part in parts)])
            case Not(part):
                return ~self._accepted(part)
            case Text():
                return self._having(query)
            case Keyword():
                return view.column(query.key).having(query.accepts)
            case Dates():
                first, last = query.bounds
                return (view.first_days > 0) & (view.first_days >= first) & (view.last_days <= last)

    def _counts(self, text: Text) -> Counts:
        if text not in self._found:
            self._found[text] = self._view.counts(text.needle, text.fields)
        return self._found[text]

    def _having(self, text: Text) -> Array:
        if text not in self._flags:
            self._flags[text] = found = np.zeros(self._view.size, bool)
            for documents, _ in self._counts(text).values():
                found[documents] = True
        return self._flags[text]

    def _rank(self, query: Query, documents: Array) -> tuple[Array, Array]:
        """Occurrences and scores of the documents."""
        view = self._view
        occurrences = np.zeros(view.size, np.int64)
        scores = np.zeros(len(documents))
        for text in positive_texts(query):
            weighted = np.zeros(view.size)
            for field, (having, counts) in self._counts(text).items():
                occurrences[having] += counts
                weighted[having] += counts * view.norms(field)[having]
            known = int(np.count_nonzero(self._having(text) & view.live))
            scores += saturated(weighted[documents], weight_of(articles=view.count, having=known))
        return occurrences[documents], scores.astype(np.float32)

    def _order(self, documents: Array, scores: Array, sort: Sort) -> Array | None:
        """How to put documents that stand from new to old; None: they stay."""
        view = self._view
        match sort:
            case Sort.RANK:
                return _descending(scores) if scores.any() else None
            case Sort.DATE:
                return None
            case Sort.DATE_OLDEST:
                days = view.first_days[documents]
                return np.lexsort((view.ids[documents], np.where(days > 0, days, 99_99_99_99)))
            case Sort.PAPER:
                return np.argsort(view.column(Key.PAPER).first_codes(documents), kind="stable")
            case Sort.HOSPITAL:
                return np.argsort(view.column(Key.HOSPITAL).first_codes(documents), kind="stable")

    def _facets(self, chosen: Array, documents: Array) -> Facets:
        counted = {name: self._view.column(key).counted(chosen, documents) for name, key in FACET_KEYS.items()}
        days = self._view.first_days[documents]
        years = np.bincount(days[days > 0] // 10000)
        counted[FacetName.YEAR] = tuple((f"{year:04}", int(years[year])) for year in np.flatnonzero(years).tolist())
        return {name: counted[name] for name in FacetName}


def _descending(scores: Array) -> Array:
    """The stable order from high to low of scores that are not negative: their bits sort as they do, so one sort does."""
    bits = np.uint64(0xFFFFFFFF) - scores.view(np.uint32)
    keys = (bits << np.uint64(32)) | np.arange(len(scores), dtype=np.uint64)
    keys.sort()
    return keys.astype(np.uint32)
