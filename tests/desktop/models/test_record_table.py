from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.models.record_table import RecordTableModel
from desktop.widgets.record_table import RecordTable

NAMES = ("健康报", "衡阳日报", "辽宁日报")


def model() -> RecordTableModel[str]:
    made = RecordTableModel[str]((("Name", lambda name: name), ("Length", lambda name: len(name) * 1000)))
    made.show(made.tabled(NAMES))
    return made


def test_it_is_a_model_as_qt_wants_it(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model())


def test_numbers_are_grouped_and_stand_to_the_right() -> None:
    made = model()
    index = made.index(0, 1, QModelIndex())
    assert made.data(index) == "3,000"
    assert made.data(index, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_a_filter_leaves_the_rows_in_which_it_stands(qtbot: QtBot) -> None:
    table = RecordTable(made := model(), "Papers")
    made.setParent(table)
    qtbot.addWidget(table)
    table.narrow("日报")
    table.selectAll()
    assert table.chosen() == ["衡阳日报", "辽宁日报"]


def test_return_chooses_the_current_row(qtbot: QtBot) -> None:
    table = RecordTable(made := model(), "Papers")
    made.setParent(table)
    qtbot.addWidget(table)
    table.stand_on(1)
    with qtbot.waitSignal(table.entered):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.current() == "衡阳日报"


def test_a_column_of_numbers_is_sorted_as_numbers(qtbot: QtBot) -> None:
    made = model()
    made.show(made.tabled(("甲" * 10, "乙" * 9)))
    made.sort(1, Qt.SortOrder.AscendingOrder)
    assert [made.record(row) for row in (0, 1)] == ["乙" * 9, "甲" * 10]
    made.sort(-1)
    assert made.record(0) == "甲" * 10
