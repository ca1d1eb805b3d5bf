"""What is shown while pages are read or stored: what is done, how far it is, and how to stop it.

It must not know: what the work is.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.import_dialog.review_panel import row
from desktop.theme import GRID, icon


class WorkingPanel(QWidget):
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doing = QLabel()
        self.bar = QProgressBar()
        self._cancel = QPushButton(icon("close"), self.tr("&Cancel"))
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.cancel_wanted)
        self.setFocusProxy(self._cancel)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addStretch(1)
        layout.addWidget(self._doing)
        layout.addWidget(self.bar)
        layout.addLayout(row(None, self._cancel))
        layout.addStretch(2)

    def begin(self, doing: str) -> None:
        """Something new is done; how much of it there is, is not known yet."""
        self._doing.setText(doing)
        self.bar.setAccessibleName(doing)
        self.bar.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
