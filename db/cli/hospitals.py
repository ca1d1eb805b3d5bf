"""`xinglin hospitals`: the records of hospitals listed, one of them in full, two merged, one split.

It must not know: what merging and splitting do.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from db.archive import Archive
from db.cli.console import Console, table
from db.cli.failures import DONE, IN_PART
from db.cli.parser import Asked
from db.domain.records import HistoryEntry, Hospital, HospitalId, HospitalProfile
from db.errors import NoSuchHospital


def hospitals(asked: Asked, console: Console) -> int:
    """What is to be changed is changed first. Status 1 where there is no hospital to show."""
    with Archive.open(cast(Path, asked.archive)) as archive:
        if asked.merge:
            kept, merged = asked.merge
            archive.merge_hospitals(HospitalId(kept), HospitalId(merged))
        if asked.split:
            id, *names = asked.split
            archive.split_hospital(_id(id), names)
        if asked.id is not None:
            return _show_one(archive, HospitalId(asked.id), console, as_json=asked.json)
        name = " ".join(asked.name).strip()
        found = archive.bearers(name) if name else archive.hospitals()
    if asked.json:
        console.document({"hospitals": [record(one) for one in found]})
    else:
        for line in table([(str(one.id), one.name, one.rank, _place(one), str(one.articles)) for one in found]):
            console.line(line)
    return DONE if found else IN_PART


def _id(text: str) -> HospitalId:
    if not text.isdecimal():
        raise NoSuchHospital(-1)
    return HospitalId(int(text))


def _show_one(archive: Archive, id: HospitalId, console: Console, *, as_json: bool) -> int:
    hospital, profile, history = archive.hospital(id), archive.hospital_profile(id), archive.hospital_history(id)
    if as_json:
        console.document(
            {**record(hospital), "profile": _profile(profile), "history": [_entry(one) for one in history]}
        )
        return DONE
    for line in table([(label, text) for label, text in _card(hospital, profile, console) if text]):
        console.line(line)
    return DONE


def _card(hospital: Hospital, profile: HospitalProfile, console: Console) -> Iterator[tuple[str, str]]:
    words = console.words
    for name in hospital.names:
        yield (
            words(f"hospital.{name.kind}"),
            " ".join(filter(None, (name.name, _time(name.valid_from, name.valid_until)))),
        )
    for field in ("rank", "kind", "speciality"):
        yield words(f"hospital.{field}"), getattr(hospital, field) or ""
    yield words("hospital.place"), _place(hospital)
    yield words("hospital.founded"), str(hospital.founded or "")
    for tie in profile.ties:
        key = f"hospital.{tie.kind}" + (".from_other" if tie.from_other else "")
        yield words(key), " ".join(filter(None, (tie.name, _time(tie.valid_from, tie.valid_until))))
    yield words("hospital.notes"), hospital.notes
    yield words("hospital.articles"), str(profile.articles)
    yield words("hospital.by_year"), "  ".join(f"{one.year} {one.subject + one.mentioned}" for one in profile.by_year)
    yield words("hospital.papers"), "  ".join(f"{name} {count}" for name, count in profile.papers)
    yield words("hospital.beside"), "  ".join(f"{one.name} {one.articles}" for one in profile.co_mentioned)


def _time(since: str | None, until: str | None) -> str:
    return f"{since or ''}–{until or ''}" if since or until else ""


def _place(hospital: Hospital) -> str:
    return " ".join(dict.fromkeys(filter(None, (hospital.province, hospital.city, hospital.district))))


def record(one: Hospital) -> dict[str, Any]:
    """One of `hospitals`."""
    return {
        "id": one.id,
        "name": one.name,
        "names": [{"name": n.name, "kind": n.kind, "from": n.valid_from, "until": n.valid_until} for n in one.names],
        "level": one.level,
        "grade": one.grade,
        "rank": one.rank,
        "kind": one.kind,
        "province": one.province,
        "city": one.city,
        "district": one.district,
        "speciality": one.speciality,
        "founded": one.founded,
        "ties": [{"kind": t.kind, "other": t.other, "from": t.valid_from, "until": t.valid_until} for t in one.ties],
        "notes": one.notes,
        "articles": one.articles,
    }


def _profile(profile: HospitalProfile) -> dict[str, Any]:
    """`profile` of `hospitals --id`; `by_year` are [year, about it, mentioning it]."""
    return {
        "by_year": [[one.year, one.subject, one.mentioned] for one in profile.by_year],
        "undated": profile.undated,
        "papers": [list(paper) for paper in profile.papers],
        "printed": [list(wording) for wording in profile.printed],
        "co_mentioned": [{"id": x.hospital, "name": x.name, "articles": x.articles} for x in profile.co_mentioned],
        "first": profile.first.id if profile.first else None,
        "last": profile.last.id if profile.last else None,
        "ties": [{"kind": t.kind, "other": t.other, "name": t.name, "from_other": t.from_other} for t in profile.ties],
    }


def _entry(one: HistoryEntry) -> dict[str, Any]:
    return {
        "at": one.at,
        "action": one.action,
        "undone": one.undone,
        "details": [{"field": d.field, "old": d.old, "new": d.new} for d in one.details],
    }
