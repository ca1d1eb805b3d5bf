from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.widgets.year_bars import YearBars


@pytest.fixture
def bars(qtbot: QtBot) -> YearBars:
    bars = YearBars()
    qtbot.addWidget(bars)
    bars.resize(100, bars.height())
    bars.show_years((("2016", 3), ("2018", 1), ("2020", 9), ("不详", 4)))
    return bars


def test_a_click_chooses_one_year(qtbot: QtBot, bars: YearBars) -> None:
    with qtbot.waitSignal(bars.range_chosen) as chosen:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    assert chosen.args == ["2016", "2016"]


def test_dragging_backwards_chooses_the_same_as_forwards(qtbot: QtBot, bars: YearBars) -> None:
    with qtbot.waitSignal(bars.range_chosen) as chosen:
        qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=QPoint(95, 10))
        qtbot.mouseMove(bars, QPoint(45, 10))
        qtbot.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=QPoint(45, 10))
    assert chosen.args == ["2018", "2020"]


def test_years_are_chosen_by_keys_too(qtbot: QtBot, bars: YearBars) -> None:
    for _ in range(2):
        qtbot.keyClick(bars, Qt.Key.Key_Right)
    with qtbot.waitSignal(bars.range_chosen) as chosen:
        qtbot.keyClick(bars, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert chosen.args == ["2017", "2018"]


def test_a_screen_reader_hears_the_counts(bars: YearBars) -> None:
    assert bars.accessibleDescription() == "2016: 3 articles, 2018: 1 article, 2020: 9 articles"


def test_no_years_choose_nothing(qtbot: QtBot, bars: YearBars) -> None:
    bars.show_years(())
    with qtbot.assertNotEmitted(bars.range_chosen):
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))


def test_what_is_dragged_over_is_said_before_it_is_chosen(qtbot: QtBot, bars: YearBars) -> None:
    qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    qtbot.mouseMove(bars, QPoint(50, 10))
    assert bars.marked() == "2016–2018 · 4 articles"


def test_shift_end_reaches_to_the_last_year(qtbot: QtBot, bars: YearBars) -> None:
    qtbot.keyClick(bars, Qt.Key.Key_Home)
    qtbot.keyClick(bars, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert bars.marked() == "2016–2020 · 13 articles"


def test_delete_gives_the_range_up(qtbot: QtBot, bars: YearBars) -> None:
    bars.show_range(2016, 2018)
    with qtbot.waitSignal(bars.range_chosen) as chosen:
        qtbot.keyClick(bars, Qt.Key.Key_Delete)
    assert chosen.args == ["", ""]


def test_few_years_are_bars_and_no_blocks(bars: YearBars) -> None:
    bars.show_years((("2020", 3),))
    picture = bars.grab().toImage()
    painted = {x for x in range(picture.width()) if picture.pixelColor(x, 20) != picture.pixelColor(99, 1)}
    assert max(painted) < 40
