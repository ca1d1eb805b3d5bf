"""Facts as the archive keeps them: articles that wait are read, and what they state is stored with them.

It must not know: the forms of facts (`db/ingest/facts.py` does), or what changed an article. Like the search index, all of
this follows from the texts: each batch is one transaction, so that a process may be killed at any moment.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.domain.records import Article, ArticleId, Fact, HospitalId, Progress, StatedFact, no_progress
from db.store import Store
from db.store.connection import transaction, unflushed

VERSION = "6"
"""Of the rules. A program that has others finds the facts of an archive anew."""

_BATCH = 200
_AT_ONCE = 200
"""Articles of one write from which reading them is left to whoever has the time."""
_FACT = "facts"


class FactFinding:
    """Keeps the facts of one store in step with its articles."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def complete(self) -> bool:
        """Whether every article was read."""
        return not self.pending()

    def pending(self) -> int:
        """How many articles wait: all of them where the rules are others, or nothing was ever read."""
        store = self._store
        return store.facts.pending() if self._is_current() else store.articles.count()

    def follow(self, progress: Progress = no_progress) -> None:
        """Catches up with a write, unless that was a bulk load: reading it can wait."""
        if self.pending() <= _AT_ONCE:
            self.catch_up(progress)

    def catch_up(self, progress: Progress = no_progress, *, most: int | None = None) -> int:
        """Reads every article that waits, or about `most` of them; how many. The work of a killed or cancelled one is kept."""
        store = self._store
        if not self._is_current():
            with transaction(store.connection, store.path):
                store.facts.queue_all()
                store.ledger.set_fact(_FACT, VERSION)
        done, left = 0, store.facts.pending()
        while left and (most is None or done < most):
            # A power cut that takes this back takes back that they no longer wait, too.
            with unflushed(store.connection), transaction(store.connection, store.path):
                waiting = store.facts.waiting(_BATCH)
                if waiting:
                    store.facts.replace(waiting, self._read(waiting))
            done, left = done + len(waiting), store.facts.pending()
            progress(done, done + left)
        return done

    def of_hospital(self, hospital: HospitalId) -> tuple[StatedFact, ...]:
        """Everything stated about a hospital, by article. What a few waiting articles state is read at once; of a bulk load
        only what was read so far is known."""
        store = self._store
        current = self._is_current()
        ids = store.facts.waiting_of(hospital, _AT_ONCE) if current else store.articles.of_hospital(hospital)[:_AT_ONCE]
        articles = store.articles.read_texts(ids)
        told = [
            StatedFact.of(fact, id, article.parts[fact.part].text, article.headline or "", article.paper, article.date)
            for id, article in articles.items()
            for link, fact in self._stated_in(article)
            if article.hospitals[link].hospital == hospital
        ]
        kept = store.facts.of_hospital(hospital) if current else ()
        return tuple(sorted((*kept, *told), key=lambda stated: stated.article))

    def stated_in(self, article: Article) -> tuple[Fact, ...]:
        """The facts of one article as it is, in reading order."""
        return tuple(fact for _, fact in self._stated_in(article))

    def _read(self, ids: Sequence[ArticleId]) -> dict[ArticleId, list[tuple[int, Fact]]]:
        articles = self._store.articles.read_texts(ids)
        return {id: self._stated_in(article) for id, article in articles.items()}

    def _stated_in(self, article: Article) -> list[tuple[int, Fact]]:
        """What an article states, with the number of the link that names whose fact it is."""
        from db.ingest.facts import facts_of

        if not article.hospitals:
            return []
        links = {link.name: number for number, link in reversed(tuple(enumerate(article.hospitals)))}
        names = self._store.facts.names_of(link.hospital for link in article.hospitals)
        return [(links[fact.hospital], fact) for fact in facts_of(article, names)]

    def _is_current(self) -> bool:
        return self._store.ledger.fact(_FACT) == VERSION
