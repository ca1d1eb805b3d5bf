"""What the result can be narrowed by, with counts: hospitals, papers, years, levels, places, columns; and kept searches.

It must not know: how a query is written, or where the counts come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from db.domain.records import FacetName, Facets
from desktop import words
from desktop.theme import GRID, colours
from desktop.widgets.year_bars import HEIGHT, YearBars

SHOWN = 8
"""Values shown before somebody asks for more."""
MOST = 200
ORDER = (
    FacetName.HOSPITAL,
    FacetName.PAPER,
    FacetName.YEAR,
    FacetName.PLACE,
    FacetName.LEVEL,
    FacetName.COLUMN,
)
SEARCHES = "searches"


class _Role(IntEnum):
    VALUE = Qt.ItemDataRole.UserRole
    COUNT = Qt.ItemDataRole.UserRole + 1
    CHOSEN = Qt.ItemDataRole.UserRole + 2


class FacetPanel(QTreeWidget):
    """A click or Return narrows, with Ctrl it excludes; what is chosen already is given up by the same click."""

    narrowed = Signal(object, str)
    """`FacetName` and value."""
    excluded = Signal(object, str)
    years_chosen = Signal(str, str)
    search_chosen = Signal(str)

    def __init__(self, closed: Iterable[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Narrow the result"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setIndentation(2 * GRID)
        self.setItemDelegate(_ValueDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setExpandsOnDoubleClick(False)
        self._more: set[str] = set()
        self._facets: Facets = {}
        self._chosen: frozenset[tuple[FacetName, str]] = frozenset()
        self._shown: dict[str, tuple[object, ...]] = {}
        self._heads: dict[str, QTreeWidgetItem] = {}
        shut = set(closed)
        for name in (*(facet.value for facet in ORDER), SEARCHES):
            head = QTreeWidgetItem(self, [self._title(name)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = QFont(self.font())
            font.setBold(True)
            head.setFont(0, font)
            head.setExpanded(name not in shut)
            self._heads[name] = head
        self.years = YearBars(self)
        place = QTreeWidgetItem(self._heads[FacetName.YEAR])
        place.setFlags(Qt.ItemFlag.NoItemFlags)
        place.setSizeHint(0, QSize(0, HEIGHT + GRID))
        self.setItemWidget(place, 0, self.years)
        self.years.range_chosen.connect(self.years_chosen)
        for head in self._heads.values():
            head.setHidden(True)

    @property
    def closed(self) -> tuple[str, ...]:
        """Names of the facets that are folded away."""
        return tuple(name for name, head in self._heads.items() if not head.isExpanded())

    def show_facets(self, facets: Facets, chosen: Iterable[tuple[FacetName, str]]) -> None:
        """The counts of a new result; `chosen` are the values the query asks for."""
        self._facets, self._chosen = facets, frozenset(chosen)
        for name in ORDER:
            values = facets.get(name, ())
            if name is FacetName.YEAR:
                self.years.show_years(values)
                self._heads[name].setHidden(not values)
            else:
                self._show_values(name, values)

    def show_searches(self, saved: Sequence[str], recent: Sequence[str]) -> None:
        """Kept searches first, then those of late."""
        texts = tuple(dict.fromkeys((*saved, *recent)))
        head = self._heads[SEARCHES]
        head.takeChildren()
        head.setHidden(not texts)
        for text in texts:
            item = QTreeWidgetItem(head, [("★ " if text in saved else "") + text])
            item.setData(0, _Role.VALUE, text)
            item.setToolTip(0, text)

    def values(self, name: FacetName) -> tuple[tuple[str, int], ...]:
        """What is shown of a facet: (text, number of articles)."""
        head = self._heads[name]
        items = [item for n in range(head.childCount()) if (item := head.child(n)) is not None]
        return tuple((item.text(0), item.data(0, _Role.COUNT)) for item in items if item.data(0, _Role.COUNT))

    def _title(self, name: str) -> str:
        return self.tr("Searches") if name == SEARCHES else words.facet(FacetName(name))

    def _show_values(self, name: FacetName, values: Sequence[tuple[str, int]]) -> None:
        shown = values[: MOST if name in self._more else SHOWN]
        marks = tuple(value for value, _ in shown if (name, value) in self._chosen)
        state = (tuple(shown), marks, len(values))
        if self._shown.get(name) == state:
            return
        self._shown[name] = state
        head = self._heads[name]
        head.setHidden(not values)
        # Items are used again: taking them away would lose the place of somebody who walks through them by keys.
        for number, (value, count) in enumerate(shown):
            item = head.child(number) or QTreeWidgetItem(head)
            text = words.facet_value(name, value)
            item.setText(0, text)
            item.setToolTip(0, text)
            item.setData(0, _Role.VALUE, value)
            item.setData(0, _Role.COUNT, count)
            item.setData(0, _Role.CHOSEN, value in marks)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{text}: {words.articles(count)}")
        wanted = len(shown)
        if len(values) > len(shown) and name not in self._more:
            item = head.child(wanted) or QTreeWidgetItem(head)
            for role in (_Role.VALUE, _Role.COUNT, _Role.CHOSEN, Qt.ItemDataRole.AccessibleTextRole):
                item.setData(0, role, None)
            item.setText(0, self.tr("All {count} …").format(count=f"{len(values):,}"))
            item.setToolTip(0, "")
            wanted += 1
        while head.childCount() > wanted:
            head.takeChild(head.childCount() - 1)

    def _act(self, item: QTreeWidgetItem, *, exclude: bool) -> None:
        head = item.parent()
        if head is None:
            item.setExpanded(not item.isExpanded())
            return
        name = next(name for name, one in self._heads.items() if one is head)
        value = item.data(0, _Role.VALUE)
        if name == SEARCHES:
            self.search_chosen.emit(value)
        elif value is None:
            self._more.add(name)
            self._show_values(FacetName(name), self._facets[FacetName(name)])
        else:
            (self.excluded if exclude else self.narrowed).emit(FacetName(name), value)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        on_arrow = event.position().x() < self.indentation()
        if item is None or event.button() != Qt.MouseButton.LeftButton or (item.parent() is None and on_arrow):
            return
        self._act(item, exclude=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act(item, exclude=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return
        super().keyPressEvent(event)


class _ValueDelegate(QStyledItemDelegate):
    """The value to the left, shortened where it must be, and its count to the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        count = index.data(_Role.COUNT)
        chosen = bool(index.data(_Role.CHOSEN))
        rect: QRect = option.rect  # type: ignore[attr-defined]
        palette: QPalette = option.palette  # type: ignore[attr-defined]
        said = f"{count:,}" if count else ""
        width = option.fontMetrics.horizontalAdvance(said) + 2 * GRID if said else 0  # type: ignore[attr-defined]
        shortened = QStyleOptionViewItem(option)
        shortened.rect = rect.adjusted(0, 0, -width, 0)  # type: ignore[attr-defined]
        if chosen:
            font = QFont(option.font)  # type: ignore[attr-defined]
            font.setBold(True)
            shortened.font = font  # type: ignore[attr-defined]
            shortened.palette.setColor(QPalette.ColorRole.Text, QColor(colours(palette).accent))  # type: ignore[attr-defined]
        super().paint(painter, shortened, index)
        if said:
            painter.save()
            painter.setPen(QColor(colours(palette).quiet))
            painter.setFont(option.font)  # type: ignore[attr-defined]
            edge = rect.adjusted(0, 0, -GRID, 0)
            painter.drawText(edge, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = index.data(Qt.ItemDataRole.SizeHintRole)
        if isinstance(hint, QSize) and hint.isValid():
            return hint
        return QSize(0, option.fontMetrics.height() + GRID)  # type: ignore[attr-defined]
