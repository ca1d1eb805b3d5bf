"""One quiet line above an article whose text was corrected: the way to what was.

It must not know: what was corrected.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.theme import GRID, icon


class CorrectedLine(QWidget):
    """Hidden while there is nothing to say."""

    comparing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        compare = QToolButton()
        compare.setText(self.tr("The text was corrected"))
        compare.setIcon(icon("edit"))
        compare.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        compare.setAutoRaise(True)
        compare.setToolTip(self.tr("Show what was corrected"))
        compare.setAccessibleName(f"{compare.text()}. {compare.toolTip()}")
        compare.clicked.connect(self.comparing_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 3 - GRID // 2, GRID // 2, GRID, 0)
        row.addWidget(compare)
        row.addStretch(1)
        self.hide()
