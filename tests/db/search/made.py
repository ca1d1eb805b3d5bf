"""Small corpora over alphabets chosen so that everything collides: Han, traditional pairs, Latin, digits, blanks, punctuation."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import strategies as st

from db.domain.query import EVERYTHING, Among, Dates, Key, Keyword, Query, Scope, Text, all_of, any_of, none_of
from db.domain.records import ArticleId, Document, MediaLevel, TextField
from db.domain.text import fold_text

ALPHABET = "人医医院發发髮a Ab3，。\n月𠮷㎎"
HOSPITALS = ("市一医院", "市六医院", "协和")
PAPERS = ("", "健康报", "中国健康报", "晚报")
DATES = ("", "2021", "2022-03", "2022-03-05", "2023-12-31", "bad")

runs = st.text(st.sampled_from(ALPHABET), max_size=12)


def documents(*, max_size: int = 8) -> st.SearchStrategy[list[Document]]:
    one = st.builds(
        Document,
        id=st.just(ArticleId(0)),
        texts=st.dictionaries(st.sampled_from(TextField), runs, max_size=4),
        hospitals=st.lists(st.sampled_from(HOSPITALS), max_size=2).map(tuple),
        paper=st.sampled_from(PAPERS),
        level=st.sampled_from(["", *MediaLevel]).map(str),
        date=st.sampled_from(DATES),
        places=st.lists(st.sampled_from(["辽宁省", "大连市"]), max_size=2).map(tuple),
        column=st.sampled_from(["", "【健康】"]),
        tags=st.lists(st.sampled_from(["a", "b"]), max_size=2).map(tuple),
    )
    return st.lists(one, max_size=max_size).map(numbered)


def numbered(found: list[Document]) -> list[Document]:
    return [replace(document, id=ArticleId(number * 3 + 1)) for number, document in enumerate(found)]


def queries() -> st.SearchStrategy[Query]:
    needles = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=4).filter(fold_text)
    leaf = st.one_of(
        st.builds(Text, needles, st.one_of(st.none(), st.sampled_from(Scope))),
        st.builds(
            Keyword,
            st.sampled_from(Key),
            st.sampled_from(["健康", "健康报", "市", "a", "大连市", "city"]),
            st.booleans(),
        ),
        st.builds(Among, st.sets(st.integers(0, 24)).map(frozenset)),
        st.sampled_from([Dates("2022", "2022"), Dates("2022-03", None), Dates(None, "2022-03")]),
    )
    tree = st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.lists(inner, min_size=2, max_size=3).map(all_of),
            st.lists(inner, min_size=2, max_size=3).map(any_of),
            inner.map(none_of),
        ),
        max_leaves=5,
    )
    return st.one_of(st.just(EVERYTHING), tree)


def written(count: int, *, seed: int = 7) -> list[Document]:
    """A small archive, always the same."""
    chance = random.Random(seed)
    made = [
        Document(
            id=ArticleId(0),
            texts={
                TextField.HEADLINE: "".join(chance.choices(ALPHABET, k=8)),
                TextField.BODY: "".join(chance.choices(ALPHABET, k=chance.randrange(200))),
            },
            hospitals=tuple(chance.sample(HOSPITALS, chance.randrange(3))),
            paper=chance.choice(PAPERS),
            date=chance.choice(DATES),
        )
        for _ in range(count)
    ]
    return numbered(made)
