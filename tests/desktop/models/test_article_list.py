from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from pytestqt.modeltest import ModelTester

from db.domain.records import ArticleId, ArticleSummary, HitRow, Snippet
from desktop.models.article_list import PAGE, ArticleListModel, Role, Rows


def row(id: ArticleId) -> HitRow:
    summary = ArticleSummary(
        id=id, headline=f"第{id}篇", paper="辽宁日报", date="2022-08-19", page_no="8", hospitals=("盛京医院",)
    )
    return HitRow(summary=summary, headline_spans=(), snippet=Snippet("…"), occurrences=1)


@dataclass
class Fetches:
    """Answers when told to, as the read lane does."""

    asked: list[tuple[ArticleId, ...]] = field(default_factory=list)
    waiting: list[Callable[[], None]] = field(default_factory=list)
    gone: frozenset[int] = frozenset()

    def __call__(self, ids: tuple[ArticleId, ...], take: Callable[[Rows], None]) -> None:
        self.asked.append(ids)
        self.waiting.append(lambda: take(tuple(None if id in self.gone else row(id) for id in ids)))

    def answer(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture
def fetches() -> Fetches:
    return Fetches()


@pytest.fixture
def model(fetches: Fetches) -> ArticleListModel:
    return ArticleListModel(fetches)


def ids(count: int) -> tuple[ArticleId, ...]:
    return tuple(ArticleId(n) for n in range(count))


def test_the_model_keeps_qts_contract(model: ArticleListModel, fetches: Fetches, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.set_result(ids(120))
    model.show_rows(0, 9)
    fetches.answer()
    model.set_result(())


def test_only_pages_near_the_screen_are_fetched(model: ArticleListModel, fetches: Fetches) -> None:
    model.set_result(ids(100_000))
    model.show_rows(50_000, 50_010)
    fetches.answer()
    assert {id // PAGE for asked in fetches.asked for id in asked} == {999, 1000}


def test_first_rows_that_come_with_the_result_are_not_fetched_again(model: ArticleListModel, fetches: Fetches) -> None:
    model.set_result(ids(3), tuple(row(id) for id in ids(3)))
    model.show_rows(0, 2)
    assert fetches.asked == []
    assert model.index(2, 0).data(Role.HIT).summary.headline == "第2篇"


def test_pages_scrolled_past_are_never_fetched(model: ArticleListModel, fetches: Fetches) -> None:
    model.set_result(ids(10_000))
    for first in range(0, 9000, 100):
        model.show_rows(first, first + 5)
    fetches.answer()
    assert len(fetches.asked) <= 3


def test_an_answer_for_an_earlier_result_is_dropped(model: ArticleListModel, fetches: Fetches) -> None:
    model.set_result(ids(10))
    model.show_rows(0, 9)
    model.set_result(ids(5)[::-1])
    fetches.answer()
    assert model.hit(0) is None


def test_a_refreshed_row_stays_until_the_new_one_is_here(model: ArticleListModel, fetches: Fetches) -> None:
    model.set_result(ids(10))
    model.show_rows(0, 9)
    fetches.answer()
    model.refresh()
    assert model.hit(3) is not None
    assert len(fetches.asked) == 2


def test_a_row_whose_article_is_gone_cannot_be_chosen(model: ArticleListModel, fetches: Fetches) -> None:
    fetches.gone = frozenset({1})
    model.set_result(ids(3))
    model.show_rows(0, 2)
    fetches.answer()
    assert [bool(model.flags(model.index(n, 0))) for n in range(3)] == [True, False, True]


def test_an_article_is_found_by_id(model: ArticleListModel) -> None:
    model.set_result(ids(10)[::-1])
    assert (model.row_of(ArticleId(9)), model.row_of(ArticleId(77))) == (0, None)


def test_few_pages_are_kept(model: ArticleListModel, fetches: Fetches) -> None:
    model.set_result(ids(100_000))
    for first in range(0, 100_000, 1000):
        model.show_rows(first, first + 9)
        fetches.answer()
    assert sum(model.is_here(n) for n in range(0, 100_000, PAGE)) <= 40


def test_a_row_can_be_read_aloud(model: ArticleListModel) -> None:
    model.set_result(ids(1), (row(ArticleId(0)),))
    assert model.index(0, 0).data() == "第0篇, 辽宁日报, 2022-08-19, 盛京医院"
