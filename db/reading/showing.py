"""What is shown of articles that match: list rows with snippets, and the spans to highlight in a whole article.

It must not know: which articles match (it is asked for the visible ones only), colours, widgets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from db.domain.query import Query, highlights, positive_texts
from db.domain.records import (
    FIELD_OF_KIND,
    Article,
    ArticleId,
    HitRow,
    Part,
    PartKind,
    Snippet,
    Span,
    TextField,
    printed_byline,
)
from db.domain.text import find_spans_in_parts, joined, places, snippet
from db.reading.other_names import names_met
from db.reading.searching import Asked
from db.store import Store
from db.store.articles import Shown

_SNIPPET_FROM = (
    TextField.BODY,
    TextField.DECK,
    TextField.KICKER,
    TextField.HEADING,
    TextField.CAPTION,
    TextField.BYLINE,
)


def rows(store: Store, ids: Sequence[ArticleId], asked: Asked) -> tuple[HitRow | None, ...]:
    """A row for each id, in order; None where the article is gone."""
    shown = store.articles.shown(ids)
    hits = _hits(shown, asked.query)
    return tuple(_row(shown[id], hits.get(id, _Hits()), asked) if id in shown else None for id in ids)


def part_spans(article: Article, asked: Asked) -> tuple[tuple[Span, ...], ...]:
    """For each part of the article, where the query occurs in it (for a byline, in `printed_byline`)."""
    spans: dict[int, tuple[Span, ...]] = {}
    for name, needles in highlights(asked.query).items():
        own = [(seq, part) for seq, part in enumerate(article.parts) if FIELD_OF_KIND.get(part.kind) is name]
        found = find_spans_in_parts([_shown(part) for _, part in own], needles)
        spans.update(zip((seq for seq, _ in own), found, strict=True))
    return tuple(spans.get(seq, ()) for seq in range(len(article.parts)))


def _shown(part: Part) -> str:
    return printed_byline(part) if part.kind is PartKind.BYLINE else part.text


@dataclass(slots=True)
class _Hits:
    """Where a query occurs in an article, and how often as a search counts it: spans that overlap are still several."""

    spans: dict[TextField, tuple[Span, ...]] = field(default_factory=dict[TextField, tuple[Span, ...]])
    count: int = 0
    needles: set[str] = field(default_factory=set[str])


def _hits(shown: Mapping[ArticleId, Shown], query: Query) -> dict[ArticleId, _Hits]:
    needles: dict[TextField, Counter[str]] = {}
    for text in positive_texts(query):
        for name in text.fields:
            needles.setdefault(name, Counter())[text.needle] += 1
    if not needles:
        return {}
    from db.search.folding import fold_all

    searched = [(id, name, text) for id in shown for name, text in shown[id].texts.items() if name in needles]
    found: dict[ArticleId, _Hits] = {}
    for (id, name, _), folded in zip(searched, fold_all([text for _, _, text in searched]), strict=True):
        hits = found.setdefault(id, _Hits())
        spans: list[Span] = []
        for needle, times in needles[name].items():
            at = places(folded.text, needle)
            hits.count += times * len(at)
            hits.needles |= {needle} if at else set()
            spans += folded.spans(at, len(needle))
        if spans:
            hits.spans[name] = joined(spans)
    return found


def _row(shown: Shown, hits: _Hits, asked: Asked) -> HitRow:
    headline = hits.spans.get(TextField.HEADLINE, ())
    return HitRow(
        summary=shown.summary,
        headline_spans=tuple(_within(headline, len(shown.summary.headline))),
        snippet=_best_snippet(shown.texts, hits.spans),
        occurrences=hits.count,
        matched_names=tuple(dict.fromkeys(_other_names(shown, hits, asked))),
    )


def _other_names(shown: Shown, hits: _Hits, asked: Asked) -> Iterator[str]:
    """By what name, not the one that was typed or that is current, the article answers."""
    yield from (name for hospital, name in asked.through if hospital in shown.hospitals)
    for one in asked.others:
        if one.run in asked.instead:
            yield from names_met(one, frozenset(hits.needles), shown.hospitals.get(one.hospital))


def _within(spans: Iterable[Span], length: int) -> Iterable[Span]:
    """Spans of a field's first text only: an article may have lost its way into two headlines, a row shows one."""
    return ((start, min(end, length)) for start, end in spans if start < length)


def _best_snippet(texts: Mapping[TextField, str], spans: Mapping[TextField, Sequence[Span]]) -> Snippet:
    """From the body if it matches, else from the first field that does, else the beginning of the body."""
    name = next((name for name in _SNIPPET_FROM if spans.get(name)), None)
    name = name or next((name for name in _SNIPPET_FROM if name in texts), None)
    return snippet(texts[name], spans.get(name, ())) if name else Snippet("")
