from __future__ import annotations

import pytest

from db.domain.records import HospitalId, NameKind
from db.naming import HospitalNames

A, B, C = HospitalId(1), HospitalId(2), HospitalId(3)


@pytest.fixture
def names() -> HospitalNames:
    return HospitalNames(
        (
            (A, "大同市第六人民医院", NameKind.CURRENT, None, None),
            (A, "市六医院", NameKind.SHORT, None, None),
            (A, "大同市荣复军人医院", NameKind.FORMER, None, None),
            (B, "长沙市第六医院", NameKind.CURRENT, None, None),
            (B, "市六医院", NameKind.SHORT, None, None),
            (C, "长沙市传染病医院", NameKind.CURRENT, None, None),
            (C, "长沙市第六医院", NameKind.FORMER, None, None),
        )
    )


@pytest.mark.parametrize(
    ("name", "bearer"),
    [
        ("大同市荣复军人医院", A),
        ("大同市榮復軍人醫院", A),
        ("大同市 荣复军人医院", A),
        ("长沙市第六医院", B),  # who bears it now, not who bore it
        ("市六医院", None),
        ("协和医院", None),
        ("", None),
    ],
)
def test_a_name_means_one_hospital_or_none(names: HospitalNames, name: str, bearer: HospitalId | None) -> None:
    assert names.bearer(name) == bearer


def test_a_part_of_a_name_finds_everyone_with_it(names: HospitalNames) -> None:
    assert names.containing("长沙") == (B, C)
    assert names.containing("") == ()


def test_the_name_that_was_met_is_told_unless_it_is_the_current_one(names: HospitalNames) -> None:
    assert names.name_with(A, "军人") == "大同市荣复军人医院"
    assert names.name_with(A, "第六") is None


def test_the_importer_gets_every_name_with_its_bearers(names: HospitalNames) -> None:
    known = dict(names.as_knowledge())
    assert known["市六医院"] == ("大同市第六人民医院", "长沙市第六医院")
    assert len(known) == 5


@pytest.mark.parametrize(
    ("date", "bearer"), [("1960", A), ("2020-03", B), ("1990", None), ("1940", None), ("", None), (None, None)]
)
def test_at_a_date_a_name_means_who_bore_it_then(date: str | None, bearer: HospitalId | None) -> None:
    names = HospitalNames(
        (
            (A, "甲医院", NameKind.CURRENT, None, None),
            (A, "红十字医院", NameKind.FORMER, "1950", "1990"),
            (B, "乙医院", NameKind.CURRENT, None, None),
            (B, "红十字医院", NameKind.SHORT, "1990-06", None),
        )
    )
    assert names.bearer("红十字医院", date) == bearer


def test_the_name_one_bears_now_was_anothers_before() -> None:
    names = HospitalNames(
        (
            (A, "县医院", NameKind.CURRENT, "2010", None),
            (B, "县医院", NameKind.FORMER, None, "2009"),
            (B, "乙", NameKind.CURRENT, None, None),
        )
    )
    assert (names.bearer("县医院", "2005"), names.bearer("县医院", "2020"), names.bearer("县医院")) == (B, A, A)


def test_a_name_that_one_bore_at_another_time_only_still_means_that_one() -> None:
    names = HospitalNames(((A, "甲", NameKind.CURRENT, None, None), (A, "县医院", NameKind.FORMER, None, "2010")))
    assert names.bearer("县医院", "2020") == A


def test_other_names_that_are_part_of_anothers_name_could_mean_that_one(names: HospitalNames) -> None:
    assert names.others(A, "大同市第六人民医院") == ("大同市荣复军人医院",)
