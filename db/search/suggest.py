"""Questions around a query that finds nothing: how many articles another one would find, which needles are near one.

It must not know: what is suggested, files, commits.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.domain.query import Key, Query
from db.search.answer import totals
from db.search.suggest_edits import Alike, Edit, edits
from db.search.view import View


class Probe:
    """Looks at one commit of an index. Every method may raise `IndexDamaged`."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._count = totals(view)
        self._totals: dict[Query, int] = {}

    @property
    def articles(self) -> int:
        """How many there are."""
        return self._view.count

    def total(self, query: Query) -> int:
        """How many articles `query` accepts: the `total` of its answer, without order or facets."""
        if query not in self._totals:
            self._totals[query] = self._count(query)
        return self._totals[query]

    def at_most(self, needle: str) -> int:
        """How often it occurs, at most: as often as the rarest pair of its characters. Costs next to nothing."""
        return sum(postings.at_most(needle) for postings in self._view.postings)

    def values(self, key: Key) -> Sequence[str]:
        """Every value that an article has, or had before it was deleted."""
        return self._view.column(key).names

    def edits(self, needle: str, alike: Alike) -> tuple[Edit, ...]:
        """See `suggest_edits`; over all segments, in no order. In deleted articles they may occur, too."""
        found: dict[tuple[str, str], Edit] = {}
        for postings in self._view.postings:
            for edit in edits(postings, needle, alike):
                known = found.get((edit.kind, edit.needle))
                found[edit.kind, edit.needle] = edit if known is None else known.with_hits(known.hits + edit.hits)
        return tuple(found.values())
