"""What a hospital's record may say: one current name, dates in order, ties that lead somewhere and never back.

It must not know: how a record is stored or merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from db.domain.dates import day_bounds
from db.domain.records import Hospital, HospitalId, HospitalName, HospitalTie, NameKind, TieKind
from db.errors import BadHospital
from db.writing.work import storable, storable_date, storable_record

D = TypeVar("D", HospitalName, HospitalTie)

Ties = Iterable[tuple[HospitalId, HospitalTie]]
"""Each with the hospital on whose record it stands."""

_FAMILY: Mapping[TieKind, str] = {
    TieKind.CAMPUS_OF: "below",
    TieKind.MEMBER_OF: "below",
    TieKind.MERGED_INTO: "into",
    TieKind.SPLIT_FROM: "from",
}
"""Ties that together must not run in a circle. One that split off may well be merged again into what it came from."""


def tidied(hospital: Hospital) -> Hospital:
    """The record as it can be stored: texts without blanks around them, dates as ISO, nothing empty, nothing twice.

    Raises BadDate.
    """
    hospital = storable_record(hospital)
    fields = ("kind", "province", "city", "district", "speciality")
    return replace(
        hospital,
        names=tuple(dict.fromkeys(_dated(replace(n, name=storable(n.name).strip())) for n in hospital.names)),
        ties=tuple(dict.fromkeys(map(_dated, hospital.ties))),
        notes=hospital.notes.strip(),
        **{field: (getattr(hospital, field) or "").strip() or None for field in fields},
    )


def check(hospital: Hospital, *, known: Iterable[HospitalId], others: Ties) -> None:
    """`known` are all hospitals there are, `others` the ties on their records. Raises BadHospital."""
    reason = BadHospital.Reason
    current = [name.name for name in hospital.names if name.kind is NameKind.CURRENT]
    if len(current) != 1:
        raise BadHospital(reason.TWO_CURRENT_NAMES if current else reason.NO_CURRENT_NAME, "、".join(current))
    for name in hospital.names:
        if not any(char.isalnum() for char in name.name):
            raise BadHospital(reason.EMPTY_NAME, name.name)
        _check_order(name)
    known, others = frozenset(known), tuple(others)
    for tie in hospital.ties:
        _check_order(tie)
        if tie.other == hospital.id:
            raise BadHospital(reason.TIED_TO_ITSELF)
        if tie.other not in known:
            raise BadHospital(reason.TIED_TO_NOTHING, str(tie.other))
        if _leads_back(hospital.id, tie, others):
            raise BadHospital(reason.TIED_IN_A_CIRCLE, str(tie.other))


def sound_ties(id: HospitalId, ties: Iterable[HospitalTie], others: Ties) -> tuple[HospitalTie, ...]:
    """Of the ties of two records that become one those that it can have: each once, none to itself, none in a circle."""
    others = tuple(others)
    sound: dict[tuple[TieKind, HospitalId], HospitalTie] = {}
    for tie in ties:
        if tie.other != id and not _leads_back(id, tie, others):
            sound.setdefault((tie.kind, tie.other), tie)
    return tuple(sound.values())


def _leads_back(id: HospitalId, tie: HospitalTie, others: Ties) -> bool:
    """Whether who follows the tie, and those of its family behind it, comes back to `id`."""
    onwards: dict[HospitalId, set[HospitalId]] = {}
    for hospital, other in others:
        if _FAMILY[other.kind] == _FAMILY[tie.kind] and hospital != id:
            onwards.setdefault(hospital, set()).add(other.other)
    seen: set[HospitalId] = set()
    ahead = {tie.other}
    while ahead - seen:
        seen |= ahead
        ahead = {further for one in ahead for further in onwards.get(one, ())}
    return id in seen


def _dated(one: D) -> D:
    return replace(one, valid_from=storable_date(one.valid_from), valid_until=storable_date(one.valid_until))


def _check_order(one: HospitalName | HospitalTie) -> None:
    since, until = day_bounds(one.valid_from or ""), day_bounds(one.valid_until or "")
    if since and until and since[0] > until[1]:
        raise BadHospital(BadHospital.Reason.DATES_SWAPPED, f"{one.valid_from}–{one.valid_until}")
