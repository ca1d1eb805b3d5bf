"""The initials of a Chinese name as people type them: 沈阳市精神卫生中心 → syswszx… by the order of GB 2312.

The 3,755 common characters stand there in the order of their pinyin, so that a character's code tells its first letter.
The less common ones stand in the order of their strokes; those that occur in names of places are listed here.

It must not know: words, tones, anything that would need a dictionary.
"""

from __future__ import annotations

from bisect import bisect_right

_LETTERS = "abcdefghjklmnopqrstwxyz"
_FIRST = tuple(char.encode("gb2312") for char in "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝")
_LAST = "座".encode("gb2312")

_RARE = {
    **dict.fromkeys("亳邠", "b"),
    **dict.fromkeys("岑茌郗", "c"),
    **dict.fromkeys("儋砀", "d"),
    **dict.fromkeys("邗泓潢珲", "h"),
    **dict.fromkeys("泾莒鄄缙旌", "j"),
    **dict.fromkeys("邝", "k"),
    **dict.fromkeys("漯泸崂醴栾溧浏", "l"),
    **dict.fromkeys("渑岷汨鄚", "m"),
    **dict.fromkeys("瓯", "o"),
    **dict.fromkeys("濮郫鄱邳", "p"),
    **dict.fromkeys("衢蕲岐淇綦", "q"),
    **dict.fromkeys("睢嵊莘泗沭歙", "s"),
    **dict.fromkeys("郯滕潼", "t"),
    **dict.fromkeys("婺涠", "w"),
    **dict.fromkeys("隰浠岫郇", "x"),
    **dict.fromkeys("鄞郓兖弋猗峄黟", "y"),
    **dict.fromkeys("涿柘诏", "z"),
}
_TWO_WAYS = {"重": "zc", "厦": "sx", "藏": "cz", "乐": "ly", "会": "hk", "单": "ds", "尉": "wy", "长": "cz", "曾": "zc"}


def matches_initials(name: str, typed: str) -> bool:
    """Whether `typed` (Latin letters) are the initials of consecutive characters of `name`."""
    letters = typed.lower()
    choices = [_letters(char) for char in name]
    return any(
        all(letter in choices[start + place] for place, letter in enumerate(letters))
        for start in range(len(choices) - len(letters) + 1)
    )


def _letters(char: str) -> str:
    """What the character may begin with; itself, where it is none of Chinese."""
    if char in _TWO_WAYS:
        return _TWO_WAYS[char]
    if char in _RARE:
        return _RARE[char]
    try:
        code = char.encode("gb2312")
    except UnicodeEncodeError:
        return char.lower()
    if len(code) < 2 or not _FIRST[0] <= code <= _LAST:
        return char.lower()
    return _LETTERS[bisect_right(_FIRST, code) - 1]
