from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.domain.query import EVERYTHING, Query, Text
from db.domain.records import Document, Sort, TextField
from db.errors import ArchiveBusy, Cancelled
from db.search import Index, codec, commit, pairs, scan
from tests.db.search.made import documents, queries, written

slow = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def index(folder: Path) -> Iterator[Index]:
    made = Index.build(folder, written(30))
    yield made
    made.close()


def assert_equal(index: Index, expected: list[Document], query: Query, sort: Sort) -> None:
    assert index.search(query, sort=sort) == scan(expected, query, sort=sort)


@slow
@given(documents(), st.lists(queries(), min_size=1, max_size=4), st.sampled_from(Sort))
def test_an_index_answers_as_a_scan_does(made: list[Document], asked: list[Query], sort: Sort) -> None:
    with tempfile.TemporaryDirectory() as folder, Index.build(Path(folder), made) as index:
        for query in asked:
            assert_equal(index, made, query, sort)


@slow
@given(documents(), documents(), st.lists(queries(), min_size=1, max_size=3), st.sampled_from(Sort), st.data())
def test_a_changed_index_answers_as_a_scan_does(
    made: list[Document], changed: list[Document], asked: list[Query], sort: Sort, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder, Index.build(Path(folder), made) as index:
        now = {document.id: document for document in made}
        for batch in itertools.batched(changed, 3) if hasattr(itertools, "batched") else (changed[:3], changed[3:]):
            gone = data.draw(st.lists(st.sampled_from([document.id for document in made]), max_size=2)) if made else []
            index.apply(batch, gone)
            now = {id: document for id, document in now.items() if id not in gone}
            now.update((document.id, document) for document in batch)
        for query in asked:
            assert_equal(index, list(now.values()), query, sort)
        assert index.count == len(now)


def test_every_change_is_found_when_opened_again(index: Index, folder: Path) -> None:
    index.apply([replace(written(1)[0], texts={TextField.BODY: "遼寧"})], [4])
    with Index.open(folder) as opened:
        assert list(opened.search(Text("辽宁")).ids) == [1]
        assert opened.count == 29


def test_two_updates_of_one_id_leave_the_last(index: Index) -> None:
    first = replace(written(1)[0], texts={TextField.BODY: "遼"})
    index.apply([first, replace(first, texts={TextField.BODY: "寧"})])
    assert list(index.search(Text("辽")).ids) == []
    assert list(index.search(Text("宁")).ids) == [1]
    assert index.count == 30


def test_an_id_both_deleted_and_written_stays(index: Index) -> None:
    index.apply([replace(written(1)[0], texts={TextField.BODY: "遼"})], [1])
    assert list(index.search(Text("辽")).ids) == [1]


def test_deleting_what_is_not_there_does_nothing(index: Index) -> None:
    index.apply([], [999, 2])
    assert index.count == 30


def test_each_commit_is_one_generation(index: Index) -> None:
    before = index.generation
    index.apply([], [1])
    index.apply(written(2))
    assert index.generation == before + 2


def test_merging_changes_neither_generation_nor_answers(folder: Path) -> None:
    made = written(60)
    with Index.build(folder, made[:40]) as index:
        for document in made[40:]:
            index.apply([document])
        index.apply([], [document.id for document in made[:20]])
        before = index.generation
        index.tidy()
        assert index.generation == before
        assert index.search(Text("医")) == scan(made[20:], Text("医"))


def test_many_single_changes_leave_few_files(folder: Path) -> None:
    made = written(80)
    with Index.build(folder, made[:1]) as index:
        for document in made:
            index.apply([document])
        assert len(list(folder.glob("*.seg"))) <= 12
        assert index.search(Text("医")) == scan(made, Text("医"))


def test_tidying_leaves_one_file_of_many_single_changes(folder: Path) -> None:
    made = written(40)
    with Index.build(folder, made[:1]) as index:
        for document in made:
            index.apply([document])
        index.tidy()
        assert len(list(folder.glob("*.seg"))) == 1
        assert index.search(Text("医")) == scan(made, Text("医"))


def test_an_index_open_elsewhere_sees_a_commit_when_refreshed(index: Index, folder: Path) -> None:
    with Index.open(folder) as other:
        assert other.refreshed().count == 30
        index.apply([], [1])
        other = other.refreshed()
        assert (other.count, other.generation) == (29, index.generation)


def test_an_index_open_elsewhere_answers_as_it_was_until_then(index: Index, folder: Path) -> None:
    with Index.open(folder) as other:
        for _ in range(20):
            index.apply(written(3, seed=5))
        assert other.search(Text("医")) == scan(written(30), Text("医"))


def test_a_rebuilt_index_takes_the_place_of_the_old_one(index: Index, folder: Path) -> None:
    with Index.build(folder, written(3)) as rebuilt:
        assert rebuilt.generation > index.generation
        assert index.refreshed().count == 3


def test_an_index_of_nothing_answers(folder: Path) -> None:
    with Index.build(folder, []) as index:
        assert list(index.search(EVERYTHING).ids) == []
        assert list(index.search(Text("医")).ids) == []


def test_a_cancelled_build_leaves_the_old_index(index: Index, folder: Path) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Index.build(folder, written(5), progress=cancel)
    with Index.open(folder) as opened:
        assert opened.count == 30


def test_what_fails_while_it_is_written_leaves_no_files(index: Index, folder: Path) -> None:
    def breaking() -> Iterator[Document]:
        yield from written(2)
        raise ZeroDivisionError

    before = sorted(folder.rglob("*"))
    with pytest.raises(ZeroDivisionError):
        index.apply(breaking())
    assert sorted(folder.rglob("*")) == before


def test_large_batches_are_written_in_parts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "_CHUNK", 500)
    made = written(40)
    with Index.build(folder, [*made, made[3]]) as index:
        assert len(list(folder.glob("*.seg"))) == 1
        assert not list(folder.glob("*.part*"))
        assert index.search(Text("医")) == scan(made, Text("医"))


def test_characters_counted_beforehand_are_counted_right(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "_COMMON_AT_LEAST", 3)
    monkeypatch.setattr(pairs, "_COMMON", 0)
    made = written(40)
    with Index.build(folder, made) as index:
        for _ in range(2):
            for char in "医月a¶𠮷":
                assert index.search(Text(char)) == scan(made, Text(char))
            index.apply(made[:20])
            index.tidy()


def test_another_writer_is_waited_for_and_then_named(
    index: Index, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commit, "_WAIT", 0.0)

    def meanwhile() -> Iterator[Document]:
        with pytest.raises(ArchiveBusy):
            Index.build(folder, [])
        yield from written(1)

    index.apply(meanwhile())
    assert index.count == 30
