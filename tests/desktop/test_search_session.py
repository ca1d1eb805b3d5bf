from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.query import with_condition
from db.domain.records import FacetName, SearchResult, Sort
from desktop.jobs import Jobs
from desktop.search_session import Answer, SearchSession


class SlowArchive(Archive):
    """Answers the query 慢 only when told to."""

    go_on = Event()

    def search(self, query: str, *, sort: Sort = Sort.RANK, other_names: bool = False) -> SearchResult:
        if query == "慢":
            assert self.go_on.wait(20)
        return super().search(query, sort=sort, other_names=other_names)


@pytest.fixture
def jobs(qtbot: QtBot, small_archive: Path, tmp_path: Path) -> Iterator[Jobs]:
    SlowArchive.go_on.clear()
    jobs = Jobs(shutil.copytree(small_archive, tmp_path / "库"), opener=SlowArchive.open)
    yield jobs
    SlowArchive.go_on.set()
    jobs.close()


@pytest.fixture
def session(jobs: Jobs) -> SearchSession:
    return SearchSession(jobs)


def answers(session: SearchSession) -> list[Answer]:
    seen: list[Answer] = []
    session.answered.connect(seen.append)
    return seen


def test_the_answer_to_an_older_question_is_dropped(qtbot: QtBot, session: SearchSession) -> None:
    seen = answers(session)
    session.search("慢")
    session.search("护理")
    SlowArchive.go_on.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert [one.text for one in seen] == ["护理"]


def test_the_last_good_answer_stays_while_the_next_is_on_its_way(qtbot: QtBot, session: SearchSession) -> None:
    with qtbot.waitSignal(session.answered):
        session.search("护理")
    session.search("慢")
    assert session.answer is not None and session.answer.text == "护理"


def test_keys_in_quick_succession_are_one_question(qtbot: QtBot, session: SearchSession) -> None:
    seen = answers(session)
    for text in ("护", "护理", "护理 急"):
        session.type(text)
    qtbot.waitUntil(lambda: bool(seen))
    assert [one.text for one in seen] == ["护理 急"]


def test_the_first_rows_come_with_the_answer(qtbot: QtBot, session: SearchSession) -> None:
    with qtbot.waitSignal(session.answered):
        session.search("护理")
    assert session.answer is not None
    assert [row.summary.headline for row in session.answer.rows if row] == ["护理走进社区"] * 2


def test_an_edit_of_the_tree_is_written_into_the_text(qtbot: QtBot, session: SearchSession) -> None:
    session.search("护理")
    with qtbot.waitSignal(session.text_replaced) as replaced:
        session.edit(lambda query: with_condition(query, FacetName.PAPER, "健康报"))
    assert replaced.args == ['护理 报纸:"健康报"']


def test_asking_again_after_a_change_is_no_new_query(qtbot: QtBot, session: SearchSession) -> None:
    seen = answers(session)
    session.search("护理")
    qtbot.waitUntil(lambda: len(seen) == 1)
    session.again()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert [one.renewed for one in seen] == [False, True]


def test_a_query_that_failed_can_be_asked_again(qtbot: QtBot, session: SearchSession, jobs: Jobs) -> None:
    jobs.archive_path.joinpath("archive.sqlite").rename(jobs.archive_path / "away")
    with qtbot.waitSignal(jobs.failed):
        session.search("护理")
    jobs.archive_path.joinpath("away").rename(jobs.archive_path / "archive.sqlite")
    with qtbot.waitSignal(session.answered):
        session.search("护理")
