"""Hospitals saved, merged, split and removed, each with a history that says what was and what is.

It must not know: how a change is taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from db.divisions import place_of
from db.domain.dates import write_range
from db.domain.records import (
    ArticleId,
    Hospital,
    HospitalId,
    HospitalName,
    HospitalTie,
    NameKind,
    TieKind,
)
from db.domain.text import fold_text
from db.errors import BadHospital, HospitalInUse, HospitalNameTaken, NoSuchHospital
from db.reading.profiling import printing
from db.store.columns import hospital_row, name_rows, tie_rows
from db.writing.catalogue import differences
from db.writing.hospital_rules import check, sound_ties, tidied
from db.writing.relinking import relink
from db.writing.work import Work

_TABLES = ("hospital_ties", "hospital_names", "hospitals")
_Names = Mapping[HospitalId, str]


def read(work: Work, id: HospitalId) -> Hospital:
    """The hospital as it is stored. Raises NoSuchHospital."""
    found = work.store.catalogue.hospitals((id,))
    if not found:
        raise NoSuchHospital(id)
    return found[0]


def save(work: Work, hospital: Hospital) -> HospitalId:
    """Stores a hospital; id 0 is a new one. Its id.

    Raises BadHospital, BadDate, HospitalNameTaken, NoSuchHospital.
    """
    before = read(work, hospital.id) if hospital.id else None
    hospital = tidied(hospital)
    names = work.store.catalogue.current_names()
    check(hospital, known=names, others=work.store.catalogue.ties())
    if before is None or fold_text(before.name) != fold_text(hospital.name):
        _must_be_free(work, hospital.name)
    if before is not None:
        _store(work, before, hospital, names)
        return hospital.id
    hospital = replace(hospital, id=HospitalId(work.key("hospitals")))
    work.add("hospitals", [hospital_row(hospital)])
    work.add("hospital_names", name_rows(hospital.id, hospital.names))
    work.add("hospital_ties", tie_rows(hospital.id, hospital.ties))
    work.tell_of(hospital.id, differences({}, _told(hospital, names)))
    return hospital.id


def merge(work: Work, kept: HospitalId, merged: HospitalId, as_kind: NameKind) -> None:
    """All that is known of `merged` goes over to `kept`, its articles too, and its record goes.

    What both say stays as `kept` says it; a tie that would lead back to `kept` is dropped; the name that `merged` bears
    becomes one of this kind. Raises NoSuchHospital, BadHospital.
    """
    if kept == merged:
        raise BadHospital(BadHospital.Reason.TIED_TO_ITSELF)
    if as_kind is NameKind.CURRENT:
        raise BadHospital(BadHospital.Reason.TWO_CURRENT_NAMES)
    one, other = read(work, kept), read(work, merged)
    names = work.store.catalogue.current_names()
    if relink(work, work.store.articles.of_hospital(merged), {merged: kept}):
        work.details.append(("hospitals", other.name, one.name))
    _redirect(work, merged, kept, names)
    before = read(work, kept)
    renamed = (replace(n, kind=as_kind) if n.kind is NameKind.CURRENT else n for n in other.names)
    after = replace(
        before,
        names=_joined(before.names, renamed),
        ties=_sound(work, kept, (*before.ties, *other.ties), without=merged),
        notes="\n".join(dict.fromkeys(filter(None, (before.notes, other.notes)))),
        **_filled(before, other),
    )
    _store(work, before, after, names)
    _take_away(work, other, names)


def split(work: Work, id: HospitalId, names: Sequence[str], articles: Iterable[ArticleId]) -> HospitalId:
    """A new record with these names of a hospital, the first as the one it bears; and with the articles that print one of
    them, and the given ones. Its id. Raises NoSuchHospital, BadHospital, HospitalNameTaken."""
    old = read(work, id)
    wanted = tuple(dict.fromkeys(map(fold_text, names)))
    going = tuple(name for name in old.names if fold_text(name.name) in wanted)
    if not wanted or len({fold_text(name.name) for name in going}) < len(wanted):
        raise BadHospital(BadHospital.Reason.NAMES_NOT_ITS_OWN, "、".join(names))
    if any(name.kind is NameKind.CURRENT for name in going):
        raise BadHospital(BadHospital.Reason.CURRENT_NAME_GOES, old.name)
    moving = {*printing(work.store, id, names), *(frozenset(articles) & set(work.store.articles.of_hospital(id)))}
    staying = replace(old, names=tuple(name for name in old.names if name not in going))
    _store(work, old, staying, work.store.catalogue.current_names())
    current, *others = sorted(going, key=lambda name: wanted.index(fold_text(name.name)))
    place = place_of(current.name)
    new = save(
        work,
        Hospital(
            id=HospitalId(0),
            names=(HospitalName(current.name, NameKind.CURRENT, current.valid_from), *others),
            province=place.province,
            city=place.city,
            district=place.district,
        ),
    )
    if relink(work, sorted(moving), {id: new}):
        work.details.append(("hospitals", old.name, current.name))
    return new


def remove(work: Work, id: HospitalId) -> None:
    """Takes a record away to which nothing is linked. Raises NoSuchHospital, HospitalInUse."""
    hospital = read(work, id)
    tied = sum(tie.other == id for _, tie in work.store.catalogue.ties())
    if hospital.articles or tied:
        raise HospitalInUse(hospital.name, articles=hospital.articles, ties=tied)
    _take_away(work, hospital, work.store.catalogue.current_names())


def _take_away(work: Work, hospital: Hospital, names: _Names) -> None:
    work.tell_of(hospital.id, differences(_told(hospital, names), {}))
    for table in _TABLES:
        work.remove(table, [hospital.id])


def _store(work: Work, before: Hospital, after: Hospital, names: _Names) -> None:
    """Writes what differs. Articles are found anew where the index knows them by something that does."""
    if replace(before, articles=after.articles) == after:
        return
    id = after.id
    if hospital_row(before) != hospital_row(after):
        work.change("hospitals", id, [hospital_row(after)])
    if before.names != after.names:
        work.change("hospital_names", id, name_rows(id, after.names))
    if before.ties != after.ties:
        work.change("hospital_ties", id, tie_rows(id, after.ties))
    if _indexed(before) != _indexed(after):
        work.relabelled.update(work.store.articles.of_hospital(id))
    work.tell_of(id, differences(_told(before, names), _told(after, names)))


def _indexed(hospital: Hospital) -> tuple[str | None, ...]:
    return (hospital.name, hospital.province, hospital.city, hospital.district)


def _must_be_free(work: Work, name: str) -> None:
    bearer = work.bearer(name)
    if bearer is not None and fold_text(work.hospital_name(bearer)) == fold_text(name):
        raise HospitalNameTaken(name, bearer)


def _redirect(work: Work, merged: HospitalId, kept: HospitalId, names: _Names) -> None:
    """Ties of others that led to the one lead to the other."""
    tied = {hospital for hospital, tie in work.store.catalogue.ties() if tie.other == merged and hospital != merged}
    for id in sorted(tied):
        before = read(work, id)
        ties = tuple(replace(tie, other=kept) if tie.other == merged else tie for tie in before.ties)
        _store(work, before, replace(before, ties=_sound(work, id, ties, without=merged)), names)


def _sound(work: Work, id: HospitalId, ties: Iterable[HospitalTie], *, without: HospitalId) -> tuple[HospitalTie, ...]:
    known = work.store.catalogue.ties()
    own = (tie for tie in ties if tie.other != without)
    return sound_ties(id, own, (tie for tie in known if without not in (tie[0], tie[1].other)))


def _joined(names: tuple[HospitalName, ...], more: Iterable[HospitalName]) -> tuple[HospitalName, ...]:
    """The names of both, without those that the first has of the same kind, or as the one it bears."""
    known = {(fold_text(name.name), name.kind) for name in names}
    current = next(fold_text(name.name) for name in names if name.kind is NameKind.CURRENT)
    new = {
        (folded, name.kind): name
        for name in more
        if (folded := fold_text(name.name)) != current and (folded, name.kind) not in known
    }
    return (*names, *new.values())


def _filled(one: Hospital, other: Hospital) -> dict[str, Any]:
    """What `other` knows and `one` does not. Level and grade are one judgement; a city counts within its province only."""
    filled: dict[str, Any] = {
        field: getattr(other, field) for field in ("kind", "speciality", "founded") if getattr(one, field) is None
    }
    if one.level is None and one.grade is None:
        filled |= {"level": other.level, "grade": other.grade}
    for field in ("province", "city", "district"):
        if getattr(one, field) is None:
            filled[field] = getattr(other, field)
        elif getattr(one, field) != getattr(other, field):
            break
    return filled


def _told(hospital: Hospital, names: _Names) -> dict[str, str]:
    """Every field of a record in words, for its history."""
    by_kind = {kind: [_in_words(n.name, n) for n in hospital.names if n.kind is kind] for kind in NameKind}
    told = {
        "name" if kind is NameKind.CURRENT else f"names_{kind}": "、".join(given) for kind, given in by_kind.items()
    }
    plain = ("level", "grade", "kind", "province", "city", "district", "speciality", "founded", "notes")
    told |= {field: str(getattr(hospital, field) or "") for field in plain}
    for kind in TieKind:
        own = [tie for tie in hospital.ties if tie.kind is kind]
        told[kind.value] = "、".join(_in_words(names.get(tie.other, str(tie.other)), tie) for tie in own)
    return told


def _in_words(name: str, dated: HospitalName | HospitalTie) -> str:
    """With the time of which it is true: 铁岭县医院 1958..1990."""
    range = (dated.valid_from, dated.valid_until)
    return f"{name} {write_range(range)}" if any(range) else name
