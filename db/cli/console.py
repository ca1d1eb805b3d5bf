"""What a command says and where: results on standard output, everything else on standard error, all of it UTF-8.

It must not know: any command.
"""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from time import monotonic
from typing import Any, TextIO

from db.cli.words import Words, speaks_chinese
from db.domain.records import Progress, Span

_SECONDS_BETWEEN_COUNTS = 0.1
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


class Console:
    """Standard output and error of this process. A program frozen without a console has neither: then nothing is said."""

    def __init__(self, words: Words, out: TextIO | None, err: TextIO | None, *, bold: bool = False) -> None:
        self.words = words
        self._out, self._err, self._bold = out, err, bold
        self._counting = False

    @classmethod
    def of_process(cls, environ: Mapping[str, str] = os.environ) -> Console:
        """In the language of the environment; bold only where a person watches a terminal that knows how."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                # A lone surrogate becomes \udc80, which is what JSON wants; the locale's own encoding is never asked.
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        out: TextIO | None = sys.stdout
        ansi = sys.platform != "win32" or "WT_SESSION" in environ
        bold = out is not None and out.isatty() and ansi and "NO_COLOR" not in environ
        return cls(Words(chinese=speaks_chinese(environ)), out, sys.stderr, bold=bold)

    def line(self, text: str = "") -> None:
        """A line of the result."""
        self._wipe()
        if self._out is not None:
            self._out.write(text + "\n")

    def document(self, value: Any) -> None:
        """The result as the one JSON document of this run: one line for a program, indented for a person."""
        indent = 1 if self._out is not None and self._out.isatty() else None
        self.line(json.dumps(value, ensure_ascii=False, indent=indent))

    def bytes(self, data: bytes) -> None:
        """A file as the result."""
        if self._out is not None:
            self._out.flush()
            self._out.buffer.write(data)

    def note(self, key: str, **facts: object) -> None:
        """A sentence beside the result."""
        self.complain(self.words(key, **facts))

    def complain(self, sentence: str) -> None:
        """One line on standard error, whatever the sentence holds."""
        self._wipe()
        if self._err is not None:
            self._err.write(" ".join(sentence.split()) + "\n")
            self._err.flush()

    def marked(self, text: str, spans: Iterable[Span]) -> str:
        """`text` with its spans in bold, where bold is to be had; never anything else added."""
        if not self._bold:
            return text
        for start, end in sorted(spans, reverse=True):
            text = f"{text[:start]}{_BOLD}{text[start:end]}{_PLAIN}{text[end:]}"
        return text

    def progress(self, key: str) -> Progress:
        """A counter that overwrites itself on a terminal and is silent elsewhere."""
        err = self._err
        if err is None or not err.isatty():
            return _silent
        label = self.words(key)
        shown = 0.0

        def show(done: int, total: int) -> None:
            nonlocal shown
            if monotonic() - shown < _SECONDS_BETWEEN_COUNTS:
                return
            shown = monotonic()
            self._counting = True
            err.write(f"\r\x1b[K{label} {done}" + (f" / {total}" if total else ""))
            err.flush()

        return show

    def _wipe(self) -> None:
        """Takes the counter off the line that is to be written now."""
        if self._counting and self._err is not None:
            self._err.write("\r\x1b[K")
            self._err.flush()
        self._counting = False

    def flush(self) -> None:
        """Everything is out, or BrokenPipeError says that nobody reads any more."""
        self._wipe()
        if self._out is not None:
            self._out.flush()

    def hang_up(self) -> None:
        """After a broken pipe: what is still buffered goes nowhere, so that the exit says nothing about it."""
        if self._out is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._out.fileno())


def _silent(_done: int, _total: int) -> None:
    """The progress nobody watches."""


def width(text: str) -> int:
    """Columns a terminal needs: two for a wide character, none for one that is set upon another."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def padded(text: str, columns: int) -> str:
    """`text` filled with blanks up to `columns`."""
    return text + " " * max(0, columns - width(text))


def clipped(text: str, columns: int) -> str:
    """`text` in at most `columns`, an ellipsis at the end where something is cut off."""
    if width(text) <= columns:
        return text
    while text and width(text) > columns - 1:
        text = text[:-1]
    return text + "…"


def table(rows: Iterable[tuple[str, ...]], indent: str = "") -> list[str]:
    """Rows as lines, every column as wide as its widest cell."""
    cells = list(rows)
    columns = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return [(indent + "  ".join(map(padded, row, columns))).rstrip() for row in cells]
