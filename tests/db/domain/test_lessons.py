from __future__ import annotations

from dataclasses import replace

import pytest

from db.domain import draft_edits as edits
from db.domain.draft import ArticleDraft, Decision, DraftHospital, DraftPart, PageDraft, SourcePage, Stray
from db.domain.draft_places import At
from db.domain.lessons import Lesson, LessonKind, lessons_of_edit, lessons_of_import, masthead
from db.domain.records import Anchor, Article, ArticleId, HospitalId, HospitalLink, Part, PartKind, Relation

LINES = ("健康沈阳 2022年3月1日 星期二 第5版", "通讯员 柴杨党建铸魂强根基", "市六院的门诊大楼启用了。")
GUESSED = Decision("byline_glued", 0.6)


def anchor(line: int) -> tuple[Anchor, ...]:
    return (Anchor(line, 0, len(LINES[line])),)


def page(*hospitals: DraftHospital) -> PageDraft:
    """As the importer made it: a name with a heading glued to it, a header it could not read."""
    parts = (
        DraftPart(Part(PartKind.BYLINE, "柴杨党建铸魂强根基", "通讯员", anchor(1)), GUESSED),
        DraftPart(Part(PartKind.PARAGRAPH, LINES[2], anchors=anchor(2)), GUESSED),
    )
    made = PageDraft(
        source=SourcePage(name="a.txt", data=b"", encoding="utf-8", lines=LINES),
        articles=(ArticleDraft(parts=parts, hospitals=hospitals),),
        furniture=(Stray(LINES[0], anchor(0), Decision("page_header", 0.8)),),
    )
    return replace(made, guess=made)


def taught(*pages: PageDraft) -> list[tuple[str, str, str]]:
    return [(lesson.kind.value, lesson.printed, lesson.meaning) for _, lesson in lessons_of_import(pages)]


SIXTH = DraftHospital("市六院", Relation.SUBJECT, "市六院")
FULL = DraftHospital("沈阳市第六人民医院", Relation.SUBJECT)


def test_what_nobody_changed_teaches_nothing() -> None:
    assert taught(page(SIXTH)) == []


def test_what_came_from_elsewhere_teaches_nothing() -> None:
    assert taught(replace(edits.correct(page(), At(0, 0), "柴杨"), guess=None)) == []


def test_a_name_cut_from_what_was_glued_to_it_is_learnt() -> None:
    cut = edits.retype(edits.split_part(page(), At(0, 0), 2), At(0, 1), PartKind.HEADING)
    assert taught(cut) == [("byline", "通讯员", "柴杨")]


def test_a_role_never_seen_is_learnt_with_its_name() -> None:
    assert taught(edits.correct(page(), At(0, 0), "柴杨", role="本报健康员")) == [("byline", "本报健康员", "柴杨")]


def test_a_byline_that_was_only_confirmed_is_no_correction() -> None:
    assert taught(edits.confirm(page(), At(0, 0))) == []


def test_a_sentence_taken_for_a_byline_is_not_learnt() -> None:
    assert taught(edits.correct(page(), At(0, 0), "很长的一句话" * 10)) == []


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("卫生 周刊 2022年3月1日 星期二 第5版", "卫生周刊"),
        ("健康报|2022-03-01|A05", "健康报"),
        ("二〇二二年三月一日　第八版　铁西社区", "铁西社区"),
        ("2022.3.1", ""),
    ],
)
def test_a_masthead_is_what_a_header_says_besides_date_and_page(header: str, said: str) -> None:
    assert masthead(header) == said


def test_the_only_header_of_a_page_is_the_newspaper_given_to_it() -> None:
    assert taught(replace(page(), paper="沈阳卫生报")) == [("paper", "健康沈阳", "沈阳卫生报")]


def test_of_several_headers_none_is_guessed_to_be_the_newspaper() -> None:
    two = replace(page(), furniture=(*page().furniture, Stray("铁西社区", (), GUESSED)))
    assert taught(replace(two, paper="晚报")) == []


def test_of_several_headers_the_one_with_the_name_in_it_is_the_newspaper() -> None:
    two = replace(page(), furniture=(*page().furniture, Stray("铁西社区", (), GUESSED)))
    assert taught(replace(two, paper="铁西社区报")) == [("paper", "铁西社区", "铁西社区报")]


def test_two_pages_that_say_different_things_teach_neither() -> None:
    assert taught(replace(page(), paper="晚报"), replace(page(), paper="早报")) == []


def test_a_hospital_given_another_name_is_learnt_by_its_wording() -> None:
    assert taught(edits.set_hospitals(page(SIXTH), 0, (FULL,))) == [("hospital", "市六院", "沈阳市第六人民医院")]


def test_a_hospital_taken_away_is_none() -> None:
    assert taught(edits.set_hospitals(page(SIXTH, FULL), 0, (FULL,))) == [("hospital", "市六院", "")]


def test_which_of_two_new_names_is_meant_is_not_guessed() -> None:
    other = DraftHospital("盛京医院", Relation.MENTIONED)
    assert taught(edits.set_hospitals(page(SIXTH), 0, (FULL, other))) == []


def test_a_hospital_that_moves_to_another_article_is_not_taken_away() -> None:
    apart = edits.split_article(page(SIXTH), At(0, 1))
    assert taught(edits.set_hospitals(apart, 0, ())) == []


def test_a_stored_article_teaches_by_its_new_bylines() -> None:
    before = Article(id=ArticleId(1), parts=(Part(PartKind.BYLINE, "柴杨党", "通讯员"),))
    after = replace(before, parts=(Part(PartKind.BYLINE, "柴杨", "通讯员"),))
    assert lessons_of_edit(before, after) == (Lesson(LessonKind.BYLINE, "通讯员", "柴杨"),)


@pytest.mark.parametrize(("printed", "learnt"), [("市六院", 1), ("", 0)])
def test_a_stored_link_teaches_only_with_the_wording_of_the_text(printed: str, learnt: int) -> None:
    old = HospitalLink(HospitalId(1), "市六院", Relation.SUBJECT, printed)
    new = HospitalLink(HospitalId(2), "沈阳市第六人民医院", Relation.SUBJECT)
    before = Article(id=ArticleId(1), parts=(), hospitals=(old,))
    assert len(lessons_of_edit(before, replace(before, hospitals=(new,)))) == learnt
