from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.query import (
    conditions,
    excluded,
    has_condition,
    parse,
    with_condition,
    with_dates,
    without,
    without_condition,
)
from db.domain.records import FacetName

PAPER, YEAR, LEVEL = FacetName.PAPER, FacetName.YEAR, FacetName.LEVEL


@pytest.mark.parametrize(
    ("before", "facet", "value", "after"),
    [
        ("", PAPER, "健康报", '报纸:"健康报"'),
        ("a", PAPER, "健康报", 'a 报纸:"健康报"'),
        ("a 或 b", PAPER, "健康报", '(a 或 b) 报纸:"健康报"'),
        ('a 报纸:"健康报"', PAPER, "晚报", 'a (报纸:"健康报" 或 报纸:"晚报")'),
        ('报纸:"健康报"', PAPER, "健康报", '报纸:"健康报"'),
        ('-报纸:"健康报" a', PAPER, "健康报", 'a 报纸:"健康报"'),
        ("报纸:日报", PAPER, "健康报", '报纸:日报 报纸:"健康报"'),
        ("日期:2021", YEAR, "2022", "日期:2021 或 日期:2022"),
        ("日期:2020..2023", YEAR, "2022", "日期:2020..2023 日期:2022"),
        ("", LEVEL, "provincial", "级别:省级"),
    ],
)
def test_a_click_narrows(before: str, facet: FacetName, value: str, after: str) -> None:
    assert str(with_condition(parse(before).query, facet, value)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('a 报纸:"健康报"', "a"),
        ('a (报纸:"健康报" 或 报纸:"晚报")', 'a 报纸:"晚报"'),
        ('a -报纸:"健康报"', "a"),
        ('报纸:"健康报"', ""),
        ("a", "a"),
    ],
)
def test_a_second_click_takes_it_back(before: str, after: str) -> None:
    assert str(without_condition(parse(before).query, PAPER, "健康报")) == after


def test_a_value_can_be_excluded() -> None:
    assert str(excluded(parse('a 报纸:"健康报"').query, PAPER, "健康报")) == 'a -报纸:"健康报"'


@given(st.text(max_size=12), st.sampled_from(["", "a", "a 或 b", '报纸:"x"', "-报纸:x"]))
def test_any_value_survives_the_search_box(value: str, before: str) -> None:
    query = with_condition(parse(before).query, FacetName.COLUMN, "【" + value)
    assert parse(str(query)).query == query
    assert has_condition(query, FacetName.COLUMN, "【" + value)


def test_dates_replace_dates() -> None:
    assert str(with_dates(parse("a (日期:2021 或 日期:2022)").query, "2020-03", "2021")) == "a 日期:2020-03..2021"


def test_no_dates_take_them_away() -> None:
    assert str(with_dates(parse("a 日期:2021").query, None, None)) == "a"


def test_conditions_are_shown_one_by_one() -> None:
    shown = conditions(parse('a (报纸:"x" 或 报纸:y) -级别:省级 日期:2022 日期:2020.. (b 或 报纸:z)').query)
    assert [(c.facet, c.value, c.excluded) for c in shown] == [
        (PAPER, "x", False),
        (PAPER, "y", False),
        (LEVEL, "provincial", True),
        (YEAR, "2022", False),
        (None, "2020..", False),
        (None, "b 或 报纸:z", False),
    ]


def test_each_condition_can_be_taken_away() -> None:
    query = parse('a (报纸:"x" 或 报纸:y) -级别:省级 日期:2020..').query
    for condition in conditions(query):
        query = without(query, condition.node)
    assert str(query) == "a"
