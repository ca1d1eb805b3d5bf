from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import ArticleId, Edits
from desktop.cataloguing.history_dialog import HistoryDialog
from desktop.jobs import Jobs

Settle = Callable[[], None]


@pytest.fixture
def dialog(jobs: Jobs, archive: Archive, qtbot: QtBot, settle: Settle) -> HistoryDialog:
    archive.edit_many([ArticleId(1), ArticleId(2)], Edits(fonds="J001"))
    archive.delete([ArticleId(3)])
    dialog = HistoryDialog(jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


def test_every_change_is_listed_the_newest_first(dialog: HistoryDialog) -> None:
    assert [dialog._model.index(row, 1).data() for row in range(3)] == ["Delete", "Edit", "Bulk load"]


def test_a_filter_narrows_the_changes(dialog: HistoryDialog) -> None:
    dialog.filter.setText("J001")
    assert dialog.table.count == 1
    assert "1 of 3 changes." in dialog.state.text()


def test_what_is_told_says_of_which_article_it_is(dialog: HistoryDialog, settle: Settle) -> None:
    dialog.table.stand_on(1)
    settle()
    told = dialog.told.toPlainText()
    assert told.index("第1篇") < told.index("Fonds number: J001") < told.index("第2篇")


def test_the_saved_table_has_a_line_for_each_field(dialog: HistoryDialog, tmp_path: Path, settle: Settle) -> None:
    dialog.write(tmp_path / "history.csv")
    settle()
    lines = list(csv.DictReader((tmp_path / "history.csv").read_text("utf-8-sig").splitlines()))
    edited = [(line["article"], line["field"], line["new"]) for line in lines if line["action"] == "Edit"]
    assert edited == [("1", "Fonds number", "J001"), ("2", "Fonds number", "J001")]
    assert "history.csv" in dialog.state.text()


def test_a_place_that_cannot_be_written_is_said(dialog: HistoryDialog, tmp_path: Path, settle: Settle) -> None:
    dialog.write(tmp_path / "nowhere" / "history.csv")
    settle()
    assert "history.csv" in dialog.state.text() and "written to" not in dialog.state.text()
