from __future__ import annotations

import pytest
from pytestqt.modeltest import ModelTester

from db.domain.records import HistoryEntry
from desktop.models.change_table import FIELD, NEW, OLD, WHAT, ChangeTableModel


@pytest.fixture
def model() -> ChangeTableModel:
    model = ChangeTableModel()
    details = (("name", "铁岭县医院", "铁岭市中心医院"), ("level", "", "tertiary"))
    one = HistoryEntry(id=2, at="2024-03-01T08:00:00Z", action="hospital", articles=(), details=details, undone=True)
    model.show([one, HistoryEntry(id=1, at="2024-02-01T08:00:00Z", action="import", articles=())])
    return model


def row(model: ChangeTableModel, number: int) -> list[str]:
    return [model.index(number, column).data() for column in (WHAT, FIELD, OLD, NEW)]


def test_the_model_keeps_qts_contract(model: ChangeTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_a_change_says_once_what_it_was_and_each_field_before_and_after(model: ChangeTableModel) -> None:
    assert row(model, 0) == ["Hospital · undone", "Current name", "铁岭县医院", "铁岭市中心医院"]
    assert row(model, 1) == ["", "Level", "–", "Tertiary"]


def test_a_change_without_a_field_has_a_row_of_its_own(model: ChangeTableModel) -> None:
    assert row(model, 2) == ["Import", "", "", ""]
