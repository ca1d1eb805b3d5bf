from __future__ import annotations

import pytest

from db.export.statistics import CountTable
from desktop.counting import ArticleCounter
from tests.desktop.screen import Screen


@pytest.fixture
def answers(screen: Screen) -> list[tuple[CountTable, ...]]:
    return []


@pytest.fixture
def counter(screen: Screen, answers: list[tuple[CountTable, ...]], monkeypatch: pytest.MonkeyPatch) -> ArticleCounter:
    monkeypatch.setattr("desktop.counting.AT_A_TIME", 3)
    counter = ArticleCounter(screen.window.jobs, "counted", screen.window)
    counter.counted.connect(answers.append)
    return counter


def test_a_few_at_a_time_come_to_all(
    screen: Screen, counter: ArticleCounter, answers: list[tuple[CountTable, ...]]
) -> None:
    counter.count(screen.window.model.ids, chinese=True)
    screen.settle()
    assert [sum(int(row[1]) for row in tables[1].rows) for tables in answers] == [8]


def test_it_is_told_how_many_are_counted(screen: Screen, counter: ArticleCounter) -> None:
    told: list[tuple[int, int]] = []
    counter.progressed.connect(lambda done, total: told.append((done, total)))
    counter.count(screen.window.model.ids, chinese=True)
    screen.settle()
    assert told == [(3, 8), (6, 8), (8, 8)]


def test_only_the_latest_question_is_answered(
    screen: Screen, counter: ArticleCounter, answers: list[tuple[CountTable, ...]]
) -> None:
    counter.count(screen.window.model.ids, chinese=True)
    counter.count(screen.window.model.ids[:2], chinese=False)
    screen.settle()
    assert [(tables[1].title, sum(int(row[1]) for row in tables[1].rows)) for tables in answers] == [
        ("by newspaper", 2)
    ]


def test_nothing_counted_is_an_answer_too(
    screen: Screen, counter: ArticleCounter, answers: list[tuple[CountTable, ...]]
) -> None:
    counter.count((), chinese=True)
    screen.settle()
    assert [table.rows for table in answers[0]] == [()] * 6
