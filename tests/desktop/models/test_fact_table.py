from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from db.domain.records import ArticleId, Contradiction, Fact, FactKind, StatedFact
from desktop.models.fact_table import (
    ARTICLE,
    KIND,
    ONE,
    OTHER,
    SENTENCE,
    TIME,
    UNIT,
    VALUE,
    ContradictionTableModel,
    FactTableModel,
)


def stated(
    kind: FactKind,
    value: float,
    text: str,
    *,
    article: int = 1,
    when: str | None = None,
    relative: str = "",
    within: str = "",
) -> StatedFact:
    unit = "张" if kind is FactKind.BEDS else ""
    fact = Fact(
        kind=kind,
        hospital="盛京医院",
        within=within,
        printed=f"{value:g}{unit}",
        value=value,
        unit=unit,
        about="",
        part=2,
        span=(0, 3),
        when=when,
        relative=relative,
    )
    return StatedFact(
        fact=fact,
        article=ArticleId(article),
        headline="标题",
        paper="健康报",
        date=f"202{article}-03-01",
        sentence=text,
        mark=(0, 3),
    )


FACTS = (
    stated(FactKind.BEDS, 420, "床位420张。", when="2021-03", relative="现有"),
    stated(FactKind.FOUNDED, 1958, "建于1958年。", when="1958", article=2),
    stated(FactKind.BEDS, 80, "中心有床位80张。", within="养护中心", article=3),
)


@pytest.fixture
def model() -> FactTableModel:
    model = FactTableModel()
    model.show(FACTS)
    return model


def column(model: FactTableModel, number: int) -> list[str]:
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_it_is_a_sound_model(model: FactTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.narrow(FactKind.BEDS, "")
    model.sort(VALUE)
    qtmodeltester.check(model)


def test_a_row_tells_everything_of_a_fact(model: FactTableModel) -> None:
    assert [model.index(0, at).data() for at in (KIND, VALUE, UNIT, TIME, SENTENCE, ARTICLE)] == [
        "Beds",
        "420",
        "张",
        "2021-03（现有）",
        "床位420张。",
        "健康报 · 2021-03-01",
    ]


def test_a_part_of_the_hospital_stands_with_the_kind(model: FactTableModel) -> None:
    assert column(model, KIND)[2] == "Beds · 养护中心"


def test_values_are_sorted_as_numbers(model: FactTableModel) -> None:
    model.sort(VALUE)
    assert column(model, VALUE) == ["80", "420", "1958"]
    model.sort(VALUE, Qt.SortOrder.DescendingOrder)
    assert column(model, VALUE) == ["1958", "420", "80"]


def test_articles_are_sorted_by_their_day(model: FactTableModel) -> None:
    model.sort(ARTICLE, Qt.SortOrder.DescendingOrder)
    assert [row.article for row in model.rows] == [3, 2, 1]


def test_a_kind_and_a_text_narrow_it(model: FactTableModel) -> None:
    model.narrow(FactKind.BEDS, "")
    assert len(model.rows) == 2
    model.narrow(FactKind.BEDS, "養護")
    assert [row.fact.value for row in model.rows] == [80]


def test_other_facts_are_sorted_and_narrowed_like_those_before(model: FactTableModel) -> None:
    model.narrow(FactKind.BEDS, "")
    model.sort(VALUE)
    model.show(FACTS[:2])
    assert column(model, VALUE) == ["420"]


def test_contradictions_stand_side_by_side(qtmodeltester: ModelTester) -> None:
    model = ContradictionTableModel()
    model.show([Contradiction(one=FACTS[0], other=FACTS[2])])
    qtmodeltester.check(model)
    assert "420" in model.index(0, ONE).data() and "80" in model.index(0, OTHER).data()
    assert model.statement(0, OTHER) is FACTS[2]
