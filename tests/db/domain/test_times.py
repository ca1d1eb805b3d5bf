from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.times import times_in, years_ago

PRINTED_ON = "2024-04-18"


@pytest.mark.parametrize(
    ("text", "iso", "printed"),
    [
        ("2023年6月，医院扩建", "2023-06", ""),
        ("一九九八年一月十日电", "1998-01-10", ""),
        ("从1984年起家", "1984", ""),
        ("去年，门诊量上升", "2023", "去年"),
        ("今年2月开诊", "2024-02", "今年2月"),
        ("截至今年3月底", "2024-03", "今年3月底"),
        ("前年冬天", "2022", "前年"),
        ("截至2月底", "2024-02", "2月底"),
        ("12月3日启用", "2023-12-03", "12月3日"),
        ("目前有床位", "2024-04", "目前"),
        ("去年上半年，出院病人", "2023-01/2023-06", "去年上半年"),
        ("上半年", "2023-01/2023-06", "上半年"),
        ("前三季度", "2023-01/2023-09", "前三季度"),
        ("2023年前10个月", "2023-01/2023-10", ""),
        ("今年1至3月", "2024-01/2024-03", "今年1至3月"),
        ("近三年", "2021/2024", "近三年"),
        ("5年来，医院", "2019/2024", "5年来"),
        ("“十三五”期间", "2016/2020", "“十三五”期间"),
        ("“十四五”以来", "2021/2025", "“十四五”以来"),
        ("2016—2020年", "2016/2020", ""),
        ("自2021年以来", "2021/2024-04", "2021年以来"),
        ("上月", "2024-03", "上月"),
        ("昨日，医院", "2024-04-17", "昨日"),
        ("截至目前", "2024-04", "截至目前"),
    ],
)
def test_a_time_is_reckoned_from_the_day_of_print(text: str, iso: str, printed: str) -> None:
    assert [(time.iso, time.printed) for time in times_in(text, PRINTED_ON)] == [(iso, printed)]


def test_without_a_day_of_print_only_full_dates_are_told() -> None:
    assert [time.iso for time in times_in("去年3月和2022年5月，目前", None)] == ["2022-05"]


@pytest.mark.parametrize("text", ["12345年", "13月", "2023年14月", "三年级", "每年"])
def test_what_is_no_date_gives_none(text: str) -> None:
    assert all(time.iso == "2023" for time in times_in(text, PRINTED_ON))


@given(
    st.text(alphabet="0123456789一二十〇年月日今去前目前现在 ，", max_size=30),
    st.sampled_from([None, "2024", PRINTED_ON]),
)
def test_any_text_gives_real_dates_in_order(text: str, printed_on: str | None) -> None:
    found = times_in(text, printed_on)
    assert [time.start for time in found] == sorted(time.start for time in found)
    assert all(text[time.start : time.end] for time in found)
    assert all(len(end) in (4, 7, 10) for time in found for end in time.iso.split("/"))


@given(st.integers(1, 15), st.sampled_from(["期间", "末", "以来"]))
def test_five_year_plans_follow_each_other(number: int, behind: str) -> None:
    said = "零一二三四五六七八九"[number] if number < 10 else "十" + ["", *"一二三四五"][number - 10]
    (time,) = times_in(f"“{said}五”{behind}", PRINTED_ON)
    first, last = map(int, time.iso.split("/"))
    assert last - first == 4
    assert (first, last) == (2016 + 5 * (number - 13), 2020 + 5 * (number - 13)) or number < 3


def test_an_age_counts_back() -> None:
    assert (years_ago(64, "2022-08-04"), years_ago(64, None)) == ("1958", None)
