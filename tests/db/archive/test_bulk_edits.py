"""Many articles edited at once: one step, told of each, and the index hears only what it needs."""

from __future__ import annotations

import pytest

from db.archive import Archive
from db.domain.records import (
    ArticleFields,
    ArticleId,
    Changed,
    Edits,
    Filing,
    Hospital,
    HospitalId,
    HospitalName,
    NameKind,
    Relation,
    Retention,
)
from db.errors import BadDate, Cancelled, CodeTaken
from tests.db.archive.made import database, load, source_ids

ALL = tuple(map(ArticleId, (1, 2, 3)))
FILED = Edits(fonds="J001", category="WS", year="2024", retention=Retention.TEN_YEARS, first_item=7)


def codes(archive: Archive) -> list[str]:
    return [archive.article(id).filing.code for id in ALL]


def test_every_article_gets_what_is_given_and_keeps_the_rest(loaded: Archive) -> None:
    loaded.edit_many(ALL, Edits(paper="晚报", page_no="A1", url="https://example.org"))
    found = [loaded.article(id) for id in ALL]
    assert [(a.paper, a.page_no, a.url, a.date) for a in found] == [
        ("晚报", "A1", "https://example.org", date) for date in ("2022-03-04", "2020", None)
    ]


def test_item_numbers_follow_the_order_in_which_articles_are_given(loaded: Archive) -> None:
    loaded.edit_many((ArticleId(3), ArticleId(99), ArticleId(1), ArticleId(3), ArticleId(2)), FILED)
    assert codes(loaded) == [f"J001-WS·2024-D10-{number:04}" for number in (8, 9, 7)]


def test_the_year_of_print_is_taken_where_it_is_known(loaded: Archive) -> None:
    loaded.edit_many(ALL, Edits(year="1999", year_from_date=True))
    assert [loaded.article(id).filing.year for id in ALL] == ["2022", "2020", "1999"]


def test_hospitals_are_added_and_removed_by_any_of_their_names(loaded: Archive) -> None:
    loaded.save_hospital(
        Hospital(
            id=HospitalId(0),
            names=(HospitalName("沈阳市第五人民医院", NameKind.CURRENT), HospitalName("市五院", NameKind.SHORT)),
        )
    )
    loaded.edit_many(ALL, Edits(hospitals_added=("市五院",), hospitals_removed=("大同市第六人民医院",)))
    links = [loaded.article(id).hospitals for id in ALL]
    assert [[link.name for link in own] for own in links] == [["沈阳市第五人民医院"]] * 3
    assert links[1][0].relation is Relation.SUBJECT


def test_a_hospital_that_stays_keeps_how_it_is_printed(loaded: Archive) -> None:
    before = loaded.article(ArticleId(1)).hospitals[0]
    loaded.edit_many(ALL, Edits(hospitals=("新医院", before.name)))
    after = loaded.article(ArticleId(1)).hospitals
    assert [link.name for link in after] == ["新医院", before.name]
    assert after[1] == before


def test_tags_are_replaced_added_and_removed(loaded: Archive) -> None:
    loaded.edit_many(ALL[:2], Edits(tags=("甲", "乙")))
    loaded.edit_many(ALL, Edits(tags_added=("丙",), tags_removed=("甲",)))
    assert [loaded.article(id).tags for id in ALL] == [("乙", "丙"), ("乙", "丙"), ("丙",)]


def test_fields_are_emptied(loaded: Archive) -> None:
    loaded.edit_many(ALL, FILED)
    loaded.edit_many(ALL, Edits(paper="", cleared=frozenset({"retention", "item", "column", "hospitals"})))
    article = loaded.article(ArticleId(1))
    assert (article.paper, article.column, article.hospitals) == (None, None, ())
    assert article.filing == Filing(fonds="J001", category="WS", year="2024")


def test_a_column_is_set_where_there_is_one_and_where_there_is_none(loaded: Archive) -> None:
    loaded.edit_many(ALL, Edits(column="专题"))
    assert [loaded.article(id).column for id in ALL] == ["专题"] * 3
    assert source_ids(loaded, "栏目:专题") == ["a", "b", "c"]


def test_a_search_finds_the_articles_by_what_they_are_now(loaded: Archive) -> None:
    loaded.edit_many(ALL, Edits(tags_added=("援鄂",), paper="晚报"))
    assert (source_ids(loaded, "标签:援鄂"), source_ids(loaded, "报纸:健康报")) == (["a", "b", "c"], [])


def test_a_change_of_filing_is_not_told_to_the_index(loaded: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    queued: list[int] = []
    monkeypatch.setattr(loaded._store.ledger, "queue", lambda ids, _: queued.extend(ids))
    loaded.edit_many(ALL, FILED)
    loaded.undo()
    loaded.redo()
    loaded.edit_many(ALL, Edits(url="https://example.org", page_no="2"))
    loaded.undo()
    assert queued == []


def test_tags_are_told_to_the_index_alone(loaded: Archive) -> None:
    loaded.compare()
    loaded.edit_many(ALL, Edits(tags_added=("甲",)))
    loaded.undo()
    assert loaded.compared()


def test_one_undo_takes_all_of_it_back_and_redo_brings_it_again(loaded: Archive) -> None:
    before = database(loaded)
    loaded.edit_many(ALL, Edits(paper="晚报", tags=("甲",), hospitals_added=("新医院",), column="专题", first_item=1))
    after = database(loaded)
    changed = loaded.undo()
    assert (database(loaded), changed.articles) == (before, frozenset(ALL))
    loaded.redo()
    assert database(loaded) == after


def test_history_tells_each_article_only_of_itself(loaded: Archive) -> None:
    loaded.edit_many(ALL, Edits(date="2021-02-03"))
    (told,) = loaded.history(ArticleId(2))[0].details
    assert (told.field, told.old, told.new, told.article) == ("date", "2020", "2021-02-03", 2)
    assert [detail.article for detail in loaded.history()[0].details] == [1, 2, 3]


def test_history_tells_of_every_field_of_the_filing(loaded: Archive) -> None:
    loaded.edit_many(ALL[:1], FILED)
    assert {detail[0]: detail[2] for detail in loaded.history()[0].details} == {
        "fonds": "J001",
        "category": "WS",
        "year": "2024",
        "retention": "D10",
        "item": "7",
    }


def test_nothing_that_differs_is_no_write(loaded: Archive) -> None:
    loaded.edit_many(ALL, FILED)
    assert loaded.edit_many(ALL, FILED) == Changed()


def test_two_articles_are_never_given_one_archival_code(loaded: Archive) -> None:
    loaded.edit_many(ALL[:1], FILED)
    before = database(loaded)
    with pytest.raises(CodeTaken) as told:
        loaded.edit_many(ALL[1:], FILED)
    assert told.value.facts == {"code": "J001-WS·2024-D10-0007", "id": 1}
    assert database(loaded) == before


def test_a_single_edit_is_refused_a_code_that_is_taken(loaded: Archive) -> None:
    loaded.edit_many(ALL[:1], FILED)
    with pytest.raises(CodeTaken):
        loaded.edit(ArticleId(2), fields=ArticleFields(filing=loaded.article(ArticleId(1)).filing))


def test_codes_may_be_exchanged_in_one_step(loaded: Archive) -> None:
    loaded.edit_many(ALL, FILED)
    loaded.edit_many(tuple(reversed(ALL)), FILED)
    assert [code[-1] for code in codes(loaded)] == ["9", "8", "7"]


def test_the_next_number_is_that_after_the_last_one_of_its_series(loaded: Archive) -> None:
    filing = Filing(fonds="J001", category="WS", year="2024", retention=Retention.TEN_YEARS)
    assert loaded.next_item(filing) == 1
    loaded.edit_many(ALL, FILED)
    assert (loaded.next_item(filing), loaded.next_item(Filing(fonds="J002"))) == (10, 1)


def test_a_number_in_the_trash_is_not_given_again(loaded: Archive) -> None:
    loaded.edit_many(ALL, FILED)
    filing = loaded.article(ArticleId(3)).filing
    loaded.delete([ArticleId(3)])
    assert loaded.next_item(filing) == 10


def test_a_date_that_is_none_is_refused_and_nothing_changes(loaded: Archive) -> None:
    before = database(loaded)
    with pytest.raises(BadDate):
        loaded.edit_many(ALL, Edits(paper="晚报", date="去年"))
    assert database(loaded) == before


def test_who_stops_it_leaves_everything_as_it_was(loaded: Archive) -> None:
    before = database(loaded)

    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        loaded.edit_many(ALL, FILED, progress=stop)
    assert (database(loaded), loaded.history()[0].action) == (before, "load")


def test_the_values_that_articles_have_are_counted(archive: Archive) -> None:
    load(archive, *({"headline": f"{n}", "paper": "晚报" if n else "", "tags": ["甲"][:n]} for n in range(3)))
    values = archive.field_values(archive.search("").ids)
    assert (values["paper"].commonest, values["paper"].empty) == ((("晚报", 2),), 1)
    assert (values["tags"].commonest, values["tags"].distinct, values["tags"].empty) == ((("甲", 2),), 1, 1)
    assert (values["retention"].distinct, values["retention"].empty) == (0, 3)


def test_edits_of_no_article_are_no_write(loaded: Archive) -> None:
    assert loaded.edit_many([ArticleId(99)], Edits(paper="新报", hospitals_added=("新医院",))) == Changed()
