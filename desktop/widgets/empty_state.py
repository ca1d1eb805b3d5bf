"""What stands in the place of the list where there is nothing to list: why, what can be done, what else can be asked.

It must not know: how it came to that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import GRID
from desktop.widgets.other_queries import Groups, OtherQueries

WIDEST = 84 * GRID
"""Pixels of the other queries: further apart, a query and what it finds are no row any more."""


class EmptyState(QScrollArea):
    """A sentence, a hint, other queries and a few buttons, in the middle of the place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget(self)
        self._title = self._label("heading", content)
        self._hint = self._label("quiet", content)
        self.others = OtherQueries(content)
        self._buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        self._layout.setSpacing(GRID)
        self._layout.addStretch(2)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._hint)
        self.others.setMaximumWidth(WIDEST)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.others, 1000)  # all the room there is, up to its own limit
        row.addStretch(1)
        self._layout.addLayout(row)
        self._layout.addSpacing(GRID)
        self._layout.addStretch(3)
        self.setWidget(content)

    def tell(self, title: str, hint: str, offers: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """`offers` are buttons: text and what it does. Other queries go on standing there until others come."""
        self._title.setText(title)
        self._hint.setText(hint)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for text, act in offers:
            button = QPushButton(text, self.widget())
            button.clicked.connect(lambda _=False, act=act: act())
            self._layout.insertWidget(self._layout.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._buttons.append(button)

    def show_others(self, groups: Groups) -> None:
        """Other queries, in groups."""
        self.others.show_groups(groups)

    def text(self) -> str:
        return self._title.text()

    def hint(self) -> str:
        return self._hint.text()

    def _label(self, look: str, parent: QWidget) -> QLabel:
        label = QLabel(parent)
        label.setProperty("look", look)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label
