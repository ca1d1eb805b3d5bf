from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.errors import ArchiveReadOnly
from desktop.app import App
from desktop.opening import at, new, sample
from desktop.settings import Language, Settings, Theme, load, places
from tests.desktop.screen import Key, Screen


def recorded() -> Settings:
    return load(places().settings)


def test_without_any_archive_the_welcome_screen_is_shown(app: App) -> None:
    app.start(None)
    assert app.welcome is not None and app.welcome.isVisible()


def test_the_last_archive_is_opened_again(qtbot: QtBot, app: App, small_archive: Path) -> None:
    app.settings = Settings(recent_archives=(str(small_archive),))
    app.start(None)
    assert Screen(qtbot, app).found() == "8 articles"


def test_an_archive_that_opened_is_remembered(screen: Screen) -> None:
    assert recorded().recent_archives == (str(screen.window.jobs.archive_path),)


def test_a_folder_without_an_archive_leads_back_to_the_welcome_screen(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    app.open(at(tmp_path / "nothing"))
    qtbot.waitUntil(lambda: app.welcome is not None)
    [box] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    assert "There is no Xinglin archive" in box.text()
    assert app.window is None
    box.close()


def test_a_new_archive_opens_empty(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    app.open(new(tmp_path / "新库"))
    assert Screen(qtbot, app).says() == "Nothing is in this archive yet"


def test_the_sample_is_made_once(qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(path: Path) -> None:
        with Archive.create(path) as archive:
            archive.load([json.dumps({"title": "样"})], source=path)

    monkeypatch.setattr("db.demo.make", make)
    for _ in range(2):
        app.open(sample(tmp_path))
        assert Screen(qtbot, app).titles() == ["样"]


def test_language_changes_and_keeps_the_search(screen: Screen) -> None:
    screen.search("护理")
    screen.app.change_settings(replace(screen.app.settings, language=Language.CHINESE))
    screen.settle()
    assert screen.query() == "护理"
    assert screen.found() == "2 篇 · 6 处"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    screen.app.change_settings(replace(screen.app.settings, language=Language.ENGLISH))
    screen.settle()
    assert screen.found() == "2 articles · 6 hits"


def test_theme_changes_the_ground_of_the_article(screen: Screen) -> None:
    def lightness() -> int:
        return screen.window.reader.page.palette().color(QPalette.ColorRole.Base).lightness()

    screen.app.change_settings(replace(screen.app.settings, theme=Theme.DARK))
    dark = lightness()
    screen.app.change_settings(replace(screen.app.settings, theme=Theme.LIGHT))
    screen.settle()
    assert dark < 128 < lightness()


def test_what_was_set_up_is_there_at_the_next_start(qtbot: QtBot, screen: Screen, small_archive: Path) -> None:
    window = screen.window
    window.reader.page.larger()
    window.actions_["details"].trigger()
    window.columns.setSizes([300, 400, 580])
    window.close()
    kept = recorded()
    assert (kept.text_size, kept.details_shown, kept.splitter[0]) == (110, False, window.columns.sizes()[0])


def test_searches_that_were_entered_are_there_at_the_next_start(screen: Screen) -> None:
    screen.search("护理")
    screen.press(Key.Key_Return)
    screen.window.close()
    assert recorded().recent_searches == ("护理",)


def test_closing_the_window_closes_the_archive(screen: Screen, tmp_path: Path) -> None:
    path = screen.window.jobs.archive_path
    screen.window.close()
    shutil.rmtree(path)  # on Windows this fails while a file of it is open
    assert not path.exists()


def test_the_way_back_to_the_welcome_screen_lets_the_archive_go(qtbot: QtBot, screen: Screen) -> None:
    screen.window.welcome_wanted.emit()
    assert screen.app.window is None
    assert screen.app.welcome is not None and screen.app.welcome.isVisible()


def test_a_missing_index_is_made_anew_while_the_store_answers(
    qtbot: QtBot, app: App, small_archive: Path, tmp_path: Path
) -> None:
    path = shutil.copytree(small_archive, tmp_path / "库")
    shutil.rmtree(path / "index")
    app.open(at(path))
    screen = Screen(qtbot, app)
    screen.search("护理")
    assert screen.found() == "2 articles · 6 hits"
    assert screen.window.status.archive_line() == "库 · 8 articles · index complete"


def test_an_archive_that_may_only_be_read_opens_without_a_complaint(
    qtbot: QtBot, app: App, small_archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Archive, "_must_be_writable", _read_only)
    app.open(at(shutil.copytree(small_archive, tmp_path / "库")))
    screen = Screen(qtbot, app)
    assert screen.found() == "8 articles"
    assert QApplication.activeModalWidget() is None


def test_a_write_that_is_refused_is_said(qtbot: QtBot, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Archive, "_must_be_writable", _read_only)
    screen.window.upkeep.undo()
    screen.settle()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox) and "can be read but not changed" in box.text()
    box.close()


def _read_only(archive: Archive) -> None:
    raise ArchiveReadOnly(archive.path)


def test_an_import_left_open_by_a_crash_is_offered_again(qtbot: QtBot, app: App, small_archive: Path) -> None:
    from desktop.import_dialog import ImportDialog
    from desktop.import_dialog.kept_draft import KeptDraft

    with Archive.open(small_archive) as archive:
        KeptDraft.of_archive(small_archive).keep(archive.draft_paste("老楼里的新病房\n\n三月，病房开门。\n"))
    app.open(at(small_archive))
    qtbot.waitUntil(lambda: app.window is not None and bool(app.window.findChildren(ImportDialog)))
    [dialog] = app.window.findChildren(ImportDialog)  # type: ignore[union-attr]
    dialog.close()
