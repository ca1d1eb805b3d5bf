"""Files and pasted text to page lines, with the bytes exactly as they came.

It must not know: what the lines mean. This is the one module of the room that touches files.
"""

from __future__ import annotations

import re
from pathlib import Path

from db.domain.draft import SourcePage
from db.errors import UnreadableFile
from db.ingest import encodings

PLAIN_SUFFIXES = frozenset({"", ".txt", ".text", ".md"})
SAVED_PAGE_SUFFIXES = frozenset({".html", ".htm", ".shtml", ".xhtml"})
SUFFIXES = PLAIN_SUFFIXES | SAVED_PAGE_SUFFIXES
"""Files that can be read, by the end of their name; an import of a folder looks at these only."""

LARGEST = 8 * 1024 * 1024
"""Bytes. A printed page holds about 10,000 characters, a whole issue half a million: what is larger is no page but a
bulk of text, which a reviewer could not look through and `load` takes in instead."""

# What editors, OCR programs and PDF converters end a line with.
_LINE_END = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")


def read(path: Path) -> SourcePage:
    """The page in a file. Raises UnreadableFile with one of its reasons."""
    if path.suffix.lower() not in SUFFIXES and not _looks_unsuffixed(path):
        raise UnreadableFile(
            path, UnreadableFile.Reason.MISSING if not path.exists() else UnreadableFile.Reason.UNKNOWN_FORMAT
        )
    try:
        if not path.is_file():
            raise UnreadableFile(path, UnreadableFile.Reason.MISSING)
        if path.stat().st_size > LARGEST:
            raise UnreadableFile(path, UnreadableFile.Reason.TOO_LARGE)
        data = path.read_bytes()
    except PermissionError as error:
        raise UnreadableFile(path, UnreadableFile.Reason.PERMISSION) from error
    except FileNotFoundError as error:
        raise UnreadableFile(path, UnreadableFile.Reason.MISSING) from error
    return read_text(data, str(path))


def read_text(data: bytes, name: str, encoding: str | None = None) -> SourcePage:
    """The page in `data`; `encoding` overrides the guess. `name` may be a path, of which the last piece is kept.

    Raises UnreadableFile: "empty", "too_large", or "not_text" where the bytes are no text in any encoding we know.
    """
    path = Path(name)
    if len(data) > LARGEST:
        raise UnreadableFile(path, UnreadableFile.Reason.TOO_LARGE)
    saved_page = path.suffix.lower() in SAVED_PAGE_SUFFIXES
    if encoding is None and saved_page:
        from db.ingest import saved_pages

        encoding = saved_pages.declared_encoding(data)
    guessed = encoding is None
    encoding = encoding or encodings.guess(data)
    text = data.decode(encoding, errors="replace")
    if not text.strip("\ufeff \t\r\n\f\v\u3000"):
        raise UnreadableFile(path, UnreadableFile.Reason.EMPTY)
    # Pairs of bytes mean something in GB18030 and Big5 whatever they are; UTF-8 proves itself.
    misread = guessed and not encoding.startswith("utf-8") and not encodings.reads_as_chinese(text)
    if misread or _is_rubbish(text):
        raise UnreadableFile(path, UnreadableFile.Reason.NOT_TEXT)
    asides: tuple[int, ...] = ()
    if saved_page:
        from db.ingest import saved_pages

        lines, asides = saved_pages.read(text)
        if not any(lines):
            raise UnreadableFile(path, UnreadableFile.Reason.EMPTY)
    else:
        lines = split_lines(text)
    return SourcePage(name=path.name, data=data, encoding=encoding, lines=lines, asides=asides)


def from_paste(text: str) -> SourcePage:
    """The page in a pasted text. Raises UnreadableFile "empty" or "too_large"; lone surrogates are read as unknown characters."""
    return read_text(text.encode("utf-8", errors="replace"), "", "utf-8")


def split_lines(text: str) -> tuple[str, ...]:
    """Lines without their ends; a text that ends with a line end has no empty last line."""
    lines = _LINE_END.split(text.removeprefix("\ufeff"))
    if lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def _looks_unsuffixed(path: Path) -> bool:
    """A dot in a Chinese file name ("3.8专版", "A05.健康") is mostly no suffix at all."""
    return not re.fullmatch(r"\.[A-Za-z0-9_~-]{1,10}", path.suffix)


def _is_rubbish(text: str) -> bool:
    """NUL bytes, or more control and unreadable characters than damage to a text explains."""
    sample = text[:200_000]
    if "\x00" in sample:
        return True
    unreadable = sum(1 for char in sample if char == "\ufffd" or "\ue000" <= char <= "\uf8ff")
    control = sum(1 for char in sample if char < " " and char not in "\t\n\r\f\v\x1a")
    return control * 50 > len(sample) or unreadable * 10 > len(sample)
