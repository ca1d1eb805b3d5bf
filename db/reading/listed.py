"""Conditions that only the store can answer (合集:, 缺:, 事实:), answered: which articles it lists, and what is wrong with the name.

It must not know: how a query is read, or how the index takes such a list along.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from db.domain.fact_names import read_stating
from db.domain.missing import missing_field
from db.domain.query import Among, Listed, Query, Stored, positive_leaves
from db.domain.records import ArticleId, Collection, FactKind, Problem
from db.store import Store

Answer = tuple[Among, Problem | None]


class Lists:
    """Answers for one snapshot of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[Listed, Answer] = {}

    def of(self, asked: Listed) -> Answer:
        """The articles, and what has to be said about the condition; a name that nothing bears lists none."""
        if asked not in self._known:
            self._known[asked] = _ANSWERS[asked.name](self._store, asked)
        return self._known[asked]

    def places(self, query: Query) -> Mapping[ArticleId, int]:
        """Where each article stands in the collections that a query asks for, one collection behind the other."""
        store = self._store
        asked = (leaf for leaf in positive_leaves(query) if isinstance(leaf, Listed) and leaf.name is Stored.COLLECTION)
        ids = (id for leaf in asked for meant in _meant(store, leaf) for id in store.collections.ids(meant.id))
        return {id: place for place, id in enumerate(dict.fromkeys(ids))}


def _meant(store: Store, asked: Listed) -> list[Collection]:
    return [collection for collection in store.collections.all() if asked.accepts(collection.name)]


def _collected(store: Store, asked: Listed) -> Answer:
    meant = _meant(store, asked)
    ids = frozenset(id for collection in meant for id in store.collections.ids(collection.id))
    return Among(ids), None if meant else Problem("unknown_collection", asked.span, asked.value)


def _lacking(store: Store, asked: Listed) -> Answer:
    field = missing_field(asked.value)
    return Among(frozenset(store.gaps.lacking(field) if field else ())), None


def _stating(store: Store, asked: Listed) -> Answer:
    stating = read_stating(asked.value)
    if stating is None:
        return Among(frozenset()), None
    kinds = (stating.kind,) if stating.kind else tuple(FactKind)
    return Among(store.facts.stating(kinds, low=stating.low, high=stating.high)), None


_ANSWERS: Mapping[Stored, Callable[[Store, Listed], Answer]] = {
    Stored.COLLECTION: _collected,
    Stored.MISSING: _lacking,
    Stored.FACT: _stating,
}
