"""What edits make of one article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.edits import edited
from db.domain.records import EDITABLE, Article, ArticleId, Edits, Filing, Part, PartKind, Retention

ARTICLE = Article(
    id=ArticleId(1),
    parts=(Part(PartKind.COLUMN, "夜读"), Part(PartKind.HEADLINE, "题"), Part(PartKind.COLUMN, "又一栏")),
    paper="晚报",
    date="2022-03",
    tags=("甲",),
    filing=Filing(fonds="J001", retention=Retention.TEN_YEARS, item=3, sheets=2),
)


def test_no_edits_change_nothing() -> None:
    assert edited(ARTICLE, Edits(), 5) == ARTICLE
    assert not Edits()


@pytest.mark.parametrize("field", sorted(EDITABLE))
def test_every_field_can_be_emptied(field: str) -> None:
    after = edited(ARTICLE, Edits(cleared=frozenset({field})))
    assert edited(after, Edits(cleared=frozenset({field}))) == after
    assert Edits(cleared=frozenset({field}))


def test_a_field_that_there_is_not_cannot_be_emptied() -> None:
    with pytest.raises(ValueError, match="headline"):
        Edits(cleared=frozenset({"headline"}))


def test_a_column_takes_the_place_of_the_first_one() -> None:
    after = edited(ARTICLE, Edits(column="专题"))
    assert [(part.kind, part.text) for part in after.parts] == [("column", "专题"), ("headline", "题")]


def test_a_number_counts_from_the_first_one() -> None:
    assert edited(ARTICLE, Edits(first_item=10), 4).filing.item == 14


def test_the_year_of_print_is_that_of_the_date_it_gets() -> None:
    assert edited(ARTICLE, Edits(date="2023-01-01", year_from_date=True)).filing.year == "2023"
    assert edited(replace(ARTICLE, date=None), Edits(year_from_date=True)).filing.year == ""


texts = st.one_of(st.none(), st.sampled_from(["", "甲", "2021"]))
some_edits = st.builds(
    Edits,
    paper=texts,
    date=texts,
    column=texts,
    tags=st.one_of(st.none(), st.just(("乙",))),
    tags_added=st.sampled_from([(), ("丙",)]),
    fonds=texts,
    first_item=st.one_of(st.none(), st.just(1)),
    hospitals=st.one_of(st.none(), st.just(("市一医院", "市二医院"))),
    hospitals_removed=st.sampled_from([(), ("市一医院",)]),
    cleared=st.sets(st.sampled_from(sorted(EDITABLE)), max_size=2).map(frozenset),
)


@given(some_edits)
def test_the_same_edits_twice_are_the_same_edits_once(edits: Edits) -> None:
    once = edited(ARTICLE, edits)
    assert edited(once, edits) == once
