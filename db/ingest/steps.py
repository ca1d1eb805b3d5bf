"""How far the taking apart of a page has come, told now and then, so that a cancel works inside a huge one.

It must not know: what is done in which step.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from db.domain.records import Progress, no_progress

_T = TypeVar("_T")
_EACH = 30
"""How often a step tells how far it has come, at most."""


class Steps:
    """Steps that take about as long each. `progress` may raise `errors.Cancelled`, which goes through to who called."""

    def __init__(self, progress: Progress = no_progress, total: int = 1) -> None:
        self._progress, self._total = progress, total * _EACH
        self._done, self._told = 0, -1

    def at(self, done: int, total: int) -> None:
        """So much of this step is done."""
        now = min(self._done + done * _EACH // total, self._total)
        if now != self._told:
            self._told = now
            self._progress(now, self._total)

    def through(self, items: Sequence[_T]) -> Iterable[_T]:
        """The items of this step, which is done with the last one."""
        if self._progress is no_progress:
            return items  # most pages are small, and nobody waits
        return self._told_of(items)

    def _told_of(self, items: Sequence[_T]) -> Iterable[_T]:
        for index, item in enumerate(items):
            if not index & 63:
                self.at(index, len(items))
            yield item
        self._done += _EACH

    def still(self, index: int) -> None:
        """The same step goes on, with a huge article's piece of this number: told again now and then."""
        if index & 2047 == 2047:
            self._progress(max(self._told, 0), self._total)

    def end(self) -> None:
        """This step is done."""
        self._done += _EACH


ONE_STEP = Steps()
"""For whoever does not care."""
