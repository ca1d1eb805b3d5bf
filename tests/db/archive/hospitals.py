"""Hospitals to store, and what the tests of their records ask again and again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from db.archive import Archive
from db.domain.records import Hospital, HospitalId, HospitalName, HospitalTie, NameKind, TieKind

NEW = HospitalId(0)


def hospital(current: str, *former: str, id: int = 0, **fields: Any) -> Hospital:
    """One with these names."""
    names = (HospitalName(current, NameKind.CURRENT), *(HospitalName(name, NameKind.FORMER) for name in former))
    return Hospital(id=HospitalId(id), names=names, **fields)


def add(archive: Archive, current: str, *former: str, **fields: Any) -> HospitalId:
    """Stores one; its id."""
    archive.save_hospital(hospital(current, *former, **fields))
    return archive.hospitals()[-1].id


def tie(archive: Archive, one: HospitalId, kind: TieKind, other: HospitalId) -> None:
    """Ties the one to the other."""
    known = archive.hospital(one)
    archive.save_hospital(replace(known, ties=(*known.ties, HospitalTie(kind, other))))


def links(archive: Archive, article: int) -> list[tuple[str, str, str]]:
    """(name, relation, wording) of the hospitals of an article."""
    from db.domain.records import ArticleId

    return [(x.name, x.relation.value, x.printed) for x in archive.article(ArticleId(article)).hospitals]
