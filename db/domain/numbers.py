"""Numbers as newspapers print them, read: 1,204 · 1.2万 · ３６ · 三万五千 · 1亿2000万 · 二千八百万 · 百余 · 近3000.

It must not know: what is counted.
"""

from __future__ import annotations

import math
import re

_CHINESE = r"[〇零一二两三四五六七八九十百千]+"
_SECTION = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?|(?<![数几]){_CHINESE}|(?<=[近逾超上过破])(?=万))"
NUMBER = rf"(?<![成第\d.万亿千百十多两点])(?<!\d,){_SECTION}(?:[余多]?[十百千]?(?:[万亿](?:零?{_SECTION}[百千]?万?)?)?)[余多]?"
"""A pattern for a number in text whose full-width digits were made half-width; `read_number` reads what it matches."""

ABOUT = r"(?:将近|接近|大约|约为|约有|约|最近|近|超过|超|逾|突破|不足|不到|至少|达到|多达|高达|达|上(?=[百千万]))"
"""Words before a number that say it is not exact, or no more than that it is reached."""

AROUND = r"(?:左右|以上|上下|之多|以内|以下)"
"""Words behind a number and its unit that say the same."""

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"亿": 100_000_000, "万": 10_000}
_MORE = re.compile("[余多]")
_BELOW = re.compile("将近|接近|近|不足|不到|以内|以下")
_ABOVE = re.compile("超|逾|突破|至少|以上|上(?!下)")
_NEAR = re.compile("约|左右|上下")
_SLACK = 0.1
"""How far a round number may be from the one that is meant: newspapers say 近3000 of 2,780 and 超3000 of 3,260."""


def read_number(printed: str) -> float | None:
    """The value; None for what is no number. What stands for "and some more" (余, 多) is left aside: `bounds` tells."""
    text = _MORE.sub("", printed.replace(",", "").strip())
    for sign, factor in _LARGE.items():
        if sign in text:
            high, _, low = text.rpartition(sign)
            above = read_number(high) if high else 1.0
            below = read_number(low.lstrip("零") if len(low) > 1 else low) if low else 0.0
            if above is None or below is None or below >= factor:
                return None
            return above * factor + below
    return _below_ten_thousand(text)


def is_exact(printed: str) -> bool:
    """Whether a number says how many there are (达300 does): not 60余, 近3000, 逾百, 300左右."""
    return not any(pattern.search(printed) for pattern in (_MORE, _BELOW, _ABOVE, _NEAR))


def bounds(printed: str, value: float) -> tuple[float, float]:
    """Between which numbers, both included, the one lies that `printed` stands for, read as `value`.

    What is printed exactly is rounded to its last digit: 1.2万 is anything from 11,500 to 12,500, 420 is 420.
    """
    half = _half_of_last_digit(printed)
    low = high = value
    if _BELOW.search(printed):
        low = value * (1 - _SLACK)
    elif _MORE.search(printed):
        high = value + _last_place(value)
    elif _ABOVE.search(printed):
        high = math.inf if "至少" in printed else value * (1 + 2 * _SLACK)
    elif _NEAR.search(printed):
        low, high = value * (1 - _SLACK), value * (1 + _SLACK)
    else:
        return value - half, value + half
    return low, high


def _last_place(value: float) -> float:
    """What the last digit that is not 0 counts: 100 of 3600, 10000 of 20000."""
    place = 1.0
    while value and value % (place * 10) == 0:
        place *= 10
    return place


def _half_of_last_digit(printed: str) -> float:
    """Half of what the last printed digit counts: 500 of 1.2万, 5000 of 1亿2000万, 0.05 of 97.4; 0 of a whole number."""
    digits = re.search(r"\d(\.\d+)?([十百千万亿]*)\D*$", printed)
    if not digits:
        return 0.0
    unit = math.prod({**_LARGE, **_UNITS}[sign] for sign in digits.group(2))
    if digits.group(1):
        return unit / 10 ** (len(digits.group(1)) - 1) / 2
    return unit / 2 if unit > 1 else 0.0


def _below_ten_thousand(text: str) -> float | None:
    factor = 1
    if text and text[0].isascii():
        while text and text[-1] in _UNITS:
            factor *= _UNITS[text[-1]]
            text = text[:-1]
    try:
        return float(text) * factor
    except ValueError:
        value = _chinese(text)
        return None if value is None else float(value * factor)


def _chinese(text: str) -> int | None:
    """二千八百 → 2800, 一百二 → 120, 一二〇 → 120, 十八 → 18; below ten thousand, or digit by digit. None is no number."""
    if not text or any(c not in _DIGITS and c not in _UNITS for c in text):
        return None
    if not any(c in _UNITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit, unit = 0, None, 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        else:
            unit = _UNITS[character]
            total += (1 if digit is None else digit) * unit
            digit = None
    if digit:
        # 一百二 is 120, but 一百零二 is 102
        total += digit * (unit // 10 if text[-2] in _UNITS and unit > 10 else 1)
    return total
