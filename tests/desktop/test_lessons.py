from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import ArticleFields, Part, PartKind
from desktop.jobs import Jobs
from desktop.lessons import LessonsDialog
from desktop.models.lesson_list import MEANING, PRINTED, LessonListModel
from tests.db.archive.made import draft
from tests.desktop.fit import cut_off

PATIENCE = 60_000


@pytest.fixture
def jobs(tmp_path: Path, qtbot: QtBot) -> Iterator[Jobs]:
    """An archive that has learnt a byline and a hospital."""
    with Archive.create(tmp_path / "archive") as archive:
        (id,) = archive.commit_import(draft("开诊")).ids
        archive.edit(id, parts=(*archive.article(id).parts, Part(PartKind.BYLINE, "柴杨", "本报健康员")))
        archive.edit(id, fields=ArticleFields(hospitals=("盘锦市第五人民医院",)))
    made = Jobs(tmp_path / "archive")
    yield made
    made.close()


@pytest.fixture
def dialog(jobs: Jobs, qtbot: QtBot) -> LessonsDialog:
    made = LessonsDialog(jobs)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: rows(made) == 2, timeout=PATIENCE)
    return made


def rows(dialog: LessonsDialog) -> int:
    return dialog.table.model().rowCount()


def test_return_in_the_filter_goes_to_the_list(dialog: LessonsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.focusWidget() is dialog.table


def test_lessons_are_listed_with_what_they_mean(dialog: LessonsDialog) -> None:
    model = dialog.table.model()
    said = {(model.index(row, PRINTED).data(), model.index(row, MEANING).data()) for row in range(2)}
    assert said == {("本报健康员", "柴杨"), ("市五院", "盘锦市第五人民医院")}


def test_the_filter_looks_in_every_column(dialog: LessonsDialog) -> None:
    dialog.filter.setText("盘锦")
    assert rows(dialog) == 1


def test_what_fits_no_filter_is_said_so(dialog: LessonsDialog) -> None:
    dialog.filter.setText("没有这个")
    assert not dialog.table.isVisible()
    assert dialog.filter.isVisible()


def test_del_forgets_and_ctrl_z_takes_that_back(dialog: LessonsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(dialog) == 1, timeout=PATIENCE)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: rows(dialog) == 2, timeout=PATIENCE)


def test_nothing_chosen_cannot_be_forgotten(dialog: LessonsDialog) -> None:
    dialog.table.clearSelection()
    assert not dialog.forget_button.isEnabled()


def test_where_nothing_was_taught_the_page_says_how_that_happens(tmp_path: Path, qtbot: QtBot) -> None:
    Archive.create(tmp_path / "empty").close()
    jobs = Jobs(tmp_path / "empty")
    dialog = LessonsDialog(jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
    assert not dialog.table.isVisible()
    assert not dialog.filter.isVisible()
    jobs.close()


def test_no_word_is_cut_off(dialog: LessonsDialog) -> None:
    assert not cut_off(dialog)


def test_the_model_keeps_qts_rules(jobs: Jobs, qtmodeltester: ModelTester, tmp_path: Path) -> None:
    model = LessonListModel()
    with Archive.open(tmp_path / "archive") as archive:
        model.show(archive.lessons())
    qtmodeltester.check(model)
