"""The window in which a collection is named and noted, and its articles are put in the order in which they are handed in.

It must not know: how a collection is stored; name, notes and order are one change of the archive.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import ArticleId, Changed, Collection, CollectionId, HitRow
from db.errors import ArchiveError
from desktop import report, words
from desktop.jobs import Jobs
from desktop.theme import GRID, icon
from desktop.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from db.archive import Archive

_ID = Qt.ItemDataRole.UserRole
_AT_ONCE = 500


class ArrangeDialog(QDialog):
    """Rows are dragged, or moved by Alt+Shift+Up and Down; Del takes them out. Nothing is stored before Save."""

    def __init__(self, jobs: Jobs, collection: Collection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Collection"))
        self._jobs = jobs
        self._collection = collection
        self.name = QLineEdit(collection.name)
        self.notes = QPlainTextEdit(collection.notes)
        self.list = QListWidget()
        self._state = WrappedLabel(look="warning")
        self._state.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._build()
        id = collection.id
        jobs.read(lambda archive: _rows(archive, id), self._show, key="collection", failed=self._fail)

    def ids(self) -> tuple[ArticleId, ...]:
        """The articles in the order in which they stand."""
        return tuple(ArticleId(self.list.item(row).data(_ID)) for row in range(self.list.count()))

    def shift(self, by: int) -> None:
        """The selected rows up (-1) or down (1), all together."""
        rows = sorted((self.list.row(item) for item in self.list.selectedItems()), reverse=by > 0)
        if not rows or not 0 <= rows[0] + by < self.list.count():
            return
        current = self.list.currentItem()
        for row in rows:
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            item.setSelected(True)
        self.list.setCurrentItem(current, self.list.selectionModel().SelectionFlag.NoUpdate)

    def take_out(self) -> None:
        """The selected rows leave the collection."""
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))

    def store(self) -> None:
        """Store name, notes and order."""
        if not self._buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled():
            return
        name = " ".join(self.name.text().split())
        if not name:
            self._say(self.tr("The collection needs a name."))
            return
        changed = replace(self._collection, name=name, notes=self.notes.toPlainText().strip())
        ids = self.ids()
        self._jobs.write(
            self.tr("Save"),
            lambda archive, _: archive.save_collection(changed, ids=ids),
            self._stored,
            self._fail,
        )

    def _show(self, rows: tuple[tuple[ArticleId, HitRow | None], ...]) -> None:
        """Some at a time: ten thousand at once would be felt. Stored is only what is all there."""
        for id, row in rows[:_AT_ONCE]:
            if row is not None:
                item = QListWidgetItem(_line(row))
                item.setData(_ID, int(id))
                self.list.addItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        if len(rows) > _AT_ONCE:
            QTimer.singleShot(0, self, lambda: self._show(rows[_AT_ONCE:]))
        else:
            self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(True)

    def _build(self) -> None:
        self.name.setAccessibleName(self.tr("Name"))
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + GRID * 2)
        self.list.setAccessibleName(self.tr("Articles of the collection, in order"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(2)
        form = QFormLayout()
        form.addRow(self.name.accessibleName(), self.name)
        form.addRow(self.notes.accessibleName(), self.notes)
        save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(False)
        save.setAutoDefault(False)
        save.setToolTip("Ctrl+Return")
        self._buttons.accepted.connect(self.store)
        self._buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        for text, image, keys, act in (
            (self.tr("Up"), "move-up", "Alt+Shift+Up", lambda: self.shift(-1)),
            (self.tr("Down"), "move-down", "Alt+Shift+Down", lambda: self.shift(1)),
            (self.tr("Take out"), "minus", "Del", self.take_out),
        ):
            button = QPushButton(icon(image), text)
            button.setAutoDefault(False)
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            button.clicked.connect(act)
            row.addWidget(button)
            shortcut = QShortcut(QKeySequence(keys), self.list, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        row.addStretch(1)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.store)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID)
        layout.addLayout(form)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addWidget(self._state)
        layout.addWidget(self._buttons)
        self.resize(GRID * 96, GRID * 84)

    def _stored(self, _changed: Changed) -> None:
        self.accept()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self._say(report.sentence(error))

    def _say(self, text: str) -> None:
        self._state.setText(text)
        self._state.show()


def _line(row: HitRow) -> str:
    summary = row.summary
    page = words.page_no(summary.page_no) if summary.page_no else None
    return words.source_line(summary.headline, summary.paper, summary.date, page)


def _rows(archive: Archive, id: CollectionId) -> tuple[tuple[ArticleId, HitRow | None], ...]:
    ids = archive.collection_ids(id)
    return tuple(zip(ids, archive.rows(ids), strict=True))
