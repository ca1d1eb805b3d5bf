"""Reprints as the archive sees them: articles that wait are sketched, compared with those like them, and paired.

It must not know: what is a reprint (`db/domain/reprints.py` does), or what changed an article. Like the search index,
all of this follows from the texts: each batch is one transaction, so that a process may be killed at any moment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from db.domain import reprints
from db.domain.records import ArticleId, Progress, no_progress
from db.store import Store
from db.store.connection import transaction, unflushed
from db.store.reprints import Pair

VERSION = "1"
"""Of the sketches. A program that makes others makes those of an archive anew."""

_BATCH = 2000
_MOST_COMPARED = 8
_AT_ONCE = 2000
"""Articles of one write from which comparing them is left to whoever has the time."""
_FACT = "sketches"
_ID_BITS = 48
_ID_MASK = (1 << _ID_BITS) - 1

K = TypeVar("K")
Printed = tuple[int | None, str | None]
"""Paper and date."""


class Reprinting:
    """Keeps sketches and pairs of one store in step with its articles."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def complete(self) -> bool:
        """Whether every article was compared with the others."""
        return not self._pending()

    def follow(self, progress: Progress = no_progress) -> None:
        """Catches up with a write, unless that was a bulk load: comparing takes as long as storing, and can wait."""
        if self._pending() <= _AT_ONCE:
            self.catch_up(progress)

    def catch_up(self, progress: Progress = no_progress) -> int:
        """Looks at every article that waits; how many there were. The work of a killed or cancelled one is kept."""
        store = self._store
        if store.ledger.fact(_FACT) != VERSION:
            with transaction(store.connection, store.path):
                store.reprints.queue_all()
                store.ledger.set_fact(_FACT, VERSION)
        done, left = 0, store.reprints.pending()
        while left:
            # A power cut that takes this back takes back that they no longer wait, too.
            with unflushed(store.connection), transaction(store.connection, store.path):
                waiting = store.reprints.waiting(_BATCH)
                if waiting:
                    _look_at(store, waiting)
            done, left = done + len(waiting), store.reprints.pending()
            progress(done, done + left)
        return done

    def _pending(self) -> int:
        """How many articles wait: all of them where the sketches are of another version, or there never were any."""
        store = self._store
        return store.reprints.pending() if store.ledger.fact(_FACT) == VERSION else store.articles.count()


def _look_at(store: Store, ids: Sequence[ArticleId]) -> None:
    """Makes sketches and pairs of these articles what their texts say now."""
    store.reprints.forget(ids)
    bodies = store.reprints.bodies(ids)
    sketches = {id: sketch for id, body in bodies.items() if (sketch := reprints.sketch(body))}
    holders = _holders(store, sketches)
    store.reprints.keep(sketches, _enlisted(holders, sketches))
    wanted = {
        (min(id, other), max(id, other))
        for alike in (_alike(store, sketches, holders), _same_text(store, bodies))
        for id, others in alike.items()
        for other in others
    }
    folded = _Folded(store, bodies, wanted)
    printed = store.reprints.printed({id for pair in wanted for id in pair})
    compared = ((one, other, reprints.compare(folded[one], folded[other])) for one, other in sorted(wanted))
    store.reprints.add(
        Pair(one, other, c.shared, c.of_longer)
        for one, other, c in compared
        if c.is_reprint and (c.shared >= reprints.NEARLY_ALL or not _is_series(printed[one], printed[other]))
    )


def _is_series(one: Printed, other: Printed) -> bool:
    """Whether these are two days of one paper."""
    (paper, day), (other_paper, other_day) = one, other
    return paper is not None and paper == other_paper and day is not None and other_day is not None and day != other_day


def worth_comparing(store: Store, sketches: Mapping[K, frozenset[int]]) -> dict[K, tuple[ArticleId, ...]]:
    """For each sketch the articles worth comparing with its text, the most promising first, at most a few."""
    return _alike(store, sketches, _holders(store, sketches))


def _holders(store: Store, sketches: Mapping[K, frozenset[int]]) -> dict[int, list[ArticleId]]:
    return store.reprints.with_grams({gram for sketch in sketches.values() for gram in sketch})


def _enlisted(
    holders: dict[int, list[ArticleId]], sketches: Mapping[ArticleId, frozenset[int]]
) -> Iterator[tuple[int, ArticleId]]:
    """Adds the articles to the holders of their grams; those of a gram that is common by now need no more of them.

    In the order of grams. Most grams stand in one article: they are never looked up and need no list of holders.
    """
    before, last = -1, ArticleId(0)
    # As numbers, for sorting a million pairs makes the garbage collector look at each of them again and again.
    for key in sorted(gram << _ID_BITS | id for id, sketch in sketches.items() for gram in sketch):
        gram, id = key >> _ID_BITS, ArticleId(key & _ID_MASK)
        own = holders.get(gram)
        if own is None and gram == before:
            holders[gram] = [last, id]
        elif own is not None:
            if len(own) > reprints.COMMON:
                continue
            own.append(id)
        before, last = gram, id
        yield gram, id


def _same_text(store: Store, bodies: Mapping[ArticleId, str]) -> dict[ArticleId, tuple[ArticleId, ...]]:
    """The articles with the very same paragraphs, however short or common."""
    long_enough = [id for id, body in bodies.items() if len(body) >= reprints.SHORTEST_SAME]
    found = store.reprints.with_text_of(long_enough, most=reprints.COMMON)
    return {id: tuple(other for other in others if other != id) for id, others in found.items()}


def _alike(
    store: Store, sketches: Mapping[K, frozenset[int]], holders: Mapping[int, Sequence[ArticleId]]
) -> dict[K, tuple[ArticleId, ...]]:
    counted = {key: _promising(key, sketch, holders) for key, sketch in sketches.items()}
    sizes = store.reprints.sizes({id for counts in counted.values() for id, _ in counts})
    return {
        key: tuple(id for id, count in counts if reprints.worth_comparing(count, len(sketches[key]), sizes.get(id, 0)))[
            :_MOST_COMPARED
        ]
        for key, counts in counted.items()
    }


def _promising(
    key: object, sketch: frozenset[int], holders: Mapping[int, Sequence[ArticleId]]
) -> list[tuple[ArticleId, int]]:
    """Articles with several of these grams, and with how many, most first; where `key` is an article, not itself."""
    own = [holders[gram] for gram in sketch if gram in holders]
    rare = [ids for ids in own if len(ids) <= reprints.COMMON]
    # A text of nothing but common grams is itself what is common: a piece that very many papers printed.
    counts = Counter(id for ids in (rare if 4 * len(rare) >= len(sketch) else own) for id in ids if id != key)
    return [(id, count) for id, count in counts.most_common(4 * _MOST_COMPARED) if count > 1]


class _Folded(dict[ArticleId, str]):
    """Bodies of the articles of some pairs, each folded once, when first asked for."""

    def __init__(
        self, store: Store, known: Mapping[ArticleId, str], pairs: Iterable[tuple[ArticleId, ArticleId]]
    ) -> None:
        super().__init__()
        needed = {id for pair in pairs for id in pair}
        self._bodies = {**known, **store.reprints.bodies(needed - known.keys())}

    def __missing__(self, id: ArticleId) -> str:
        self[id] = folded = reprints.folded(self._bodies.get(id, ""))
        return folded
