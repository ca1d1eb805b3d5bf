"""What the result can be narrowed by, with counts: hospitals, papers, years, levels, places, columns; collections and kept searches.

It must not know: how a query is written, or where the counts come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from db.domain.records import FacetName, Facets
from desktop import words
from desktop.models.facet_rows import MOST, SHOWN, FacetRow, FacetRows, facet_rows, known_places
from desktop.searches import SavedSearch
from desktop.theme import GRID, icon
from desktop.widgets.collection_shelf import CollectionShelf
from desktop.widgets.facet_delegate import FacetDelegate, Role
from desktop.widgets.search_shelf import SearchShelf
from desktop.widgets.year_bars import HEIGHT, YearBars

ORDER = (
    FacetName.HOSPITAL,
    FacetName.PAPER,
    FacetName.YEAR,
    FacetName.PLACE,
    FacetName.LEVEL,
    FacetName.COLUMN,
)
COLLECTIONS, SAVED, RECENT = "collections", "searches", "recent"


class FacetPanel(QTreeWidget):
    """A click or Return narrows, with Ctrl it excludes; what is chosen already is given up by the same click."""

    narrowed = Signal(object, str)
    """`FacetName` and value."""
    excluded = Signal(object, str)
    years_chosen = Signal(str, str)
    hospital_opened = Signal(str)
    """The current name of a hospital whose page somebody wants to see."""

    def __init__(self, closed: Iterable[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Narrow the result"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setIndentation(2 * GRID)
        self.setIconSize(QSize(14, 14))
        self.setItemDelegate(FacetDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setExpandsOnDoubleClick(False)
        self._facets: Facets = {}
        self._chosen: frozenset[tuple[FacetName, str]] = frozenset()
        self._filters: dict[FacetName, QLineEdit] = {}
        """The lines to type in, of those facets of which all values are wanted."""
        self._shown: dict[FacetName, FacetRows] = {}
        self._heads: dict[str, QTreeWidgetItem] = {}
        shut = set(closed)
        for name in (*(facet.value for facet in ORDER), COLLECTIONS, SAVED, RECENT):
            self._heads[name] = self._head(self._title(name), opened=name not in shut)
        self.years = YearBars(self)
        place = QTreeWidgetItem(self._heads[FacetName.YEAR])
        place.setFlags(Qt.ItemFlag.NoItemFlags)
        place.setSizeHint(0, QSize(0, HEIGHT + GRID))
        self.setItemWidget(place, 0, self.years)
        self.years.range_chosen.connect(self.years_chosen)
        self.collections = CollectionShelf(self, self._heads[COLLECTIONS])
        self.shelf = SearchShelf(self, self._heads[SAVED], self._heads[RECENT])
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
                self._show_values(name)

    def show_searches(self, saved: Sequence[SavedSearch], recent: Sequence[str]) -> None:
        """Those that are kept and, apart from them, those of late."""
        self.shelf.show(saved, recent)

    def values(self, name: FacetName) -> tuple[tuple[str, int], ...]:
        """What is shown of a facet: (text, number of articles), a province before its cities."""
        items = self._descendants(self._heads[name])
        return tuple((item.text(0), item.data(0, Role.COUNT)) for item in items if item.data(0, Role.COUNT))

    def show_all(self, name: FacetName) -> None:
        """All values of a facet, with a line to type in for those that have many."""
        if name not in self._filters:
            line = QLineEdit(self)
            line.setAccessibleName(self.tr("Filter: {facet}").format(facet=words.facet(name)))
            line.setClearButtonEnabled(True)
            line.setProperty("look", "filter")
            line.textChanged.connect(lambda: self._show_values(name))
            self._filters[name] = line
            place = QTreeWidgetItem()
            place.setFlags(Qt.ItemFlag.ItemIsEnabled)
            place.setSizeHint(0, QSize(0, line.sizeHint().height() + GRID // 2))
            self._heads[name].insertChild(0, place)
            self.setItemWidget(place, 0, line)
            self._show_values(name)
        self._filters[name].setFocus()

    def show_few(self, name: FacetName) -> None:
        """The most frequent values only."""
        if self._filters.pop(name, None) is not None:
            self._heads[name].takeChild(0)
            self._show_values(name)
            self.setCurrentItem(self._heads[name])
            self.setFocus()

    def _head(self, title: str, *, opened: bool) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self, [title])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        font = QFont(self.font())
        font.setBold(True)
        head.setFont(0, font)
        head.setExpanded(opened)
        return head

    def _title(self, name: str) -> str:
        own = {
            COLLECTIONS: self.tr("Collections"),
            SAVED: self.tr("Saved searches"),
            RECENT: self.tr("Recent searches"),
        }
        return own[name] if name in own else words.facet(FacetName(name))

    def _show_values(self, name: FacetName) -> None:
        values, line = self._facets.get(name, ()), self._filters.get(name)
        found = facet_rows(
            values,
            {value for facet, value in self._chosen if facet is name},
            lambda value: words.facet_value(name, value),
            places=known_places() if name is FacetName.PLACE else None,
            limit=MOST if line else SHOWN,
            typed=line.text() if line else "",
        )
        if self._shown.get(name) == found and line is None:
            return
        self._shown[name] = found
        head = self._heads[name]
        head.setHidden(not values)
        first = 1 if line else 0
        self._fill(head, found.rows, first)
        self._add_rest(name, head, first + len(found.rows), found.more)

    def _fill(self, head: QTreeWidgetItem, rows: Sequence[FacetRow], first: int) -> None:
        # Items are used again: taking them away would lose the place of somebody who walks through them by keys.
        for number, row in enumerate(rows, first):
            item = head.child(number) or QTreeWidgetItem(head)
            item.setText(0, row.text)
            item.setToolTip(0, self.tr("{value}\nClick: only these. Ctrl+click: without these.").format(value=row.text))
            item.setData(0, Role.VALUE, row.value)
            item.setData(0, Role.COUNT, row.count)
            item.setData(0, Role.CHOSEN, row.chosen)
            item.setData(0, Role.QUIET, None)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.text}: {words.articles(row.count)}")
            self._fill(item, row.children, 0)
            self._cut(item, len(row.children))
            if row.holds_chosen:
                item.setExpanded(True)

    def _add_rest(self, name: FacetName, head: QTreeWidgetItem, number: int, more: int) -> None:
        line = self._filters.get(name)
        said = self.tr("{count} more …").format(count=f"{more:,}") if more else ""
        if line is not None:
            said = self.tr("Show fewer")
            line.setPlaceholderText(
                self.tr("Filter {count} values").format(count=f"{len(self._facets.get(name, ())):,}")
            )
        if said:
            item = head.child(number) or QTreeWidgetItem(head)
            for role in (Role.VALUE, Role.COUNT, Role.CHOSEN, Qt.ItemDataRole.AccessibleTextRole):
                item.setData(0, role, None)
            item.setText(0, said)
            item.setToolTip(0, "")
            item.setData(0, Role.QUIET, True)
            self._cut(item, 0)
        self._cut(head, number + bool(said))

    def _cut(self, item: QTreeWidgetItem, count: int) -> None:
        while item.childCount() > count:
            item.takeChild(item.childCount() - 1)

    def _descendants(self, item: QTreeWidgetItem) -> Iterable[QTreeWidgetItem]:
        for number in range(item.childCount()):
            child = item.child(number)
            if child is not None:
                yield child
                yield from self._descendants(child)

    def _name_of(self, item: QTreeWidgetItem) -> str:
        while (above := item.parent()) is not None:
            item = above
        return next(name for name, head in self._heads.items() if head is item)

    def _act(self, item: QTreeWidgetItem, *, exclude: bool) -> None:
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
        elif self.shelf.holds(item):
            self.shelf.act(item)
        elif self.collections.collection(item) is not None:
            self.collections.act(item)
        elif item.data(0, Role.QUIET):
            name = FacetName(self._name_of(item))
            (self.show_few if name in self._filters else self.show_all)(name)
        elif item.data(0, Role.VALUE) is not None:
            (self.excluded if exclude else self.narrowed).emit(FacetName(self._name_of(item)), item.data(0, Role.VALUE))

    def _value_menu(self, item: QTreeWidgetItem) -> QMenu | None:
        """What else can be done with a hospital than to narrow by it."""
        value = item.data(0, Role.VALUE)
        if item.parent() is None or value is None or self._name_of(item) != FacetName.HOSPITAL.value:
            return None
        menu = QMenu(self)
        menu.addAction(icon("hospital"), self.tr("Page of the hospital"), lambda: self.hospital_opened.emit(value))
        menu.addAction(self.tr("Only its articles"), lambda: self.narrowed.emit(FacetName.HOSPITAL, value))
        menu.addAction(self.tr("Without its articles"), lambda: self.excluded.emit(FacetName.HOSPITAL, value))
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        item = self.itemAt(place)
        # To the left of an item is its arrow, which opens and closes.
        if item is None or event.button() != Qt.MouseButton.LeftButton or place.x() < self.visualItemRect(item).left():
            return
        self._act(item, exclude=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        menu = (
            self.shelf.menu(item) or self.collections.menu(item) or self._value_menu(item) if item is not None else None
        )
        if item is not None and menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            below = self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft())
            menu.popup(below if by_key else event.globalPos())

    def event(self, event: QEvent) -> bool:
        # A key of the item the focus is on goes before one of the window, as F2 to name a kept search.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            item = self.currentItem()
            if item is not None and any(shelf.takes(event, item) for shelf in (self.shelf, self.collections)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act(item, exclude=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif item is None or not any(shelf.press(event, item) for shelf in (self.shelf, self.collections)):
            super().keyPressEvent(event)
