"""Every change is on record, can be taken back in turn, and brought again as long as nothing else was done."""

from __future__ import annotations

from collections.abc import Callable
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
    Filing,
    HistoryEntry,
    Hospital,
    HospitalId,
    HospitalName,
    MediaLevel,
    NameKind,
    Part,
    PartKind,
    Publication,
    PublicationId,
    Retention,
)
from db.errors import HospitalNameTaken
from tests.db.archive.made import database, draft, load, source_ids


def told(entry: HistoryEntry) -> tuple[tuple[str, str, str], ...]:
    return tuple(detail[:3] for detail in entry.details)


def test_an_edit_says_what_was_and_what_is(loaded: Archive) -> None:
    loaded.edit(
        ArticleId(1), fields=ArticleFields(paper="晚报", date="2022-03-04", page_no="A05", tags=("抗疫", "援鄂"))
    )
    entry = loaded.history(ArticleId(1))[0]
    assert (entry.action, entry.articles) == ("edit", (1,))
    assert told(entry) == (
        ("paper", "健康报", "晚报"),
        ("hospitals", "大同市第六人民医院", ""),
        ("tags", "", "抗疫、援鄂"),
    )


def test_an_edit_of_parts_says_which_kind_changed(loaded: Archive) -> None:
    loaded.edit(ArticleId(2), parts=(Part(PartKind.HEADLINE, "新"), Part(PartKind.BYLINE, "王五", "记者")))
    assert told(loaded.history()[0]) == (
        ("headline", "遼寧省人民醫院", "新"),
        ("byline", "", "记者 王五"),
        ("paragraph", "門診部搬遷。", ""),
    )


def test_a_long_text_is_told_shortly(loaded: Archive) -> None:
    loaded.edit(ArticleId(2), parts=(Part(PartKind.HEADLINE, "字" * 1000),))
    assert max(len(new) for _, _, new, *_ in loaded.history()[0].details) == 80


def test_a_deletion_remembers_what_was_deleted(loaded: Archive) -> None:
    loaded.delete([ArticleId(1), ArticleId(99)])
    entry = loaded.history()[0]
    assert (entry.action, entry.articles, told(entry)) == ("delete", (1,), (("headline", "雨后开诊", ""),))


def test_an_import_remembers_its_files(archive: Archive) -> None:
    archive.commit_import(draft("开诊", name="b.txt"))
    assert told(archive.history()[0])[0] == ("page", "", "b.txt")


def test_the_history_of_one_article_leaves_out_the_others(loaded: Archive) -> None:
    loaded.edit(ArticleId(1), fields=ArticleFields())
    loaded.edit(ArticleId(2), fields=ArticleFields())
    assert [entry.action for entry in loaded.history(ArticleId(1))] == ["edit", "load"]
    assert len(loaded.history(limit=1)) == 1


def test_status_says_what_undo_and_redo_would_do(loaded: Archive) -> None:
    loaded.delete([ArticleId(1)])
    loaded.undo()
    assert (loaded.status().can_undo, loaded.status().can_redo) == ("load", "delete")


def test_undo_works_on_another_day(loaded: Archive) -> None:
    before = database(loaded)
    loaded.delete([ArticleId(1)])
    loaded.close()
    with Archive.open(loaded.path) as again:
        again.undo()
        assert database(again) == before
        assert source_ids(again, "CT检查") == ["a"]


def test_something_new_ends_what_could_be_redone_but_keeps_it_on_record(loaded: Archive) -> None:
    loaded.delete([ArticleId(1)])
    loaded.undo()
    loaded.delete([ArticleId(2)])
    assert loaded.redo() == Changed()
    assert [(entry.action, entry.undone) for entry in loaded.history()] == [
        ("delete", False),
        ("delete", True),
        ("load", False),
    ]


def test_an_identifier_is_never_given_twice(loaded: Archive) -> None:
    loaded.undo()
    assert load(loaded).ids == (4, 5, 6)


def test_undoing_an_edit_says_that_no_article_came_or_went(loaded: Archive) -> None:
    loaded.edit(ArticleId(1), fields=ArticleFields(paper="健康报"))
    assert loaded.undo() == Changed(articles=frozenset({ArticleId(1)}), hospitals=True)


def test_undoing_a_deletion_says_that_articles_came(loaded: Archive) -> None:
    loaded.delete([ArticleId(2)])
    changed = loaded.undo()
    assert (changed.articles, changed.structure) == ({2}, True)


NAMES = st.sampled_from(["市一医院", "市二医院", "协和"])
PAPERS = st.sampled_from(["健康报", "晚报", None])
WORDS = st.sampled_from(["医院", "门诊", "遼寧"])


def some_id(archive: Archive, number: int) -> ArticleId | None:
    ids = archive.search("").ids
    return ids[number % len(ids)] if ids else None


def edit_fields(archive: Archive, number: int, fields: ArticleFields) -> None:
    if id := some_id(archive, number):
        archive.edit(id, fields=fields)


def edit_parts(archive: Archive, number: int, words: list[str]) -> None:
    if id := some_id(archive, number):
        archive.edit(id, parts=tuple(Part(PartKind.PARAGRAPH, word) for word in words))


def save_hospital(archive: Archive, number: int, name: str, city: str | None) -> None:
    id = number % (len(archive.hospitals()) + 1)
    names = (HospitalName(f"{name}{id}", NameKind.CURRENT), HospitalName(name, NameKind.SHORT, "1958", None))
    known = HospitalId(archive.hospitals()[id - 1].id if id else 0)
    with suppress(HospitalNameTaken):
        archive.save_hospital(Hospital(id=known, names=names, city=city))


def save_publication(archive: Archive, number: int, level: MediaLevel | None) -> None:
    known = archive.publications()
    id, name = (known[number % len(known)].id, known[number % len(known)].name) if known else (0, "新报")
    archive.save_publication(Publication(id=PublicationId(id), name=name, level=level))


fields = st.builds(
    ArticleFields,
    paper=PAPERS,
    date=st.sampled_from(["2022", None]),
    hospitals=st.lists(NAMES, max_size=2).map(tuple),
    tags=st.lists(WORDS, max_size=2).map(tuple),
)
changes: st.SearchStrategy[tuple[Callable[..., Any], ...]] = st.one_of(
    st.tuples(st.just(load)),
    st.tuples(st.just(lambda archive, *words: archive.commit_import(draft(*words))), WORDS, WORDS),
    st.tuples(st.just(edit_fields), st.integers(0, 9), fields),
    st.tuples(st.just(edit_parts), st.integers(0, 9), st.lists(WORDS, max_size=3)),
    st.tuples(st.just(lambda archive, n: archive.delete([some_id(archive, n) or ArticleId(0)])), st.integers(0, 9)),
    st.tuples(st.just(save_hospital), st.integers(0, 9), NAMES, st.sampled_from(["沈阳", None])),
    st.tuples(st.just(save_publication), st.integers(0, 9), st.sampled_from([None, *MediaLevel])),
    st.tuples(st.just(Archive.undo)),
    st.tuples(st.just(Archive.redo)),
)


@settings(max_examples=settings.default.max_examples // 3)  # each of them writes to a disk
@given(st.lists(changes, min_size=1, max_size=8))
def test_whatever_was_done_can_be_taken_back_and_brought_again(given: list[tuple[Callable[..., Any], ...]]) -> None:
    with TemporaryDirectory() as folder, Archive.create(Path(folder)) as archive:
        states = [database(archive)]
        for change, *arguments in given:
            change(archive, *arguments)
        while archive.status().can_redo:
            archive.redo()
        states = [database(archive)]
        while archive.undo() != Changed():
            states.append(database(archive))
        assert not any(states[-1].values())
        assert (
            archive.search(
                "",
            ).total
            == 0
        )
        for state in reversed(states[:-1]):
            archive.redo()
            assert database(archive) == state
        assert archive.search("医院 或 门诊 或 雨").complete


def test_filing_and_online_source_are_stored_and_taken_back(loaded: Archive) -> None:
    filing = Filing(fonds="J001", category="WS", year="2024", retention=Retention.PERMANENT, item=7, sheets=2)
    before = loaded.article(ArticleId(1))
    loaded.edit(ArticleId(1), fields=ArticleFields(filing=filing, url="https://example.org/1", accessed="2024-05-01"))
    after = loaded.article(ArticleId(1))
    assert (after.filing, after.url, after.accessed) == (filing, "https://example.org/1", "2024-05-01")
    loaded.undo()
    assert loaded.article(ArticleId(1)) == before
