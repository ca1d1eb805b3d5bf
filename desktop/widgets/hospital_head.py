"""The head of a hospital's page: its current name, what it is, which hospitals it hangs together with, notes.

It must not know: the archive, or where a link leads.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.records import ArticleSummary, Hospital, NamedTie, TieKind
from desktop import words
from desktop.models import hospital_words
from desktop.sentences import known_of, years
from desktop.theme import GRID
from desktop.widgets.links import Links
from desktop.widgets.wrapped_label import WrappedLabel

_FIRST, _LAST = "first", "last"


class HospitalHead(QWidget):
    """Everything of it can be selected or followed."""

    hospital_chosen = Signal(int)
    article_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = WrappedLabel()
        self._known = WrappedLabel()
        self._notes = WrappedLabel(look="quiet")
        self._ties = {(kind, other): Links() for other in (False, True) for kind in TieKind}
        self._reports = Links()
        self._ends: dict[str, ArticleSummary] = {}
        # Larger than the text around it whatever size that has been given.
        large = self.font()
        large.setPointSizeF(large.pointSizeF() * 1.8)
        large.setBold(True)
        self._name.setFont(large)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for label in (self._name, self._known, *self._ties.values(), self._reports, self._notes):
            column.addWidget(label)
        for label in (self._name, self._known, self._notes):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for links in self._ties.values():
            links.chosen.connect(lambda key: self.hospital_chosen.emit(int(key)))
        self._reports.chosen.connect(lambda key: self.article_chosen.emit(self._ends[key].id))

    def show_hospital(self, hospital: Hospital) -> None:
        """What the record itself says; ties and reports follow."""
        self._name.setText(hospital.name)
        self._known.setText(known_of(hospital) or self.tr("Nothing else is known of it yet."))
        self._notes.setText(hospital.notes)
        self._notes.setVisible(bool(hospital.notes))
        self.show_ties(())
        self.show_reports(None, None)

    def show_ties(self, ties: Sequence[NamedTie]) -> None:
        """A line for each kind, with what leads here apart from what leads away."""
        for (kind, from_other), links in self._ties.items():
            title = hospital_words.tied_here(kind) if from_other else hospital_words.tie(kind)
            alike = [one for one in ties if (one.kind, one.from_other) == (kind, from_other)]
            links.show_links(
                title, [(str(one.other), one.name, _dated(years(one.valid_from, one.valid_until))) for one in alike]
            )

    def show_reports(self, first: ArticleSummary | None, last: ArticleSummary | None) -> None:
        """The first and the last dated report."""
        self._ends = {key: one for key, one in ((_FIRST, first), (_LAST, last)) if one is not None}
        if first is not None and last is not None and first.id == last.id:
            del self._ends[_LAST]
        titles = {_FIRST: self.tr("first"), _LAST: self.tr("latest")}
        self._reports.show_links(
            self.tr("Reports"),
            [(key, words.source_line(one.date, one.paper), f"({titles[key]})") for key, one in self._ends.items()],
        )


def _dated(said: str | None) -> str:
    return f"({said})" if said else ""
