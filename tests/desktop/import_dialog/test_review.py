from __future__ import annotations

import pytest

from db.domain import draft_edits as edits
from db.domain.draft_places import At
from desktop.import_dialog.review import Review
from tests.desktop.import_dialog.made import bad_page, draft, good_page


@pytest.fixture
def review() -> Review:
    made = Review()
    made.show(draft(bad_page(), good_page(), bad_page("third.txt")))
    return made


def test_an_edit_is_undone_and_redone(review: Review) -> None:
    review.edit(lambda page: edits.split_article(page, At(0, 3)))
    split = review.draft
    review.undo()
    assert review.draft.pages[0] == bad_page()
    review.redo()
    assert review.draft == split


def test_an_edit_that_changes_nothing_is_no_step(review: Review) -> None:
    assert not review.edit(lambda page: edits.merge_with_previous(page, 0))
    assert not review.can_undo


def test_a_new_edit_ends_what_could_be_redone(review: Review) -> None:
    review.edit(lambda page: edits.split_article(page, At(0, 3)))
    review.undo()
    review.edit(lambda page: edits.confirm(page, At(0, 3)))
    assert not review.can_redo


def test_undo_goes_back_to_the_page_it_concerns(review: Review) -> None:
    review.edit(lambda page: edits.confirm(page, At(0, 3)))
    review.choose_page(2)
    review.undo()
    assert review.current == 0


def test_doubts_are_visited_over_the_borders_of_pages_and_around(review: Review) -> None:
    seen = []
    for _ in range(3):
        review.next_doubt()
        seen.append((review.current, review.place))
    assert seen == [(0, At(0, 3)), (2, At(0, 3)), (0, At(0, 3))]


def test_without_doubts_there_is_nowhere_to_go() -> None:
    review = Review()
    review.show(draft(good_page()))
    assert not review.next_doubt()


def test_only_sure_pages_are_taken_unseen(review: Review) -> None:
    review.take_sure()
    assert [page.accepted for page in review.draft.pages] == [False, True, False]


def test_ticking_many_pages_is_one_step(review: Review) -> None:
    review.take(range(3), False)
    review.undo()
    assert review.taken == 3


def test_the_place_stays_valid_when_its_article_is_gone(review: Review) -> None:
    review.edit(lambda page: edits.split_article(page, At(0, 3)), place=At(1, 1))
    review.edit(lambda page: edits.merge_with_previous(page, 1))
    assert review.place == At(0, 4)


def test_more_pages_come_behind_those_that_are_there(review: Review) -> None:
    review.add(draft(good_page("new.txt")))
    assert (len(review), review.current) == (4, 3)
