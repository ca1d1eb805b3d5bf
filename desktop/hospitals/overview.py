"""The first tab of a hospital's page: what it is, its names over the years, when, where and beside whom it is reported on.

It must not know: the archive, or where a click leads.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from db.domain.records import Hospital, HospitalProfile
from desktop import words
from desktop.theme import GRID
from desktop.widgets.hospital_head import HospitalHead
from desktop.widgets.name_time_line import NameTimeLine
from desktop.widgets.report_years import ReportYears
from desktop.widgets.shares_list import SharesList
from desktop.widgets.wrapped_label import WrappedLabel


class Overview(QScrollArea):
    """One calm page that scrolls as a whole. What it offers is said in signals."""

    hospital_chosen = Signal(int)
    article_chosen = Signal(int)
    name_chosen = Signal(str)
    """A wording of which the articles are wanted."""
    year_chosen = Signal(int)
    paper_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = HospitalHead()
        self.names = NameTimeLine()
        self.years = ReportYears()
        self.papers = SharesList(self.tr("Newspapers"), self.tr("No newspaper is known."))
        self.others = SharesList(self.tr("Named together with"), self.tr("No other hospital stands in its articles."))
        self.printed = SharesList(self.tr("As the articles print it"), self.tr("No wording is known."))
        self._years_title = WrappedLabel(look="heading")
        self._profile: HospitalProfile | None = None
        self._build()
        self._connect()

    def show_profile(self, hospital: Hospital, profile: HospitalProfile) -> None:
        """All of it at once: a page of two hospitals would be worse than a late one."""
        self._profile = profile
        self.head.show_hospital(hospital)
        self.head.show_ties(profile.ties)
        self.head.show_reports(profile.first, profile.last)
        self.names.show_names(hospital, [one.year for one in profile.by_year[:1]])
        self._years_title.setText(words.source_line(self.tr("Articles by year"), words.articles(profile.articles)))
        self.years.show_years(profile.by_year, profile.undated)
        self.years.setVisible(bool(profile.articles))
        self.papers.show_counts(profile.papers)
        self.others.show_counts([(one.name, one.articles) for one in profile.co_mentioned])
        self.printed.show_counts(profile.printed)
        self.papers.setVisible(bool(profile.articles))
        self.others.setVisible(bool(profile.articles))
        self.printed.setVisible(len(profile.printed) > 1)

    def _connect(self) -> None:
        self.head.hospital_chosen.connect(self.hospital_chosen)
        self.head.article_chosen.connect(self.article_chosen)
        self.names.chosen.connect(self.name_chosen)
        self.years.chosen.connect(self.year_chosen)
        self.papers.chosen.connect(lambda row: self._profile and self.paper_chosen.emit(self._profile.papers[row][0]))
        self.printed.chosen.connect(lambda row: self._profile and self.name_chosen.emit(self._profile.printed[row][0]))
        self.others.chosen.connect(
            lambda row: self._profile and self.hospital_chosen.emit(self._profile.co_mentioned[row].hospital)
        )

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        column.addWidget(self.head)
        column.addSpacing(GRID)
        for title, widget in (
            (WrappedLabel(self.tr("Names over the years"), "heading"), self.names),
            (self._years_title, self.years),
        ):
            column.addWidget(title)
            column.addWidget(widget)
            column.addSpacing(GRID)
        lists = QGridLayout()
        lists.setHorizontalSpacing(GRID * 3)
        lists.setVerticalSpacing(GRID * 2)
        lists.addWidget(self.papers, 0, 0)
        lists.addWidget(self.others, 0, 1)
        lists.addWidget(self.printed, 1, 0)
        lists.setColumnStretch(0, 1)
        lists.setColumnStretch(1, 1)
        column.addLayout(lists)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
