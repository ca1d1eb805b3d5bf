"""The main window: puts search bar, facets, list, reader and status line together and connects them.

It must not know: how anything is found, stored or painted.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from db.domain.records import ArchiveStatus, ArticleId, HospitalId, Sort
from desktop import words
from desktop.cataloguing.doors import Cataloguing
from desktop.cataloguing.leaving import Leaving
from desktop.comparing import Comparing
from desktop.dialogs import Dialogs
from desktop.explaining import Explaining
from desktop.finding_nothing import FindingNothing
from desktop.handing_out import HandingOut
from desktop.jobs import Jobs
from desktop.keeping import Keeping
from desktop.models.article_list import ArticleListModel
from desktop.narrowing import Narrowing
from desktop.reading import Reading
from desktop.search_session import Answer, SearchSession
from desktop.searches import Searches
from desktop.settings import Settings
from desktop.suggesting import Suggesting
from desktop.upkeep import Upkeep
from desktop.widgets.details_panel import DetailsPanel
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.facet_panel import FacetPanel
from desktop.widgets.other_names_line import OtherNamesLine
from desktop.widgets.reader_pane import ReaderPane
from desktop.widgets.result_list import ResultList
from desktop.widgets.status_bar import StatusBar
from desktop.widgets.top_bar import TopBar
from desktop.window_actions import WindowActions
from desktop.window_commands import connect_actions
from desktop.window_state import fit_details, remembered, restore, show_alone


class MainWindow(QMainWindow):
    """One archive. It is built anew when language or text size change; `settings` carries over what is remembered."""

    settings_accepted = Signal(object)
    """`Settings` from the preferences dialog."""
    closing = Signal(object)
    """`Settings` to keep."""
    welcome_wanted = Signal()

    def __init__(self, jobs: Jobs, settings: Settings) -> None:
        super().__init__()
        self.jobs = jobs
        self.settings = settings
        sort = Sort(settings.sort) if settings.sort in set(Sort) else Sort.RANK
        self.session = SearchSession(jobs, self, sort=sort, other_names=settings.other_names)
        self._build()
        self._connect()
        self._connect_actions()
        restore(self, settings)
        self.setWindowTitle(self.tr("Xinglin"))
        self.top.search.setFocus()

    def start(self, query: str = "") -> None:
        """Ask the first question; until it is answered the list says that the archive is being opened."""
        self.empty.tell(self.tr("Opening the archive …"), str(self.jobs.archive_path))
        self.middle.setCurrentWidget(self.empty)
        self.session.search(query)

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.actions_ = WindowActions(self)
        self.top = TopBar(self)
        self.sort_button = self.top.add_button(self.tr("Sort"), "sort", self.actions_.sort_menu)
        self.top.add_button(self.tr("Import"), "import", self.actions_["import"])
        self.export_button = self.top.add_button(self.tr("Export"), "export", self.actions_.export_menu)
        self.facets = FacetPanel(self.settings.closed_facets, self)
        self.model = ArticleListModel(self._fetch, self)
        self.list = ResultList(self.model, self)
        self.empty = EmptyState(self)
        self.middle = QStackedWidget(self)
        self.middle.addWidget(self.list)
        self.middle.addWidget(self.empty)
        self.other_names = OtherNamesLine(self)
        self.results = _column(self.other_names, self.middle)
        self.reader = ReaderPane(self)
        self.details = DetailsPanel(self.jobs, self.settings, self)
        self.right = QSplitter(Qt.Orientation.Vertical, self)
        self.right.addWidget(self.reader)
        self.right.addWidget(self.details)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        for column in (self.facets, self.results, self.right):
            self.columns.addWidget(column)
        self.columns.setChildrenCollapsible(False)
        self.right.setChildrenCollapsible(False)
        self.status = StatusBar(self.jobs, self)
        self.setStatusBar(self.status)
        self.setCentralWidget(_column(self.top, self.columns))

    def _connect(self) -> None:
        session, search = self.session, self.top.search
        self.reading = Reading(self.jobs, self.list, self.reader, self)
        self.dialogs = Dialogs(self.jobs, self.settings, self)
        self.cataloguing = Cataloguing(
            self.jobs, session, correcting=self.reader.corrected, collecting=self.facets.collections, window=self
        )
        self.handing_out = HandingOut(self.jobs, self.settings, self)
        self.upkeep = Upkeep(self.jobs, session, self)
        self.searches = Searches(self.jobs.archive_path, self.settings, self)
        Suggesting(self.jobs, search, self.searches, self)
        self.nothing = FindingNothing(self.jobs, self.empty, self)
        self.explaining = Explaining(self.jobs, session, self.list, self)
        self.comparing = Comparing(self.jobs, self.reader.reprints, self.details.reprints, self)
        self.keeping = Keeping(session, self.searches, self.facets, search, self)
        self.leaving = Leaving(self.details, self)
        Narrowing(session, search, self.facets, self)
        search.typed.connect(session.type)
        search.entered.connect(self._enter)
        search.left_downwards.connect(self._go_down)
        session.text_replaced.connect(search.show_text)
        session.problems_changed.connect(search.show_problems)
        session.answered.connect(self._show)
        self.other_names.switched.connect(self._switch_other_names)
        self.other_names.search_wanted.connect(session.search)
        self.list.reading_wanted.connect(self.reader.setFocus)
        self.list.left.connect(search.setFocus)
        self.empty.others.left.connect(search.setFocus)
        self.nothing.search_wanted.connect(session.search)
        self.nothing.import_wanted.connect(self.dialogs.import_pages)
        self.reader.why_wanted.connect(self.explaining.explain)
        self.reading.article_shown.connect(self.details.show_article)
        self.reading.article_shown.connect(self.comparing.take)
        self.reading.article_shown.connect(self.cataloguing.correcting.take)
        self.details.reprints.chosen.connect(self.reading.read)
        self.details.facts.chosen.connect(self.reader.page.point_at)
        self.reader.page.search_wanted.connect(session.search)
        self.details.hospital_chosen.connect(lambda name: session.search(f'医院:"{name}"'))
        self.details.hospital_opened.connect(lambda one: self.dialogs.show_hospitals(HospitalId(one)))
        self.facets.hospital_opened.connect(self.dialogs.show_hospitals)
        self.details.folds_changed.connect(lambda folds: self._keep(open_details=tuple(folds)))
        self.details.folds_changed.connect(lambda _: fit_details(self))
        self.details.article_wanted.connect(self.reading.read)
        self.details.texts_wanted.connect(self.cataloguing.correcting.compare)
        self.cataloguing.search_wanted.connect(session.search)
        self.cataloguing.collecting.order_wanted.connect(self._sort)
        for done in (self.cataloguing.done, self.upkeep.done):
            done.connect(lambda said: self.status.offer_undo(said, self.upkeep.undo))
        self.details.filed.connect(lambda texts: self._keep(last_filing=texts))
        self.dialogs.search_wanted.connect(session.search)
        self.dialogs.article_wanted.connect(self.reading.read)
        self.dialogs.passage_wanted.connect(self.reading.read_passage)
        # The window is built anew by it.
        self.dialogs.settings_accepted.connect(lambda s: self.leaving.then(lambda: self.settings_accepted.emit(s)))
        self.handing_out.choices_kept.connect(lambda choices: self._keep(export_choices=choices))
        self.upkeep.status_read.connect(self._show_status)
        for told in (
            self.dialogs.told,
            self.cataloguing.told,
            self.handing_out.told,
            self.upkeep.told,
            self.searches.told,
            self.explaining.told,
            self.comparing.told,
        ):
            told.connect(self.status.say)
        self.searches.removed.connect(lambda said, back: self.status.offer(said, self.tr("Put it back"), back))

    def _connect_actions(self) -> None:
        connect_actions(self)
        self._show_order(self.session.sort)
        self.actions_.fill_export_menu(self.handing_out.formats(), self.export)
        self.actions_.name_undo(None, None)
        listed = ("why", "cite", "print", "hospital", "correct", "edit_many", "collect", "delete")
        self.list.set_actions([self.actions_[name] for name in listed])

    def _show(self, answer: Answer) -> None:
        result = answer.result
        self.reading.take(answer)
        if answer.renewed:
            self.list.renew_result(result.ids, answer.rows)
            self.reading.again()
        else:
            self.list.show_result(result.ids, answer.rows)
        self.top.show_found(result.total, answer.walk.total)
        self.other_names.show_result(result)
        self.right.setVisible(bool(result.ids))
        self.middle.setCurrentWidget(self.list if result.ids else self.empty)
        self.nothing.take(answer)

    def _show_status(self, status: ArchiveStatus) -> None:
        answer = self.session.answer
        self.status.show_status(status, complete=answer is None or answer.result.complete)
        self.actions_.name_undo(status.can_undo, status.can_redo)
        self.setWindowTitle(self.tr("{archive} – Xinglin").format(archive=status.name))

    def _fetch(self, ids: tuple[ArticleId, ...], take: object) -> None:
        answer = self.session.answer
        text, others = (answer.text, answer.other_names) if answer else ("", False)
        self.jobs.read(lambda archive: archive.rows(ids, query=text, other_names=others), take, key="rows")  # type: ignore[arg-type]

    def _enter(self) -> None:
        self.session.at_once()
        self.searches.remember(self.session.text)
        self.settings = self.searches.kept_in(self.settings)
        self.go_to_list()

    def _sort(self, order: Sort) -> None:
        self._keep(sort=order.value)
        self._show_order(order)
        self.session.set_sort(order)

    def _switch_other_names(self, wanted: bool) -> None:
        self._keep(other_names=wanted)
        self.session.set_other_names(wanted)

    def _show_order(self, order: Sort) -> None:
        self.actions_.fill_sort_menu(order, self._sort)
        self.sort_button.setToolTip(words.order(order))
        self.sort_button.setAccessibleDescription(words.order(order))

    def export(self, kind: str = "") -> None:
        """Hand out what is chosen, or everything that was found, as this kind of paper or as that of the last time."""
        query = self.session.answer.text if self.session.answer else ""
        self.handing_out.export(self.model.ids, chosen=self.list.selected(), query=query, kind=kind)

    def show_statistics(self) -> None:
        """Count what was found, in a window that stays beside this one."""
        from desktop.statistics import StatisticsWindow

        window = StatisticsWindow(self.jobs, self.session, self)
        window.export_wanted.connect(lambda: self.export("statistics"))
        window.finished.connect(window.deleteLater)
        window.show()

    def go_to_search(self) -> None:
        """Into the search box, its text selected."""
        show_alone(self, alone=False)
        self.top.search.setFocus()
        self.top.search.box.selectAll()

    def go_to_list(self) -> None:
        """Into the list, if there is one."""
        # A list that is hidden would take the focus later on, out of the hands of somebody who types.
        if self.list.isVisible():
            self.list.setFocus()

    def _go_down(self) -> None:
        if self.list.isVisible():
            self.list.setFocus()
        else:
            self.empty.others.enter()

    def _keep(self, **values: object) -> None:
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.details.form.unsaved:
            event.ignore()
            self.leaving.then(self.close)
            return
        self.closing.emit(remembered(self, self.settings))
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dialogs.import_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])


def _column(above: QWidget, below: QWidget) -> QWidget:
    """The one above as high as it needs to be, the other with the rest."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(above)
    layout.addWidget(below, 1)
    return box
