"""Hospitals and newspapers added and corrected.

It must not know: how a change is taken back.
"""

from __future__ import annotations

from dataclasses import replace

from db.domain.records import Hospital, HospitalId, NameKind, Publication, PublicationId
from db.errors import NameTaken
from db.store.columns import hospital_row, name_rows, publication_row, tie_rows
from db.writing.work import Work, storable_record


def save_hospital(work: Work, hospital: Hospital) -> None:
    """Stores a hospital with exactly one current name; id 0 is a new one. Articles linked to it are found anew."""
    if [name.kind for name in hospital.names].count(NameKind.CURRENT) != 1:
        raise ValueError("a hospital bears exactly one name")
    hospital = replace(storable_record(hospital), names=tuple(map(storable_record, hospital.names)))
    before = next((h for h in work.store.catalogue.hospitals() if h.id == hospital.id), None)
    if before is None:
        hospital = replace(hospital, id=HospitalId(work.key("hospitals")))
        work.add("hospitals", [hospital_row(hospital)])
        work.add("hospital_names", name_rows(hospital.id, hospital.names))
        work.add("hospital_ties", tie_rows(hospital.id, hospital.ties))
    elif replace(before, articles=hospital.articles) == hospital:
        return
    else:
        work.change("hospitals", hospital.id, [hospital_row(hospital)])
        work.change("hospital_names", hospital.id, name_rows(hospital.id, hospital.names))
        work.change("hospital_ties", hospital.id, tie_rows(hospital.id, hospital.ties))
        work.touched.update(work.store.articles.of_hospital(hospital.id))
    work.details.extend(_differences(_told_hospital(before), _told_hospital(hospital)))
    work.hospitals = True


def save_publication(work: Work, publication: Publication) -> None:
    """Stores a newspaper; id 0 is a new one. Articles printed in it are found anew. Raises NameTaken."""
    publication = storable_record(publication)
    known = work.store.catalogue.publications()
    if any(p.name == publication.name and p.id != publication.id for p in known):
        raise NameTaken(publication.name)
    before = next((p for p in known if p.id == publication.id), None)
    if before is None:
        publication = replace(publication, id=PublicationId(work.key("publications")))
        work.add("publications", [publication_row(publication)])
    elif replace(before, articles=publication.articles) == publication:
        return
    else:
        work.change("publications", publication.id, [publication_row(publication)])
        work.touched.update(work.store.articles.of_publication(publication.id))
    work.details.extend(_differences(_told_publication(before), _told_publication(publication)))
    work.publications = True


def _told_hospital(hospital: Hospital | None) -> dict[str, str]:
    if hospital is None:
        return {}
    return {
        "name": hospital.name,
        "names": "、".join(name.name for name in hospital.names),
        "province": hospital.province or "",
        "city": hospital.city or "",
        "district": hospital.district or "",
        "rank": hospital.rank,
        "kind": hospital.kind or "",
        "speciality": hospital.speciality or "",
        "founded": str(hospital.founded or ""),
        "notes": hospital.notes,
    }


def _told_publication(publication: Publication | None) -> dict[str, str]:
    if publication is None:
        return {}
    return {
        "name": publication.name,
        "level": publication.level or "",
        "province": publication.province or "",
        "city": publication.city or "",
    }


def _differences(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(field, old.get(field, ""), value) for field, value in new.items() if old.get(field, "") != value]
