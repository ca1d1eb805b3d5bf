from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.fact_names import FACT_NAMES, fact_kind, read_stating
from db.domain.records import FactKind


def test_every_kind_has_an_english_and_a_chinese_name() -> None:
    assert all(len(FACT_NAMES[kind]) >= 2 for kind in FactKind)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("床位", FactKind.BEDS),
        ("Beds", FactKind.BEDS),
        ("bed", FactKind.BEDS),
        ("門診", FactKind.VISITS),
        ("春天", None),
    ],
)
def test_a_kind_is_known_by_its_names(typed: str, kind: FactKind | None) -> None:
    assert fact_kind(typed) is kind


@pytest.mark.parametrize(
    ("typed", "accepted", "refused"),
    [
        ("床位>500", 500.5, 500),
        ("床位＞=500", 500, 499),
        ("床位<1.2万", 11_999, 12_000),
        ("床位≤500", 500, 501),
        ("床位420", 420, 421),
        ("床位300..500", 500, 501),
        ("1958", 1958, 1959),
    ],
)
def test_a_condition_bounds_the_value(typed: str, accepted: float, refused: float) -> None:
    stating = read_stating(typed)
    assert stating is not None
    low, high = stating.low or 0, stating.high or 10**12
    assert low <= accepted <= high and not low <= refused <= high


@pytest.mark.parametrize("typed", ["", "春天", "床位>", "春天>5", "床位>5..9", ">"])
def test_what_is_no_condition_is_none(typed: str) -> None:
    assert read_stating(typed) is None


@given(st.text(alphabet="床位门诊建院><=≥≤0123456789.万,， beds", max_size=12))
def test_a_condition_is_read_back_from_its_text(typed: str) -> None:
    stating = read_stating(typed)
    assert stating is None or read_stating(stating.text) == stating
