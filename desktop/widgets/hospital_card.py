"""A hospital's card: its names, what is known of it, and the way to its articles.

It must not know: the archive.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from db.domain.records import Hospital
from desktop.sentences import hospital_lines
from desktop.theme import GRID, icon
from desktop.widgets.wrapped_label import WrappedLabel


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
            layout.addWidget(WrappedLabel(line, "quiet"))
