from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.opening import at
from desktop.settings import places
from tests.desktop.screen import Screen, make_archive

ARTICLES = [
    {
        "title": f"{topic}走进社区",
        "body": f"本报讯。{topic}服务覆盖全市，市民说好。\n第二段又说{topic}。" + "医护人员表示满意。" * (number % 3),
        "paper": ("辽宁日报", "衡阳日报", "健康报")[number % 3],
        "date": f"{2018 + number % 6}-03-{number + 1:02}",
        "page": str(number % 8 + 1),
        "hospitals": [("沈阳市精神卫生中心", "衡阳市中心医院")[number % 2]],
    }
    for number, topic in enumerate(
        ("心理健康", "急诊急救", "心理健康", "护理", "𠮷祥门诊", "护理", "心理健康", "中医药")
    )
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "app" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.window)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes a person's own settings and archives."""
    home = tmp_path / "home"
    monkeypatch.setenv("XINGLIN_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """Every test closes the windows it opened and the lanes it started."""
    yield
    left = [w for w in qapp.topLevelWidgets() if w.isVisible()]
    for widget in left:
        widget.close()
    lanes = [t.name for t in threading.enumerate() if t.name.startswith("xinglin-")]
    assert not left, f"left open: {left}"
    assert not lanes, f"left running: {lanes}"


@pytest.fixture(scope="session")
def small_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once; tests work on copies of it."""
    return make_archive(tmp_path_factory.mktemp("small") / "库", ARTICLES)


@pytest.fixture
def app(qapp: QApplication, own_home: Path) -> Iterator[App]:
    app = App(qapp, places())
    yield app
    app.close()
    app.deleteLater()


@pytest.fixture
def screen(qtbot: QtBot, app: App, small_archive: Path, tmp_path: Path) -> Screen:
    """The main window on an archive of eight articles."""
    app.open(at(shutil.copytree(small_archive, tmp_path / "库")))
    return Screen(qtbot, app)
