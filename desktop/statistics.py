"""Statistics of what the search finds, beside the main window: tables with bars, whose rows narrow the search.

It must not know: how anything is counted or searched.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.domain.query import Dates, Key, Keyword, Query, Scope, Text, all_of, parse
from db.domain.records import MediaLevel
from db.export.statistics import UNKNOWN, CountTable
from db.export.table import LEVELS
from desktop import words
from desktop.counting import ArticleCounter
from desktop.jobs import Jobs
from desktop.search_session import Answer, SearchSession
from desktop.theme import GRID, icon
from desktop.widgets.counts_view import CountsView
from desktop.widgets.wrapped_label import WrappedLabel


def narrowed(query: Query, key: str, row: tuple[str | int, ...]) -> Query:
    """The query held to what a row of the table `key` counts. What is not known cannot be asked for and is left out."""
    names = {
        "months": ("month",),
        "papers": ("paper",),
        "levels": ("level",),
        "hospitals": ("hospital",),
        "bylines": ("byline",),
        "rows": ("hospital", "paper", "level", "month"),
    }[key]
    said = [(name, str(value)) for name, value in zip(names, row, strict=False) if value != UNKNOWN]
    nodes = [_condition(name, value) for name, value in said]
    return all_of((query, *(node for node in nodes if node is not None)))


def _condition(name: str, value: str) -> Query | None:
    if name == "month":
        return Dates(value, value)
    if name == "byline":
        return Text(value, Scope.BYLINE)
    if name == "level":
        level = next((level for level in MediaLevel if value in LEVELS[level]), None)
        return Keyword(Key.LEVEL, level.value) if level else None
    return Keyword(Key.HOSPITAL if name == "hospital" else Key.PAPER, value, exact=True)


class StatisticsWindow(QDialog):
    """Follows the search while it is open, so that a row that was clicked shows what is in it."""

    export_wanted = Signal()

    def __init__(self, jobs: Jobs, session: SearchSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._before: list[str] = []
        self._counter = ArticleCounter(jobs, "statistics", self)
        self._query = WrappedLabel()
        self._said = QLabel()
        self._said.setProperty("look", "quiet")
        self.counts = CountsView()
        self._back = QPushButton(icon("previous"), self.tr("Back to the search before"))
        self._build()
        self._counter.counted.connect(self._show)
        self._counter.progressed.connect(self._say_progress)
        self.counts.chosen.connect(self.narrow)
        session.answered.connect(self._count)
        if session.answer is not None:
            self._count(session.answer)

    def narrow(self, key: str, row: tuple[str | int, ...]) -> None:
        """Hold the search to what this row counts."""
        before = self._session.text
        query = str(narrowed(parse(before).query, key, row))
        if query != str(parse(before).query):
            self._before.append(before)
            self._session.search(query)

    def go_back(self) -> None:
        if self._before:
            self._session.search(self._before.pop())

    def _count(self, answer: Answer) -> None:
        self._query.setText(answer.text.strip() or self.tr("All articles"))
        self._back.setEnabled(bool(self._before))
        self._said.setText(self.tr("Counting …"))
        self._counter.count(answer.result.ids, chinese=QLocale().language() == QLocale.Language.Chinese)

    def _show(self, tables: tuple[CountTable, ...]) -> None:
        self.counts.show_tables(tables)
        answer = self._session.answer
        self._said.setText(words.articles(answer.result.total if answer else 0))

    def _say_progress(self, done: int, total: int) -> None:
        if done < total:
            self._said.setText(self.tr("Counting: {done} of {total}").format(done=f"{done:,}", total=f"{total:,}"))

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Statistics"))
        hint = WrappedLabel(self.tr("A click or Return on a row narrows the search to it."), "quiet")
        export = QPushButton(icon("export"), self.tr("Export …"))
        export.clicked.connect(self.export_wanted)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self._back.clicked.connect(self.go_back)
        head = QHBoxLayout()
        head.addWidget(self._query, 1)
        head.addWidget(self._said)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(export)
        foot.addWidget(close)
        for button in (self._back, export, close):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        layout.addLayout(head)
        layout.addWidget(hint)
        layout.addWidget(self.counts, 1)
        layout.addLayout(foot)
        self.resize(GRID * 96, GRID * 76)
