"""The order in which articles are handed out: as they are listed, as they were printed, or as they are filed.

It must not know: any widget, or how articles are written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from db.domain.records import Article, ArticleId

if TYPE_CHECKING:
    from db.archive import Archive

_LAST = "\U0010ffff"
"""What is not known comes behind all that is."""


class Order(StrEnum):
    """As the list or collection has them; by date, newspaper and page; by 档号, then by item number."""

    LISTED = "listed"
    PRINTED = "printed"
    FILED = "filed"


class Ordering:
    """Remembers the last order it made: a preview asks for the same again and again."""

    def __init__(self) -> None:
        self._last: tuple[Sequence[ArticleId], Order, tuple[ArticleId, ...]] | None = None

    def of(self, archive: Archive, ids: Sequence[ArticleId], order: Order) -> Sequence[ArticleId]:
        """The same articles in that order; those that are gone are left out where it is not their own."""
        if order is Order.LISTED:
            return ids
        last = self._last
        if last is None or last[0] is not ids or last[1] is not order:
            key = _printed if order is Order.PRINTED else _filed
            last = (ids, order, tuple(article.id for article in sorted(archive.signed(ids), key=key)))
            self._last = last
        return last[2]


def _printed(article: Article) -> tuple[str, str, tuple[tuple[int, str], ...]]:
    # A day comes before the month of which no more is known: 2022-08-31, 2022-08, 2022-09-01.
    date = f"{article.date}~" if article.date else _LAST
    return date, article.paper or _LAST, _natural(article.page_no or _LAST)


def _filed(article: Article) -> tuple[str, int, tuple[str, str, tuple[tuple[int, str], ...]]]:
    filing = article.filing
    parts = (filing.fonds, filing.category, filing.year, filing.retention or "", filing.office)
    number = filing.item if filing.item is not None else 1 << 31
    return "-".join(parts) if any(parts) else _LAST, number, _printed(article)


def _natural(page: str) -> tuple[tuple[int, str], ...]:
    """A2 before A10, 2 before 10, numbers before letters."""
    return tuple((int(piece), "") if piece.isdecimal() else (1 << 31, piece) for piece in re.findall(r"\d+|\D+", page))
