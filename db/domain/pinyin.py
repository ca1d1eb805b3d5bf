"""How Chinese is typed in Latin letters: whole syllables (shenyang), initials (sy), and which characters sound alike.

It must not know: words, tones, which of several readings is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from db.domain.readings import READINGS
from db.domain.records import Span

_GROUP = re.compile(r"([a-z]+)([^a-z]+)")
_SLURRED = ((re.compile(r"^([zcs])h"), r"\1"), (re.compile(r"^n(?!g)"), "l"), (re.compile(r"([aei])ng$"), r"\1n"))
"""What many speakers do not tell apart: zh z, ch c, sh s; n l; ang an, eng en, ing in."""


@cache
def _read() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for syllable, chars in _GROUP.findall(READINGS.replace("\n", "").replace(" ", "")):
        for char in chars:
            found[char] = (*found.get(char, ()), syllable)
    return found


@cache
def _sounding() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for char, syllables in _read().items():
        for syllable in dict.fromkeys((*syllables, *(f"~{slurred(one)}" for one in syllables))):
            found[syllable] = found.get(syllable, "") + char
    return found


def readings(char: str) -> tuple[str, ...]:
    """Its syllables, the commonest first; none for what is not Chinese or too rare."""
    return _read().get(char, ())


@cache
def slurred(syllable: str) -> str:
    """The syllable without what many speakers do not tell apart."""
    for pattern, plain in _SLURRED:
        syllable = pattern.sub(plain, syllable)
    return syllable


def sounding_alike(char: str) -> tuple[str, str]:
    """Other characters that are read the same, and those that are read nearly the same (`slurred`)."""
    same = "".join(_sounding()[one] for one in readings(char))
    near = "".join(_sounding()[f"~{slurred(one)}"] for one in readings(char))
    return _distinct(same, char), _distinct(near, char + same)


def matches_initials(name: str, typed: str) -> bool:
    """Whether `typed` (Latin letters) are the initials of consecutive characters of `name`."""
    return next(by_initials(name, typed), None) is not None


def by_initials(name: str, typed: str) -> Iterator[Span]:
    """Where in `name` characters stand whose initials are `typed`."""
    letters = typed.lower()
    for start in range(len(name) - len(letters) + 1):
        if all(letter in _initials(name[start + place]) for place, letter in enumerate(letters)):
            yield start, start + len(letters)


def by_syllables(name: str, typed: str) -> Iterator[Span]:
    """Where in `name` characters stand that are read as `typed`; of the last one part may do (shenya)."""
    letters = typed.lower()
    for start in range(len(name)):
        if end := _end_of_syllables(name, start, letters):
            yield start, end


def by_sound(name: str, typed: str) -> Iterator[Span]:
    """Where in `name` characters stand that sound as those of `typed`, or nearly (`slurred`), each read as it is most."""
    wanted = _sounds(typed)
    place = _sounds(name).find(wanted)
    if place >= 0:
        yield place, place + len(wanted)


@cache
def _initials(char: str) -> str:
    return "".join(syllable[0] for syllable in readings(char)) or char.lower()


@lru_cache(maxsize=1 << 15)
def _sounds(text: str) -> str:
    """A sign of its own for each slurred syllable; what is not Chinese stays."""
    return "".join(_signs()[slurred(own[0])] if (own := readings(char)) else char for char in text)


@cache
def _signs() -> Mapping[str, str]:
    """For every slurred syllable a character that no text has."""
    syllables = sorted({slurred(one) for own in _read().values() for one in own})
    return {syllable: chr(0xF0000 + number) for number, syllable in enumerate(syllables)}


def _end_of_syllables(name: str, start: int, letters: str) -> int:
    """Behind the last of the characters from `start` that are read as `letters`; 0 where they are not."""
    if start == len(name) or letters[0] not in _initials(name[start]):
        return 0
    for syllable in readings(name[start]) or (name[start].lower(),):
        if syllable.startswith(letters):
            return start + 1
        if letters.startswith(syllable) and (end := _end_of_syllables(name, start + 1, letters[len(syllable) :])):
            return end
    return 0


def _distinct(chars: str, without: str) -> str:
    return "".join(char for char in dict.fromkeys(chars) if char not in without)
