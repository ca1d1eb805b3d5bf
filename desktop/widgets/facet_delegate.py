"""Paints a value of a facet: its text to the left, shortened where it must be, and its count to the right.

It must not know: where values come from, or what a click does.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import GRID, colours


class Role(IntEnum):
    """What an item of the panel says of itself besides its text."""

    VALUE = Qt.ItemDataRole.UserRole
    COUNT = Qt.ItemDataRole.UserRole + 1
    CHOSEN = Qt.ItemDataRole.UserRole + 2
    QUIET = Qt.ItemDataRole.UserRole + 3
    """It is no value but leads to more of them."""


class FacetDelegate(QStyledItemDelegate):
    """Counts stand in one column at the right edge, whatever the depth of their value."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        count = index.data(Role.COUNT)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        palette: QPalette = option.palette  # type: ignore[attr-defined]
        said = f"{count:,}" if count else ""
        width = option.fontMetrics.horizontalAdvance(said) + 2 * GRID if said else 0  # type: ignore[attr-defined]
        shortened = QStyleOptionViewItem(option)
        shortened.rect = rect.adjusted(0, 0, -width, 0)  # type: ignore[attr-defined]
        if index.data(Role.CHOSEN):
            font = QFont(option.font)  # type: ignore[attr-defined]
            font.setBold(True)
            shortened.font = font  # type: ignore[attr-defined]
            shortened.palette.setColor(QPalette.ColorRole.Text, QColor(colours(palette).accent))  # type: ignore[attr-defined]
        elif index.data(Role.QUIET):
            shortened.palette.setColor(QPalette.ColorRole.Text, QColor(colours(palette).quiet))  # type: ignore[attr-defined]
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
