"""Articles as CSL-JSON items of type `article-newspaper`, which Zotero and citation processors read.

It must not know: where articles come from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from db.domain.records import Article
from db.export.content import Text
from db.export.entry import entry_of, page_number
from db.export.options import Options


def items(articles: Iterable[Article], options: Options) -> Text:
    """One JSON array. `options` change nothing here."""
    return Text(_array(articles))


def _array(articles: Iterable[Article]) -> Iterator[str]:
    yield "["
    for position, article in enumerate(articles):
        text = json.dumps(item(article), ensure_ascii=False, indent=1)
        # Half a character, which no encoding knows, goes as the escape that JSON has for it.
        yield (",\n" if position else "\n") + text.encode("utf-8", "backslashreplace").decode()
    yield "\n]\n"


def item(article: Article) -> dict[str, Any]:
    """One item; variables that have no value are left out. Names are literal: a Chinese name is not taken in two."""
    entry = entry_of(article)
    variables: dict[str, Any] = {
        "id": str(article.id),
        "type": "article-newspaper",
        "title": ": ".join((entry.title, *entry.other_titles)),
        "author": [{"literal": author} for author in entry.authors],
        "container-title": entry.paper,
        "issued": _date(entry.date),
        "page": page_number(entry.page),
        "section": article.column,
        "keyword": ", ".join((*(link.name for link in article.hospitals), *article.tags)),
        "URL": entry.url,
        "accessed": _date(entry.accessed),
        "language": "zh-CN",
    }
    return {name: value for name, value in variables.items() if value}


def _date(date: str | None) -> dict[str, Any] | None:
    """ISO 8601 at any precision as `{"date-parts": [[2022, 8]]}`."""
    if not date:
        return None
    parts = date.split("-")[:3]
    return {"date-parts": [[int(part) for part in parts]]} if all(map(str.isdecimal, parts)) else {"raw": date}
