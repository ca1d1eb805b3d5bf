"""What time a sentence speaks of, from the day it was printed: 2023年6月 · 去年 · 今年2月 · 截至3月底 · 建院51年.

It must not know: what happened then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

YEARS = {"今年": 0, "本年": 0, "年内": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = r"(?<!\d)(?:19|20)\d\d\s*年|[一二][九〇○零][〇○零一二三四五六七八九]{2}年|(?:今|本|去|上|前|明)年"
_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2}|元)月"
_DAY = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
_TIME = re.compile(
    rf"(?P<year>{_YEAR})\s*(?:初|底|末)?(?P<month>{_MONTH})?(?P<day>{_DAY})?|(?P<now>目前|现有|现在|如今|眼下|现拥有|现开放|现设)"
)
_MONTH_ONLY = re.compile(rf"(?<![\d年])(?P<month>{_MONTH})(?P<day>{_DAY})?")


@dataclass(frozen=True, slots=True)
class Time:
    """`iso` at the precision that is said. `printed` is how, where that needed the day of print to be understood
    (去年, 3月底, 目前); empty where the date stands in the text."""

    iso: str
    printed: str
    start: int
    end: int


def times_in(text: str, printed_on: str | None) -> tuple[Time, ...]:
    """Every time in the text that can be told, in order. `printed_on` is ISO at any precision; without it only full dates."""
    found = [time for match in _TIME.finditer(text) if (time := _read(match, printed_on))]
    taken = [(time.start, time.end) for time in found]
    for match in _MONTH_ONLY.finditer(text):
        inside = any(start <= match.start() < end for start, end in taken)
        if printed_on and not inside:
            year = _year_of_month(match["month"], printed_on)
            iso = _iso(year, match["month"], match["day"]) if year else None
            if iso:
                found.append(Time(iso, match.group(), match.start(), match.end()))
    return tuple(sorted(found, key=lambda time: time.start))


def years_ago(count: int, printed_on: str | None) -> str | None:
    """The year that many before the one of print; None where that is not known."""
    return str(int(printed_on[:4]) - count) if printed_on and printed_on[:4].isdecimal() else None


def _read(match: re.Match[str], printed_on: str | None) -> Time | None:
    if match["now"]:
        return Time(printed_on[:7], match["now"], match.start(), match.end()) if printed_on else None
    said = match["year"]
    relative = said in YEARS
    if relative and not printed_on:
        return None
    year = (
        int(printed_on[:4]) + YEARS[said]
        if relative and printed_on
        else int(said[:-1].strip().translate(_CHINESE_DIGITS))
    )
    iso = _iso(year, match["month"], match["day"])
    return Time(iso, match.group() if relative else "", match.start(), match.end()) if iso else None


def _year_of_month(month: str, printed_on: str) -> int | None:
    """A month without a year is the last one that was: 12月 in a paper of January is last year's."""
    number = _number(month[:-1])
    if number is None or len(printed_on) < len("2022-08"):
        return None
    year, now = int(printed_on[:4]), int(printed_on[5:7])
    return year if number <= now else year - 1


def _iso(year: int, month: str | None, day: str | None) -> str | None:
    pieces = [f"{year:04}"]
    for printed, most in ((month, 12), (day, 31)):
        if printed is None:
            break
        number = _number(printed[:-1])
        if number is None or not 1 <= number <= most:
            return None
        pieces.append(f"{number:02}")
    return "-".join(pieces)


def _number(printed: str) -> int | None:
    from db.domain.numbers import read_number

    value = 1 if printed == "元" else read_number(printed)
    return None if value is None else int(value)
