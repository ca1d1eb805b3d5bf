"""What an export says before it is set in any kind of file: running text, or a table. What is shown of it is made of the same.

It must not know: any format of files, or any format of text. Catalogues, statistics and dossiers have modules of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Text in pieces, each with its line ends, made while it is written."""

    pieces: Iterable[str]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how wide its column is, in digits of the font."""

    heading: str
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows parallel to `columns`, made while they are written. Every cell is text."""

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[str, ...]]
