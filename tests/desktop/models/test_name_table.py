from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from db.domain.records import HospitalName, NameKind
from desktop.models.name_table import FROM, KIND, NAME, UNTIL, NameTableModel

OLD = HospitalName("沈阳市精神病院", NameKind.FORMER, "1950", "1992")
NOW = HospitalName("沈阳市精神卫生中心", NameKind.CURRENT, "1992")


@pytest.fixture
def model() -> NameTableModel:
    model = NameTableModel()
    model.set_names((OLD, NOW))
    return model


def kinds(model: NameTableModel) -> list[NameKind]:
    return [model.index(row, KIND).data(Qt.ItemDataRole.EditRole) for row in range(model.rowCount())]


def test_the_model_keeps_qts_contract(model: NameTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_names_come_back_as_they_were_shown_the_current_one_first(model: NameTableModel) -> None:
    assert model.names() == (NOW, OLD)


def test_a_new_current_name_makes_a_former_one_of_the_last(model: NameTableModel) -> None:
    row = model.add(NameKind.CURRENT)
    model.setData(model.index(row, NAME), "沈阳市心理医院")
    assert [(n.name, n.kind) for n in model.names()] == [
        ("沈阳市心理医院", NameKind.CURRENT),
        (NOW.name, NameKind.FORMER),
        (OLD.name, NameKind.FORMER),
    ]


def test_choosing_another_name_as_current_swaps_the_two(model: NameTableModel) -> None:
    model.setData(model.index(1, KIND), NameKind.CURRENT)
    assert kinds(model) == [NameKind.FORMER, NameKind.CURRENT]


def test_the_current_name_can_be_neither_removed_nor_demoted(model: NameTableModel) -> None:
    model.remove(0)
    assert not model.setData(model.index(0, KIND), NameKind.SHORT)
    assert kinds(model) == [NameKind.CURRENT, NameKind.FORMER]


@pytest.mark.parametrize(("typed", "read"), [("1992年3月", "1992-03"), (" 1992 ", "1992"), ("", None), ("旧", "旧")])
def test_dates_are_read_in_any_usual_form(model: NameTableModel, typed: str, read: str | None) -> None:
    model.setData(model.index(0, FROM), typed)
    assert model.names()[0].valid_from == read


def test_rows_left_empty_are_no_names(model: NameTableModel) -> None:
    model.add()
    assert len(model.names()) == 2


def test_a_name_can_be_taken_away(model: NameTableModel) -> None:
    model.remove(1)
    assert model.names() == (NOW,)


def test_the_table_reads_as_it_was_typed(model: NameTableModel) -> None:
    model.setData(model.index(1, UNTIL), "1992年底")
    assert model.index(1, UNTIL).data() == "1992年底"
