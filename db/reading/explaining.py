"""Why an article answers a query: which of its conditions the article meets, by what, and what counts for how much.

It must not know: how the index works, how reasons are worded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from db.domain.query import Among, And, Dates, Key, Keyword, Listed, Not, Or, Query, Text, positive_texts
from db.domain.records import Article, ArticleId, Document, HospitalLink, Reason, ReasonKind
from db.indexing import Indexing
from db.reading.other_names import OtherNames
from db.reading.searching import Asked
from db.search.entry import FIELDS, Entry
from db.store import Store


def explain(article: Article, asked: Asked, *, store: Store, indexing: Indexing) -> tuple[Reason, ...]:
    """A reason for each condition the article meets, in the order of the query; none where it does not answer it."""
    (document,) = store.articles.documents((article.id,))
    entry = Entry.of(document)
    if not entry.accepted_by(asked.query):
        return ()
    shares = _shares(article.id, positive_texts(asked.query), indexing)
    return _Explained(asked, article, document, entry, shares).reasons(asked.typed)


def _shares(id: ArticleId, texts: tuple[Text, ...], indexing: Indexing) -> dict[Text, float]:
    scores = indexing.shares(texts, id) if texts else None
    if scores is None:
        return {}
    total = sum(scores) or 1.0
    return {text: score / total for text, score in zip(texts, scores, strict=True)}


@dataclass(frozen=True, slots=True)
class _Explained:
    """One article held against one query."""

    asked: Asked
    article: Article
    document: Document
    entry: Entry
    shares: dict[Text, float]

    def reasons(self, query: Query) -> tuple[Reason, ...]:
        """Those of one branch of the query; none where the article does not meet it."""
        if not self.entry.accepted_by(self.asked.resolved(query)):
            return ()
        match query:
            case And(parts) | Or(parts):
                return tuple(reason for part in parts for reason in self.reasons(part))
            case Not(part):
                return (Reason(kind=ReasonKind.NOT, asked=str(part)),)
            case Text():
                return self._of_run(query)
            case Keyword(key=Key.HOSPITAL):
                return (self._of_hospital(query),)
            case Keyword():
                values = tuple(value for value in self.entry.values[query.key] if query.accepts(value))
                return (Reason(kind=ReasonKind[query.key.name], asked=query.value, values=values),)
            case Listed(name, value):
                return (Reason(kind=ReasonKind[name.name], asked=value),)
            case Among():
                return ()
            case Dates():
                asked = str(query).partition(":")[2]
                return (Reason(kind=ReasonKind.DATE, asked=asked, values=(self.document.date,)),)

    def _of_run(self, run: Text) -> tuple[Reason, ...]:
        """The run itself; where other names of a hospital are taken along, those too; else that it is linked to it."""
        texts = (run, *(positive_texts(self.asked.instead[run]) if run in self.asked.instead else ()))
        reasons = [self._of_text(text) for text in texts if any(self.entry.counts(text))]
        linked = [(one.current, link.printed) for one, link in self._linked(run)]
        if reasons or not linked:
            return tuple(reasons)
        values, printed = zip(*linked, strict=True)
        return (Reason(kind=ReasonKind.HOSPITAL, asked=run.value, values=values, through=tuple(filter(None, printed))),)

    def _linked(self, run: Text) -> Iterator[tuple[OtherNames, HospitalLink]]:
        for one in self.asked.others:
            yield from (
                (one, link) for link in self.article.hospitals if one.run == run and link.hospital == one.hospital
            )

    def _of_text(self, text: Text) -> Reason:
        counts = zip(FIELDS, self.entry.counts(text), strict=True)
        found = tuple((name, count) for name, count in counts if count)
        return Reason(kind=ReasonKind.TEXT, asked=text.value, counts=found, share=self.shares.get(text))

    def _of_hospital(self, asked: Keyword) -> Reason:
        resolved = self.asked.hospitals[asked]
        conditions = resolved.query.parts if isinstance(resolved.query, Or) else (resolved.query,)
        values = tuple(
            name
            for name in self.entry.values[Key.HOSPITAL]
            if any(isinstance(condition, Keyword) and condition.accepts(name) for condition in conditions)
        )
        linked = {link.hospital for link in self.article.hospitals}
        through = dict.fromkeys(name for hospital, name in resolved.through if hospital in linked)
        return Reason(kind=ReasonKind.HOSPITAL, asked=asked.value, values=values, through=tuple(through))
