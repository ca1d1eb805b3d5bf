"""Whatever is catalogued, deleted, brought back and collected in whatever order: it can be taken back and brought again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from db.archive import Archive
from db.domain.records import (
    ArticleFields,
    ArticleId,
    Changed,
    Collection,
    CollectionId,
    Edits,
    Part,
    PartKind,
    Retention,
    Sort,
)
from db.errors import CodeTaken, CollectionNameTaken
from db.reading.searching import ask
from db.search import scan
from tests.db.archive.made import database, load

Write = tuple[Callable[..., Any], ...]
NUMBERS = st.lists(st.integers(0, 9), max_size=4)
QUERIES = ("医院", "标签:甲", "栏目:专题", "医院:协和", "报纸:晚报")


def some(ids: Sequence[int], numbers: Sequence[int]) -> list[ArticleId]:
    return [ArticleId(ids[number % len(ids)]) for number in numbers] if ids else []


def edit_many(archive: Archive, numbers: list[int], edits: Edits) -> None:
    with suppress(CodeTaken):
        archive.edit_many(some(archive.search("").ids, numbers), edits)


def edit_one(archive: Archive, number: int, words: list[str], tags: tuple[str, ...]) -> None:
    for id in some(archive.search("").ids, [number]):
        parts = tuple(Part(PartKind.PARAGRAPH, word) for word in words)
        archive.edit(id, fields=ArticleFields(tags=tags), parts=parts)


def delete(archive: Archive, numbers: list[int]) -> None:
    archive.delete(some(archive.search("").ids, numbers))


def restore(archive: Archive, numbers: list[int]) -> None:
    archive.restore(some([one.id for one in archive.trash()], numbers))


def empty(archive: Archive, numbers: list[int]) -> None:
    archive.empty_trash(some([one.id for one in archive.trash()], numbers))


def revert(archive: Archive, number: int) -> None:
    for id in some(archive.search("").ids, [number]):
        archive.revert_text(id)


def collect(archive: Archive, name: str, numbers: list[int]) -> None:
    known = [collection.id for collection in archive.collections() if collection.name == name]
    id = known[0] if known else CollectionId(0)
    with suppress(CollectionNameTaken):
        archive.save_collection(Collection(id=id, name=name), ids=some(archive.search("").ids, numbers))


def uncollect(archive: Archive, numbers: list[int]) -> None:
    for collection in archive.collections():
        archive.uncollect(collection.id, some(archive.search("").ids, numbers))


def remove_collection(archive: Archive, number: int) -> None:
    for id in some([collection.id for collection in archive.collections()], [number]):
        archive.remove_collection(CollectionId(id))


def merge(archive: Archive, numbers: tuple[int, int]) -> None:
    hospitals = [hospital.id for hospital in archive.hospitals()]
    kept, merged = (hospitals[number % len(hospitals)] for number in numbers) if hospitals else (None, None)
    if kept is not None and merged is not None and kept != merged:
        archive.merge_hospitals(kept, merged)


edits = st.builds(
    Edits,
    paper=st.sampled_from([None, "", "晚报"]),
    date=st.sampled_from([None, "", "2022"]),
    column=st.sampled_from([None, "", "专题"]),
    hospitals_added=st.sampled_from([(), ("协和",), ("市一医院", "协和")]),
    hospitals_removed=st.sampled_from([(), ("协和",)]),
    tags_added=st.sampled_from([(), ("甲",)]),
    tags_removed=st.sampled_from([(), ("甲",)]),
    fonds=st.sampled_from([None, "J001"]),
    category=st.sampled_from([None, "WS"]),
    year=st.sampled_from([None, "2022"]),
    retention=st.sampled_from([None, Retention.PERMANENT]),
    first_item=st.sampled_from([None, 1, 2]),
    url=st.sampled_from([None, "", "u"]),
)
writes: st.SearchStrategy[Write] = st.one_of(
    st.tuples(st.just(edit_many), NUMBERS, edits),
    st.tuples(st.just(edit_one), st.integers(0, 9), st.lists(st.sampled_from("医院"), max_size=2), st.just(("乙",))),
    st.tuples(st.just(delete), NUMBERS),
    st.tuples(st.just(restore), NUMBERS),
    st.tuples(st.just(empty), NUMBERS),
    st.tuples(st.just(revert), st.integers(0, 9)),
    st.tuples(st.just(collect), st.sampled_from(["年鉴", "送审"]), NUMBERS),
    st.tuples(st.just(uncollect), NUMBERS),
    st.tuples(st.just(remove_collection), st.integers(0, 9)),
    st.tuples(st.just(merge), st.tuples(st.integers(0, 9), st.integers(0, 9))),
    st.tuples(st.just(Archive.undo)),
    st.tuples(st.just(Archive.redo)),
)


def assert_in_step(archive: Archive) -> None:
    """What is found is what a scan of the store finds, and collections list what they hold."""
    stored = archive._store.articles
    documents = tuple(stored.documents(stored.ids()))
    for query in QUERIES:
        asked = ask(query, archive._hospital_names).query
        found, oracle = archive.search(query, sort=Sort.DATE), scan(documents, asked, sort=Sort.DATE)
        assert (list(found.ids), found.facets, found.complete) == (list(oracle.ids), oracle.facets, True), query
    for collection in archive.collections():
        ids = archive.collection_ids(collection.id)
        found = archive.search(f'合集:"{collection.name}"', sort=Sort.COLLECTION)
        assert (tuple(found.ids), collection.articles) == (ids, len(ids))
    assert not {one.id for one in archive.trash()} & set(stored.ids())


def undone(archive: Archive) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
    while archive.undo() != Changed():
        yield database(archive)


@settings(max_examples=settings.default.max_examples // 10)  # each of them writes to a disk, and asks much
@given(st.lists(writes, min_size=1, max_size=10))
def test_whatever_was_catalogued_can_be_taken_back_and_brought_again(given: list[Write]) -> None:
    with TemporaryDirectory() as folder, Archive.create(Path(folder)) as archive:
        load(archive)
        for write, *arguments in given:
            write(archive, *arguments)
            assert_in_step(archive)
        while archive.redo() != Changed():
            pass
        states = [database(archive), *undone(archive)]
        assert not any(states[-1].values())
        for state in reversed(states[:-1]):
            archive.redo()
            assert database(archive) == state
        assert_in_step(archive)
