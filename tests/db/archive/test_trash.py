"""What is deleted lies in the trash, comes back as it was, and is never lost."""

from __future__ import annotations

import pytest

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
)
from db.errors import NoSuchArticle
from tests.db.archive.made import database, draft, source_ids

ONE = ArticleId(1)


def complete(archive: Archive) -> None:
    """Gives the first article something in every table."""
    archive.edit_many([ONE], Edits(tags=("甲",), fonds="J001", category="WS", year="2024", first_item=1, url="x"))
    archive.edit(ONE, parts=(*archive.article(ONE).parts, Part(PartKind.NOTICE, "声明")))
    archive.save_collection(Collection(id=CollectionId(0), name="合"), ids=[ONE, ArticleId(2)])


def test_a_deleted_article_lies_in_the_trash_and_is_found_no_more(loaded: Archive) -> None:
    changed = loaded.delete([ONE])
    (trashed,) = loaded.trash()
    assert (trashed.id, trashed.headline, trashed.paper, trashed.date) == (1, "雨后开诊", "健康报", "2022-03-04")
    assert (changed.trash, changed.structure, source_ids(loaded, "CT检查")) == (True, True, [])


def test_an_article_comes_back_with_all_it_had(loaded: Archive) -> None:
    complete(loaded)
    before = database(loaded)
    loaded.delete([ONE, ArticleId(2)])
    loaded.restore([ArticleId(2), ONE, ArticleId(99)])
    assert database(loaded) == before
    assert source_ids(loaded, "CT检查") == ["a"]


def test_an_article_in_the_trash_can_be_read(loaded: Archive) -> None:
    complete(loaded)
    before = loaded.article(ONE)
    loaded.delete([ONE])
    assert loaded.trashed_article(ONE) == before
    with pytest.raises(NoSuchArticle):
        loaded.trashed_article(ArticleId(2))


def test_an_imported_article_in_the_trash_still_knows_its_page(archive: Archive) -> None:
    archive.commit_import(draft("开诊"))
    before = archive.article(ONE)
    archive.delete([ONE])
    assert archive.trashed_article(ONE) == before
    archive.restore([ONE])
    assert archive.article(ONE) == before


def test_an_article_in_the_trash_keeps_its_place_in_a_collection(loaded: Archive) -> None:
    complete(loaded)
    (collection,) = loaded.collections()
    loaded.delete([ONE])
    assert (loaded.collection_ids(collection.id), loaded.collections()[0].articles) == ((2,), 1)
    loaded.restore([ONE])
    assert loaded.collection_ids(collection.id) == (1, 2)


def test_a_hospital_that_was_merged_meanwhile_is_found_by_its_name(loaded: Archive) -> None:
    loaded.edit(ArticleId(2), fields=ArticleFields(hospitals=("市一医院",)))
    of = {hospital.name: hospital.id for hospital in loaded.hospitals()}
    loaded.delete([ONE])
    loaded.merge_hospitals(of["市一医院"], of["大同市第六人民医院"])
    loaded.restore([ONE])
    assert [link.name for link in loaded.article(ONE).hospitals] == ["市一医院"]


def test_a_hospital_that_is_gone_meanwhile_is_made_again(loaded: Archive) -> None:
    (hospital,) = loaded.hospitals()
    loaded.delete([ONE])
    loaded.remove_hospital(hospital.id)
    loaded.restore([ONE])
    assert [link.name for link in loaded.article(ONE).hospitals] == [hospital.name]


def test_two_hospitals_that_became_one_are_linked_once(loaded: Archive) -> None:
    loaded.edit(ONE, fields=ArticleFields(hospitals=("市一医院", "市二医院")))
    of = {hospital.name: hospital.id for hospital in loaded.hospitals()}
    loaded.delete([ONE])
    loaded.merge_hospitals(of["市一医院"], of["市二医院"])
    loaded.restore([ONE])
    assert [link.name for link in loaded.article(ONE).hospitals] == ["市一医院"]


def test_a_code_that_was_given_meanwhile_is_told_and_hinders_nothing(loaded: Archive) -> None:
    filed = Edits(fonds="J", category="WS", year="2024", retention=Retention.PERMANENT, first_item=1)
    loaded.edit_many([ONE], filed)
    loaded.delete([ONE])
    loaded.edit_many([ArticleId(2)], filed)
    loaded.restore([ONE])
    assert loaded.duplicate_codes() == (("J-WS·2024-Y-0001", (1, 2)),)
    loaded.edit_many([ONE], Edits(remarks="重号"))


def test_an_emptied_trash_is_empty_and_can_be_taken_back(loaded: Archive) -> None:
    complete(loaded)
    loaded.delete([ONE, ArticleId(2)])
    before = database(loaded)
    loaded.empty_trash([ONE])
    assert [trashed.id for trashed in loaded.trash()] == [2]
    loaded.empty_trash()
    assert (loaded.trash(), database(loaded)["collection_articles"]) == ((), [])
    loaded.undo()
    loaded.undo()
    assert database(loaded) == before


def test_deleting_and_restoring_are_taken_back_exactly(loaded: Archive) -> None:
    complete(loaded)
    states = [database(loaded)]
    for write in (loaded.delete, loaded.restore, loaded.delete):
        write([ONE])
        states.append(database(loaded))
    for state in reversed(states[:-1]):
        loaded.undo()
        assert database(loaded) == state
    for state in states[1:]:
        loaded.redo()
        assert database(loaded) == state


def test_history_names_what_was_deleted_and_what_came_back(loaded: Archive) -> None:
    loaded.delete([ONE, ArticleId(2)])
    loaded.restore([ONE])
    back, gone, _ = loaded.history(ONE)
    assert [detail[:4] for detail in back.details] == [("headline", "", "雨后开诊", 1)]
    assert [detail[:4] for detail in gone.details] == [("headline", "雨后开诊", "", 1)]


def test_what_is_not_in_the_trash_is_neither_restored_nor_emptied(loaded: Archive) -> None:
    assert (loaded.restore([ONE]), loaded.empty_trash()) == (Changed(), Changed())
