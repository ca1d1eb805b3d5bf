from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QTableView

from db.archive import Archive
from db.domain.records import Hospital, HospitalGrade, HospitalId, HospitalLevel, HospitalName, NameKind, TieKind
from desktop.jobs import Jobs
from tests.desktop.hospitals.screen import Screen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_first_hospital_is_shown_at_once(screen: Screen) -> None:
    assert screen.listed() == ["安宁医院", "盛京医院", "雁山总医院"]
    assert "辽宁 沈阳" in screen.said()


def test_typing_narrows_the_list_and_shows_what_is_left(screen: Screen) -> None:
    screen.write(screen.field("Filter"), "哪里")
    assert screen.listed() == []
    screen.field("Filter").clear()
    screen.write(screen.field("Filter"), "精神病")
    assert screen.listed() == ["安宁医院（市精神病院）"]


def test_narrowing_keeps_the_chosen_one_chosen(screen: Screen) -> None:
    screen.show_hospital("雁山总医院")
    screen.write(screen.field("Filter"), "医院")
    assert screen.chosen() == "雁山总医院"


def test_a_hospital_asked_for_is_shown_though_the_filter_hid_it(screen: Screen) -> None:
    screen.write(screen.field("Filter"), "盛京")
    screen.show_hospital("安宁医院")
    assert screen.chosen() == "安宁医院"


def test_corrected_fields_are_stored(screen: Screen) -> None:
    screen.click("Edit")
    screen.choose("Level", 1)
    screen.choose("Grade", 5)
    screen.box("Kind").setCurrentText("精神病医院")
    screen.write(screen.field("District"), "铁西区")
    screen.write(screen.field("Founded"), "1958")
    screen.click("Save")
    stored = screen.stored()["安宁医院"]
    assert (stored.level, stored.grade) == (HospitalLevel.TERTIARY, HospitalGrade.UNDETERMINED)
    assert (stored.kind, stored.district, stored.founded) == ("精神病医院", "铁西区", 1958)


def test_what_was_saved_is_on_the_page_at_once(screen: Screen) -> None:
    screen.click("Edit")
    screen.write(screen.field("Founded"), "1958")
    screen.press(Qt.Key.Key_S, CTRL, on=screen.dialog)
    assert "founded 1958" in screen.said()
    assert "Saved." in screen.said()


def test_ctrl_s_saves_what_is_still_being_typed_in_a_cell(screen: Screen) -> None:
    screen.click("Edit")
    screen.click("Renamed")
    screen.type_into_editor("沈阳市心理医院")
    screen.press(Qt.Key.Key_S, CTRL, on=screen.dialog)
    names = screen.stored()["沈阳市心理医院"].names
    assert {(n.name, n.kind) for n in names} >= {
        ("沈阳市心理医院", NameKind.CURRENT),
        ("安宁医院", NameKind.FORMER),
    }


def test_a_new_hospital_is_stored_and_chosen(screen: Screen) -> None:
    screen.press(Qt.Key.Key_N, CTRL)
    screen.type_into_editor("衡阳总医院")
    screen.click("Save")
    assert "衡阳总医院" in screen.stored()
    assert screen.chosen() == "衡阳总医院"


def test_the_last_change_is_taken_back_and_done_again_from_here(screen: Screen) -> None:
    screen.click("Edit")
    screen.write(screen.field("Founded"), "1958")
    screen.click("Save")
    screen.press(Qt.Key.Key_Z, CTRL, on=screen.table("Hospitals"))
    assert screen.stored()["安宁医院"].founded is None
    assert "founded 1958" not in screen.said()
    screen.press(Qt.Key.Key_Y, CTRL, on=screen.table("Hospitals"))
    assert screen.stored()["安宁医院"].founded == 1958


def test_undo_reaches_the_archive_from_the_filter_too(screen: Screen) -> None:
    screen.show_hospital("盛京医院")
    screen.click("Remove")
    screen.press(Qt.Key.Key_Z, CTRL, on=screen.field("Filter"))
    assert "盛京医院" in screen.listed()


def test_an_open_form_without_a_change_follows_the_archive(screen: Screen, jobs: Jobs) -> None:
    screen.click("Edit")
    changed = replace(screen.stored()["安宁医院"], founded=1958)
    jobs.write("other", lambda archive, _: archive.save_hospital(changed))
    screen.settle()
    assert screen.field("Founded").text() == "1958"
    assert not screen.button("Save").isEnabled()


def test_tab_leaves_the_table_of_names(screen: Screen) -> None:
    screen.click("Edit")
    screen.table("Names").setFocus()
    screen.press(Qt.Key.Key_Tab, on=screen.table("Names"))
    assert not screen.table("Names").hasFocus()


@pytest.mark.parametrize("typed", ["去年", "19588"])
def test_what_cannot_be_stored_is_said_and_not_saved(screen: Screen, typed: str) -> None:
    screen.click("Edit")
    screen.write(screen.field("Founded"), typed)
    assert typed in screen.said()
    assert not screen.button("Save").isEnabled()


def test_what_the_archive_refuses_stays_typed(screen: Screen) -> None:
    screen.click("New hospital")
    screen.type_into_editor("盛京医院")
    screen.click("Save")
    assert screen.table("Names").model().index(0, 0).data() == "盛京医院"
    assert screen.button("Save").isEnabled()


def test_escape_goes_back_one_step_at_a_time(screen: Screen) -> None:
    screen.click("Edit")
    screen.write(screen.field("City"), "很多")
    screen.press(Qt.Key.Key_Escape, on=screen.field("City"))
    assert screen.field("City").text() == "沈阳"
    screen.press(Qt.Key.Key_Escape, on=screen.dialog)
    assert screen.dialog.page.isVisible()
    screen.press(Qt.Key.Key_Escape, on=screen.dialog)
    assert not screen.dialog.isVisible()


def test_nothing_typed_is_lost_by_another_click(screen: Screen) -> None:
    screen.click("Edit")
    screen.write(screen.field("City"), "和平区")
    assert not screen.table("Hospitals").isEnabled()
    screen.click("Close")
    assert screen.dialog.isVisible()
    assert screen.field("City").text() == "和平区沈阳"


def test_a_change_elsewhere_keeps_what_is_typed(screen: Screen, jobs: Jobs) -> None:
    screen.click("Edit")
    screen.write(screen.field("City"), "和平区")
    other = Hospital(id=HospitalId(0), names=(HospitalName("另一家医院", NameKind.CURRENT),))
    jobs.write("other", lambda archive, _: archive.save_hospital(other))
    screen.settle()
    assert "另一家医院" in screen.listed()
    assert screen.field("City").text() == "和平区沈阳"


def test_a_tie_to_another_hospital_is_stored_and_both_pages_show_it(screen: Screen) -> None:
    screen.click("Edit")
    screen.click("Add a tie to another hospital")
    screen.write(screen.field("The other hospital"), "盛京医院")
    screen.click("Save")
    ties = screen.stored()["安宁医院"].ties
    assert [(tie.kind, tie.other) for tie in ties] == [(TieKind.CAMPUS_OF, screen.stored()["盛京医院"].id)]
    screen.show_hospital("盛京医院")
    assert "Campuses: <a" in screen.said()


def test_its_articles_are_asked_for_by_its_current_name(screen: Screen, jobs: Jobs) -> None:
    with screen.qtbot.waitSignal(screen.dialog.articles_wanted) as asked:
        screen.click("Show its articles")
    with Archive.open(jobs.archive_path) as archive:
        assert archive.search(asked.args[0]).total == 3
    assert not screen.dialog.isVisible()


def test_hidden_it_stays_as_it_was_left_and_hears_of_changes(screen: Screen, jobs: Jobs) -> None:
    screen.show_hospital("雁山总医院")
    screen.click("Close")
    other = Hospital(id=HospitalId(0), names=(HospitalName("另一家医院", NameKind.CURRENT),))
    jobs.write("other", lambda archive, _: archive.save_hospital(other))
    screen.settle()
    screen.dialog.show()
    screen.settle()
    assert "另一家医院" in screen.listed()
    assert screen.chosen() == "雁山总医院"


def test_only_a_hospital_without_articles_can_be_removed(screen: Screen) -> None:
    assert not screen.button("Remove").isEnabled()
    screen.show_hospital("盛京医院")
    screen.click("Remove")
    assert "盛京医院" not in screen.listed()
    screen.click("Undo: Remove a hospital")
    assert "盛京医院" in screen.listed()


def test_the_list_is_written_as_it_is_narrowed(screen: Screen, tmp_path: Path) -> None:
    screen.write(screen.field("Filter"), "安宁")
    screen.dialog.export(tmp_path / "list.csv")
    screen.settle()
    rows = (tmp_path / "list.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) == 2
    assert rows[1].startswith("安宁医院,,市精神病院（1958–2001）,,,,辽宁,沈阳,")


def test_f6_goes_between_list_and_page_and_ctrl_tab_between_tabs(screen: Screen) -> None:
    screen.table("Hospitals").setFocus()
    screen.press(Qt.Key.Key_F6)
    assert screen.dialog.page.isAncestorOf(screen.dialog.focusWidget())
    before = screen.dialog.page.currentIndex()
    screen.press(Qt.Key.Key_Tab, CTRL, on=screen.dialog)
    assert screen.dialog.page.currentIndex() == before + 1
    screen.press(Qt.Key.Key_F6)
    assert screen.table("Hospitals").hasFocus()


def test_everything_can_be_reached_and_has_a_name(screen: Screen) -> None:
    for open_form in (lambda: None, lambda: screen.click("Edit")):
        open_form()
        for kind in (QLineEdit, QTableView, QComboBox, QAbstractItemView):
            shown = [w for w in screen.dialog.findChildren(kind) if w.isVisible() and w.focusPolicy()]
            inside = (QComboBox, QAbstractItemView)
            own = [w for w in shown if not isinstance(w.parent(), inside)]
            assert all(w.accessibleName() for w in own), [w for w in own if not w.accessibleName()]
