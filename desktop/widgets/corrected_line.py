"""One quiet line above an article whose text was corrected, and the way to what was.

It must not know: what was corrected.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.theme import GRID, icon
from desktop.widgets.wrapped_label import WrappedLabel


class CorrectedLine(QWidget):
    """Hidden while there is nothing to say."""

    comparing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = WrappedLabel(look="quiet")
        compare = QToolButton()
        compare.setText(self.tr("Show what was corrected"))
        compare.setIcon(icon("edit"))
        compare.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        compare.setAutoRaise(True)
        compare.setAccessibleName(compare.text())
        compare.clicked.connect(self.comparing_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 3, GRID // 2, GRID, GRID // 2)
        row.addWidget(self._said, 1)
        row.addWidget(compare)
        self.hide()

    def show_corrected(self, corrected: bool) -> None:
        """Say it, or take the line away."""
        # What is hidden knows no width, and would ask for the height of its text in none.
        self._said.setText(self.tr("The text was corrected after it was imported.") if corrected else "")
        self.setVisible(corrected)
