from __future__ import annotations

import pytest

from db.domain.records import Hospital, HospitalId, HospitalName, NameKind
from desktop.models.hospital_choices import HospitalChoices, told_apart


def hospital(id: int, name: str, *others: str, city: str, articles: int = 0) -> Hospital:
    names = (HospitalName(name, NameKind.CURRENT), *(HospitalName(o, NameKind.SHORT) for o in others))
    return Hospital(id=HospitalId(id), names=names, city=city, articles=articles)


@pytest.fixture
def choices() -> HospitalChoices:
    return HospitalChoices(
        [
            hospital(1, "沈阳市第一人民医院", "市一院", city="沈阳市"),
            hospital(2, "长沙市第一医院", "市一院", "一院", city="长沙市", articles=9),
        ]
    )


def test_a_name_that_several_bear_leads_to_all_of_them(choices: HospitalChoices) -> None:
    assert {one.id for one in choices.bearers("市一院")} == {1, 2}
    assert [one.id for one in choices.bearers("一院")] == [2]
    assert choices.bearers("") == ()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("第一", [("长沙市第一医院", 2), ("沈阳市第一人民医院", 1)]),
        ("一院", [("一院", 2), ("市一院", 1)]),
        ("瀋陽", [("沈阳市第一人民医院", 1)]),
        ("cssdy", [("长沙市第一医院", 2)]),
        ("", []),
    ],
)
def test_a_hospital_is_offered_once_by_the_name_that_fits_best(
    choices: HospitalChoices, typed: str, found: list[tuple[str, int]]
) -> None:
    assert [(name, one.id) for name, one in choices.matching(typed)] == found


def test_a_hospital_that_cannot_be_meant_is_not_offered(choices: HospitalChoices) -> None:
    assert [one.id for _, one in choices.matching("一院", without=(HospitalId(2),))] == [1]


def test_hospitals_of_one_name_are_told_apart(choices: HospitalChoices) -> None:
    first = choices.hospital(HospitalId(1))
    assert first is not None
    assert told_apart(first, "市一院").startswith("沈阳市第一人民医院 · 沈阳市")
