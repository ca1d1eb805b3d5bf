"""What corrections have taught the importer: to be looked through, and forgotten where it was taught wrongly.

It must not know: what teaches a lesson, or what the importer makes of it.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.domain.lessons import LearntLesson
from db.domain.records import Changed
from db.errors import ArchiveError
from desktop import report
from desktop.jobs import Jobs
from desktop.models.lesson_list import MEANING, PAGE, PRINTED, LessonListModel
from desktop.theme import GRID, icon
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.wrapped_label import WrappedLabel


class LessonsDialog(QDialog):
    """Del forgets the chosen rows; Ctrl+Z takes that back."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What corrections have taught"))
        self._jobs = jobs
        self._forgotten = 0
        self._model = LessonListModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit()
        self.table = QTableView()
        self._state = WrappedLabel(look="quiet")
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # Return in the filter goes to what it found, not away.
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.forget_button = self._button(self.tr("&Forget the chosen"), "trash")
        self.back_button = self._button(self.tr("&Take that back"), "undo")
        self._build()
        self._connect()
        self.read()

    def read(self) -> None:
        """Shows what the archive knows now."""
        self._jobs.read(lambda archive: archive.lessons(), self._show, key="lessons")

    def forget(self) -> None:
        """Forgets the chosen lessons, as one change of the archive."""
        chosen = [self._model.lesson(self._shown.mapToSource(i).row()).id for i in self._rows()]
        if not chosen:
            return
        self._forgotten = len(chosen)
        self._jobs.write(
            self.tr("Forget"), lambda archive, _: archive.forget_lessons(chosen), self._changed, self._show_failure
        )

    def take_back(self) -> None:
        """Undoes the last forgetting of this dialog."""
        if self._forgotten:
            self._forgotten = 0
            self._jobs.write(self.tr("Undo"), lambda archive, _: archive.undo(), self._changed, self._show_failure)

    def _build(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Filter"))
        table = self.table
        table.setModel(self._shown)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setAccessibleName(self.tr("What corrections have taught"))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (PRINTED, MEANING, PAGE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        explained = WrappedLabel(
            self.tr(
                "What you correct in a page is known at the next import: names of people, the newspaper behind a page"
                " header, the hospital behind a wording. The undo of an import takes back what it taught."
            )
        )
        self._stack.addWidget(table)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        for widget in (explained, self.filter):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._state)
        layout.addWidget(self._buttons)
        self.resize(GRID * 100, GRID * 64)

    def _connect(self) -> None:
        self._buttons.rejected.connect(self.reject)
        self.filter.textChanged.connect(self._narrow)
        self.table.selectionModel().selectionChanged.connect(lambda: self._enable())
        self.forget_button.clicked.connect(self.forget)
        self.back_button.clicked.connect(self.take_back)
        self.filter.returnPressed.connect(self.table.setFocus)
        for keys, widget, run in (
            (QKeySequence.StandardKey.Delete, self.table, self.forget),
            (QKeySequence.StandardKey.Undo, self, self.take_back),
            (QKeySequence.StandardKey.Find, self, self.filter.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _button(self, text: str, icon_name: str) -> QPushButton:
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setIcon(icon(icon_name))
        button.setAutoDefault(False)
        return button

    def _rows(self) -> list[QModelIndex]:
        return self.table.selectionModel().selectedRows()

    def _show(self, lessons: tuple[LearntLesson, ...]) -> None:
        self._model.show(lessons)
        self._narrow()
        if self._shown.rowCount():
            self.table.setFocus()
            self.table.setCurrentIndex(self._shown.index(0, 0))

    def _narrow(self) -> None:
        self._shown.setFilterFixedString(self.filter.text().strip())
        known, shown = self._model.rowCount(), self._shown.rowCount()
        self.filter.setVisible(known > 0)
        self._stack.setCurrentWidget(self.table if shown else self._empty)
        if known:
            self._empty.tell(self.tr("Nothing fits the filter."), "")
        else:
            hint = self.tr("Correct a name, a newspaper or a hospital while you import, and it is listed here.")
            self._empty.tell(self.tr("Nothing has been taught yet."), hint)
        self._enable()

    def _enable(self) -> None:
        self.forget_button.setEnabled(bool(self._rows()))
        self.back_button.setVisible(self._forgotten > 0)
        said = self.tr("Forgotten: {count}.").format(count=self._forgotten) if self._forgotten else ""
        self._state.setText(said)
        self._state.setVisible(bool(said))

    def _changed(self, _: Changed) -> None:
        self.read()

    def _show_failure(self, error: Exception) -> None:
        self._forgotten = 0
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self._enable()
        self._state.setText(report.sentence(error))
        self._state.show()
