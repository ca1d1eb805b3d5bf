"""Which characters are taken for one another: by their look (`resources/lookalikes.txt`) and by their sound.

It must not know: texts, queries, what is done about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from db.domain.pinyin import sounding_alike

_FILE = Path(__file__).resolve().parent.parent / "resources" / "lookalikes.txt"
_BY_LOOK = (1.0, 0.85, 0.7, 0.55)
_SAME_SOUND, _NEAR_SOUND = 0.8, 0.5


@cache
def alike(char: str) -> Mapping[str, float]:
    """Characters (folded) that may have been meant by this one, each with how likely that is, in (0, 1]."""
    found = dict(_looking_alike(char))
    same, near = sounding_alike(char)
    for chars, likeness in ((same, _SAME_SOUND), (near, _NEAR_SOUND)):
        for other in chars:
            found[other] = max(found.get(other, 0.0), likeness)
    return found


def _looking_alike(char: str) -> Iterator[tuple[str, float]]:
    """From the rows that have it: reading all of them into a table would take longer than many a search."""
    rows = _rows()
    place = rows.find(char)
    while place >= 0:
        start = rows.rfind("\n", 0, place) + 1
        end = rows.find("\n", place)
        head, *levels = rows[start:end].split("\t")
        for others, likeness in zip(levels, _BY_LOOK, strict=False):
            if head == char:
                yield from ((other, likeness) for other in others)
            elif char in others:
                yield head, likeness
        place = rows.find(char, end)


@cache
def _rows() -> str:
    """Without the head of the file; a line break at the end."""
    lines = _FILE.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("#"))
