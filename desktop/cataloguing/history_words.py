"""What was done to the archive, in lines to read: when, what, and the values before and after.

It must not know: any widget, or how history is kept.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from db.domain.differences import passages
from db.domain.records import ArticleId, Detail, HistoryEntry, Part, PartKind, Span
from desktop import words
from desktop.cataloguing import field_words

_LONG = 40
"""Characters from which only what differs of a text is told, with some of what stands around it."""
_AROUND = 8
_MOST = 3
"""Differences of one text that are told; the window that compares texts shows all."""
_CUT = "…"


def moment(at: str) -> str:
    """A moment in UTC as the clock on the wall showed it."""
    local = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(local, "yyyy-MM-dd HH:mm") if local.isValid() else at


def head(entry: HistoryEntry) -> str:
    """When and what."""
    undone = QCoreApplication.translate("History", "undone") if entry.undone else None
    return words.source_line(moment(entry.at), words.action(entry.action), undone)


def detail_line(detail: Detail) -> str:
    """One field and what became of it."""
    translate = QCoreApplication.translate
    old, new = (field_words.shown(detail.field, text) for text in (detail.old, detail.new))
    before, after = only_different(old, new)
    name = field_name(detail.field)
    if not old:
        return translate("History", "{field}: {new}").format(field=name, new=after)
    return translate("History", "{field}: {old} → {new}").format(field=name, old=before, new=after or "–")


def entry_text(entry: HistoryEntry, *, most: int = 100, titles: Mapping[ArticleId, str] | None = None) -> str:
    """One recorded change as a paragraph, with `most` of its details; `titles` says of which article each is."""
    translate = QCoreApplication.translate
    lines = [head(entry)]
    about: ArticleId | None = None
    for detail in entry.details[:most]:
        if titles is not None and detail.article is not None and detail.article != about:
            about = detail.article
            unknown = "" if detail.field == "headline" else translate("History", "Article {id}").format(id=about)
            lines += ["", title] if (title := titles.get(about) or unknown) else []
        lines.append(detail_line(detail))
    if len(entry.details) > most:
        rest = f"{len(entry.details) - most:,}"
        lines.append(translate("History", "and {count} more").format(count=rest))
    return "\n".join(lines)


def field_name(name: str) -> str:
    """A field of a history as it is called on the screen; an unknown one as it is."""
    known = words.detail(name)
    return known if known != name else field_words.field(name)


def only_different(old: str, new: str) -> tuple[str, str]:
    """What differs in two long texts, with a little of what stands around it; short ones whole."""
    if not old or not new or max(len(old), len(new)) <= _LONG:
        return _flat(old), _flat(new)
    shortened = old.endswith(_CUT) or new.endswith(_CUT)
    rows = passages(
        [Part(PartKind.PARAGRAPH, old.removesuffix(_CUT))], [Part(PartKind.PARAGRAPH, new.removesuffix(_CUT))]
    )
    found: list[tuple[str, str]] = []
    for row in rows:
        for left, right in row.changes:
            # Where a text was cut off for the history, its end differs from the other one's for no reason of its own.
            ends = left[1] == len(row.left) or right[1] == len(row.right)
            if not (shortened and ends and row is rows[-1]):
                found.append((_around(row.left, left), _around(row.right, right)))
    if not found:
        return _flat(old), _flat(new)
    more = f" {_CUT}" if len(found) > _MOST else ""
    before, after = (f"{' '.join(pieces)}{more}" for pieces in zip(*found[:_MOST], strict=True))
    return before, after


def _around(text: str, span: Span) -> str:
    start, end = max(0, span[0] - _AROUND), min(len(text), span[1] + _AROUND)
    return f"{_CUT if start else ''}{_flat(text[start:end])}{_CUT if end < len(text) else ''}"


def _flat(text: str) -> str:
    """On one line; a text that is itself long is cut in its middle."""
    line = " ".join(text.split())
    return line if len(line) <= 4 * _LONG else f"{line[: 2 * _LONG]} … {line[-_LONG:]}"
