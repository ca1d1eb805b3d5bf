"""Articles that the index has yet to hear of, held in memory so that an answer knows them all the same.

What the index says of them is out of date and left aside; what they are now is looked up like a segment. They are kept in
lots by their ids: while the index hears of them lot by lot, or one is edited, the other lots stay as they are.

It must not know: the store, files, commits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

import numpy as np

from db.domain.records import Document
from db.search.documents import Batch, Held
from db.search.entry import days_of, values_of
from db.search.files import Array

Touched = tuple[int, int]
"""An article, and something that changes whenever it is touched."""

_LOT = 1024


class Waiting:
    """All articles that wait. `segments` are those that there still are."""

    def __init__(self, lots: Mapping[tuple[Touched, ...], Held]) -> None:
        self._lots = lots
        self.ids: Array = np.array([id for lot in lots for id, _ in lot], np.int64)
        self.segments: tuple[Held, ...] = tuple(held for held in lots.values() if len(held))

    def now(self, touched: Sequence[Touched], documents: Callable[[Sequence[int]], Iterable[Document]]) -> Waiting:
        """Those that wait now, ids ascending; `documents` is asked for what was touched since."""
        lots = [tuple(lot) for _, lot in groupby(touched, key=lambda one: one[0] // _LOT)]
        return Waiting(
            {lot: self._lots[lot] if lot in self._lots else _held(documents([id for id, _ in lot])) for lot in lots}
        )


NOTHING_WAITS = Waiting({})


def _held(documents: Iterable[Document]) -> Held:
    batch = Batch()
    for document in documents:
        batch.add(document.id, days_of(document.date), {**document.texts, **values_of(document)})
    return Held(batch)
