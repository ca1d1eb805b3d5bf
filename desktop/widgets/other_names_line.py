"""What a search misses because it goes by another name of the hospital: said above the result, and shown on demand.

It must not know: how other names are found, or what the search asks.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.records import AlsoNamed, SearchResult
from desktop import words
from desktop.theme import GRID
from desktop.widgets.links import Links
from desktop.widgets.wrapped_label import WrappedLabel

_NAMED = 2
"""Other names that are told; a hospital may have had more."""


class OtherNamesLine(QWidget):
    """Hidden while there is nothing to say. What is switched stays switched until it is switched again."""

    switched = Signal(bool)
    """Whether articles under other names are to be in the result."""
    search_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = WrappedLabel(look="quiet")
        self._switch = QCheckBox(self.tr("Sho&w them, too"))
        self._switch.clicked.connect(self.switched)
        self._unclear = Links()
        self._unclear.chosen.connect(self.search_wanted)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._said, 1)
        row.addWidget(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID // 2, GRID, GRID // 2)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self._unclear)
        self.hide()

    def show_result(self, result: SearchResult) -> None:
        """Say what this result has, or lacks, under other names."""
        certain = [one for one in result.also if one.certain]
        unclear = [one for one in result.also if not one.certain]
        self._say(certain, result)
        title = self.tr("“{name}” may be any of these").format(name=unclear[0].typed) if unclear else ""
        self._unclear.show_links(title, [(one.query, one.name, f"({one.total:,})") for one in unclear])
        self.setVisible(bool(certain or unclear))

    def text(self) -> str:
        """What is said; nothing while the line is not shown."""
        return "" if self.isHidden() else self._said.text()

    def _say(self, certain: list[AlsoNamed], result: SearchResult) -> None:
        count = words.articles(result.also_total)
        if len(certain) == 1:
            said = (
                self.tr("{articles} of these only under other names of {hospital} ({names}).")
                if result.other_names
                else self.tr("{articles} more under other names of {hospital} ({names}).")
            )
            self._said.setText(said.format(articles=count, hospital=certain[0].name, names=_names(certain[0])))
        elif certain:
            said = (
                self.tr("{articles} of these only under other names of the hospitals.")
                if result.other_names
                else self.tr("{articles} more under other names of the hospitals.")
            )
            self._said.setText(said.format(articles=count))
        self._said.setToolTip("\n".join(f"{one.name}: {_names(one, most=len(one.names))}" for one in certain))
        self._switch.setChecked(result.other_names)
        self._switch.setAccessibleDescription(self._said.text())
        for widget in (self._said, self._switch):
            widget.setVisible(bool(certain))


def _names(also: AlsoNamed, most: int = _NAMED) -> str:
    told = [f"{name} {count:,}" for name, count in also.names[:most]]
    return "、".join(told) + (" …" if len(also.names) > most else "")
