from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.jobs import Jobs
from desktop.theme import Look
from tests.desktop.fit import cut_off, keys_given_twice
from tests.desktop.hospitals.screen import Screen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
I18N = Path(__file__).resolve().parents[3] / "resources" / "i18n"


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator = QTranslator()
    if request.param == "zh_CN":
        assert translator.load("xinglin_zh_CN", str(I18N))
        qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_is_cut_off(language: str, percent: int, jobs: Jobs, qapp: QApplication, qtbot: QtBot) -> None:
    Look(qapp).show("light", percent=percent)
    screen = Screen(qtbot, jobs)
    screen.dialog.resize(1280, 800)
    qapp.processEvents()
    assert not cut_off(screen.dialog)
    screen.dialog.edit()
    qapp.processEvents()
    assert not cut_off(screen.dialog)
    screen.dialog.editor.left.emit()
    screen.dialog.merge()
    qapp.processEvents()
    assert not cut_off(screen.asked())
    screen.asked().reject()
    Look(qapp).show("light")


def test_no_key_means_two_things(language: str, jobs: Jobs, qapp: QApplication, qtbot: QtBot) -> None:
    screen = Screen(qtbot, jobs)
    page = screen.dialog.page
    for tab in (page.overview, page.facts):
        page.setCurrentWidget(tab)
        assert not keys_given_twice(screen.dialog)
    page.facts.export_button.setEnabled(True)
    assert not keys_given_twice(screen.dialog)
    screen.dialog.edit()
    field = next(field for field in screen.dialog.editor.form.findChildren(QLineEdit) if field.isVisible())
    screen.write(field, "1958")
    assert screen.dialog.editor.is_changed
    assert not keys_given_twice(screen.dialog)
