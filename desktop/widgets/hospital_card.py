"""A hospital's card: its names, what is known of it, and the way to its articles.

It must not know: the archive.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from db.domain.records import Hospital
from desktop.sentences import hospital_lines
from desktop.theme import GRID, icon


class HospitalCard(QWidget):
    """A click on the hospital's name calls `chosen` with it."""

    def __init__(self, hospital: Hospital, chosen: Callable[[str], None]) -> None:
        super().__init__()
        name = QToolButton()
        name.setText(hospital.name)
        name.setIcon(icon("hospital"))
        name.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        name.setAutoRaise(True)
        name.setToolTip(self.tr("Show its articles"))
        name.clicked.connect(lambda: chosen(hospital.name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GRID)
        layout.setSpacing(2)
        layout.addWidget(name)
        for line in hospital_lines(hospital):
            label = QLabel(line)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("look", "quiet")
            layout.addWidget(label)
