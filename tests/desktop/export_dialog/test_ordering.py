from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from db.domain.records import Article, ArticleId, Filing, Retention
from desktop.export_dialog.ordering import Order, Ordering


def article(number: int, date: str | None = None, paper: str | None = None, page: str | None = None) -> Article:
    return Article(id=ArticleId(number), parts=(), date=date, paper=paper, page_no=page)


class Kept:
    """As much of an archive as an order asks for."""

    def __init__(self, *articles: Article) -> None:
        self.articles = {one.id: one for one in articles}
        self.asked = 0

    def signed(self, ids: Sequence[ArticleId]) -> Iterator[Article]:
        self.asked += 1
        return (self.articles[id] for id in ids)

    def ordered(self, order: Order) -> list[int]:
        return list(Ordering().of(self, tuple(self.articles), order))  # type: ignore[arg-type]


def test_articles_stand_as_they_were_printed() -> None:
    kept = Kept(
        article(1, "2022-09-01"),
        article(2, "2022-08-31", "健康报", "10"),
        article(3, "2022-08-31", "健康报", "2"),
        article(4),
        article(5, "2022-08"),
    )
    assert kept.ordered(Order.PRINTED) == [3, 2, 5, 1, 4]


@pytest.mark.parametrize(("first", "second"), [("2", "10"), ("A2", "A10"), ("3", "A1"), ("A05", "B01")])
def test_pages_are_counted(first: str, second: str) -> None:
    assert Kept(article(1, page=second), article(2, page=first)).ordered(Order.PRINTED) == [2, 1]


def test_filed_articles_stand_by_their_number_and_the_others_behind() -> None:
    filed = [
        Article(id=ArticleId(n), parts=(), filing=Filing(fonds="J1", retention=Retention.PERMANENT, item=item))
        for n, item in ((1, 10), (2, 9), (4, None))
    ]
    assert Kept(article(3), *filed).ordered(Order.FILED) == [2, 1, 4, 3]


def test_a_list_keeps_its_order_and_asks_nothing() -> None:
    kept = Kept(article(2), article(1))
    assert kept.ordered(Order.LISTED) == [2, 1]
    assert kept.asked == 0


def test_the_same_order_is_made_once() -> None:
    kept, ordering, ids = Kept(article(2), article(1)), Ordering(), (ArticleId(2), ArticleId(1))
    for _ in range(3):
        ordering.of(kept, ids, Order.PRINTED)  # type: ignore[arg-type]
    assert kept.asked == 1
