"""Other queries to ask where one finds nothing: each under the label of its kind, with its reason and what it finds.

It must not know: how such queries are found, or what a search does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop import words
from desktop.theme import GRID, colours

_QUERY = Qt.ItemDataRole.UserRole


class _Column(IntEnum):
    TEXT = 0
    REASON = 1
    TOTAL = 2


@dataclass(frozen=True, slots=True)
class Other:
    """A query, how it reads, why it is offered, and how many articles it finds (None: nobody has counted)."""

    query: str
    text: str
    reason: str = ""
    total: int | None = None


Groups = Sequence[tuple[str, Sequence[Other]]]
"""A label and what stands under it."""


class OtherQueries(QTreeWidget):
    """As high as its rows. Labels cannot be chosen; ↓ and ↑ walk over them."""

    chosen = Signal(str)
    left = Signal()
    """↑ on the first: back to the search box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Other searches"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setColumnCount(len(_Column))
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_Column.TEXT, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_Column.REASON, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(_Column.TOTAL, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._choose)
        self.hide()

    def show_groups(self, groups: Groups) -> None:
        """These and no others."""
        self.clear()
        quiet = QColor(colours(self.palette()).quiet)
        for label, others in groups:
            head = QTreeWidgetItem(self, [label])
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setForeground(_Column.TEXT, quiet)
            head.setSizeHint(_Column.TEXT, QSize(0, self.fontMetrics().height() + 2 * GRID))
            head.setFirstColumnSpanned(True)
            head.setTextAlignment(_Column.TEXT, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            for other in others:
                self._add(other, quiet)
        rows = sum(self.sizeHintForRow(number) for number in range(self.topLevelItemCount()))
        self.setFixedHeight(rows + 2)
        self.setVisible(bool(groups))

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """Row by row what is on the screen."""
        items = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        return tuple(
            tuple(item.text(column) for column in _Column if item.text(column)) for item in items if item is not None
        )

    def enter(self) -> None:
        """Give it the focus, on the first query."""
        first = self._beside(-1, 1)
        if first is not None:
            self.setCurrentItem(first)
            self.setFocus()

    def _add(self, other: Other, quiet: QColor) -> None:
        total = words.articles(other.total) if other.total is not None else ""
        item = QTreeWidgetItem(self, [other.text, other.reason, total])
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(_Column.TEXT, font)
        item.setForeground(_Column.TOTAL, quiet)
        item.setTextAlignment(_Column.TOTAL, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setSizeHint(_Column.TEXT, QSize(0, self.fontMetrics().height() + GRID))
        item.setToolTip(_Column.TEXT, other.query)
        item.setData(_Column.TEXT, _QUERY, other.query)
        said = ", ".join(piece for piece in (other.text, other.reason, total) if piece)
        item.setData(_Column.TEXT, Qt.ItemDataRole.AccessibleTextRole, said)

    def _beside(self, row: int, by: int) -> QTreeWidgetItem | None:
        """The next query from a row on, in one direction."""
        row += by
        while 0 <= row < self.topLevelItemCount():
            item = self.topLevelItem(row)
            if item is not None and item.data(_Column.TEXT, _QUERY):
                return item
            row += by
        return None

    def _choose(self, item: QTreeWidgetItem) -> None:
        query = item.data(_Column.TEXT, _QUERY)
        if query:
            self.chosen.emit(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and item is not None:
            self._choose(item)
        elif by is not None:
            other = self._beside(self.indexOfTopLevelItem(item) if item is not None else -1, by)
            if other is not None:
                self.setCurrentItem(other)
            elif by < 0:
                self.left.emit()
        else:
            super().keyPressEvent(event)
