"""The walk over every hit of a whole result: which number a hit has, and in which row the next or last one is.

It must not know: Qt, or what the hits look like.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class HitWalk:
    """Rows of a result with the number of hits in each; hits are numbered from 1 through all rows."""

    def __init__(self, occurrences: Sequence[int] = ()) -> None:
        self._ends = tuple(accumulate(int(n) for n in occurrences))

    @property
    def total(self) -> int:
        return self._ends[-1] if self._ends else 0

    def number(self, row: int, place: int) -> int:
        """The number of the hit at `place` (from 0) of `row`."""
        return self._before(row) + place + 1

    def next_row(self, row: int) -> int | None:
        """The first row after `row` with a hit; None at the end."""
        if not 0 <= row < len(self._ends):
            return None
        found = bisect_right(self._ends, self._ends[row])
        return found if found < len(self._ends) else None

    def previous_row(self, row: int) -> int | None:
        """The last row before `row` with a hit; None at the start."""
        before = self._before(row)
        if before == 0:
            return None
        # The row where the running count first reaches `before` is the one that holds hit number `before`.
        return bisect_right(self._ends, before - 1)

    def _before(self, row: int) -> int:
        return self._ends[row - 1] if 0 < row <= len(self._ends) else 0
