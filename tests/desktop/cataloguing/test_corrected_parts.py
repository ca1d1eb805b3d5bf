from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.domain.records import Anchor, Part, PartKind
from desktop.cataloguing.corrected_parts import corrected, lines_of

H, P, B = PartKind.HEADLINE, PartKind.PARAGRAPH, PartKind.BYLINE
FIRST = Part(P, "三月，病房开门。", anchors=(Anchor(2, 0, 5), Anchor(3, 0, 3)))
SECOND = Part(P, "护士长说，灯不再刺眼。", anchors=(Anchor(4, 0, 11),))
PARTS = (Part(H, "老楼里的新病房", anchors=(Anchor(0, 0, 7),)), Part(B, "周以宁", "本报记者"), FIRST, SECOND)


@given(
    st.lists(st.builds(Part, st.sampled_from([H, P, PartKind.CAPTION]), st.text("病房门灯abc", min_size=1, max_size=8)))
)
def test_what_was_not_touched_comes_back_as_it_was(parts: list[Part]) -> None:
    assert corrected(parts, lines_of(parts)) == tuple(parts)


def test_bylines_with_their_roles_come_back_as_they_were() -> None:
    assert corrected(PARTS, lines_of(PARTS)) == PARTS


def test_a_corrected_character_leaves_a_part_on_its_place() -> None:
    lines = lines_of(PARTS)
    lines[2] = (P, "五月，病房开门。")
    assert corrected(PARTS, lines)[2] == Part(P, "五月，病房开门。", anchors=FIRST.anchors)


def test_two_halves_of_a_paragraph_stand_on_their_own_halves_of_the_page() -> None:
    lines = [*lines_of(PARTS)[:2], (P, "三月，"), (P, "病房开门。"), lines_of(PARTS)[3]]
    first, second = corrected(PARTS, lines)[2:4]
    assert first.anchors == (Anchor(2, 0, 3),)
    assert second.anchors == (Anchor(2, 3, 5), Anchor(3, 0, 3))


def test_joined_paragraphs_stand_on_both_places() -> None:
    lines = [*lines_of(PARTS)[:2], (P, FIRST.text + SECOND.text)]
    assert corrected(PARTS, lines)[2].anchors == (*FIRST.anchors, *SECOND.anchors)


def test_what_is_typed_anew_stands_nowhere() -> None:
    assert corrected(PARTS, [*lines_of(PARTS), (P, "另据记者了解到的情况")])[-1].anchors == ()


def test_another_kind_keeps_its_place() -> None:
    lines = lines_of(PARTS)
    lines[3] = (PartKind.CAPTION, SECOND.text)
    assert corrected(PARTS, lines)[3] == Part(PartKind.CAPTION, SECOND.text, anchors=SECOND.anchors)


def test_an_empty_line_is_no_part() -> None:
    assert corrected(PARTS, [*lines_of(PARTS), (P, "  ")]) == PARTS
