from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from db.domain.records import Hospital, HospitalId, HospitalName, NameKind
from desktop.widgets.bearers_popup import BearersPopup

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)|propagateSizeHints")


@pytest.fixture
def popup(qtbot: QtBot) -> Iterator[BearersPopup]:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    bearers = [
        Hospital(id=HospitalId(number), names=(HospitalName(f"{city}市第一医院", NameKind.CURRENT),), city=city)
        for number, city in enumerate(("沈阳", "大连"), start=1)
    ]
    popup = BearersPopup("市一院", bearers, field)
    popup.show_below(field)
    yield popup
    field.close()


def test_a_key_and_return_say_which_is_meant(popup: BearersPopup, qtbot: QtBot) -> None:
    rows = popup.findChild(QListWidget)
    assert "大连" in rows.item(1).text()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(popup.chosen) as chosen, qtbot.assertNotEmitted(popup.refused):
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen.args[0].name == "大连市第一医院"


def test_escape_leaves_the_name_as_it_was_typed(popup: BearersPopup, qtbot: QtBot) -> None:
    with qtbot.waitSignal(popup.refused), qtbot.assertNotEmitted(popup.chosen):
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
