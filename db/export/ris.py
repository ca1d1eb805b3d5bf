"""Articles as RIS records of type NEWS, which Zotero, EndNote and NoteExpress read.

It must not know: where articles come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import category

from db.domain.records import Article, PartKind
from db.export.content import Text
from db.export.entry import entry_of, page_number
from db.export.options import Options


def records(articles: Iterable[Article], options: Options) -> Text:
    """One record after another, lines ended by CR LF as the format wants. `options` change nothing here."""
    return Text(map(record, articles))


def record(article: Article) -> str:
    """`TY  - NEWS` first, `ER  - ` last, the rest in any order; a field without a value is left out."""
    lines = [f"{tag}  - {value}" for tag, text in _fields(article) if (value := _allowed(tag, text))]
    return "".join(f"{line}\r\n" for line in (*lines, "ER  - ", ""))


def _allowed(tag: str, text: str) -> str:
    """On one line, without control characters; authors, keywords and names of papers must not hold an asterisk."""
    line = " ".join("".join(" " if category(c) in ("Cc", "Cs") else c for c in text).split())
    return line.replace("*", "＊") if tag in ("AU", "KW", "T2") else line


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    entry = entry_of(article)
    yield "TY", "NEWS"
    yield "ID", str(article.id)
    yield from (("AU", author) for author in entry.authors)
    yield "TI", ": ".join((entry.title, *entry.other_titles))
    yield "T2", entry.paper or ""
    yield "PY", (entry.date or "")[:4]
    yield "DA", ris_date(entry.date)
    yield "SP", page_number(entry.page) or ""
    yield "SE", article.column or ""
    yield from (("KW", link.name) for link in article.hospitals)
    yield from (("KW", tag) for tag in article.tags)
    yield "N1", next((part.text for part in article.parts if part.kind is PartKind.KICKER), "")
    yield "UR", entry.url or ""
    yield "Y2", ris_date(entry.accessed)
    yield "LA", "zh-CN"


def ris_date(date: str | None) -> str:
    """`2022-08` → `2022/08//`: year, month, day and other information, always with three strokes."""
    if not date:
        return ""
    year, month, day = (*date.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/"
