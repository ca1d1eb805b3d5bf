"""Newspapers added and corrected.

It must not know: how a change is taken back.
"""

from __future__ import annotations

from dataclasses import replace

from db.domain.records import Publication, PublicationId
from db.errors import NameTaken
from db.store.columns import publication_row
from db.writing.work import Work, storable_record


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
    work.details.extend(differences(_told_publication(before), _told_publication(publication)))
    work.publications = True


def _told_publication(publication: Publication | None) -> dict[str, str]:
    if publication is None:
        return {}
    return {
        "name": publication.name,
        "level": publication.level or "",
        "province": publication.province or "",
        "city": publication.city or "",
    }


def differences(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str, str]]:
    """(field, old, new) of every field that has another value now, or had one."""
    both = {**old, **new}
    return [
        (field, old.get(field, ""), new.get(field, "")) for field in both if old.get(field, "") != new.get(field, "")
    ]
