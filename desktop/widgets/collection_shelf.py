"""A branch of the side panel: the collections of the archive with the number of their articles.

It must not know: where collections are kept, or how one is listed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem

from db.domain.records import Collection
from desktop import words
from desktop.theme import icon
from desktop.widgets.facet_delegate import Role


class CollectionShelf(QObject):
    """Works on one item of a tree that belongs to somebody else. F2 names, Return lists, Del removes."""

    chosen = Signal(object)
    """`Collection` whose articles somebody wants to see."""
    renamed = Signal(object, str)
    arranging_wanted = Signal(object)
    """Its articles are to be put in order, or its notes written."""
    removed = Signal(object)

    def __init__(self, tree: QTreeWidget, head: QTreeWidgetItem) -> None:
        super().__init__(tree)
        self._tree = tree
        self._head = head
        self._collections: tuple[Collection, ...] = ()
        tree.itemChanged.connect(self._take_name)

    def show(self, collections: Sequence[Collection]) -> None:
        """These; who stands on one goes on standing on it."""
        stood = self.collection(self._tree.currentItem())
        self._collections = tuple(collections)
        self._tree.blockSignals(True)
        self._head.setHidden(not collections)
        while self._head.childCount() > len(collections):
            self._head.takeChild(self._head.childCount() - 1)
        for number, one in enumerate(collections):
            item = self._head.child(number) or QTreeWidgetItem(self._head)
            item.setText(0, one.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setIcon(0, icon("folder"))
            item.setData(0, Role.COUNT, one.articles)
            item.setToolTip(0, f"{one.name}\n{one.notes}".strip())
            said = words.source_line(one.name, words.articles(one.articles))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        self._tree.blockSignals(False)
        if stood is not None:
            self._stand_on(stood)
        self._tree.viewport().update()

    def collection(self, item: QTreeWidgetItem | None) -> Collection | None:
        """The one an item is about."""
        if item is None or item.parent() is not self._head:
            return None
        place = self._head.indexOfChild(item)
        return self._collections[place] if place < len(self._collections) else None

    def act(self, item: QTreeWidgetItem) -> None:
        one = self.collection(item)
        if one is not None:
            self.chosen.emit(one)

    def rename(self, item: QTreeWidgetItem) -> None:
        """Have it named by hand."""
        self._head.setExpanded(True)
        self._tree.setCurrentItem(item)
        self._tree.scrollToItem(item)
        self._tree.editItem(item, 0)

    def takes(self, event: QKeyEvent, item: QTreeWidgetItem) -> bool:
        """Whether this is a key of a collection."""
        return event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete) and self.collection(item) is not None

    def press(self, event: QKeyEvent, item: QTreeWidgetItem) -> bool:
        """The keys of a collection; whether this was one."""
        one = self.collection(item)
        if one is None or not self.takes(event, item):
            return False
        if event.key() == Qt.Key.Key_F2:
            self.rename(item)
        else:
            self.removed.emit(one)
        return True

    def menu(self, item: QTreeWidgetItem) -> QMenu | None:
        """What can be done with a collection."""
        one = self.collection(item)
        if one is None:
            return None
        menu = QMenu(self._tree)
        menu.addAction(icon("search"), self.tr("List its articles"), lambda: self.chosen.emit(one))
        menu.addAction(icon("sort"), self.tr("Order and notes …"), lambda: self.arranging_wanted.emit(one))
        menu.addSeparator()
        menu.addAction(icon("edit"), self.tr("Rename") + "\tF2", lambda: self.rename(item))
        menu.addAction(icon("trash"), self.tr("Remove the collection") + "\tDel", lambda: self.removed.emit(one))
        return menu

    def _stand_on(self, stood: Collection) -> None:
        for number, one in enumerate(self._collections):
            item = self._head.child(number)
            if one.id == stood.id and item is not None:
                self._tree.setCurrentItem(item)

    def _take_name(self, item: QTreeWidgetItem) -> None:
        one = self.collection(item)
        if one is not None and item.text(0) != one.name:
            self.renamed.emit(one, item.text(0))
