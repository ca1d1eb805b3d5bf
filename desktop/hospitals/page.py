"""The page of a hospital: an overview, the facts stated about it, the history of its record.

It must not know: which hospitals there are beside it. What is wanted elsewhere it says in signals.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QTabWidget, QWidget

from db.domain.query import Query, Text, all_of, parse, with_condition, with_dates
from db.domain.records import FacetName, HistoryEntry, Hospital, HospitalId, HospitalProfile
from db.errors import NoSuchHospital
from desktop.hospitals.overview import Overview
from desktop.jobs import Jobs
from desktop.models.change_table import NEW, OLD, ChangeTableModel
from desktop.theme import GRID
from desktop.widgets.hospital_facts import HospitalFacts

if TYPE_CHECKING:
    from db.archive import Archive


class HospitalPage(QTabWidget):
    """Reads what it shows; only the tab in front is read."""

    query_wanted = Signal(str)
    article_wanted = Signal(int)
    passage_wanted = Signal(int, int, tuple)
    """An article, the number of a part of it, and the span in its text."""
    hospital_wanted = Signal(int)

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._hospital: Hospital | None = None
        self._shown: HospitalId | None = None
        self.overview = Overview()
        self.facts = HospitalFacts(jobs)
        self.changes = ChangeTableModel(self)
        self._history = QTableView()
        self._build()
        self.currentChanged.connect(lambda _: self._read())
        self.facts.article_wanted.connect(self.passage_wanted)
        self.facts.count_changed.connect(self._count_facts)
        overview = self.overview
        overview.hospital_chosen.connect(self.hospital_wanted)
        overview.article_chosen.connect(self.article_wanted)
        overview.name_chosen.connect(lambda name: self._ask(lambda held: with_name(held, name)))
        overview.year_chosen.connect(lambda year: self._ask(lambda held: with_dates(held, str(year), str(year))))
        overview.paper_chosen.connect(
            lambda paper: self._ask(lambda held: with_condition(held, FacetName.PAPER, paper))
        )

    def show_hospital(self, hospital: Hospital | None) -> None:
        """Show this one as it is stored now; what is shown stays until it is read."""
        self._hospital = hospital
        self.facts.show_hospital(hospital.id if hospital else None)
        self._read()

    def ask_for_articles(self) -> None:
        """Ask for everything that is linked to the hospital."""
        self._ask(lambda held: held)

    def step(self, by: int) -> None:
        """To the next or previous tab, and from the last to the first."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def enter(self) -> None:
        """Give the focus to what is in front."""
        widget = self.currentWidget()
        (self.overview.names if widget is self.overview else widget).setFocus()

    def _ask(self, change: Callable[[Query], Query]) -> None:
        if self._hospital is not None:
            held = with_condition(parse("").query, FacetName.HOSPITAL, self._hospital.name)
            self.query_wanted.emit(str(change(held)))

    def _read(self) -> None:
        hospital = self._hospital
        if hospital is None:
            return
        if self.currentWidget() is self.overview:

            def read(archive: Archive) -> tuple[Hospital, HospitalProfile]:
                return archive.hospital(hospital.id), archive.hospital_profile(hospital.id)

            self._jobs.read(read, self._show, key="hospital-page", failed=self._gone)
        elif self.currentWidget() is self._history:
            self._jobs.read(
                lambda archive: archive.hospital_history(hospital.id), self._show_history, key="hospital-page"
            )

    def _show(self, read: tuple[Hospital, HospitalProfile]) -> None:
        hospital, profile = read
        other = self._shown != hospital.id
        self._shown = hospital.id
        self.overview.show_profile(hospital, profile)
        if other:
            self.overview.verticalScrollBar().setValue(0)

    def _gone(self, error: Exception) -> None:
        # Merged or taken back meanwhile: the list hears of it as well, and chooses another.
        if not isinstance(error, NoSuchHospital):
            self._jobs.failed.emit(error)

    def _show_history(self, entries: tuple[HistoryEntry, ...]) -> None:
        self.changes.show(entries)
        self._history.resizeColumnsToContents()
        widest = self._history.viewport().width() // 3
        for column in (OLD, NEW):
            self._history.setColumnWidth(column, max(widest, GRID * 16))
        self._history.resizeRowsToContents()

    def _count_facts(self, count: int) -> None:
        title = self.tr("&Facts")
        self.setTabText(self.indexOf(self.facts), f"{title} {count:,}" if count else title)

    def _build(self) -> None:
        self.setDocumentMode(True)
        self.setAccessibleName(self.tr("The hospital's page"))
        table = self._history
        table.setModel(self.changes)
        table.setAccessibleName(self.tr("History of the record"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        self.addTab(self.overview, self.tr("&Overview"))
        self.addTab(self.facts, self.tr("&Facts"))
        self.addTab(table, self.tr("H&istory"))


def with_name(query: Query, name: str) -> Query:
    """The query held to articles that print this name."""
    return all_of((query, Text(name)))
