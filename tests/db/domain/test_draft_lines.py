from __future__ import annotations

from dataclasses import replace

from db.domain import draft_edits as edits
from db.domain.draft import ArticleDraft, Decision, DraftPart, PageDraft, SourcePage, Stray
from db.domain.draft_lines import DraftLines
from db.domain.draft_places import At, AtStray, StrayKind
from db.domain.records import Anchor, Part, PartKind

GUESSED = Decision("stands_alone", 0.5)
LINES = tuple(f"第{number}行　两个字" for number in range(1000))


def part(*lines: int) -> DraftPart:
    anchors = tuple(Anchor(line, 0, len(LINES[line])) for line in lines)
    return DraftPart(Part(PartKind.PARAGRAPH, "".join(LINES[line] for line in lines), anchors=anchors), GUESSED)


def page() -> PageDraft:
    """Line 2 is in two pieces, and the second part goes on in line 900."""
    source = SourcePage(name="", data=b"", encoding="utf-8", lines=LINES)
    half = DraftPart(Part(PartKind.PARAGRAPH, "第2", anchors=(Anchor(2, 0, 2),)), GUESSED)
    return PageDraft(
        source=source,
        articles=(ArticleDraft(parts=(half, part(1, 900))), ArticleDraft(parts=(part(3),))),
        furniture=(Stray("两个字", (Anchor(2, 4, 7),), GUESSED),),
    )


def lines(shown: PageDraft) -> DraftLines:
    made = DraftLines()
    made.show(shown)
    return made


def test_a_line_says_whose_it_is_from_left_to_right() -> None:
    assert [place for _, place in lines(page()).on(2)] == [At(0, 0), AtStray(StrayKind.FURNITURE, 0)]


def test_a_part_is_found_on_lines_far_apart() -> None:
    assert {place for line in (1, 900) for _, place in lines(page()).on(line)} == {At(0, 1)}


def test_a_line_of_nobody_is_nobodys() -> None:
    assert lines(page()).on(5) == ()
    assert lines(page()).place_of(5, 0) is None


def test_a_character_belongs_to_its_piece_and_a_blank_to_the_nearest() -> None:
    found = lines(page())
    assert (found.place_of(2, 1), found.place_of(2, 5)) == (At(0, 0), AtStray(StrayKind.FURNITURE, 0))
    assert found.place_of(2, 2) == At(0, 0)


def test_after_an_edit_every_line_knows_its_new_place() -> None:
    found = lines(page())
    split = edits.split_article(page(), At(0, 1))
    found.show(split)
    assert (found.place_of(900, 0), found.place_of(3, 0)) == (At(1, 0), At(2, 0))


def test_another_page_has_other_lines() -> None:
    found = lines(page())
    found.show(replace(page(), furniture=()))
    assert found.place_of(2, 5) == At(0, 0)
    found.show(None)
    assert found.on(2) == ()
