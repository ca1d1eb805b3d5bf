from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import Hospital, HospitalId, HospitalName, NameKind
from desktop.hospitals import HospitalsDialog
from desktop.jobs import Jobs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def hospital(name: str, *, city: str | None = None) -> Hospital:
    return Hospital(id=HospitalId(0), names=(HospitalName(name, NameKind.CURRENT),), city=city)


class Screen:
    """Drives the dialog as a person does."""

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
        return next(t for t in self.dialog.findChildren(QTableView) if t.accessibleName() == name)

    def field(self, name: str) -> QLineEdit:
        return next(f for f in self.dialog.findChildren(QLineEdit) if f.accessibleName() == name)

    def button(self, text: str) -> QPushButton:
        return next(b for b in self.dialog.findChildren(QPushButton) if b.text() == text)

    def write(self, widget: QWidget | None, text: str) -> None:
        """As an input method does: Chinese is not typed by keys."""
        assert isinstance(widget, QLineEdit)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    def click(self, text: str) -> None:
        self.qtbot.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def type_into_editor(self, text: str) -> None:
        """Into the cell that is being edited."""
        editor = self.table("Names").viewport().findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        self.write(editor, text)

    def listed(self) -> list[str]:
        model = self.table("Hospitals").model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def said(self) -> str:
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    with Archive.create(tmp_path / "a") as archive:
        archive.save_hospital(hospital("安宁医院", city="沈阳市"))
        archive.save_hospital(hospital("盛京医院"))
    jobs = Jobs(tmp_path / "a")
    yield jobs
    jobs.close()


@pytest.fixture
def screen(qtbot: QtBot, jobs: Jobs) -> Screen:
    return Screen(qtbot, jobs)


def stored(jobs: Jobs) -> dict[str, Hospital]:
    with Archive.open(jobs.archive_path) as archive:
        return {one.name: one for one in archive.hospitals()}


def test_the_first_hospital_is_shown_at_once(screen: Screen) -> None:
    assert screen.listed() == ["安宁医院", "盛京医院"]
    assert screen.field("City").text() == "沈阳市"


def test_typing_narrows_the_list_and_shows_what_is_left(screen: Screen) -> None:
    screen.write(screen.field("Filter"), "哪里")
    assert screen.listed() == []
    screen.field("Filter").clear()
    screen.write(screen.field("Filter"), "盛京")
    assert screen.listed() == ["盛京医院"]
    assert screen.field("City").text() == ""


def test_a_corrected_field_is_stored(screen: Screen, jobs: Jobs) -> None:
    screen.write(screen.field("Grade"), "三级甲等")
    screen.click("Save")
    screen.settle()
    assert stored(jobs)["安宁医院"].rank == "三级甲等"
    assert "Saved." in screen.said()


def test_ctrl_s_saves_what_is_still_being_typed_in_a_cell(screen: Screen, jobs: Jobs) -> None:
    screen.click("Renamed")
    screen.type_into_editor("沈阳市心理医院")
    screen.qtbot.keyClick(screen.dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    names = stored(jobs)["沈阳市心理医院"].names
    assert {(n.name, n.kind) for n in names} == {
        ("沈阳市心理医院", NameKind.CURRENT),
        ("安宁医院", NameKind.FORMER),
    }


def test_a_new_hospital_is_stored_and_chosen(screen: Screen, jobs: Jobs) -> None:
    screen.click("New hospital")
    screen.type_into_editor("雁山总医院")
    screen.click("Save")
    screen.settle()
    assert "雁山总医院" in stored(jobs)
    row = screen.table("Hospitals").currentIndex().row()
    assert screen.listed()[row] == "雁山总医院"


def test_a_save_can_be_undone(screen: Screen, jobs: Jobs) -> None:
    screen.write(screen.field("City"), "！")
    screen.click("Save")
    screen.settle()
    jobs.write("undo", lambda archive, _: archive.undo())
    screen.settle()
    assert screen.field("City").text() == "沈阳市"


@pytest.mark.parametrize(("field", "typed"), [("Founded", "去年"), ("Founded", "19588")])
def test_what_cannot_be_stored_is_said_and_not_saved(screen: Screen, field: str, typed: str) -> None:
    screen.write(screen.field(field), typed)
    assert typed in screen.said()
    assert not screen.button("Save").isEnabled()


def test_escape_takes_back_what_was_typed_before_it_closes(screen: Screen) -> None:
    screen.write(screen.field("City"), "很多")
    screen.qtbot.keyClick(screen.field("City"), Qt.Key.Key_Escape)
    assert screen.field("City").text() == "沈阳市"
    assert screen.dialog.isVisible()
    screen.qtbot.keyClick(screen.dialog, Qt.Key.Key_Escape)
    assert not screen.dialog.isVisible()


def test_nothing_typed_is_lost_by_another_click(screen: Screen) -> None:
    screen.write(screen.field("City"), "和平区")
    assert not screen.table("Hospitals").isEnabled()
    screen.click("Close")
    assert screen.dialog.isVisible()
    assert screen.field("City").text() == "沈阳市和平区"


def test_a_change_elsewhere_keeps_what_is_typed(screen: Screen, jobs: Jobs) -> None:
    screen.write(screen.field("City"), "和平区")
    jobs.write("other", lambda archive, _: archive.save_hospital(hospital("另一家医院")))
    screen.settle()
    assert "另一家医院" in screen.listed()
    assert screen.field("City").text() == "沈阳市和平区"


def test_its_articles_are_asked_for_by_its_current_name(qtbot: QtBot, jobs: Jobs) -> None:
    line = '{"headline": "甲", "body": "文", "hospitals": ["安宁医院"]}'
    jobs.write("load", lambda archive, _: archive.load([line], source=Path("x")))
    qtbot.waitUntil(lambda: not jobs.busy)
    screen = Screen(qtbot, jobs)
    with qtbot.waitSignal(screen.dialog.articles_wanted) as asked:
        screen.click("Show its articles")
    with Archive.open(jobs.archive_path) as archive:
        assert archive.search(asked.args[0]).total == 1


def test_everything_can_be_reached_and_has_a_name(screen: Screen) -> None:
    for kind in (QLineEdit, QTableView):
        assert all(
            w.accessibleName() for w in screen.dialog.findChildren(kind) if w.objectName() != "qt_spinbox_lineedit"
        )
