"""Every text of the interface is there in Chinese, and in the form Qt loads."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.archive import Archive
from desktop import keys, words
from desktop.about import AboutDialog
from desktop.health import HealthDialog
from desktop.import_dialog import ImportDialog
from desktop.jobs import Jobs
from desktop.keys import KeysDialog
from desktop.preferences import PreferencesDialog
from desktop.settings import Settings
from desktop.welcome import WelcomeScreen

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "i18n"


def translations() -> ModuleType:
    """The build's own module; `build_spec` is no package."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "build_spec" / "translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The interface speaks Chinese, Qt's own buttons too."""
    loaded = []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase_zh_CN", qt), ("xinglin_zh_CN", str(I18N))):
        translator = QTranslator()
        assert translator.load(name, folder)
        qapp.installTranslator(translator)
        loaded.append(translator)
    yield
    for translator in loaded:
        qapp.removeTranslator(translator)


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    with Archive.create(tmp_path / "archive") as made:
        opened = Jobs(made.path)
    yield opened
    opened.close()


def test_every_text_is_translated_and_the_loaded_form_is_up_to_date() -> None:
    assert translations().check() == []


def test_words_of_the_trade_are_those_of_the_trade(chinese: None) -> None:
    assert [words.part(kind) for kind in words.PartKind] == [
        *("栏目", "引题", "主题", "副题", "署名", "小标题", "段落", "图注", "声明", "缺文"),
    ]


def test_a_city_is_a_level_and_a_place(chinese: None) -> None:
    assert words.level("city") == "市级"
    assert QCoreApplication.translate("Words", "City") == "城市"


DIALOGS = {
    "welcome": lambda jobs: WelcomeScreen(jobs.archive_path.parent),
    "import": lambda jobs: ImportDialog(jobs, Settings()),
    "preferences": lambda jobs: PreferencesDialog(Settings()),
    "health": lambda jobs: HealthDialog(jobs),
    "about": lambda jobs: AboutDialog(),
    "keys": lambda jobs: KeysDialog(),
}


def shown(widget: QWidget) -> set[str]:
    """Titles and the texts of labels and buttons."""
    texts = {str(w.property("text") or "") for w in widget.findChildren(QWidget)}
    return {widget.windowTitle(), *texts} - {""}


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_opens_in_english(name: str, jobs: Jobs, qtbot: QtBot) -> None:
    dialog = DIALOGS[name](jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not [text for text in shown(dialog) if any("一" <= char <= "鿿" for char in text) and name != "preferences"]


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_opens_in_chinese(name: str, jobs: Jobs, qtbot: QtBot, chinese: None) -> None:
    dialog = DIALOGS[name](jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    assert any(any("一" <= char <= "鿿" for char in text) for text in shown(dialog))


def test_the_keys_of_the_review_are_those_that_work(jobs: Jobs, qtbot: QtBot) -> None:
    dialog = ImportDialog(jobs, Settings())
    qtbot.addWidget(dialog)
    told = {key for does, rows in keys.groups() if "import" in does for pressed, _ in rows for key in pressed.split()}
    work = {action.shortcut().toString() for action in dialog.panel.actions()}
    assert told - work == {"F6", "Ctrl+Return", "Shift+Down"}  # no actions; test_dialog presses them
