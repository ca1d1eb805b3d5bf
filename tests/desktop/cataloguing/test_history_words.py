from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.domain.records import ArticleId, Detail, HistoryEntry
from desktop.cataloguing.history_words import detail_line, entry_text, only_different

LONG = (
    "三月的一个清晨，病房的门开了，护士长说灯不再刺眼，老人也敢在夜里起身了，家属们纷纷点头称是，说这一回真是不一样了。"
)


def test_of_a_long_text_only_what_differs_is_told() -> None:
    before, after = only_different(LONG, LONG.replace("护士长", "医生"))
    assert "护士长" in before and "医生" in after
    assert before.startswith("…") and before.endswith("…") and len(before) < len(LONG)


@given(st.text("病房门灯", max_size=200), st.text("病房门灯", max_size=200))
def test_two_texts_that_differ_are_never_told_alike(old: str, new: str) -> None:
    before, after = only_different(old, new)
    assert old == new or before != after


def test_short_texts_are_told_whole() -> None:
    assert only_different("健康报", "衡阳日报") == ("健康报", "衡阳日报")


def test_a_field_that_was_empty_names_only_what_it_became() -> None:
    assert detail_line(Detail("fonds", "", "J001")) == "Fonds number: J001"
    assert detail_line(Detail("paper", "健康报", "")) == "Newspaper: 健康报 → –"


def test_the_retention_is_told_in_words() -> None:
    assert detail_line(Detail("retention", "D10", "Y")) == "Kept for: 10 years → permanently"


def test_a_change_that_was_undone_says_so() -> None:
    entry = HistoryEntry(id=1, at="2026-11-22T10:00:00Z", action="edit", articles=(ArticleId(1),), undone=True)
    assert "Edit" in entry_text(entry) and "undone" in entry_text(entry)


def test_every_detail_of_many_articles_says_of_which_it_is() -> None:
    details = tuple(Detail("fonds", "", "J001", article=ArticleId(id)) for id in (1, 2))
    entry = HistoryEntry(id=1, at="2026-11-22T10:00:00Z", action="edit", articles=(ArticleId(1),), details=details)
    lines = entry_text(entry, titles={ArticleId(1): "第1篇"}).splitlines()
    assert lines[1:] == ["", "第1篇", "Fonds number: J001", "", "Article 2", "Fonds number: J001"]


def test_of_very_many_details_the_first_are_told() -> None:
    entry = HistoryEntry(id=1, at="", action="edit", articles=(), details=(Detail("fonds", "", "J001"),) * 5)
    assert entry_text(entry, most=2).splitlines()[1:] == ["Fonds number: J001", "Fonds number: J001", "and 3 more"]
