from __future__ import annotations

import json

import pytest

from db.bench import timed, times
from tests.bench import figures
from tests.bench.figures import mean_reciprocal_rank, rank_of, recall, table


def test_the_figures_of_one_to_a_hundred() -> None:
    found = times([float(ms) for ms in range(100, 0, -1)])
    assert (found.p50, found.p95, found.max) == (51, 96, 100)


def test_one_query_is_its_own_middle_and_worst() -> None:
    assert times([2.0]) == times([2.0, 2.0])


def test_time_is_told_in_milliseconds() -> None:
    assert 0 < timed(lambda: sum(range(100_000))) < 10_000


def test_time_is_told_by_the_clock_that_is_given() -> None:
    ticks = iter((1_000_000, 4_500_000))
    assert timed(lambda: None, lambda: next(ticks)) == 3.5


@pytest.mark.parametrize(("wanted", "rank"), [(7, 1), (9, 3), (1, 0)])
def test_a_rank_counts_from_one_and_is_0_for_what_is_not_there(wanted: int, rank: int) -> None:
    assert rank_of(wanted, [7, 8, 9]) == rank


def test_what_is_found_too_deep_is_not_found() -> None:
    assert rank_of(11, range(1, 30)) == 0
    assert rank_of(10, range(1, 30)) == 10


def test_the_mean_reciprocal_rank_counts_what_is_missing() -> None:
    assert mean_reciprocal_rank([1, 2, 0, 4]) == (1 + 1 / 2 + 1 / 4) / 4


def test_recall_is_the_share_that_was_found_at_all() -> None:
    assert recall([1, 2, 0, 10]) == 0.75


def test_a_table_is_straight_with_chinese_in_it() -> None:
    head, rule, first, second = table([("", "ms"), ("医院", 12.5), ("two", 3)])
    assert (head, rule) == ("        ms", "----  ----")
    assert (first, second) == ("医院  12.5", "two      3")


def test_a_figure_that_there_is_not_is_a_dash_and_a_missed_target_is_loud() -> None:
    assert table([("", "a", "b"), ("x", None, False)])[-1] == "x  –  NO"


def test_the_machine_is_told_as_json() -> None:
    facts = json.loads(json.dumps(figures.machine()))
    assert facts["cores"] >= 1
    assert facts["python"].startswith("3.")
