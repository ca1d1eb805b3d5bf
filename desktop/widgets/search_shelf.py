"""Two branches of the side panel: the searches that are kept, to be named and ordered, and those made of late.

It must not know: where searches are kept, or what a search finds.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem

from desktop.searches import SavedSearch
from desktop.theme import icon
from desktop.widgets.facet_delegate import Role

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class SearchShelf(QObject):
    """Works on two items of a tree that belongs to somebody else."""

    chosen = Signal(str)
    """A query."""
    renamed = Signal(int, str)
    """The place of a kept search, and its new name."""
    removed = Signal(int)
    moved = Signal(int, int)
    """The place of a kept search, and how far it goes."""

    def __init__(self, tree: QTreeWidget, saved: QTreeWidgetItem, recent: QTreeWidgetItem) -> None:
        super().__init__(tree)
        self._tree = tree
        self._saved = saved
        self._recent = recent
        tree.itemChanged.connect(self._take_name)

    def show(self, saved: Sequence[SavedSearch], recent: Sequence[str]) -> None:
        """Both anew; who stands on a kept search goes on standing in its place."""
        place = self.place_of(self._tree.currentItem())
        self._tree.blockSignals(True)
        self._fill(self._saved, [(one.name, one.query) for one in saved])
        self._fill(self._recent, [(query, query) for query in recent])
        for number in range(self._saved.childCount()):
            item = self._saved.child(number)
            if item is not None:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setIcon(0, icon("star"))
        self._tree.blockSignals(False)
        if place is not None and saved:
            self._stand_on(min(place, len(saved) - 1))
        self._tree.viewport().update()

    def holds(self, item: QTreeWidgetItem | None) -> bool:
        """Whether it is one of the searches."""
        return item is not None and item.parent() in (self._saved, self._recent)

    def place_of(self, item: QTreeWidgetItem | None) -> int | None:
        """Which of the kept searches it is."""
        return self._saved.indexOfChild(item) if item is not None and item.parent() is self._saved else None

    def act(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, Role.VALUE))

    def rename(self, place: int) -> None:
        """Have it named by hand."""
        self._saved.setExpanded(True)
        item = self._saved.child(place)
        if item is not None:
            self._tree.setCurrentItem(item)
            self._tree.scrollToItem(item)
            self._tree.editItem(item, 0)

    def takes(self, event: QKeyEvent, item: QTreeWidgetItem) -> bool:
        """Whether this is a key of a kept search."""
        return event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete) and self.place_of(item) is not None

    def press(self, event: QKeyEvent, item: QTreeWidgetItem) -> bool:
        """The keys of a kept search; whether this was one."""
        place = self.place_of(item)
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if place is None:
            return False
        if event.key() == Qt.Key.Key_F2:
            self.rename(place)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(place)
        elif by is not None and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == CTRL_SHIFT:
            self._move(place, by)
        else:
            return False
        return True

    def menu(self, item: QTreeWidgetItem) -> QMenu | None:
        """What can be done with a search."""
        if not self.holds(item):
            return None
        menu = QMenu(self._tree)
        menu.addAction(icon("search"), self.tr("Search"), lambda: self.act(item))
        place = self.place_of(item)
        if place is None:
            return menu
        menu.addSeparator()
        menu.addAction(icon("edit"), self.tr("Rename") + "\tF2", lambda: self.rename(place))
        up = menu.addAction(icon("move-up"), self.tr("Move up") + "\tCtrl+Shift+↑", lambda: self._move(place, -1))
        down = menu.addAction(icon("move-down"), self.tr("Move down") + "\tCtrl+Shift+↓", lambda: self._move(place, 1))
        up.setEnabled(place > 0)
        down.setEnabled(place + 1 < self._saved.childCount())
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("Remove") + "\tDel", lambda: self.removed.emit(place))
        return menu

    def _move(self, place: int, by: int) -> None:
        if 0 <= place + by < self._saved.childCount():
            self.moved.emit(place, by)
            self._stand_on(place + by)

    def _stand_on(self, place: int) -> None:
        item = self._saved.child(place)
        if item is not None:
            self._tree.setCurrentItem(item)

    def _fill(self, head: QTreeWidgetItem, searches: Sequence[tuple[str, str]]) -> None:
        head.setHidden(not searches)
        while head.childCount() > len(searches):
            head.takeChild(head.childCount() - 1)
        for number, (name, query) in enumerate(searches):
            item = head.child(number) or QTreeWidgetItem(head)
            item.setText(0, name)
            item.setData(0, Role.VALUE, query)
            item.setToolTip(0, query if name == query else f"{name}\n{query}")

    def _take_name(self, item: QTreeWidgetItem) -> None:
        place = self.place_of(item)
        if place is not None:
            self.renamed.emit(place, item.text(0))
