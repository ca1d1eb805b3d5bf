"""What is missing in the catalogue: how many articles lack which field, and the way to them.

It must not know: how that is found out, or how articles are listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from db.domain.records import Changed, MissingField
from db.errors import ArchiveError
from desktop import report
from desktop.cataloguing import field_words
from desktop.jobs import Jobs
from desktop.models.record_table import RecordTableModel, Row
from desktop.theme import GRID, icon
from desktop.widgets.record_table import RecordTable
from desktop.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from db.archive import Archive


@dataclass(frozen=True, slots=True)
class _Missing:
    lacked: MissingField
    total: int

    @property
    def percent(self) -> int:
        return round(100 * self.lacked.articles / self.total) if self.total else 0


class MissingDialog(QDialog):
    """Return lists the articles that lack the field of the row."""

    search_wanted = Signal(str)

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Missing fields"))
        self._jobs = jobs
        self._model = RecordTableModel[_Missing](
            (
                (self.tr("Field"), lambda one: field_words.missing(one.lacked.field)),
                (self.tr("Articles"), lambda one: one.lacked.articles),
                ("%", lambda one: one.percent),
                (self.tr("Search"), lambda one: one.lacked.query),
            ),
            self,
        )
        self.table = RecordTable(self._model, self.tr("Missing fields"))
        self.state = WrappedLabel(look="quiet")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.list_button = self._buttons.addButton(
            self.tr("&List the articles"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._build()
        self._read()

    def list_articles(self) -> None:
        """Have the articles of the current row listed in the window."""
        one = self.table.current()
        if one is not None and one.lacked.articles:
            self.search_wanted.emit(one.lacked.query)
            self.accept()

    def _read(self) -> None:
        self.state.setText(self.tr("Counting …"))
        self._jobs.read(
            self._count,
            self._show,
            key="missing",
            failed=self._fail,
        )

    def _count(self, archive: Archive) -> tuple[int, tuple[Row[_Missing], ...]]:
        total = archive.status().articles
        return total, self._model.tabled([_Missing(one, total) for one in archive.missing_fields()])

    def _show(self, found: tuple[int, tuple[Row[_Missing], ...]]) -> None:
        total, missing = found
        row = self.table.currentIndex().row()
        self._model.show(missing)
        self.table.stand_on(row if row >= 0 else self._model.row_where(lambda one: one.lacked.articles > 0))
        self.state.setText(self.tr("Of {total} articles.").format(total=f"{total:,}"))

    def _enable(self) -> None:
        one = self.table.current()
        self.list_button.setEnabled(one is not None and one.lacked.articles > 0)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self.state.setText(report.sentence(error))

    def _follow(self, changed: Changed) -> None:
        if changed.articles or changed.structure:
            self._read()

    def _build(self) -> None:
        self.list_button.setIcon(icon("search"))
        self.list_button.setAutoDefault(False)
        self.list_button.clicked.connect(self.list_articles)
        self._buttons.rejected.connect(self.reject)
        self.table.entered.connect(self.list_articles)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._enable())
        self._jobs.archive_changed.connect(self._follow)
        self.table.widths(10, 6, 16)
        hint = self.tr("Return lists the articles that lack a field; there, Ctrl+Shift+E fills it in all of them.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(WrappedLabel(hint))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.state)
        layout.addWidget(self._buttons)
        self.resize(GRID * 84, GRID * 86)
        self._enable()
        self.table.setFocus()
