"""Undo and redo lead through any review and back, and what is kept on disk is what was on the screen."""

from __future__ import annotations

import json
from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.draft import PageDraft, SourcePage
from desktop.import_dialog.draft_json import guess_as_json, page_as_json, read_page, source_as_json
from desktop.import_dialog.review import Review
from tests.db.domain.test_draft_edit_sequences import EDITS, page, steps
from tests.desktop.import_dialog.made import draft

turns = st.lists(st.one_of(steps, st.sampled_from(["undo", "redo"])), max_size=20)


def walked(turns: list[tuple[str, int, int, int] | str]) -> Review:
    review = Review()
    review.show(draft(page()))
    for turn in turns:
        if isinstance(turn, str):
            getattr(review, turn)()
        else:
            name, a, b, c = turn
            review.edit(lambda p, name=name, a=a, b=b, c=c: EDITS[name](p, a, b, c))
    return review


@settings(deadline=None, max_examples=100)
@given(turns)
def test_undo_leads_back_to_the_beginning_and_redo_to_the_end(turns: list[tuple[str, int, int, int] | str]) -> None:
    review = walked(turns)
    while review.can_redo:
        review.redo()
    end = review.draft
    while review.can_undo:
        review.undo()
    assert review.draft == draft(page())
    while review.can_redo:
        review.redo()
    assert review.draft == end


@settings(deadline=None, max_examples=100)
@given(turns)
def test_a_corrected_page_is_the_same_after_it_was_kept(turns: list[tuple[str, int, int, int] | str]) -> None:
    corrected = walked(turns).page_at(0)
    kept = json.loads(json.dumps(page_as_json(corrected)))
    assert read_page(kept, corrected.source, guess=guess_as_json(corrected)) == corrected


def test_no_field_of_a_draft_is_forgotten() -> None:
    """Also one that somebody adds later: it has to be written, or named here with the file it is in."""
    corrected = walked([])
    written = set(page_as_json(corrected.page_at(0)))
    assert {field.name for field in fields(PageDraft)} - written == {"source", "guess"}
    source = set(source_as_json(corrected.page_at(0).source))
    assert {field.name for field in fields(SourcePage)} == source
