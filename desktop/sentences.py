"""What is known of a hospital, in lines to read.

It must not know: any widget.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.domain.records import Hospital, HospitalName
from desktop import words


def hospital_lines(hospital: Hospital) -> list[str]:
    """Everything known of a hospital but its current name, a line each."""
    others = [name_line(name) for name in hospital.names if name.name != hospital.name]
    return [line for line in (known_of(hospital), *others, words.articles(hospital.articles), hospital.notes) if line]


def known_of(hospital: Hospital) -> str:
    """What it is and where, in one line; empty where nothing is known."""
    translate = QCoreApplication.translate
    founded = translate("Hospital", "founded {year}").format(year=hospital.founded) if hospital.founded else None
    where = " ".join(dict.fromkeys(x for x in (hospital.province, hospital.city, hospital.district) if x))
    return words.source_line(hospital.rank, hospital.kind, where, hospital.speciality, founded)


def name_line(name: HospitalName) -> str:
    """A name, what it is, and from when to when it was borne."""
    return words.source_line(words.name_kind(name.kind), name.name, years(name.valid_from, name.valid_until))


def name_note(name: HospitalName) -> str:
    """The same without the name, to stand behind it."""
    return words.source_line(words.name_kind(name.kind), years(name.valid_from, name.valid_until))


def years(since: str | None, until: str | None) -> str | None:
    """`1958–1995`, one end left out where it is open; None where nothing is known."""
    return f"{since or ''}–{until or ''}" if since or until else None
