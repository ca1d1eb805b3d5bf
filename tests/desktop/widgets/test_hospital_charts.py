from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.domain.records import Hospital, HospitalId, HospitalName, NameKind, YearCount
from desktop.theme import LIGHT, qt_palette
from desktop.widgets.name_time_line import NameTimeLine
from desktop.widgets.report_years import ReportYears
from desktop.widgets.shares_list import SharesList

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HOSPITAL = Hospital(
    id=HospitalId(1),
    names=(
        HospitalName("精神卫生中心", NameKind.CURRENT, "1998-06"),
        HospitalName("安宁医院", NameKind.FORMER, "1979", "1998-06"),
        HospitalName("精卫", NameKind.SHORT),
    ),
    founded=1979,
)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    widget.setPalette(qt_palette(LIGHT))
    qtbot.addWidget(widget)
    widget.resize(600, widget.sizeHint().height())
    widget.show()
    qtbot.waitExposed(widget)


def painted(widget: QWidget, colour: str) -> bool:
    image: QImage = widget.grab().toImage()
    wanted = {colour}
    return any(
        image.pixelColor(x, y).name() in wanted for x in range(0, image.width(), 2) for y in range(image.height())
    )


@pytest.fixture
def line(qtbot: QtBot) -> NameTimeLine:
    line = NameTimeLine()
    line.show_names(HOSPITAL)
    shown(qtbot, line)
    return line


@pytest.fixture
def years(qtbot: QtBot) -> ReportYears:
    years = ReportYears()
    years.show_years([YearCount(2019, 3, 1), YearCount(2022, 0, 2)], undated=4)
    shown(qtbot, years)
    return years


def test_the_time_line_says_in_words_what_it_draws(line: NameTimeLine) -> None:
    assert line.accessibleDescription().splitlines() == [
        "Former name · 安宁医院 · 1979–1998-06",
        "Current name · 精神卫生中心 · 1998-06–",
        "Short name · 精卫",
    ]


def test_the_current_name_has_the_accent(line: NameTimeLine) -> None:
    assert painted(line, LIGHT.accent)


def test_keys_walk_along_the_names_and_a_screen_reader_hears_each(line: NameTimeLine, qtbot: QtBot) -> None:
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.accessibleName() == "Current name · 精神卫生中心 · 1998-06–"
    with qtbot.waitSignal(line.chosen) as chosen:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chosen.args == ["精神卫生中心"]


def test_the_keys_stop_at_both_ends(line: NameTimeLine, qtbot: QtBot) -> None:
    qtbot.keyClick(line, Qt.Key.Key_End)
    assert line.current == "精卫"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.current == "精卫"


def test_a_click_chooses_a_name(line: NameTimeLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.chosen) as chosen:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(80, 5))
    assert chosen.args == ["安宁医院"]


def test_the_names_are_copied_as_text(line: NameTimeLine, qtbot: QtBot) -> None:
    qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == line.text()


def test_a_hospital_of_one_undated_name_can_be_drawn(qtbot: QtBot) -> None:
    line = NameTimeLine()
    line.show_names(Hospital(id=HospitalId(1), names=(HospitalName("甲", NameKind.CURRENT),)))
    shown(qtbot, line)
    assert painted(line, LIGHT.accent)


def test_the_years_say_in_words_what_they_draw(years: ReportYears) -> None:
    assert years.accessibleDescription().splitlines() == [
        "2019 · 4 articles · Subject: 3 · Mentioned: 1",
        "2022 · 2 articles · Mentioned: 2",
        "undated: 4",
    ]


def test_a_year_between_has_its_place_and_leads_nowhere(years: ReportYears, qtbot: QtBot) -> None:
    years.setFocus()
    qtbot.keyClick(years, Qt.Key.Key_Home)
    qtbot.keyClick(years, Qt.Key.Key_Right)
    assert years.told() == "2020 · 0 articles"
    with qtbot.assertNotEmitted(years.chosen):
        qtbot.keyClick(years, Qt.Key.Key_Return)


def test_a_click_chooses_a_year(years: ReportYears, qtbot: QtBot) -> None:
    with qtbot.waitSignal(years.chosen) as chosen:
        qtbot.mouseClick(years, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    assert chosen.args == [2019]


def test_a_hospital_without_articles_has_no_years(qtbot: QtBot) -> None:
    years = ReportYears()
    years.show_years(())
    shown(qtbot, years)
    qtbot.keyClick(years, Qt.Key.Key_Right)
    assert years.told() == ""


def test_all_of_a_long_list_are_one_click_away(qtbot: QtBot) -> None:
    shares = SharesList("Papers", "none")
    qtbot.addWidget(shares)
    shares.show_counts([(f"报{number}", 30 - number) for number in range(30)])
    short = shares.sizeHint().height()
    next(b for b in shares.findChildren(QWidget) if getattr(b, "text", str)() == "22 more").click()  # type: ignore[attr-defined]
    assert shares.sizeHint().height() > 2 * short
