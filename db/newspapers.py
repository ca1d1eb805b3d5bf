"""Well-known newspapers with their media level and place, from `resources/newspapers.tsv`, read when first asked.

It must not know: the archive's own list of publications, which starts from this and is then the person's.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from db.domain.records import MediaLevel
from db.domain.text import fold_text

_FILE = Path(__file__).resolve().parent.parent / "resources" / "newspapers.tsv"


@dataclass(frozen=True, slots=True)
class Newspaper:
    """What is known of a newspaper by its name alone."""

    level: MediaLevel | None = None
    province: str | None = None
    city: str | None = None


def newspaper(name: str) -> Newspaper:
    """The newspaper of that name, in either script; all fields None where it is not a well-known one."""
    return _known().get(fold_text(name), Newspaper())


@cache
def _known() -> Mapping[str, Newspaper]:
    if not _FILE.exists():
        return {}
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {
            fold_text(row["name"]): Newspaper(
                MediaLevel(row["level"]) if row["level"] else None, row["province"] or None, row["city"] or None
            )
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        }
