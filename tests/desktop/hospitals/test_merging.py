from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QRadioButton

from db.domain.records import NameKind
from tests.desktop.hospitals.screen import Screen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_two_records_become_one_and_undo_parts_them(screen: Screen) -> None:
    screen.click("Merge …")
    dialog = screen.asked()
    screen.write(dialog.findChild(QLineEdit), "雁山总医院")
    assert "1 article" in screen.said(dialog)
    screen.click("Merge", dialog)
    kept = screen.stored()["安宁医院"]
    assert ("雁山总医院", NameKind.FORMER) in [(name.name, name.kind) for name in kept.names]
    assert screen.listed() == ["安宁医院", "盛京医院"]
    screen.click("Undo: Merge hospitals")
    assert "雁山总医院" in screen.listed()


def test_the_other_record_may_be_the_one_that_stays(screen: Screen) -> None:
    screen.click("Merge …")
    dialog = screen.asked()
    screen.write(dialog.findChild(QLineEdit), "雁山总医院")
    next(b for b in dialog.findChildren(QRadioButton) if b.text() == "雁山总医院").setChecked(True)
    dialog.findChild(QComboBox).setCurrentIndex(2)
    screen.click("Merge", dialog)
    kept = screen.stored()["雁山总医院"]
    assert ("安宁医院", NameKind.CAMPUS) in [(name.name, name.kind) for name in kept.names]
    assert screen.chosen() == "雁山总医院"


def test_nothing_is_merged_before_the_other_record_is_known(screen: Screen) -> None:
    screen.click("Merge …")
    dialog = screen.asked()
    screen.write(dialog.findChild(QLineEdit), "没有的医院")
    assert not screen.button("Merge", dialog).isEnabled()
    dialog.reject()


def test_a_name_goes_to_a_record_of_its_own_with_its_articles(screen: Screen) -> None:
    screen.click("Split …")
    dialog = screen.asked()
    names = dialog.findChild(QListWidget)
    names.item(0).setCheckState(Qt.CheckState.Checked)
    screen.settle()
    assert "市精神病院" in screen.said(dialog)
    assert "articles that print them: 1." in screen.said(dialog)
    screen.click("Split", dialog)
    assert screen.chosen() == "市精神病院"
    assert screen.stored()["市精神病院"].articles == 1
    assert screen.stored()["安宁医院"].articles == 2


def test_the_current_name_stays_and_something_has_to_go(screen: Screen) -> None:
    screen.click("Split …")
    dialog = screen.asked()
    names = dialog.findChild(QListWidget)
    assert [names.item(row).text() for row in range(names.count())] == ["Former name · 市精神病院 · 1958–2001"]
    assert not screen.button("Split", dialog).isEnabled()
    dialog.reject()
