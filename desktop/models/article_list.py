"""The result list: ids in order, and rows fetched in pages when the view comes near them.

It must not know: how a row looks, or how the result was found. It is the only holder of what is shown.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from db.domain.records import ArticleId, HitRow
from desktop import words

PAGE = 50
"""Rows fetched at a time: two screens full."""
KEPT_PAGES = 40

Index = QModelIndex | QPersistentModelIndex
Rows = tuple[HitRow | None, ...]
Fetch = Callable[[tuple[ArticleId, ...], Callable[[Rows], None]], None]
"""Asked for the rows of some ids, hands them to the callback later."""


class Role(IntEnum):
    """What a row can be asked for besides its text."""

    HIT = Qt.ItemDataRole.UserRole
    """`HitRow`, or None while it is fetched and when the article is gone."""
    ID = Qt.ItemDataRole.UserRole + 1


class ArticleListModel(QAbstractTableModel):
    """One column, as many rows as the result has articles. `show_rows` says which rows are on the screen."""

    rows_arrived = Signal()

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: Sequence[ArticleId] = ()
        self._row_of: dict[ArticleId, int] | None = None
        self._pages: OrderedDict[int, Rows] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted = range(0)
        self._fetching = False
        self._generation = 0

    @property
    def ids(self) -> Sequence[ArticleId]:
        return self._ids

    def set_result(self, ids: Sequence[ArticleId], first: Rows = ()) -> None:
        """Show another result; `first` are its first rows, so that the list is never seen empty."""
        self._generation += 1
        self._fetching = False
        self.beginResetModel()
        self._ids = ids
        self._row_of = None
        self._pages.clear()
        self._stale.clear()
        for number in range(len(first) // PAGE + 1):
            rows = first[number * PAGE : (number + 1) * PAGE]
            if rows and len(rows) == min(PAGE, len(ids) - number * PAGE):
                self._pages[number] = rows
        self.endResetModel()

    def refresh(self) -> None:
        """Rows may read differently now: fetch them again, and go on showing the old ones until they are here."""
        self._generation += 1
        self._fetching = False
        self._stale.update(self._pages)
        self._fetch_wanted()

    def row_of(self, id: ArticleId) -> int | None:
        """Where an article stands; None when it is not in the result."""
        if self._row_of is None:
            self._row_of = {one: row for row, one in enumerate(self._ids)}
        return self._row_of.get(id)

    def show_rows(self, first: int, last: int) -> None:
        """Rows `first` to `last` are on the screen: have them and their neighbours fetched."""
        self._wanted = range(max(0, first - PAGE // 2), min(len(self._ids), last + PAGE // 2 + 1))
        self._fetch_wanted()

    def hit(self, row: int) -> HitRow | None:
        """A row's content if it is here."""
        page = self._pages.get(row // PAGE)
        if page is None:
            return None
        self._pages.move_to_end(row // PAGE)
        return page[row % PAGE]

    def is_here(self, row: int) -> bool:
        """Whether the row was fetched; its `hit` is then None only if the article is gone."""
        return row // PAGE in self._pages

    def _fetch_wanted(self) -> None:
        if self._fetching or not self._wanted:
            return
        pages = range(self._wanted.start // PAGE, (self._wanted.stop - 1) // PAGE + 1)
        missing = [n for n in pages if n not in self._pages or n in self._stale]
        if not missing:
            return
        # One page at a time: what was scrolled past meanwhile is then never fetched.
        middle = (self._wanted.start + self._wanted.stop - 1) // 2 // PAGE
        number = min(missing, key=lambda n: abs(n - middle))
        generation = self._generation
        self._fetching = True
        ids = tuple(self._ids[number * PAGE : (number + 1) * PAGE])
        self._fetch(ids, lambda rows: self._take(generation, number, rows))

    def _take(self, generation: int, number: int, rows: Rows) -> None:
        if generation != self._generation:
            return
        self._fetching = False
        self._pages[number] = rows
        self._pages.move_to_end(number)
        self._stale.discard(number)
        while len(self._pages) > KEPT_PAGES:
            self._stale.discard(self._pages.popitem(last=False)[0])
        top = number * PAGE
        self.dataChanged.emit(self.index(top, 0), self.index(top + len(rows) - 1, 0))
        self.rows_arrived.emit()
        self._fetch_wanted()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        if role == Role.HIT:
            return self.hit(index.row())
        if role == Role.ID:
            return self._ids[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(self.hit(index.row()))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.is_here(index.row()) and self.hit(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _spoken(hit: HitRow | None) -> str:
    """A row for a screen reader."""
    if hit is None:
        return ""
    one = hit.summary
    return ", ".join(piece for piece in (one.headline, one.paper, one.date, words.source_line(*one.hospitals)) if piece)
