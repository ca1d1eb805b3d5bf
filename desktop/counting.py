"""Counts many articles on the read lane, some thousand at a time, so that a search need not wait until all are counted.

It must not know: what shows the counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.domain.records import ArticleId
from db.export.statistics import Counting, CountTable, tables_of
from desktop.jobs import Jobs

if TYPE_CHECKING:
    from db.archive import Archive

AT_A_TIME = 4000


class ArticleCounter(QObject):
    """The answer to the latest question only; a question asked meanwhile goes before."""

    counted = Signal(tuple)
    """`CountTable`s, once all are counted."""
    progressed = Signal(int, int)
    """How many of how many."""

    def __init__(self, jobs: Jobs, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._key = key
        self._ids: Sequence[ArticleId] = ()
        self._counting = Counting()
        self._chinese = True

    def count(self, ids: Sequence[ArticleId], *, chinese: bool) -> None:
        """Begin anew with these articles; words of the tables in Chinese or English."""
        self._ids, self._chinese = ids, chinese
        self._counting = Counting(chinese=chinese)
        self._go_on(0)

    def _go_on(self, done: int) -> None:
        batch, counting = self._ids[done : done + AT_A_TIME], self._counting
        last, chinese = done + AT_A_TIME >= len(self._ids), self._chinese

        def add(archive: Archive) -> tuple[CountTable, ...]:
            counting.add(archive.signed(batch))
            return tables_of(counting.result(), chinese=chinese) if last else ()

        self._jobs.read(add, lambda tables: self._take(tables, done + len(batch), last=last), key=self._key)

    def _take(self, tables: tuple[CountTable, ...], done: int, *, last: bool) -> None:
        self.progressed.emit(done, len(self._ids))
        if last:
            self.counted.emit(tables)
        else:
            self._go_on(done)
