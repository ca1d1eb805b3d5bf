"""医院: goes through every name a hospital has or had; nothing is guessed."""

from __future__ import annotations

import pytest

from db.archive import Archive
from db.domain.records import (
    ArticleFields,
    ArticleId,
    Changed,
    Hospital,
    HospitalId,
    HospitalName,
    MediaLevel,
    NameKind,
    Publication,
    PublicationId,
    Relation,
)
from db.errors import BadHospital, NameTaken
from tests.db.archive.made import load, source_ids

DATONG = ("大同市第六人民医院", "市六医院", "大同市精神卫生中心")
CHANGSHA = ("长沙市第六医院", "市六医院")


def hospital(current: str, *others: str, id: int = 0, city: str | None = None) -> Hospital:
    names = (HospitalName(current, NameKind.CURRENT), *(HospitalName(name, NameKind.FORMER) for name in others))
    return Hospital(id=HospitalId(id), names=names, city=city)


@pytest.fixture
def named(archive: Archive) -> Archive:
    """Two hospitals with a short name in common, an article about each, one that says so with a former name."""
    archive.save_hospital(hospital(*DATONG, city="大同"))
    archive.save_hospital(hospital(*CHANGSHA, city="长沙"))
    load(
        archive,
        {"title": "甲", "hospitals": ["大同市精神卫生中心"], "source_id": "a"},
        {"title": "乙", "hospitals": ["长沙市第六医院"], "source_id": "b"},
    )
    return archive


def test_a_former_name_links_an_article_to_its_hospital(named: Archive) -> None:
    (link,) = named.article(ArticleId(1)).hospitals
    assert (link.name, link.printed, link.relation) == ("大同市第六人民医院", "大同市精神卫生中心", Relation.SUBJECT)


@pytest.mark.parametrize("name", ["大同市第六人民医院", "大同市精神卫生中心", "大同市精神衛生中心", "大同"])
def test_every_name_finds_its_hospital(named: Archive, name: str) -> None:
    assert source_ids(named, f"医院:{name}") == ["a"]


def test_a_part_of_several_names_finds_them_all(named: Archive) -> None:
    assert sorted(filter(None, source_ids(named, "医院:第六"))) == ["a", "b"]


def test_the_row_says_which_other_name_matched(named: Archive) -> None:
    (row,) = named.rows([ArticleId(1)], query="医院:精神卫生")
    assert row and row.matched_names == ("大同市精神卫生中心",)


def test_the_row_says_nothing_of_the_name_it_shows_anyway(named: Archive) -> None:
    (row,) = named.rows([ArticleId(1)], query="医院:第六人民")
    assert row and row.matched_names == ()


def test_a_name_of_two_hospitals_is_asked_about(named: Archive) -> None:
    result = named.search("医院:市六医院")
    (problem,) = result.problems
    assert (result.total, problem.kind, problem.span) == (0, "ambiguous_hospital", (3, 7))
    assert problem.choices == ("大同市第六人民医院", "长沙市第六医院")


def test_a_name_of_no_hospital_finds_nothing_and_says_so(named: Archive) -> None:
    result = named.search("医院:协和")
    assert (result.total, [problem.kind for problem in result.problems]) == (0, ["unknown_hospital"])


def test_a_name_that_one_bears_and_another_bore_means_the_one(named: Archive) -> None:
    named.save_hospital(hospital("市六医院"))
    load(named, {"title": "丙", "hospitals": ["市六医院"], "source_id": "c"})
    assert source_ids(named, "医院:市六医院") == ["c"]


def test_a_name_of_two_hospitals_in_an_article_becomes_one_of_its_own(named: Archive) -> None:
    load(named, {"title": "丙", "hospitals": ["市六医院"], "source_id": "c"})
    assert len(named.hospitals()) == 3


def test_two_names_of_one_hospital_are_one_link(named: Archive) -> None:
    (id,) = load(named, {"title": "丙", "hospitals": ["大同市精神卫生中心", "大同市第六人民医院"]}).ids
    assert [link.relation for link in named.article(id).hospitals] == [Relation.SUBJECT]


def test_a_new_name_is_found_at_once(named: Archive) -> None:
    named.save_hospital(hospital("大同市医院", *DATONG, id=1))
    assert source_ids(named, '医院:"大同市医院"') == ["a"]
    assert dict(named.search("").facets)["hospital"] == (("长沙市第六医院", 1), ("大同市医院", 1))


def test_a_new_place_is_found_at_once_and_taken_back(named: Archive) -> None:
    named.save_hospital(hospital(*DATONG, id=1, city="太原"))
    assert source_ids(named, "地区:太原") == ["a"]
    named.undo()
    assert source_ids(named, "地区:大同") == ["a"]


def test_saving_what_is_there_changes_nothing(named: Archive) -> None:
    assert named.save_hospital(named.hospitals()[0]) == Changed()


def test_a_hospital_without_a_name_is_refused(named: Archive) -> None:
    with pytest.raises(BadHospital):
        named.save_hospital(Hospital(id=HospitalId(0), names=()))


def test_the_hospital_put_first_is_what_the_article_is_about(named: Archive) -> None:
    named.edit(ArticleId(1), fields=ArticleFields(hospitals=("新医院", "大同市第六人民医院")))
    links = [(link.name, link.relation, link.printed) for link in named.article(ArticleId(1)).hospitals]
    assert links == [
        ("新医院", Relation.SUBJECT, ""),
        ("大同市第六人民医院", Relation.SUBJECT, "大同市精神卫生中心"),
    ]


def test_a_papers_new_level_is_found_at_once(named: Archive) -> None:
    named.edit(ArticleId(1), fields=ArticleFields(paper="县报"))
    named.save_publication(Publication(id=PublicationId(1), name="县报", level=MediaLevel.COUNTY))
    assert source_ids(named, "级别:县级") == ["a"]


def test_half_a_character_does_not_stop_a_correction(named: Archive) -> None:
    named.save_hospital(hospital("大同\ud800医院", id=1))
    named.save_publication(Publication(id=PublicationId(0), name="县\ud800报"))
    assert (named.hospitals()[0].name, named.publications()[0].name) == ("大同\ufffd医院", "县\ufffd报")


def test_a_paper_in_the_other_script_is_the_same_paper(named: Archive) -> None:
    named.edit(ArticleId(1), fields=ArticleFields(paper="人民日报"))
    named.edit(ArticleId(2), fields=ArticleFields(paper="人民日報"))
    assert [(paper.name, paper.articles) for paper in named.publications()] == [("人民日报", 2)]
    assert named.article(ArticleId(2)).paper == "人民日报"


def test_two_papers_never_share_a_name(named: Archive) -> None:
    named.save_publication(Publication(id=PublicationId(0), name="县报"))
    with pytest.raises(NameTaken):
        named.save_publication(Publication(id=PublicationId(0), name="县报"))


def test_what_is_typed_is_completed_from_all_names(named: Archive) -> None:
    load(named, {"title": "丁", "paper": "大同日报"})
    assert named.complete("大同") == (
        ("医院", "大同市第六人民医院"),
        ("医院", "大同市精神卫生中心"),
        ("报纸", "大同日报"),
    )
    assert named.complete("") == ()


def test_a_completion_knows_what_was_written_since_the_last_one(named: Archive) -> None:
    assert named.complete("新办") == ()
    load(named, {"title": "丁", "paper": "新办日报"})
    assert named.complete("新办") == (("报纸", "新办日报"),)
