"""Names that may have been meant: typed in Latin letters, with characters that sound the same, or with one wrong character.

It must not know: queries, where names come from, whether anything is found by them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from db.domain.pinyin import by_initials, by_sound, by_syllables
from db.domain.records import SuggestionKind

Names = Mapping[str, str]
"""Folded → as printed."""

Alike = Callable[[str], Mapping[str, float]]

_KINDS = (SuggestionKind.CONFUSED, SuggestionKind.MISSING, SuggestionKind.EXTRA)
_LONG = 4
"""There are few names: from this length on any character may be wrong, not only for one like it."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A name, the piece of it that was typed, and what of the typed differs (`was`, `now`; empty for whole pieces)."""

    kind: SuggestionKind
    name: str
    piece: str
    was: str = ""
    now: str = ""


def typed_as(typed: str, names: Names) -> list[Meant]:
    """Names with a piece that is typed so by sound: syllables, initials, or other characters. The closest first."""
    if len(typed) < 2:
        return []
    latin = typed.isascii() and typed.isalpha()
    ways = (by_syllables, by_initials) if latin else (by_sound,)
    found: dict[str, tuple[tuple[bool, bool, int, str], Meant]] = {}
    for rank, way in enumerate(ways):
        for folded, printed in names.items():
            for start, end in way(folded, typed) if printed not in found else ():
                piece = folded[start:end]
                closeness = (end - start < len(folded), start > 0, rank, printed)
                found.setdefault(printed, (closeness, Meant(SuggestionKind.PINYIN, printed, piece)))
    return [meant for _, meant in sorted(found.values(), key=lambda one: one[0])]


def one_apart(typed: str, names: Names, alike: Alike) -> list[Meant]:
    """Names with a piece that differs from `typed` by one character: like it, missing or too many. The shortest first."""
    if len(typed) < 3:
        return []
    halves = typed[: len(typed) // 2], typed[len(typed) // 2 :]  # one of them is right
    near = {name: printed for name, printed in names.items() if any(half in name for half in halves)}
    found = (
        Meant(kind, printed, *apart) for name, printed in near.items() for kind, apart in _apart(typed, name, alike)
    )
    return sorted(found, key=lambda meant: (_KINDS.index(meant.kind), len(meant.name), meant.name))


def _apart(typed: str, name: str, alike: Alike) -> Iterator[tuple[SuggestionKind, tuple[str, str, str]]]:
    """What one change makes a piece of the name of what was typed: the piece, what was, what is now."""
    for kind, more in zip(_KINDS, (0, 1, -1), strict=True):
        size = len(typed) + more
        for start in range(len(name) - size + 1):
            piece = name[start : start + size]
            before = _common(typed, piece)
            behind = min(_common(typed[::-1], piece[::-1]), min(size, len(typed)) - before)
            was, now = typed[before : len(typed) - behind], piece[before : size - behind]
            if len(was) <= 1 and len(now) <= 1 and (more or len(typed) >= _LONG or now in alike(was)):
                yield kind, (piece, was, now)
                return


def _common(first: str, second: str) -> int:
    """How long the beginning is that both share."""
    return next(
        (at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )


def pieces(meant: Iterable[Meant]) -> tuple[str, ...]:
    """The pieces that were typed, each once."""
    return tuple(dict.fromkeys(one.piece for one in meant))
