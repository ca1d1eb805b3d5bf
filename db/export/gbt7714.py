"""Newspaper entries of a reference list after GB/T 7714—2015 (8.4, 8.8) and GB/T 7714—2025 (8.5), in both systems:
numbered (顺序编码制) and author–year (著者-出版年制).

It must not know: where articles come from or what the list is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from db.domain.records import Article
from db.export.content import Text
from db.export.entry import Entry, entry_of, page_number
from db.export.options import Options

NAMED_AUTHORS = 3
ANONYMOUS = "佚名"
_INITIAL = re.compile(r"\b([A-Z])\.")
"""Initials stand without a stop (8.1.1)."""


class Edition(StrEnum):
    """The edition of the standard. The later one is in force from 1 July 2026; editors still ask for the earlier."""

    GB2015 = "2015"
    GB2025 = "2025"


@dataclass(frozen=True, slots=True)
class _Marks:
    comma: str
    colon: str
    stop: str
    page: str


# The standard's own print leaves the width of punctuation open, so both are in use (and editors insist on theirs).
# A stop in full width would look like the end of a sentence, so there it stays half and is followed by a blank.
_HALF = _Marks(",", ":", ".", "({})")
_FULL = _Marks("，", "：", ". ", "（{}）")


def cite(entry: Entry, edition: Edition = Edition.GB2015, *, full_width: bool = False) -> str:
    """One entry, without its number: `谢希德.创造学习的思路[N].人民日报,1998-12-25(10).`

    What is missing is left out together with its punctuation; a page is only printed after a paper or a date.
    """
    marks = _FULL if full_width else _HALF
    return _cited(_authors(entry, marks), entry, edition, marks)


def cite_author_year(
    entry: Entry, edition: Edition = Edition.GB2015, *, full_width: bool = False, letter: str = ""
) -> str:
    """One entry of the author–year system: `谢希德,1998.创造学习的思路[N].人民日报,1998-12-25(10).`

    The year stands behind the authors, or 佚名 where there are none; `letter` tells works of one author and year apart.
    A newspaper's date stays whole: the year alone would not find the issue.
    """
    marks = _FULL if full_width else _HALF
    year = _year(entry)
    head = marks.comma.join(part for part in (_authors(entry, marks) or ANONYMOUS, year and year + letter) if part)
    # A year alone, of no newspaper, has been said already.
    said = not entry.paper and not entry.page and entry.date == year
    return _cited(head, replace(entry, date=None) if said else entry, edition, marks)


def listed(
    entries: Iterable[Entry], edition: Edition = Edition.GB2015, *, full_width: bool = False, author_year: bool = False
) -> list[str]:
    """A reference list, one entry a line: numbered in the order given, or by authors and years with letters where needed."""
    if not author_year:
        cited = (cite(entry, edition, full_width=full_width) for entry in entries)
        return [f"[{number}] {line}" for number, line in enumerate(cited, 1)]
    # The order of the national character set is that of pinyin for the characters in use, which is what readers expect.
    ordered = sorted(entries, key=lambda entry: (_head(entry).encode("gb18030", "replace"), entry.date or ""))
    lines: list[str] = []
    for _, works in groupby(ordered, key=lambda entry: (_head(entry), _year(entry))):
        same = list(works)
        letters = [_letters(number) for number in range(len(same))] if len(same) > 1 else [""]
        lines += [
            cite_author_year(entry, edition, full_width=full_width, letter=letter)
            for entry, letter in zip(same, letters, strict=True)
        ]
    return lines


def _letters(number: int) -> str:
    """a, b … z, aa, ab …"""
    return (_letters(number // 26 - 1) if number >= 26 else "") + chr(ord("a") + number % 26)


def _head(entry: Entry) -> str:
    return _authors(entry, _HALF) or ANONYMOUS


def _year(entry: Entry) -> str:
    return (entry.date or "")[:4]


def _cited(head: str, entry: Entry, edition: Edition, marks: _Marks) -> str:
    elements = [head, _title(entry, marks), _source(entry, edition, marks), (entry.url or "").strip()]
    return _joined([element for element in elements if element], marks.stop)


def _joined(elements: list[str], stop: str) -> str:
    """The elements with a stop after each; one that ends in a stop of its own (`Smith J.`) gets no second."""
    return "".join(element.removesuffix(".") + stop for element in elements).rstrip()


def _authors(entry: Entry, marks: _Marks) -> str:
    named = [_INITIAL.sub(r"\1", name) for name in entry.authors[:NAMED_AUTHORS]]
    return marks.comma.join((*named, "等") if len(entry.authors) > NAMED_AUTHORS else named)


def _title(entry: Entry, marks: _Marks) -> str:
    return marks.colon.join((entry.title, *entry.other_titles)) + ("[N/OL]" if entry.url else "[N]")


def _source(entry: Entry, edition: Edition, marks: _Marks) -> str:
    source = marks.comma.join(element for element in (entry.paper, entry.date) if element)
    page = page_number(entry.page)
    if source and page:
        # 2025 sets a blank before a half-width bracket (8.5.1.4).
        blank = " " if edition is Edition.GB2025 and marks is _HALF else ""
        source += blank + marks.page.format(page)
    if edition is Edition.GB2015 and entry.url and entry.accessed:
        source += f"[{entry.accessed}]"
    return source


def reference_list(articles: Iterable[Article], options: Options, edition: Edition) -> Text:
    """A reference list, one entry a line."""
    entries = (entry_of(article) for article in articles)
    lines = listed(entries, edition, full_width=options.full_width, author_year=options.author_year)
    return Text(f"{line}\n" for line in lines)
