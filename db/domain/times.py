"""What time a sentence speaks of, from the day it was printed: 2023年6月 · 去年上半年 · 近三年 · “十三五”期间 · 截至3月底.

It must not know: what happened then.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from db.domain.numbers import read_number

YEARS = {"今": 0, "本": 0, "当": 0, "去": -1, "上": -1, "前": -2, "明": 1}
_DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2}
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_COUNT = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_YEAR = r"(?<!\d)(?:1[89]|20)\d\d|[一二][八九〇○零][〇○零一二三四五六七八九]{2}"
_SPAN = r"上半年|下半年|前三季度|(?:第?[一二三四]季度)"
_WITHIN = (
    rf"(?:(?P<span>{_SPAN})|(?:的?前|头)(?P<first>{_COUNT})个月"
    rf"|(?P<from>{_COUNT}|元)月?[至到—~-]+(?P<to>{_COUNT})月(?:份|底|末)?"
    rf"|(?P<month>{_COUNT}|元)月(?:份|底|末|初|中旬|上旬|下旬)?(?:(?P<day>{_COUNT})[日号])?)"
)
_WHICH = re.compile(
    rf"(?P<year>{_YEAR})年?[至到—~-]+(?P<last>{_YEAR})年"
    rf"|(?:(?P<dated>{_YEAR})年|(?P<near>[今本去上前明当]年(?!度考)))(?:的)?(?:{_WITHIN}|年?[初底末中]|全年|度)?(?P<since>以来|至今|起(?=[，、]|$))?"
    rf"|(?P<plan>[“\"‘]?(?P<ordinal>十?[一二三四五六七八九十])五[”\"’](?:期间|时期|末|以来|规划期)?|(?P<bare>十[一二三四]五)(?:期间|时期|末|以来))"
    rf"|(?<!将)(?:最近|近|过去|这)(?P<years>{_COUNT})(?:个)?(?:多)?年(?:来|间|里|以来|内)?"
    rf"|(?<!建院)(?<!成立)(?<!创建)(?<!办院)(?P<back>{_COUNT})年(?:来|间|多来)(?!的?历史)"
    r"|(?P<moon>上个?月|本月)"
    r"|(?P<today>今天|今日|昨天|昨日|前天)"
    r"|(?P<now>截至目前|截止目前|截至发稿|目前|现有|现在|现已|如今|眼下|当前|迄今|至今(?![年天日])|现拥有|现开放|现设|现为|现是)"
    rf"|(?<![年\d一二三四五六七八九十]){_WITHIN.replace('?P<', '?P<own_')}(?!报|刊)"
)
_FIRST_PLANS = {1: (1953, 1957), 2: (1958, 1962)}


@dataclass(frozen=True, slots=True)
class Time:
    """`iso` at the precision that is said; a stretch of time as an interval of ISO 8601 (2016/2020, 2024-01/2024-06).

    `printed` is how it is said, where that had to be understood (去年, 近三年, 3月底, 目前); empty where the date stands
    in the text.
    """

    iso: str
    printed: str
    start: int
    end: int


def times_in(text: str, printed_on: str | None) -> tuple[Time, ...]:
    """Every time in the text that can be told, in order. `printed_on` is ISO at any precision; without it only what
    needs no day of print. The text has no blanks around its numbers."""
    found = (_read(match, printed_on or "") for match in _WHICH.finditer(text))
    return tuple(time for time in found if time is not None)


def years_ago(count: int, printed_on: str | None) -> str | None:
    """The year that many before the one of print; None where that is not known."""
    return str(int(printed_on[:4]) - count) if printed_on and printed_on[:4].isdecimal() else None


def _read(match: re.Match[str], printed_on: str) -> Time | None:
    for group, reading in _READINGS.items():
        if match[group]:
            iso = reading(match, printed_on)
            return Time(iso, "" if _is_plain(match) else match.group(), match.start(), match.end()) if iso else None
    return None


def _is_plain(match: re.Match[str]) -> bool:
    """Whether it is a date as it stands."""
    return bool(match["year"] or match["dated"]) and not match["since"]


def _from_to(match: re.Match[str], printed_on: str) -> str | None:
    first, last = _year(match["year"]), _year(match["last"])
    return f"{first}/{last}" if first < last else None


def _of_year(match: re.Match[str], printed_on: str) -> str | None:
    if match["near"]:
        if not printed_on:
            return None
        year = int(printed_on[:4]) + YEARS[match["near"][0]]
    else:
        year = _year(match["dated"])
    iso = _within(year, match, "")
    if iso and match["since"] and printed_on and "/" not in iso and iso <= printed_on[: len(iso)]:
        return f"{iso}/{printed_on[:7]}"
    return iso


def _of_this_year(match: re.Match[str], printed_on: str) -> str | None:
    """A month or half without a year is the last one that was: 12月 in a paper of January is last year's."""
    if len(printed_on) < len("2022-08"):
        return None
    iso = _within(int(printed_on[:4]), match, "own_")
    if iso is None:
        return None
    return iso if iso.rpartition("/")[2][:7] <= printed_on[:7] else _within(int(printed_on[:4]) - 1, match, "own_")


def _within(year: int, match: re.Match[str], prefix: str) -> str | None:
    """The part of a year that is said, or the year."""
    if span := match[f"{prefix}span"]:
        first, last = {"上半": (1, 6), "下半": (7, 12), "前三": (1, 9)}.get(span[:2], (0, 0))
        if not first:
            last = 3 * "一二三四".index(span[-3]) + 3
            first = last - 2
        return f"{year:04}-{first:02}/{year:04}-{last:02}"
    if match[f"{prefix}first"]:
        return _months(year, 1, _number(match[f"{prefix}first"]))
    if match[f"{prefix}from"]:
        return _months(year, _number(match[f"{prefix}from"]), _number(match[f"{prefix}to"]))
    pieces = [f"{year:04}"]
    for name, most in (("month", 12), ("day", 31)):
        printed = match[f"{prefix}{name}"]
        if printed is None:
            break
        number = _number(printed)
        if not 1 <= number <= most:
            return None
        pieces.append(f"{number:02}")
    return "-".join(pieces)


def _months(year: int, first: int, last: int) -> str | None:
    return f"{year:04}-{first:02}/{year:04}-{last:02}" if 1 <= first < last <= 12 else None


def _of_plan(match: re.Match[str], printed_on: str) -> str | None:
    """A five-year plan: the first two, then every five years from 1966."""
    number = _number(match["ordinal"] or match["bare"][:-1])
    first, last = _FIRST_PLANS.get(number, (1966 + 5 * (number - 3), 1970 + 5 * (number - 3)))
    return f"{first}/{last}"


def _lately(match: re.Match[str], printed_on: str) -> str | None:
    count = _number(match["years"] or match["back"])
    first = years_ago(count, printed_on)
    return f"{first}/{printed_on[:4]}" if first and count else None


def _month_near(match: re.Match[str], printed_on: str) -> str | None:
    if len(printed_on) < len("2022-08"):
        return None
    year, month = int(printed_on[:4]), int(printed_on[5:7]) - match["moon"].startswith("上")
    return f"{year:04}-{month:02}" if month else f"{year - 1:04}-12"


def _day_near(match: re.Match[str], printed_on: str) -> str | None:
    try:
        return (date.fromisoformat(printed_on) + timedelta(days=_DAYS[match["today"]])).isoformat()
    except ValueError:
        return None


def _now(match: re.Match[str], printed_on: str) -> str | None:
    return printed_on[:7] or None


_READINGS: dict[str, Callable[[re.Match[str], str], str | None]] = {
    "year": _from_to,
    "dated": _of_year,
    "near": _of_year,
    "plan": _of_plan,
    "years": _lately,
    "back": _lately,
    "moon": _month_near,
    "today": _day_near,
    "now": _now,
    "own_span": _of_this_year,
    "own_first": _of_this_year,
    "own_from": _of_this_year,
    "own_month": _of_this_year,
}


def _year(printed: str) -> int:
    return int(printed.translate(_CHINESE_DIGITS))


def _number(printed: str) -> int:
    """Of a month, a day, a count of years; 0 where it is none."""
    return 1 if printed == "元" else int(read_number(printed) or 0)
