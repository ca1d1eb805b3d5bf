"""What somebody may be about to type: names of hospitals and newspapers that the archive knows.

It must not know: where the suggestions are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.query import Key
from db.domain.text import fold_text
from db.naming import HospitalNames
from db.store.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class KnownName:
    """A value of a field, and how many articles have it."""

    field: str
    value: str
    folded: str
    articles: int


def known_names(names: HospitalNames, catalogue: Catalogue) -> tuple[KnownName, ...]:
    """All there are: gathered once for every state of the archive, because articles are counted for it."""
    of_hospitals, of_papers = catalogue.articles_by_hospital(), catalogue.articles_by_publication()
    return (
        *(
            KnownName(Key.HOSPITAL.value, name, folded, of_hospitals.get(hospital, 0))
            for folded, hospital, name in names.all()
        ),
        *(
            KnownName(Key.PAPER.value, name, fold_text(name), of_papers.get(paper, 0))
            for paper, name in catalogue.publication_names()
        ),
    )


def complete(typed: str, known: Sequence[KnownName], *, limit: int) -> tuple[tuple[str, str], ...]:
    """(field, value) with `typed` in the value: those that begin with it first, then by number of articles."""
    wanted = fold_text(typed)
    if not wanted:
        return ()
    ranked: dict[tuple[str, str], tuple[bool, int, str]] = {}
    for name in known:
        if wanted in name.folded:
            rank = (not name.folded.startswith(wanted), -name.articles, name.value)
            ranked.setdefault((name.field, name.value), rank)
    return tuple(sorted(ranked, key=lambda suggestion: ranked[suggestion]))[:limit]
