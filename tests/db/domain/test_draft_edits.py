from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.domain import draft_edits as edits
from db.domain import draft_places as where
from db.domain.draft import ArticleDraft, Decision, DraftHospital, DraftPart, PageDraft, SourcePage, Stray
from db.domain.draft_places import At, AtStray, StrayKind
from db.domain.records import Anchor, Part, PartKind, Relation

LINES = (
    "医院办起夜间门诊",
    "记者 王小明",
    "深夜的急诊室里，",
    "灯还亮着。",
    "社区里的体检车",
    "车开进了大院。",
    "第8版",
)
K = PartKind


def part(kind: PartKind, *lines: int, text: str = "", role: str = "", confidence: float = 0.9) -> DraftPart:
    anchors = tuple(Anchor(line, 0, len(LINES[line])) for line in lines)
    wording = text or "".join(LINES[line] for line in lines)
    return DraftPart(Part(kind, wording, role, anchors), Decision("guess", confidence))


def page() -> PageDraft:
    """Two articles run together in one."""
    parts = (
        part(K.HEADLINE, 0),
        part(K.BYLINE, 1, text="王小明", role="记者"),
        part(K.PARAGRAPH, 2, 3),
        part(K.HEADING, 4, confidence=0.5),
        part(K.PARAGRAPH, 5),
    )
    hospitals = (DraftHospital("市第一医院", Relation.SUBJECT),)
    return PageDraft(
        source=SourcePage(name="p.txt", data=b"", encoding="utf-8", lines=LINES),
        articles=(ArticleDraft(parts=parts, hospitals=hospitals, confidence=0.5),),
        furniture=(Stray(LINES[6], (Anchor(6, 0, 3),), Decision("page_header", 0.9)),),
    )


def kinds(of: PageDraft) -> list[list[PartKind]]:
    return [[p.part.kind for p in article.parts] for article in of.articles]


def texts(of: PageDraft) -> list[list[str]]:
    return [[p.part.text for p in article.parts] for article in of.articles]


def test_a_heading_that_opens_a_split_article_becomes_its_headline() -> None:
    assert [a.headline for a in edits.split_article(page(), At(0, 3)).articles] == [LINES[0], LINES[4]]


def test_nothing_is_split_before_the_first_part() -> None:
    assert edits.split_article(page(), At(0, 0)) == page()


def test_merging_takes_a_split_back_but_for_the_decision() -> None:
    merged = edits.merge_with_previous(edits.split_article(page(), At(0, 3)), 1)
    assert (kinds(merged), texts(merged)) == (kinds(page()), texts(page()))


def test_the_first_article_has_nothing_to_merge_with() -> None:
    assert edits.merge_with_previous(page(), 0) == page()


def test_a_byline_that_becomes_a_heading_keeps_its_role_as_text() -> None:
    done = edits.retype(page(), At(0, 1), K.HEADING)
    assert where.part_at(done, At(0, 1)).part.text == "记者王小明"


def test_what_becomes_a_byline_is_parted_into_role_and_name() -> None:
    line = edits.correct(page(), At(0, 3), "本报记者 李小红")
    part_now = where.part_at(edits.retype(line, At(0, 3), K.BYLINE), At(0, 3)).part
    assert (part_now.role, part_now.text) == ("本报记者", "李小红")


def test_what_a_person_says_is_certain() -> None:
    assert where.doubtful(page()) == (At(0, 3),)
    assert where.doubtful(edits.confirm(page(), At(0, 3))) == ()


def test_a_cut_divides_text_and_lines_alike() -> None:
    done = edits.split_part(page(), At(0, 2), 8)
    first, second = (where.part_at(done, At(0, n)).part for n in (2, 3))
    assert (first.text, second.text) == (LINES[2], LINES[3])
    assert ([a.line for a in first.anchors], [a.line for a in second.anchors]) == ([2], [3])


def test_a_cut_within_a_line_divides_the_line() -> None:
    done = edits.split_part(page(), At(0, 2), 3)
    assert where.part_at(done, At(0, 2)).part.anchors == (Anchor(2, 0, 3),)


def test_joining_takes_a_cut_back() -> None:
    done = edits.join_with_previous(edits.split_part(page(), At(0, 2), 8), At(0, 3))
    assert texts(done) == texts(page())


def test_latin_words_are_joined_with_a_blank() -> None:
    cut = edits.correct(edits.correct(page(), At(0, 3), "MRI"), At(0, 4), "scan")
    assert where.part_at(edits.join_with_previous(cut, At(0, 4)), At(0, 3)).part.text == "MRI scan"


def test_a_part_moves_over_the_border_of_its_article() -> None:
    done, at = edits.move_part(edits.split_article(page(), At(0, 3)), At(1, 0), -1)
    assert at == At(0, 3)
    assert texts(done) == [[LINES[0], "王小明", LINES[2] + LINES[3], LINES[4]], [LINES[5]]]


def test_a_part_moves_within_its_article() -> None:
    done, at = edits.move_part(page(), At(0, 1), 1)
    assert (at, where.part_at(done, at).part.text) == (At(0, 2), "王小明")


def test_what_is_taken_out_lies_among_the_leftover_and_can_be_taken_in() -> None:
    out = edits.take_out(page(), At(0, 4))
    assert [stray.text for stray in out.leftover] == [LINES[5]]
    back = edits.take_in(out, AtStray(StrayKind.LEFTOVER, 0), At(0, 4))
    assert texts(back) == texts(page())


def test_an_article_without_parts_is_gone() -> None:
    assert edits.remove_article(page(), 0).articles == ()


def test_a_stray_piece_can_open_the_first_article() -> None:
    empty = edits.remove_article(page(), 0)
    done = edits.take_in(empty, AtStray(StrayKind.LEFTOVER, 0), At(0, 0), K.HEADLINE)
    assert [a.headline for a in done.articles] == [LINES[0]]


def test_a_place_on_the_page_leads_to_its_part() -> None:
    assert where.offset_of(page(), At(0, 2), 3, 1) == len(LINES[2]) + 1
    assert where.offset_of(page(), At(0, 2), 6, 1) is None


def test_a_split_article_keeps_the_hospitals_it_names() -> None:
    named = edits.set_hospitals(
        page(),
        0,
        (DraftHospital("市医院", Relation.SUBJECT, "医院"), DraftHospital("社区站", Relation.MENTIONED, "社区")),
    )
    done = edits.split_article(named, At(0, 3))
    assert [[h.name for h in a.hospitals] for a in done.articles] == [["市医院"], ["社区站"]]


def some_edit(draft: PageDraft, what: int, number: int, how: int) -> PageDraft:
    article = number % len(draft.articles)
    at = At(article, how % len(draft.articles[article].parts))
    furniture = AtStray(StrayKind.FURNITURE, 0)
    return (
        lambda: edits.split_article(draft, at),
        lambda: edits.merge_with_previous(draft, article),
        lambda: edits.move_article(draft, article, 1),
        lambda: edits.retype(draft, at, K.CAPTION),
        lambda: edits.correct(draft, at, "别的字"),
        lambda: edits.split_part(draft, at, 2),
        lambda: edits.join_with_previous(draft, at),
        lambda: edits.move_part(draft, at, 1 if how % 2 else -1)[0],
        lambda: edits.take_out(draft, at),
        lambda: edits.take_in(draft, furniture, at) if draft.furniture else draft,
    )[what]()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_no_edit_loses_a_character_of_the_page(steps: list[tuple[int, int, int]]) -> None:
    draft = page()
    for step in steps:
        draft = some_edit(draft, *step) if draft.articles else draft
    assert where.anchored_text(draft) == where.anchored_text(page())
