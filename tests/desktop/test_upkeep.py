from __future__ import annotations

import pytest

from db.archive import Archive
from db.errors import ArchiveReadOnly
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
