"""What the record of a hospital may say, and that its history tells all of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.archive import Archive
from db.domain.records import (
    ArticleFields,
    ArticleId,
    Hospital,
    HospitalGrade,
    HospitalId,
    HospitalLevel,
    HospitalName,
    HospitalTie,
    NameKind,
    TieKind,
)
from db.errors import BadDate, BadHospital, HospitalInUse, HospitalNameTaken, NoSuchHospital
from tests.db.archive.hospitals import add, hospital, tie
from tests.db.archive.made import database, load

Reason = BadHospital.Reason


def refused(archive: Archive, record: Hospital) -> object:
    before = database(archive)
    with pytest.raises(BadHospital) as error:
        archive.save_hospital(record)
    assert database(archive) == before
    return error.value.facts["reason"]


def dated(since: str | None, until: str | None) -> Hospital:
    former = HospitalName("县医院", NameKind.FORMER, since, until)
    return replace(hospital("市医院"), names=(*hospital("市医院").names, former))


def test_every_field_is_kept(archive: Archive) -> None:
    group = add(archive, "医疗集团")
    record = hospital(
        "市医院",
        "县医院",
        level=HospitalLevel.TERTIARY,
        grade=HospitalGrade.UNDETERMINED,
        kind="综合医院",
        province="辽宁",
        city="铁岭",
        district="银州区",
        speciality="综合",
        founded=1949,
        ties=(HospitalTie(TieKind.MEMBER_OF, group, "2012", "2020-03"),),
        notes="原址",
    )
    archive.save_hospital(record)
    assert archive.hospital(HospitalId(2)) == replace(record, id=HospitalId(2))


def test_blanks_around_texts_go_and_dates_become_iso(archive: Archive) -> None:
    archive.save_hospital(replace(dated("1958年", "1990/3"), city=" 铁岭 ", kind=" "))
    stored = archive.hospital(HospitalId(1))
    assert (stored.names[1].valid_from, stored.names[1].valid_until) == ("1958", "1990-03")
    assert (stored.city, stored.kind) == ("铁岭", None)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (replace(hospital("甲"), names=()), Reason.NO_CURRENT_NAME),
        (replace(hospital("甲"), names=hospital("甲").names + hospital("乙").names), Reason.TWO_CURRENT_NAMES),
        (hospital("甲", " "), Reason.EMPTY_NAME),
        (hospital("——"), Reason.EMPTY_NAME),
        (dated("1990", "1958"), Reason.DATES_SWAPPED),
        (hospital("甲", ties=(HospitalTie(TieKind.MERGED_INTO, HospitalId(9)),)), Reason.TIED_TO_NOTHING),
    ],
)
def test_a_record_that_cannot_be_is_refused(archive: Archive, record: Hospital, reason: str) -> None:
    assert refused(archive, record) == reason


def test_a_name_may_begin_and_end_in_one_year(archive: Archive) -> None:
    archive.save_hospital(dated("1958-03", "1958"))
    assert len(archive.hospitals()) == 1


def test_what_is_no_date_is_refused(archive: Archive) -> None:
    with pytest.raises(BadDate):
        archive.save_hospital(dated("建院之初", None))


def test_a_hospital_is_no_campus_of_itself(archive: Archive) -> None:
    add(archive, "甲")
    assert (
        refused(archive, hospital("甲", id=1, ties=(HospitalTie(TieKind.CAMPUS_OF, HospitalId(1)),)))
        == Reason.TIED_TO_ITSELF
    )


@pytest.mark.parametrize(
    "kinds", [(TieKind.MERGED_INTO,) * 3, (TieKind.CAMPUS_OF, TieKind.MEMBER_OF, TieKind.CAMPUS_OF)]
)
def test_ties_never_lead_in_a_circle(archive: Archive, kinds: tuple[TieKind, TieKind, TieKind]) -> None:
    one, two, three = (add(archive, name) for name in "甲乙丙")
    tie(archive, one, kinds[0], two)
    tie(archive, two, kinds[1], three)
    back = replace(archive.hospital(three), ties=(HospitalTie(kinds[2], one),))
    assert refused(archive, back) == Reason.TIED_IN_A_CIRCLE


def test_what_split_off_may_be_merged_again(archive: Archive) -> None:
    one, two = add(archive, "甲"), add(archive, "乙")
    tie(archive, two, TieKind.SPLIT_FROM, one)
    tie(archive, two, TieKind.MERGED_INTO, one)
    assert len(archive.hospital(two).ties) == 2


def test_no_two_hospitals_bear_one_name_now(archive: Archive) -> None:
    add(archive, "辽宁省人民医院")
    with pytest.raises(HospitalNameTaken):
        add(archive, "遼寧省人民醫院")
    add(archive, "另一家", "辽宁省人民医院")


def test_a_hospital_that_is_gone_is_not_saved(archive: Archive) -> None:
    with pytest.raises(NoSuchHospital):
        archive.save_hospital(hospital("甲", id=7))
    with pytest.raises(NoSuchHospital):
        archive.hospital(HospitalId(7))


def test_an_import_fills_in_the_place_that_a_name_says(archive: Archive) -> None:
    load(archive, {"title": "甲", "hospitals": ["阜新市彰武县人民医院", "第六医院"]})
    one, other = archive.hospitals()
    assert (one.province, one.city, one.district) == ("辽宁", "阜新", "彰武县")
    assert (other.province, other.city, other.district) == (None, None, None)


def test_history_tells_every_field_with_old_and_new(archive: Archive) -> None:
    group = add(archive, "医疗集团")
    id = add(archive, "市医院", "县医院", level=HospitalLevel.SECONDARY, founded=1949)
    former = HospitalName("县医院", NameKind.FORMER, "1949", "1990")
    ties = (HospitalTie(TieKind.MEMBER_OF, group, "2012"),)
    names = (HospitalName("市中心医院", NameKind.CURRENT), HospitalName("市医院", NameKind.SHORT), former)
    archive.save_hospital(replace(archive.hospital(id), names=names, ties=ties, level=None, city="铁岭"))
    saved, made = archive.hospital_history(id)
    assert {detail[:3] for detail in saved.details} == {
        ("name", "市医院", "市中心医院"),
        ("names_short", "", "市医院"),
        ("names_former", "县医院", "县医院 1949..1990"),
        ("level", "secondary", ""),
        ("city", "", "铁岭"),
        ("member_of", "", "医疗集团 2012.."),
    }
    assert {detail[:3] for detail in made.details} == {
        ("name", "", "市医院"),
        ("names_former", "", "县医院"),
        ("level", "", "secondary"),
        ("founded", "", "1949"),
    }


def test_history_of_one_hospital_leaves_out_the_others(archive: Archive) -> None:
    load(archive, {"title": "甲", "hospitals": ["甲医院", "乙医院"]})
    (entry,) = archive.hospital_history(HospitalId(2))
    assert (entry.action, entry.hospitals, [detail[:3] for detail in entry.details if detail.hospital]) == (
        "load",
        (1, 2),
        [("name", "", "乙医院")],
    )


def test_notes_do_not_send_articles_to_the_index(archive: Archive) -> None:
    load(archive, {"title": "甲", "hospitals": ["甲医院"]})
    changed = archive.save_hospital(hospital("甲医院", id=1, notes="新址"))
    assert (changed.articles, changed.hospitals) == (frozenset(), True)


def test_only_a_hospital_nothing_is_linked_to_can_be_removed(archive: Archive) -> None:
    load(archive, {"title": "甲", "hospitals": ["甲医院"]})
    two, three = add(archive, "乙"), add(archive, "丙")
    tie(archive, three, TieKind.CAMPUS_OF, two)
    for id, facts in ((1, (1, 0)), (two, (0, 1))):
        with pytest.raises(HospitalInUse) as error:
            archive.remove_hospital(HospitalId(id))
        assert (error.value.facts["articles"], error.value.facts["ties"]) == facts
    archive.remove_hospital(three)
    archive.remove_hospital(two)
    assert [one.name for one in archive.hospitals()] == ["甲医院"]
    assert archive.hospital_history(two)[0].details[0][:3] == ("name", "乙", "")


def test_bearers_are_all_that_ever_bore_a_name(archive: Archive) -> None:
    add(archive, "甲", "县医院")
    add(archive, "乙", "縣醫院")
    load(archive, {"title": "某", "hospitals": ["乙"]})
    assert [one.name for one in archive.bearers("县医院")] == ["乙", "甲"]
    assert archive.bearers("县") == ()


def test_a_name_means_whom_it_named_when_the_article_was_printed(archive: Archive) -> None:
    for current, since, until in (("甲", None, "2010"), ("乙", "2011", None)):
        names = (*hospital(current).names, HospitalName("市六医院", NameKind.SHORT, since, until))
        archive.save_hospital(replace(hospital(current), names=names))
    load(archive, *({"title": "某", "date": date, "hospitals": ["市六医院"]} for date in ("2005-03-01", "2020")))
    assert [one.articles for one in archive.hospitals()] == [1, 1]
    assert [one.name for one in archive.bearers("市六医院", date="2005")] == ["甲"]
    assert len(archive.bearers("市六医院")) == 2


def test_saving_an_article_again_leaves_its_hospitals_as_they_are(archive: Archive) -> None:
    load(archive, {"title": "某", "date": "2005", "hospitals": ["县医院"]})
    one = replace(hospital("县医院", id=1), names=(HospitalName("县医院", NameKind.CURRENT, "2011"),))
    archive.save_hospital(one)
    other = (*hospital("乙").names, HospitalName("县医院", NameKind.FORMER, None, "2010"))
    archive.save_hospital(replace(hospital("乙"), names=other))
    archive.edit(ArticleId(1), fields=ArticleFields(date="2005-03", hospitals=("县医院",)))
    assert [link.hospital for link in archive.article(ArticleId(1)).hospitals] == [1]
