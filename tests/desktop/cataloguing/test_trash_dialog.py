from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import ArticleId
from desktop.cataloguing.trash_dialog import TrashDialog
from desktop.jobs import Jobs

Settle = Callable[[], None]


@pytest.fixture
def dialog(jobs: Jobs, archive: Archive, qtbot: QtBot, settle: Settle) -> TrashDialog:
    archive.delete([ArticleId(2), ArticleId(3)])
    dialog = TrashDialog(jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


def listed(dialog: TrashDialog) -> set[str]:
    dialog.table.selectAll()
    return {one.headline for one in dialog.table.chosen()}


def test_what_was_deleted_is_listed_and_can_be_read(dialog: TrashDialog) -> None:
    assert "灯不再刺眼" in dialog.page.toPlainText()
    assert listed(dialog) == {"第2篇", "第3篇"}


def test_return_brings_the_chosen_articles_back(
    dialog: TrashDialog, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    dialog.table.selectAll()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    settle()
    assert archive.trash() == ()
    assert archive.article(ArticleId(2)).headline == "第2篇"
    assert "2 articles brought back." in dialog.state.text()


def test_to_delete_for_good_is_asked_first(dialog: TrashDialog, archive: Archive, qtbot: QtBot, settle: Settle) -> None:
    dialog.table.stand_on(0)
    gone = dialog.table.current().id
    dialog.delete()
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert gone in [one.id for one in archive.trash()]
    button = next(b for b in box.findChildren(QPushButton) if b.text() == "Delete for good")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert gone not in [one.id for one in archive.trash()]


def test_an_empty_trash_says_so(jobs: Jobs, qtbot: QtBot, settle: Settle) -> None:
    dialog = TrashDialog(jobs)
    qtbot.addWidget(dialog)
    settle()
    assert "The trash is empty." in dialog._empty.text()
    assert not dialog.restore_button.isEnabled()
