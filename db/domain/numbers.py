"""Numbers as newspapers print them, read: 1,204 · 1.2万 · ３６ · 二千八百万 · 百余 · 近3000.

It must not know: what is counted.
"""

from __future__ import annotations

import re

NUMBER = (
    r"(?<![数几成\d.])(?:\d+(?:,\d{3})*(?:\.\d+)?|[〇零一二两三四五六七八九十百千]+)(?:[余多])?[十百千]?[万亿]?[余多]?"
)
"""A pattern for a number in text whose full-width digits were made half-width; `read_number` reads what it matches."""

ABOUT = r"(?:将近|接近|大约|约为|约|近|超过|超|逾|突破|不足|至少|达到|达|多达)"
"""Words before a number that say it is not exact, or no more than that it is reached."""

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_ROUND = re.compile("[余多]")


def read_number(printed: str) -> float | None:
    """The value; None for what is no number. What stands for "and some more" (余, 多) is left aside: `is_exact` tells."""
    text = _ROUND.sub("", printed.replace(",", "").strip())
    if not text:
        return None
    factor = 1
    while text and (text[-1] in _LARGE or (text[-1] in _UNITS and text[0].isascii())):
        factor *= _LARGE.get(text[-1]) or _UNITS[text[-1]]
        text = text[:-1]
    try:
        return float(text) * factor
    except ValueError:
        value = _chinese(text)
        return None if value is None else float(value * factor)


def is_exact(printed: str) -> bool:
    """Whether a number says how many there are (达300 does): not 60余, 近3000, 逾百."""
    return not _ROUND.search(printed) and not re.match(f"(?!达){ABOUT}", printed)


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
