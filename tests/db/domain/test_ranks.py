"""级别 and 等次 read from one word and printed as one."""

from __future__ import annotations

from itertools import product

import pytest

from db.domain.ranks import HospitalGrade, HospitalLevel, printed_rank, read_rank


@pytest.mark.parametrize(("level", "grade"), list(product(HospitalLevel, (*HospitalGrade, None))))
def test_what_is_printed_reads_the_same(level: HospitalLevel, grade: HospitalGrade | None) -> None:
    assert read_rank(printed_rank(level, grade)) == (level, grade)


@pytest.mark.parametrize("word", ["三甲", "三级甲等", "3级甲等", " 三级 甲等", "三级甲等医院"])
def test_all_ways_to_write_it_are_read(word: str) -> None:
    assert read_rank(word) == (HospitalLevel.TERTIARY, HospitalGrade.A)


@pytest.mark.parametrize("word", ["", "甲等", "省级重点", "四级甲等", "三级甲等乙等", "大型三甲"])
def test_another_word_is_no_rank(word: str) -> None:
    assert read_rank(word) is None
