from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.domain.han import SIMPLIFIED, TRADITIONAL, simplified_forms
from db.domain.records import Snippet
from db.domain.text import (
    BOUNDARY,
    find_spans,
    find_spans_in_parts,
    fold,
    fold_text,
    snippet,
    utf16_spans,
)

TRICKY = "人民医醫院发發髮 　\n，。“”…·-'aBＣß１3.月⻓⾸𠮷ㄅ①㎎㈠½ﬁé\u0301\u0308\u200b\u00ad\u202e\ufe0f\ufeff\0\x02´ｶﾞ한\u1112\u1161\u11abŉǰΣς¶\ud800葛\U000e0100℃ا"
texts = st.text(st.one_of(st.sampled_from(TRICKY), st.characters(exclude_categories=[])), max_size=40)
tricky = st.text(st.sampled_from(TRICKY), max_size=14)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("遼寧省人民醫院", "辽宁省人民医院"),
        ("１２月", "12月"),
        ("人民\n医院", "人民医院"),
        ("人 民 医 院", "人民医院"),
        ("3 月", "3月"),
        ("1958 年", "1958年"),
        ("發", "髮"),
        ("乾", "幹"),
        ("皇后", "皇後"),
        ("New\r\n  York", "new york"),
        ("ＣＴ 检查", "ct检查"),
        ("⻓春⼈⺠", "长春人民"),
        ("5㎎", "5mg"),
        ("ﬁ", "fi"),
        ("cafe\u0301", "café"),
        ("医\u200b院\ufeff", "医院"),
        ("葛\U000e0100", "葛"),
        ("97．4％", "97.4%"),
        ("“人民。”\n“医院”", "「人民！」「医院」"),
        ("ｶﾞ", "ガ"),
    ],
)
def test_forms_that_count_as_one(one: str, other: str) -> None:
    assert fold_text(one) == fold_text(other)


@pytest.mark.parametrize(("one", "other"), [("new york", "newyork"), ("人民医院", "人民，医院"), ("97.4", "974")])
def test_forms_that_differ(one: str, other: str) -> None:
    assert fold_text(one) != fold_text(other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("。”“", BOUNDARY),
        ("（一）", f"{BOUNDARY}一{BOUNDARY}"),
        ("㈠", f"{BOUNDARY}一{BOUNDARY}"),
        ("a , b", f"a{BOUNDARY}b"),
        ("a 中 b", "a中b"),
        (" a  b ", "a b"),
        ("5 ㎎ x", "5 mg x"),
        ("\u0301a", "a"),
        ("", ""),
        (" \n\u200b", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold_text(text) == folded


@given(texts)
@example("a \u0301b")
@example("ﬁ\u0301 x")
def test_fold_and_fold_text_agree(text: str) -> None:
    assert fold(text).text == fold_text(text)


@given(texts)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(st.text(st.sampled_from("人醫，。 \n3aB㎎㈠发\u200b\U00020bb7"), max_size=20), st.data())
def test_a_substring_folds_to_a_substring(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert fold_text(text[start:end]) in fold_text(text)


@given(texts.filter(fold_text), st.data())
def test_every_span_holds_what_was_looked_for(text: str, data: st.DataObject) -> None:
    folded = fold_text(text)
    start = data.draw(st.integers(0, len(folded) - 1))
    needle = folded[start : data.draw(st.integers(start + 1, len(folded)))]
    spans = find_spans(text, [needle])
    assert spans
    assert all(needle.strip() in fold_text(text[a:b]) for a, b in spans)


@given(tricky, st.lists(tricky.map(fold_text), max_size=3))
def test_spans_are_ordered_apart_and_inside(text: str, needles: list[str]) -> None:
    spans = find_spans(text, needles)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "needle", "spans"),
    [
        ("遼寧省人民\n醫院。", "人民医院", ((3, 8),)),
        ("𠮷院𠮷院", "院", ((1, 2), (3, 4))),
        ("哈哈哈", "哈哈", ((0, 3),)),
        ("5㎎", "g", ((1, 2),)),
        ("a。” b", "¶", ((1, 3),)),
        ("医\u200b院", "医院", ((0, 3),)),
        ("café\u0301x", "x", ((5, 6),)),
        ("New \n York", "new york", ((0, 10),)),
    ],
)
def test_find_spans(text: str, needle: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert find_spans(text, [needle]) == spans


def test_a_span_across_two_parts_is_shared_between_them() -> None:
    assert find_spans_in_parts(["住进人民", "医院", "人民医院"], ["人民医院"]) == (((2, 4),), ((0, 2),), ((0, 4),))


def test_spans_in_utf16() -> None:
    text = "𠮷a𠮷b"
    expected = tuple(
        (len(text[:s].encode("utf-16-le")) // 2, len(text[:e].encode("utf-16-le")) // 2)
        for s, e in [(0, 1), (1, 3), (3, 4)]
    )
    assert utf16_spans(text, [(0, 1), (1, 3), (3, 4)]) == expected


def test_a_short_text_is_its_own_snippet() -> None:
    assert snippet("人民\n医院", [(0, 5)]) == Snippet("人民 医院", ((0, 5),))


def test_a_snippet_is_taken_where_most_hits_are() -> None:
    text = "院" + "甲" * 200 + "院乙院" + "丙" * 200
    cut = snippet(text, find_spans(text, ["院"]), width=60)
    assert [cut.text[s:e] for s, e in cut.spans] == ["院", "院"]
    assert cut.text.startswith("…") and cut.text.endswith("…")


@given(st.text("病例甲。\n", max_size=300), st.integers(5, 60))
def test_spans_of_a_snippet_are_whole(text: str, width: int) -> None:
    spans = find_spans(text, ["病例"])
    cut = snippet(text, spans, width=width)
    assert len(cut.text) <= width + 4
    assert all(fold_text(cut.text[s:e]) == "病例" for s, e in cut.spans)
    assert bool(cut.spans) == bool(spans)


def test_the_character_table_is_closed() -> None:
    forms = simplified_forms()
    assert not [char for char, form in forms.items() if form in forms]


def test_the_character_table_is_that_of_opencc() -> None:
    convert = pytest.importorskip("opencc").OpenCC("t2s").convert
    han = [chr(code) for span in ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0x20000, 0x323B0)) for code in range(*span)]
    han = [char for char in han if unicodedata.normalize("NFKC", char) == char]
    theirs = {char: convert(convert(char)) for char in han if convert(char) != char}
    ours = dict(zip(TRADITIONAL.replace("\n", ""), SIMPLIFIED.replace("\n", ""), strict=True))
    assert ours == theirs
