from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from db.domain.query import parse
from desktop.export_dialog.dialog import ExportDialog
from desktop.statistics import StatisticsWindow, narrowed
from tests.desktop.screen import CTRL, SHIFT, Key, Screen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support (raise|grabbing)")


@pytest.fixture
def window(screen: Screen) -> Iterator[StatisticsWindow]:
    screen.search("心理健康")
    screen.press(Key.Key_S, CTRL | SHIFT)
    (window,) = screen.window.findChildren(StatisticsWindow)
    yield window
    window.reject()
    screen.settle()


def rows(window: StatisticsWindow, number: int) -> list[tuple[str | int, ...]]:
    model = window.counts.table(number)
    return [model.row(row) for row in range(model.rowCount())]


def test_all_that_was_found_is_counted(window: StatisticsWindow) -> None:
    assert rows(window, 1) == [("辽宁日报", 2), ("健康报", 1)]


def test_a_row_narrows_the_search_and_the_counts_follow(screen: Screen, window: StatisticsWindow) -> None:
    window.counts.chosen.emit("papers", ("健康报", 1))
    screen.settle()
    assert screen.query() == '心理健康 报纸:"健康报"'
    assert rows(window, 1) == [("健康报", 1)]


def test_return_on_a_row_is_a_click(screen: Screen, window: StatisticsWindow) -> None:
    window.counts.setCurrentIndex(1)
    table = window.counts.currentWidget()
    assert isinstance(table, QTableView)
    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, Key.Key_Return)
    screen.settle()
    assert screen.query() == '心理健康 报纸:"健康报"'


def test_one_gets_back_to_the_search_before(screen: Screen, window: StatisticsWindow) -> None:
    window.counts.chosen.emit("papers", ("健康报", 1))
    screen.settle()
    window.go_back()
    screen.settle()
    assert screen.query() == "心理健康"


def test_it_is_exported_from_there(screen: Screen, window: StatisticsWindow) -> None:
    window.export_wanted.emit()
    screen.settle()
    (dialog,) = screen.window.findChildren(ExportDialog)
    assert dialog.choices.kind.value == "statistics"
    dialog.reject()


def test_escape_closes_it(screen: Screen, window: StatisticsWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("key", "row", "query"),
    [
        ("months", ("2022-08", 1), "护理 日期:2022-08"),
        ("papers", ("健康 报", 1), '护理 报纸:"健康 报"'),
        ("levels", ("行业", 1), "护理 级别:行业"),
        ("levels", ("national", 1), "护理 级别:国家级"),
        ("hospitals", ("某医院", 1, 2), '护理 医院:"某医院"'),
        ("bylines", ("周 以宁", "记者", 1), '护理 署名:"周 以宁"'),
        ("rows", ("某医院", "健康报", "—", "2016", 1, 0), '护理 医院:"某医院" 报纸:"健康报" 日期:2016'),
        ("papers", ("—", 3), "护理"),
    ],
)
def test_a_row_is_a_condition_of_the_query(key: str, row: tuple[str | int, ...], query: str) -> None:
    said = str(narrowed(parse("护理").query, key, row))
    assert said == query
    assert str(parse(said).query) == said
