from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import Hospital, HospitalId, HospitalName, NameKind
from desktop.app import App
from desktop.opening import at
from desktop.widgets.links import Links
from tests.desktop.screen import Screen

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)|propagateSizeHints")
NOW, THEN = "铁岭市中心医院", "铁岭县医院"
ARTICLES = [
    {"title": "新楼启用", "body": f"{NOW}新楼启用。", "hospitals": [NOW]},
    {"title": "旧事", "body": f"{THEN}的老医生说起往事。", "hospitals": [THEN]},
    {"title": "会诊", "body": "专家会诊。", "hospitals": ["大连市第七人民医院"]},
    {"title": "义诊", "body": "市七院医生下乡义诊。"},
]


def hospital(current: str, other: str, kind: NameKind) -> Hospital:
    return Hospital(id=HospitalId(0), names=(HospitalName(current, NameKind.CURRENT), HospitalName(other, kind)))


@pytest.fixture
def screen(qtbot: QtBot, app: App, tmp_path: Path) -> Screen:
    path = tmp_path / "库"
    with Archive.create(path) as made:
        made.save_hospital(hospital(NOW, THEN, NameKind.FORMER))
        for city in ("沈阳", "大连"):
            made.save_hospital(hospital(f"{city}市第七人民医院", "市七院", NameKind.SHORT))
        made.load((json.dumps(one, ensure_ascii=False) for one in ARTICLES), source=Path("articles.jsonl"))
    app.open(at(path))
    return Screen(qtbot, app)


def switch(screen: Screen) -> None:
    box = screen.window.other_names.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    box.click()
    screen.settle()


def test_articles_that_only_know_the_former_name_are_told_and_not_mixed_in(screen: Screen) -> None:
    screen.search(NOW)
    assert screen.titles() == ["新楼启用"]
    assert screen.window.other_names.text() == f"1 article more under other names of {NOW} ({THEN} 1)."


def test_the_switch_takes_them_along_with_their_name_marked(screen: Screen) -> None:
    screen.search(NOW)
    switch(screen)
    assert screen.titles() == ["新楼启用", "旧事"]
    hit = screen.window.model.hit(1)
    assert hit is not None
    assert hit.matched_names == (THEN,)
    screen.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert screen.marked() == [THEN]


def test_the_switch_stays_as_it_was_set(screen: Screen) -> None:
    screen.search(NOW)
    switch(screen)
    screen.search("义诊")
    assert screen.window.other_names.text() == ""
    screen.search(NOW)
    assert len(screen.titles()) == 2
    assert screen.window.settings.other_names


def test_nothing_is_said_where_the_name_is_of_no_hospital(screen: Screen) -> None:
    screen.search("旧事")
    assert screen.window.other_names.isHidden()


def test_a_name_that_several_bear_offers_each_of_them(screen: Screen) -> None:
    screen.search("市七院")
    assert screen.titles() == ["义诊"]
    links = screen.window.other_names.findChild(Links)
    assert isinstance(links, Links)
    assert "大连市第七人民医院" in links.text()
    links.chosen.emit(screen.window.session.answer.result.also[0].query)  # type: ignore[union-attr]
    screen.settle()
    assert screen.titles() == ["会诊"]
