from __future__ import annotations

import pytest

from db.domain.records import ReasonKind, SuggestionKind, TextField
from desktop import search_words


@pytest.mark.parametrize("kind", SuggestionKind)
def test_every_kind_of_suggestion_has_a_label(kind: SuggestionKind) -> None:
    assert search_words.suggestion_kind(kind)


@pytest.mark.parametrize("kind", ReasonKind)
def test_every_kind_of_reason_names_what_was_asked(kind: ReasonKind) -> None:
    assert "健康" in search_words.reason(kind, "健康")


@pytest.mark.parametrize("field", TextField)
def test_every_field_of_a_text_has_a_name(field: TextField) -> None:
    assert search_words.met(field, 1200).endswith(" × 1,200")


@pytest.mark.parametrize(
    ("was", "now", "said"), [("入", "人", "入 → 人"), ("", "卫", "with 卫"), ("卫", "", "without 卫"), ("", "", "")]
)
def test_what_was_exchanged_is_said_in_characters(was: str, now: str, said: str) -> None:
    assert search_words.exchanged(was, now) == said
