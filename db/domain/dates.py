"""Dates as newspapers and queries give them: ISO 8601 at any precision, ranges of them, and the days they cover.

It must not know: queries, articles.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

DateRange = tuple[str | None, str | None]
"""First and last date, both included, each ISO at any precision; None is open."""

_FORM = re.compile(r"(\d{4})(?:\s*[-/.年]\s*(?:(\d{1,2})(?:\s*[-/.月]\s*(?:(\d{1,2})\s*日?)?)?)?)?")
_BETWEEN = re.compile(r"\.{2,}|…|~|–|—|至|到")
_YEARS = re.compile(r"(\d{4})-(\d{4})")


def day_bounds(iso: str) -> tuple[int, int] | None:
    """First and last day as numbers such as 20220301; None where `iso` is no date. A month's last day is always 31."""
    numbers = [int(piece) for piece in iso.split("-") if piece.isascii() and piece.isdigit()]
    if not numbers or len(numbers) > 3 or len(numbers) != iso.count("-") + 1:
        return None
    year, month, day = (*numbers, 0, 0)[:3]
    if not 0 < year <= 9999 or month > 12 or day > 31:
        return None
    return year * 10000 + (month or 1) * 100 + (day or 1), year * 10000 + (month or 12) * 100 + (day or 31)


def read_date(text: str) -> str | None:
    """`2022`, `2022-3`, `2022年3月5日`, `2022/03` … as ISO; None where it is no date of the calendar."""
    match = _FORM.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not match:
        return None
    numbers = [int(group) for group in match.groups() if group]
    try:
        date(*(*numbers, 1, 1)[:3])
    except ValueError:
        return None
    return "-".join(f"{number:0{width}}" for number, width in zip(numbers, (4, 2, 2), strict=False))


def read_range(text: str) -> DateRange | None:
    """A date, `a..b` with either side open, or a date behind `>=`, `>`, `<=`, `<`; None where it is none of these."""
    text = unicodedata.normalize("NFKC", text).translate({0x2265: ">=", 0x2264: "<="}).strip()
    comparison = re.match(r"[<>]=?|=", text)
    if comparison:
        return _compared(comparison.group(), read_date(text[comparison.end() :]))
    years = _YEARS.fullmatch(text)
    ends = list(years.groups()) if years else _BETWEEN.split(text)
    if len(ends) == 1:
        day = read_date(text)
        return (day, day) if day else None
    first, last = (read_date(end) for end in ends) if len(ends) == 2 else (None, None)
    if len(ends) != 2 or not (first or last) or any(end.strip() and not read_date(end) for end in ends):
        return None
    return (last, first) if first and last and first > last else (first, last)


def write_range(dates: DateRange) -> str:
    """The shortest form that `read_range` reads back."""
    first, last = dates
    return first if first and first == last else f"{first or ''}..{last or ''}"


def chinese_date(iso: str) -> str:
    """`2022-03-05` as 2022年3月5日, at the precision there is; what is no such date as it stands."""
    numbers = iso.split("-")
    if not all(number.isdecimal() for number in numbers) or len(numbers) > 3:
        return iso
    return "".join(f"{int(number)}{unit}" for number, unit in zip(numbers, "年月日", strict=False))


def _compared(sign: str, day: str | None) -> DateRange | None:
    if day is None:
        return None
    if sign in ("=", ">=", "<="):
        return (day if sign != "<=" else None, day if sign != ">=" else None)
    beside = _neighbour(day, 1 if sign == ">" else -1)
    if beside is None:
        return None
    return (beside, None) if sign == ">" else (None, beside)


def _neighbour(iso: str, step: int) -> str | None:
    """The year, month or day next to `iso` at its own precision; None outside the calendar."""
    numbers = [int(piece) for piece in iso.split("-")]
    try:
        if len(numbers) == 3:
            return (date(*numbers) + timedelta(days=step)).isoformat()
        months = numbers[0] * 12 + (numbers[1] - 1 + step if len(numbers) == 2 else step * 12)
        return date(months // 12, months % 12 + 1, 1).isoformat()[: len(iso)]
    except (ValueError, OverflowError):
        return None
