from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import ArticleId
from desktop.cataloguing.bulk_dialog import BulkDialog
from desktop.cataloguing.bulk_plan import How
from desktop.jobs import Jobs
from desktop.widgets.typed_value import put

ALL = tuple(map(ArticleId, range(1, 5)))
Settle = Callable[[], None]


@pytest.fixture
def dialog(jobs: Jobs, qtbot: QtBot, settle: Settle) -> BulkDialog:
    dialog = BulkDialog(jobs, ALL[:3], ALL)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


def wish(dialog: BulkDialog, field: str, how: How, text: str = "") -> None:
    row = next(row for row in dialog.rows.rows if row.field == field and row.how.findData(how) >= 0)
    row.how.setCurrentIndex(row.how.findData(how))
    put(row.edit, text)


def preview(dialog: BulkDialog, qtbot: QtBot, settle: Settle) -> list[tuple[str, ...]]:
    qtbot.wait(0)
    qtbot.waitUntil(lambda: not dialog._pause.isActive())
    settle()
    table = dialog.table
    items = [[table.item(row, column) for column in range(4)] for row in range(table.rowCount())]
    return [tuple(item.text() if item else "" for item in row) for row in items]


def said(dialog: BulkDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def test_what_the_articles_have_now_stands_beside_each_field(dialog: BulkDialog) -> None:
    assert dialog.rows.row("paper").now.accessibleName() == "now 2 different"
    assert "健康报: 1 article" in dialog.rows.row("paper").now.toolTip()
    assert dialog.rows.row("fonds").now.accessibleName() == "now empty"


def test_the_preview_tells_old_and_new_and_how_many_change(dialog: BulkDialog, qtbot: QtBot, settle: Settle) -> None:
    wish(dialog, "paper", How.SET, "健康报")
    assert preview(dialog, qtbot, settle)[0] == ("第1篇", "Newspaper", "衡阳日报", "健康报")
    assert "2 articles of 3 will be changed." in said(dialog)


def test_the_whole_result_may_be_meant_instead(dialog: BulkDialog, qtbot: QtBot, settle: Settle) -> None:
    wish(dialog, "tags", How.ADD, "义诊")
    dialog.which.setCurrentIndex(1)
    preview(dialog, qtbot, settle)
    assert "4 articles of 4 will be changed." in said(dialog)


def test_return_behind_a_value_gives_nothing_up(
    dialog: BulkDialog, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    wish(dialog, "fonds", How.SET, "J001")
    preview(dialog, qtbot, settle)
    qtbot.keyClick(dialog.rows.row("fonds").edit, Qt.Key.Key_Return)
    settle()
    assert dialog.isVisible() and not archive.article(ALL[0]).filing.fonds


def test_all_is_changed_at_once_and_undone_at_once(
    dialog: BulkDialog, jobs: Jobs, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    for field, text in (("fonds", "J001"), ("category", "WS"), ("retention", "D30")):
        wish(dialog, field, How.SET, text)
    wish(dialog, "year", How.FROM_DATE)
    wish(dialog, "item", How.COUNT, "7")
    preview(dialog, qtbot, settle)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not dialog.isVisible()
    codes = [archive.article(id).filing.code for id in ALL]
    assert codes == ["J001-WS·2021-D30-0007", "J001-WS·2022-D30-0008", "J001-WS·2023-D30-0009", ""]
    archive.undo()
    assert {archive.article(id).filing.code for id in ALL} == {""}


def test_the_next_free_number_is_offered(dialog: BulkDialog, archive: Archive, qtbot: QtBot, settle: Settle) -> None:
    row = dialog.rows.row("item")
    row.how.setCurrentIndex(row.how.findData(How.COUNT))
    row.how.activated.emit(row.how.currentIndex())
    settle()
    assert isinstance(row.edit, QLineEdit)
    assert row.edit.text() == "1"


def test_a_wish_without_a_value_says_so(dialog: BulkDialog, qtbot: QtBot, settle: Settle) -> None:
    wish(dialog, "paper", How.SET)
    preview(dialog, qtbot, settle)
    assert "Newspaper: a value is still needed." in said(dialog)
    assert not dialog.change_button.isEnabled()


def test_an_article_that_is_gone_meanwhile_does_not_count(
    jobs: Jobs, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    archive.delete([ArticleId(2)])
    dialog = BulkDialog(jobs, (), ALL)
    qtbot.addWidget(dialog)
    settle()
    wish(dialog, "item", How.COUNT, "1")
    assert [row[3] for row in preview(dialog, qtbot, settle)] == ["1", "2", "3"]
    assert dialog.ids == (1, 3, 4)


def test_every_field_has_a_name_for_a_screen_reader(dialog: BulkDialog) -> None:
    for kind in (QLineEdit, QComboBox):
        fields = dialog.findChildren(kind)
        assert all(one.accessibleName() or isinstance(one.parentWidget(), QComboBox) for one in fields)
