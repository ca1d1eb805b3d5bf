from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.divisions import Place
from db.domain.records import Hospital, HospitalId, HospitalName, HospitalTie, NameKind, TieKind
from desktop.models.hospital_choices import HospitalChoices
from desktop.widgets.hospital_picker import HospitalPicker
from desktop.widgets.place_fields import PlaceFields
from desktop.widgets.tie_rows import TieRows

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)|propagateSizeHints")


def hospital(id: int, name: str, short: str) -> Hospital:
    names = (HospitalName(name, NameKind.CURRENT), HospitalName(short, NameKind.SHORT))
    return Hospital(id=HospitalId(id), names=names)


CHOICES = HospitalChoices(
    [
        hospital(1, "沈阳市第七人民医院", "市七院"),
        hospital(2, "大连市第七人民医院", "市七院"),
        hospital(3, "盛京医院", "盛京"),
    ]
)


def write(edit: QLineEdit, text: str) -> None:
    edit.clear()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


@pytest.fixture
def picker(qtbot: QtBot) -> HospitalPicker:
    picker = HospitalPicker()
    qtbot.addWidget(picker)
    picker.offer(CHOICES)
    picker.show()
    picker.setFocus()
    return picker


@pytest.mark.parametrize(
    ("typed", "meant"), [("盛京医院", 3), ("盛京", 3), ("盛", None), ("市七院", None), ("別的", None)]
)
def test_a_name_that_one_hospital_bears_picks_it(picker: HospitalPicker, typed: str, meant: int | None) -> None:
    write(picker, typed)
    assert picker.hospital == meant


def test_a_name_that_several_bear_is_asked_about(picker: HospitalPicker, qtbot: QtBot) -> None:
    write(picker, "市七院")
    assert {one.id for one in picker.bearers} == {1, 2}
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert picker.text() in ("沈阳市第七人民医院", "大连市第七人民医院")


def test_what_is_typed_on_is_no_longer_what_was_picked(picker: HospitalPicker) -> None:
    write(picker, "盛京医院")
    write(picker, "盛京医院二")
    assert picker.hospital is None


def test_a_tie_without_a_known_hospital_is_a_problem(qtbot: QtBot) -> None:
    rows = TieRows()
    qtbot.addWidget(rows)
    rows.offer(CHOICES)
    rows.show_ties(HospitalId(3), [HospitalTie(TieKind.MEMBER_OF, HospitalId(1), "2015")])
    assert rows.ties() == (HospitalTie(TieKind.MEMBER_OF, HospitalId(1), "2015"),)
    other = next(edit for edit in rows.findChildren(QLineEdit) if edit.accessibleName() == "The other hospital")
    write(other, "市七院")
    assert "Several hospitals" in rows.problem()
    write(other, "没有的医院")
    assert "No hospital is called “没有的医院”" in rows.problem()


@pytest.fixture
def places(qtbot: QtBot) -> Iterator[PlaceFields]:
    holder = QLineEdit()
    qtbot.addWidget(holder)
    places = PlaceFields(holder)
    for edit in (places.province, places.city, places.district):
        qtbot.addWidget(edit)
    yield places
    holder.close()


def test_a_city_that_is_typed_says_its_province(places: PlaceFields) -> None:
    write(places.city, "大连")
    places.city.editingFinished.emit()
    assert places.place == Place("辽宁", "大连")


def test_a_district_that_is_chosen_fills_in_city_and_province(places: PlaceFields) -> None:
    found = places.district.places("沙河口")
    places.district.chosen.emit(found[0].place)
    assert places.place == Place("辽宁", "大连", "沙河口区")


def test_districts_of_the_city_come_first(places: PlaceFields) -> None:
    places.show_place(Place("辽宁", "沈阳"))
    assert places.district.places("和平")[0].place == Place("辽宁", "沈阳", "和平区")
    assert "沈河区" in [one.value for one in places.district.places("")]


def test_a_city_of_another_province_is_doubted_and_kept(places: PlaceFields) -> None:
    places.show_place(Place("湖南", "大连"))
    assert "大连" in places.doubt()
    assert places.place == Place("湖南", "大连")


@pytest.mark.parametrize("place", [Place(), Place("辽宁省", "大连市"), Place("某省", "某市")])
def test_what_may_be_right_is_not_doubted(places: PlaceFields, place: Place) -> None:
    places.show_place(place)
    assert places.doubt() == ""
