from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.hit_walk import HitWalk


def test_hits_are_numbered_through_all_rows() -> None:
    walk = HitWalk([2, 0, 3])
    assert [walk.number(0, 0), walk.number(0, 1), walk.number(2, 0), walk.number(2, 2)] == [1, 2, 3, 5]
    assert walk.total == 5


def test_rows_without_hits_are_passed_over() -> None:
    walk = HitWalk([1, 0, 0, 2, 0, 1])
    assert [walk.next_row(0), walk.next_row(3), walk.previous_row(5), walk.previous_row(3)] == [3, 5, 3, 0]


def test_the_walk_ends_at_both_ends() -> None:
    walk = HitWalk([1, 1, 0])
    assert (walk.previous_row(0), walk.next_row(1), walk.next_row(2)) == (None, None, None)


def test_nothing_found_has_nowhere_to_go() -> None:
    assert (HitWalk().total, HitWalk().next_row(0), HitWalk([0, 0]).next_row(0)) == (0, None, None)


@given(st.lists(st.integers(0, 5), max_size=60))
def test_walking_forward_visits_exactly_the_rows_with_hits(counts: list[int]) -> None:
    walk = HitWalk([1, *counts])
    seen, row = [], 0
    while (following := walk.next_row(row)) is not None:
        row = following
        seen.append(row)
    assert seen == [n for n, count in enumerate(counts, start=1) if count]


@given(st.lists(st.integers(0, 5), max_size=60))
def test_walking_back_visits_the_same_rows(counts: list[int]) -> None:
    walk = HitWalk([*counts, 1])
    seen, row = [], len(counts)
    while (previous := walk.previous_row(row)) is not None:
        row = previous
        seen.append(row)
    assert seen[::-1] == [n for n, count in enumerate(counts) if count]
