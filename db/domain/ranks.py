"""级别 and 等次 of a hospital, as they are kept and as they are printed in one word (三级甲等, 二甲, 三级未定等).

It must not know: hospitals.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum


class HospitalLevel(StrEnum):
    """级别: the level of care a hospital was reviewed for (医院分级管理办法)."""

    TERTIARY = "tertiary"
    SECONDARY = "secondary"
    PRIMARY = "primary"
    UNGRADED = "ungraded"


class HospitalGrade(StrEnum):
    """等次: the grade within its level; code lists in use also know hospitals with a level and no grade yet (未定等)."""

    SPECIAL = "special"
    A = "a"
    B = "b"
    C = "c"
    UNDETERMINED = "undetermined"


_LEVELS: Mapping[HospitalLevel, str] = {
    HospitalLevel.TERTIARY: "三级",
    HospitalLevel.SECONDARY: "二级",
    HospitalLevel.PRIMARY: "一级",
    HospitalLevel.UNGRADED: "未定级",
}
_GRADES: Mapping[HospitalGrade, str] = {
    HospitalGrade.SPECIAL: "特等",
    HospitalGrade.A: "甲等",
    HospitalGrade.B: "乙等",
    HospitalGrade.C: "丙等",
    HospitalGrade.UNDETERMINED: "未定等",
}
_BY_LEVEL = {word[0]: level for level, word in _LEVELS.items()}
_BY_GRADE = {word[0]: grade for grade, word in _GRADES.items()}
_RANK = re.compile(r"(未定级|[一二三]级?)(未定等|[特甲乙丙]等?)?")
_DIGITS = str.maketrans("123", "一二三")


def printed_rank(level: HospitalLevel | None, grade: HospitalGrade | None) -> str:
    """Both in one word; empty where neither is known."""
    return (_LEVELS[level] if level else "") + (_GRADES[grade] if grade else "")


def read_rank(text: str) -> tuple[HospitalLevel | None, HospitalGrade | None] | None:
    """Level and grade of a word such as 三级甲等, 二甲, 三级 or 3级甲等; None where it is no such word."""
    word = "".join(text.split()).translate(_DIGITS).removesuffix("医院")
    matched = _RANK.fullmatch(word)
    if matched is None:
        return None
    level, grade = matched.groups()
    return _BY_LEVEL[level[0]], _BY_GRADE[grade[0]] if grade else None
