"""What the page of a hospital counts."""

from __future__ import annotations

import pytest

from db.archive import Archive
from db.domain.records import CoMentioned, HospitalId, TieKind, YearCount
from db.errors import NoSuchHospital
from tests.db.archive.hospitals import add, tie
from tests.db.archive.made import load

A = HospitalId(1)


@pytest.fixture
def reported(archive: Archive) -> Archive:
    add(archive, "甲", "旧甲")
    load(
        archive,
        {"title": "一", "date": "2019-05-01", "paper": "健康报", "hospitals": ["甲", "乙"]},
        {"title": "二", "date": "2022", "paper": "晚报", "hospitals": ["乙", "旧甲", "丙"]},
        {"title": "三", "date": "2022-03-04", "paper": "健康报", "hospitals": ["甲"]},
        {"title": "四", "hospitals": ["甲"]},
        {"title": "五", "date": "2001", "hospitals": ["丙"]},
    )
    return archive


def test_articles_are_counted_by_year_about_it_and_beside(reported: Archive) -> None:
    profile = reported.hospital_profile(A)
    assert profile.by_year == (YearCount(2019, 1, 0), YearCount(2022, 1, 1))
    assert (profile.articles, profile.undated) == (4, 1)


def test_papers_wordings_and_neighbours_are_counted_most_first(reported: Archive) -> None:
    profile = reported.hospital_profile(A)
    assert profile.papers == (("健康报", 2), ("晚报", 1))
    assert profile.printed == (("甲", 3), ("旧甲", 1))
    assert profile.co_mentioned == (CoMentioned(HospitalId(2), "乙", 2), CoMentioned(HospitalId(3), "丙", 1))


def test_the_first_and_the_last_report_are_told(reported: Archive) -> None:
    profile = reported.hospital_profile(A)
    assert profile.first and profile.last
    assert (profile.first.headline, profile.last.headline) == ("一", "三")


def test_ties_are_told_from_both_ends(reported: Archive) -> None:
    tie(reported, A, TieKind.MEMBER_OF, HospitalId(2))
    tie(reported, HospitalId(3), TieKind.CAMPUS_OF, A)
    ties = [(one.kind, one.name, one.from_other) for one in reported.hospital_profile(A).ties]
    assert ties == [(TieKind.MEMBER_OF, "乙", False), (TieKind.CAMPUS_OF, "丙", True)]


def test_a_hospital_without_articles_has_an_empty_profile(archive: Archive) -> None:
    profile = archive.hospital_profile(add(archive, "甲"))
    assert (profile.articles, profile.by_year, profile.first, profile.ties) == (0, (), None, ())


def test_there_is_no_profile_of_nobody(archive: Archive) -> None:
    with pytest.raises(NoSuchHospital):
        archive.hospital_profile(A)
