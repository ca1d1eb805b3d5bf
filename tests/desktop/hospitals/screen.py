"""The window of the hospitals as a person sees and works it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import Hospital
from desktop.hospitals import HospitalsDialog
from desktop.jobs import Jobs

T = TypeVar("T", bound=QWidget)


class Screen:
    """Every step waits until nothing is outstanding."""

    def __init__(self, qtbot: QtBot, jobs: Jobs) -> None:
        self.qtbot, self.jobs = qtbot, jobs
        self.dialog = HospitalsDialog(jobs)
        # It would not close while something typed is not saved.
        qtbot.addWidget(self.dialog, before_close_func=lambda dialog: dialog.hide())
        self.dialog.show()
        qtbot.waitExposed(self.dialog)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.jobs.busy)

    def table(self, name: str) -> QTableView:
        return self._named(QTableView, name)

    def field(self, name: str) -> QLineEdit:
        return self._named(QLineEdit, name)

    def box(self, name: str) -> QComboBox:
        return self._named(QComboBox, name)

    def button(self, text: str, inside: QWidget | None = None) -> QPushButton:
        buttons = (inside or self.dialog).findChildren(QPushButton)
        return next(b for b in buttons if b.text().replace("&", "") == text)

    def write(self, widget: QWidget | None, text: str) -> None:
        """As an input method does: Chinese is not typed by keys."""
        assert isinstance(widget, QLineEdit)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)
        self.settle()

    def choose(self, name: str, row: int) -> None:
        box = self.box(name)
        box.setCurrentIndex(row)
        box.activated.emit(row)

    def click(self, text: str, inside: QWidget | None = None) -> None:
        self.qtbot.mouseClick(self.button(text, inside), Qt.MouseButton.LeftButton)
        self.settle()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, on: QWidget | None = None
    ) -> None:
        self.qtbot.keyClick(on or QApplication.focusWidget() or self.dialog, key, modifier)
        self.settle()

    def type_into_editor(self, text: str) -> None:
        """Into the cell that is being edited."""
        editor = self.table("Names").viewport().findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        self.write(editor, text)

    def asked(self) -> QDialog:
        """The small dialog over this one."""
        return next(d for d in self.dialog.findChildren(QDialog) if d.isVisible())

    def show_hospital(self, name: str) -> None:
        self.dialog.show_hospital(name)
        self.settle()

    def listed(self) -> list[str]:
        model = self.table("Hospitals").model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def chosen(self) -> str:
        return self.table("Hospitals").currentIndex().data()

    def said(self, inside: QWidget | None = None) -> str:
        root = inside or self.dialog
        return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())

    def stored(self) -> dict[str, Hospital]:
        with Archive.open(self.jobs.archive_path) as archive:
            return {one.name: one for one in archive.hospitals()}

    def _named(self, kind: type[T], name: str) -> T:
        found = [w for w in self.dialog.findChildren(kind) if w.accessibleName() == name]
        return next((w for w in found if w.isVisible()), found[0])
