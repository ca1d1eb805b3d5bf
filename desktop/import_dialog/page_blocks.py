"""Lines of a page as blocks of text that can be laid out one by one: a line without end becomes several.

It must not know: what is on the lines, or Qt.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

LONGEST = 2000
"""Characters of a block. Qt lays out a whole block to show a bit of it; of a line of millions that takes seconds."""


class PageBlocks:
    """Both are counted from 0; columns are in Python's characters."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        cut = max(map(len, lines), default=0) > LONGEST
        self._starts = [(n, at) for n, line in enumerate(lines) for at in _cuts(line)] if cut else None
        """Line and column where each block begins; None where every line is one block."""

    def __len__(self) -> int:
        return len(self._lines) if self._starts is None else len(self._starts)

    def text(self, first: int, end: int) -> str:
        """The text of the blocks from `first` up to `end`, a line each."""
        if self._starts is None:
            return "\n".join(self._lines[first:end])
        return "\n".join(self._lines[line][at : at + LONGEST] for line, at in self._starts[first:end])

    def block_of(self, line: int, column: int) -> tuple[int, int]:
        """The block and the column in it of a place on the page."""
        if self._starts is None:
            return line, column
        block = bisect_right(self._starts, (line, column)) - 1
        return block, column - self._starts[block][1]

    def place_of(self, block: int, column: int) -> tuple[int, int]:
        """The line and column of a place in a block."""
        if self._starts is None:
            return block, column
        line, start = self._starts[block]
        return line, start + column


def _cuts(line: str) -> range:
    return range(0, max(1, len(line)), LONGEST)
