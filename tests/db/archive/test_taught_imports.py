"""A page is corrected once; another page with the same header, role, name or hospital then comes out right by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from db.archive import Archive
from db.domain import draft_edits as edits
from db.domain.draft import DraftHospital, ImportDraft, PageDraft
from db.domain.draft_places import At
from db.domain.records import PartKind, Relation

FIRST = """健康沈阳 2022年3月1日 星期二 第5版
市第五人民医院开设夜间门诊
通讯员 柴杨本报健康员 李明
3月1日起，沈阳市第五人民医院开设夜间门诊，时间为
每天17时至21时，内科、外科、儿科同时开诊，方便上
班族看病。
院长说，夜间门诊的费用与白天相同，不加收任何费用。
"""
SECOND = """健康沈阳 2022年4月9日 星期六 第3版
社区义诊走进铁西
本报健康员 王芳
2月27日，市五院的医生来到铁西区工人村社区，为居民
测血压、查血糖，讲解睡眠知识，三个小时里接待了一百
二十人。市五院的护士也来了。
居民张大爷说，家门口看病，心里踏实。
"""


def corrected(archive: Archive, text: str, correct: Callable[[PageDraft], PageDraft]) -> None:
    """Imports the page as a person has put it right."""
    (page,) = archive.draft_paste(text).pages
    archive.commit_import(ImportDraft(pages=(correct(page),)))


def place(page: PageDraft, text: str) -> At:
    return next(At(a, p) for a, x in enumerate(page.articles) for p, y in enumerate(x.parts) if text in y.part.text)


def test_a_header_that_was_said_to_be_a_newspaper_is_one_at_the_next_import(archive: Archive) -> None:
    corrected(archive, FIRST, lambda page: replace(page, paper="沈阳卫生报"))
    (page,) = archive.draft_paste(SECOND).pages
    assert (page.paper, page.date, page.page_no) == ("沈阳卫生报", "2022-04-09", "3")


def test_a_role_nobody_has_heard_of_makes_a_byline_at_the_next_import(archive: Archive) -> None:
    def correct(page: PageDraft) -> PageDraft:
        return edits.retype(page, place(page, "李明"), PartKind.BYLINE)

    corrected(archive, FIRST, correct)
    (article,) = archive.draft_paste(SECOND).pages[0].articles
    bylines = [(part.role, part.text) for part in article.plain_parts if part.kind is PartKind.BYLINE]
    assert bylines == [("本报健康员", "王芳")]


def test_a_wording_that_was_said_to_mean_a_hospital_means_it_at_the_next_import(archive: Archive) -> None:
    meant = (DraftHospital("沈阳市第五人民医院", Relation.SUBJECT),)

    def correct(page: PageDraft) -> PageDraft:
        guess = edits.set_hospitals(page, 0, (DraftHospital("市五院", Relation.SUBJECT, "市五院"),))
        return replace(edits.set_hospitals(guess, 0, meant), guess=guess)

    corrected(archive, SECOND.replace("四", "五"), correct)
    (article,) = archive.draft_paste(SECOND).pages[0].articles
    assert [hospital.name for hospital in article.hospitals] == ["沈阳市第五人民医院"]


def test_what_was_said_to_be_no_hospital_is_none_at_the_next_import(archive: Archive) -> None:
    text = SECOND.replace("市五院", "铁西养老中心医院")
    (page,) = archive.draft_paste(text).pages
    assert [hospital.name for hospital in page.articles[0].hospitals] == ["铁西养老中心医院"]
    corrected(archive, text, lambda page: edits.set_hospitals(page, 0, ()))
    assert archive.draft_paste(text).pages[0].articles[0].hospitals == ()


def test_what_was_forgotten_is_not_used_any_more(archive: Archive) -> None:
    corrected(archive, FIRST, lambda page: replace(page, paper="沈阳卫生报"))
    archive.forget_lessons([learnt.id for learnt in archive.lessons()])
    assert archive.draft_paste(SECOND).pages[0].paper is None


def test_an_import_that_is_taken_back_has_taught_nothing(archive: Archive) -> None:
    corrected(archive, FIRST, lambda page: replace(page, paper="沈阳卫生报"))
    archive.undo()
    assert archive.draft_paste(SECOND).pages[0].paper is None


def test_an_archive_with_text_enough_lends_its_own_usage(archive: Archive) -> None:
    assert archive.knowledge().usage is None
    paragraph = "造口門診的護士教病人學畫圓，" * 400 + "她說畫得圓，底盤才貼得牢。"
    for number in range(10):
        archive.commit_import(archive.draft_paste(f"第{number}次義診\n本報記者 王小明\n\n{paragraph}"))
    usage = archive.knowledge().usage
    assert usage is not None and usage.pairs["造口"] > 1000
