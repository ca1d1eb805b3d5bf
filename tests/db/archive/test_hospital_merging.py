"""Two records become one, one becomes two: articles, names and ties follow, and all of it can be taken back."""

from __future__ import annotations

import pytest

from db.archive import Archive
from db.domain.records import ArticleId, HospitalId, HospitalLevel, NameKind, TieKind
from db.errors import BadHospital, HospitalNameTaken, NoSuchHospital
from tests.db.archive.hospitals import add, hospital, links, tie
from tests.db.archive.made import database, load, source_ids

A, B, C = HospitalId(1), HospitalId(2), HospitalId(3)


@pytest.fixture
def two(archive: Archive) -> Archive:
    """A hospital and what is a second record of it; articles of the one, the other and both."""
    add(archive, "市中心医院", "县医院", province="辽宁", notes="甲注")
    add(
        archive,
        "地区医院",
        "县医院",
        "工人医院",
        province="辽宁",
        city="铁岭",
        level=HospitalLevel.TERTIARY,
        notes="乙注",
    )
    load(
        archive,
        {"title": "一", "hospitals": ["市中心医院"], "source_id": "a"},
        {"title": "二", "hospitals": ["地区医院"], "source_id": "b"},
        {"title": "三", "hospitals": ["工人医院", "某医院", "市中心医院"], "source_id": "ab"},
    )
    return archive


def test_articles_of_the_merged_one_go_over_once_each(two: Archive) -> None:
    two.merge_hospitals(A, B)
    assert links(two, 2) == [("市中心医院", "subject", "地区医院")]
    assert links(two, 3) == [("市中心医院", "subject", "工人医院"), ("某医院", "mentioned", "某医院")]
    assert two.hospital(A).articles == 3
    assert source_ids(two, '医院:"市中心医院"') == source_ids(two, "医院:地区医院")


def test_an_article_is_about_the_hospital_if_it_was_about_either(two: Archive) -> None:
    two.merge_hospitals(B, A)
    assert links(two, 3)[0] == ("地区医院", "subject", "工人医院")


@pytest.mark.parametrize("kind", [NameKind.FORMER, NameKind.SHORT, NameKind.CAMPUS])
def test_names_go_over_and_the_current_one_becomes_what_is_asked(two: Archive, kind: NameKind) -> None:
    two.merge_hospitals(A, B, as_kind=kind)
    assert [(name.name, name.kind) for name in two.hospital(A).names] == [
        ("市中心医院", NameKind.CURRENT),
        ("县医院", NameKind.FORMER),
        ("地区医院", kind),
        ("工人医院", NameKind.FORMER),
    ]


def test_what_only_the_merged_one_knew_is_filled_in(two: Archive) -> None:
    two.merge_hospitals(A, B)
    one = two.hospital(A)
    assert (one.city, one.level, one.notes) == ("铁岭", HospitalLevel.TERTIARY, "甲注\n乙注")


def test_a_city_of_another_province_is_not_filled_in(archive: Archive) -> None:
    add(archive, "甲", province="辽宁")
    add(archive, "乙", province="山西", city="大同")
    archive.merge_hospitals(A, B)
    assert (archive.hospital(A).province, archive.hospital(A).city) == ("辽宁", None)


def test_ties_of_others_follow_and_none_leads_to_itself(archive: Archive) -> None:
    add(archive, "甲")
    add(archive, "乙")
    add(archive, "丙")
    tie(archive, C, TieKind.CAMPUS_OF, B)
    tie(archive, A, TieKind.MEMBER_OF, B)
    archive.merge_hospitals(A, B)
    assert [(t.kind, t.other) for t in archive.hospital(C).ties] == [(TieKind.CAMPUS_OF, A)]
    assert archive.hospital(A).ties == ()
    assert archive.hospital_history(C)[0].details[0][:3] == ("campus_of", "乙", "甲")


def test_a_tie_that_would_close_a_circle_is_dropped(archive: Archive) -> None:
    add(archive, "甲")
    add(archive, "乙")
    add(archive, "丙")
    tie(archive, A, TieKind.CAMPUS_OF, C)
    tie(archive, C, TieKind.CAMPUS_OF, B)
    archive.merge_hospitals(A, B)
    assert [(len(archive.hospital(id).ties)) for id in (A, C)] == [1, 0]


def test_the_histories_of_both_tell_of_the_merging(two: Archive) -> None:
    two.merge_hospitals(A, B)
    kept, merged, article = two.hospital_history(A)[0], two.hospital_history(B)[0], two.history(ArticleId(2))[0]
    assert ("names_former", "县医院", "县医院、地区医院、工人医院") in [detail[:3] for detail in kept.details]
    assert ("name", "地区医院", "") in [detail[:3] for detail in merged.details]
    assert [detail[:3] for detail in article.details] == [("hospitals", "地区医院", "市中心医院")]


def test_the_merged_name_means_the_kept_one_at_the_next_import(two: Archive) -> None:
    two.merge_hospitals(A, B)
    load(two, {"title": "四", "hospitals": ["地区医院"]})
    assert links(two, 4) == [("市中心医院", "subject", "地区医院")]
    assert dict(two.knowledge().hospitals)["工人医院"] == ("市中心医院",)


def test_merging_is_taken_back_and_done_again(two: Archive) -> None:
    before = database(two)
    two.merge_hospitals(A, B)
    after = database(two)
    two.undo()
    assert database(two) == before
    assert sorted(filter(None, source_ids(two, '医院:"地区医院"'))) == ["ab", "b"]
    two.redo()
    assert database(two) == after
    assert sorted(filter(None, source_ids(two, '医院:"市中心医院"'))) == ["a", "ab", "b"]


def test_a_hospital_is_not_merged_into_itself_or_nothing(two: Archive) -> None:
    with pytest.raises(BadHospital):
        two.merge_hospitals(A, A)
    with pytest.raises(BadHospital):
        two.merge_hospitals(A, B, as_kind=NameKind.CURRENT)
    with pytest.raises(NoSuchHospital):
        two.merge_hospitals(A, HospitalId(9))


def test_a_split_takes_the_articles_along_that_print_its_names(two: Archive) -> None:
    two.merge_hospitals(A, B)
    assert two.split_articles(A, ["地区医院", "工人医院"]) == (2, 3)
    two.split_hospital(A, ["工人醫院", "地区医院"])
    new = two.bearers("工人医院")[0]
    assert [(name.name, name.kind) for name in new.names] == [
        ("工人医院", NameKind.CURRENT),
        ("地区医院", NameKind.FORMER),
    ]
    assert [link[0] for link in links(two, 3)] == ["工人医院", "某医院"]
    assert [name.name for name in two.hospital(A).names] == ["市中心医院", "县医院"]


def test_a_split_takes_given_articles_along_but_nobody_elses(two: Archive) -> None:
    two.split_hospital(A, ["县医院"], [ArticleId(1), ArticleId(2)])
    assert (links(two, 1)[0][0], links(two, 2)[0][0]) == ("县医院", "地区医院")


def test_a_split_says_where_the_new_one_lies_if_its_name_does(archive: Archive) -> None:
    add(archive, "铁岭市中心医院", "长沙市第六医院", province="辽宁", city="铁岭")
    archive.split_hospital(A, ["长沙市第六医院"])
    assert (archive.hospital(B).province, archive.hospital(B).city) == ("湖南", "长沙")


def test_splitting_is_taken_back(two: Archive) -> None:
    before = database(two)
    two.split_hospital(B, ["工人医院"])
    two.undo()
    assert database(two) == before


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ([], BadHospital.Reason.NAMES_NOT_ITS_OWN),
        (["县医院", "别院"], BadHospital.Reason.NAMES_NOT_ITS_OWN),
        (["市中心医院"], BadHospital.Reason.CURRENT_NAME_GOES),
    ],
)
def test_a_split_that_cannot_be_is_refused(two: Archive, names: list[str], reason: str) -> None:
    before = database(two)
    with pytest.raises(BadHospital) as error:
        two.split_hospital(A, names)
    assert (error.value.facts["reason"], database(two)) == (reason, before)


def test_a_split_gives_no_name_that_another_bears(archive: Archive) -> None:
    archive.save_hospital(hospital("甲", "乙"))
    archive.save_hospital(hospital("乙"))
    with pytest.raises(HospitalNameTaken):
        archive.split_hospital(A, ["乙"])
