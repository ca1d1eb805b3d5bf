"""What is said of hospitals: levels and grades, how they hang together, and what stands in their recorded changes.

It must not know: any widget.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.domain.records import HospitalGrade, HospitalLevel, TieKind
from desktop import words


def level(value: HospitalLevel) -> str:
    """级别."""
    translate = QCoreApplication.translate
    return {
        HospitalLevel.TERTIARY: translate("HospitalWords", "Tertiary"),
        HospitalLevel.SECONDARY: translate("HospitalWords", "Secondary"),
        HospitalLevel.PRIMARY: translate("HospitalWords", "Primary"),
        HospitalLevel.UNGRADED: translate("HospitalWords", "No level yet"),
    }[value]


def grade(value: HospitalGrade) -> str:
    """等次."""
    translate = QCoreApplication.translate
    return {
        HospitalGrade.SPECIAL: translate("HospitalWords", "Special grade"),
        HospitalGrade.A: translate("HospitalWords", "Grade A"),
        HospitalGrade.B: translate("HospitalWords", "Grade B"),
        HospitalGrade.C: translate("HospitalWords", "Grade C"),
        HospitalGrade.UNDETERMINED: translate("HospitalWords", "No grade yet"),
    }[value]


def tie(kind: TieKind) -> str:
    """What a hospital is to the one that its tie leads to."""
    translate = QCoreApplication.translate
    return {
        TieKind.CAMPUS_OF: translate("HospitalWords", "Campus of"),
        TieKind.MEMBER_OF: translate("HospitalWords", "Member of the group of"),
        TieKind.MERGED_INTO: translate("HospitalWords", "Merged into"),
        TieKind.SPLIT_FROM: translate("HospitalWords", "Split off from"),
    }[kind]


def tied_here(kind: TieKind) -> str:
    """What those are whose ties lead to a hospital."""
    translate = QCoreApplication.translate
    return {
        TieKind.CAMPUS_OF: translate("HospitalWords", "Campuses"),
        TieKind.MEMBER_OF: translate("HospitalWords", "Members of its group"),
        TieKind.MERGED_INTO: translate("HospitalWords", "Merged from"),
        TieKind.SPLIT_FROM: translate("HospitalWords", "Split off"),
    }[kind]


def changed_field(name: str) -> str:
    """A field of a hospital's recorded change; one that articles have as well by its usual word."""
    translate = QCoreApplication.translate
    ties = {kind.value: tie(kind) for kind in TieKind}
    return {
        "name": translate("HospitalWords", "Current name"),
        "names_short": translate("HospitalWords", "Short names"),
        "names_former": translate("HospitalWords", "Former names"),
        "names_campus": translate("HospitalWords", "Campus names"),
        "level": translate("HospitalWords", "Level"),
        "grade": translate("HospitalWords", "Grade"),
        "kind": translate("HospitalWords", "Kind"),
        "district": translate("HospitalWords", "District"),
        **ties,
    }.get(name) or words.detail(name)


def changed_value(name: str, value: str) -> str:
    """A value of such a change as it is read."""
    if name == "level" and value in set(HospitalLevel):
        return level(HospitalLevel(value))
    if name == "grade" and value in set(HospitalGrade):
        return grade(HospitalGrade(value))
    return value
