"""Where else an article was printed, as the window says, lists and compares it."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from db.domain.records import ArticleId
from desktop.app import App
from desktop.difference import DifferenceDialog
from desktop.opening import at
from tests.db.domain.made_texts import text
from tests.desktop.screen import CTRL, SHIFT, Key, Screen, make_archive

WHOLE = text(random.Random(1), 300)
ARTICLES: list[dict[str, object]] = [
    {"title": "门诊楼启用", "body": WHOLE, "paper": "健康报", "date": "2022-03-01"},
    {"title": "新楼开门", "body": f"{WHOLE[:60]}病{WHOLE[60:]}", "paper": "晚报", "date": "2022-03-04", "page": "3"},
    {"title": "别的事", "body": text(random.Random(2), 300), "paper": "日报", "date": "2020-01-01"},
]
THIRD = {"title": "又一次", "body": WHOLE, "paper": "周报", "date": "2022-05-01"}


def opened(qtbot: QtBot, app: App, path: Path) -> Screen:
    app.open(at(path))
    return Screen(qtbot, app)


@pytest.fixture(scope="module")
def printed_twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_archive(tmp_path_factory.mktemp("twice") / "库", ARTICLES)


@pytest.fixture
def screen(qtbot: QtBot, app: App, printed_twice: Path, tmp_path: Path) -> Screen:
    """Reading the later of two publications."""
    return opened(qtbot, app, shutil.copytree(printed_twice, tmp_path / "库"))


def dialog(screen: Screen) -> DifferenceDialog:
    screen.press(Key.Key_D, CTRL | SHIFT)
    return screen.window.findChild(DifferenceDialog)


def test_a_line_says_where_an_article_was_printed_first(screen: Screen) -> None:
    assert screen.reads() == "新楼开门"
    assert screen.window.reader.reprints.text() == "Also printed in 健康报 · 2022-03-01, and there first."


def test_the_first_publication_says_where_it_was_printed_again(screen: Screen) -> None:
    screen.window.reading.read(1)
    screen.settle()
    assert screen.window.reader.reprints.text() == "First printed here; again in 晚报 · 2022-03-04 · page 3."


def test_a_larger_group_is_counted(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    screen = opened(qtbot, app, make_archive(tmp_path / "三", [*ARTICLES, THIRD]))
    line = screen.window.reader.reprints
    assert line.text() == "Also printed in 2 other places; first in 健康报 · 2022-03-01."
    screen.window.reading.read(1)
    screen.settle()
    assert line.text() == "First printed here; again in 2 other places."


def test_an_article_printed_once_has_no_line(screen: Screen) -> None:
    screen.window.reading.read(3)
    screen.settle()
    assert screen.window.reader.reprints.text() == ""


def test_the_details_list_every_publication_and_a_click_reads_it(screen: Screen) -> None:
    rows = screen.window.details.reprints
    assert rows.lines() == [
        "健康报 · 2022-03-01 · first publication · 100% of the text",
        "晚报 · 2022-03-04 · page 3 · this one",
    ]
    rows.findChild(QListWidget).itemActivated.emit(rows.findChild(QListWidget).item(0))
    screen.settle()
    assert screen.reads() == "门诊楼启用"


def test_one_key_shows_what_differs(screen: Screen) -> None:
    shown = dialog(screen)
    assert (shown.view.count, shown.view.current) == (2, 0)
    assert shown.state.text() == "Difference 1 of 2: 新楼开门 → 门诊楼启用"
    shown.close()


def test_f3_walks_the_differences_and_begins_again(screen: Screen) -> None:
    shown = dialog(screen)
    walked = []
    for _ in range(2):
        QTest.keyClick(shown.view, Key.Key_F3)
        walked.append(shown.view.current_text())
    assert walked == ["病 → –", "新楼开门 → 门诊楼启用"]
    shown.close()


def test_shift_f3_walks_back(screen: Screen) -> None:
    shown = dialog(screen)
    QTest.keyClick(shown.view, Key.Key_F3, SHIFT)
    assert shown.view.current == 1
    shown.close()


def test_differences_are_told_by_more_than_colour(screen: Screen) -> None:
    shown = dialog(screen)
    left, right = (shown.view._cursor(span).charFormat().underlineStyle() for span in shown.view._changes[0])
    assert len({left, right, QTextCharFormat.UnderlineStyle.NoUnderline}) == 3
    shown.close()


def test_the_differences_can_be_copied(screen: Screen) -> None:
    shown = dialog(screen)
    shown.copy_button.click()
    lines = QApplication.clipboard().text().split("\n")
    assert [line[:2] for line in lines] == ["− ", "+ ", "− ", "+ "]
    shown.close()


def test_what_is_no_reprint_is_kept_apart_and_undo_takes_that_back(screen: Screen) -> None:
    shown = dialog(screen)
    shown.part_button.click()
    screen.settle()
    assert screen.window.findChild(DifferenceDialog) is None
    assert screen.window.reader.reprints.text() == ""
    screen.window.upkeep.undo()
    screen.settle()
    assert screen.window.reader.reprints.text() != ""


def test_a_deleted_publication_is_named_no_more(screen: Screen) -> None:
    screen.window.upkeep.delete((ArticleId(1),))
    screen.settle()
    assert screen.window.reader.reprints.text() == ""


def test_without_another_publication_the_key_says_so(screen: Screen) -> None:
    screen.window.reading.read(3)
    screen.settle()
    told: list[str] = []
    screen.window.comparing.told.connect(told.append)
    assert dialog(screen) is None
    assert told == ["No other publication of this article is known."]


def test_escape_closes_the_comparison(screen: Screen) -> None:
    shown = dialog(screen)
    QTest.keyClick(shown.view, Key.Key_Escape)
    assert not shown.isVisible()


def test_a_comparison_names_its_parts_for_a_screen_reader(screen: Screen) -> None:
    shown = dialog(screen)
    assert shown.view.accessibleName()
    assert shown.others.accessibleName()
    assert shown.view.focusPolicy() & Qt.FocusPolicy.TabFocus
    shown.close()


def test_a_bulk_load_is_compared_afterwards(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.reprinting._AT_ONCE", 1)
    line = json.dumps(THIRD, ensure_ascii=False)
    screen.window.jobs.write("load", lambda archive, _: archive.load([line, line], source=Path("x")).changed)
    screen.settle()
    screen.window.reading.read(1)
    screen.settle()
    assert "3 other places" in screen.window.reader.reprints.text()
