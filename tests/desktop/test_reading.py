from __future__ import annotations

import pytest

from tests.desktop.screen import Key, Screen

# What the platform without a screen says of every list that opens under the search box.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


def test_of_articles_that_are_passed_over_only_the_last_is_read(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    read = screen.window.jobs.read
    monkeypatch.setattr(
        screen.window.jobs, "read", lambda *given, key, **named: (asked.append(key), read(*given, key=key, **named))
    )
    for _ in range(3):
        screen.window.list.step(1)
    screen.settle()
    assert asked.count("article") == 1
    assert screen.reads() == screen.titles()[3]


def test_where_nothing_is_found_no_article_comes_late(screen: Screen) -> None:
    screen.press(Key.Key_Down)
    screen.window.list.step(1)
    screen.window.session.search("一句没有的话")
    screen.settle()
    assert screen.reads() == ""
