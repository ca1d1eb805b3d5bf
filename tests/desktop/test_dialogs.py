from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QListWidget, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from db import __version__
from db.archive import Archive
from desktop.about import AboutDialog
from desktop.health import HealthDialog
from desktop.jobs import Jobs
from desktop.keys import KeysDialog, groups
from desktop.preferences import PreferencesDialog
from desktop.settings import CitationStandard, Settings, Theme
from desktop.theme import Look
from desktop.welcome import WelcomeScreen
from tests.desktop.fit import cut_off

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    with Archive.create(tmp_path / "archive") as archive:
        archive.commit_import(archive.draft_paste("老楼里的新病房\n\n三月，病房开门。护士长说，灯不再刺眼。\n"))
    jobs = Jobs(tmp_path / "archive")
    yield jobs
    jobs.close()


def texts(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))  # type: ignore[attr-defined]


def button(widget: object, text: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.text() == text)  # type: ignore[attr-defined]


def test_welcome_lists_recent_archives_and_says_which_are_gone(tmp_path: Path, qtbot: QtBot) -> None:
    screen = WelcomeScreen(tmp_path)
    qtbot.addWidget(screen)
    Archive.create(tmp_path / "here").close()
    screen.show_recent((tmp_path / "here", tmp_path / "gone"))
    rows = screen.findChildren(QListWidget)[0]
    assert "not there" not in rows.item(0).text()
    assert "not there" in rows.item(1).text()


def test_enter_opens_the_chosen_recent_archive(tmp_path: Path, qtbot: QtBot) -> None:
    screen = WelcomeScreen(tmp_path)
    qtbot.addWidget(screen)
    screen.show_recent((tmp_path / "one", tmp_path / "two"))
    rows = screen.findChildren(QListWidget)[0]
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.archive_chosen) as chosen:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen.args == [tmp_path / "two"]


def test_the_sample_is_one_click_away(tmp_path: Path, qtbot: QtBot) -> None:
    screen = WelcomeScreen(tmp_path)
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.sample_wanted):
        qtbot.mouseClick(button(screen, "Try the sample archive"), Qt.MouseButton.LeftButton)


def test_preferences_hand_back_what_was_chosen_and_leave_the_rest(qtbot: QtBot) -> None:
    before = Settings(recent_searches=("肿瘤",))
    dialog = PreferencesDialog(before)
    qtbot.addWidget(dialog)
    assert dialog.settings == before
    _, theme, standard = dialog.findChildren(QComboBox)
    theme.setCurrentIndex(2)
    standard.setCurrentIndex(1)
    dialog.findChildren(QSpinBox)[0].setValue(130)
    wanted = replace(before, theme=Theme.DARK, citation_standard=CitationStandard.GB2025, text_size=130)
    assert dialog.settings == wanted


def test_preferences_show_how_a_citation_will_look(qtbot: QtBot) -> None:
    dialog = PreferencesDialog(Settings())
    qtbot.addWidget(dialog)
    assert "谢希德.创造学习的思路[N].人民日报,1998-12-25(10)." in texts(dialog)
    dialog.findChildren(QCheckBox)[0].setChecked(True)
    assert "人民日报，1998-12-25（10）" in texts(dialog)


def test_about_copies_the_versions(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    qtbot.mouseClick(button(dialog, "Copy versions"), Qt.MouseButton.LeftButton)
    assert f"Xinglin {__version__}" in QGuiApplication.clipboard().text()


def test_every_key_of_the_map_can_be_pressed(qtbot: QtBot) -> None:
    from PySide6.QtGui import QKeySequence

    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    keys = [key for _, rows in groups() for spelled, _ in rows for key in spelled.split("  ")]
    assert [key for key in keys if QKeySequence(key).isEmpty()] == []


def test_a_sound_archive_is_called_sound(jobs: Jobs, qtbot: QtBot) -> None:
    dialog = HealthDialog(jobs)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "Everything is in order." in texts(dialog) and not jobs.busy)
    assert dialog.findChildren(QListWidget)[0].count() == 0


def test_a_lost_original_is_found_and_told(jobs: Jobs, qtbot: QtBot) -> None:
    shutil.rmtree(jobs.archive_path / "originals")
    dialog = HealthDialog(jobs)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.findChildren(QListWidget)[0].count() == 1)
    assert "original of a page is missing" in dialog.findChildren(QListWidget)[0].item(0).text()
    qtbot.waitUntil(lambda: not jobs.busy)


def test_repair_mends_what_was_cut_short(jobs: Jobs, qtbot: QtBot) -> None:
    with Archive.open(jobs.archive_path) as archive:
        archive.rebuild_index()
    for file in (jobs.archive_path / "index").rglob("*"):
        if file.is_file():
            file.write_bytes(b"")
    dialog = HealthDialog(jobs)
    qtbot.addWidget(dialog)
    rows = dialog.findChildren(QListWidget)[0]
    qtbot.waitUntil(lambda: rows.count() == 1 and not jobs.busy)
    qtbot.mouseClick(button(dialog, "Repair"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Mended." in rows.item(0).text() and not jobs.busy)


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator = QTranslator()
    if request.param == "zh_CN":
        assert translator.load("xinglin_zh_CN", str(RESOURCES / "i18n"))
        qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_word_is_cut_off(language: str, percent: int, jobs: Jobs, qapp: QApplication, qtbot: QtBot) -> None:
    Look(qapp).show("light", percent=percent)
    screen = WelcomeScreen(jobs.archive_path.parent)
    screen.show_recent((jobs.archive_path,))
    screen.resize(1280, 800)
    windows = [screen, PreferencesDialog(Settings()), AboutDialog(), KeysDialog(), HealthDialog(jobs)]
    for window in windows:
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert {type(window).__name__: cut_off(window) for window in windows if cut_off(window)} == {}
    for window in windows:
        window.close()
    Look(qapp).show("light")
