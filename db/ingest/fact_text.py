"""A paragraph as it is read for facts: simplified, half-width, without the blanks a page leaves in numbers, and the way back.

It must not know: what a fact is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from db.domain.han import simplified_forms
from db.domain.records import Span

_SHAPES = str.maketrans(
    {
        **simplified_forms(),
        **dict(zip("０１２３４５６７８９％．，：；（）—–○﹪", "0123456789%.，：；（）--〇%", strict=True)),
    }
    | {"(": "（", ")": "）", ":": "：", ";": "；", "－": "-", "〜": "~", "～": "~", "兩": "两", "餘": "余"}
)
_COMMA = re.compile(r",(?!\d{3})|(?<!\d),")
_BLANKS = re.compile(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class ReadText:
    """`text` and, for each of its characters, where it stands in what was printed."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, printed: str) -> ReadText:
        shaped = _COMMA.sub("，", printed.translate(_SHAPES))
        pieces: list[str] = []
        places: list[int] = []
        last = 0
        for blank in _BLANKS.finditer(shaped):
            pieces.append(shaped[last : blank.start()])
            places += range(last, blank.start())
            last = blank.end()
            kept = _kept(shaped, blank)
            pieces.append(kept)
            places += [blank.start()] * len(kept)
        pieces.append(shaped[last:])
        places += range(last, len(shaped))
        return cls("".join(pieces), tuple(places))

    def printed(self, start: int, end: int) -> Span:
        """The span in what was printed of a stretch of `text` that is not empty."""
        return self.places[start], self.places[end - 1] + 1

    def read(self, place: int) -> int:
        """Where in `text` a place of what was printed stands."""
        return bisect_left(self.places, place)


def _kept(shaped: str, blank: re.Match[str]) -> str:
    """What stands for a blank: a line end behind a whole sentence is one, two numbers stay apart unless they are one (10 311)."""
    before, behind = shaped[max(0, blank.start() - 4) : blank.start()], shaped[blank.end() : blank.end() + 4]
    if "\n" in blank.group() and before[-1:] in "。！？；”":
        return "\n"
    if not (before[-1:].isdigit() and behind[:1].isdigit()):
        return ""
    return "" if re.match(r"\d{3}(?!\d)", behind) and not before.isdigit() else " "
