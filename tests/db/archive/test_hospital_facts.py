"""Facts as the archive keeps them: found at load, edit and undo, moved with links, made anew under other rules."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import fact_finding
from db.archive import Archive
from db.domain.records import ArticleId, FactKind, HospitalId, Part, PartKind, Sort
from db.errors import Cancelled
from db.reading import searching
from db.reading.listed import Lists
from tests.db.archive.made import load

NAME, OTHER = "沈阳市精神卫生中心", "大同市第六人民医院"
OURS = HospitalId(1)


@pytest.fixture
def told(archive: Archive) -> Archive:
    """Two articles about one hospital, the second of which names another one, too."""
    load(
        archive,
        {
            "title": NAME,
            "body": f"{NAME}始建于1958年。\n现有床位420张，职工611人。",
            "date": "2022-03-01",
            "paper": "健康报",
            "hospitals": [NAME],
        },
        {
            "title": f"{NAME}来客",
            "body": f"去年，医院门诊量达18万人次。{OTHER}现有床位300张。",
            "date": "2023-05-01",
            "hospitals": [NAME, OTHER],
        },
    )
    return archive


def values(archive: Archive, hospital: int = OURS) -> list[tuple[FactKind, float | None]]:
    return [(stated.fact.kind, stated.fact.value) for stated in archive.hospital_facts(HospitalId(hospital))]


def test_facts_are_found_when_articles_are_stored(told: Archive) -> None:
    assert values(told) == [
        (FactKind.FOUNDED, 1958),
        (FactKind.BEDS, 420),
        (FactKind.STAFF, 611),
        (FactKind.VISITS, 180_000),
    ]


def test_a_fact_knows_its_sentence_and_article(told: Archive) -> None:
    beds = told.hospital_facts(OURS)[1]
    assert (beds.sentence, beds.sentence[slice(*beds.mark)]) == ("现有床位420张，职工611人。", "床位420张")
    assert (beds.article, beds.headline, beds.paper, beds.date) == (1, NAME, "健康报", "2022-03-01")


def test_facts_of_another_hospital_are_its_own(told: Archive) -> None:
    assert values(told, 2) == [(FactKind.BEDS, 300)]


def test_facts_follow_a_correction_and_its_undo(told: Archive) -> None:
    told.edit(ArticleId(1), parts=(Part(PartKind.PARAGRAPH, f"{NAME}始建于1959年。"),))
    assert (FactKind.FOUNDED, 1959) in values(told)
    told.undo()
    assert (FactKind.FOUNDED, 1958) in values(told)


def test_facts_of_a_deleted_article_go(told: Archive) -> None:
    told.delete((ArticleId(1),))
    assert values(told) == [(FactKind.VISITS, 180_000)]


def test_merged_hospitals_share_their_facts(told: Archive) -> None:
    told.merge_hospitals(OURS, HospitalId(2))
    assert (FactKind.BEDS, 300) in values(told)


def test_the_kept_facts_are_those_of_the_text(told: Archive) -> None:
    for id in told.search("").ids:
        kept = [stated.fact for stated in told.hospital_facts(OURS) if stated.article == id]
        assert kept == [fact for fact in told.facts(told.article(id)) if fact.hospital == NAME]


def test_a_bulk_load_is_read_afterwards(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fact_finding, "_AT_ONCE", 1)
    monkeypatch.setattr(fact_finding, "_BATCH", 2)
    load(archive, *({"title": NAME, "body": f"现有床位{n}张。", "hospitals": [NAME]} for n in (1, 2, 3)))
    assert not archive.facts_found()
    assert (archive.find_facts(most=1), archive.facts_found()) == (2, False)
    assert archive.find_facts() == 1
    assert archive.facts_found()
    assert len(values(archive)) == 3


def test_waiting_articles_are_read_when_asked_for(told: Archive) -> None:
    before = told.hospital_facts(OURS)
    told._store.facts.queue([1, 2])
    assert told.hospital_facts(OURS) == before


def test_other_rules_find_everything_anew(told: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    told._store.connection.execute("UPDATE facts SET value = 1")
    monkeypatch.setattr(fact_finding, "VERSION", "another")
    assert (FactKind.BEDS, 420) in values(told)
    assert not told.facts_found()
    told.find_facts()
    assert told.facts_found() and (FactKind.BEDS, 420) in values(told)


def test_what_was_read_before_a_cancel_is_kept(told: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fact_finding, "_BATCH", 1)
    told._store.facts.queue([1, 2])

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        told.find_facts(progress=stop)
    assert told._store.facts.pending() == 1


def test_a_killed_process_leaves_no_article_without_its_facts(told: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fact_finding.FactFinding, "_read", _killed)
    with pytest.raises(KeyboardInterrupt):
        told.edit(ArticleId(1), parts=(Part(PartKind.PARAGRAPH, f"{NAME}始建于1959年。"),))
    monkeypatch.undo()
    with Archive.open(told.path) as after:
        after.catch_up()
        assert (FactKind.FOUNDED, 1959) in values(after)


def _killed(*_: object) -> None:
    raise KeyboardInterrupt


def test_an_older_archive_is_read_when_it_is_caught_up_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "older"
    with Archive.create(path) as archive:
        load(archive, {"title": NAME, "body": "现有床位420张。", "hospitals": [NAME]})
    with closing(sqlite3.connect(path / "archive.sqlite")) as connection:
        connection.executescript(
            "DROP TABLE facts; DROP TABLE fact_queue; DELETE FROM meta WHERE key = 'facts';"
            "DELETE FROM _sqlite_migrations WHERE name = 'm005_facts';"
        )
    with Archive.open(path) as archive:
        assert not archive.facts_found()
        archive.catch_up()
        assert values(archive) == [(FactKind.BEDS, 420)]


def test_two_articles_that_disagree_contradict_each_other(told: Archive) -> None:
    load(told, {"title": NAME, "body": "医院始建于1953年。", "date": "2024-01-01", "hospitals": [NAME]})
    (found,) = told.contradictions(OURS)
    assert (found.one.fact.value, found.other.fact.value) == (1958, 1953)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("事实:床位", {1, 2}),
        ("fact:beds>400", {1}),
        ("事实:专利", set[int]()),
        ("-事实:床位>400", {2}),
        ("事实:诊疗量 OR 事实:建院1958", {1, 2}),
    ],
)
def test_articles_are_found_by_what_they_state(told: Archive, query: str, ids: set[int]) -> None:
    assert set(told.search(query).ids) == ids
    assert (
        set(
            told._indexing.scan(
                searching.ask(query, told._hospital_names, Lists(told._store)).query, sort=Sort.RANK
            ).ids
        )
        == ids
    )
