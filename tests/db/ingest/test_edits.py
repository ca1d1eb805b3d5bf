import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.draft import CERTAIN, DraftHospital, PageDraft
from db.domain.records import PartKind, Relation
from db.ingest import edits, readers, take_apart
from tests.db.ingest.conservation import assert_conserved

PAGE = """【健康】
安宁市人民医院：
## 夜班里的一盏灯
□本报记者 王小明 通讯员 李红梅

凌晨两点，急诊科的灯还亮着。护士长说，灯一亮，病人心里就踏实。

一盏灯 照亮归途

去年冬天，医院把走廊里的灯全部换过，光线柔和，老人看得清台阶。

【关注】
青山县中医院：
## 一把草药暖山村
□本报记者 赵志远

青山县中医院的医生每周三背着药箱进山，为村民号脉、熬药。

本版由安宁市卫生健康委主办
"""


@pytest.fixture
def draft() -> PageDraft:
    return take_apart(readers.from_paste(PAGE))


def kinds(draft: PageDraft, article: int) -> list[PartKind]:
    return [part.kind for part in draft.articles[article].plain_parts]


def test_a_split_makes_two_articles_of_one(draft: PageDraft) -> None:
    part = kinds(draft, 0).index(PartKind.HEADING)
    split = edits.split_article(draft, 0, part)
    assert len(split.articles) == 3
    assert kinds(split, 1)[0] is PartKind.HEADING


def test_a_split_before_the_first_part_changes_nothing(draft: PageDraft) -> None:
    assert edits.split_article(draft, 0, 0) is draft


def test_a_merge_keeps_one_headline(draft: PageDraft) -> None:
    merged = edits.merge_articles(draft, 0)
    assert len(merged.articles) == 1
    assert kinds(merged, 0).count(PartKind.HEADLINE) == 1


def test_a_split_taken_back_by_a_merge_has_the_same_parts(draft: PageDraft) -> None:
    part = kinds(draft, 0).index(PartKind.HEADING)
    again = edits.merge_articles(edits.split_article(draft, 0, part), 0)
    assert again.articles[0].plain_parts == draft.articles[0].plain_parts


def test_an_article_moves_up(draft: PageDraft) -> None:
    assert edits.move_article(draft, 1, by=-1).articles[0].headline == draft.articles[1].headline


def test_a_part_moves_only_as_far_as_there_is_room(draft: PageDraft) -> None:
    last = len(draft.articles[0].parts) - 1
    moved = edits.move_part(draft, 0, last, by=5)
    assert moved.articles[0].plain_parts == draft.articles[0].plain_parts


def test_a_part_goes_to_another_article(draft: PageDraft) -> None:
    heading = kinds(draft, 0).index(PartKind.HEADING)
    moved = edits.move_part_to_article(draft, 0, heading, 1)
    assert kinds(moved, 1)[-1] is PartKind.HEADING


def test_an_article_without_parts_is_gone(draft: PageDraft) -> None:
    alone = edits.split_article(draft, 1, len(draft.articles[1].parts) - 1)
    assert len(edits.move_part_to_article(alone, 2, 0, 0).articles) == 2


def test_what_a_person_types_is_certain(draft: PageDraft) -> None:
    part = kinds(draft, 0).index(PartKind.PARAGRAPH)
    assert edits.retype(draft, 0, part, PartKind.CAPTION).articles[0].parts[part].decision == CERTAIN


def test_a_notice_leaves_the_article(draft: PageDraft) -> None:
    part = kinds(draft, 0).index(PartKind.PARAGRAPH)
    assert len(edits.retype(draft, 0, part, PartKind.NOTICE).notices) == len(draft.notices) + 1


def test_a_line_called_a_byline_is_read_for_role_and_name(draft: PageDraft) -> None:
    part = kinds(draft, 0).index(PartKind.HEADING)
    named = edits.edit_text(draft, 0, part, "本报记者 周大山")
    byline = edits.retype(named, 0, part, PartKind.BYLINE).articles[0].parts[part].part
    assert (byline.role, byline.text) == ("本报记者", "周大山")


def test_a_cut_part_keeps_each_half_with_its_own_characters(draft: PageDraft) -> None:
    part = kinds(draft, 0).index(PartKind.PARAGRAPH)
    text = draft.articles[0].parts[part].part.text
    cut = edits.split_part(draft, 0, part, text.index("护士长"))
    second = cut.articles[0].parts[part + 1].part
    lines = draft.source.lines
    assert "".join(lines[a.line][a.start : a.end] for a in second.anchors) == second.text


def test_two_halves_merged_are_the_whole_again(draft: PageDraft) -> None:
    part = kinds(draft, 0).index(PartKind.PARAGRAPH)
    cut = edits.split_part(draft, 0, part, 6)
    assert edits.merge_parts(cut, 0, part).articles[0].parts[part].part.text == draft.articles[0].parts[part].part.text


def test_a_dropped_part_is_left_over_and_can_be_taken_back(draft: PageDraft) -> None:
    part = kinds(draft, 0).index(PartKind.HEADING)
    text = draft.articles[0].parts[part].part.text
    dropped = edits.drop_part(draft, 0, part)
    assert [stray.text for stray in dropped.leftover] == [text]
    back = edits.take_leftover(dropped, 0, 1, kind=PartKind.HEADING)
    assert back.articles[1].parts[-1].part.text == text
    assert not back.leftover


def test_leftover_text_can_become_an_article_of_its_own(draft: PageDraft) -> None:
    dropped = edits.drop_part(draft, 0, kinds(draft, 0).index(PartKind.HEADING))
    assert len(edits.take_leftover(dropped, 0, 2).articles) == 3


def test_hospitals_page_and_acceptance_are_set(draft: PageDraft) -> None:
    hospital = DraftHospital("安宁市人民医院", Relation.SUBJECT)
    changed = edits.set_hospitals(draft, 1, (hospital,))
    changed = edits.set_page_fields(changed, paper="安宁日报", date="2024-03-05", page_no="A05")
    changed = edits.set_accepted(changed, False)
    assert changed.articles[1].hospitals == (hospital,)
    assert (changed.paper, changed.date, changed.page_no, changed.accepted) == ("安宁日报", "2024-03-05", "A05", False)


def test_every_line_with_text_has_an_owner(draft: PageDraft) -> None:
    owners = edits.line_owners(draft)
    assert all(
        (owner is not None) == bool(line.strip()) for owner, line in zip(owners, draft.source.lines, strict=True)
    )
    assert owners[2] == edits.LineOwner(0, "headline")
    assert owners[PAGE.split("\n").index("本版由安宁市卫生健康委主办")] == edits.LineOwner(None, "notice")


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 99), st.integers(0, 99)), max_size=12))
def test_no_sequence_of_edits_loses_or_doubles_a_character(steps: list[tuple[int, int, int]]) -> None:
    draft = take_apart(readers.from_paste(PAGE))
    for edit, x, y in steps:
        if not draft.articles:
            break
        a = x % len(draft.articles)
        p = y % len(draft.articles[a].parts)
        size = len(draft.articles[a].parts[p].part.text)
        other = y % len(draft.articles)
        draft = [
            lambda d, a=a, p=p: edits.split_article(d, a, p),
            lambda d, a=a: edits.merge_articles(d, a),
            lambda d, a=a, y=y: edits.move_article(d, a, by=y - 50),
            lambda d, a=a, p=p, x=x: edits.move_part(d, a, p, by=x - 50),
            lambda d, a=a, p=p, other=other: edits.move_part_to_article(d, a, p, other),
            lambda d, a=a, p=p, x=x: edits.retype(d, a, p, list(PartKind)[x % len(PartKind)]),
            lambda d, a=a, p=p, x=x, size=size: edits.split_part(d, a, p, x % (size + 1)),
            lambda d, a=a, p=p: edits.merge_parts(d, a, p),
            lambda d, a=a, p=p: edits.drop_part(d, a, p),
            lambda d, a=a: edits.take_leftover(d, 0, a) if d.leftover else d,
        ][edit](draft)
    assert_conserved(draft)
