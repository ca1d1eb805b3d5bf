from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.archive import Archive
from db.domain.records import ArticleFields, ArticleId, Changed, MediaLevel
from db.errors import NoSuchArticle
from tests.db.archive.made import source_ids


def test_a_new_archive_is_empty_and_complete(archive: Archive) -> None:
    status = archive.status()
    assert (status.articles, status.index_complete, status.can_undo) == (0, True, None)
    assert archive.search("医院").complete


def test_what_was_loaded_is_found_in_either_script(loaded: Archive) -> None:
    assert source_ids(loaded, "遼寧省人民医院") == ["b"]
    assert source_ids(loaded, "門診部") == source_ids(loaded, "门诊部") == ["b"]


def test_nothing_typed_lists_every_article_newest_first(loaded: Archive) -> None:
    assert source_ids(loaded, "") == ["a", "b", "c"]


def test_a_paper_that_is_well_known_brings_its_level(loaded: Archive) -> None:
    assert [(p.name, p.level) for p in loaded.publications()] == [("健康报", MediaLevel.TRADE), ("某县报", None)]


def test_a_row_shows_where_an_article_matches(loaded: Archive) -> None:
    (row,) = loaded.rows(loaded.search("CT检查").ids, query="CT检查")
    assert row
    (span,) = row.snippet.spans
    assert row.snippet.text[slice(*span)] == "CT检查"
    assert (row.occurrences, row.summary.page_no) == (1, "A05")


def test_the_row_of_a_deleted_article_is_none(loaded: Archive) -> None:
    ids = loaded.search("").ids
    loaded.delete([ids[0]])
    assert [row is None for row in loaded.rows(ids)] == [True, False, False]


def test_spans_stand_in_the_parts_that_are_shown(loaded: Archive) -> None:
    article = loaded.article(ArticleId(1))
    spans = loaded.spans(article, query="人民医院")
    assert [(part.text[slice(*span)]) for part, own in zip(article.parts, spans, strict=True) for span in own] == [
        "人民医院"
    ]


def test_an_edit_changes_what_is_source_ids(loaded: Archive) -> None:
    loaded.edit(ArticleId(3), fields=ArticleFields(paper="晚报", date="2023-01", tags=("抗疫",)))
    assert source_ids(loaded, "报纸:晚报 日期:2023 标签:抗疫") == ["c"]


def test_an_edit_that_changes_nothing_leaves_no_trace(loaded: Archive) -> None:
    before = loaded.history()
    assert loaded.edit(ArticleId(3), fields=ArticleFields(), parts=loaded.article(ArticleId(3)).parts) == Changed()
    assert loaded.history() == before


def test_one_undo_takes_a_load_back_and_redo_brings_it_again(loaded: Archive) -> None:
    before = [loaded.article(id) for id in loaded.search("").ids]
    assert loaded.undo().structure
    assert (loaded.status().articles, loaded.hospitals(), loaded.publications()) == (0, (), ())
    loaded.redo()
    assert [loaded.article(id) for id in loaded.search("").ids] == before


def test_nothing_to_undo_changes_nothing(archive: Archive) -> None:
    assert archive.undo() == archive.redo() == Changed()


def test_an_article_that_is_gone_is_told_apart_from_a_fault(loaded: Archive) -> None:
    with pytest.raises(NoSuchArticle):
        loaded.article(ArticleId(99))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.one_of(st.text(max_size=40), st.text("医院:“”\"'()（）-或|OR 报纸日期20..>=", max_size=40)))
def test_whatever_is_typed_is_answered(loaded: Archive, query: str) -> None:
    result = loaded.search(query)
    assert len(loaded.rows(result.ids, query=query)) == result.total == len(result.occurrences) == len(result.scores)
    for id in result.ids:
        loaded.spans(loaded.article(id), query=query)


@pytest.mark.parametrize("query", ["(" * 5000, "-" * 5000, "医院:" * 2000, "字" * 20000, "a OR " * 1000, "NOT " * 3000])
def test_however_much_is_typed_is_answered(loaded: Archive, query: str) -> None:
    assert loaded.search(query).total in (0, 1, 2, 3)


def test_the_counts_of_rows_are_those_of_the_search(loaded: Archive) -> None:
    result = loaded.search("人民 医院")
    rows = loaded.rows(result.ids, query="人民 医院")
    assert [row.occurrences for row in rows if row] == list(result.occurrences)
