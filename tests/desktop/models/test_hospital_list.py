from __future__ import annotations

from time import process_time

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from db.domain.records import Hospital, HospitalGrade, HospitalId, HospitalLevel, HospitalName, NameKind
from desktop.models.hospital_list import ARTICLES, NAME, PLACE, RANK, HospitalListModel, listed


def hospital(id: int, name: str, *others: str, city: str = "沈阳市", articles: int = 0) -> Hospital:
    names = (HospitalName(name, NameKind.CURRENT), *(HospitalName(o, NameKind.FORMER) for o in others))
    return Hospital(
        id=HospitalId(id),
        names=names,
        province="辽宁省",
        city=city,
        level=HospitalLevel.TERTIARY,
        grade=HospitalGrade.A,
        articles=articles,
    )


@pytest.fixture
def model() -> HospitalListModel:
    model = HospitalListModel()
    some = [
        hospital(1, "盛京医院", articles=3),
        hospital(2, "安宁医院", "精神病院", articles=20),
        hospital(3, "雁山总医院", city="雁山市"),
    ]
    model.set_hospitals(listed(some))
    return model


def names(model: HospitalListModel) -> list[str]:
    return [model.index(row, NAME).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_contract(model: HospitalListModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("精神", ["安宁医院（精神病院）"]),
        ("雁山市 总", ["雁山总医院"]),
        ("醫院", ["安宁医院", "盛京医院", "雁山总医院"]),
        ("三级甲等", ["安宁医院", "盛京医院", "雁山总医院"]),
        ("没有的", []),
    ],
)
def test_a_hospital_is_found_by_anything_known_of_it(model: HospitalListModel, typed: str, found: list[str]) -> None:
    model.set_filter(typed)
    assert sorted(names(model)) == sorted(found)


def test_articles_are_ordered_as_numbers(model: HospitalListModel) -> None:
    model.sort(ARTICLES, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["安宁医院", "盛京医院", "雁山总医院"]


def test_names_are_ordered_by_their_sound(model: HospitalListModel) -> None:
    assert names(model) == ["安宁医院", "盛京医院", "雁山总医院"]


def test_the_place_is_said_once_where_city_and_province_are_one() -> None:
    model = HospitalListModel()
    capital = Hospital(
        id=HospitalId(1), names=(HospitalName("甲", NameKind.CURRENT),), province="北京市", city="北京市"
    )
    model.set_hospitals(listed([capital]))
    assert model.index(0, PLACE).data() == "北京市"


def test_levels_are_ordered_from_the_highest_down_and_the_unknown_last() -> None:
    def ranked(name: str, level: HospitalLevel | None, grade: HospitalGrade | None) -> Hospital:
        names = (HospitalName(name, NameKind.CURRENT),)
        return Hospital(id=HospitalId(ord(name)), names=names, level=level, grade=grade)

    model = HospitalListModel()
    some = [
        ranked("无", None, None),
        ranked("乙", HospitalLevel.SECONDARY, HospitalGrade.A),
        ranked("未", HospitalLevel.TERTIARY, HospitalGrade.UNDETERMINED),
        ranked("甲", HospitalLevel.TERTIARY, HospitalGrade.A),
    ]
    model.set_hospitals(listed(some))
    model.sort(RANK)
    assert names(model) == ["甲", "未", "乙", "无"]


def test_a_hospital_found_by_another_name_says_by_which(model: HospitalListModel) -> None:
    model.set_filter("精神病")
    assert names(model) == ["安宁医院（精神病院）"]


def test_sorting_and_narrowing_five_thousand_hospitals_is_not_felt() -> None:
    model = HospitalListModel()
    model.set_hospitals(listed([hospital(id, f"第{id}人民医院", f"旧{id}院", articles=id % 97) for id in range(5000)]))
    began = process_time()
    model.set_filter("人民 旧1")
    model.sort(ARTICLES, Qt.SortOrder.DescendingOrder)
    assert process_time() - began < 0.1
