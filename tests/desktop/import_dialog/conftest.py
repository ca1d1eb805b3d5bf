from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.archive import Archive
from desktop.import_dialog import ImportDialog
from desktop.jobs import Jobs
from desktop.settings import Settings


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An empty archive."""
    with Archive.create(tmp_path / "archive") as made:
        return made.path


@pytest.fixture
def jobs(archive: Path, qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs(archive)
    yield made
    made.close()


@pytest.fixture
def open_dialog(jobs: Jobs, qtbot: QtBot) -> Iterator[Callable[[], ImportDialog]]:
    """Opens an import dialog; all are closed again."""
    opened: list[ImportDialog] = []

    def make() -> ImportDialog:
        dialog = ImportDialog(jobs, Settings())
        opened.append(dialog)
        dialog.show()
        return dialog

    yield make
    for dialog in opened:
        dialog.cancel()
        dialog.done(0)
        dialog.deleteLater()


@pytest.fixture
def dialog(open_dialog: Callable[[], ImportDialog]) -> ImportDialog:
    return open_dialog()
