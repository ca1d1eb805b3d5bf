from __future__ import annotations

import pytest

from db.domain.records import HospitalId, HospitalName, NameKind
from db.naming import HospitalNames

A, B, C = HospitalId(1), HospitalId(2), HospitalId(3)


@pytest.fixture
def names() -> HospitalNames:
    return HospitalNames(
        (
            (A, HospitalName("大同市第六人民医院", NameKind.CURRENT)),
            (A, HospitalName("市六医院", NameKind.SHORT)),
            (A, HospitalName("大同市荣复军人医院", NameKind.FORMER)),
            (B, HospitalName("长沙市第六医院", NameKind.CURRENT)),
            (B, HospitalName("市六医院", NameKind.SHORT)),
            (C, HospitalName("长沙市传染病医院", NameKind.CURRENT)),
            (C, HospitalName("长沙市第六医院", NameKind.FORMER)),
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
