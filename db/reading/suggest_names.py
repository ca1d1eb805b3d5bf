"""Names that may have been meant: typed in Latin letters, with characters that sound the same, or with one wrong character.

It must not know: queries, where names come from, whether anything is found by them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from db.domain.pinyin import by_initials, by_sound, by_syllables
from db.domain.records import SuggestionKind

Names = Mapping[str, str]
"""Folded → as printed."""

Alike = Callable[[str], Mapping[str, float]]

_KINDS = (SuggestionKind.CONFUSED, SuggestionKind.MISSING, SuggestionKind.EXTRA)
_LONGEST, _LONG = 30, 4
"""There are few names: from `_LONG` characters on any may be wrong, not only for one like it."""


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
    if not 3 <= len(typed) <= _LONGEST:
        return []
    lines = "\n".join(names)
    found: dict[str, Meant] = {}
    for kind in _KINDS:
        forms = tuple(_forms(kind, typed))
        for match in re.finditer("|".join(f"({pattern})" for _, _, pattern in forms), lines):
            place, was, _ = forms[(match.lastindex or 1) - 1]
            now = "" if kind is SuggestionKind.EXTRA else match.group()[place]
            if kind is SuggestionKind.CONFUSED and len(typed) < _LONG and now not in alike(was):
                continue
            name = lines[lines.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
            found.setdefault(name, Meant(kind, names[name], match.group(), was, now))
    return sorted(found.values(), key=lambda meant: (_KINDS.index(meant.kind), len(meant.name), meant.name))


def _forms(kind: SuggestionKind, typed: str) -> Iterator[tuple[int, str, str]]:
    """For every place where a change of that kind may be: the place, what was there, and what to look for."""
    for place, char in enumerate(typed):
        before, behind = re.escape(typed[:place]), re.escape(typed[place + 1 :])
        match kind:
            case SuggestionKind.CONFUSED:
                yield place, char, f"{before}.{behind}"
            case SuggestionKind.MISSING if place:
                yield place, "", f"{before}.{re.escape(char)}{behind}"
            case SuggestionKind.EXTRA:
                yield place, char, f"{before}{behind}"
            case _:
                pass


def pieces(meant: Iterable[Meant]) -> tuple[str, ...]:
    """The pieces that were typed, each once."""
    return tuple(dict.fromkeys(one.piece for one in meant))
