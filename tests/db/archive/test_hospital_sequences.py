"""Whatever is done to hospitals and their articles can be taken back and brought again, and is on record."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
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
    Hospital,
    HospitalId,
    HospitalName,
    HospitalTie,
    NameKind,
    Relation,
    TieKind,
)
from db.errors import BadHospital, HospitalInUse, HospitalNameTaken, NoSuchArticle, NoSuchHospital
from tests.db.archive.made import database, load

REFUSED = (BadHospital, HospitalInUse, HospitalNameTaken, NoSuchArticle, NoSuchHospital)
WORDS = ("甲医院", "乙医院", "丙医院", "丁医院", "戊医院")
Step = tuple[Callable[..., Any], ...]


def chosen(archive: Archive, number: int) -> HospitalId:
    known = archive.hospitals()
    return known[number % len(known)].id if known else HospitalId(0)


def save(archive: Archive, number: int, fields: dict[str, Any], tie: tuple[TieKind, int]) -> None:
    known = archive.hospitals()
    ties = (HospitalTie(tie[0], chosen(archive, tie[1]), "1990"),) if known and tie[1] else ()
    before = known[number % len(known)] if known and number else Hospital(id=HospitalId(0), names=())
    archive.save_hospital(replace(before, **fields, ties=ties))


def split(archive: Archive, number: int, articles: list[ArticleId]) -> None:
    id = chosen(archive, number)
    others = [name.name for name in archive.hospital(id).names if name.kind is not NameKind.CURRENT]
    archive.split_hospital(id, others[: 1 + number % 2], articles)


def edit(archive: Archive, article: int, names: tuple[str, ...]) -> None:
    archive.edit(ArticleId(article), fields=ArticleFields(hospitals=names, date="2001"))


def load_one(archive: Archive, names: list[str]) -> None:
    load(archive, {"title": "某", "date": "1999", "hospitals": names})


word, number = st.sampled_from(WORDS), st.integers(0, 6)
other_name = st.builds(
    HospitalName, word, st.sampled_from([NameKind.FORMER, NameKind.SHORT]), st.sampled_from([None, "1950"])
)
fields = st.fixed_dictionaries(
    {
        "names": st.builds(
            lambda current, others: (HospitalName(current, NameKind.CURRENT), *others),
            word,
            st.lists(other_name, max_size=3),
        ),
        "city": st.sampled_from([None, "沈阳", "大同"]),
        "founded": st.sampled_from([None, 1949]),
        "notes": st.sampled_from(["", "注"]),
    }
)
steps: st.SearchStrategy[Step] = st.one_of(
    st.tuples(st.just(save), number, fields, st.tuples(st.sampled_from(TieKind), number)),
    st.tuples(st.just(lambda a, m, n: a.merge_hospitals(chosen(a, m), chosen(a, n))), number, number),
    st.tuples(st.just(split), number, st.lists(number, max_size=3)),
    st.tuples(st.just(lambda a, n: a.remove_hospital(chosen(a, n))), number),
    st.tuples(st.just(edit), number, st.lists(word, max_size=3).map(tuple)),
    st.tuples(st.just(load_one), st.lists(word, max_size=3)),
    st.tuples(st.just(lambda a, n: a.delete([ArticleId(n)])), number),
    st.tuples(st.just(Archive.undo)),
    st.tuples(st.just(Archive.redo)),
)


def done(archive: Archive, sequence: list[Step]) -> None:
    """A step that is refused leaves everything as it was."""
    for change, *arguments in sequence:
        before = database(archive)
        try:
            change(archive, *arguments)
        except REFUSED:
            assert database(archive) == before


@settings(max_examples=settings.default.max_examples // 2)  # each of them writes to a disk
@given(st.lists(steps, min_size=2, max_size=14))
def test_every_sequence_can_be_taken_back_and_brought_again(sequence: list[Step]) -> None:
    with TemporaryDirectory() as folder, Archive.create(Path(folder)) as archive:
        done(archive, sequence)
        while archive.redo() != Changed():
            pass
        states = [database(archive)]
        while archive.undo() != Changed():
            states.append(database(archive))
        assert not any(states[-1].values())
        for state in reversed(states[:-1]):
            archive.redo()
            assert database(archive) == state


@settings(max_examples=settings.default.max_examples // 2)
@given(st.lists(steps, min_size=2, max_size=14))
def test_history_leads_from_nothing_to_what_every_record_says(sequence: list[Step]) -> None:
    with TemporaryDirectory() as folder, Archive.create(Path(folder)) as archive:
        done(archive, sequence)
        known = {hospital.id: hospital for hospital in archive.hospitals()}
        for id in range(1, max(known, default=HospitalId(0)) + 3):
            assert replayed(archive, HospitalId(id)) == told(known.get(HospitalId(id)), known)


def replayed(archive: Archive, id: HospitalId) -> dict[str, str]:
    """What the details of a hospital's history add up to; each begins where the last one ended."""
    said: dict[str, str] = {}
    for entry in reversed(archive.hospital_history(id, limit=1000)):
        own = [detail for detail in entry.details if detail.hospital == id and not entry.undone]
        for field, old, new, *_ in own:
            assert said.get(field, "").split(" ")[0] == old.split(" ")[0] or field in set(TieKind)
            said[field] = new
    return {field: value for field, value in said.items() if value and field not in set(TieKind)}


def told(hospital: Hospital | None, known: dict[HospitalId, Hospital]) -> dict[str, str]:
    """The same of the record itself. Ties are left out: the other end may have been renamed since."""
    if hospital is None:
        return {}

    def names(kind: NameKind) -> str:
        own = (name for name in hospital.names if name.kind is kind)
        return "、".join(f"{name.name} {name.valid_from}.." if name.valid_from else name.name for name in own)

    said = {
        "name": names(NameKind.CURRENT),
        "names_former": names(NameKind.FORMER),
        "names_short": names(NameKind.SHORT),
        "city": hospital.city or "",
        "founded": str(hospital.founded or ""),
        "notes": hospital.notes,
    }
    return {field: value for field, value in said.items() if value}


@settings(max_examples=settings.default.max_examples // 2)
@given(st.lists(steps, min_size=2, max_size=14))
def test_records_stay_sound(sequence: list[Step]) -> None:
    with TemporaryDirectory() as folder, Archive.create(Path(folder)) as archive:
        done(archive, sequence)
        hospitals = archive.hospitals()
        assert len({hospital.name for hospital in hospitals}) == len(hospitals)
        for hospital in hospitals:
            with suppress(HospitalNameTaken):
                assert archive.save_hospital(hospital) == Changed()
        for id in archive.search("").ids:
            linked = archive.article(id).hospitals
            assert len({link.hospital for link in linked}) == len(linked)
            assert not linked or linked[0].relation in Relation
        assert archive.search("医院 或 某").complete
