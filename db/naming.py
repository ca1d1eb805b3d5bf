"""Names of hospitals: which hospitals bear a name, now, formerly or for short; with a date, which bore it then.

It must not know: rows, queries. Names are compared folded, so that 遼寧省人民醫院 is 辽宁省人民医院.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from db.domain.dates import DateRange, day_bounds
from db.domain.records import HospitalId, NameKind
from db.domain.text import fold_text

_fold = cache(fold_text)
"""Of names only: an archive has some thousands, and they are gone through again after every write that adds one."""

NameRow = tuple[HospitalId, str, NameKind, str | None, str | None]
"""A hospital, a name of it, of what kind, and since and until when it was valid."""


class HospitalNames:
    """Every name of every hospital."""

    def __init__(self, names: Iterable[NameRow]) -> None:
        self._current: dict[HospitalId, str] = {}
        self._current_bearer: dict[str, HospitalId] = {}
        self._bearers: dict[str, list[HospitalId]] = {}
        self._names: dict[HospitalId, dict[str, str]] = {}
        self._printed: dict[str, str] = {}
        self._dated: dict[tuple[str, HospitalId], list[DateRange]] = {}
        """When a name was valid, of those hospitals that always say so of it."""
        for row in names:
            self.add(*row)

    def add(
        self, hospital: HospitalId, name: str, kind: NameKind, since: str | None = None, until: str | None = None
    ) -> None:
        """Takes note of one more name, and when it was valid."""
        folded = _fold(name)
        own = self._names.setdefault(hospital, {})
        if folded not in own:
            own[folded] = self._printed[folded] = name
            self._bearers.setdefault(folded, []).append(hospital)
            if since or until:
                self._dated[folded, hospital] = []
        if since or until:
            self._dated.get((folded, hospital), []).append((since, until))
        else:
            self._dated.pop((folded, hospital), None)
        if kind is NameKind.CURRENT:
            self._current[hospital] = name
            self._current_bearer.setdefault(folded, hospital)

    def current(self, hospital: HospitalId) -> str:
        """The name the hospital bears now."""
        return self._current[hospital]

    def bearer(self, name: str, date: str | None = None) -> HospitalId | None:
        """The one hospital meant by a name: the one that bears it now, else the only one that ever bore it.

        At a `date` (ISO at any precision) only those for which it was valid then count, if it was for any.
        """
        bearers = self.bearers(name, date)
        current = self._current_bearer.get(fold_text(name))
        if current in bearers:
            return current
        return bearers[0] if len(bearers) == 1 else None

    def bearers(self, name: str, date: str | None = None) -> Sequence[HospitalId]:
        """All hospitals that bear or bore exactly this name; at a date as `bearer` has it."""
        folded = fold_text(name)
        bearers = tuple(self._bearers.get(folded, ()))
        if date and len(bearers) > 1:
            then = tuple(h for h in bearers if was_valid(self._dated.get((folded, h), ()), date))
            return then or bearers
        return bearers

    def others(self, hospital: HospitalId, name: str) -> tuple[str, ...]:
        """The other names of a hospital by which a text can be known to name it: none that is part of a name of another
        hospital, which the text may mean instead."""
        folded = fold_text(name)
        own = ((key, printed) for key, printed in self._names[hospital].items() if folded not in key)
        return tuple(printed for key, printed in own if key and not self._part_of_another(hospital, key))

    def _part_of_another(self, hospital: HospitalId, folded: str) -> bool:
        return any(folded in name and bearers != [hospital] for name, bearers in self._bearers.items())

    def having(self, text: str) -> tuple[tuple[HospitalId, str], ...]:
        """Every name with `text` somewhere in it, and a hospital that bears it."""
        wanted = fold_text(text)
        return tuple((hospital, name) for folded, hospital, name in self.all() if wanted in folded) if wanted else ()

    def all(self) -> Iterator[tuple[str, HospitalId, str]]:
        """Every name, folded, with every hospital that bears it, and as printed there."""
        for folded, bearers in self._bearers.items():
            for hospital in bearers:
                yield folded, hospital, self._names[hospital][folded]

    def containing(self, text: str) -> tuple[HospitalId, ...]:
        """All hospitals with `text` somewhere in a name."""
        return tuple(dict.fromkeys(hospital for hospital, _ in self.having(text)))

    def name_with(self, hospital: HospitalId, text: str) -> str | None:
        """The name through which `text` finds this hospital, where that is not the one it bears now."""
        folded = fold_text(text)
        if folded in fold_text(self._current[hospital]):
            return None
        return min((name for own, name in self._names[hospital].items() if folded in own), key=len, default=None)

    @property
    def printed(self) -> Mapping[str, str]:
        """Every name, folded → as printed."""
        return self._printed

    def as_knowledge(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Every name as printed with the current names of its bearers, as `Knowledge.hospitals` wants it."""
        known: dict[str, dict[str, None]] = {}
        for own in self._names.values():
            for folded, name in own.items():
                known.setdefault(name, {}).update((self._current[bearer], None) for bearer in self._bearers[folded])
        return tuple((name, tuple(current)) for name, current in known.items())


def was_valid(times: Sequence[DateRange], date: str) -> bool:
    """Whether a name that was valid at these times (none are said: always) may have been on some day that `date` can mean."""
    asked = day_bounds(date)
    if asked is None or not times:
        return True
    bounds = ((day_bounds(since or ""), day_bounds(until or "")) for since, until in times)
    return any(
        (since is None or since[0] <= asked[1]) and (until is None or asked[0] <= until[1]) for since, until in bounds
    )
