"""Answers a query from arrays: which documents, in which order, with which facets; the same as `scan`, and fast.

It must not know: files, commits.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from db.domain.query import Among, And, Dates, Key, Keyword, Listed, Not, Or, Query, Text, positive_texts
from db.domain.records import Sort
from db.search.files import Array
from db.search.found import Found
from db.search.ranking import saturated, weight_of
from db.search.view import Counts, View

_HIGHEST = np.uint32(0xFFFFFFFF)

_FEW = 8
"""Of so many times fewer, each is looked for among the others; else all are laid out in a row."""


def answer(view: View, query: Query, *, sort: Sort = Sort.RANK) -> Found:
    """All live documents that `query` accepts, in order, with facets over all of them."""
    return _Answer(view).to(query, sort)


def shares(view: View, texts: Sequence[Text], id: int) -> tuple[float, ...]:
    """What each of `texts` adds to the score of the live document with this id; zeros where there is none."""
    found = np.flatnonzero((view.ids == id) & view.live)
    asked = _Answer(view)
    return tuple(float(asked.rank((text,), found)[1].sum()) for text in texts)


def totals(view: View) -> Callable[[Query], int]:
    """Says how many live documents a query accepts; what one of its needles finds is looked up once for all queries."""
    return _Answer(view).total


class _Answer:
    """One query on its way; what a needle finds is looked up once, for choosing, counting and ranking."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._found: dict[Text, Counts] = {}
        self._flags: dict[Text, Array] = {}

    def to(self, query: Query, sort: Sort) -> Found:
        view = self._view
        chosen = self._accepted(query) & view.live
        documents = np.flatnonzero(chosen)
        occurrences, scores = self.rank(positive_texts(query), documents)
        places = view.places[documents]
        order = self._order(documents, places, scores, sort)
        return Found(
            _listed("q", view.ids_newest_first[order]),
            _listed("i", _moved(occurrences, places, order, view.count)),
            _listed("f", _moved(scores, places, order, view.count)),
            view.facets.count(chosen, documents),
        )

    def total(self, query: Query) -> int:
        """How many live documents it accepts."""
        return int(np.count_nonzero(self._accepted(query) & self._view.live))

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
            case Among(ids):
                return np.isin(view.ids, np.fromiter(ids, view.ids.dtype, len(ids)))
            case Listed():
                raise TypeError("what only the store can answer is resolved before an index is asked")
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

    def rank(self, texts: Sequence[Text], documents: Array) -> tuple[Array, Array]:
        """Occurrences and scores of the documents."""
        view = self._view
        occurrences = np.zeros(len(documents), np.int32)
        scores = np.zeros(len(documents))
        for text in texts:
            weighted = np.zeros(len(documents))
            for field, (having, counts) in self._counts(text).items():
                at, found = self._at(documents, having, counts)
                occurrences[at] += found
                weighted[at] += found * view.norms(field)[documents[at]]
            known = int(np.count_nonzero(self._having(text) & view.live))
            scores += saturated(weighted, weight_of(articles=view.count, having=known))
        return occurrences, scores.astype(np.float32)

    def _at(self, documents: Array, having: Array, counts: Array) -> tuple[Array | slice, Array]:
        """Which of the documents (by their place among them) are among those `having`, and the counts there."""
        if len(having) * _FEW < len(documents):
            at = np.minimum(np.searchsorted(documents, having), len(documents) - 1)
            same = np.flatnonzero(documents[at] == having)
            return at[same], counts[same]
        if len(documents) * _FEW < len(having):
            at = np.minimum(np.searchsorted(having, documents), len(having) - 1)
            same = np.flatnonzero(having[at] == documents)
            return same, counts[at[same]]
        spread = np.zeros(self._view.size, counts.dtype)
        spread[having] = counts
        return slice(None), spread[documents]

    def _order(self, documents: Array, places: Array, scores: Array, sort: Sort) -> Array:
        """The places of the documents in `newest_first`, in order; ties fall back to the newer date, then the smaller id."""
        view = self._view
        match sort:
            case Sort.RANK | Sort.COLLECTION:
                # Scores are not negative, so their bits sort as they do. The store alone knows collections.
                first = _HIGHEST - scores.view(np.uint32)
            case Sort.DATE:
                return np.sort(places)
            case Sort.DATE_OLDEST:
                days = view.first_days[documents]
                return places[np.lexsort((view.ids[documents], np.where(days > 0, days, 99_99_99_99)))]
            case Sort.PAPER:
                first = view.column(Key.PAPER).first_codes[documents]
            case Sort.HOSPITAL:
                first = view.column(Key.HOSPITAL).first_codes[documents]
        # Two numbers of 32 bits as one: one sort of plain numbers is three times as fast as any other.
        keys = (first.astype(np.uint64) << np.uint64(32)) | places
        keys.sort()
        return keys.astype(np.uint32)


def _moved(values: Array, places: Array, order: Array, size: int) -> Array:
    """The values, which belong to `places`, in the order in which those stand in `order`."""
    spread = np.empty(size, values.dtype)
    spread[places] = values
    return spread[order]


def _listed(kind: str, values: Array) -> array[Any]:
    listed: array[Any] = array(kind)
    listed.frombytes(values.view(np.uint8).data)
    return listed
