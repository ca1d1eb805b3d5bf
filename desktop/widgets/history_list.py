"""What was done to one article, the newest first, and the way to the texts it had.

It must not know: how history is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.domain.records import HistoryEntry
from desktop.cataloguing.history_words import entry_text
from desktop.theme import GRID, icon
from desktop.widgets.wrapped_label import WrappedLabel

_LINES = 12
"""Details of one change: an import tells of every page that came with it."""


class HistoryList(QWidget):
    """Its lines can be selected and copied."""

    comparing_wanted = Signal()
    """Somebody wants to see what was corrected in the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = WrappedLabel()
        self._lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.compare_button = QPushButton(icon("merge"), self.tr("What was corrected in the text …"))
        self.compare_button.clicked.connect(self.comparing_wanted)
        row = QHBoxLayout()
        row.addWidget(self.compare_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self._lines)
        self.show_history((), corrected=False)

    def show_history(self, entries: Sequence[HistoryEntry], *, corrected: bool) -> None:
        """These entries; `corrected` is whether the text is another one than was imported."""
        said = "\n\n".join(entry_text(entry, most=_LINES) for entry in entries)
        self._lines.setText(said)
        self._lines.setAccessibleName(said)
        self.compare_button.setVisible(corrected)

    def text(self) -> str:
        return self._lines.text()
