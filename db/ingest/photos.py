"""Whose photo it is: at the end of a caption, or on a line below it.

It must not know: where on the page a caption stands.
"""

from __future__ import annotations

import re

from db.ingest.people import Credit, looks_like_name

_HAN = "㐀-鿿"
# A caption's end: whose picture it is, set off from what the picture shows.
_CREDITED = re.compile(
    rf"(?:^|[\s　。！？”）)（(/／])(?:[{_HAN}]{{0,12}}(?:记者|記者|通讯员|通訊員|实习生)[\s　/／]*)?"
    rf"(?P<names>(?:(?:[{_HAN}]{{2,4}}|[{_HAN}][\s　]+[{_HAN}](?:[\s　]+[{_HAN}])?)[\s　、]*){{1,3}})(?:摄影报道|摄影|摄|攝影|攝)[\s　]*[)）]?。?$"
    rf"|(?:^|[\s　。！？”）)])[（(]?[\s　]*(?:[{_HAN}]{{2,10}}(?:供图|供圖)|资料图片?|资料照片|資料圖片|新华社[记者]*发|本报发|图片来源[:：]?[^，。]{{2,16}})[\s　]*[)）]?。?$"
)
LAST_OF_CREDIT = frozenset("摄攝影图圖片照发道")


def credited(text: str) -> bool:
    """The last words say whose picture it is, so that a caption ends here."""
    if text.rstrip("）)。 　")[-1:] not in LAST_OF_CREDIT:
        return False
    found = _CREDITED.search(text[-50:])
    if found is None:
        return False
    words = found["names"].split() if found["names"] else []
    return not words or looks_like_name(words[-1]) or looks_like_name("".join(words[-3:]))


# Whose photo it is: the last words of a caption, or a line below it.
_PHOTO = re.compile(
    rf"(?P<role>[{_HAN}]{{0,10}}(?:记者|記者|通讯员|通訊員|实习生|特约摄影))?[\s　/／]*"
    rf"(?P<name>[{_HAN}]{{2,4}}|[{_HAN}][\s　]+[{_HAN}](?:[\s　]+[{_HAN}])?)[\s　]*(?P<took>摄影报道|摄影|摄|攝影|攝)[\s　]*[)）]?。?$"
)
_CREDIT_LINE = re.compile(
    rf"[（(]?[\s　]*(?:(?:[{_HAN}]{{0,12}}(?:记者|記者|通讯员|通訊員|实习生)[\s　/／]*)?(?:[{_HAN}]{{2,4}}|[{_HAN}][\s　]+[{_HAN}])[\s　、]*){{1,3}}(?:摄影|摄|攝影|攝|供图|供圖)[\s　]*[)）]?|"
    rf"[（(]?(?:[{_HAN}]{{2,12}}(?:供图|供圖)|资料图片?|资料照片|新华社发|图片来源[:：].{{1,20}}|[{_HAN}]{{2,8}}[供提]供?图?)[)）]"
)


def photo_credit(text: str) -> Credit | None:
    """Who took the photo, from the end of its caption."""
    found = _PHOTO.search(text[-40:])
    if found is None:
        return None
    name = "".join(found["name"].split())
    for size in (len(name), 3, 2):  # the name may run on from the caption's last word
        if looks_like_name(name[-size:]):
            return Credit(found["role"] or found["took"], name[-size:])
    return None


def credit_line(text: str) -> bool:
    """A line that says nothing but whose photo it is: 石磊 摄, （医院供图）."""
    if len(text) > 30 or _CREDIT_LINE.fullmatch(text) is None:
        return False
    return text[0] in "（(" or text.rstrip("）)").endswith(("供图", "供圖")) or photo_credit(text) is not None
