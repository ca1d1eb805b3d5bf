"""Which two statements cannot both be true, and which only look like it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.contradictions import contradictions
from db.domain.records import ArticleId, Fact, FactKind, StatedFact

BEDS, STAFF, VISITS, FOUNDED = FactKind.BEDS, FactKind.STAFF, FactKind.VISITS, FactKind.FOUNDED


def stated(
    kind: FactKind,
    printed: str,
    value: float,
    *,
    article: int = 1,
    date: str | None = "2022-03-01",
    when: str | None = None,
    relative: str = "",
    about: str = "",
    within: str = "",
    unit: str = "",
) -> StatedFact:
    fact = Fact(
        kind=kind,
        hospital="盛京医院",
        within=within,
        printed=printed,
        value=value,
        unit=unit,
        about=about,
        part=0,
        span=(0, 1),
        when=when,
        relative=relative,
    )
    return StatedFact(
        fact=fact, article=ArticleId(article), headline="", paper=None, date=date, sentence=printed, mark=(0, 1)
    )


def disagree(one: StatedFact, other: StatedFact) -> bool:
    return bool(contradictions([one, replace(other, article=ArticleId(2))]))


CANNOT_BOTH = [
    (stated(FOUNDED, "1958年", 1958, when="1958"), stated(FOUNDED, "1953年", 1953, when="1953")),
    (stated(FOUNDED, "64", 1958, when="1958", relative="64载"), stated(FOUNDED, "1950年", 1950, when="1950")),
    (stated(BEDS, "420张", 420), stated(BEDS, "600张", 600)),
    (stated(BEDS, "420张", 420), stated(BEDS, "900张", 900, date="2022-09-01")),
    (
        stated(VISITS, "58.6万人次", 586_000, when="2021", about="门诊量"),
        stated(VISITS, "61万人次", 610_000, when="2021", about="门诊量"),
    ),
    (
        stated(STAFF, "611人", 611, when="2022-03", relative="现有", about="职工"),
        stated(STAFF, "近500人", 500, about="员工"),
    ),
]


@pytest.mark.parametrize(("one", "other"), CANNOT_BOTH)
def test_these_cannot_both_be_true(one: StatedFact, other: StatedFact) -> None:
    assert disagree(one, other) and disagree(other, one)


BOTH_MAY = [
    # the same number, rounded otherwise
    (stated(BEDS, "近3000张", 3000), stated(BEDS, "2780张", 2780)),
    (stated(BEDS, "2500余张", 2500), stated(BEDS, "2560张", 2560)),
    (
        stated(VISITS, "58.6万人次", 586_000, when="2021", about="门诊量"),
        stated(VISITS, "585,812人次", 585_812, when="2021", about="门诊量"),
    ),
    # something else was counted, or of a part only
    (stated(BEDS, "420张", 420, about="编制"), stated(BEDS, "600张", 600, about="开放")),
    (stated(BEDS, "420张", 420), stated(BEDS, "48张", 48, within="康复科")),
    (stated(STAFF, "611人", 611, about="职工"), stated(STAFF, "80人", 80, about="高级职称")),
    (stated(FOUNDED, "1953年", 1953, when="1953", about="前身"), stated(FOUNDED, "1958年", 1958, when="1958")),
    # another time, or enough of it to grow
    (stated(BEDS, "420张", 420), stated(BEDS, "800张", 800, date="2024-03-01")),
    (stated(BEDS, "420张", 420), stated(BEDS, "450张", 450, date="2022-12-01")),
    (stated(BEDS, "420张", 420), stated(BEDS, "30张", 30, relative="建院之初")),
    (stated(BEDS, "420张", 420, when="2021"), stated(BEDS, "500张", 500, when="2022")),
    (
        stated(VISITS, "58万人次", 580_000, when="2021", about="门诊量"),
        stated(VISITS, "61万人次", 610_000, when="2022", about="门诊量"),
    ),
    # who counts years may count the first one
    (stated(FOUNDED, "64", 1958, when="1958", relative="64载"), stated(FOUNDED, "1957年", 1957, when="1957")),
    # nobody knows which day they are of
    (stated(BEDS, "420张", 420, date=None), stated(BEDS, "600张", 600)),
    # two of many
    (stated(FactKind.MONEY, "300万元", 3e6, about="投资"), stated(FactKind.MONEY, "500万元", 5e6, about="投资")),
    (stated(FactKind.HOTLINE, "1", 1), stated(FactKind.HOTLINE, "2", 2)),
]


@pytest.mark.parametrize(("one", "other"), BOTH_MAY)
def test_these_may_both_be_true(one: StatedFact, other: StatedFact) -> None:
    assert not disagree(one, other) and not disagree(other, one)


def test_one_article_does_not_contradict_itself() -> None:
    assert not contradictions([stated(BEDS, "420张", 420), stated(BEDS, "600张", 600)])


def test_each_two_values_are_told_once_by_who_said_them_first() -> None:
    told = [stated(BEDS, "420张", 420, article=n) for n in (1, 2)] + [
        stated(BEDS, "600张", 600, article=n) for n in (3, 4)
    ]
    (found,) = contradictions(told)
    assert (found.one.article, found.other.article) == (1, 3)


def test_a_level_is_reached_in_one_year() -> None:
    reached = [
        replace(
            stated(FactKind.LEVEL, "三级甲等", 0, when=year, about="晋升为"),
            article=ArticleId(int(year)),
        )
        for year in ("2015", "2016")
    ]
    assert len(contradictions(reached)) == 1


FACTS = st.builds(
    lambda kind, value, article, date, when, within: stated(
        kind, f"{value}张", value, article=article, date=date, when=when, within=within, about="职工", unit="张"
    ),
    st.sampled_from([BEDS, STAFF, FOUNDED]),
    st.integers(1, 3000),
    st.integers(1, 6),
    st.sampled_from([None, "2021", "2022-03-01", "2022-04-09"]),
    st.sampled_from([None, "2021", "2022"]),
    st.sampled_from(["", "康复科"]),
)


@given(st.lists(FACTS, max_size=12))
def test_the_order_in_which_facts_come_does_not_matter(told: list[StatedFact]) -> None:
    def pairs(facts: list[StatedFact]) -> set[frozenset[tuple[str, str]]]:
        return {
            frozenset(((p.one.fact.kind, p.one.fact.printed), (p.other.fact.kind, p.other.fact.printed)))
            for p in contradictions(facts)
        }

    assert pairs(told) == pairs(told[::-1])


@given(st.lists(FACTS, max_size=12))
def test_only_what_is_alike_is_compared(told: list[StatedFact]) -> None:
    for pair in contradictions(told):
        one, other = pair.one.fact, pair.other.fact
        assert (one.kind, one.within) == (other.kind, other.within)
        assert one.value != other.value and pair.one.article != pair.other.article
