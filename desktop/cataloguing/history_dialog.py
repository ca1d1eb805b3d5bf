"""What was done to the whole archive, the newest first: looked through, narrowed by a filter, saved as a table.

It must not know: how history is kept, or how a table is written.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import ArticleId, Changed, HistoryEntry
from db.errors import ArchiveError
from desktop import report, words
from desktop.cataloguing.field_words import shown
from desktop.cataloguing.history_words import detail_line, entry_text, field_name, moment
from desktop.jobs import Jobs
from desktop.models.record_table import RecordTableModel, Row
from desktop.theme import GRID, icon
from desktop.widgets.record_table import RecordTable
from desktop.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from db.archive import Archive

_MOST = 2000
"""Changes that are listed; the saved table has all of them."""
_ALL = 1 << 30
_DETAILS = 100
"""Of one change: an edit of ten thousand articles has many more."""


class HistoryDialog(QDialog):
    """A row for each change; below, all that is told of the current one."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self._jobs = jobs
        self._model = RecordTableModel[HistoryEntry](
            (
                (self.tr("What was changed"), _told),
                (self.tr("What was done"), _done),
                (self.tr("When"), lambda one: moment(one.at)),
                (self.tr("Articles"), lambda one: len(one.articles)),
            ),
            self,
        )
        self.table = RecordTable(self._model, self.tr("Changes of the archive"))
        self.filter = self.table.filter_line()
        self.told = QPlainTextEdit()
        self.state = WrappedLabel(look="quiet")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save_button = self._buttons.addButton(
            self.tr("&Save as a table …"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._build()
        self._read()

    def save_table(self) -> None:
        """Ask where to, then write all of the history there."""
        dialog = QFileDialog(self, self.tr("Save the history"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters(["*.csv", "*.xlsx"])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen.removeprefix("*.")))
        dialog.selectFile(self.tr("history") + ".csv")
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, to: Path) -> None:
        """Write all of the history into this file."""
        chinese = QLocale().language() == QLocale.Language.Chinese
        said = self.tr("The history is written to {file}.").format(file=to.name)
        self._jobs.write(
            self.tr("Saving the history"),
            lambda archive, _: _write(archive, to, chinese=chinese),
            lambda _: self.state.setText(said),
            self._fail,
        )

    def _read(self) -> None:
        self._jobs.read(
            lambda archive: self._model.tabled(archive.history(limit=_MOST)),
            self._show,
            key="history",
            failed=self._fail,
        )

    def _show(self, entries: tuple[Row[HistoryEntry], ...]) -> None:
        self._model.show(entries)
        self._narrow()
        self.table.stand_on(0)

    def _narrow(self) -> None:
        self.table.narrow(self.filter.text())
        shown, known = self.table.count, self._model.count
        more = self.tr(" The older ones are in the saved table.") if known == _MOST else ""
        self.state.setText(self.tr("{shown} of {known} changes.").format(shown=f"{shown:,}", known=f"{known:,}") + more)

    def _tell(self) -> None:
        one: HistoryEntry | None = self.table.current()
        self.told.setPlainText(entry_text(one) if one is not None else "")
        about = dict.fromkeys(d.article for d in one.details[:_DETAILS] if d.article is not None) if one else {}
        if one is None or not about:
            self._jobs.forget("history-titles")
            return
        self._jobs.read(
            lambda archive: entry_text(one, most=_DETAILS, titles=_titles(archive, tuple(about))),
            self.told.setPlainText,
            key="history-titles",
        )

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self.state.setText(report.sentence(error))

    def _follow(self, _changed: Changed) -> None:
        self._read()

    def _build(self) -> None:
        self.filter.textChanged.connect(lambda _: self._narrow())
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.setAccessibleName(self.tr("All that is told of the change"))
        self.table.widths(22, 18, 12)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self._model.modelReset.connect(self._tell)
        self.save_button.setIcon(icon("export"))
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save_table)
        self._buttons.rejected.connect(self.reject)
        self._jobs.archive_changed.connect(self._follow)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.filter.setFocus)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.told)
        parts.setSizes([GRID * 52, GRID * 24])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(self.filter)
        layout.addWidget(parts, 1)
        layout.addWidget(self.state)
        layout.addWidget(self._buttons)
        self.resize(GRID * 124, GRID * 88)
        self.table.setFocus()


def _told(one: HistoryEntry) -> str:
    """The first detail of a change, and how many there are besides."""
    if not one.details:
        return ""
    line = detail_line(one.details[0])
    return f"{line} (+{len(one.details) - 1:,})" if len(one.details) > 1 else line


def _done(one: HistoryEntry) -> str:
    done = words.action(one.action)
    return f"{done} ↶" if one.undone else done


def _titles(archive: Archive, ids: tuple[ArticleId, ...]) -> dict[ArticleId, str]:
    """Headlines of the articles that are still there."""
    return {id: row.summary.headline for id, row in zip(ids, archive.rows(ids), strict=True) if row is not None}


def _write(archive: Archive, to: Path, *, chinese: bool) -> None:
    from db.export import save_table
    from db.export.history_table import history_of

    save_table(history_of(map(_in_words, archive.history(limit=_ALL)), chinese=chinese), to)


def _in_words(entry: HistoryEntry) -> HistoryEntry:
    """Action and fields as they are called on the screen: the table is for people."""
    details = tuple(
        one._replace(field=field_name(one.field), old=shown(one.field, one.old), new=shown(one.field, one.new))
        for one in entry.details
    )
    return replace(entry, action=words.action(entry.action), details=details)
