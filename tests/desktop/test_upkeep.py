from __future__ import annotations

import json
from pathlib import Path

import pytest

from db import fact_finding
from db.archive import Archive
from db.errors import ArchiveReadOnly
from desktop import upkeep
from tests.desktop.screen import CTRL, Key, Screen

# What the platform without a screen says of every list that opens under the search box.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def tidied(monkeypatch: pytest.MonkeyPatch) -> list[Archive]:
    """The archives that were told to tidy up."""
    seen: list[Archive] = []
    monkeypatch.setattr(Archive, "tidy", lambda archive: seen.append(archive))
    return seen


def pass_time(screen: Screen) -> None:
    """As if nobody had touched anything for long."""
    screen.window.upkeep.use_idle_moment()
    screen.settle()


def test_in_an_idle_moment_the_index_is_tidied_once(screen: Screen, tidied: list[Archive]) -> None:
    pass_time(screen)
    pass_time(screen)
    assert len(tidied) == 1


def test_after_a_change_there_is_something_to_tidy_again(screen: Screen, tidied: list[Archive]) -> None:
    pass_time(screen)
    screen.press(Key.Key_Down)
    screen.press(Key.Key_Delete, CTRL)
    pass_time(screen)
    assert len(tidied) == 2


def test_while_something_is_under_way_nothing_is_tidied(screen: Screen, tidied: list[Archive]) -> None:
    screen.window.session.search("护理")
    screen.window.upkeep.use_idle_moment()
    assert tidied == []
    screen.settle()


def test_an_archive_that_cannot_be_written_is_left_alone_without_a_word(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(archive: Archive) -> None:
        raise ArchiveReadOnly(archive.path)

    monkeypatch.setattr(Archive, "tidy", refuse)
    pass_time(screen)
    assert screen.window.status.currentMessage() == ""


def test_tidying_changes_no_answer(screen: Screen) -> None:
    screen.search("护理")
    before = screen.titles()
    pass_time(screen)
    screen.search("护")
    screen.search("护理")
    assert screen.titles() == before


def test_a_bulk_load_is_read_for_facts_slice_by_slice(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fact_finding, "_AT_ONCE", 0)
    monkeypatch.setattr(fact_finding, "_BATCH", 2)
    monkeypatch.setattr(upkeep, "SLICE", 2)
    record = {"title": "盛京医院", "body": "盛京医院现有床位420张。", "hospitals": ["盛京医院"]}
    lines = [json.dumps(record | {"source_id": str(n)}) for n in range(5)]
    screen.window.jobs.write("load", lambda archive, _: archive.load(lines, source=Path("a.jsonl")).changed)
    screen.settle()
    with Archive.open(screen.window.jobs.archive_path) as archive:
        assert archive.facts_found() and len(archive.search("事实:床位").ids) == 5
