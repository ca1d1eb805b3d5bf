from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.domain.query import parse
from db.domain.records import ArticleId, Collection, CollectionId
from desktop.cataloguing.collecting import query_of, shifted

ORDER = tuple(map(ArticleId, range(1, 6)))


def test_one_article_goes_one_place_up() -> None:
    assert shifted(ORDER, frozenset({ArticleId(3)}), -1) == (1, 3, 2, 4, 5)


def test_several_go_down_together() -> None:
    assert shifted(ORDER, frozenset({ArticleId(2), ArticleId(3)}), 1) == (1, 4, 2, 3, 5)


def test_what_is_last_stays_last() -> None:
    assert shifted(ORDER, frozenset({ArticleId(4), ArticleId(5)}), 1) == ORDER


@given(st.permutations(ORDER), st.sets(st.sampled_from(ORDER)), st.sampled_from([-1, 1]))
def test_nothing_is_lost_by_moving(order: list[ArticleId], moved: set[ArticleId], by: int) -> None:
    assert sorted(shifted(order, frozenset(moved), by)) == sorted(order)


def test_a_collection_is_asked_for_by_its_whole_name() -> None:
    one = Collection(id=CollectionId(1), name="2024 年鉴 (上)")
    assert str(parse(query_of(one)).query) == query_of(one)
    assert not parse(query_of(one)).problems
