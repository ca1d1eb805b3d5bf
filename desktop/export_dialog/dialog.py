"""The export dialog: formats on the left, their options below, on the right what will be written; then a file, or a copy.

It must not know: how any format is written or drawn. It reads on the read lane and writes on the write lane.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import ArticleId, Progress
from db.errors import ArchiveError
from desktop import report, words
from desktop.counting import ArticleCounter
from desktop.export_dialog.choices import Choices, Kind, titles
from desktop.export_dialog.drawing_up import Draft, draft, endings, text_of, write
from desktop.export_dialog.footer import Footer
from desktop.export_dialog.options_form import OptionsForm
from desktop.export_dialog.ordering import Ordering
from desktop.export_dialog.place import ask_place
from desktop.export_dialog.preview import Preview
from desktop.jobs import Jobs
from desktop.theme import GRID

if TYPE_CHECKING:
    from db.archive import Archive

PAUSE = 150
"""Milliseconds without a change before the preview is made anew."""
TEXTS = (Kind.REFERENCES, Kind.RIS, Kind.CSL_JSON)
"""What can as well be copied."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Articles that can be handed out together, and what they are called."""

    title: str
    ids: Sequence[ArticleId]
    query: str = ""
    """What was searched for, to be highlighted."""


class ExportDialog(QDialog):
    """Stays open after a file has been written, so that the same articles can be handed out in another form."""

    chosen = Signal(object)
    """`Choices`, whenever something was written or the dialog is closed: to be kept for the next time."""
    told = Signal(str)
    """What has been done, in a sentence."""

    def __init__(self, jobs: Jobs, scopes: Sequence[Scope], choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._scopes = list(scopes)
        self._ordering = Ordering()
        self._scope = QComboBox()
        self._kinds = QListWidget()
        self._form = OptionsForm(choices)
        self._preview = Preview()
        self._counter = ArticleCounter(jobs, "export-counts", self)
        self._foot = Footer(jobs)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._build()
        self._connect()
        self._show_kind()
        self._jobs.read(
            lambda archive: tuple((one.name, archive.collection_ids(one.id)) for one in archive.collections()),
            self._offer_collections,
            key="export-collections",
        )

    @property
    def choices(self) -> Choices:
        return self._form.choices

    @property
    def scope(self) -> Scope:
        """What is to be handed out."""
        return self._scopes[max(0, self._scope.currentIndex())]

    @property
    def preview(self) -> Preview:
        return self._preview

    @property
    def form(self) -> OptionsForm:
        return self._form

    @property
    def drawing_up(self) -> bool:
        """Whether something was changed that the preview does not show yet."""
        return self._soon.isActive()

    def message(self) -> str:
        """What was said last."""
        return self._foot.message()

    def cancel(self) -> None:
        """Stop what is being written."""
        self._foot.cancel()

    def choose(self, kind: Kind) -> None:
        """Show this kind of paper."""
        self._kinds.setCurrentRow(list(Kind).index(kind))

    def choose_scope(self, number: int) -> None:
        """Hand out another of the offered groups of articles."""
        self._scope.setCurrentIndex(number)

    def save(self, to: Path) -> None:
        """Write the file; what was there stays until the new one is whole."""
        ids, choices, query, ordering = self.scope.ids, self.choices, self.scope.query, self._ordering
        self.chosen.emit(choices)

        def work(archive: Archive, progress: Progress) -> int:
            ordered = ordering.of(archive, ids, choices.ordered)
            return write(archive, ordered, choices, to, query=query, progress=progress)

        self._foot.begin(
            self._jobs.write(
                self.tr("Exporting"),
                work,
                lambda count: self._say_written(count, to),
                self._show_failure,
            )
        )

    def copy(self) -> None:
        """The whole text to the clipboard."""
        if self.choices.kind not in TEXTS or self._foot.busy:
            return
        ids, choices, ordering = self.scope.ids, self.choices, self._ordering
        self.chosen.emit(choices)

        def work(archive: Archive, progress: Progress) -> str:
            return text_of(archive, ordering.of(archive, ids, choices.ordered), choices, progress)

        self._foot.begin(
            self._jobs.write(
                self.tr("Copying"),
                work,
                self._say_copied,
                self._show_failure,
            )
        )

    # ---- the preview

    def _connect(self) -> None:
        self._kinds.currentRowChanged.connect(lambda row: self._choose_kind(list(Kind)[row]))
        self._scope.currentIndexChanged.connect(lambda _: self._show_kind())
        self._form.changed.connect(self._soon.start)
        self._preview.resized.connect(self._resized)
        self._soon.timeout.connect(self._draw_up)
        self._counter.counted.connect(self._show_counts)
        self._counter.progressed.connect(self._say_counting)
        self._foot.copy_wanted.connect(self.copy)
        self._foot.save_wanted.connect(self._ask_place)
        self._foot.close_wanted.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._ask_place)
        QShortcut(QKeySequence("Ctrl+Shift+C"), self, self.copy)

    def _offer_collections(self, collections: Sequence[tuple[str, Sequence[ArticleId]]]) -> None:
        for name, ids in collections:
            scope = Scope(self.tr("Collection “{name}”").format(name=name), ids)
            self._scopes.append(scope)
            self._scope.addItem(_said(scope))

    def _choose_kind(self, kind: Kind) -> None:
        self._form.show_choices(replace(self.choices, kind=kind))
        self._show_kind()

    def _show_kind(self) -> None:
        self._form.allow_highlights(searched=bool(self.scope.query.strip()))
        self._foot.allow(copying=self.choices.kind in TEXTS, anything=bool(self.scope.ids))
        self._draw_up()

    def _resized(self) -> None:
        if self.choices.kind is Kind.DOSSIER:
            self._soon.start()

    def _draw_up(self) -> None:
        self._soon.stop()
        scope, choices = self.scope, self.choices
        if choices.kind is Kind.STATISTICS:
            self._jobs.forget("export-preview")
            self._counter.count(scope.ids, chinese=choices.chinese)
            return
        self._jobs.forget("export-counts")
        width, ratio, ordering = self._preview.page_width, self.devicePixelRatioF(), self._ordering

        def draw(archive: Archive) -> Draft:
            ids = ordering.of(archive, scope.ids, choices.ordered)
            return draft(archive, ids, choices, query=scope.query, width=width, ratio=ratio)

        self._jobs.read(
            draw,
            self._show_draft,
            key="export-preview",
            failed=self._show_failure,
        )

    def _show_draft(self, made: Draft) -> None:
        self._preview.show_draft(made)
        if made.articles == made.total:
            self._preview.say(self.tr("All of it: {articles}").format(articles=words.articles(made.total)))
        else:
            self._preview.say(
                self.tr("The first {count} of {articles}").format(
                    count=made.articles, articles=words.articles(made.total)
                )
            )

    def _show_counts(self, tables: tuple[object, ...]) -> None:
        self._preview.show_counts(tables)  # type: ignore[arg-type]
        self._preview.say(self.tr("All of it: {articles}").format(articles=words.articles(len(self.scope.ids))))

    def _say_counting(self, done: int, total: int) -> None:
        if done < total:
            self._preview.say(self.tr("Counting: {done} of {total}").format(done=f"{done:,}", total=f"{total:,}"))

    # ---- writing

    def _ask_place(self) -> None:
        if self._foot.busy or not self.scope.ids:
            return
        title = self.tr("Export {articles}").format(articles=words.articles(len(self.scope.ids)))
        name = self._kinds.currentItem().text()
        ask_place(self, title, name=name, suffixes=endings(self.choices), take=self.save)

    def _say_written(self, count: int, to: Path) -> None:
        self._say(self.tr("{articles} written to {file}.").format(articles=words.articles(count), file=to.name))

    def _say_copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._say(self.tr("It is on the clipboard: {articles}").format(articles=words.articles(len(self.scope.ids))))

    def _say(self, said: str) -> None:
        self._foot.say(said)
        self.told.emit(said)

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self._foot.say(report.sentence(error))

    # ---- how it is laid out

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        for scope in self._scopes:
            self._scope.addItem(_said(scope))
        self._scope.setAccessibleName(self.tr("What to hand out"))
        self._kinds.setAccessibleName(self.tr("Format"))
        self._kinds.setFrameShape(QFrame.Shape.NoFrame)
        self._kinds.setSpacing(GRID // 4)
        for kind, title in titles().items():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, kind.value)
            self._kinds.addItem(item)
        self._kinds.setCurrentRow(list(Kind).index(self.choices.kind))
        rows = (self._kinds.sizeHintForRow(0) + GRID // 2) * self._kinds.count()
        self._kinds.setFixedHeight(rows + GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        layout.addLayout(self._scope_row())
        layout.addWidget(self._halves(), 1)
        layout.addWidget(self._foot)
        self.resize(GRID * 142, GRID * 90)

    def _scope_row(self) -> QHBoxLayout:
        label = QLabel(self.tr("Hand out"))
        label.setBuddy(self._scope)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._scope, 1)
        return row

    def _halves(self) -> QSplitter:
        options = QScrollArea()
        options.setWidget(self._form)
        options.setWidgetResizable(True)
        options.setFrameShape(QFrame.Shape.NoFrame)
        options.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        column.addWidget(self._kinds)
        column.addWidget(options, 1)
        scrolled = options.verticalScrollBar().sizeHint().width()
        left.setMinimumWidth(max(self._form.widest() + scrolled, self._kinds.sizeHintForColumn(0) + GRID))
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(GRID * 2)
        halves.setProperty("look", "gap")
        halves.addWidget(left)
        halves.addWidget(self._preview)
        halves.setStretchFactor(1, 1)
        halves.setSizes([GRID * 40, GRID * 100])
        return halves

    def done(self, result: int) -> None:
        self.chosen.emit(self.choices)
        self._jobs.forget("export-preview")
        self._jobs.forget("export-counts")
        self._jobs.forget("export-collections")
        super().done(result)


def _said(scope: Scope) -> str:
    return words.source_line(scope.title, words.articles(len(scope.ids)))
