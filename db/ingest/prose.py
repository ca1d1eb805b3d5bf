"""How a piece of Chinese newspaper text begins and ends, and whether it has the shape of a title. Closed classes only.

It must not know: lines, columns, pages.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FINAL = re.compile(r"[。！？!?…．][”’」』）)\]】》\"']*$|[^A-Za-z0-9]\.$|——$|[（(][^（()）]{1,40}[)）]$")
_STOPS = frozenset("。！？!?…．")
_LAST = frozenset("”’」』）)]】》\"'.—")
"""The other characters with which `_FINAL` can match: most lines end with none of them and need no search."""
CLOSERS = frozenset("，。、；：！？,;!?）)」』】》”’％%…")
_YEAR_MARK = re.compile(r"[’＇'](?=[0-9０-９]{2})")
OPENERS = frozenset("“‘（(《「『【〈")
_PAIRS = (("“", "”"), ("「", "」"), ("《", "》"), ("（", "）"), ("(", ")"), ("‘", "’"), ("『", "』"))

_NO_TITLE_END = frozenset("，、。；,;")

LONGEST_TITLE = 44
"""Characters. A headline of two column lines at most; what is longer and stands alone is a torn sentence or a caption."""


def ends(text: str) -> bool:
    """Whether a paragraph may end here: a full stop, with whatever closes behind it; or a bracket that closes the piece."""
    last = text[-1:]
    return last in _STOPS or (last in _LAST and _FINAL.search(text[-48:]) is not None)


def closer(text: str) -> bool:
    """Begins with a mark that closes what stands before it; ’97 begins with the mark of a year cut short."""
    return text[0] in CLOSERS and not (text[0] == "’" and _YEAR_MARK.match(text))


def sentence_inside(text: str) -> bool:
    """Whether a sentence ends before the last character, so that this is running text."""
    return "。" in text[:-1]


def unclosed(text: str) -> bool:
    """A quotation or bracket is opened and not closed."""
    return _ANY_OPENER.search(text) is not None and any(text.count(a) > text.count(b) for a, b in _PAIRS if a in text)


_ANY_OPENER = re.compile("[“「《（(‘『]")
_ANY_CLOSER = re.compile("[”」》）)’』]")


def unopened(text: str) -> bool:
    """A quotation or bracket is closed that was never opened: the beginning is missing."""
    if not _ANY_CLOSER.search(text):
        return False
    text = _YEAR_MARK.sub("", text)
    for a, b in _PAIRS:
        at = text.find(b)
        if (
            at >= 0
            and a not in text[:at]
            and not (b in "）)" and re.search(r"^[（(]?[0-9０-９一二三四五六七八九十a-zA-Z]{1,3}$", text[:at]))
        ):
            return True
    return False


def title_like(text: str) -> bool:
    """Has the shape of a headline or heading: short, no sentence inside, not ending as running text does."""
    return 2 <= len(text) <= LONGEST_TITLE and _shaped_as_title(text)


@lru_cache(maxsize=1024)  # a short line is asked about again with each line that may go on with it
def _shaped_as_title(text: str) -> bool:
    if text[-1] in _NO_TITLE_END or closer(text) or "。" in text:
        return False
    if text.count("，") + text.count(",") + text.count("；") + text.count(";") > 2:
        return False
    return text[0].isalpha() or any(map(str.isalpha, text))


_BRACKET_END = re.compile(
    r"[^，：:；？！（()]{4,24}[（(](?![^（()）]{0,12}(?:记者|通讯员|作者|摄))[^（()），。]{1,8}[)）]"
)


def bracket_title(text: str) -> bool:
    """A title that ends in a short bracket: 送医下乡（图片）, 一条山路（之二）. A sentence that ends so is longer, or has a comma."""
    return text[-1] in ")）" and _BRACKET_END.fullmatch(text) is not None


_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,2}[)）]|[0-9０-９]{1,2}[.．、](?![0-9０-９])|[①-⑳❶-❿]|"
    r"(?:问|答|问题|记者问|主持人|Q|A)\s*[0-9]{0,2}\s*[:：]|第[一二三四五六七八九十]{1,2}条\s"
)


_FIRST_OF_ITEM = frozenset(
    "一二三四五六七八九十（(0123456789０１２３４５６７８９问答记主QA第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿"
)


def item(text: str) -> bool:
    """Begins as an item of a list or a turn of an interview does: 一、 （二） 3. ① 问： 答："""
    return text[:1] in _FIRST_OF_ITEM and _ITEM.match(text) is not None


def halves(text: str) -> tuple[str, str] | None:
    """The two halves of a heading that is set with a blank in its middle (六字前半 六字后半), if it is one."""
    words = text.split()
    if len(words) == 2 and all(3 <= len(word) <= 14 for word in words) and abs(len(words[0]) - len(words[1])) <= 2:
        return words[0], words[1]
    return None


def width(text: str) -> int:
    """Printed width in half-width units: a Han character is two."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


_WORD_END = re.compile(r"[A-Za-z0-9,.;:!?)\]%'\"]$")
_WORD_START = re.compile(r"[A-Za-z0-9(\['\"]")


def glue(left: str, right: str) -> str:
    """What stands between two joined lines: a blank between two Latin words, nothing between Han characters.

    A number broken over two lines (20|16年) is joined without; a line never ends inside a Latin word.
    """
    if not (left and right and left[-1].isascii() and right[0].isascii()):
        return ""
    if not (_WORD_END.match(left[-1]) and _WORD_START.match(right[0])):
        return ""
    if left[-1].isdigit() and right[0].isdigit():
        return ""
    if left[-1] in ",.:" and right[0].isdigit():
        return ""
    latin_near = left[-1].isalpha() and right[0].isalpha()
    return " " if latin_near or (left[-1] in ",.;:!?)\"'" and right[0].isalpha() and left[-2:-1].isascii()) else ""


def han_but(characters: str) -> str:
    """The Han characters without these, as ranges: a class that excludes them with all Latin is half as fast."""
    ranges, first = "", 0x3400
    for code in [*sorted(map(ord, set(characters))), 0xA000]:
        if code > first:
            ranges += f"{chr(first)}-{chr(code - 1)}"
        first = code + 1
    return ranges
