"""What somebody may be about to type: names of hospitals and newspapers that the archive knows.

It must not know: where the suggestions are shown.
"""

from __future__ import annotations

from db.domain.query import Key
from db.domain.text import fold_text
from db.naming import HospitalNames
from db.store.catalogue import Catalogue


def complete(typed: str, names: HospitalNames, catalogue: Catalogue, *, limit: int) -> tuple[tuple[str, str], ...]:
    """(field, value) with `typed` in the value: those that begin with it first, then by number of articles."""
    wanted = fold_text(typed)
    if not wanted:
        return ()
    articles = catalogue.articles_by_hospital()
    known = (
        *((Key.HOSPITAL.value, name, articles.get(hospital, 0)) for hospital, name in names.having(typed)),
        *((Key.PAPER.value, paper.name, paper.articles) for paper in catalogue.publications()),
    )
    ranked: dict[tuple[str, str], tuple[bool, int, str]] = {}
    for field, value, count in known:
        folded = fold_text(value)
        if wanted in folded:
            ranked.setdefault((field, value), (not folded.startswith(wanted), -count, value))
    return tuple(sorted(ranked, key=lambda suggestion: ranked[suggestion]))[:limit]
