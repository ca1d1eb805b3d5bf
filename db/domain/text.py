"""How text is searched: one folded form for index, spans, snippets and plain scan, with the way back to what is displayed.

Folding is Unicode NFKC and case folding for each character with its combining marks, traditional → simplified character
by character (`han.py`), blanks, line breaks and invisible characters removed (one blank stays between two words of
letters or digits below the Han range), each run of punctuation one `BOUNDARY`. It depends on no context beyond that,
so the folded form of a substring occurs in the folded form of the text, and folding twice changes nothing more.

Offsets are Python indices everywhere; `utf16_spans` is the way out to Qt.

It must not know: articles, queries, the index.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from db.domain.han import simplified_forms
from db.domain.records import Snippet, Span

BOUNDARY = "¶"
"""Stands for a run of punctuation in folded text. Itself punctuation, so that folding it again leaves it as it is."""

# The shape of a text has its length: a character's folded form where that is one plain character, else one of these.
_BLANK, _INVISIBLE, _LONGER, _MARK = " ", "\0", "\1", "\2"

_WORD = r"[^\W_⺀-\U0010ffff]"
_SIGN = rf"[{BOUNDARY}\0\1\2 ]"
# Beginning with one set of characters makes the scan for it fast.
_IRREGULAR = rf"{_SIGN}(?:{_SIGN}+|(?<=[\0\1\2])|(?<= )(?!{_WORD})|(?<= )(?<!{_WORD} ))"
_IRREGULAR_STRETCH = re.compile(_IRREGULAR)
_IRREGULAR_STRETCH_WITH_MARKS = re.compile(rf"(?s:(?:[^\2](?=\x00*+\x02)|{_SIGN}){{2,}}|{_IRREGULAR})")
_UNIT = re.compile(r"(?s:.(?:\x00*+\x02)*)")
_SIMPLIFIED = simplified_forms()
_ELLIPSIS = "…"
_WHITE = re.compile(r"\s")


def is_word(char: str) -> bool:
    """Whether it belongs to words that blanks keep apart."""
    return char.isalnum() and char < "\u2e80"


def _is_invisible(char: str) -> bool:
    """Formatting, control and lone surrogate characters, and marks that only select a glyph (葛󠄀 is 葛)."""
    selector = (
        "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef" or char in "\u034f\u180b\u180c\u180d"
    )
    return selector or (unicodedata.category(char) in ("Cf", "Cc", "Cs") and not char.isspace())


def _joins_previous(char: str) -> bool:
    """Whether NFKC may melt it into the character before: combining marks, Korean vowels and finals, half-width ﾞ ﾟ."""
    korean = "\u1160" <= char <= "\u11ff" or "\uffc2" <= char <= "\uffdc"
    return unicodedata.category(char).startswith("M") or korean or char in "\uff9e\uff9f"


@lru_cache(maxsize=4096)
def _fold_unit(unit: str) -> str:
    """One character with its marks, folded; blanks and punctuation as their signs, not yet joined to what is around."""
    previous = ""
    while unit != previous:
        previous = unit
        unit = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", unit).casefold())
        unit = "".join(_SIMPLIFIED.get(char, char) for char in unit if not _is_invisible(char))
    signs: list[str] = []
    for char in unit:
        category = unicodedata.category(char)
        if char.isspace():
            signs.append(_BLANK)
        elif category.startswith("P"):
            signs.append(BOUNDARY)
        elif not category.startswith("M") or (signs and signs[-1] not in (_BLANK, BOUNDARY)):
            signs.append(char)  # a mark with nothing to stand on is dropped
    return "".join(signs)


class _Shapes(dict[int, str]):
    """Code point → shape, worked out when first met: most of Unicode never is."""

    def __missing__(self, code: int) -> str:
        self[code] = shape = self._shape(chr(code))
        return shape

    @staticmethod
    def _shape(char: str) -> str:
        if _is_invisible(char):
            return _INVISIBLE
        if _joins_previous(char):
            return _MARK
        folded = _fold_unit(char)
        if len(folded) == 1:
            return folded
        only = set(folded)
        return BOUNDARY if only == {BOUNDARY} else _LONGER if only else _INVISIBLE


_SHAPES = _Shapes()


def shape_of(char: str) -> str:
    """What a character becomes wherever it stands, if that is one plain character: else one of the signs above."""
    return _SHAPES[ord(char)]


def shapes_of(char: str) -> str:
    """What a character by itself becomes, as one or several characters."""
    return _fold_unit(char)


class FoldedText(Protocol):
    """Folded text with the way back."""

    @property
    def text(self) -> str: ...

    def spans(self, places: Sequence[int], length: int) -> list[Span]:
        """Where the `length` characters from each of `places` (of the folded text) on stand in the original."""
        ...


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text with the way back. Parallel tuples, one entry a piece: where it starts in the folded text, where in
    the original, and where it ends there if all its characters stand for that one stretch (-1: character for character).
    """

    text: str
    _at: tuple[int, ...]
    _start: tuple[int, ...]
    _end: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where the characters [start, end) of the folded text, at least one, stand in the original."""
        first = bisect_right(self._at, start) - 1
        last = bisect_right(self._at, end - 1) - 1
        original = self._start[first] + (start - self._at[first] if self._end[first] < 0 else 0)
        return original, self._end[last] if self._end[last] >= 0 else self._start[last] + end - self._at[last]

    def spans(self, places: Sequence[int], length: int) -> list[Span]:
        """See `FoldedText`."""
        return [self.span(place, place + length) for place in places]


class _Fold:
    """Puts a folded text together from regular stretches (as they are) and irregular ones (unit by unit)."""

    def __init__(self, text: str) -> None:
        self.source = text
        self.out: list[str] = []
        self.length = 0
        self.at: list[int] = []
        self.start: list[int] = []
        self.end: list[int] = []

    def run(self) -> None:
        shape = self.source.translate(_SHAPES)
        irregular = _IRREGULAR_STRETCH_WITH_MARKS if _MARK in shape else _IRREGULAR_STRETCH
        done = 0
        for match in irregular.finditer(shape):
            start, end = match.span()
            if start > done:
                self._put(shape[done:start], done, -1)
            self._stretch(shape, start, end)
            done = end
        if done < len(shape) or not self.at:
            self._put(shape[done:], done, -1)

    def _put(self, folded: str, start: int, end: int) -> None:
        self.at.append(self.length)
        self.start.append(start)
        self.end.append(end)
        self.out.append(folded)
        self.length += len(folded)

    def _stretch(self, shape: str, start: int, end: int) -> None:
        last = shape[start - 1] if start else ""
        blank: Span | None = None
        for match in _UNIT.finditer(shape, start, end):
            unit_start, unit_end = match.span()
            for char in _fold_unit(self.source[unit_start:unit_end]):
                if char == _BLANK:
                    blank = blank or (unit_start, unit_end)
                elif char == BOUNDARY == last:
                    self.end[-1], blank = unit_end, None
                else:
                    if blank and is_word(last) and is_word(char):
                        self._put(_BLANK, *blank)
                    self._put(char, unit_start, unit_end)
                    last, blank = char, None
        if blank and is_word(last) and is_word(shape[end : end + 1]):
            self._put(_BLANK, *blank)


def fold(text: str) -> Folded:
    """The folded text and the way back to `text`."""
    work = _Fold(text)
    work.run()
    return Folded("".join(work.out), tuple(work.at), tuple(work.start), tuple(work.end))


_NEEDLESS_BLANK = re.compile(rf" (?:(?!{_WORD})|(?<!{_WORD} ))")
_BLANKS = re.compile("  +")
_BOUNDARIES = re.compile(rf"{BOUNDARY}{BOUNDARY}+")


def fold_text(text: str) -> str:
    """`fold(text).text`, without the way back and therefore faster."""
    shape = text.translate(_SHAPES)
    if _MARK in shape or _LONGER in shape:
        return fold(text).text
    shape = shape.replace(_INVISIBLE, "")
    if "  " in shape:
        shape = _BLANKS.sub(_BLANK, shape)
    return _BOUNDARIES.sub(BOUNDARY, _NEEDLESS_BLANK.sub("", shape))


def find_spans(text: str, needles: Sequence[str]) -> tuple[Span, ...]:
    """Where folded `needles` occur in `text`, in order; those that overlap are one span. Empty needles occur nowhere."""
    return spans_in(fold(text), needles)


def spans_in(folded: FoldedText, needles: Sequence[str]) -> tuple[Span, ...]:
    """`find_spans` in a text that was folded already."""
    return joined(span for n in set(needles) for span in folded.spans(places(folded.text, n), len(n)))


def places(text: str, needle: str) -> list[int]:
    """Where the needle begins in `text`, overlapping ones too; an empty one begins nowhere."""
    found: list[int] = []
    place = text.find(needle) if needle else -1
    while place >= 0:
        found.append(place)
        place = text.find(needle, place + 1)
    return found


def joined(found: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order; those that overlap as one."""
    spans: list[Span] = []
    for start, end in sorted(found):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(spans)


def find_spans_in_parts(texts: Sequence[str], needles: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
    """`find_spans` over texts joined by line breaks, as `records.search_texts` joins the parts of a field; parallel to `texts`.

    A span that runs across the end of a text is given in both, each with its share.
    """
    spans = find_spans("\n".join(texts), needles)
    parts: list[tuple[Span, ...]] = []
    offset = 0
    for text in texts:
        limit = offset + len(text)
        inside = ((max(start, offset), min(end, limit)) for start, end in spans if start < limit and end > offset)
        parts.append(tuple((start - offset, end - offset) for start, end in inside))
        offset = limit + 1
    return tuple(parts)


def snippet(text: str, spans: Sequence[Span], *, width: int = 90) -> Snippet:
    """About `width` characters of `text` where most of `spans` (sorted) lie together, on one line; … marks a cut."""
    first = _best_place(spans, width)
    start = _sentence_start(text, spans[first][0], width // 3) if spans else 0
    start = max(0, min(start, len(text) - width))
    end = min(len(text), start + width)
    start = min((s for s, e in spans if s < start < e), default=start)
    end = max((e for s, e in spans if s < end < e), default=end)
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    lead = _ELLIPSIS if start else ""
    shown = _WHITE.sub(" ", text[start:end])
    shift = len(lead) - start
    inside = tuple((max(s, start) + shift, min(e, end) + shift) for s, e in spans if s < end and e > start)
    return Snippet(lead + shown + (_ELLIPSIS if end < len(text) else ""), inside)


def _best_place(spans: Sequence[Span], width: int) -> int:
    """The index of the span from which most others lie within `width`; the earliest of equals."""
    best = most = last = 0
    for first, (start, _) in enumerate(spans):
        while last < len(spans) and spans[last][1] <= start + width - width // 3:
            last += 1
        if last - first > most:
            best, most = first, last - first
    return best


def _sentence_start(text: str, place: int, lead: int) -> int:
    """Behind the last full stop or line break at most `lead` characters before `place`, else half of `lead` before it."""
    near = max(0, place - lead)
    stop = max(text.rfind(mark, near, place) for mark in "。！？；\n")
    if stop >= 0:
        return stop + 1
    return 0 if near == 0 else place - lead // 2


def utf16_spans(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans counted in UTF-16 code units, as Qt counts."""
    wide = [place for place, char in enumerate(text) if char > "\uffff"]
    if not wide:
        return tuple(spans)
    return tuple((start + bisect_right(wide, start - 1), end + bisect_right(wide, end - 1)) for start, end in spans)
