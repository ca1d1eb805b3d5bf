from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import Article, ArticleId, PartKind
from desktop.cataloguing.text_dialog import TextDialog
from desktop.jobs import Jobs

RECORD = {"headline": "老楼里的新病房", "body": "三月，病房开门。\n护士长说，灯不再刺眼。"}


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    with Archive.create(tmp_path / "库") as archive:
        archive.load([json.dumps(RECORD)], source=Path("a"))
    jobs = Jobs(tmp_path / "库")
    yield jobs
    jobs.close()


@pytest.fixture
def dialog(jobs: Jobs, qtbot: QtBot) -> TextDialog:
    dialog = TextDialog(jobs, stored(jobs))
    qtbot.addWidget(dialog, before_close_func=lambda d: d.editor.document().setModified(False))
    dialog.show()
    return dialog


def stored(jobs: Jobs) -> Article:
    with Archive.open(jobs.archive_path) as archive:
        return archive.article(ArticleId(1))


def go_to(dialog: TextDialog, text: str) -> None:
    """Before the first place where that stands."""
    place = dialog.editor.toPlainText().index(text)
    cursor = dialog.editor.textCursor()
    cursor.setPosition(place)
    dialog.editor.setTextCursor(cursor)


def save(dialog: TextDialog, jobs: Jobs, qtbot: QtBot) -> list[tuple[PartKind, str]]:
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not jobs.busy and not dialog.isVisible())
    return [(part.kind, part.text) for part in stored(jobs).parts]


def test_return_cuts_a_paragraph(dialog: TextDialog, jobs: Jobs, qtbot: QtBot) -> None:
    go_to(dialog, "病房开门")
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return)
    assert [text for _, text in save(dialog, jobs, qtbot)][1:3] == ["三月，", "病房开门。"]


def test_backspace_joins_two_paragraphs(dialog: TextDialog, jobs: Jobs, qtbot: QtBot) -> None:
    go_to(dialog, "护士长")
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Backspace)
    assert save(dialog, jobs, qtbot)[1:] == [(PartKind.PARAGRAPH, "三月，病房开门。护士长说，灯不再刺眼。")]


def test_a_key_makes_a_line_a_heading(dialog: TextDialog, jobs: Jobs, qtbot: QtBot) -> None:
    go_to(dialog, "三月")
    qtbot.keyClick(dialog.editor, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert dialog.kinds.currentText().startswith("Heading")
    assert save(dialog, jobs, qtbot)[1][0] is PartKind.HEADING


def test_undo_takes_back_a_kind(dialog: TextDialog, qtbot: QtBot) -> None:
    go_to(dialog, "三月")
    dialog.editor.set_kind(PartKind.CAPTION)
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.editor.lines()[1][0] is PartKind.PARAGRAPH


def test_return_behind_the_headline_begins_a_paragraph(dialog: TextDialog, qtbot: QtBot) -> None:
    cursor = dialog.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    dialog.editor.setTextCursor(cursor)
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return)
    assert [kind for kind, _ in dialog.editor.lines()][:2] == [PartKind.HEADLINE, PartKind.PARAGRAPH]


def test_nothing_typed_is_dropped_without_asking(dialog: TextDialog, jobs: Jobs, qtbot: QtBot) -> None:
    go_to(dialog, "三月")
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Escape)
    box = dialog.findChild(QMessageBox)
    assert dialog.isVisible() and isinstance(box, QMessageBox)
    drop = next(b for b in box.findChildren(QPushButton) if b.text() == "Drop it")
    qtbot.mouseClick(drop, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert stored(jobs).parts[1].text == "三月，病房开门。"


def test_an_article_keeps_some_text(dialog: TextDialog, qtbot: QtBot) -> None:
    dialog.editor.selectAll()
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Delete)
    dialog.store()
    assert dialog.isVisible()
