from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.records import ArticleId, Document, SuggestionKind, TextField
from db.search import Index, Probe
from db.search.entry import occurrences
from db.search.pairs import Postings, make_postings, slot_table, split_postings
from db.search.suggest_edits import Edit, edits

ALPHABET = "人入八医"
ALIKE = {"人": {"入": 1.0, "八": 0.5}, "入": {"人": 1.0}, "医": {"院": 1.0}}
texts = st.lists(st.text(ALPHABET + "院", min_size=1, max_size=30), min_size=1, max_size=4)
needles = st.text(ALPHABET, min_size=2, max_size=7)


def postings_of(given: list[str]) -> Postings:
    lengths, postings = make_postings(given)
    keys, counts, places = split_postings(postings)
    offsets = [0, *counts.cumsum().tolist()]
    return Postings(keys, np.array(offsets), slot_table(lengths), len(given), lambda start, end: places[start:end])


def found(given: list[str], needle: str) -> dict[tuple[SuggestionKind, str], int]:
    made = edits(postings_of(given), needle, lambda char: ALIKE.get(char, {}))
    return {(edit.kind, edit.needle): edit.hits for edit in made}


def tried(given: list[str], needle: str) -> dict[tuple[SuggestionKind, str], int]:
    """The same by trying all there is."""
    chars = set("".join(given))
    forms: set[tuple[SuggestionKind, str]] = set()
    for place, char in enumerate(needle):
        inside = 0 < place < len(needle) - 1
        others = chars if len(needle) >= 5 and inside else set(ALIKE.get(char, {}))
        forms |= {(SuggestionKind.CONFUSED, needle[:place] + other + needle[place + 1 :]) for other in others - {char}}
        forms |= {(SuggestionKind.MISSING, needle[:place] + other + needle[place:]) for other in chars if place}
        if len(needle) > 2:
            forms.add((SuggestionKind.EXTRA, needle[:place] + needle[place + 1 :]))
    counted = {form: sum(occurrences(text, form[1]) for text in given) for form in forms}
    return {form: count for form, count in counted.items() if count}


@given(texts, needles)
def test_all_needles_one_character_away_are_found_as_often_as_they_occur(given: list[str], needle: str) -> None:
    if any(needle in text for text in given):
        return
    assert found(given, needle) == tried(given, needle)


@pytest.mark.parametrize("needle", ["人", "", "𠮷人", "人" * 41])
def test_a_needle_that_says_too_little_or_too_much_has_none(needle: str) -> None:
    assert not found(["入院人院𠮷入"], needle)


def test_an_edit_says_what_differs_and_where() -> None:
    made = edits(postings_of(["人民医院"]), "入民医院", lambda _: {"人": 0.9})
    assert next(made) == Edit(SuggestionKind.CONFUSED, "人民医院", 0, "入", "人", 1, 0.9)


def test_a_probe_adds_up_all_segments(tmp_path: Path) -> None:
    def document(id: int) -> Document:
        return Document(id=ArticleId(id), texts={TextField.BODY: "人民医院"})

    with Index.build(tmp_path / "index", [document(1)]) as index:
        index.apply([document(2)])
        probe: Probe = index.probe()
        found = probe.edits("入民医院", lambda _: {"人": 1.0})
    assert {edit.needle: edit.hits for edit in found} == {"人民医院": 2, "民医院": 2}
