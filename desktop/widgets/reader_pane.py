"""The article with the bar that counts its hits among those of the whole result, and the one to search inside it.

It must not know: which article comes next.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.theme import GRID, icon
from desktop.widgets.article_page import ArticlePage
from desktop.widgets.corrected_line import CorrectedLine
from desktop.widgets.find_bar import FindBar
from desktop.widgets.reprints_line import ReprintsLine


class ReaderPane(QWidget):
    """The page, and under it "‹ 7 / 1,204 ›" while the result has hits."""

    next_hit_wanted = Signal()
    previous_hit_wanted = Signal()
    why_wanted = Signal()
    """Why is this article in the result?"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = ArticlePage(self)
        self.finder = FindBar(self.page, self)
        self.finder.closed.connect(self.page.setFocus)
        self.reprints = ReprintsLine(self)
        self.corrected = CorrectedLine(self)
        self._place = QLabel(self)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QWidget(self)
        self._bar.hide()
        self._back = self._button("previous", self.tr("Previous hit (Shift+F3)"))
        self._on = self._button("next", self.tr("Next hit (F3)"))
        self._why = self._button("help", self.tr("Why was this found? (Alt+Return)"))
        self._why.clicked.connect(self.why_wanted)
        self._back.clicked.connect(self.previous_hit_wanted)
        self._on.clicked.connect(self.next_hit_wanted)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.addSpacing(self._why.sizeHint().width())
        row.addStretch(1)
        for widget in (self._back, self._place, self._on):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.finder)
        layout.addWidget(self.reprints)
        layout.addWidget(self.corrected)
        layout.addWidget(self.page, 1)
        layout.addWidget(self._bar)
        self.setFocusProxy(self.page)

    def show_place(self, number: int, total: int) -> None:
        """Hit `number` of `total` in the whole result is the current one; 0 of 0 takes the bar away."""
        self._bar.setVisible(total > 0)
        said = f"{number:,}" if number else "–"
        self._place.setText(self.tr("{number} / {total}").format(number=said, total=f"{total:,}"))
        self._place.setAccessibleName(
            self.tr("Hit {number} of {total} in the whole result").format(number=said, total=f"{total:,}")
        )

    def place(self) -> str:
        """What the bar says; nothing while it is not shown."""
        return self._place.text() if not self._bar.isHidden() else ""

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self._bar)
        button.setIcon(icon(name))
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button
