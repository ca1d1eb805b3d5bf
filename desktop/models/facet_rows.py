"""What a facet shows: its values with their counts, cut short or filtered, cities under their provinces.

It must not know: any widget, or what a click on a value does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from db.domain.pinyin import matches_initials
from db.domain.text import fold_text

SHOWN = 8
"""Values shown before somebody asks for more."""
MOST = 200
"""Values shown at a time; what is further down is found by typing."""

_PLACES = Path(__file__).resolve().parents[2] / "resources" / "places.tsv"


@dataclass(frozen=True, slots=True)
class Place:
    """The short name of the province a place is in, and whether it is the province itself."""

    province: str
    is_province: bool


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One value: what a query is given, what is read, how many articles have it."""

    value: str
    text: str
    count: int
    chosen: bool = False
    children: tuple[FacetRow, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetRows:
    """The rows that are shown, and how many more there would be."""

    rows: tuple[FacetRow, ...]
    more: int = 0


def facet_rows(
    values: Sequence[tuple[str, int]],
    chosen: Collection[str],
    text: Callable[[str], str],
    *,
    places: Mapping[str, Place] | None = None,
    limit: int = SHOWN,
    typed: str = "",
) -> FacetRows:
    """Values as rows; with `places`, cities below the province they lie in.

    `typed` leaves those that contain it, or whose initials it is. What is chosen is shown however rare it is.
    """
    rows = [FacetRow(value, text(value), count, value in chosen) for value, count in values]
    if typed:
        rows = [row for row in rows if _fits(row.text, typed)]
    elif places is not None:
        rows = _nested(rows, places)
    shown = rows[:limit] + [row for row in rows[limit:] if row.chosen]
    return FacetRows(tuple(shown), len(rows) - len(shown))


def _fits(text: str, typed: str) -> bool:
    wanted = fold_text(typed)
    return wanted in fold_text(text) or (wanted.isascii() and wanted.isalpha() and matches_initials(text, wanted))


def _nested(rows: list[FacetRow], places: Mapping[str, Place]) -> list[FacetRow]:
    """A city goes below its province where the result has that too; else it stands by itself."""
    tops = {place.province: row for row in rows if (place := places.get(row.value)) and place.is_province}
    below: dict[str, list[FacetRow]] = {}
    nested: list[FacetRow] = []
    for row in rows:
        place = places.get(row.value)
        top = tops.get(place.province) if place and not place.is_province else None
        if top is None:
            nested.append(row)
        else:
            below.setdefault(top.value, []).append(row)
    return [replace(row, children=tuple(below.get(row.value, ()))) for row in nested]


@cache
def known_places() -> Mapping[str, Place]:
    """Provinces and cities by their long and their short names. 吉林 is taken for the province, 吉林市 for the city."""
    lines = (line.split("\t") for line in _PLACES.read_text("utf-8").splitlines()[1:])
    found: dict[str, Place] = {}
    for name, short, province, level in sorted(lines, key=lambda row: row[3] != "province"):
        place = Place(province, level == "province")
        found[name] = place
        found.setdefault(short, place)
    return found
