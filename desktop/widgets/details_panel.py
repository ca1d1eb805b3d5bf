"""What is known of the article that is read: its catalogue fields, hospitals, facts, the page it came from, its history.

It must not know: the reader or the list. It is shown an article and writes corrections through the write lane.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from db.domain.records import FILING_FIELDS, NOT_FILED, Article, Changed, Filing, HistoryEntry, Hospital, Page
from db.errors import ArchiveError
from desktop import report
from desktop.cataloguing.article_texts import filing_of, filing_texts
from desktop.cataloguing.which_hospital import WhichHospital
from desktop.jobs import Jobs
from desktop.settings import Settings
from desktop.theme import GRID
from desktop.widgets.facts_list import FactsList
from desktop.widgets.field_form import FieldForm, Typed
from desktop.widgets.folds import Folds
from desktop.widgets.history_list import HistoryList
from desktop.widgets.hospital_card import HospitalCard
from desktop.widgets.page_view import PageView
from desktop.widgets.reprints_list import ReprintsList
from desktop.widgets.wrapped_label import WrappedLabel

_OPEN_HEIGHT = GRID * 30
_USUAL_WIDTH = GRID * 75
_ANY_HEIGHT = (1 << 24) - 1
"""Qt's own word for no limit, which PySide does not hand on (QWIDGETSIZE_MAX)."""


class DetailsPanel(QWidget):
    """Folds, of which those stay open that a person opened."""

    hospital_chosen = Signal(str)
    """The current name of a hospital whose articles somebody wants to see."""
    hospital_opened = Signal(int)
    """A hospital whose page somebody wants to see."""
    folds_changed = Signal(tuple)
    """Keys of the open folds."""
    texts_wanted = Signal()
    """Somebody wants to see what was corrected in the text."""
    all_saved = Signal()
    """Nothing is typed any more that is not stored."""
    article_wanted = Signal(int)
    """An article for which something is typed and not saved."""
    filed = Signal(tuple)
    """Where an article was just filed: the texts of `Settings.last_filing`."""

    def __init__(self, jobs: Jobs, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._article: Article | None = None
        self.form = FieldForm(self)
        self.form.saved.connect(self._settle_hospitals)
        self._which = WhichHospital(jobs, self.form.hospitals_field)
        self._which.settled.connect(lambda: self.save((self.form.typed,) if self.form.typed else ()))
        self._which.answered.connect(self._take_hospital)
        self._which.refused.connect(self._say_refused)
        self.form.article_wanted.connect(self.article_wanted)
        self.form.number_wanted.connect(self._find_number)
        self.form.offer_filing(filing_of(dict(zip(FILING_FIELDS, settings.last_filing, strict=False))))
        self._hospitals = QVBoxLayout()
        self._page = PageView(self)
        self.facts = FactsList(self)
        self.reprints = ReprintsList(self)
        self._history = HistoryList(self)
        self._history.comparing_wanted.connect(self.texts_wanted)
        self._message = WrappedLabel(look="warning")
        self._folds = Folds(
            {
                "fields": (self.tr("Cataloguing"), self.form),
                "hospital": (self.tr("Hospital"), _holding(self._hospitals)),
                "facts": (self.tr("Facts"), self.facts),
                "reprints": (self.tr("Publications"), self.reprints),
                "page": (self.tr("Page as it arrived"), self._page),
                "history": (self.tr("History"), self._history),
            }
        )
        self._build(settings.open_details)
        jobs.archive_changed.connect(self._archive_changed)

    def show_article(self, article: Article | None) -> None:
        """Show what is known of it; only the open folds are read from the archive."""
        self._article = article
        self._message.clear()
        self._message.hide()
        self.setEnabled(article is not None)
        if article is None:
            self.form.clear()
            self._page.clear_page()
            self._history.show_history((), corrected=False)
            self.facts.show_facts(None, ())
            _empty(self._hospitals)
            return
        self.form.show_fields(article)
        self._read_open_folds()

    def _build(self, open_folds: Sequence[str]) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID * 2)
        column.setSpacing(GRID // 2)
        column.addWidget(self._message)
        self._message.hide()
        self._folds.open(open_folds)
        self._folds.changed.connect(self._fold_toggled)
        column.addWidget(self._folds)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(_holding(column))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setMinimumWidth(GRID * 32)
        self._fit()

    @property
    def is_open(self) -> bool:
        """Whether any fold is open."""
        return bool(self._folds.opened)

    def open_folds(self, keys: Sequence[str]) -> None:
        """Open these folds (fields, hospital, page, history) and close the others."""
        self._folds.open(keys)
        self._fold_toggled()

    def _fit(self) -> None:
        """Closed folds leave the height to the article; an open one gets enough to be read."""
        is_open = self.is_open
        # Before it is shown it has no width of its own, and a splitter does not give back what a narrow guess took.
        width = self.width() if self.isVisible() else _USUAL_WIDTH
        closed = self._folds.row_height(width - GRID * 4) + GRID * 3
        self.setMinimumHeight(_OPEN_HEIGHT if is_open else closed)
        self.setMaximumHeight(_ANY_HEIGHT if is_open else closed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fold_toggled(self) -> None:
        self._fit()
        self.folds_changed.emit(self._folds.opened)
        self._read_open_folds()

    def _read_open_folds(self) -> None:
        article = self._article
        if article is None:
            return
        if self._folds.is_open("fields"):
            self._jobs.read(
                lambda archive: (
                    tuple(p.name for p in archive.publications()),
                    tuple(n.name for h in archive.hospitals() for n in h.names),
                    archive.tags(),
                ),
                lambda known: self.form.offer(*known),
                key="details-known",
            )
        if self._folds.is_open("hospital"):
            linked = {link.hospital for link in article.hospitals}
            self._jobs.read(
                lambda archive: tuple(h for h in archive.hospitals() if h.id in linked),
                self._show_hospitals,
                key="details-hospital",
            )
        if self._folds.is_open("facts"):
            self._jobs.read(
                lambda archive: archive.facts(article),
                lambda facts: self.facts.show_facts(article, facts),
                key="details-facts",
            )
        if self._folds.is_open("page"):
            if article.page is None:
                self._page.show_nothing(self.tr("This article was loaded without a page."))
            else:
                page = article.page
                self._jobs.read(lambda archive: archive.page(page), self._show_page, key="details-page")
        if self._folds.is_open("history"):
            self._jobs.read(
                lambda archive: (archive.history(article.id), archive.imported_parts(article.id) is not None),
                self._show_history,
                key="details-history",
            )

    def _show_hospitals(self, hospitals: tuple[Hospital, ...]) -> None:
        _empty(self._hospitals)
        if not hospitals:
            self._hospitals.addWidget(WrappedLabel(self.tr("No hospital is linked to this article."), "quiet"))
        for hospital in hospitals:
            self._hospitals.addWidget(HospitalCard(hospital, self.hospital_chosen.emit, self.hospital_opened.emit))

    def _show_page(self, page: Page) -> None:
        if self._article is not None and page.id == self._article.page:
            self._page.show_page(page, self._article)

    def _show_history(self, found: tuple[tuple[HistoryEntry, ...], bool]) -> None:
        entries, corrected = found
        self._history.show_history(entries, corrected=corrected)

    def _settle_hospitals(self) -> None:
        """Somebody wants to save: names that mean several hospitals are asked about first."""
        self._message.hide()
        self._which.settle(self.form.typed.hospitals if self.form.typed else ())

    def _find_number(self, filing: Filing) -> None:
        self._jobs.read(lambda archive: archive.next_item(filing), self.form.put_number, key="details-number")

    def _take_hospital(self, typed: str, name: str) -> None:
        self.form.exchange_hospital(typed, name)
        self._settle_hospitals()

    def _say_refused(self, name: str) -> None:
        self._say(self.tr("Not saved: several hospitals are called “{name}”.").format(name=name))

    def save(self, unsaved: Sequence[Typed]) -> None:
        """Store what was typed, for each article by itself."""
        for typed in unsaved:
            self._jobs.write(
                self.tr("Save"),
                lambda archive, _, typed=typed: archive.edit(typed.article.id, fields=typed.fields, parts=typed.parts),
                partial(self._saved, typed),
                self._show_failure,
            )

    def _saved(self, typed: Typed, _changed: Changed) -> None:
        self._message.hide()
        self.form.settle(typed)
        if not self.form.unsaved:
            self.all_saved.emit()
        if typed.fields.filing not in (typed.article.filing, NOT_FILED):
            self.form.offer_filing(typed.fields.filing)
            self.filed.emit(tuple(filing_texts(typed.fields.filing).values()))

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self._say(report.sentence(error))

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.show()

    def _archive_changed(self, changed: Changed) -> None:
        article = self._article
        if article is not None and article.id in changed.articles:
            self._jobs.read(
                lambda archive: archive.article(article.id),
                self.show_article,
                key="details-article",
                failed=lambda _: self.show_article(None),
            )


def _holding(layout: QVBoxLayout) -> QWidget:
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
