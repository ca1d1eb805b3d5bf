"""What is stated about a hospital, as a table to sort and narrow; and pairs of statements that contradict each other.

It must not know: how facts are found, or what opening one means.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.domain.fact_names import time_text
from db.domain.records import Contradiction, FactKind, StatedFact
from db.domain.text import fold_text
from desktop import words

Index = QModelIndex | QPersistentModelIndex
KIND, VALUE, UNIT, TIME, SENTENCE, ARTICLE = range(6)
WHAT, ONE, OTHER = range(3)
_ROOT = QModelIndex()
_TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class FactTableModel(QAbstractTableModel):
    """The rows that pass the filter, in the order of the column that was chosen last; before, in that of the articles."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[StatedFact, ...] = ()
        self._rows: list[StatedFact] = []
        self._kind: FactKind | None = None
        self._needle = ""
        self._order: tuple[int, Qt.SortOrder] | None = None
        self._folded: dict[int, str] = {}

    def show(self, facts: Sequence[StatedFact]) -> None:
        """Other facts altogether, sorted and narrowed like those before."""
        self._all = tuple(facts)
        self._folded = {}
        self._arrange()

    def narrow(self, kind: FactKind | None, text: str) -> None:
        """Only facts of this kind (None: of any) in whose row this text stands."""
        self._kind, self._needle = kind, fold_text(text)
        self._arrange()

    @property
    def rows(self) -> tuple[StatedFact, ...]:
        """What is shown, from top to bottom."""
        return tuple(self._rows)

    @property
    def kinds(self) -> tuple[FactKind, ...]:
        """The kinds there are, in their usual order."""
        present = {stated.fact.kind for stated in self._all}
        return tuple(kind for kind in FactKind if kind in present)

    def row_of(self, stated: StatedFact) -> int:
        """Where that fact is shown; -1 where it is not."""
        return self._rows.index(stated) if stated in self._rows else -1

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [stated for stated in self._all if self._passes(stated)]
        if self._order is not None:
            column, order = self._order
            self._rows.sort(key=_sort_key(column), reverse=order == Qt.SortOrder.DescendingOrder)
        self.endResetModel()

    def _passes(self, stated: StatedFact) -> bool:
        if self._kind is not None and stated.fact.kind is not self._kind:
            return False
        return not self._needle or self._needle in self._text_of(stated)

    def _text_of(self, stated: StatedFact) -> str:
        """All cells of a row as they are searched, folded once: a large hospital has twenty thousand rows."""
        if id(stated) not in self._folded:
            self._folded[id(stated)] = fold_text("\n".join(_cells(stated)))
        return self._folded[id(stated)]

    # ---- Qt's

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else ARTICLE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        stated = self._rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == ARTICLE:
            return stated.headline
        if role in _TOLD:
            return _cells(stated)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.source_line(*_cells(stated))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            KIND: self.tr("Kind"),
            VALUE: self.tr("Value"),
            UNIT: self.tr("Unit"),
            TIME: self.tr("Time"),
            SENTENCE: self.tr("Sentence"),
            ARTICLE: self.tr("Article"),
        }[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order) if column >= 0 else None
        self._arrange()


class ContradictionTableModel(QAbstractTableModel):
    """One contradiction a row: what about, and both statements with the article that makes each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Contradiction, ...] = ()

    def show(self, contradictions: Sequence[Contradiction]) -> None:
        """Other pairs altogether."""
        self.beginResetModel()
        self._rows = tuple(contradictions)
        self.endResetModel()

    def statement(self, row: int, column: int) -> StatedFact:
        """The statement of that cell; the first one of the row for the cell that says what it is about."""
        return self._rows[row].other if column == OTHER else self._rows[row].one

    # ---- Qt's

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else OTHER + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _TOLD:
            return None
        pair = self._rows[index.row()]
        if index.column() == WHAT:
            return _kind(pair.one)
        stated = pair.other if index.column() == OTHER else pair.one
        return f"{_value(stated)}{_unit(stated)}　{_time(stated)}\n{stated.sentence}\n{_article(stated)}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {WHAT: self.tr("What"), ONE: self.tr("One article says"), OTHER: self.tr("Another says")}[section]


def _cells(stated: StatedFact) -> tuple[str, ...]:
    return (
        _kind(stated),
        _value(stated),
        _unit(stated),
        _time(stated),
        stated.sentence,
        _article(stated),
    )


def _kind(stated: StatedFact) -> str:
    fact = stated.fact
    return words.source_line(words.fact_kind(fact.kind), fact.within, fact.about)


def _value(stated: StatedFact) -> str:
    fact = stated.fact
    if fact.kind is FactKind.FOUNDED:
        return fact.when or ""
    return fact.printed.replace(fact.unit, "", 1) if fact.unit else fact.printed


def _unit(stated: StatedFact) -> str:
    return "" if stated.fact.kind is FactKind.FOUNDED else stated.fact.unit


def _time(stated: StatedFact) -> str:
    """2018-03 (目前); of a founding only from which words it was reckoned, for the year is the value."""
    fact = stated.fact
    if fact.kind is FactKind.FOUNDED:
        return fact.relative
    when = time_text(fact.when, chinese=True)
    return f"{when}（{fact.relative}）" if when and fact.relative else when or fact.relative


def _article(stated: StatedFact) -> str:
    return words.source_line(stated.paper, stated.date) or stated.headline


def _sort_key(column: int) -> Any:
    if column == VALUE:
        return lambda stated: (stated.fact.value is None, stated.fact.value or 0.0, stated.fact.printed)
    if column == TIME:
        return lambda stated: stated.fact.when or ""
    if column == ARTICLE:
        return lambda stated: (stated.date or "", stated.article)
    collator = QCollator(QLocale("zh_CN"))
    if column == KIND:
        places = {kind: place for place, kind in enumerate(FactKind)}
        return lambda stated: (
            places[stated.fact.kind],
            stated.fact.within,
            stated.fact.about,
            stated.fact.value or 0.0,
        )
    return lambda stated: collator.sortKey(_cells(stated)[column])
