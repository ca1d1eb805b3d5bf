from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import ArchiveStatus, Progress
from desktop.jobs import Jobs
from desktop.widgets.status_bar import StatusBar


@pytest.fixture
def jobs(qtbot: QtBot, small_archive: Path) -> Iterator[Jobs]:
    jobs = Jobs(small_archive)
    yield jobs
    jobs.close()


@pytest.fixture
def bar(qtbot: QtBot, jobs: Jobs) -> StatusBar:
    bar = StatusBar(jobs)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def status(*, index_answers: bool = True, pending: int = 0) -> ArchiveStatus:
    return ArchiveStatus(
        name="库",
        articles=12406,
        pages=1,
        hospitals=1,
        index_complete=index_answers and not pending,
        index_answers=index_answers,
        pending=pending,
    )


def test_a_complete_index_is_called_complete(bar: StatusBar) -> None:
    bar.show_status(status(), complete=True)
    assert bar.archive_line() == "库 · 12,406 articles · index complete"


def test_an_answer_without_the_index_is_labelled(bar: StatusBar) -> None:
    bar.show_status(status(), complete=False)
    assert "without the index" in bar.archive_line()


def test_an_index_that_is_being_made_says_what_that_means(bar: StatusBar) -> None:
    bar.show_status(status(index_answers=False), complete=False)
    assert any("same articles" in label.toolTip() for label in bar.findChildren(QLabel))


def test_what_was_done_can_be_taken_back_once(bar: StatusBar) -> None:
    taken: list[str] = []
    bar.offer("Gone.", "Put it back", lambda: taken.append("back"))
    button = next(one for one in bar.findChildren(QToolButton) if one.text() == "Put it back")
    button.click()
    assert (taken, button.isVisible()) == (["back"], False)


def test_another_remark_takes_the_place_of_an_offer(bar: StatusBar) -> None:
    bar.offer("Gone.", "Put it back", bar.stop)
    bar.say("Something else.")
    assert not any(one.isVisible() for one in bar.findChildren(QToolButton) if one.text() == "Put it back")


def test_articles_that_wait_for_the_index_are_counted_and_known_to_every_answer(bar: StatusBar) -> None:
    bar.show_status(status(pending=2), complete=True)
    assert "2 articles being indexed, answers are complete" in bar.archive_line()


def test_too_many_waiting_articles_are_searched_without_the_index(bar: StatusBar) -> None:
    bar.show_status(status(index_answers=False, pending=90_000), complete=False)
    assert "without the index" in bar.archive_line()


def test_work_under_way_is_shown_and_can_be_stopped(qtbot: QtBot, bar: StatusBar, jobs: Jobs) -> None:
    stopped = Event()

    def work(_: Archive, progress: Progress) -> None:
        while not stopped.wait(0.01):
            progress(3, 20)

    job = jobs.write("Import", work)
    qtbot.waitUntil(lambda: bar.job_line().startswith("Import 3 / 20"))
    bar.stop()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert job.cancelled and bar.job_line() == ""
