"""Labelled fields in a grid: two beside each other where there is room for them, else one below the other.

It must not know: what the fields hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from desktop.theme import GRID

_NARROW = GRID * 52
"""Pixels below which two fields beside each other would leave neither of them enough to read."""

Row = tuple[tuple[str, QWidget], ...]
"""One or two labelled fields."""


class PairedGrid(QWidget):
    """A row of one field takes the whole width. Tab goes through the fields in the order of the rows."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [[(self._label(text, field), field) for text, field in row] for row in rows]
        self._wide: bool | None = None
        self._widths = (0, 0)
        """Of the labels at the left edge and in the middle, at least."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setHorizontalSpacing(GRID)
        self._arrange(wide=False)
        fields = [field for row in self._rows for _, field in row]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def label_widths(self) -> tuple[int, int]:
        """What the labels at the left edge and in the middle need, in pixels."""
        first, second = (
            max((row[place][0].sizeHint().width() for row in self._rows if len(row) > place), default=0)
            for place in (0, 1)
        )
        return first, second

    def set_label_widths(self, widths: tuple[int, int]) -> None:
        """At least these, so that the fields of two grids begin below each other."""
        self._widths = widths
        self._arrange(wide=bool(self._wide))

    def _label(self, text: str, field: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(field)
        field.setParent(self)
        field.setAccessibleName(text)
        field.setMinimumWidth(GRID * 6)
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return label

    def _arrange(self, *, wide: bool) -> None:
        self._grid.setColumnMinimumWidth(0, self._widths[0] if wide else 0)
        self._grid.setColumnMinimumWidth(2, self._widths[1] if wide else 0)
        if wide == self._wide:
            return
        self._wide = wide
        while self._grid.takeAt(0) is not None:
            pass
        line = 0
        for row in self._rows:
            for place, (label, field) in enumerate(row):
                column = 2 * place if wide else 0
                self._grid.addWidget(label, line, column)
                self._grid.addWidget(field, line, column + 1, 1, 1 if len(row) > 1 or not wide else 3)
                line += 0 if wide else 1
            line += 1 if wide else 0
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1 if wide else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= _NARROW)
