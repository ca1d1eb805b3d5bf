"""Folding many texts at once gives what folding each of them gives, ways back included."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.domain.text import fold
from db.search.folding import fold_all, fold_texts
from tests.db.domain.test_text import TRICKY

REGULAR = "人民医院发髮 　\n，。“”…·-aBＣ1３月⻓𠮷①\u200b\ufeff\0¶\ud800\uf8ff"
texts = st.text(st.one_of(st.sampled_from(TRICKY), st.sampled_from(REGULAR), st.characters()), max_size=30)
regular = st.text(st.sampled_from(REGULAR), max_size=30)


@given(st.lists(st.one_of(texts, regular), max_size=6))
@example(["a b", "", "a ", " b", "，", "，\n。", "\0"])
@example(["a \0 b。\0 ，c", "㎎ a", "a\u0301"])
def test_it_is_the_folding_of_each(given_texts: list[str]) -> None:
    assert fold_texts(given_texts) == [fold(text).text for text in given_texts]


@given(st.lists(st.one_of(texts, regular), max_size=4))
@example(["a \0 b。\0 ，c", "\n”。 “，"])
def test_every_stretch_leads_back_to_where_it_stood(given_texts: list[str]) -> None:
    for text, folded in zip(given_texts, fold_all(given_texts), strict=True):
        alone = fold(text)
        for length in range(1, len(alone.text) + 1):
            places = range(len(alone.text) + 1 - length)
            assert folded.spans(places, length) == [alone.span(place, place + length) for place in places]


@pytest.mark.parametrize("given_texts", [[], [""], ["", ""]])
def test_nothing_folds_to_nothing(given_texts: list[str]) -> None:
    assert [folded.text for folded in fold_all(given_texts)] == given_texts
