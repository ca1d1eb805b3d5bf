"""Names of hospitals: which hospitals bear a name, now, formerly or for short.

It must not know: rows, queries. Names are compared folded, so that 遼寧省人民醫院 is 辽宁省人民医院.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from db.domain.records import HospitalId, NameKind
from db.domain.text import fold_text


class HospitalNames:
    """Every name of every hospital, as `(hospital, name, kind)`."""

    def __init__(self, names: Iterable[tuple[HospitalId, str, NameKind]]) -> None:
        self._current: dict[HospitalId, str] = {}
        self._current_bearer: dict[str, HospitalId] = {}
        self._bearers: dict[str, list[HospitalId]] = {}
        self._names: dict[HospitalId, dict[str, str]] = {}
        self._printed: dict[str, str] = {}
        for hospital, name, kind in names:
            self.add(hospital, name, kind)

    def add(self, hospital: HospitalId, name: str, kind: NameKind) -> None:
        """Takes note of one more name."""
        folded = fold_text(name)
        own = self._names.setdefault(hospital, {})
        if folded not in own:
            own[folded] = self._printed[folded] = name
            self._bearers.setdefault(folded, []).append(hospital)
        if kind is NameKind.CURRENT:
            self._current[hospital] = name
            self._current_bearer.setdefault(folded, hospital)

    def current(self, hospital: HospitalId) -> str:
        """The name the hospital bears now."""
        return self._current[hospital]

    def bearer(self, name: str) -> HospitalId | None:
        """The one hospital meant by a name: the one that bears it now, else the only one that ever bore it."""
        folded = fold_text(name)
        if folded in self._current_bearer:
            return self._current_bearer[folded]
        bearers = self._bearers.get(folded, ())
        return bearers[0] if len(bearers) == 1 else None

    def bearers(self, name: str) -> tuple[HospitalId, ...]:
        """All hospitals that bear or bore exactly this name."""
        return tuple(self._bearers.get(fold_text(name), ()))

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
