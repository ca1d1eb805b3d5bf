from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.numbers import NUMBER, bounds, is_exact, read_number

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,204", 1204),
        ("1.2万", 12_000),
        ("3亿", 300_000_000),
        ("二千八百万", 28_000_000),
        ("一百二", 120),
        ("一百零二", 102),
        ("一二〇", 120),
        ("十八", 18),
        ("两千", 2000),
        ("百余", 100),
        ("万", 10_000),
        ("17万余", 170_000),
        ("六百多", 600),
        ("三万五千", 35_000),
        ("1亿2000万", 120_000_000),
        ("3600余万", 36_000_000),
    ],
)
def test_a_printed_number_has_its_value(printed: str, value: float) -> None:
    assert read_number(printed) == value


@pytest.mark.parametrize("printed", ["", "余", "病床", "1.2.3", "二十几"])
def test_what_is_no_number_has_none(printed: str) -> None:
    assert read_number(printed) is None


@pytest.mark.parametrize(("printed", "exact"), [("300", True), ("达300", True), ("近300", False), ("300余", False)])
def test_words_may_round_a_number(printed: str, exact: bool) -> None:
    assert is_exact(printed) is exact


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("420", 420, 420),
        ("1.2万", 11_500, 12_500),
        ("18.7万人次", 186_500, 187_500),
        ("20多万", 200_000, 300_000),
        ("2500余", 2500, 2600),
        ("百余", 100, 200),
        ("近3000", 2700, 3000),
        ("300左右", 270, 330),
        ("97.4", 97.35, 97.45),
    ],
)
def test_a_printed_number_stands_for_a_stretch_of_them(printed: str, low: float, high: float) -> None:
    digits = re.search(NUMBER, printed)
    assert digits and bounds(printed, read_number(digits.group()) or 0) == pytest.approx((low, high))


def in_chinese(number: int) -> str:
    """1 to 9,999 as it is written out."""
    written, zero = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            written += ("零" if zero and written else "") + DIGITS[digit] + unit
        zero = not digit
    return written


@given(st.integers(1, 9999))
def test_numbers_written_out_are_read(number: int) -> None:
    assert read_number(in_chinese(number)) == number


@given(st.integers(0, 10**9))
def test_numbers_with_commas_are_read_whole(number: int) -> None:
    found = re.search(NUMBER, f"共{number:,}人")
    assert found and read_number(found.group()) == number


def test_nearly_ten_thousand_needs_no_figure() -> None:
    found = re.search(NUMBER + "人次", "年收治患者近万人次")
    assert found and found.group() == "万人次"


def test_several_tens_are_no_number() -> None:
    assert not re.search(NUMBER + "万元", "投资数千万元")
