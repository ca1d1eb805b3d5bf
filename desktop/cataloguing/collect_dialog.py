"""The small window in which a collection is chosen for some articles, or a new one is named.

It must not know: what is put into it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.records import Collection
from db.domain.text import fold_text
from desktop import words
from desktop.theme import GRID, icon
from desktop.widgets.wrapped_label import WrappedLabel

_COLLECTION = Qt.ItemDataRole.UserRole


class CollectDialog(QDialog):
    """Typing narrows the collections; ↓ and ↑ go through them, Return takes one. A new name is offered last."""

    chosen = Signal(object)
    """`Collection`"""
    named = Signal(str)
    """A new collection of this name is wanted."""

    def __init__(self, collections: Sequence[Collection], count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add to a collection"))
        self._collections = tuple(collections)
        self.box = QLineEdit()
        self.box.setPlaceholderText(self.tr("Name of a collection, known or new"))
        self.box.setAccessibleName(self.box.placeholderText())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Collections"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setSpacing(2)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        said = self.tr("{articles} into:").format(articles=words.articles(count))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(WrappedLabel(said, "heading"))
        layout.addWidget(self.box)
        layout.addWidget(self.list, 1)
        self.box.textChanged.connect(lambda _: self._narrow())
        self.box.returnPressed.connect(self._take)
        self.list.itemClicked.connect(lambda _: self._take())
        self.resize(GRID * 52, GRID * 46)
        self._narrow()
        self.box.setFocus()

    def _narrow(self) -> None:
        typed = " ".join(self.box.text().split())
        wanted = fold_text(typed)
        self.list.clear()
        for one in self._collections:
            if wanted in fold_text(one.name):
                item = QListWidgetItem(icon("folder"), words.source_line(one.name, words.articles(one.articles)))
                item.setData(_COLLECTION, one)
                item.setToolTip(one.notes)
                self.list.addItem(item)
        if typed and all(one.name != typed for one in self._collections):
            self.list.addItem(QListWidgetItem(icon("new"), self.tr("New collection “{name}”").format(name=typed)))
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        one = item.data(_COLLECTION)
        if isinstance(one, Collection):
            self.chosen.emit(one)
        else:
            self.named.emit(" ".join(self.box.text().split()))
        self.accept()

    # ---- Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        else:
            super().keyPressEvent(event)
