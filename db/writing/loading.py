"""A bulk load: each line of text one article as JSON, by the keys that `db/cli.py` documents.

It must not know: keys of the store, or how many lines there are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from db.domain.dates import read_date
from db.domain.records import Part, PartKind, Relation
from db.errors import BadRecord
from db.writing.articles import NewArticle

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_TIME = re.compile(r"(?<=\d)[T ]\d\d:.*")


class _Bad(Exception):
    """What is wrong with a line, in one word."""


def read_articles(lines: Iterable[str], *, source: Path) -> Iterator[NewArticle]:
    """The articles of a bulk load in order; empty lines are skipped. Raises BadRecord at the first line that is none."""
    for number, line in enumerate(lines, 1):
        line = line.strip("\ufeff \t\r\n")
        if not line:
            continue
        try:
            yield _article(_object(line))
        except _Bad as bad:
            raise BadRecord(source, number, str(bad)) from None


def _object(line: str) -> dict[str, Any]:
    try:
        record: object = json.loads(line)
    except (ValueError, RecursionError):
        raise _Bad("not_json") from None
    if not isinstance(record, dict):
        raise _Bad("not_an_object")
    return cast("dict[str, Any]", record)


def _article(record: dict[str, Any]) -> NewArticle:
    parts = (
        *_single(record, "column", PartKind.COLUMN),
        *_single(record, "kicker", PartKind.KICKER),
        *(_single(record, "headline", PartKind.HEADLINE) or _single(record, "title", PartKind.HEADLINE)),
        *_single(record, "deck", PartKind.DECK),
        *_bylines(record),
        *(Part(PartKind.PARAGRAPH, text) for line in _LINE_END.split(_text(record, "body")) if (text := line.strip())),
    )
    if not any(part.kind in (PartKind.HEADLINE, PartKind.PARAGRAPH) for part in parts):
        raise _Bad("no_text")
    names = _texts(record, "hospitals")
    return NewArticle(
        parts=parts,
        paper=_text(record, "paper") or None,
        date=_date(record),
        page_no=_text(record, "page") or None,
        hospitals=tuple(
            (name, Relation.MENTIONED if place else Relation.SUBJECT, name) for place, name in enumerate(names)
        ),
        tags=_texts(record, "tags"),
        source_id=_text(record, "source_id") or _text(record, "id") or None,
    )


def _text(record: dict[str, Any], key: str) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise _Bad(f"bad_{key}")


def _single(record: dict[str, Any], key: str, kind: PartKind) -> tuple[Part, ...]:
    text = " ".join(_text(record, key).split())
    return (Part(kind, text),) if text else ()


def _date(record: dict[str, Any]) -> str | None:
    text = _text(record, "date")
    if not text:
        return None
    date = read_date(_TIME.sub("", text))
    if date is None:
        raise _Bad("bad_date")
    return date


def _texts(record: dict[str, Any], key: str) -> tuple[str, ...]:
    """A list of texts, or one text by itself."""
    value = record.get(key)
    if value is None:
        return ()
    values = cast("list[object]", value) if isinstance(value, list) else [cast("object", value)]
    return tuple(_text({key: each}, key) for each in values)


def _bylines(record: dict[str, Any]) -> tuple[Part, ...]:
    value = record.get("bylines")
    if value is None:
        return ()
    values = cast("list[object]", value) if isinstance(value, list) else [cast("object", value)]
    return tuple(part for each in values if (part := _byline(each)).text)


def _byline(value: object) -> Part:
    """A name, or `{"role", "name"}` as the importer prints it."""
    if isinstance(value, dict):
        record = cast("dict[str, Any]", value)
        return Part(PartKind.BYLINE, _text(record, "name"), _text(record, "role"))
    return Part(PartKind.BYLINE, _text({"bylines": value}, "bylines"))
