"""The trash: articles that were deleted, to be looked at, brought back, or deleted for good.

It must not know: where they are kept meanwhile.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import Article, ArticleId, Changed, TrashedArticle
from db.errors import ArchiveError
from desktop import report, words
from desktop.cataloguing.history_words import moment
from desktop.jobs import Jobs
from desktop.models.record_table import RecordTableModel, Row
from desktop.theme import GRID, icon
from desktop.widgets.article_page import ArticlePage
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.record_table import RecordTable
from desktop.widgets.wrapped_label import WrappedLabel


class TrashDialog(QDialog):
    """Return brings the chosen articles back; Del deletes them for good, and asks first."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Trash"))
        self._jobs = jobs
        self._row = 0
        self._model = RecordTableModel[TrashedArticle](
            (
                (self.tr("Headline"), lambda one: one.headline),
                (self.tr("Newspaper"), lambda one: one.paper or ""),
                (self.tr("Date"), lambda one: one.date or ""),
                (self.tr("Deleted"), lambda one: moment(one.deleted)),
            ),
            self,
        )
        self.table = RecordTable(self._model, self.tr("Deleted articles"))
        self.filter = self.table.filter_line()
        self.page = ArticlePage()
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self.state = WrappedLabel(look="quiet")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore_button = self._button(self.tr("&Restore"), "undo")
        self.delete_button = self._button(self.tr("&Delete for good …"), "trash")
        self._build()
        self._connect()
        self._read()

    def restore(self) -> None:
        """Bring the chosen articles back."""
        ids = self._ids()
        if ids:
            said = self.tr("{articles} brought back.").format(articles=words.articles(len(ids)))
            self._jobs.write(
                self.tr("Restoring"),
                lambda archive, _: archive.restore(ids),
                lambda _: self.state.setText(said),
                self._fail,
            )

    def delete(self) -> None:
        """Delete the chosen articles for good, once that is confirmed."""
        ids = self._ids()
        if not ids:
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Delete {articles} for good?").format(articles=words.articles(len(ids))))
        box.setInformativeText(self.tr("The pages they were cut from stay in the archive."))
        deleting = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        keeping = box.addButton(self.tr("Keep them"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keeping)
        box.setEscapeButton(keeping)
        deleting.clicked.connect(lambda: self._delete(ids))
        box.finished.connect(box.deleteLater)
        box.open()

    def _delete(self, ids: tuple[ArticleId, ...]) -> None:
        said = self.tr("{articles} deleted for good.").format(articles=words.articles(len(ids)))
        self._jobs.write(
            self.tr("Deleting"),
            lambda archive, _: archive.empty_trash(ids),
            lambda _: self.state.setText(said),
            self._fail,
        )

    def _ids(self) -> tuple[ArticleId, ...]:
        return tuple(one.id for one in self.table.chosen())

    def _read(self) -> None:
        self._row = max(0, self.table.currentIndex().row())
        self._jobs.read(lambda archive: self._model.tabled(archive.trash()), self._show, key="trash", failed=self._fail)

    def _show(self, trashed: tuple[Row[TrashedArticle], ...]) -> None:
        self._model.show(trashed)
        self._narrow()
        self.table.stand_on(self._row)

    def _narrow(self) -> None:
        self.table.narrow(self.filter.text())
        held = self._model.count
        self._stack.setCurrentIndex(0 if self.table.count else 1)
        self.filter.setVisible(held > 0)
        if held:
            self._empty.tell(self.tr("Nothing fits the filter."), "")
        else:
            self._empty.tell(self.tr("The trash is empty."), self.tr("Articles that are deleted wait here."))
        self._enable()

    def _enable(self) -> None:
        for button in (self.restore_button, self.delete_button):
            button.setEnabled(bool(self.table.count and self.table.selectionModel().hasSelection()))

    def _preview(self) -> None:
        one = self.table.current()
        if one is None:
            self._jobs.forget("trashed")
            self.page.clear_article()
            return
        self._jobs.read(
            lambda archive: archive.trashed_article(one.id), self._show_article, key="trashed", failed=self._gone
        )

    def _show_article(self, article: Article) -> None:
        self.page.show_article(article, ())

    def _gone(self, error: Exception) -> None:
        self.page.clear_article()
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self.state.setText(report.sentence(error))

    def _follow(self, changed: Changed) -> None:
        if changed.trash or changed.structure:
            self._read()

    def _connect(self) -> None:
        self._buttons.rejected.connect(self.reject)
        self.filter.textChanged.connect(lambda _: self._narrow())
        self.table.entered.connect(self.restore)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._preview())
        self._model.modelReset.connect(self._preview)
        self.restore_button.clicked.connect(self.restore)
        self.delete_button.clicked.connect(self.delete)
        self._jobs.archive_changed.connect(self._follow)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table, self.delete)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.filter.setFocus)

    def _build(self) -> None:
        self.table.widths(18, 12, 18)
        self.page.setPlaceholderText("")
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.table)
        sides.addWidget(self.page)
        sides.setSizes([GRID * 76, GRID * 56])
        self._stack.addWidget(sides)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(self.filter)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.state)
        layout.addWidget(self._buttons)
        self.resize(GRID * 138, GRID * 80)
        self.table.setFocus()

    def _button(self, text: str, image: str) -> QPushButton:
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setIcon(icon(image))
        button.setAutoDefault(False)
        return button
