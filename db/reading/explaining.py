"""Why an article answers a query: which of its conditions the article meets, by what, and what counts for how much.

It must not know: how the index works, how reasons are worded.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.query import Among, And, Dates, Key, Keyword, Listed, Not, Or, Query, Text, positive_texts
from db.domain.records import Article, ArticleId, Document, Reason, ReasonKind
from db.indexing import Indexing
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
                counts = zip(FIELDS, self.entry.counts(query), strict=True)
                found = tuple((name, count) for name, count in counts if count)
                return (Reason(kind=ReasonKind.TEXT, asked=query.value, counts=found, share=self.shares.get(query)),)
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
