from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.entry import occurrences
from db.search.files import Array
from db.search.pairs import (
    Postings,
    blocks_of,
    make_postings,
    merge_postings,
    slot_table,
    split_postings,
    starts_of,
)

texts = st.lists(st.text(st.sampled_from("ab医\U00020bb7\U00020bb8"), max_size=140), min_size=1, max_size=6)
needles = st.text(st.sampled_from("ab医\U00020bb7\U00020bb8"), min_size=1, max_size=6)


def postings(given_texts: list[str]) -> Postings:
    lengths, made = make_postings(given_texts)
    return opened(lengths, made)


def opened(lengths: Array, made: Array) -> Postings:
    keys, counts, places = split_postings(made)
    offsets = np.concatenate(([0], np.cumsum(counts)))
    return Postings(keys, offsets, slot_table(lengths), len(lengths), lambda start, end: places[start:end])


def expected(given_texts: list[str], needle: str) -> dict[int, int]:
    counts = {slot: occurrences(text, needle) for slot, text in enumerate(given_texts)}
    return {slot: count for slot, count in counts.items() if count}


def counted(made: Postings, needle: str) -> dict[int, int]:
    slots, counts = made.counts(needle)
    assert slots.tolist() == sorted(slots.tolist())
    return dict(zip(slots.tolist(), counts.tolist(), strict=True))


@given(texts, needles)
def test_needles_are_counted_as_they_stand_in_the_texts(given_texts: list[str], needle: str) -> None:
    assert counted(postings(given_texts), needle) == expected(given_texts, needle)


@given(texts)
def test_every_substring_is_found(given_texts: list[str]) -> None:
    made = postings(given_texts)
    for text in given_texts:
        for start in range(0, len(text), 7):
            needle = text[start : start + 5]
            assert counted(made, needle) == expected(given_texts, needle)


@pytest.mark.parametrize("length", [62, 63, 64, 65, 127, 128])
def test_texts_that_fill_their_blocks_stay_apart(length: int) -> None:
    made = postings(["a" * (length - 2) + "xy", "zw" + "b" * 5])
    assert counted(made, "xyzw") == {}
    assert counted(made, "xy") == {0: 1}


@given(st.lists(texts, min_size=1, max_size=4), st.data())
def test_merged_postings_are_those_of_all_texts_that_stay(parts: list[list[str]], data: st.DataObject) -> None:
    kept = [[data.draw(st.booleans()) for _ in part] for part in parts]
    rest = [
        text for part, flags in zip(parts, kept, strict=True) for text, flag in zip(part, flags, strict=True) if flag
    ]
    lengths, one = make_postings(rest) if rest else (np.zeros(0, np.int64), np.zeros(0, np.uint64))
    targets: list[Array] = []
    starts, base = starts_of(blocks_of(lengths)), 0
    for part, flags in zip(parts, kept, strict=True):
        blocks = blocks_of(make_postings(part)[0])
        target = np.full(int(blocks.sum()), -1)
        for slot, flag in enumerate(flags):
            if flag:
                first = int(starts_of(blocks)[slot])
                target[first : first + int(blocks[slot])] = starts[base] + np.arange(int(blocks[slot]))
                base += 1
        targets.append(target)
    pieces = list(
        merge_postings([(postings(part), target) for part, target in zip(parts, targets, strict=True)], at_once=5)
    )
    assert np.concatenate(pieces).tolist() == one.tolist()


def test_a_place_of_a_single_character_is_found_among_many() -> None:
    given_texts = ["x" * 300 + "医"] * 50
    assert counted(postings(given_texts), "x") == dict.fromkeys(range(50), 300)
