from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.archive import Archive
from tests.desktop.hospitals.screen import Screen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def found(screen: Screen, query: str) -> list[str]:
    with Archive.open(screen.jobs.archive_path) as archive:
        return sorted(archive.article(id).headline or "" for id in archive.search(query).ids)


def test_return_on_a_year_asks_for_the_articles_of_that_year(screen: Screen) -> None:
    years = screen.dialog.page.overview.years
    years.setFocus()
    screen.press(Qt.Key.Key_End, on=years)
    with screen.qtbot.waitSignal(screen.dialog.articles_wanted) as asked:
        screen.press(Qt.Key.Key_Return, on=years)
    assert found(screen, asked.args[0]) == ["两院携手", "老楼里的新病房"]


def test_a_name_on_the_time_line_asks_for_the_articles_that_print_it(screen: Screen) -> None:
    names = screen.dialog.page.overview.names
    names.setFocus()
    assert names.current == "市精神病院"
    with screen.qtbot.waitSignal(screen.dialog.articles_wanted) as asked:
        screen.press(Qt.Key.Key_Return, on=names)
    assert found(screen, asked.args[0]) == ["旧名还在"]


def test_a_newspaper_asks_for_its_articles_about_the_hospital(screen: Screen) -> None:
    with screen.qtbot.waitSignal(screen.dialog.articles_wanted) as asked:
        screen.dialog.page.overview.papers.chosen.emit(1)
    assert found(screen, asked.args[0]) == ["旧名还在"]


def test_a_hospital_named_together_with_it_leads_to_its_page(screen: Screen) -> None:
    screen.dialog.page.overview.others.chosen.emit(0)
    screen.settle()
    assert screen.chosen() == "雁山总医院"


def test_the_first_report_leads_to_its_article(screen: Screen) -> None:
    assert "1998-05-01 · 辽宁日报" in screen.said()
    with screen.qtbot.waitSignal(screen.dialog.article_wanted) as wanted:
        screen.dialog.page.overview.head.article_chosen.emit(2)
    assert wanted.args == [2]


def test_the_history_says_what_stood_there_before(screen: Screen) -> None:
    screen.click("Edit")
    screen.write(screen.field("Founded"), "1958")
    screen.click("Save")
    screen.dialog.page.step(1)
    while screen.dialog.page.currentWidget() is not screen.table("History of the record"):
        screen.dialog.page.step(1)
    screen.settle()
    model = screen.table("History of the record").model()
    assert [model.index(0, column).data() for column in (2, 3, 4)] == ["Founded", "–", "1958"]
