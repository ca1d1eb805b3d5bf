from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.domain.query import EVERYTHING, Query, Text, parse
from db.domain.records import ArticleId, Document, FacetName, Sort, TextField
from db.errors import Cancelled, IndexDamaged
from db.search import Index, fingerprint_of, scan
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
    with tempfile.TemporaryDirectory() as folder:
        index = Index.build(Path(folder), made)
        for query in asked:
            assert_equal(index, made, query, sort)
        index.close()


@slow
@given(documents(), documents(), st.lists(queries(), min_size=1, max_size=3), st.sampled_from(Sort), st.data())
def test_a_changed_index_answers_as_a_scan_does(
    made: list[Document], changed: list[Document], asked: list[Query], sort: Sort, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = Index.build(Path(folder), made)
        now = {document.id: document for document in made}
        for batch in itertools.batched(changed, 3) if hasattr(itertools, "batched") else (changed[:3], changed[3:]):
            gone = data.draw(st.lists(st.sampled_from([document.id for document in made]), max_size=2)) if made else []
            index.apply(batch, gone)
            now = {id: document for id, document in now.items() if id not in gone}
            now.update((document.id, document) for document in batch)
        for query in asked:
            assert_equal(index, list(now.values()), query, sort)
        assert index.fingerprint() == fingerprint_of(now)
        index.close()


def test_every_change_is_found_when_opened_again(index: Index, folder: Path) -> None:
    index.apply([replace(written(1)[0], texts={TextField.BODY: "遼寧"})], [4])
    opened = Index.open(folder)
    assert list(opened.search(Text("辽宁")).ids) == [1]
    assert opened.count == 29
    opened.close()


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


def test_an_index_open_elsewhere_sees_a_commit_when_refreshed(index: Index, folder: Path) -> None:
    other = Index.open(folder)
    assert other.refreshed() is other
    index.apply([], [1])
    other = other.refreshed()
    assert (other.count, other.generation) == (29, index.generation)
    other.close()


def test_a_rebuilt_index_takes_the_place_of_the_old_one(index: Index, folder: Path) -> None:
    rebuilt = Index.build(folder, written(3))
    assert rebuilt.generation > index.generation
    assert index.refreshed().count == 3
    rebuilt.close()


def test_an_index_of_nothing_answers(folder: Path) -> None:
    index = Index.build(folder, [])
    assert list(index.search(EVERYTHING).ids) == []
    assert list(index.search(Text("医")).ids) == []
    index.close()


def test_a_cancelled_build_leaves_the_old_index(index: Index, folder: Path) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Index.build(folder, written(5), progress=cancel)
    assert Index.open(folder).count == 30


def damaged_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.endswith("LOCK"))


@pytest.mark.parametrize("damage", ["delete", "truncate", "zero", "flip", "empty"])
def test_no_damage_to_any_file_goes_unseen(folder: Path, damage: str) -> None:
    index = Index.build(folder, written(40))
    index.apply(written(3, seed=9))
    index.apply([], [7])
    index.close()
    for path in damaged_files(folder):
        content = path.read_bytes()
        if damage in ("truncate", "zero", "flip") and not content:
            continue
        match damage:
            case "delete":
                path.unlink()
            case "truncate":
                path.write_bytes(content[: len(content) // 2])
            case "zero":
                path.write_bytes(bytes(len(content)) if any(content) else b"\1" * len(content))
            case "flip":
                middle = len(content) // 2
                path.write_bytes(content[:middle] + bytes([content[middle] ^ 4]) + content[middle + 1 :])
            case _:
                path.write_bytes(b"")
        if damage == "empty" and not content:
            continue
        with pytest.raises(IndexDamaged):
            Index.open(folder)
        path.write_bytes(content)
    assert Index.open(folder).count == 39


def test_no_index_at_all_is_damage(folder: Path) -> None:
    with pytest.raises(IndexDamaged):
        Index.open(folder)


def test_a_damaged_index_can_be_built_anew(index: Index, folder: Path) -> None:
    for path in damaged_files(folder):
        path.write_bytes(b"\0" * 10)
    assert Index.build(folder, written(2)).count == 2


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("遼寧省人民醫院", "辽宁省人民医院"),
        ("辽宁省人民医院", "遼寧省人民醫院"),
        ("１２月", "12月"),
        ("人民\n医院", "人民医院"),
        ("人 民 医 院", "人民医院"),
        ("3月1日", "3月"),
        ("做ＣＴ检查", "CT检查"),
        ("拨打120急救", "120急救"),
        ("头髮", "发"),
        ("發展", "发"),
        ("皇后", "後"),
        ("〇", "〇"),
        ("“人民医院”", "“人民医院”"),
        ("病死率97.4%", "97.4%"),
        ("𠮷祥", "𠮷"),
    ],
)
def test_forms_that_must_find_one_another(folder: Path, text: str, typed: str) -> None:
    index = Index.build(folder, [Document(id=ArticleId(1), texts={TextField.BODY: "前" + text + "后"})])
    assert list(index.search(parse(typed).query).ids) == [1]


def test_fields_do_not_run_into_one_another(folder: Path) -> None:
    texts = {TextField.HEADLINE: "人民", TextField.KICKER: "医院", TextField.BODY: "医院"}
    index = Index.build(folder, [Document(id=ArticleId(1), texts=texts)])
    assert list(index.search(Text("人民医院")).ids) == []
    assert list(index.search(Text("院医")).ids) == []


def test_a_headline_ranks_above_a_kicker_above_a_body(folder: Path) -> None:
    filler = {TextField.HEADLINE: "今日", TextField.KICKER: "要闻", TextField.BODY: "没有什么"}
    made = [
        Document(id=ArticleId(number), texts={**filler, field: "医院"})
        for number, field in enumerate([TextField.BODY, TextField.KICKER, TextField.HEADLINE, TextField.DECK], start=1)
    ]
    assert list(Index.build(folder, made).search(Text("医院")).ids) == [3, 2, 4, 1]


def test_facets_count_the_whole_result(folder: Path) -> None:
    made = [
        Document(
            id=ArticleId(1), texts={}, hospitals=("协和", "六院"), paper="晚报", date="2022-03", places=("大连市",)
        ),
        Document(id=ArticleId(2), texts={}, hospitals=("协和",), paper="健康报", date="2021", level="city"),
        Document(id=ArticleId(3), texts={}, paper="健康报", date="2022"),
    ]
    facets = Index.build(folder, made).search(EVERYTHING).facets
    assert facets[FacetName.HOSPITAL] == (("协和", 2), ("六院", 1))
    assert facets[FacetName.PAPER] == (("健康报", 2), ("晚报", 1))
    assert facets[FacetName.YEAR] == (("2021", 1), ("2022", 2))
    assert facets[FacetName.LEVEL] == (("city", 1),)
    assert facets[FacetName.PLACE] == (("大连市", 1),)


@pytest.mark.parametrize(
    ("sort", "ids"),
    [(Sort.DATE, [2, 3, 1]), (Sort.DATE_OLDEST, [3, 2, 1]), (Sort.PAPER, [3, 2, 1]), (Sort.HOSPITAL, [1, 2, 3])],
)
def test_what_has_nothing_to_sort_by_comes_last(folder: Path, sort: Sort, ids: list[int]) -> None:
    made = [
        Document(id=ArticleId(1), texts={}, hospitals=("甲",)),
        Document(id=ArticleId(2), texts={}, paper="晚报", date="2022-03"),
        Document(id=ArticleId(3), texts={}, paper="健康报", date="2021"),
    ]
    assert list(Index.build(folder, made).search(EVERYTHING, sort=sort).ids) == ids


def test_occurrences_are_counted_in_all_fields(folder: Path) -> None:
    made = [Document(id=ArticleId(1), texts={TextField.HEADLINE: "医院", TextField.BODY: "医院、哈哈哈医院"})]
    index = Index.build(folder, made)
    assert list(index.search(Text("医院")).occurrences) == [3]
    assert list(index.search(Text("哈哈")).occurrences) == [2]
    assert list(index.search(EVERYTHING).occurrences) == [0]
