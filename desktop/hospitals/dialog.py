"""The window of the hospitals: puts list, page and form side by side and connects them.

It must not know: how anything is read, drawn or stored.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QSplitter, QStackedWidget, QWidget

from db.divisions import divisions
from db.domain.records import ArchiveStatus, Changed, Hospital, HospitalId
from desktop import words
from desktop.hospitals import layout
from desktop.hospitals.changing import Changing
from desktop.hospitals.editor import Editor
from desktop.hospitals.list_pane import ListPane
from desktop.hospitals.merging import MergeDialog
from desktop.hospitals.page import HospitalPage
from desktop.hospitals.splitting import SplitDialog
from desktop.hospitals.table_file import headings, table_of
from desktop.jobs import Jobs
from desktop.models.hospital_choices import HospitalChoices
from desktop.models.hospital_list import ListedHospital, listed
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from db.archive import Archive

_Read = tuple[tuple[ListedHospital, ...], HospitalChoices]


class HospitalsDialog(QDialog):
    """Stays as it was left when it is hidden and shown again: Ctrl+H goes back to where one was.

    While something typed is not saved the list rests, so that nothing typed is ever lost by a click; Esc takes it back.
    """

    articles_wanted = Signal(str)
    """A query, for the main window to answer."""
    article_wanted = Signal(int)
    passage_wanted = Signal(int, int, tuple)
    """An article, the number of a part of it, and the span in its text."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._choices = HospitalChoices()
        self._hospital: Hospital | None = None
        self._wanted: HospitalId | str | None = None
        self._stale = True
        self.list = ListPane()
        self.page = HospitalPage(jobs)
        self.editor = Editor()
        self.changing = Changing(jobs, self)
        self._empty = EmptyState()
        self._right = QStackedWidget()
        self._said = WrappedLabel(look="quiet")
        self._refused = WrappedLabel(look="warning")
        self.buttons = layout.Buttons(self)
        layout.build(self, self.buttons, self._splitter(), (self._refused, self._said))
        self._connect()
        self._show_state()

    def show_hospital(self, wanted: HospitalId | str) -> None:
        """Go to this one, by id or current name, as soon as it is read; what is typed and not saved goes before."""
        if not self.editor.is_changed:
            self.editor.close_form()
            self._wanted = wanted
            self._read()

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_hospital)
        self.list.opened.connect(self.page.enter)
        self.list.export_wanted.connect(self._ask_where_to_export)
        self.page.query_wanted.connect(self._leave_for_query)
        self.page.article_wanted.connect(self._leave_for_article)
        self.page.passage_wanted.connect(self._leave_for_passage)
        self.page.hospital_wanted.connect(lambda other: self.list.choose(HospitalId(other)))
        self.editor.edited.connect(self._show_state)
        self.editor.save_wanted.connect(self._save)
        self.editor.left.connect(self._stop_editing)
        self.changing.saved.connect(self._saved)
        self.changing.done.connect(self._tell)
        self.changing.refused.connect(self._refuse)
        self.changing.status_read.connect(self._name_undo)
        self._jobs.archive_changed.connect(self._archive_changed)
        acts: dict[str, Callable[[], object]] = {
            "new": self.begin_new,
            "articles": self.page.ask_for_articles,
            "edit": self.edit,
            "merge": self.merge,
            "split": self._split,
            "remove": self._remove,
            "undo": self._undo,
            "redo": self._redo,
            "close": self.reject,
            "find": self.list.filter.setFocus,
            "next_tab": lambda: self.page.step(1),
            "previous_tab": lambda: self.page.step(-1),
            "other_side": self._go_to_other_side,
        }
        self.buttons.connect_all(acts)
        layout.connect_keys(self, acts)

    # ---- what is shown

    def _read(self) -> None:
        def show(read: _Read) -> None:
            hospitals, self._choices = read
            wanted, self._wanted = self._wanted, None
            self.editor.offer(self._choices)
            if not self.editor.is_open:
                self.list.show_hospitals(hospitals, wanted)
            else:
                self.list.model.set_hospitals(hospitals)
                self.editor.renew(self._choices)
            self._show_state()

        self._stale = False

        def read(archive: Archive) -> _Read:
            hospitals = archive.hospitals()
            divisions()  # read here once: the first letter of a city should not wait for it
            return listed(hospitals), HospitalChoices(hospitals)

        self._jobs.read(read, show, key="hospitals")
        self.changing.read_status()

    def _show_hospital(self, hospital: Hospital | None) -> None:
        self._hospital = hospital
        self.page.show_hospital(hospital)
        if self.editor.is_open and not self.editor.is_changed:
            self.editor.close_form()
        self._show_state()

    def _show_state(self) -> None:
        hospital, changed = self._hospital, self.editor.is_changed
        if self.editor.is_open:
            self._right.setCurrentWidget(self.editor)
        elif hospital is None:
            self._empty.tell(
                self.tr("There is no hospital yet."),
                self.tr("Importing pages adds those they are about; or add one here."),
            )
            self._right.setCurrentWidget(self._empty)
        else:
            self._right.setCurrentWidget(self.page)
        self.list.rest(resting=changed)
        self.buttons.show_state(hospital, editing=self.editor.is_open, changed=changed)
        if self.editor.is_open:
            self._refused.setText(self.editor.problem)
            self._said.setText(self.tr("Not saved yet.") if changed and not self.editor.problem else "")
        self._refused.setVisible(bool(self._refused.text()))

    def _name_undo(self, status: ArchiveStatus) -> None:
        self.buttons.name_undo(words.action(status.can_undo) if status.can_undo else None)

    def _tell(self, said: str, shown: HospitalId | str | None) -> None:
        self._refused.clear()
        self._said.setText(said)
        if shown is not None:
            self.show_hospital(shown)
        self._show_state()

    def _refuse(self, said: str) -> None:
        self.editor.setEnabled(True)
        self._said.clear()
        self._refused.setText(said)
        self._refused.show()

    def _archive_changed(self, changed: Changed) -> None:
        if not (changed.hospitals or changed.structure or changed.articles):
            return
        self._stale = True
        if self.isVisible():
            self._read()

    # ---- what is done

    def begin_new(self) -> None:
        """An empty form; the current name is being typed."""
        if self.editor.is_changed:
            return
        self._said.clear()
        self.list.clear_choice()
        self.editor.open_new()
        self._show_state()
        self.editor.form.edit_name()

    def edit(self) -> None:
        """The form with what is known of the chosen one."""
        if self._hospital is not None and not self.editor.is_open:
            self._said.clear()
            self._refused.clear()
            self.editor.open_hospital(self._hospital)
            self._show_state()
            self.editor.form.setFocus()

    def _save(self, hospital: Hospital) -> None:
        # The form stays until it is stored: where that is refused, nothing typed is lost.
        self.editor.setEnabled(False)
        self.changing.save(hospital)

    def _saved(self) -> None:
        self.editor.setEnabled(True)
        self.editor.close_form()
        self._show_state()
        self.list.table.setFocus()

    def _stop_editing(self) -> None:
        self.editor.close_form()
        self._refused.clear()
        self._said.clear()
        if self._hospital is not None:
            self.list.choose(self._hospital.id)
        self._show_state()
        self.list.table.setFocus()

    def merge(self) -> None:
        """Ask for the other record of the chosen hospital."""
        if self._hospital is None:
            return
        dialog = MergeDialog(self._hospital, self._choices, self)
        dialog.wanted.connect(self.changing.merge)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _split(self) -> None:
        hospital = self._hospital
        if hospital is None:
            return
        dialog = SplitDialog(hospital, self)

        def preview(names: tuple[str, ...]) -> None:
            self._jobs.read(
                lambda archive: len(archive.split_articles(hospital.id, names)),
                lambda count: dialog.show_preview(names, count),
                key="hospital-split",
            )

        dialog.preview_wanted.connect(preview)
        dialog.wanted.connect(lambda names: self.changing.split(hospital.id, names))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self) -> None:
        if self._hospital is not None:
            self.changing.remove(self._hospital)

    def _undo(self) -> None:
        if not self.editor.is_open:
            self.changing.undo()

    def _redo(self) -> None:
        if not self.editor.is_open:
            self.changing.redo()

    def _ask_where_to_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the list of hospitals"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters(["*.csv", "*.xlsx"])
        dialog.selectFile(self.tr("hospitals") + ".csv")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen.removeprefix("*.")))
        dialog.fileSelected.connect(lambda file: self.export(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, to: Path) -> None:
        """Write the list as it is narrowed and sorted."""
        table = table_of(self.list.shown(), headings())
        said = self.tr("Hospitals written to {file}: {count}.").format(count=self.list.model.rowCount(), file=to.name)
        self.changing.export(table, to, said)

    # ---- where one goes

    def _leave_for_query(self, query: str) -> None:
        self.articles_wanted.emit(query)
        self.accept()

    def _leave_for_article(self, id: int) -> None:
        self.article_wanted.emit(id)
        self.accept()

    def _leave_for_passage(self, id: int, part: int, span: tuple[int, int]) -> None:
        self.passage_wanted.emit(id, part, span)
        self.accept()

    def _go_to_other_side(self) -> None:
        if self.list.isAncestorOf(self.focusWidget()) and not self.editor.is_open:
            self.page.enter()
        elif self.list.isAncestorOf(self.focusWidget()):
            self.editor.form.setFocus()
        elif self.list.table.isEnabled():
            self.list.table.setFocus()

    def _splitter(self) -> QSplitter:
        for widget in (self.page, self.editor, self._empty):
            self._right.addWidget(widget)
        return layout.side_by_side(self.list, layout.column(self._right, self.buttons.row))

    def reject(self) -> None:
        if self.editor.is_changed:
            self._said.setText(self.tr("Not saved yet. Save or revert it first."))
            return
        if self.editor.is_open:
            self._stop_editing()
            return
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # One step back: first what was typed into the form, then the form, then the filter, then the window.
        if event.key() == Qt.Key.Key_Escape and self.editor.is_changed:
            self.editor.revert()
        elif event.key() == Qt.Key.Key_Escape and not self.editor.is_open and self.list.is_narrowed:
            self.list.filter.clear()
        else:
            super().keyPressEvent(event)
