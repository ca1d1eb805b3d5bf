"""What is known of a hospital and what was done to an article, in lines to read.

It must not know: any widget.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.domain.records import HistoryEntry, Hospital, HospitalName
from desktop import words


def hospital_lines(hospital: Hospital) -> list[str]:
    """Everything known of a hospital but its current name, a line each."""
    translate = QCoreApplication.translate
    founded = translate("Hospital", "founded {year}").format(year=hospital.founded) if hospital.founded else None
    known = words.source_line(hospital.province, hospital.city, hospital.rank, hospital.speciality, founded)
    others = [name_line(name) for name in hospital.names if name.name != hospital.name]
    return [line for line in (known, *others, words.articles(hospital.articles), hospital.notes) if line]


def name_line(name: HospitalName) -> str:
    """A name, what it is, and from when to when it was borne."""
    dated = name.valid_from or name.valid_until
    years = f"{name.valid_from or ''}–{name.valid_until or ''}" if dated else None
    return words.source_line(words.name_kind(name.kind), name.name, years)


def history_text(entry: HistoryEntry) -> str:
    """One recorded change: when, what, and the values before and after."""
    when = entry.at.replace("T", " ").removesuffix("Z") + " UTC"
    undone = QCoreApplication.translate("History", "undone") if entry.undone else None
    head = words.source_line(when, words.action(entry.action), undone)
    return "\n".join(
        [head, *(f"{words.detail(name)}: {old or '–'} → {new or '–'}" for name, old, new in entry.details)]
    )
