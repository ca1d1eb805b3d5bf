"""Every name of every hospital, to pick one hospital by whichever of its names comes to mind.

It must not know: what a hospital is picked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from db.domain.pinyin import matches_initials, readings
from db.domain.records import Hospital, HospitalId
from db.domain.text import fold_text
from desktop import words
from desktop.models.hospital_list import place

_TRIED = 500


class HospitalChoices:
    """Made on the read lane: folding the names of thousands of hospitals would be felt on the screen."""

    def __init__(self, hospitals: Iterable[Hospital] = ()) -> None:
        self._by_id = {one.id: one for one in hospitals}
        named = [(name.name, fold_text(name.name), one) for one in self._by_id.values() for name in one.names]
        # Current names before others, much reported hospitals before others.
        self._names = sorted(named, key=lambda row: (row[0] != row[2].name, -row[2].articles))
        self._initials = [_initials(name) for name, _, _ in self._names]

    def hospital(self, id: HospitalId) -> Hospital | None:
        return self._by_id.get(id)

    def all(self) -> tuple[Hospital, ...]:
        return tuple(self._by_id.values())

    def bearers(self, name: str) -> tuple[Hospital, ...]:
        """Those that bear or bore exactly this name."""
        wanted = fold_text(name)
        found = {one.id: one for _, folded, one in self._names if wanted and folded == wanted}
        return tuple(found.values())

    def matching(
        self, typed: str, *, without: Collection[HospitalId] = (), limit: int = 12
    ) -> tuple[tuple[str, Hospital], ...]:
        """Names with `typed` in them, else with these initials (sysy), each with its hospital; each hospital once."""
        wanted = fold_text(typed)
        if not wanted:
            return ()
        begin = [row for row in self._names if row[1].startswith(wanted)]
        inside = [row for row in self._names if wanted in row[1] and not row[1].startswith(wanted)]
        rows = begin + inside
        if not rows and wanted.isascii() and wanted.isalpha():
            rows = list(self._by_initials(wanted))
        found: dict[HospitalId, tuple[str, Hospital]] = {}
        for name, _, hospital in rows:
            if hospital.id not in without:
                found.setdefault(hospital.id, (name, hospital))
        return tuple(islice(found.values(), limit))

    def _by_initials(self, typed: str) -> Iterator[tuple[str, str, Hospital]]:
        found = [row for row, initials in zip(self._names, self._initials, strict=True) if typed in initials]
        # Characters of several readings (重 in 重庆) take long to try: only for the names that come first.
        return iter(found or [row for row in self._names[:_TRIED] if matches_initials(row[0], typed)])


def _initials(name: str) -> str:
    """Of the commonest reading of each character."""
    return "".join((readings(char) or (char.lower(),))[0][0] for char in name)


def told_apart(hospital: Hospital, name: str = "") -> str:
    """Current name (unless it is `name`), place, level and number of articles."""
    current = hospital.name if hospital.name != name else None
    return words.source_line(current, place(hospital), hospital.rank, words.articles(hospital.articles))
