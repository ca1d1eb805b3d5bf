"""A hospital's card: its names, what is known of it, and the ways to its articles and to its page.

It must not know: the archive.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from db.domain.records import Hospital
from desktop.sentences import hospital_lines
from desktop.theme import GRID, icon
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.wrapped_label import WrappedLabel


class HospitalCard(QWidget):
    """A click on the hospital's name calls `chosen` with it, one on the button beside it `opened` with its id."""

    def __init__(self, hospital: Hospital, chosen: Callable[[str], None], opened: Callable[[int], None]) -> None:
        super().__init__()
        name = _button(hospital.name, "hospital", self.tr("Show its articles"))
        name.clicked.connect(lambda: chosen(hospital.name))
        page = _button(self.tr("Its page"), "open", self.tr("Names, years, facts and history of this hospital"))
        page.clicked.connect(lambda: opened(hospital.id))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=GRID // 2)
        row.addWidget(name)
        row.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GRID)
        layout.setSpacing(2)
        layout.addWidget(buttons)
        for line in hospital_lines(hospital):
            layout.addWidget(WrappedLabel(line, "quiet"))


def _button(text: str, picture: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setIcon(icon(picture))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setAutoRaise(True)
    button.setToolTip(tip)
    return button
