from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from db.domain.draft import ArticleDraft, Decision, DraftPart
from db.domain.draft_places import At
from db.domain.records import Anchor, Part, PartKind
from desktop.import_dialog.page_blocks import LONGEST, PageBlocks
from desktop.import_dialog.page_view import PageView
from desktop.import_dialog.review import Review
from tests.desktop.import_dialog.made import bad_page, draft

PATIENCE = 60_000


def showing(qtbot: QtBot, *lines: str) -> PageView:
    """A page with a part for each line."""
    parts = tuple(
        DraftPart(Part(PartKind.PARAGRAPH, line, anchors=(Anchor(n, 0, len(line)),)), Decision("", 0.9))
        for n, line in enumerate(lines)
    )
    source = replace(bad_page().source, lines=lines)
    review = Review()
    view = PageView(review)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    review.show(draft(replace(bad_page(), source=source, articles=(ArticleDraft(parts=parts),), furniture=())))
    view.setProperty("review", review)
    return view


def test_a_long_page_is_there_in_full_after_a_while(qtbot: QtBot) -> None:
    lines = tuple(f"第{number}行" for number in range(3500))
    view = showing(qtbot, *lines)
    qtbot.waitUntil(lambda: view.blockCount() == len(lines), timeout=PATIENCE)
    assert view.toPlainText() == "\n".join(lines)


def test_a_line_that_is_not_there_yet_is_fetched(qtbot: QtBot) -> None:
    view = showing(qtbot, *(f"第{number}行" for number in range(3500)))
    view.property("review").choose_place(At(0, 3400))
    assert view.caret == (3400, 0)


def test_a_line_without_end_is_shown_in_pieces_and_stays_one_line(qtbot: QtBot) -> None:
    view = showing(qtbot, "行" * (3 * LONGEST), "末")
    assert view.blockCount() == 4
    view.property("review").choose_place(At(0, 1))
    assert view.caret == (1, 0)


@pytest.mark.parametrize("place", [(0, 0), (0, LONGEST - 1), (0, LONGEST), (1, 0), (2, 3)])
def test_a_place_of_the_page_is_found_in_its_block_and_back(place: tuple[int, int]) -> None:
    blocks = PageBlocks(("字" * (LONGEST + 5), "", "五个字的行"))
    assert blocks.place_of(*blocks.block_of(*place)) == place


def test_only_what_is_in_sight_is_marked(qtbot: QtBot) -> None:
    view = showing(qtbot, *("□本报记者" for _ in range(900)))
    qtbot.waitUntil(lambda: 0 < len(view.extraSelections()) < 100, timeout=PATIENCE)


def test_going_from_doubt_to_doubt_far_apart_is_safe(qtbot: QtBot) -> None:
    """Selections that were set while Qt scrolled to the cursor brought the program down."""
    view = showing(qtbot, *("□本报记者" * 9 for _ in range(300)))
    for number in range(0, 3000, 97):
        view.property("review").choose_place(At(0, number % 300))
        qtbot.wait(1)
    assert view.caret[0] == 2910 % 300
