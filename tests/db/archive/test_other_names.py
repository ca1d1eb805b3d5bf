"""Searching a name of a hospital says what goes by another one, takes it along when asked, and then exactly that."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.archive import Archive
from db.domain.records import ArticleId, Hospital, HospitalId, HospitalName, NameKind, Sort
from tests.db.archive.made import load

NAMES = ("铁岭市中心医院", "铁岭县医院", "铁岭地区医院", "市中心医院")


def hospital(current: str, *former: str) -> Hospital:
    names = (HospitalName(current, NameKind.CURRENT), *(HospitalName(name, NameKind.FORMER) for name in former))
    return Hospital(id=HospitalId(0), names=names)


@pytest.fixture
def named(archive: Archive) -> Archive:
    """1 has the current name, 2 a former one, 3 both, 4 a link only, 5 neither; 市中心医院 is part of another's name."""
    archive.save_hospital(hospital(*NAMES))
    archive.save_hospital(hospital("沈阳市中心医院"))
    load(
        archive,
        {"title": "甲", "body": "铁岭市中心医院的护士。"},
        {"title": "乙", "body": "铁岭縣醫院的护士。"},
        {"title": "丙", "body": "铁岭县医院改名铁岭市中心医院。"},
        {"title": "丁", "body": "医护同心。", "hospitals": ["铁岭地区医院"]},
        {"title": "戊", "body": "沈阳市中心医院的护士。"},
    )
    return archive


def found(archive: Archive, query: str, *, other_names: bool) -> list[int]:
    return sorted(archive.search(query, other_names=other_names).ids)


def test_a_search_finds_what_it_says_and_tells_what_goes_by_another_name(named: Archive) -> None:
    result = named.search("铁岭市中心医院")
    assert (sorted(result.ids), result.also_total) == ([1, 3], 2)
    (also,) = result.also
    assert (also.name, also.names, also.total, also.certain) == ("铁岭市中心医院", (("铁岭县医院", 1),), 2, True)
    assert found(named, also.query, other_names=False) == [4]


def test_what_goes_by_another_name_is_taken_along_behind_the_others(named: Archive) -> None:
    ids = named.search("铁岭市中心医院", other_names=True).ids
    assert (set(ids[:2]), set(ids[2:])) == ({1, 3}, {2, 4})


@pytest.mark.parametrize(
    "query", ["铁岭市中心医院", "鐵嶺市中心醫院", '"铁岭县医院"', "铁岭地区医院", "铁岭县医院 护士", "标题:铁岭县医院"]
)
@pytest.mark.parametrize("sort", Sort)
def test_switching_off_takes_away_exactly_those_it_told_of(named: Archive, query: str, sort: Sort) -> None:
    on, off = (named.search(query, sort=sort, other_names=flag) for flag in (True, False))
    assert set(off.ids) <= set(on.ids)
    assert len(on.ids) - len(off.ids) == off.also_total == on.also_total
    assert len(on.ids) == len(on.scores) == len(on.occurrences)


def test_each_row_says_by_which_name_it_goes(named: Archive) -> None:
    rows = named.rows([ArticleId(n) for n in (1, 2, 3, 4)], query="铁岭市中心医院", other_names=True)
    assert [row and row.matched_names for row in rows] == [(), ("铁岭县医院",), (), ("铁岭地区医院",)]


def test_the_other_name_is_marked_in_the_text_where_it_is_taken_along(named: Archive) -> None:
    article = named.article(ArticleId(2))
    assert named.spans(article, query="铁岭市中心医院") == ((), ())
    assert named.spans(article, query="铁岭市中心医院", other_names=True) == ((), ((0, 5),))


def test_a_reason_names_the_other_name(named: Archive) -> None:
    (text,) = named.explain(ArticleId(2), query="铁岭市中心医院", other_names=True)
    (link,) = named.explain(ArticleId(4), query="铁岭市中心医院", other_names=True)
    assert (text.asked, link.values, link.through) == ("铁岭县医院", ("铁岭市中心医院",), ("铁岭地区医院",))


def test_a_name_that_is_part_of_anothers_is_not_looked_for(named: Archive) -> None:
    assert 5 not in found(named, "铁岭市中心医院", other_names=True)


def test_what_is_excluded_is_excluded_as_typed(named: Archive) -> None:
    assert found(named, "护士 -铁岭市中心医院", other_names=True) == found(
        named, "护士 -铁岭市中心医院", other_names=False
    )


def test_a_name_of_several_hospitals_takes_none_of_them_along(named: Archive) -> None:
    named.save_hospital(hospital("甲市第六医院", "市六医院"))
    named.save_hospital(hospital("乙市第六医院", "市六医院"))
    load(named, {"title": "己", "hospitals": ["甲市第六医院"]}, {"title": "庚", "hospitals": ["乙市第六医院"]})
    result = named.search("市六医院", other_names=True)
    assert (result.total, result.also_total) == (0, 0)
    assert [(also.name, also.total, also.certain) for also in result.also] == [
        ("甲市第六医院", 1, False),
        ("乙市第六医院", 1, False),
    ]


def test_what_is_no_name_has_no_other_ones(named: Archive) -> None:
    result = named.search("中心医院", other_names=True)
    assert (result.also, result.also_total, sorted(result.ids)) == ((), 0, [1, 3, 5])


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, Archive]]:
    """The same archive with an index and without one."""
    path = tmp_path_factory.mktemp("both")
    with Archive.create(path / "one") as archive:
        archive.save_hospital(hospital("甲医院", "乙医院", "丙院"))
        archive.save_hospital(hospital("丁医院", "戊医院", "丙院"))
        words = ("甲医院", "乙医院", "丙院", "丁医院", "戊医院")
        load(
            archive,
            *(
                {
                    "title": f"{n}",
                    "body": "、".join(w for k, w in enumerate(words) if n >> k & 1),
                    "hospitals": [words[n % 5]] if n % 3 else [],
                }
                for n in range(32)
            ),
        )
    shutil.copytree(path / "one", path / "other", ignore=shutil.ignore_patterns("index*"))
    with Archive.open(path / "one") as indexed, Archive.open(path / "other") as plain:
        yield indexed, plain


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(["甲医院", "乙医院", "丙院", "-戊医院", "丁医院", "或", "医院"]), max_size=4).map(
        " ".join
    ),
    st.booleans(),
)
def test_index_and_plain_scan_tell_the_same(both: tuple[Archive, Archive], query: str, other_names: bool) -> None:
    indexed, plain = (archive.search(query, other_names=other_names) for archive in both)
    assert indexed.complete and (not query or not plain.complete)
    assert (list(indexed.ids), indexed.also, indexed.also_total) == (list(plain.ids), plain.also, plain.also_total)
