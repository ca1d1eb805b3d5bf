"""Makes the sample archive: the pages of `resources/demo` through the real importer, its hospitals entered beforehand.

It must not know: how pages are taken apart or stored. What the importer makes of these pages is what people see first.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from db.archive import Archive
from db.domain.ranks import read_rank
from db.domain.records import (
    Hospital,
    HospitalId,
    HospitalName,
    HospitalTie,
    Imported,
    NameKind,
    Progress,
    TieKind,
    no_progress,
)

DEMO = Path(__file__).resolve().parent.parent / "resources" / "demo"


def sample_pages() -> tuple[Path, ...]:
    """The page texts, by date."""
    return tuple(sorted((DEMO / "pages").glob("*.txt")))


def make(path: Path, *, progress: Progress = no_progress) -> Imported:
    """A new archive in `path`, a new or empty folder; all of it or nothing.

    Raises ArchiveExists, ArchiveReadOnly, DiskFull, and what `progress` raises.
    """
    with Archive.create(path) as archive:
        try:
            for record in json.loads((DEMO / "hospitals.json").read_text("utf-8")):
                archive.save_hospital(_hospital(record, archive))
            return archive.commit_import(archive.draft_import(sample_pages(), progress=progress))
        except BaseException:
            archive.close()
            shutil.rmtree(path, ignore_errors=True)  # half a sample would stand in the way of the next attempt
            raise


def _hospital(record: dict[str, Any], archive: Archive) -> Hospital:
    """Its ties lead to hospitals that are there already."""
    level, grade = read_rank(record["grade"] or "") or (None, None)
    return Hospital(
        id=HospitalId(0),
        names=tuple(
            HospitalName(name["name"], NameKind(name["kind"]), name["from"], name["until"]) for name in record["names"]
        ),
        province=record["province"],
        city=record["city"],
        district=record["district"],
        kind=record["kind"],
        level=level,
        grade=grade,
        speciality=record["speciality"],
        founded=record["founded"],
        ties=tuple(
            HospitalTie(TieKind(tie["kind"]), archive.bearers(tie["other"])[0].id, tie["from"], tie["until"])
            for tie in record["ties"]
        ),
        notes=record["note"],
    )
