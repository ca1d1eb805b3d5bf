"""`xinglin export`: articles in the formats others read.

It must not know: any of the formats.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from db.archive import Archive
from db.cli.console import Console
from db.cli.failures import DONE, IN_PART, WRONG_USE
from db.cli.parser import Asked
from db.domain.records import Article, ArticleId, Page, Sort, Span
from db.export import FORMATS, save
from db.export.gbt7714 import Edition
from db.export.options import Options

STANDARD_OUTPUT = "-"


def export(asked: Asked, console: Console) -> int:
    """The articles of a query in its order, or of a list of ids in theirs. Ids that are gone are named and left out."""
    words = console.words
    if asked.format not in FORMATS:
        console.note("usage.format", name=asked.format, names=", ".join(FORMATS))
        return WRONG_USE
    if Path(asked.to).suffix.lower() == ".pdf":
        console.note("usage.pdf", endings=", ".join(FORMATS[asked.format].writers))
        return WRONG_USE
    with Archive.open(cast(Path, asked.archive)) as archive:
        options = _options(archive, asked, chinese=words.chinese)
        ids, missing = _wanted(archive, asked)
        for id in missing:
            console.note("error.NoSuchArticle", id=id)
        if not ids:
            console.note("export.none")
            return IN_PART
        articles = archive.articles(ids, anchors=asked.source_pages)
        format, progress = FORMATS[asked.format], console.progress("working.export")
        if asked.to == STANDARD_OUTPUT:
            buffer = io.BytesIO()
            format.write(articles, buffer, options, total=len(ids), progress=progress)
            console.bytes(buffer.getvalue())
            return IN_PART if missing else DONE
        save(articles, Path(asked.to), format, options=options, total=len(ids), progress=progress)
    if asked.json:
        console.document({"file": asked.to, "format": asked.format, "articles": len(ids), "missing": missing})
    else:
        console.line(words("made.export", articles=len(ids), path=asked.to))
    return IN_PART if missing else DONE


def _options(archive: Archive, asked: Asked, *, chinese: bool) -> Options:
    query: str = (asked.query or "").strip()

    def page_of(article: Article) -> Page | None:
        return archive.page(article.page) if asked.source_pages and article.page is not None else None

    def spans_of(article: Article) -> tuple[tuple[Span, ...], ...]:
        return archive.spans(article, query=query) if asked.highlight and query else ()

    return Options(
        full_width=asked.full_width,
        author_year=asked.author_year,
        citation_2025=asked.edition == Edition.GB2025,
        chinese=chinese,
        authors_responsible=asked.authors_responsible,
        cover=tuple(tuple(text.split("=", 1)) for text in asked.cover),
        page_of=page_of,
        spans_of=spans_of,
    )


def _wanted(archive: Archive, asked: Asked) -> tuple[Sequence[ArticleId], list[int]]:
    """The ids there are, each once and in order, and those there are not."""
    if asked.query is not None:
        return archive.search(asked.query.strip(), sort=Sort(asked.sort)).ids, []
    ids = list(dict.fromkeys(ArticleId(int(id)) for id in asked.ids.split(",")))
    gone = {id for id, row in zip(ids, archive.rows(ids), strict=True) if row is None}
    return [id for id in ids if id not in gone], sorted(gone)
