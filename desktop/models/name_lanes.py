"""A hospital's names laid out over the years, one lane each, as a time line draws them.

It must not know: pixels, colours, the archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.records import HospitalName, NameKind

_ORDER = (NameKind.FORMER, NameKind.CURRENT, NameKind.SHORT, NameKind.CAMPUS)
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)


@dataclass(frozen=True, slots=True)
class Lane:
    """A name and the years (with fractions) over which it is drawn; an end that is not known is open and fades."""

    name: HospitalName
    start: float
    end: float
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Lanes from top to bottom and the years they share."""

    lanes: tuple[Lane, ...]
    first: float
    last: float

    @property
    def years(self) -> float:
        return self.last - self.first


def time_line(names: Sequence[HospitalName], now: float, *, known: Sequence[int] = ()) -> TimeLine:
    """Names borne one after another stand first, as a stair; short names and campuses below. `known`: other years to hold."""
    dates = [year(date) for name in names for date in (name.valid_from, name.valid_until) if date]
    first = min([*dates, *map(float, known), now - 10])
    last = max([now, *dates])
    # A little room before the first date: a bar that begins there is seen to begin, and one that does not, to fade.
    first -= (last - first) * 0.04
    ordered = sorted(names, key=lambda name: _place(name, names))
    return TimeLine(tuple(_lane(name, names, first, last) for name in ordered), first, last)


def year(date: str) -> float:
    """An ISO date at any precision as a year with a fraction."""
    pieces = [int(piece) for piece in date.split("-")]
    month, day = (*pieces[1:], 1, 1)[:2]
    return pieces[0] + (month - 1) / 12 + (day - 1) / 372


def ticks(line: TimeLine, most: int) -> tuple[int, ...]:
    """Round years inside the line, at most about `most` of them."""
    step = next((step for step in _STEPS if line.years / step <= max(1, most)), _STEPS[-1])
    begin = -int(-line.first // step) * step
    return tuple(range(begin, int(line.last) + 1, step))


def _place(name: HospitalName, names: Sequence[HospitalName]) -> tuple[int, float]:
    return (_ORDER.index(name.kind), year(name.valid_from) if name.valid_from else _before(name))


def _before(name: HospitalName) -> float:
    """A name without a beginning stands by its end, one without either before all others."""
    return year(name.valid_until) - 0.5 if name.valid_until else float("-inf")


def _lane(name: HospitalName, names: Sequence[HospitalName], first: float, last: float) -> Lane:
    start = year(name.valid_from) if name.valid_from else first
    end = year(name.valid_until) if name.valid_until else last
    if name.kind is NameKind.FORMER and not name.valid_until and name.valid_from:
        # It is no longer borne: nobody knows since when, but not longer than until the next name began.
        later = [year(one.valid_from) for one in names if one.valid_from and one.kind in _ORDER[:2]]
        end = min((one for one in later if one > start), default=last)
    return Lane(name, start, max(start, end), not name.valid_from, not name.valid_until)
