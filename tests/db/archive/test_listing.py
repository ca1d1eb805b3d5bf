"""Before anything is typed every article is listed: from the tables, yet as a search for everything would list them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.archive import Archive
from db.domain.query import EVERYTHING
from db.domain.records import Hospital, HospitalId, HospitalName, NameKind, Sort
from db.search import scan
from tests.db.archive.made import load

HOSPITALS = ("市一医院", "市二医院", "协和医院")

records: st.SearchStrategy[list[dict[str, Any]]] = st.lists(
    st.fixed_dictionaries(
        {"title": st.sampled_from(["甲", "乙"])},
        optional={
            "date": st.sampled_from(["2021", "2022-01", "2022-01-01", "2022-03-05", ""]),
            "paper": st.sampled_from(["人民日报", "健康报", "某县报", ""]),
            "column": st.sampled_from(["夜读", "要闻"]),
            "hospitals": st.lists(st.sampled_from(HOSPITALS), max_size=3),
        },
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=settings.default.max_examples // 3)  # each of them writes to a disk
@given(records=records, sort=st.sampled_from(Sort))
def test_the_listing_is_the_search_for_everything(records: list[dict[str, Any]], sort: Sort) -> None:
    """Of the tables, of the index, and of a plain scan."""
    with TemporaryDirectory() as folder, Archive.create(Path(folder)) as archive:
        for number, name in enumerate(HOSPITALS):
            names = (HospitalName(name, NameKind.CURRENT),)
            archive.save_hospital(
                Hospital(id=HospitalId(0), names=names, province="辽宁", city=("沈阳", None)[number % 2])
            )
        load(archive, *records)
        articles = archive._store.articles
        oracle = scan(articles.documents(articles.ids()), EVERYTHING, sort=sort)
        with Archive.open(archive.path) as cold:
            for listed in (cold.search("", sort=sort), archive.search("", sort=sort)):
                assert list(listed.ids) == list(oracle.ids)
                assert dict(listed.facets) == dict(oracle.facets)
                assert list(listed.occurrences) == list(oracle.occurrences)


@pytest.mark.parametrize("query", ["", " ", "医院:", '"'])
def test_what_is_not_yet_a_query_lists_everything(loaded: Archive, query: str) -> None:
    assert loaded.search(query).total == 3


def test_the_listing_needs_no_index(loaded: Archive) -> None:
    (loaded.path / "index").rename(loaded.path / "elsewhere")
    result = loaded.search("")
    assert (result.total, result.complete) == (3, True)
