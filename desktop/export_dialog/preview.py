"""The right half of the export dialog: the beginning of what would be written, as text, table, statistics or pages.

It must not know: how any of it is made, or what was chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.export.catalogue import Catalogue
from db.export.content import Table, Text
from db.export.dossier import Dossier
from db.export.statistics import CountTable
from desktop.export_dialog.drawing_up import Draft
from desktop.models.cell_table import CellTableModel
from desktop.theme import GRID
from desktop.widgets.counts_view import CountsView
from desktop.widgets.wrapped_label import WrappedLabel

_NARROWEST_CATALOGUE = GRID * 88
"""Pixels; narrower than that, a catalogue is scrolled sideways."""


class Preview(QWidget):
    """One place for every kind of content."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = WrappedLabel(look="quiet")
        self._cover = WrappedLabel()
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Preview"))
        self._table = _table(self)
        self._table.setAccessibleName(self.tr("Preview"))
        self._cells = CellTableModel(self)
        self._table.setModel(self._cells)
        self._counts = CountsView(self)
        self._pages = PagesView(self)
        self._stack = QStackedWidget()
        for widget in (self._text, self._table, self._counts, self._pages):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._said)
        layout.addWidget(self._cover)
        layout.addWidget(self._stack, 1)

    @property
    def page_width(self) -> int:
        """How wide a page may be shown beside its scroll bar, in pixels."""
        return max(GRID * 30, min(GRID * 120, self.width() - GRID * 6))

    @property
    def counts(self) -> CountsView:
        return self._counts

    def text(self) -> str:
        """The text that is shown, if it is text."""
        return self._text.toPlainText()

    def cells(self) -> CellTableModel:
        """The table that is shown, if it is one."""
        return self._cells

    def cover(self) -> str:
        """What a catalogue's cover says."""
        return self._cover.text()

    def pages(self) -> int:
        """How many pages of a dossier are shown."""
        return self._pages.count()

    def say(self, said: str) -> None:
        """In the line above: how much of it is shown, or what hinders."""
        self._said.setText(said)

    def show_draft(self, draft: Draft) -> None:
        """Show it; statistics of the first articles would mislead and come by `show_counts`."""
        content = draft.content
        self._cover.setVisible(isinstance(content, Catalogue))
        if isinstance(content, Text):
            self._show_text("".join(content.pieces))
        elif isinstance(content, Catalogue):
            self._show_catalogue(content)
        elif isinstance(content, Table):
            digit = self._table.fontMetrics().horizontalAdvance("0")
            self._show_cells([column.heading for column in content.columns], tuple(content.rows))
            self._widen([column.width * digit + GRID for column in content.columns])
        elif isinstance(content, Dossier):
            self._pages.show_pages(draft.pictures)
            self._stack.setCurrentWidget(self._pages)

    def show_counts(self, tables: Sequence[CountTable]) -> None:
        """Show statistics."""
        self._cover.hide()
        self._counts.show_tables(tables)
        self._stack.setCurrentWidget(self._counts)

    def _show_text(self, text: str) -> None:
        bar = self._text.verticalScrollBar()
        place = bar.value()
        self._text.setPlainText(text.replace("\r\n", "\n"))
        bar.setValue(place)
        self._stack.setCurrentWidget(self._text)

    def _show_catalogue(self, catalogue: Catalogue) -> None:
        said = [f"{label}　{value or '—'}" for label, value in catalogue.cover]
        self._cover.setText("\n".join((catalogue.title, "　　".join(said))))
        self._show_cells([column.heading for column in catalogue.columns], catalogue.rows)
        across = max(_NARROWEST_CATALOGUE, self._table.viewport().width())
        self._widen([column.width * across // 1000 for column in catalogue.columns])

    def _show_cells(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self._cells.set_cells(headings, rows)
        self._stack.setCurrentWidget(self._table)

    def _widen(self, widths: Sequence[int]) -> None:
        for column, width in enumerate(widths):
            self._table.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class PagesView(QScrollArea):
    """Pages of paper, one below the other; arrow keys and Page Down go through them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout()
        self._column.setSpacing(GRID * 2)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        paper = QWidget()
        paper.setLayout(self._column)
        self.setWidget(paper)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages as they are printed"))

    def count(self) -> int:
        return self._column.count()

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show these; the place stays."""
        place = self.verticalScrollBar().value()
        while self._column.count() > len(pages):
            item = self._column.takeAt(self._column.count() - 1)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, page in enumerate(pages):
            if number == self._column.count():
                label = QLabel()
                label.setFrameShape(QFrame.Shape.Box)
                self._column.addWidget(label)
            item = self._column.itemAt(number)
            label = item.widget() if item is not None else None
            if isinstance(label, QLabel):
                label.setPixmap(QPixmap.fromImage(page))
                label.setAccessibleName(self.tr("Page {number}").format(number=number + 1))
        self.verticalScrollBar().setValue(place)


def _table(parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setWordWrap(True)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() * 2 + GRID)
    table.horizontalHeader().setHighlightSections(False)
    return table
