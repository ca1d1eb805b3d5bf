"""Statistics on the screen: a tab for each question, with its table and a bar beside every row.

It must not know: how anything is counted, or where the articles are.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTabWidget,
    QWidget,
)

from db.export.statistics import CountTable
from desktop.models.count_table import BAR, CountTableModel
from desktop.theme import GRID, colours

_WIDEST = GRID * 40
_NARROWEST_BARS = GRID * 10
_MEASURED = 30


class CountsView(QTabWidget):
    """The tables in the order in which they come; the tab and the order a person chose stay when counts change."""

    chosen = Signal(str, tuple)
    """Key of the table and the row somebody clicked or pressed Return on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setAccessibleName(self.tr("Statistics"))
        self._fitted: set[int] = set()
        self.currentChanged.connect(self._fit)

    def show_tables(self, tables: Sequence[CountTable]) -> None:
        """Show these counts."""
        for number, table in enumerate(tables):
            if number == self.count():
                self.addTab(self._view(), table.title)
            self.setTabText(number, table.title)
            view = self._table(number)
            model = view.model()
            assert isinstance(model, CountTableModel)
            if model.table.headings != table.headings:
                self._fitted.discard(number)
            model.set_table(table)
            view.setAccessibleName(table.title)
        self._fit(self.currentIndex())

    def table(self, number: int) -> CountTableModel:
        """What stands in a tab."""
        model = self._table(number).model()
        assert isinstance(model, CountTableModel)
        return model

    def focus_rows(self) -> None:
        """Into the rows of the tab that is shown."""
        current = self.currentWidget()
        if current is not None:
            current.setFocus()

    def _fit(self, number: int) -> None:
        """Columns are measured when their tab is first looked at."""
        if number >= 0 and number not in self._fitted and self.table(number).table.headings:
            self._fitted.add(number)
            _fit_columns(self._table(number), self.table(number))

    def _table(self, number: int) -> QTableView:
        view = self.widget(number)
        assert isinstance(view, QTableView)
        return view

    def _view(self) -> QTableView:
        view = _Rows(self)
        model = CountTableModel(view)
        view.setModel(model)
        view.setItemDelegate(_BarDelegate(view))
        view.clicked.connect(lambda index: self.chosen.emit(model.table.key, model.row(index.row())))
        view.entered_row.connect(lambda row: self.chosen.emit(model.table.key, model.row(row)))
        return view


class _Rows(QTableView):
    entered_row = Signal(int)
    """Return on a row. `activated` would come with a double click as well, whose first click has been heard already."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GRID)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        # Of thousands of rows, to measure those on the screen is enough.
        header.setResizeContentsPrecision(_MEASURED)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class _BarDelegate(QStyledItemDelegate):
    """The bars of a row one after another, in the accent; the second fainter, as in the workbook's charts."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        shares = index.data(BAR)
        if not shares:
            return
        rect = QRectF(option.rect).adjusted(GRID, GRID / 2, -GRID, -GRID / 2)  # type: ignore[attr-defined]
        palette: QPalette = option.palette  # type: ignore[attr-defined]
        colour = QColor(colours(palette).accent)
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            colour = QColor(colours(palette).selection_text)
        left = rect.left()
        for place, share in enumerate(shares):
            colour.setAlphaF(1.0 if place == 0 else 0.45)
            painter.fillRect(QRectF(left, rect.top(), rect.width() * share, rect.height()), colour)
            left += rect.width() * share


def _fit_columns(view: QTableView, model: CountTableModel) -> None:
    """As wide as what is in the first rows; the bars get what is left."""
    header = view.horizontalHeader()
    header.setMinimumSectionSize(GRID * 5)
    for column in range(model.columnCount() - 1):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        wanted = max(view.sizeHintForColumn(column), header.sectionSizeHint(column)) + GRID * 2
        view.setColumnWidth(column, min(_WIDEST, wanted))
    view.setMinimumWidth(_NARROWEST_BARS)
