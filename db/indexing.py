"""The search index as the archive sees it: asked while it is in step with the store, brought up to date, made anew.

It must not know: what is inside an index, or what changed an article. The store is the truth; anything wrong with the
index costs time, never an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from db.domain.records import ArticleId, Progress, Sort, no_progress
from db.errors import IndexDamaged
from db.store import Store
from db.store.connection import alone, snapshot, transaction, unflushed
from db.store.ledger import Queued

if TYPE_CHECKING:
    from db.domain.query import Query, Text
    from db.search import Found, Index, Probe, Waiting

_BATCH = 4000

_MOST_WAITING = 20_000
"""Articles that are taken along with the answers of an index: a hundred megabytes, and a second or two at first. With more,
all texts are looked through."""

T = TypeVar("T")


class Indexing:
    """One index folder beside one store. Whoosh is imported when the index is first needed."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._folder = folder
        self._lock = folder.with_name(f"{folder.name}.lock")
        self._index: Index | None = None
        self._waiting: tuple[tuple[int, int, int], Waiting] | None = None
        self._was_useless = False

    def complete(self) -> bool:
        """Whether the index can be asked and knows every article as it is. Of an empty archive there is none yet."""
        if self._nothing_to_know():
            return True
        return not self._store.ledger.pending() and self._open() is not None and self._current() is not None

    def seems_complete(self) -> bool:
        """The same as far as can be told at once: what an index is read with takes longer to import than an archive to open.

        Who opened it since, by asking it or by catching up, knows for certain.
        """
        if self._index is not None or self._was_useless:
            return self.complete()
        ledger = self._store.ledger
        told = ledger.index_generation is not None and not ledger.pending() and self._folder.is_dir()
        return told or self._nothing_to_know()

    def seems_to_answer(self) -> bool:
        """Whether a search comes from the index and knows every article, those that wait too; as certain as `seems_complete`."""
        ledger = self._store.ledger
        if self._nothing_to_know():
            return True
        if self._index is not None or self._was_useless:
            return self._in_step() is not None
        return ledger.index_generation is not None and ledger.pending() <= _MOST_WAITING and self._folder.is_dir()

    @property
    def opened(self) -> bool:
        """Whether an answer costs no more than looking it up: the index was opened, its libraries are imported."""
        return self._index is not None

    def find(self, query: Query, *, sort: Sort) -> Found | None:
        """The answer of the index, of articles that wait taken from the store; None where it cannot be asked."""
        return self._answered(lambda index: index.search(query, sort=sort))

    def shares(self, texts: Sequence[Text], id: ArticleId) -> tuple[float, ...] | None:
        """How much each text adds to an article's score; None where `find` would be."""
        return self._answered(lambda index: index.shares(texts, id))

    def probed(self, ask: Callable[[Probe], T]) -> T | None:
        """What `ask` makes of questions around a query; None where `find` would be."""
        return self._answered(lambda index: ask(index.probe()))

    def scan(self, query: Query, *, sort: Sort) -> Found:
        """The same answer from the store alone, by looking through every text."""
        from db.search import scan

        articles = self._store.articles
        return scan(articles.documents(articles.ids()), query, sort=sort)

    def totals(self, queries: Sequence[Query]) -> Sequence[int]:
        """How many articles each query accepts: from the index, else from the store alone."""
        counted = self.probed(lambda probe: [probe.total(query) for query in queries])
        if counted is not None:
            return counted
        from db.search import totals

        articles = self._store.articles
        return totals(articles.documents(articles.ids()), queries)

    def catch_up(self, progress: Progress = no_progress) -> int:
        """Tells the index of every article that waits; how many there were. An index that is of no use is made anew."""
        ledger = self._store.ledger
        with alone(self._lock):
            index = self._open()
            if index is None or not self._follows(index) or self._all_is_news():
                return self._rebuild(progress)
            done = 0
            while waiting := ledger.waiting(_BATCH):
                told, total = done, done + ledger.pending()
                self._tell(index, waiting, lambda more, _, told=told, total=total: progress(told + more, total))
                done += len(waiting)
            return done

    def rebuild(self, progress: Progress = no_progress) -> int:
        """Makes the index anew beside the old one and puts it in its place; how many articles it holds."""
        with alone(self._lock):
            return self._rebuild(progress)

    def tidy(self) -> None:
        """Puts the pieces of an index that is in step together. A crash before the store is told has it made anew."""
        with alone(self._lock):
            index, ledger = self._open(), self._store.ledger
            if index is None or ledger.pending() or index.generation != ledger.index_generation:
                return
            index.tidy()
            with transaction(self._store.connection, self._store.path):
                ledger.index_has((), index_generation=index.generation)

    def close(self) -> None:
        """Lets go of the index files."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def _tell(self, index: Index, waiting: Sequence[Queued], progress: Progress) -> None:
        """One commit of the index, then one of the store. A crash between the two, or one that takes the second back, has
        the same news told again."""
        store = self._store
        ids = [queued.article for queued in waiting]
        with snapshot(store.connection, store.path):
            documents = tuple(store.articles.documents(ids))
        progress(0, len(documents))
        index.apply(documents, sorted(set(ids) - {document.id for document in documents}), progress=progress)
        with unflushed(store.connection), transaction(store.connection, store.path):
            store.ledger.index_has(waiting, index_generation=index.generation)

    def _rebuild(self, progress: Progress) -> int:
        from db.search import Index

        store = self._store
        self.close()
        with snapshot(store.connection, store.path):
            generation, ids = store.ledger.generation, store.articles.ids()
            documents = store.articles.documents(ids)
            self._index = Index.build(self._folder, documents, progress=lambda done, _: progress(done, len(ids)))
        with transaction(store.connection, store.path):
            store.ledger.index_has_all(generation, index_generation=self._index.generation)
        return len(ids)

    def _all_is_news(self) -> bool:
        """Whether as many articles wait as there are: then made anew is made sooner, a big load taken back above all."""
        pending = self._store.ledger.pending()
        return pending > 0 and pending >= self._store.articles.count()

    def _nothing_to_know(self) -> bool:
        return not self._store.articles.count() and not self._store.ledger.pending()

    def _answered(self, ask: Callable[[Index], T]) -> T | None:
        """Asked twice at most: another process may have merged segments, and taken away the files of those before."""
        for _ in range(2):
            index = self._current()
            if index is None:
                return None
            try:
                return ask(index)
            except IndexDamaged:
                self.close()
        return None

    def _current(self) -> Index | None:
        """The index in step with the store, and what waits with it; None where it does not know every article then."""
        index, ledger = self._in_step(), self._store.ledger
        if index is None:
            return None
        index.take_along(self._waiting_now((ledger.generation, index.generation, ledger.pending())))
        return index if index.count == self._store.articles.count() else None

    def _in_step(self) -> Index | None:
        """The index as the store told it its last news; None where too much waits, or it is not that very index."""
        ledger = self._store.ledger
        known = ledger.index_generation
        if known is None or ledger.pending() > _MOST_WAITING:
            return None
        # One that is newer than this snapshot of the store knows more than the store says.
        index = self._index if self._index and self._index.generation == known else self._open()
        return index if index is not None and index.generation == known else None

    def _waiting_now(self, state: tuple[int, int, int]) -> Waiting:
        """What waits; `state` is all that can change it."""
        if self._waiting is None or self._waiting[0] != state:
            from db.search import Waiting

            before = self._waiting[1] if self._waiting else Waiting({})
            touched = [(queued.article, queued.generation) for queued in self._store.ledger.waiting(_MOST_WAITING)]
            self._waiting = (state, before.now(touched, self._store.articles.documents))
        return self._waiting[1]

    def _follows(self, index: Index) -> bool:
        """Whether news is all the index needs. One commit ahead may be one whose news a crash kept here, to be told again;
        without any news here nobody can say what that commit was."""
        known, pending = self._store.ledger.index_generation, self._store.ledger.pending()
        return known is not None and (index.generation == known or (index.generation == known + 1 and pending > 0))

    def _open(self) -> Index | None:
        from db.search import Index

        try:
            self._index = self._index.refreshed() if self._index is not None else Index.open(self._folder)
        except IndexDamaged:
            self.close()
        self._was_useless = self._index is None
        return self._index
