"""An archive that is open: its store, and what is derived from it, for everything that asks or writes.

It must not know: questions, windows, terminals.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from db.domain.records import Article, ArticleId, Hospital, HospitalId
from db.errors import NoSuchArticle, NoSuchHospital
from db.fact_finding import FactFinding
from db.indexing import Indexing
from db.originals import Originals
from db.reprinting import Reprinting
from db.store import Store
from db.store.connection import snapshot

if TYPE_CHECKING:
    from db.domain.usage import Usage
    from db.naming import HospitalNames, NameRow
    from db.reading.completing import KnownName


class Opened:
    """What the reading and the writing half of an archive have in common."""

    def __init__(self, path: Path, store: Store) -> None:
        self.path = path
        self._store = store
        self._originals = Originals(path / "originals")
        self._indexing = Indexing(store, path / "index")
        self._reprinting = Reprinting(store)
        self._fact_finding = FactFinding(store)
        self._hospitals: tuple[int, tuple[Hospital, ...]] | None = None
        self._names: tuple[int, list[NameRow], HospitalNames] | None = None
        self._completions: tuple[int, Sequence[KnownName]] | None = None
        self._usage: tuple[int, Usage | None] | None = None
        """Of how many articles the characters were counted, and what was found."""

    def close(self) -> None:
        """Lets go of all files. A closed archive answers nothing."""
        self._indexing.close()
        self._store.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Generator[None]:
        with snapshot(self._store.connection, self.path):
            yield

    def _article(self, id: ArticleId) -> Article:
        found = self._store.articles.read((id,))
        if id not in found:
            raise NoSuchArticle(id)
        return found[id]

    def _hospital(self, id: HospitalId) -> Hospital:
        found = self._store.catalogue.hospitals((id,))
        if not found:
            raise NoSuchHospital(id)
        return found[0]

    def _hospital_names(self) -> HospitalNames:
        """Read again after every write, but most writes leave them as they were."""
        from db.naming import HospitalNames

        generation = self._store.ledger.generation
        if self._names is None or self._names[0] != generation:
            rows = self._store.catalogue.names()
            known = self._names[2] if self._names and self._names[1] == rows else HospitalNames(rows)
            self._names = (generation, rows, known)
        return self._names[2]
