"""`xinglin search` and `xinglin show`: what is in the archive.

It must not know: how anything is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast

from db.archive import Archive
from db.cli import shapes
from db.cli.console import Console, clipped, table
from db.cli.failures import DONE
from db.cli.parser import Asked
from db.domain.records import (
    Article,
    ArticleId,
    HitRow,
    PartKind,
    Reprint,
    ReprintGroup,
    SearchResult,
    Sort,
    Suggestion,
    printed_byline,
)
from db.errors import ArchiveError

MOST_FACETS = 6
HEADLINE = 40


def search(asked: Asked, console: Console) -> int:
    """Hits, facets over the whole result, problems of the query. Nothing found is an answer, too: status 0."""
    query = " ".join(asked.query).strip()
    with Archive.open(cast(Path, asked.archive)) as archive:
        found = archive.search(query, sort=Sort(asked.sort), other_names=asked.other_names)
        shown = found.ids[asked.offset : asked.offset + asked.limit]
        rows = [row for row in archive.rows(shown, query=query, other_names=asked.other_names) if row is not None]
        suggestions = () if found.total else archive.suggest(query)
        if asked.json:
            console.document(shapes.result(found, rows, suggestions))
        else:
            _print_result(found, rows, asked.offset, console)
            _print_also(found, console)
            _print_suggestions(suggestions, console)
        if not found.complete:
            console.note("found.scanned")
            console.flush()
            # The answer is out; what the index has missed is made up for now, so that the next one is quick again.
            with suppress(ArchiveError):
                archive.catch_up(progress=console.progress("working.rebuild"))
    return DONE


def show(asked: Asked, console: Console) -> int:
    """Every part of one article. Raises NoSuchArticle."""
    with Archive.open(cast(Path, asked.archive)) as archive:
        article = archive.article(ArticleId(asked.id))
        page = None if article.page is None else archive.page(article.page)
        if not archive.compared():
            with suppress(ArchiveError):
                archive.compare(progress=console.progress("working.compare"))
        group = archive.reprints(article.id)
        facts = archive.facts(article) if asked.json else ()
    if asked.json:
        console.document(
            {
                **shapes.article(article, page),
                "reprints": shapes.reprints(group),
                "facts": shapes.facts(facts),
            }
        )
        return DONE
    for line in _article_lines(article, "" if page is None else page.name, group, console):
        console.line(line)
    return DONE


def _print_result(found: SearchResult, rows: list[HitRow], offset: int, console: Console) -> None:
    words = console.words
    for problem in found.problems:
        said = (words.named("problem", problem.kind), problem.text, "、".join(problem.choices))
        console.complain(words.colon.join(filter(None, said)))
    if not found.total:
        console.line(words("found.none"))
        return
    for row in rows:
        _print_row(row, console)
    for line in table(list(_facets(found, console))):
        console.line(line)
    facts = {"total": found.total, "took": found.took_ms}
    whole = len(rows) == found.total
    last = offset + len(rows)
    key = "found.total" if whole or not rows else "found.shown"
    console.line(words(key, **facts, first=offset + 1, last=last))


def _print_also(found: SearchResult, console: Console) -> None:
    """What goes by another name, unless it is among the hits; of a name of several hospitals, whom it may mean."""
    certain = [one for one in found.also if one.certain]
    if certain and not found.other_names:
        names = "、".join(name for one in certain for name, _ in (one.names or ((one.name, 0),)))
        console.line(console.words("found.also", total=found.also_total, names=names))
    for one in found.also:
        if not one.certain:
            facts = {"typed": one.typed, "name": one.name, "total": one.total, "query": one.query}
            console.line(console.words("found.also_of", **facts))


def _print_suggestions(suggestions: Sequence[Suggestion], console: Console) -> None:
    words = console.words
    if suggestions:
        console.line(words("found.suggestions"))
    for one in suggestions:
        reason = words.named("suggestion", one.kind)
        if one.was or one.now:
            reason += f" {one.was} → {one.now}".rstrip()
        console.line(f"  {one.query}  {words('suggestion.total', total=one.total)}  {reason}")


def _print_row(row: HitRow, console: Console) -> None:
    summary = row.summary
    place = " ".join(filter(None, (summary.paper, summary.date, summary.page_no)))
    names = "、".join((*summary.hospitals, *(f"（{name}）" for name in row.matched_names)))
    console.line(f"{summary.id:>6}  {console.marked(summary.headline, row.headline_spans)}")
    if place or names:
        console.line(f"        {'  '.join(filter(None, (place, names)))}")
    if row.snippet.text:
        # A line break becomes one blank: the spans stay where they are.
        snippet = "".join(" " if char in "\r\n" else char for char in row.snippet.text)
        console.line(f"        {console.marked(snippet, row.snippet.spans)}")


def _facets(found: SearchResult, console: Console) -> Iterator[tuple[str, str]]:
    for name, values in found.facets.items():
        if values:
            counted = "  ".join(f"{_value(name, value, console)} {count}" for value, count in values[:MOST_FACETS])
            more = "  …" if len(values) > MOST_FACETS else ""
            yield console.words(f"facet.{name}"), counted + more


def _value(name: str, value: str, console: Console) -> str:
    return console.words.named("level", value) if name == "level" else clipped(value, HEADLINE)


def _publication(member: Reprint) -> str:
    """Where an article was printed besides, and how much of the shorter text is the same."""
    one = member.summary
    return " ".join(filter(None, (one.paper, one.date, one.page_no, f"#{one.id}", f"{member.shared:.0%}")))


def _article_lines(article: Article, original: str, group: ReprintGroup | None, console: Console) -> Iterator[str]:
    """Catalogue fields as a table, then the article as a person would read it."""
    words = console.words
    fields = (
        ("number", str(article.id)),
        ("paper", article.paper or ""),
        ("date", article.date or ""),
        ("page", article.page_no or ""),
        ("hospital", "、".join(link.name for link in article.hospitals)),
        ("tag", "、".join(article.tags)),
        ("source", original),
        *(("reprint", _publication(member)) for member in (group.others if group else ())),
    )
    yield from table([(words(f"part.{name}"), value) for name, value in fields if value])
    for part in article.parts:
        if part.kind is PartKind.PARAGRAPH:
            yield ""
            yield part.text
        elif part.kind is PartKind.GAP:
            yield f"[{words(f'gap.{part.role}', text=part.text)}]"
        elif part.kind is PartKind.HEADING:
            yield ""
            yield console.marked(part.text, ((0, len(part.text)),))
        else:
            yield f"{words(f'part.{part.kind}')}  {printed_byline(part) if part.kind is PartKind.BYLINE else part.text}"
