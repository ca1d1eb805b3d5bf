from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from db.export.statistics import CountTable
from desktop.models.cell_table import CellTableModel
from desktop.models.count_table import BAR, CountTableModel

ROWS = (("辽宁日报", 3, 1), ("健康报", 12, 0), ("北京日报", 2, 2))
TABLE = CountTable("hospitals", "按医院", ("医院", "专题", "提及"), ROWS)


@pytest.fixture
def model() -> CountTableModel:
    model = CountTableModel()
    model.set_table(TABLE)
    return model


def names(model: CountTableModel) -> list[object]:
    return [model.row(row)[0] for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(model: CountTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_a_table_of_cells_keeps_them_too(qtmodeltester: ModelTester) -> None:
    model = CellTableModel()
    model.set_cells(("甲", "乙"), (("1", "2"), ("3", "4")))
    qtmodeltester.check(model)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "乙"


def test_numbers_are_sorted_as_numbers(model: CountTableModel) -> None:
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["健康报", "辽宁日报", "北京日报"]


def test_names_are_sorted_by_pinyin(model: CountTableModel) -> None:
    model.sort(0)
    assert names(model) == ["北京日报", "健康报", "辽宁日报"]


def test_bars_are_sorted_by_their_whole_length(model: CountTableModel) -> None:
    model.sort(3)
    assert [sum(int(n) for n in model.row(row)[1:]) for row in range(3)] == [4, 4, 12]


def test_a_chosen_order_stays_when_the_counts_change(model: CountTableModel) -> None:
    model.sort(0)
    model.set_table(TABLE)
    assert names(model) == ["北京日报", "健康报", "辽宁日报"]


def test_bars_are_shares_of_the_longest(model: CountTableModel) -> None:
    assert model.index(0, 3).data(BAR) == pytest.approx((3 / 12, 1 / 12))


def test_without_articles_there_are_no_bars() -> None:
    model = CountTableModel()
    model.set_table(CountTable("papers", "", ("报纸", "篇数"), (("健康报", 0),)))
    assert model.index(0, 2).data(BAR) == (0.0,)
