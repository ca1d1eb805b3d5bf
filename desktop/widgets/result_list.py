"""The list of what was found: one column of rows of one height, and what is said where there are none.

It must not know: how rows are fetched, or what is done with the article that was chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from db.domain.records import ArticleId
from desktop.models.article_list import ArticleListModel, Rows
from desktop.widgets.result_delegate import ResultDelegate


class ResultList(QTableView):
    """Keeps the chosen article through a new result, where it is still in it."""

    article_chosen = Signal(int)
    """Its id; also when the choice follows from a new result."""
    reading_wanted = Signal()
    """Return: go on into the article."""
    left = Signal()
    """↑ on the first row, Esc: back to the search box."""

    def __init__(self, model: ArticleListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._actions: tuple[object, ...] = ()
        self._delegate = ResultDelegate(self)
        self._chosen: ArticleId | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Articles found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(0)
        self._looking.timeout.connect(self._tell_rows_on_screen)
        self.verticalScrollBar().valueChanged.connect(lambda: self._looking.start())
        self.selectionModel().currentRowChanged.connect(self._tell_choice)

    @property
    def chosen(self) -> ArticleId | None:
        """The article that is current."""
        return self._chosen

    def selected(self) -> tuple[ArticleId, ...]:
        """All that are selected, in the order of the list."""
        # By ranges: after Ctrl+A over 100,000 rows, an index for each of them would be felt.
        chosen = self.selectionModel().selection()
        ranges = sorted((part.top(), part.bottom() + 1) for part in map(chosen.at, range(chosen.count())))
        return tuple(id for top, end in ranges for id in self._rows.ids[top:end])

    def several(self) -> tuple[ArticleId, ...]:
        """What is selected, if it is more than the one that is read."""
        chosen = self.selected()
        return chosen if len(chosen) > 1 else ()

    def show_result(self, ids: Sequence[ArticleId], first: Rows) -> None:
        """The answer to another query: its first article is chosen."""
        self._rows.set_result(ids, first)
        self._looking.start()
        self._chosen = None
        if ids:
            self._set_current(0)
            self.scrollToTop()

    def renew_result(self, ids: Sequence[ArticleId], first: Rows) -> None:
        """A new answer to the same query: the chosen article stays chosen; if it is gone, the one in its place is."""
        if ids == self._rows.ids:
            self._rows.refresh()
            return
        kept, was, top = self._chosen, self.currentIndex().row(), self.verticalScrollBar().value()
        self._rows.set_result(ids, first)
        self._looking.start()
        self._chosen = kept if ids else None
        row = self._rows.row_of(kept) if kept is not None else None
        if ids:
            self._set_current(row if row is not None else min(max(0, was), len(ids) - 1))
        if row in (None, was):
            self.verticalScrollBar().setValue(top)

    def choose(self, row: int) -> None:
        """Make a row the only chosen one and bring it into view."""
        if 0 <= row < len(self._rows.ids):
            self._set_current(row)

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) article."""
        self.choose(self.currentIndex().row() + by)

    def set_actions(self, menu: Sequence[object]) -> None:
        """What the context menu offers; None is a line."""
        self._actions = tuple(menu)

    def _set_current(self, row: int) -> None:
        index = self._rows.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def _tell_choice(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        id = self._rows.ids[current.row()]
        if id != self._chosen:
            self._chosen = id
            self.article_chosen.emit(id)

    def _tell_rows_on_screen(self) -> None:
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        self._rows.show_rows(first, last if last >= 0 else len(self._rows.ids) - 1)

    def _set_row_height(self) -> None:
        height = self._delegate.row_height(self.font())
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height // 3)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)  # type: ignore[call-overload]
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reading_wanted.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0 and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._looking.start()

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        if event.type() == event.Type.FontChange and hasattr(self, "_delegate"):  # type: ignore[attr-defined]
            self._delegate.forget()
            self._set_row_height()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
