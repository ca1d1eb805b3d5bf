"""The index may be behind, ahead, gone or broken: the answer is right, and labelled until the index is whole again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db import indexing
from db.archive import Archive
from db.domain.query import parse
from db.domain.records import ArticleId, Part, PartKind, Sort
from db.errors import Cancelled
from db.indexing import Indexing
from db.search import scan
from db.store.ledger import Ledger
from tests.db.archive.made import load, source_ids


def retitle(archive: Archive, id: int, headline: str) -> None:
    archive.edit(ArticleId(id), parts=(Part(PartKind.HEADLINE, headline),))


def labelled(archive: Archive, query: str) -> list[int]:
    """The answer of an archive that must say that it is not from the index."""
    result = archive.search(query)
    assert not result.complete
    assert not archive.status().index_complete
    assert not archive.status().index_answers
    return list(result.ids)


def remove(file: Path) -> None:
    file.unlink()


def truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def overwrite(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


@pytest.mark.parametrize("damage", [remove, truncate, overwrite])
def test_damaged_index_files_cost_no_answer(loaded: Archive, damage: Callable[[Path], None]) -> None:
    loaded.close()
    for file in (loaded.path / "index").rglob("*"):
        if file.is_file() and file.stat().st_size:
            damage(file)
    with Archive.open(loaded.path) as archive:
        assert labelled(archive, "人民医院") == [2, 1]
        archive.catch_up()
        assert source_ids(archive, "人民医院") == ["b", "a"]


def test_a_missing_index_is_made_anew(loaded: Archive) -> None:
    loaded.close()
    shutil.rmtree(loaded.path / "index")
    with Archive.open(loaded.path) as archive:
        assert labelled(archive, "CT检查") == [1]
        assert archive.catch_up() == 3
        assert source_ids(archive, "CT检查") == ["a"]


def test_an_index_put_back_from_an_older_copy_is_not_believed(loaded: Archive) -> None:
    shutil.copytree(loaded.path / "index", loaded.path / "copy")
    retitle(loaded, 3, "改过的标题")
    loaded.close()
    shutil.rmtree(loaded.path / "index")
    (loaded.path / "copy").rename(loaded.path / "index")
    with Archive.open(loaded.path) as archive:
        assert labelled(archive, "改过的标题") == [3]
        archive.catch_up()
        assert source_ids(archive, "改过的标题") == ["c"]


def test_a_store_put_back_from_an_older_copy_is_believed(loaded: Archive) -> None:
    loaded.close()
    file = loaded.path / "archive.sqlite"
    copy = file.read_bytes()
    with Archive.open(loaded.path) as archive:
        retitle(archive, 3, "改过的标题")
    file.write_bytes(copy)
    with Archive.open(loaded.path) as archive:
        assert labelled(archive, "改过的标题") == []
        archive.catch_up()
        assert source_ids(archive, "无关的一篇") == ["c"]


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """The store does not come to note what the index was told, as if the process had been killed just before."""

    def killed(*_: object, **__: object) -> None:
        raise Cancelled

    monkeypatch.setattr(Ledger, "index_has", killed)
    monkeypatch.setattr(Ledger, "index_has_all", killed)
    return monkeypatch.undo


def test_news_that_the_index_heard_before_a_crash_is_told_again(loaded: Archive, forgetful: Callable[[], None]) -> None:
    retitle(loaded, 3, "改过的标题")
    assert labelled(loaded, "改过的标题") == [3]
    forgetful()
    assert loaded.catch_up() == 1
    assert source_ids(loaded, "改过的标题") == ["c"]


def test_an_index_made_anew_before_a_crash_is_made_once_more(loaded: Archive, forgetful: Callable[[], None]) -> None:
    with pytest.raises(Cancelled):
        loaded.rebuild_index()
    assert labelled(loaded, "CT检查") == [1]
    forgetful()
    assert loaded.catch_up() == 3
    assert source_ids(loaded, "CT检查") == ["a"]


def test_who_stops_waiting_for_the_index_keeps_what_was_stored(loaded: Archive) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    loaded.load(['{"title": "又一篇CT检查"}'], source=Path("x"), progress=stop)
    assert (loaded.status().articles, loaded.status().pending) == (4, 1)
    assert list(loaded.search("CT检查").ids) == [4, 1]


def test_catching_up_twice_does_nothing_more(loaded: Archive) -> None:
    assert loaded.catch_up() == 0


def test_what_one_writes_the_other_finds(loaded: Archive) -> None:
    with Archive.open(loaded.path) as other:
        assert source_ids(other, "改过") == []
        retitle(loaded, 3, "改过的标题")
        assert source_ids(other, "改过") == ["c"]


def test_two_that_write_in_turn_find_all_of_it(loaded: Archive) -> None:
    with Archive.open(loaded.path) as other:
        for number in range(3):
            load(loaded, {"title": f"甲的{number}", "source_id": "x"})
            load(other, {"title": f"乙的{number}", "source_id": "y"})
        assert source_ids(loaded, "乙的") == ["y"] * 3
        assert source_ids(other, "甲的") == ["x"] * 3


@pytest.fixture
def waiting(loaded: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """The index was not told that one article is new, one another, one gone."""
    monkeypatch.setattr(Indexing, "catch_up", lambda *_: 0)
    load(loaded, {"title": "新的CT检查", "paper": "晨报", "source_id": "d"})
    retitle(loaded, 1, "改过的标题")
    loaded.delete([ArticleId(2)])
    return loaded


@pytest.mark.parametrize(
    "query", ["", "CT检查", "改过的", "遼寧省人民醫院", "标题:新的 或 春天", "-CT检查", "报纸:晨报"]
)
@pytest.mark.parametrize("sort", Sort)
def test_what_waits_is_found_as_it_is_now(waiting: Archive, query: str, sort: Sort) -> None:
    articles = waiting._store.articles
    result, oracle = (
        waiting.search(query, sort=sort),
        scan(articles.documents(articles.ids()), parse(query).query, sort=sort),
    )
    assert result.complete
    assert (list(result.ids), result.facets) == (list(oracle.ids), oracle.facets)
    assert list(result.occurrences) == list(oracle.occurrences) and list(result.scores) == list(oracle.scores)


def test_what_is_touched_again_while_it_waits_is_found_anew(waiting: Archive) -> None:
    assert list(waiting.search("改过的标题").ids) == [1]
    retitle(waiting, 1, "又改过了")
    assert waiting.search("改过的标题").total == 0
    assert list(waiting.search("又改过了").ids) == [1]


def test_answers_that_know_what_waits_are_complete_though_the_index_is_not(waiting: Archive) -> None:
    for _ in range(2):  # before anything was asked, and after
        status = waiting.status()
        assert (status.index_complete, status.index_answers, status.pending > 0) == (False, True, True)
        assert waiting.search("改过的标题").complete


def test_deleted_articles_alone_may_wait(loaded: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Indexing, "catch_up", lambda *_: 0)
        loaded.delete([ArticleId(3)])
    found = loaded.search("春天 OR CT检查")
    assert (list(found.ids), found.complete) == ([1], True)


def test_with_too_much_waiting_all_texts_are_looked_through(waiting: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "_MOST_WAITING", 1)
    assert labelled(waiting, "改过的标题") == [1]
    assert labelled(waiting, "遼寧省人民醫院") == []


def test_a_reader_keeps_to_the_index_of_its_own_snapshot(loaded: Archive) -> None:
    with Archive.open(loaded.path) as other:
        assert source_ids(other, "春天") == ["c"]
        with other._reading():
            other.status()
            retitle(loaded, 3, "改过的标题")
            assert source_ids(other, "春天") == ["c"]
        assert source_ids(other, "春天") == []
