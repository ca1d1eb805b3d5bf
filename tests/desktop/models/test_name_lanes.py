from __future__ import annotations

import pytest

from db.domain.records import HospitalName, NameKind
from desktop.models.name_lanes import ticks, time_line, year

NOW = 2024.5
CURRENT = HospitalName("精神卫生中心", NameKind.CURRENT, "1998-07")
FIRST = HospitalName("精神病院", NameKind.FORMER, "1958", "1979")
SECOND = HospitalName("安宁医院", NameKind.FORMER, "1979", "1998-07")
SHORT = HospitalName("精卫", NameKind.SHORT)


@pytest.mark.parametrize(("date", "fraction"), [("1958", 1958.0), ("1998-07", 1998.5), ("2000-01-01", 2000.0)])
def test_a_date_of_any_precision_has_its_place(date: str, fraction: float) -> None:
    assert year(date) == fraction


def test_names_borne_one_after_another_are_a_stair_with_short_names_below() -> None:
    line = time_line([CURRENT, SHORT, SECOND, FIRST], NOW)
    assert [lane.name for lane in line.lanes] == [FIRST, SECOND, CURRENT, SHORT]
    assert [(lane.start, lane.end) for lane in line.lanes[:3]] == [(1958, 1979), (1979, 1998.5), (1998.5, NOW)]


def test_an_end_that_nobody_knows_is_open() -> None:
    line = time_line([CURRENT, SHORT], NOW)
    assert [(lane.open_start, lane.open_end) for lane in line.lanes] == [(False, True), (True, True)]
    assert (line.lanes[1].start, line.lanes[1].end) == (line.first, line.last)


def test_a_former_name_without_an_end_ends_at_the_latest_where_the_next_began() -> None:
    former = HospitalName("安宁医院", NameKind.FORMER, "1979")
    lane = time_line([CURRENT, former], NOW).lanes[0]
    assert lane.end == 1998.5
    assert lane.open_end


def test_names_without_any_date_share_the_last_years() -> None:
    line = time_line([HospitalName("甲", NameKind.CURRENT), SHORT], NOW)
    assert line.first < NOW - 9
    assert line.last == NOW


def test_other_years_are_held_too() -> None:
    assert time_line([CURRENT], NOW, known=[1931]).first < 1931


@pytest.mark.parametrize(("most", "expected"), [(8, (1960, 1970, 1980, 1990, 2000, 2010, 2020)), (3, (1975, 2000))])
def test_ticks_are_round_years_and_not_too_many(most: int, expected: tuple[int, ...]) -> None:
    assert ticks(time_line([CURRENT, FIRST], NOW), most) == expected
