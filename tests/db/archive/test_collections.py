"""Collections: articles put together under a name, in an order, and asked for like any other list."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from db.archive import Archive
from db.domain.records import ArticleId, Changed, Collection, CollectionId, FacetName, ReasonKind, Sort
from db.errors import CollectionNameTaken, NoSuchCollection
from tests.db.archive.made import database, source_ids

NEW = CollectionId(0)


def collection(archive: Archive, name: str = "年鉴", ids: Sequence[int] = (3, 1)) -> CollectionId:
    archive.save_collection(Collection(id=NEW, name=name), ids=[ArticleId(id) for id in ids])
    return next(known.id for known in archive.collections() if known.name == name)


def test_a_collection_has_its_articles_in_the_order_given(loaded: Archive) -> None:
    id = collection(loaded, ids=(3, 1, 3, 99))
    assert loaded.collection_ids(id) == (3, 1)
    assert loaded.collections() == (Collection(id=id, name="年鉴", articles=2),)


def test_more_articles_stand_behind_those_it_has(loaded: Archive) -> None:
    id = collection(loaded)
    loaded.collect(id, [ArticleId(1), ArticleId(2), ArticleId(99)])
    assert (loaded.collection_ids(id), loaded.collections_of(ArticleId(2))) == ((3, 1, 2), (id,))


def test_articles_are_taken_out(loaded: Archive) -> None:
    id = collection(loaded)
    loaded.uncollect(id, [ArticleId(3), ArticleId(2)])
    assert loaded.collection_ids(id) == (1,)


def test_a_name_and_notes_change_without_touching_the_articles(loaded: Archive) -> None:
    id = collection(loaded)
    changed = loaded.save_collection(Collection(id=id, name="年鉴2024", notes="送审"))
    assert loaded.collections() == (Collection(id=id, name="年鉴2024", notes="送审", articles=2),)
    assert (changed.collections, changed.articles) == (True, frozenset())


def test_another_order_keeps_the_place_of_what_is_in_the_trash(loaded: Archive) -> None:
    id = collection(loaded, ids=(1, 2, 3))
    loaded.delete([ArticleId(2)])
    loaded.save_collection(loaded.collections()[0], ids=[ArticleId(3), ArticleId(1)])
    loaded.restore([ArticleId(2)])
    assert loaded.collection_ids(id) == (3, 2, 1)


@pytest.mark.parametrize("name", ["年鉴", "年 鑒", "", " "])
def test_a_name_that_is_taken_or_none_is_refused(loaded: Archive, name: str) -> None:
    collection(loaded)
    with pytest.raises(CollectionNameTaken):
        loaded.save_collection(Collection(id=NEW, name=name))


def test_a_collection_that_is_gone_says_so(loaded: Archive) -> None:
    id = collection(loaded)
    loaded.remove_collection(id)
    for ask in (loaded.collection_ids, loaded.remove_collection, lambda gone: loaded.collect(gone, [ArticleId(1)])):
        with pytest.raises(NoSuchCollection):
            ask(id)
    assert loaded.status().articles == 3


def test_what_is_so_already_is_no_write(loaded: Archive) -> None:
    id = collection(loaded)
    assert loaded.collect(id, [ArticleId(1)]) == loaded.uncollect(id, [ArticleId(2)]) == Changed()


def test_a_collection_is_asked_for_like_any_list(loaded: Archive) -> None:
    collection(loaded)
    found = loaded.search("合集:年鉴 -春天")
    assert (list(found.ids), found.complete, found.problems) == ([1], True, ())
    assert found.facets[FacetName.PAPER] == (("健康报", 1),)
    assert source_ids(loaded, "-collection:年鉴") == ["b"]


def test_a_collection_goes_by_a_piece_of_its_name_unless_quoted(loaded: Archive) -> None:
    collection(loaded, "年鉴2024", ids=[1])
    collection(loaded, "年鉴2025", ids=[2])
    assert source_ids(loaded, "合集:年鉴") == ["a", "b"]
    assert [source_ids(loaded, f'合集:"{name}"') for name in ("年鉴2024", "年鉴")] == [["a"], []]


def test_a_name_that_no_collection_has_is_told(loaded: Archive) -> None:
    (problem,) = loaded.search("合集:没有").problems
    assert (problem.kind, problem.text, problem.span) == ("unknown_collection", "没有", (3, 5))


def test_a_result_stands_in_the_order_of_its_collection(loaded: Archive) -> None:
    collection(loaded, ids=(3, 1, 2))
    assert list(loaded.search("合集:年鉴", sort=Sort.COLLECTION).ids) == [3, 1, 2]
    assert list(loaded.search("合集:年鉴 或 CT检查", sort=Sort.COLLECTION).ids) == [3, 1, 2]
    assert list(loaded.search("-合集:年鉴", sort=Sort.COLLECTION).ids) == []


def test_the_plain_scan_answers_as_the_index_does(loaded: Archive) -> None:
    collection(loaded)
    queries = ("合集:年鉴", "-合集:年鉴", "合集:年鉴 或 门诊", "缺:报纸", "缺:医院 -合集:年鉴")
    answers = [loaded.search(query) for query in queries]
    loaded._indexing.find = lambda *_, **__: None  # pyright: ignore[reportAttributeAccessIssue]
    scanned = [loaded.search(query) for query in queries]
    assert [(list(a.ids), a.facets) for a in answers] == [(list(s.ids), s.facets) for s in scanned]
    assert [s.complete for s in scanned] == [False] * len(queries)


def test_an_article_is_explained_by_its_collection(loaded: Archive) -> None:
    collection(loaded)
    assert [(r.kind, r.asked) for r in loaded.explain(ArticleId(1), query="合集:年鉴 缺:标签")] == [
        (ReasonKind.COLLECTION, "年鉴"),
        (ReasonKind.MISSING, "标签"),
    ]


def test_history_tells_an_article_which_collections_it_came_into_and_left(loaded: Archive) -> None:
    id = collection(loaded)
    loaded.remove_collection(id)
    gone, came, _ = loaded.history(ArticleId(3))
    assert [detail[:3] for detail in came.details if detail.article] == [("collections", "", "年鉴")]
    assert [detail[:3] for detail in gone.details if detail.article] == [("collections", "年鉴", "")]


def test_every_change_of_a_collection_is_taken_back(loaded: Archive) -> None:
    states = [database(loaded)]
    id = collection(loaded)
    states.append(database(loaded))
    for write in (
        lambda: loaded.collect(id, [ArticleId(2)]),
        lambda: loaded.save_collection(Collection(id=id, name="b"), ids=[ArticleId(2), ArticleId(1)]),
        lambda: loaded.remove_collection(id),
    ):
        write()
        states.append(database(loaded))
    for state in reversed(states[:-1]):
        assert loaded.undo().collections
        assert database(loaded) == state
