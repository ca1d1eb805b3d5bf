"""The list of hospitals as a table for a spreadsheet.

It must not know: which hospitals are listed, or who wants the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.domain.records import Hospital, NameKind
from desktop.sentences import years

if TYPE_CHECKING:
    from db.export.content import Table

_WIDTHS = (30, 24, 30, 24, 12, 14, 10, 10, 12, 14, 9, 9, 40)
"""Of the columns of a workbook, in digits."""


def headings() -> tuple[str, ...]:
    """Of the columns, in the language of the window."""
    translate = QCoreApplication.translate
    return (
        translate("HospitalTable", "Name"),
        translate("HospitalTable", "Short names"),
        translate("HospitalTable", "Former names"),
        translate("HospitalTable", "Campus names"),
        translate("HospitalTable", "Level and grade"),
        translate("HospitalTable", "Kind"),
        translate("HospitalTable", "Province"),
        translate("HospitalTable", "City"),
        translate("HospitalTable", "District"),
        translate("HospitalTable", "Speciality"),
        translate("HospitalTable", "Founded"),
        translate("HospitalTable", "Articles"),
        translate("HospitalTable", "Notes"),
    )


def table_of(hospitals: Iterable[Hospital], titles: tuple[str, ...]) -> Table:
    """One hospital a row, several names of one kind in one cell."""
    from db.export.content import Column, Table

    columns = tuple(Column(title, width) for title, width in zip(titles, _WIDTHS, strict=True))
    return Table(titles[0], columns, [_row(one) for one in hospitals])


def _row(hospital: Hospital) -> tuple[str, ...]:
    return (
        hospital.name,
        *(_names(hospital, kind) for kind in (NameKind.SHORT, NameKind.FORMER, NameKind.CAMPUS)),
        hospital.rank,
        hospital.kind or "",
        hospital.province or "",
        hospital.city or "",
        hospital.district or "",
        hospital.speciality or "",
        str(hospital.founded or ""),
        str(hospital.articles),
        hospital.notes,
    )


def _names(hospital: Hospital, kind: NameKind) -> str:
    named = ((one.name, years(one.valid_from, one.valid_until)) for one in hospital.names if one.kind is kind)
    return "；".join(f"{name}（{borne}）" if borne else name for name, borne in named)
