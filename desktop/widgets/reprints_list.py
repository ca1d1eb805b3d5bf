"""Every place where an article was printed, the earliest first: a click reads it there.

It must not know: how reprints are found, or what reading one means.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from db.domain.records import Reprint, ReprintGroup
from desktop import words
from desktop.theme import GRID
from desktop.widgets.reprints_line import place
from desktop.widgets.wrapped_label import WrappedLabel

_ID = Qt.ItemDataRole.UserRole
_MOST_ROWS = 8


class ReprintsList(QWidget):
    """The group of the article that is read, itself in bold; or that there is none."""

    chosen = Signal(int)
    """Id of the article to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none = WrappedLabel(self.tr("No other publication of this article is known."), "quiet")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Publications of this article, the earliest first"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWordWrap(True)
        self._list.itemClicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.show_group(None)

    def show_group(self, group: ReprintGroup | None) -> None:
        """List it; None says that there is none."""
        self._list.clear()
        for member in group.members if group else ():
            self._list.addItem(self._row(member, own=group is not None and member.summary.id == group.article))
        self._stack.setCurrentWidget(self._list if group else self._none)
        rows = sum(self._list.sizeHintForRow(row) for row in range(min(self._list.count(), _MOST_ROWS)))
        height = rows + GRID if group else self._none.sizeHint().height()
        self._stack.setFixedHeight(height)

    def lines(self) -> list[str]:
        """What is listed."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def _row(self, member: Reprint, *, own: bool) -> QListWidgetItem:
        marks = (
            self.tr("first publication") if member.first else None,
            self.tr("this one") if own else self.tr("{share} of the text").format(share=f"{member.shared:.0%}"),
        )
        item = QListWidgetItem(words.source_line(place(member.summary), *marks))
        item.setData(_ID, member.summary.id)
        item.setToolTip(member.summary.headline)
        if own:
            font = QFont(self._list.font())
            font.setBold(True)
            item.setFont(font)
        return item

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_ID))
