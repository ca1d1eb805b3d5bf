"""One quiet line above an article: where else it was printed, and the way to what differs there.

It must not know: how reprints are found, or how a difference is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from db.domain.records import ArticleSummary, ReprintGroup
from desktop import words
from desktop.theme import GRID, icon
from desktop.widgets.wrapped_label import WrappedLabel


def sentence(group: ReprintGroup) -> str:
    """Where else an article was printed, and where first."""
    translate = QCoreApplication.translate
    others = [member.summary for member in group.others]
    first = group.members[0]
    is_first = first.summary.id == group.article
    if len(others) == 1:
        said = (
            translate("Reprints", "First printed here; again in {place}.")
            if is_first
            else translate("Reprints", "Also printed in {place}, and there first.")
        )
        return said.format(place=place(others[0]))
    said = (
        translate("Reprints", "First printed here; again in {count} other places.")
        if is_first
        else translate("Reprints", "Also printed in {count} other places; first in {place}.")
    )
    return said.format(count=f"{len(others):,}", place=place(first.summary))


def place(summary: ArticleSummary) -> str:
    """Paper, date and page; where none is known, the headline."""
    page = words.page_no(summary.page_no) if summary.page_no else None
    known = (summary.paper, summary.date, page) if summary.paper or summary.date else ()
    return words.source_line(*known) or summary.headline or str(summary.id)


class ReprintsLine(QWidget):
    """Hidden while there is nothing to say."""

    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = WrappedLabel(look="quiet")
        self._compare = QToolButton()
        self._compare.setText(self.tr("Compare"))
        self._compare.setIcon(icon("merge"))
        self._compare.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._compare.setAutoRaise(True)
        tip = self.tr("Show what differs (Ctrl+Shift+D)")
        self._compare.setToolTip(tip)
        self._compare.setAccessibleName(tip)
        self._compare.clicked.connect(self.compare_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 3, GRID // 2, GRID, GRID // 2)
        row.addWidget(self._said, 1)
        row.addWidget(self._compare)
        self.hide()

    def show_group(self, group: ReprintGroup | None) -> None:
        """Say it; None takes the line away."""
        self._said.setText(sentence(group) if group else "")
        self.setVisible(group is not None)

    def text(self) -> str:
        """What the line says; nothing while it is not shown."""
        return self._said.text() if not self.isHidden() else ""
