from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.archive import Archive
from desktop.cataloguing.missing_dialog import MissingDialog
from desktop.jobs import Jobs


def test_return_lists_the_articles_that_lack_a_field(
    jobs: Jobs, archive: Archive, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    dialog = MissingDialog(jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    row = dialog._model.row_where(lambda one: one.lacked.field == "fonds")
    assert dialog._model.record(row).lacked.articles == 4
    dialog.table.stand_on(row)
    with qtbot.waitSignal(dialog.search_wanted) as wanted:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert archive.search(wanted.args[0]).total == 4
