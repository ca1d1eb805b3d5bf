"""The import dialog: leads from files to a review to a summary, keeps the open draft, and stores it when told to.

It must not know: how pages are taken apart, corrected one by one, or stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.draft import ImportDraft
from db.domain.records import ArticleId, Hospital, Imported, Publication
from db.errors import ArchiveError
from desktop import report, words
from desktop.import_dialog.discarding import ask_discard
from desktop.import_dialog.drafting import Drafted, Drafting, without
from desktop.import_dialog.keeping import Keeping
from desktop.import_dialog.kept_draft import KeptDraft
from desktop.import_dialog.known_articles import KnownArticles
from desktop.import_dialog.review import Review
from desktop.import_dialog.review_panel import ReviewPanel, row
from desktop.import_dialog.start_panel import StartPanel
from desktop.import_dialog.storing import Storing
from desktop.import_dialog.summary_panel import SummaryPanel
from desktop.import_dialog.working_panel import WorkingPanel
from desktop.jobs import Jobs
from desktop.settings import Settings
from desktop.theme import GRID, icon

if TYPE_CHECKING:
    from db.archive import Archive


class ImportDialog(QDialog):
    """Closing it stores nothing and loses nothing: what was under review is offered again."""

    def __init__(self, jobs: Jobs, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._kept = KeptDraft.of_archive(jobs.archive_path)
        self.review = Review(self)
        self._drafting = Drafting(jobs, self._kept, self)
        self._keeping = Keeping(jobs, self._kept, self.review, self)
        self._storing = Storing(jobs, self)
        self.start_panel = StartPanel()
        self.panel = ReviewPanel(self.review, KnownArticles(jobs, self), settings.text_size)
        self.summary = SummaryPanel()
        self._working = WorkingPanel()
        self.stack = QStackedWidget()
        self._status = QLabel()
        self._more = QPushButton(icon("plus"), self.tr("&More pages …"))
        self._discard = QPushButton(icon("trash"), self.tr("Disca&rd …"))
        self._close = QPushButton(self.tr("&Close"))
        self.store_button = QPushButton(self.tr("&Import"))
        self._build()
        self._connect()
        self._show_start()

    # ---- beginning

    def start(self, paths: Sequence[Path]) -> None:
        """Takes files and folders apart and shows them, behind those already under review or left open."""
        self._work(self.tr("Reading and taking apart …"))
        self._drafting.files(paths, with_kept=self._has_open())

    def start_paste(self, text: str) -> None:
        """The same with pasted text."""
        self._work(self.tr("Reading and taking apart …"))
        self._drafting.paste(text, with_kept=self._has_open())

    def resume(self) -> None:
        """Goes on with the import that was left open."""
        if len(self.review):
            self._show_review()
            return
        self._work(self.tr("Opening the unfinished import …"))
        self._drafting.kept()

    def _has_open(self) -> bool:
        return not len(self.review) and self._kept.there

    # ---- building

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Import"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.resize(1240, 800)
        self.setAcceptDrops(True)
        for widget in (self.start_panel, self._working, self.panel, self.summary):
            self.stack.addWidget(widget)
        self._status.setProperty("look", "quiet")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setWordWrap(True)
        self._status.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.store_button.setProperty("look", "primary")
        self.store_button.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        # Return belongs to the boxes and lists; only Ctrl+Return stores.
        for button in (self._more, self._discard, self._close, self.store_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.stack, 1)
        layout.addLayout(row(self._discard, self._more, self._status, self._close, self.store_button))

    def _connect(self) -> None:
        start, drafting = self.start_panel, self._drafting
        start.files_chosen.connect(self.start)
        start.text_pasted.connect(self.start_paste)
        start.resume_wanted.connect(self.resume)
        start.discard_wanted.connect(self._ask_throw_away)
        drafting.progressed.connect(self._working.show_progress)
        drafting.drafted.connect(self._show_draft)
        drafting.failed.connect(self._failed)
        self._working.cancel_wanted.connect(self.cancel)
        self._more.clicked.connect(self._show_start)
        self._discard.clicked.connect(self._ask_throw_away)
        self._close.clicked.connect(self.reject)
        self.store_button.clicked.connect(self.store)
        self.summary.undo_wanted.connect(self._take_back)
        self.summary.more_wanted.connect(self._show_review)
        self.review.history_changed.connect(self._count)
        self.review.pages_reset.connect(self._count)
        self._keeping.failed.connect(self._status.setText)
        self.panel.warnings.compare_wanted.connect(self._compare)
        storing = self._storing
        storing.progressed.connect(self._working.show_progress)
        storing.stored.connect(self._show_summary)
        storing.taken_back.connect(self._show_taken_back)
        storing.cancelled.connect(self._show_review)
        storing.failed.connect(self._failed)
        keys = {"Ctrl+Return": self.store, "Ctrl+Enter": self.store, "F6": self._next_pane, "F1": self._show_keys}
        for key, run in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(run)

    # ---- what is shown

    def _show(self, widget: QWidget) -> None:
        self.stack.setCurrentWidget(widget)
        reviewing, working = widget is self.panel, widget is self._working
        for button in (self._more, self._discard, self.store_button):
            button.setVisible(reviewing)
        self._close.setVisible(not working)
        self._count()

    def _show_start(self) -> None:
        self.start_panel.tell("")
        self.start_panel.offer_open(there=len(self.review) > 0 or self._has_open())
        self._show(self.start_panel)

    def _show_review(self) -> None:
        if not len(self.review):
            self._show_start()
            return
        self._show(self.panel)
        self.panel.parts.setFocus()
        self._jobs.read(_known, self._offer_known, key="import-known")

    def _offer_known(self, known: tuple[tuple[Hospital, ...], tuple[Publication, ...]]) -> None:
        self.panel.fields.offer(*known)

    def _work(self, doing: str) -> None:
        self._working.begin(doing)
        self._show(self._working)
        self._working.setFocus()

    def _count(self) -> None:
        taken = self.review.taken
        if self.stack.currentWidget() is self.panel:
            articles = sum(len(page.articles) for page in self.review.draft.pages if page.accepted)
            ticked = self.tr("{ticked} of {pages} pages ticked").format(ticked=taken, pages=len(self.review))
            doubts = self.tr("doubts left: {count}").format(count=self.review.doubts())
            self._status.setText(words.source_line(ticked, words.articles(articles), doubts))
        else:
            self._status.setText("")
        one = taken == 1
        words_ = self.tr("&Import 1 page") if one else self.tr("&Import {count} pages").format(count=taken)
        self.store_button.setText(words_)
        self.store_button.setEnabled(taken > 0)

    def _next_pane(self) -> None:
        panel = self.panel
        panes = (panel.parts, panel.page_view, panel.pages.tree, panel.fields.paper)
        here = next((n for n, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_keys(self) -> None:
        from desktop.keys import KeysDialog

        self._open(KeysDialog(self))

    def _compare(self, known: ArticleId) -> None:
        from desktop.import_dialog.compare_dialog import CompareDialog

        if self.review.page is not None:
            self._open(CompareDialog(self._jobs, self.review.page, known, self))

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # ---- drafting

    def _show_draft(self, drafted: Drafted) -> None:
        if drafted.kept is not None:
            self.review.show(drafted.kept)
        new = without(drafted.new, self.review.draft)
        if len(self.review):
            self.review.add(new)
        else:
            self.review.show(new)
        if len(self.review):
            self._keeping.keep_all()
            self.start_panel.text.clear()
            self._show_review()
            return
        self._show_start()
        self.start_panel.tell(self._why_nothing(new))

    def _why_nothing(self, new: ImportDraft) -> str:
        reasons = [report.unreadable(file or self.tr("The text"), reason) for file, reason in new.skipped[:5]]
        return "\n".join(reasons) or self.tr("There is nothing to import here.")

    def _failed(self, error: Exception) -> None:
        """Known errors are said here; anything else is a bug and goes where bugs go."""
        self._show_review()
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
        elif self.stack.currentWidget() is self.start_panel:
            self.start_panel.tell(report.sentence(error))
        else:
            self._status.setText(report.sentence(error))

    def cancel(self) -> None:
        """Stops reading or storing; what was under review is as it was."""
        if self._storing.busy:
            self._storing.cancel()
            return
        self._drafting.cancel()
        self._show_review()

    def _throw_away(self) -> None:
        self._keeping.drop()
        self.review.show(ImportDraft(pages=()))
        self._show_start()

    def _ask_throw_away(self) -> None:
        several = len(self.review) > 1
        ask_discard(self, page=self._throw_page_away if several else None, everything=self._throw_away)

    def _throw_page_away(self) -> None:
        self.review.remove_page()
        self._keeping.keep_all()

    # ---- storing

    def store(self) -> None:
        """Stores the ticked pages in one go."""
        if self.stack.currentWidget() is not self.panel or self._storing.busy:
            return
        self.panel.fields.store()
        if self.review.taken:
            self._work(self.tr("Storing …"))
            self._storing.store(self.review.draft)

    def _show_summary(self, stored: Imported) -> None:
        left = tuple(page for page in self.review.draft.pages if not (page.accepted and page.articles))
        skipped = self.review.skipped
        self.review.show(ImportDraft(pages=tuple(page for page in left if not page.same_file)))
        if len(self.review):
            self._keeping.keep_all()
        else:
            self._keeping.drop()
        self.summary.show_imported(stored, left, skipped)
        self._show(self.summary)
        self.summary.setFocus()

    def _take_back(self) -> None:
        self._work(self.tr("Taking the import back …"))
        self._storing.take_back()

    def _show_taken_back(self, draft: ImportDraft) -> None:
        self.review.show(draft)
        self._keeping.keep_all()
        self._show_review()

    # ---- Qt's

    def showEvent(self, event: QShowEvent) -> None:
        """Somewhat smaller than the window it belongs to, so that one sees what it belongs to."""
        window = self.parentWidget()
        if window is not None and not event.spontaneous():
            self.resize(self.size().boundedTo(window.window().size() - QSize(8 * GRID, 8 * GRID)))
        super().showEvent(event)

    def reject(self) -> None:
        """One step back: out of work under way to the review, out of the review to where one came from."""
        if self.stack.currentWidget() is self._working:
            self.cancel()
        elif self.stack.currentWidget() is self.start_panel and len(self.review):
            self._show_review()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._drafting.cancel()
        if self.stack.currentWidget() is self.panel:
            self.panel.fields.store()
        self._keeping.flush()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _paths(event.mimeData())
        event.acceptProposedAction()
        if paths:
            self.start(paths)
        else:
            self.start_paste(event.mimeData().text())


def _known(archive: Archive) -> tuple[tuple[Hospital, ...], tuple[Publication, ...]]:
    return archive.hospitals(), archive.publications()


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
