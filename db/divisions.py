"""Provinces, cities and districts of China from `resources/divisions.tsv`, read when first asked; where a hospital lies
by its name alone.

Names and codes are those of GB/T 2260 as the Ministry of Civil Affairs published them for the end of 2020. Provinces and
cities go by their short names here (辽宁, 沈阳), districts and counties by their full ones (沈河区). A city under the state
council (北京) is a province, its districts lie in no city; nor do those that a province keeps itself (仙桃市).
It must not know: archives, records, where a place is typed or shown.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from db.domain.pinyin import by_initials, by_syllables
from db.domain.text import fold_text

_KEEPER = re.compile("大学|学院|集团|公司|军区|铁路")
"""Who keeps a hospital under its own name, which is that of where it lies itself."""
_ALSO_WORDS = frozenset({"安康", "安顺", "保定", "广安", "吉安", "泰安", "长治"})
"""Names of cities that are wishes as well, and names of hospitals therefore."""
_LONGEST = 15

_FILE = Path(__file__).resolve().parent.parent / "resources" / "divisions.tsv"


@dataclass(frozen=True, slots=True)
class Place:
    """As much as is known of where something lies."""

    province: str | None = None
    city: str | None = None
    district: str | None = None


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Division:
    """A division by its official `code`, `name` and, of provinces and cities, `short` name; and the place that it is."""

    code: str
    name: str
    short: str
    place: Place


def provinces() -> tuple[str, ...]:
    """All 34, in the order of their codes."""
    return tuple(one.short for one in divisions() if not one.place.city and not one.place.district)


def cities(province: str) -> tuple[str, ...]:
    """The cities (and prefectures, leagues) of a province."""
    own = (one.place for one in divisions())
    return tuple(place.city for place in own if place.province == province and place.city and not place.district)


def districts(province: str, city: str | None) -> tuple[str, ...]:
    """The districts and counties of a city; without one those that a province keeps itself."""
    own = (one.place for one in divisions())
    return tuple(p.district for p in own if (p.province, p.city) == (province, city) and p.district)


def places_named(name: str) -> tuple[Place, ...]:
    """Every division of that name, long or (of provinces and cities) short; several of most names that recur (和平区)."""
    return _by_name().get(fold_text(name), ())


def lies_in(province: str, city: str) -> bool | None:
    """Whether a city is one of that province; None where the one or the other is not known here."""
    found = [place for place in places_named(city) if place.city and not place.district]
    if not found or not any(place.province and not place.city for place in places_named(province)):
        return None
    return any(place.province in {own.province for own in places_named(province)} for place in found)


def complete(typed: str, *, limit: int = 12) -> tuple[Place, ...]:
    """Places whose name begins with what is typed or has it inside, or is typed so in Latin letters (shenhe, shq).

    The larger ones first, of equals those that begin with it.
    """
    wanted = fold_text(typed)
    if not wanted:
        return ()
    latin = wanted.isascii() and wanted.isalpha()
    found: list[tuple[int, bool, str, Place]] = []
    for one in divisions():
        at = _typed_at(one.name, wanted) if latin else one.name.find(wanted)
        if at is not None and at >= 0:
            found.append((_depth(one.place), at > 0, one.code, one.place))
    return tuple(place for *_, place in sorted(found, key=lambda item: item[:3])[:limit])


def place_of(hospital: str) -> Place:
    """Where a hospital of this name lies, as far as its name says so beyond doubt: 沈阳市第五人民医院 in 辽宁 沈阳,
    大连市沙河口区中心医院 in a district, too. 和平区中医院 may be in 天津 or 沈阳."""
    name = fold_text(hospital)
    place, end = NOWHERE, 0
    while (step := _next(name[end:], place)) is not None:
        place, end = step[0], end + step[1]
    keeper = _KEEPER.search(name, end)
    if keeper and any(other in name[keeper.end() :] for other in _towns() if other not in (place.province, place.city)):
        return NOWHERE  # 北京大学深圳医院
    return place


def _next(rest: str, known: Place) -> tuple[Place, int] | None:
    """The place that `rest` begins with, inside the one that is known, and how long its name is there."""
    for length in range(min(len(rest), _LONGEST), 1, -1):
        inside = [p for p in _by_name().get(rest[:length], ()) if _contains(known, p)]
        if not inside:
            continue
        largest = min(inside, key=_depth)
        if _depth(largest) > 1 and len(inside) > 1:
            return None
        # A short name at the very beginning may be the hospital's own: 安康医院, 朝阳医院, 大同医院.
        if known == NOWHERE and largest.city and rest[:length] == largest.city and not _is_town(rest, largest.city):
            return None
        return largest, length
    return None


def _contains(outer: Place, inner: Place) -> bool:
    if _depth(inner) <= _depth(outer) and outer != NOWHERE:
        return False
    return outer.province in (None, inner.province) and outer.city in (None, inner.city)


def _is_town(name: str, city: str) -> bool:
    """Whether a name that begins with the short name of a city is surely meant so."""
    elsewhere = any(city + kind in _by_name() and city not in _cities_of(city + kind) for kind in "区县")
    return not elsewhere and city not in _ALSO_WORDS and not name[len(city) :].startswith("医院")


def _cities_of(district: str) -> set[str | None]:
    return {place.city for place in _by_name()[district]}


@cache
def _towns() -> frozenset[str]:
    """The short names of all provinces and cities."""
    return frozenset(one.short for one in divisions() if one.short)


@cache
def divisions() -> tuple[Division, ...]:
    """All of them in the order of their codes: a province, then each of its cities with its districts."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = [(row[0], row[1], row[2] if len(row) > 2 else "") for row in csv.reader(file, delimiter="\t")][1:]
    shorts = {code: short for code, _, short in rows}
    return tuple(Division(code, name, short, _place(code, name, shorts)) for code, name, short in rows)


def _place(code: str, name: str, shorts: Mapping[str, str]) -> Place:
    province, city = shorts[f"{code[:2]}0000"], shorts.get(f"{code[:4]}00")
    if code.endswith("0000"):
        return Place(province)
    return Place(province, city) if code.endswith("00") else Place(province, city, name)


def _depth(place: Place) -> int:
    return bool(place.city) + 2 * bool(place.district)


@cache
def _by_name() -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for one in divisions():
        for name in dict.fromkeys(filter(None, (one.name, one.short))):
            found[fold_text(name)] = (*found.get(fold_text(name), ()), one.place)
    return found


def _typed_at(name: str, typed: str) -> int | None:
    return min((start for spans in (by_initials, by_syllables) for start, _ in spans(name, typed)), default=None)
