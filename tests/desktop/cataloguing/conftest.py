from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.archive import Archive
from desktop.jobs import Jobs

RECORDS = [
    {
        "headline": f"第{number}篇",
        "body": "三月，病房开门。\n护士长说，灯不再刺眼。",
        "paper": ("健康报", "衡阳日报")[number % 2],
        "date": f"202{number}-03-05",
    }
    for number in range(1, 5)
]


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    """The lanes of an archive with four articles, ids 1 to 4."""
    with Archive.create(tmp_path / "库") as archive:
        archive.load(map(json.dumps, RECORDS), source=Path("a"))
    jobs = Jobs(tmp_path / "库")
    yield jobs
    jobs.close()


@pytest.fixture
def settle(jobs: Jobs, qtbot: QtBot) -> Callable[[], None]:
    """Until nothing is read or written any more."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not jobs.busy)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not jobs.busy)

    return wait


@pytest.fixture
def archive(jobs: Jobs) -> Iterator[Archive]:
    """The same archive, seen from outside the window."""
    with Archive.open(jobs.archive_path) as archive:
        yield archive
