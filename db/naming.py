"""Names of hospitals: which hospitals bear a name, now, formerly or for short; with a date, which bore it then.

It must not know: rows, queries. Names are compared folded, so that 遼寧省人民醫院 is 辽宁省人民医院.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from db.domain.dates import day_bounds
from db.domain.records import HospitalId, HospitalName, NameKind
from db.domain.text import fold_text

_fold = cache(fold_text)
"""Of names only: an archive has some thousands, and they are gone through again after every write that adds one."""


class HospitalNames:
    """Every name of every hospital."""

    def __init__(self, names: Iterable[tuple[HospitalId, HospitalName]]) -> None:
        self._current: dict[HospitalId, str] = {}
        self._current_bearer: dict[str, HospitalId] = {}
        self._bearers: dict[str, list[HospitalId]] = {}
        self._names: dict[HospitalId, dict[str, str]] = {}
        self._printed: dict[str, str] = {}
        self._dated: dict[tuple[str, HospitalId], list[HospitalName]] = defaultdict(list)
        for hospital, name in names:
            self.add(hospital, name)

    def add(self, hospital: HospitalId, name: HospitalName) -> None:
        """Takes note of one more name."""
        folded = _fold(name.name)
        own = self._names.setdefault(hospital, {})
        if folded not in own:
            own[folded] = self._printed[folded] = name.name
            self._bearers.setdefault(folded, []).append(hospital)
        self._dated[folded, hospital].append(name)
        if name.kind is NameKind.CURRENT:
            self._current[hospital] = name.name
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
            then = tuple(h for h in bearers if any(was_valid(own, date) for own in self._dated[folded, h]))
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


def was_valid(name: HospitalName, date: str) -> bool:
    """Whether a name may have been valid on some day that `date` can mean. An open end is no end."""
    asked = day_bounds(date)
    if asked is None:
        return True
    since, until = day_bounds(name.valid_from or ""), day_bounds(name.valid_until or "")
    return (since is None or since[0] <= asked[1]) and (until is None or asked[0] <= until[1])
