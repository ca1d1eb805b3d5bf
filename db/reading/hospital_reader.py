"""What can be asked of an open archive about its hospitals.

It must not know: how anything is written, windows, terminals.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.domain.records import ArticleId, Contradiction, HistoryEntry, Hospital, HospitalId, HospitalProfile, StatedFact
from db.reading.opened import Opened


class HospitalReader(Opened):
    """The part of `db.reading.reader.Reader` that is about hospitals."""

    def hospitals(self) -> tuple[Hospital, ...]:
        """Every hospital with all its names."""
        with self._reading():
            generation = self._store.ledger.generation
            if self._hospitals is None or self._hospitals[0] != generation:
                self._hospitals = (generation, self._store.catalogue.hospitals())
            return self._hospitals[1]

    def hospital(self, id: HospitalId) -> Hospital:
        """One hospital. Raises NoSuchHospital."""
        with self._reading():
            return self._hospital(id)

    def hospital_profile(self, id: HospitalId) -> HospitalProfile:
        """What the articles linked to a hospital come to, and its ties both ways. Raises NoSuchHospital."""
        from db.reading import profiling

        with self._reading():
            return profiling.profile(self._store, self._hospital(id))

    def hospital_history(self, id: HospitalId, *, limit: int = 200) -> tuple[HistoryEntry, ...]:
        """What was done to a hospital's record, newest first; of one that is gone, too."""
        with self._reading():
            return self._store.history.entries_of_hospital(id, limit=limit)

    def bearers(self, name: str, *, date: str | None = None) -> tuple[Hospital, ...]:
        """All hospitals that bear or bore exactly this name, those with most articles first; at a date (ISO at any
        precision) only those for which it was valid then, if it was for any."""
        with self._reading():
            found = self._store.catalogue.hospitals(self._hospital_names().bearers(name, date))
        return tuple(sorted(found, key=lambda hospital: -hospital.articles))

    def split_articles(self, id: HospitalId, names: Sequence[str]) -> tuple[ArticleId, ...]:
        """Articles that name a hospital by one of these names: those that `split_hospital` takes along."""
        from db.reading import profiling

        with self._reading():
            return profiling.printing(self._store, id, names)

    def hospital_facts(self, id: HospitalId) -> tuple[StatedFact, ...]:
        """Everything that articles state about a hospital, by article; after a bulk load what `facts_found` says of it."""
        with self._reading():
            return self._fact_finding.of_hospital(id)

    def contradictions(self, id: HospitalId) -> tuple[Contradiction, ...]:
        """Pairs of statements about a hospital that cannot both be true."""
        from db.domain.contradictions import contradictions

        return contradictions(self.hospital_facts(id))

    def facts_found(self) -> bool:
        """Whether every article was read for facts: after a bulk load not, until `find_facts` was called."""
        with self._reading():
            return self._fact_finding.complete()
