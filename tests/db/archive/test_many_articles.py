from __future__ import annotations

import pytest

from db.archive import Archive
from db.domain.records import ArticleId, PartKind


@pytest.fixture
def ids(loaded: Archive, monkeypatch: pytest.MonkeyPatch) -> list[ArticleId]:
    """All three, to be read two at a time."""
    monkeypatch.setattr("db.store.articles._BATCH", 2)
    return sorted(loaded.search("").ids, reverse=True)


def test_many_articles_are_what_each_is(loaded: Archive, ids: list[ArticleId]) -> None:
    assert list(loaded.articles(ids, anchors=True)) == [loaded.article(id) for id in ids]


def test_those_that_are_gone_are_left_out(loaded: Archive, ids: list[ArticleId]) -> None:
    loaded.delete(ids[1:2])
    assert [article.id for article in loaded.articles(ids)] == [ids[0], ids[2]]


def test_for_counting_there_is_no_text_but_the_bylines(loaded: Archive, ids: list[ArticleId]) -> None:
    signed, whole = list(loaded.signed(ids)), list(loaded.articles(ids))
    assert [(one.paper, one.date, one.hospitals) for one in signed] == [
        (one.paper, one.date, one.hospitals) for one in whole
    ]
    assert [one.bylines for one in signed] == [one.bylines for one in whole]
    assert {part.kind for one in signed for part in one.parts} <= {PartKind.BYLINE}


def test_reading_begins_when_the_first_is_wanted(loaded: Archive, ids: list[ArticleId]) -> None:
    articles = loaded.articles(ids)
    loaded.delete(ids)
    assert list(articles) == []
