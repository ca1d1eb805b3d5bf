"""A short list with a bar behind each row: newspapers, hospitals named together with one.

It must not know: what is counted, or what a chosen row does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.models.shares import COUNT, SHARE, SharesModel
from desktop.theme import GRID, colours
from desktop.widgets.wrapped_label import WrappedLabel

_ROWS = 8


class SharesList(QWidget):
    """As high as its rows: it stands on a page that scrolls as a whole."""

    chosen = Signal(int)
    """Number of the row that was clicked, or on which Return was pressed."""

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        """`nothing` is said where there is nothing to list."""
        super().__init__(parent)
        self._model = SharesModel(_ROWS, self)
        self._list = _Rows()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ShareDelegate(self._list))
        self._list.setAccessibleName(title)
        self._list.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self._list.entered_by_key.connect(self.chosen)
        self._more = QPushButton()
        self._more.setFlat(True)
        self._more.setAutoDefault(False)
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._more.clicked.connect(self._show_all)
        self._nothing = WrappedLabel(nothing, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(WrappedLabel(title, "heading"))
        column.addWidget(self._nothing)
        column.addWidget(self._list)
        column.addWidget(self._more)
        column.addStretch(1)

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """(what, how many articles), most first."""
        self._model.set_counts(counts)
        self._nothing.setVisible(not counts)
        self._list.setVisible(bool(counts))
        self._more.setText(self.tr("{count} more").format(count=f"{self._model.hidden:,}"))
        self._more.setVisible(self._model.hidden > 0)
        self._list.fit()

    def _show_all(self) -> None:
        self._model.show_all()
        self._more.hide()
        self._list.fit()
        self._list.setFocus()


class _Rows(QListView):
    """Never scrolls by itself."""

    entered_by_key = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def fit(self) -> None:
        rows = self.model().rowCount()
        self.setFixedHeight(rows * self.sizeHintForRow(0) + 2 * self.frameWidth() if rows else 0)

    def keyPressEvent(self, event: object) -> None:
        key = event.key()  # type: ignore[attr-defined]
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.entered_by_key.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]  # the page scrolls


class _ShareDelegate(QStyledItemDelegate):
    """What on the left, how many on the right, behind both a faint bar."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, palette, state = option.rect, option.palette, option.state  # type: ignore[attr-defined]
        look = colours(palette)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        inner = QRectF(rect).adjusted(0, 1, 0, -1)
        bar = QRectF(inner)
        bar.setWidth(max(2.0, inner.width() * index.data(SHARE)))
        painter.setBrush(QColor(look.selection))
        painter.drawRoundedRect(bar, 3, 3)
        if focused or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(look.accent))
            painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        count = f"{index.data(COUNT):,}"
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        text = inner.adjusted(GRID, 0, -GRID, 0)
        room = int(text.width()) - metrics.horizontalAdvance(count) - GRID
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(GRID * 20, option.fontMetrics.height() + GRID)  # type: ignore[attr-defined]
