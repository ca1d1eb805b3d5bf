"""Two articles side by side: which lines belong together, and what in them differs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain import differences
from db.domain.differences import Passage, align, passages
from db.domain.records import Part, PartKind, Span
from tests.db.domain.made_texts import edited, text


def lines(*texts: str) -> tuple[Part, ...]:
    return tuple(Part(PartKind.PARAGRAPH, each) for each in texts)


def marked(one: Passage) -> tuple[list[str], list[str]]:
    """What stands on one side only, left and right."""
    return [one.left[a:b] for a, b in one.only_left], [one.right[a:b] for a, b in one.only_right]


def test_the_same_lines_have_no_difference() -> None:
    assert not any(
        row.changes for row in passages(lines("门诊楼启用。", "设病床。"), lines("门诊楼启用。", "设病床。"))
    )


def test_what_was_exchanged_is_marked_on_both_sides() -> None:
    (row,) = passages(lines("门诊楼三月启用，设病床百张。"), lines("门诊楼五月启用，设病床百张。"))
    assert marked(row) == (["三"], ["五"])


def test_what_stands_instead_of_what_is_one_change() -> None:
    (row,) = passages(lines("门诊楼三月启用，设病床百张。"), lines("门诊楼五月启用，设病床三百张。"))
    assert [(row.left[a:b], row.right[c:d]) for (a, b), (c, d) in row.changes] == [("三", "五"), ("", "三")]


def test_what_was_left_out_is_marked_on_one_side() -> None:
    (row,) = passages(lines("门诊楼三月启用，设病床百张。"), lines("门诊楼启用，设病床百张。"))
    assert marked(row) == (["三月"], [])


def test_one_paragraph_may_stand_beside_two() -> None:
    a, b = "门诊楼三月启用，设病床百张。", "医院同时引进了新的设备。"
    (row,) = passages(lines(a + b), lines(a, b))
    assert (row.right, row.changes) == (f"{a}\n{b}", ())


def test_a_paragraph_of_one_side_only_stands_alone() -> None:
    a, b, c = "门诊楼三月启用，设病床百张。", "院长介绍说。", "医院同时引进了新的设备。"
    rows = passages(lines(a, b, c), lines(a, c))
    assert [(row.left, row.right) for row in rows] == [(a, a), (b, ""), (c, c)]


def test_other_titles_stand_side_by_side() -> None:
    one = (Part(PartKind.HEADLINE, "门诊楼启用"), *lines("设病床百张，三月开诊。"))
    other = (Part(PartKind.HEADLINE, "乔迁"), *lines("设病床百张，三月开诊。"))
    assert (passages(one, other)[0].left, passages(one, other)[0].right) == ("门诊楼启用", "乔迁")


def test_nothing_beside_something_is_all_difference() -> None:
    (row,) = passages((), lines("门诊楼启用。"))
    assert (row.left, marked(row)) == ("", ([], ["门诊楼启用。"]))


TEXTS = st.lists(st.text("甲乙丙丁。，\U00020bb7", max_size=30), max_size=6)


@given(one=TEXTS, other=TEXTS)
def test_every_character_is_in_one_row_and_either_marked_or_the_same(one: list[str], other: list[str]) -> None:
    rows = passages(lines(*one), lines(*other))
    for side, texts in (("left", one), ("right", other)):
        shown = "".join(getattr(row, side) for row in rows)
        assert shown.replace("\n", "") == "".join(each for each in texts if each.strip())
    for row in rows:
        assert _rest(row.left, [a for a, _ in row.changes]) == _rest(row.right, [b for _, b in row.changes])


def _rest(shown: str, spans: list[Span]) -> str:
    return "".join(c for n, c in enumerate(shown) if c != "\n" and not any(a <= n < b for a, b in spans))


@given(one=st.text("甲乙丙", max_size=60), other=st.text("甲乙丙", max_size=60))
def test_aligned_stretches_are_the_same_and_in_order(one: str, other: str) -> None:
    at = (0, 0)
    for i, j, length in align(one, other):
        assert one[i : i + length] == other[j : j + length]
        assert (i, j) >= at
        at = (i + length, j + length)


def awkward() -> Iterator[tuple[str, str]]:
    chance = random.Random(1)
    yield "好" * 50_000, "好" * 49_000
    yield "好坏" * 25_000, "坏好" * 25_000
    yield "".join(chance.choices("好坏", k=50_000)), "".join(chance.choices("好坏", k=50_000))
    yield (whole := text(chance, 50_000)), edited(whole, 0.2, chance)


@pytest.mark.parametrize("pair", tuple(awkward()), ids=["same", "turned", "chance", "edited"])
def test_the_work_for_long_texts_is_bounded(pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    cells = 0

    def counted(junk: None, a: str, b: str, **options: Any) -> SequenceMatcher[str]:
        nonlocal cells
        cells += len(a) * len(b)
        return SequenceMatcher(junk, a, b, **options)

    monkeypatch.setattr(differences, "SequenceMatcher", counted)
    align(*pair)
    assert cells <= 40 * sum(map(len, pair))
