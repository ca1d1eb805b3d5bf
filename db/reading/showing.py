"""What is shown of articles that match: list rows with snippets, and the spans to highlight in a whole article.

It must not know: which articles match (it is asked for the visible ones only), colours, widgets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from db.domain.query import highlights, positive_texts
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
    search_texts,
)
from db.domain.text import Folded, find_spans_in_parts, fold, snippet, spans_in
from db.reading.searching import Asked
from db.store import Store
from db.store.articles import summary

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
    needles = highlights(asked.query)
    articles = store.articles.read_texts(ids)
    return tuple(_row(articles[id], needles, asked) if id in articles else None for id in ids)


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


def _row(article: Article, needles: Mapping[TextField, Sequence[str]], asked: Asked) -> HitRow:
    texts = search_texts(article.parts)
    folded = {name: fold(text) for name, text in texts.items() if name in needles}
    spans = {name: spans_in(text, needles[name]) for name, text in folded.items()}
    short = summary(article)
    return HitRow(
        summary=short,
        headline_spans=tuple(_within(spans.get(TextField.HEADLINE, ()), len(short.headline))),
        snippet=_best_snippet(texts, spans),
        occurrences=_occurrences(folded, asked),
        matched_names=tuple(
            dict.fromkeys(
                name for hospital, name in asked.through if any(link.hospital == hospital for link in article.hospitals)
            )
        ),
    )


def _occurrences(folded: Mapping[TextField, Folded], asked: Asked) -> int:
    """Counted as a search counts them, where spans that overlap are still several."""
    if not folded:
        return 0
    from db.search.entry import occurrences

    wanted = ((text.needle, name) for text in positive_texts(asked.query) for name in text.fields if name in folded)
    return sum(occurrences(folded[name].text, needle) for needle, name in wanted)


def _within(spans: Iterable[Span], length: int) -> Iterable[Span]:
    """Spans of a field's first text only: an article may have lost its way into two headlines, a row shows one."""
    return ((start, min(end, length)) for start, end in spans if start < length)


def _best_snippet(texts: Mapping[TextField, str], spans: Mapping[TextField, Sequence[Span]]) -> Snippet:
    """From the body if it matches, else from the first field that does, else the beginning of the body."""
    name = next((name for name in _SNIPPET_FROM if spans.get(name)), None)
    name = name or next((name for name in _SNIPPET_FROM if name in texts), None)
    return snippet(texts[name], spans.get(name, ())) if name else Snippet("")
