from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from db.domain.records import ArticleId, Changed, Imported
from db.errors import DiskFull
from desktop.jobs import Job, Jobs


class FakeArchive:
    """Stands for an archive where only the lanes are tested."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.thread = threading.get_ident()
        self.closed_in: int | None = None

    def close(self) -> None:
        self.closed_in = threading.get_ident()


@pytest.fixture
def opened() -> list[FakeArchive]:
    return []


@pytest.fixture
def jobs(opened: list[FakeArchive], tmp_path: Path) -> Iterator[Jobs]:
    def opener(path: Path) -> FakeArchive:
        opened.append(FakeArchive(path))
        return opened[-1]

    jobs = Jobs(tmp_path, opener=opener)  # type: ignore[arg-type]
    yield jobs
    jobs.close()


@pytest.fixture
def idle(qtbot: QtBot, jobs: Jobs) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not jobs.busy)


def test_an_answer_arrives_on_the_thread_that_asked(jobs: Jobs, idle: Callable[[], None]) -> None:
    threads: list[int] = []
    jobs.read(lambda _: threading.get_ident(), lambda worker: threads.extend((worker, threading.get_ident())), key="a")
    idle()
    assert threads[0] != threads[1] == threading.get_ident()


def test_only_the_answer_to_the_latest_question_arrives(jobs: Jobs, idle: Callable[[], None]) -> None:
    go = threading.Event()
    answers: list[int] = []
    jobs.read(lambda _: go.wait() and 0, answers.append, key="search")
    for n in range(1, 50):
        jobs.read(lambda _, n=n: n, answers.append, key="search")
    go.set()
    idle()
    assert answers == [49]


def test_waiting_reads_that_were_replaced_are_never_run(jobs: Jobs, idle: Callable[[], None]) -> None:
    go = threading.Event()
    ran: list[int] = []
    for n in range(10):
        jobs.read(lambda _, n=n: (go.wait(), ran.append(n)), lambda _: None, key="search")
    go.set()
    idle()
    assert ran == [0, 9]


def test_reads_of_different_keys_do_not_replace_each_other(jobs: Jobs, idle: Callable[[], None]) -> None:
    answers: list[str] = []
    for key in "abc":
        jobs.read(lambda _, key=key: key, answers.append, key=key)
    idle()
    assert answers == ["a", "b", "c"]


def test_a_forgotten_read_is_not_answered(jobs: Jobs, idle: Callable[[], None]) -> None:
    answers: list[int] = []
    jobs.read(lambda _: 1, answers.append, key="a")
    jobs.forget("a")
    idle()
    assert answers == []


@pytest.mark.parametrize("by_method", [True, False])
def test_an_answer_to_a_closed_dialog_is_dropped(jobs: Jobs, idle: Callable[[], None], by_method: bool) -> None:
    class Dialog(QObject):
        def show(self, _answer: object) -> None:
            raise AssertionError

    dialog = Dialog()
    jobs.read(lambda _: 1, dialog.show if by_method else lambda answer: dialog.show(answer), key="a")
    shiboken6.delete(dialog)
    idle()


def test_writes_run_in_order(jobs: Jobs, idle: Callable[[], None]) -> None:
    order: list[int] = []
    for n in range(20):
        jobs.write("count", lambda _a, _p, n=n: order.append(n))
    idle()
    assert order == list(range(20))


def test_each_lane_has_an_archive_of_its_own(jobs: Jobs, idle: Callable[[], None], opened: list[FakeArchive]) -> None:
    jobs.read(lambda a: a, lambda _: None, key="a")
    jobs.write("w", lambda a, _p: None)
    idle()
    assert len({a.thread for a in opened}) == len(opened) == 2


def test_closing_closes_archives_in_their_own_threads(
    jobs: Jobs, idle: Callable[[], None], opened: list[FakeArchive]
) -> None:
    jobs.read(lambda a: a, lambda _: None, key="a")
    idle()
    jobs.close()
    assert [a.closed_in for a in opened] == [a.thread for a in opened]


@pytest.mark.parametrize("wrap", [lambda c: c, lambda c: Imported(pages=1, ids=(), changed=c)])
def test_a_write_announces_once_what_it_changed(
    jobs: Jobs, idle: Callable[[], None], wrap: Callable[[Changed], object]
) -> None:
    changed = Changed(articles=frozenset({ArticleId(3)}))
    heard: list[Changed] = []
    jobs.archive_changed.connect(heard.append)
    jobs.write("w", lambda _a, _p: wrap(changed))
    idle()
    assert heard == [changed]


def test_a_write_that_changed_nothing_is_not_announced(jobs: Jobs, idle: Callable[[], None]) -> None:
    heard: list[Changed] = []
    jobs.archive_changed.connect(heard.append)
    jobs.write("w", lambda _a, _p: Changed())
    idle()
    assert heard == []


def test_a_cancelled_job_stops_at_its_next_report(jobs: Jobs, idle: Callable[[], None]) -> None:
    outcome: list[object] = []

    def work(_archive: object, progress: Callable[[int, int], None]) -> None:
        for n in range(10_000_000):
            progress(n, 10_000_000)

    job = jobs.write("long", work, done=outcome.append, failed=outcome.append)
    jobs.job_progressed.connect(Job.cancel)
    idle()
    assert job.cancelled
    assert outcome == []


def test_a_job_cancelled_while_it_waits_never_starts(jobs: Jobs, idle: Callable[[], None]) -> None:
    go = threading.Event()
    ran: list[int] = []
    jobs.write("first", lambda _a, _p: go.wait())
    jobs.write("second", lambda _a, _p: ran.append(2)).cancel()
    go.set()
    idle()
    assert ran == []


def test_a_failure_goes_to_whoever_asked(jobs: Jobs, idle: Callable[[], None], tmp_path: Path) -> None:
    errors: list[Exception] = []

    def work(_archive: object, _progress: object) -> None:
        raise DiskFull(tmp_path)

    jobs.write("w", work, failed=errors.append)
    idle()
    assert isinstance(errors[0], DiskFull)


def test_a_failure_nobody_takes_is_announced(qtbot: QtBot, jobs: Jobs) -> None:
    with qtbot.waitSignal(jobs.failed) as heard:
        jobs.read(lambda _: 1 / 0, lambda _: None, key="a")
    assert isinstance(heard.args[0], ZeroDivisionError)


def test_the_failure_of_a_stale_read_is_dropped(jobs: Jobs, idle: Callable[[], None]) -> None:
    heard: list[object] = []
    jobs.failed.connect(heard.append)
    jobs.read(lambda _: 1 / 0, lambda _: None, key="a")
    jobs.read(lambda _: 1, heard.append, key="a")
    idle()
    assert heard == [1]


def test_time_left_follows_the_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr("desktop.jobs.time.monotonic", lambda: clock[0])
    job = Job("import")
    job.start()
    clock[0] += 10
    job.report(25, 100)
    assert job.seconds_left == pytest.approx(30)


def test_nothing_is_accepted_after_closing(jobs: Jobs) -> None:
    jobs.close()
    assert jobs.write("late", lambda _a, _p: None).cancelled
