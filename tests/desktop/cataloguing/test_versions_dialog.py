from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import ArticleId
from desktop.cataloguing.versions_dialog import VersionsDialog
from desktop.jobs import Jobs

Settle = Callable[[], None]
ID = ArticleId(1)


def correct(archive: Archive, old: str, new: str) -> None:
    parts = archive.article(ID).parts
    archive.edit(ID, parts=tuple(replace(part, text=part.text.replace(old, new)) for part in parts))


@pytest.fixture
def dialog(jobs: Jobs, archive: Archive, qtbot: QtBot, settle: Settle) -> VersionsDialog:
    correct(archive, "三月", "五月")
    correct(archive, "五月", "六月")
    dialog = VersionsDialog(jobs, ID)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


def test_the_text_as_imported_stands_beside_the_present_one(dialog: VersionsDialog) -> None:
    assert dialog.versions.currentText() == "The text as imported"
    assert dialog.view.current_text() == "三 → 六"


def test_every_text_between_can_be_chosen(dialog: VersionsDialog, settle: Settle) -> None:
    assert dialog.versions.count() == 2
    dialog.versions.setCurrentIndex(1)
    settle()
    assert dialog.view.current_text() == "五 → 六"


def test_the_text_as_imported_comes_back_and_undo_takes_that_back(
    dialog: VersionsDialog, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    settle()
    assert archive.article(ID).parts[1].text == "三月，病房开门。"
    archive.undo()
    assert archive.article(ID).parts[1].text == "六月，病房开门。"
