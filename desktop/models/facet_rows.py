"""What a facet shows: its values with their counts, cut short or filtered, places under those they lie in.

It must not know: any widget, or what a click on a value does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from db.divisions import Place, divisions
from db.domain.pinyin import matches_initials
from db.domain.text import fold_text

SHOWN = 8
"""Values shown before somebody asks for more."""
MOST = 200
"""Values shown at a time; what is further down is found by typing."""


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One value: what a query is given, what is read, how many articles have it."""

    value: str
    text: str
    count: int
    chosen: bool = False
    children: tuple[FacetRow, ...] = ()

    @property
    def holds_chosen(self) -> bool:
        """Whether a value somewhere below it is chosen."""
        return any(child.chosen or child.holds_chosen for child in self.children)


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
    """Values as rows; with `places`, cities below the province they lie in, districts below their city.

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
    """A place goes below the smallest one of the result that it lies in; else it stands by itself."""
    known = {row.value: place for row in rows if (place := places.get(row.value))}
    tops = {place: value for value, place in known.items()}
    below: dict[str, list[FacetRow]] = {}
    nested: list[FacetRow] = []
    for row in rows:
        top = next((tops[outer] for outer in _around(known.get(row.value)) if outer in tops), None)
        if top is None:
            nested.append(row)
        else:
            below.setdefault(top, []).append(row)

    def with_children(row: FacetRow) -> FacetRow:
        return replace(row, children=tuple(map(with_children, below.get(row.value, ()))))

    return list(map(with_children, nested))


def _around(place: Place | None) -> Iterator[Place]:
    """The city and the province that a place lies in, the smaller first."""
    if place and place.district and place.city:
        yield Place(place.province, place.city)
    if place and (place.city or place.district):
        yield Place(place.province)


@cache
def known_places() -> Mapping[str, Place]:
    """Provinces and cities by their long and their short names, and districts of a name that no other one has. 吉林 is
    taken for the province, 吉林市 for the city."""
    found: dict[str, Place] = {}
    shared: set[str] = set()
    for one in sorted(divisions(), key=lambda one: (bool(one.place.district), bool(one.place.city))):
        for name in filter(None, (one.name, one.short)):
            if found.setdefault(name, one.place) != one.place and one.place.district:
                shared.add(name)
    return {name: place for name, place in found.items() if name not in shared}
