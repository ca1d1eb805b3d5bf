"""Articles that are one piece printed twice: found at load, import, edit and undo, listed, kept apart by hand."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.archive import Archive
from db.domain.records import ArticleFields, ArticleId, Part, PartKind, Reprint
from db.errors import Cancelled, NoSuchArticle
from db.reprinting import Reprinting
from tests.db.archive.made import load
from tests.db.domain.made_texts import edited, text


def piece(number: int, *, length: int = 600) -> str:
    """A text of its own, the same each time."""
    return text(random.Random(number), length)


def ids_of(archive: Archive, id: int) -> list[int]:
    group = archive.reprints(ArticleId(id))
    return [] if group is None else [member.summary.id for member in group.members]


def pairs(archive: Archive) -> list[tuple[int, int]]:
    return archive._store.connection.execute("SELECT article_id, other_id FROM reprints ORDER BY 1, 2").fetchall()


def body(*paragraphs: str) -> tuple[Part, ...]:
    return tuple(Part(PartKind.PARAGRAPH, paragraph) for paragraph in paragraphs)


@pytest.fixture
def printed(archive: Archive) -> Archive:
    """One piece in three papers, whole, under another title and cut, and another piece."""
    whole = piece(1)
    load(
        archive,
        {"title": "甲", "body": whole, "paper": "健康报", "date": "2022-03-01"},
        {"title": "乙", "body": edited(whole, 0.1, random.Random(2)), "paper": "晚报", "date": "2022-03-04"},
        {"title": "丙", "body": whole[:200], "paper": "日报", "date": "2022-02-27"},
        {"title": "丁", "body": piece(3), "paper": "日报", "date": "2022-02-01"},
    )
    return archive


def member(archive: Archive, of: int, id: int) -> Reprint:
    group = archive.reprints(ArticleId(of))
    assert group is not None
    return next(each for each in group.members if each.summary.id == id)


def test_retitled_edited_and_cut_reprints_are_one_group_the_earliest_first(printed: Archive) -> None:
    assert [ids_of(printed, id) for id in (1, 2, 3)] == [[3, 1, 2]] * 3


def test_an_article_printed_once_has_no_group(printed: Archive) -> None:
    assert printed.reprints(ArticleId(4)) is None


def test_a_group_says_how_much_each_shares_with_the_article_asked_for(printed: Archive) -> None:
    assert (member(printed, 1, 1).shared, member(printed, 1, 3).shared) == (1.0, 1.0)
    assert 0.8 < member(printed, 1, 2).shared < 1.0


def test_one_of_a_group_is_the_first(printed: Archive) -> None:
    assert [member(printed, 1, id).first for id in (1, 2, 3)] == [False, False, True]


def test_an_unknown_date_is_never_the_first_and_a_vague_one_not_before_a_day_of_its_year(archive: Archive) -> None:
    same = {"title": "同", "body": piece(1)}
    load(archive, same, {**same, "date": "2022"}, {**same, "date": "2022-12-30"}, {**same, "date": "2021"})
    assert ids_of(archive, 1) == [4, 3, 2, 1]


def test_a_digest_does_not_make_its_notices_reprints_of_each_other(archive: Archive) -> None:
    notices = [piece(number, length=150) for number in range(4)]
    load(archive, *({"title": "短讯", "body": notice} for notice in (*notices, "\n".join(notices))))
    assert (ids_of(archive, 1), ids_of(archive, 5)) == ([1, 5], [1, 2, 3, 4, 5])


def test_the_same_short_text_is_a_reprint_and_a_similar_one_is_not(archive: Archive) -> None:
    notice = "本院门诊时间为周一至周五上午八点至十二点，下午一点半至五点，节假日照常。"
    load(archive, *({"title": "通知", "body": body} for body in (notice, notice, notice.replace("八点", "九点"))))
    assert [ids_of(archive, id) for id in (1, 2, 3)] == [[1, 2], [1, 2], []]


@pytest.mark.parametrize(
    ("paper", "date", "alike"), [("晚报", "2022", True), ("健康报", "2022", False), ("健康报", "2021", True)]
)
def test_one_paper_s_similar_texts_of_two_days_are_a_series(
    archive: Archive, paper: str, date: str, alike: bool
) -> None:
    again = edited(piece(1), 0.2, random.Random(1))
    load(
        archive,
        {"title": "甲", "body": piece(1), "paper": "健康报", "date": "2021"},
        {"title": "乙", "body": again, "paper": paper, "date": date},
    )
    assert bool(ids_of(archive, 1)) == alike


def test_one_paper_s_own_reprint_word_for_word_is_one(archive: Archive) -> None:
    load(archive, *({"title": "甲", "body": piece(1), "paper": "健康报", "date": date} for date in ("2021", "2022")))
    assert ids_of(archive, 1) == [1, 2]


def test_a_corrected_paper_decides_anew(archive: Archive) -> None:
    again = edited(piece(1), 0.2, random.Random(1))
    for body_, date in ((piece(1), "2021"), (again, "2022")):
        load(archive, {"title": "甲", "body": body_, "paper": "健康报", "date": date})
    archive.edit(ArticleId(2), fields=ArticleFields(paper="晚报", date="2022"))
    assert ids_of(archive, 1) == [1, 2]


def test_articles_without_paragraphs_are_no_reprints_of_each_other(archive: Archive) -> None:
    load(archive, *({"title": "图片新闻" * 10} for _ in range(3)))
    assert ids_of(archive, 1) == []


def test_an_edit_makes_and_ends_a_reprint(printed: Archive) -> None:
    printed.edit(ArticleId(4), parts=body(piece(1)))
    assert 4 in ids_of(printed, 1)
    printed.edit(ArticleId(4), parts=body(piece(5)))
    assert 4 not in ids_of(printed, 1)


def test_a_deleted_article_leaves_its_group_and_undo_brings_it_back(printed: Archive) -> None:
    printed.delete((ArticleId(3),))
    assert ids_of(printed, 1) == [1, 2]
    printed.undo()
    assert ids_of(printed, 1) == [3, 1, 2]


def test_a_load_taken_back_leaves_nothing_of_it(archive: Archive) -> None:
    load(archive, {"title": "甲", "body": piece(1)}, {"title": "乙", "body": piece(1)})
    archive.undo()
    assert [archive._store.connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in DERIVED] == [0] * 4


DERIVED = ("sketch_queue", "sketches", "sketch_grams", "reprints")


def test_an_archive_finds_a_reprint_among_very_many_copies(archive: Archive) -> None:
    whole = piece(1)
    copies = [edited(whole, 0.01, random.Random(number)) for number in range(60)]
    load(archive, *({"title": "通稿", "body": copy} for copy in copies))
    assert len(ids_of(archive, 60)) == 60


# ---- kept apart


def test_a_pair_that_a_person_parts_stays_apart_also_by_way_of_a_third(printed: Archive) -> None:
    printed.part(ArticleId(1), ArticleId(2))
    assert (ids_of(printed, 1), ids_of(printed, 2), ids_of(printed, 3)) == ([3, 1], [3, 2], [3, 1, 2])


def test_a_parting_stays_when_a_text_is_corrected(printed: Archive) -> None:
    printed.part(ArticleId(1), ArticleId(2))
    printed.edit(ArticleId(2), parts=body(piece(1)))
    assert 2 not in ids_of(printed, 1)


def test_a_parting_can_be_undone_and_redone(printed: Archive) -> None:
    printed.part(ArticleId(1), ArticleId(2))
    printed.undo()
    assert 2 in ids_of(printed, 1)
    printed.redo()
    assert 2 not in ids_of(printed, 1)


def test_a_parting_can_be_taken_back_later(printed: Archive) -> None:
    printed.part(ArticleId(1), ArticleId(2))
    printed.rejoin(ArticleId(2), ArticleId(1))
    assert 2 in ids_of(printed, 1)


def test_a_parting_is_in_the_history_of_both(printed: Archive) -> None:
    printed.part(ArticleId(1), ArticleId(2))
    assert [printed.history(ArticleId(id))[0].action for id in (1, 2)] == ["part", "part"]


def test_parting_what_is_apart_leaves_no_trace(printed: Archive) -> None:
    printed.part(ArticleId(1), ArticleId(2))
    assert not printed.part(ArticleId(1), ArticleId(2)).articles


def test_a_parting_touches_both(printed: Archive) -> None:
    assert printed.part(ArticleId(1), ArticleId(2)).articles == {1, 2}


def test_what_is_not_there_cannot_be_parted(printed: Archive) -> None:
    with pytest.raises(NoSuchArticle):
        printed.part(ArticleId(1), ArticleId(99))


# ---- in step, whatever happens


def test_what_was_found_does_not_depend_on_the_way_there(printed: Archive) -> None:
    before = pairs(printed)
    printed.edit(ArticleId(1), parts=body(piece(9)))
    printed.undo()
    printed._store.ledger.set_fact("sketches", "of an older program")
    printed.catch_up()
    assert pairs(printed) == before


def test_work_that_was_cut_short_is_made_up_for(printed: Archive) -> None:
    before = pairs(printed)
    printed._store.reprints.queue_all()
    assert ids_of(printed, 1) == []
    printed.catch_up()
    assert pairs(printed) == before


def test_a_cancel_keeps_what_is_done_and_the_rest_waits(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    load(archive, *({"title": str(n), "body": piece(n)} for n in range(6)))
    archive._store.reprints.queue_all()
    monkeypatch.setattr("db.reprinting._BATCH", 2)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Reprinting(archive._store).catch_up(stop)
    assert archive._store.reprints.pending() == 4


def test_an_archive_of_the_first_version_gets_its_groups(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a") as archive:
        load(archive, {"title": "甲", "body": piece(1)}, {"title": "乙", "body": piece(1)})
    with closing(sqlite3.connect(tmp_path / "a" / "archive.sqlite")) as older:
        for table in (*DERIVED, "kept_apart"):
            older.execute(f"DROP TABLE {table}")
        older.execute("DELETE FROM meta WHERE key = 'sketches'")
        older.execute("DELETE FROM _sqlite_migrations WHERE name = 'm002_reprints'")
        older.commit()
    with Archive.open(tmp_path / "a") as archive:
        assert ids_of(archive, 1) == []
        archive.catch_up()
        assert ids_of(archive, 1) == [1, 2]


def test_a_bulk_load_waits_to_be_compared(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.reprinting._AT_ONCE", 2)
    load(archive, *({"title": str(n), "body": piece(1)} for n in range(3)))
    assert (archive.compared(), ids_of(archive, 1)) == (False, [])
    assert archive.compare() == 3
    assert (archive.compared(), ids_of(archive, 1)) == (True, [1, 2, 3])


def test_an_older_archive_is_not_compared_within_an_edit(loaded: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.reprinting._AT_ONCE", 2)
    loaded._store.ledger.set_fact("sketches", "")
    loaded.edit(ArticleId(1), parts=body(piece(1)))
    assert not loaded.compared()


Deed = tuple[str, int, int]
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(("load", "edit", "delete", "part", "undo", "redo")), st.integers(0, 5), st.integers(0, 5)
    ),
    max_size=12,
)


def do(archive: Archive, deeds: Sequence[Deed]) -> None:
    for deed, one, other in deeds:
        ids = archive._store.articles.ids()
        if deed == "load":
            load(archive, {"title": "题", "body": piece(one)[: 200 + 100 * other]})
        elif deed in ("undo", "redo"):
            getattr(archive, deed)()
        elif ids:
            first, second = ids[one % len(ids)], ids[other % len(ids)]
            if deed == "edit":
                archive.edit(first, parts=body(piece(other)))
            elif deed == "delete":
                archive.delete((first,))
            else:
                archive.part(first, second)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=DEEDS)
def test_pairs_are_those_of_the_texts_whatever_was_done_and_undone(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[Deed]
) -> None:
    with Archive.create(tmp_path_factory.mktemp("archive") / "a") as archive:
        do(archive, deeds)
        kept = pairs(archive)
        archive._store.reprints.queue_all()
        archive.catch_up()
        assert pairs(archive) == kept
