"""Captions without a mark: told by their words, by the picture's empty place before them, or by the sentence they cut in two.

It must not know: articles.
"""

from __future__ import annotations

import re

from db.ingest import people, photos, prose
from db.ingest.fragments import Fragment, Kind

# (右三), （左）, （前排中）: who of the people in a photo is meant. Only captions say so.
_WHO = re.compile(
    r"[（(](?:前|后|二|图)?排?[左右中上下前后][起侧边图数者]?[一二三四五六七八九十0-9]?(?:图)?[)）]|[（(][左右][、和][左右][)）]"
)
_SHOWS = re.compile(
    r"^(?:[上下左右题大小]?图(?:[①-⑩0-9一二三四五六七八九十])?\s*(?:为|:|：|/)|图片说明|资料图|[（(]?资料(?:图片|照片))"
)
_TAKEN = re.compile(
    r"(?:[\s（(　](?:[㐀-鿿]{0,10}(?:记者|通讯员))?\s*[㐀-鿿\s]{2,8}\s*(?:摄|供图|图)|资料图片?|资料照片|供图|摄影报道)\s*[)）]?[。]?$"
)
# What a photo shows, as the last word of a bare caption (医院外景). A heading does not end so.
_VIEW = re.compile(
    r"(?:全景|外景|内景|一角|外观|鸟瞰图?|效果图|示意图|资料图|合影|合照|留影|现场|大楼|门诊楼|病房楼|住院部|院区|院貌|夜景|图片|照片)$"
)
# 把急诊的门槛降下来（下）: the second half of a story in two.
_INSTALMENT = re.compile(r"^[^（()）。]+[（(][上中下][)）]$")
_LONGEST = 110


def worded(text: str) -> bool:
    """A caption by its own words."""
    if len(text) > _LONGEST or text.count("。") > 2:
        return False
    return bool(
        (_WHO.search(text) and not _INSTALMENT.search(text))
        or _SHOWS.match(text)
        or (_TAKEN.search(text) and not text.startswith(("本报", "记者")))
    )


# Who is in a picture of a hospital, and what such people are seen doing.
_PEOPLE = (
    "医生|医师|大夫|护士长?|医护(?:人员)?|医务(?:人员|工作者)|护理人员|护理员|药师|技师|治疗师|咨询师|检验员|急救员|助产士|教授|"
    "专家|主任|院长|书记|团队|志愿者|服务队|医疗队|义诊队|队员|党员|工作人员|患者|患儿|病人|产妇|老人|孩子|家属|居民|市民|村民|"
    "群众|学生|学员|职工|小朋友|医院|卫生院|保健院|疗养院|血站|服务站|中心|集团|们"
)
_DOES = (
    "正|在|为|给|向|与|对|和|同|将|把|教|帮|陪|走进|来到|深入|前往|带领|带着|进行|开展|举行|举办|查房|查看|检查|参加|参观|体验|"
    "接受|展示|演示|指导|讲解|介绍|看望|慰问|交流|讨论|操作|推着|扶着|抱着|使用|练习|训练|合影|排队|读|听|做|练|送|量|测|上门|随访|巡诊|义诊|会诊|宣传|宣讲|采样|抢救|手术"
)
_SCENE = re.compile(
    f"^[^，,。]{{0,24}}?(?:{_PEOPLE})[^，,。]{{0,16}}?(?:{_DOES})|现场|[，,][^，,。]{{0,6}}?(?:{_PEOPLE})[^，,。]{{0,8}}?(?:{_DOES})"
)
# How a paragraph begins that leads the story on, and no picture's text: a turn, a time, a source, a pronoun.
_STORY = re.compile(
    "同时|此外|另外|目前|如今|现在|当时|随后|后来|近日|日前|近年|去年|今年|据|记者|他|她|我|你|它|该|其|这|那|为了|由于|因此|"
    "但|而|也|又|还|并|如果|对于|通过|从|每|.{0,12}[，,]我"
)


def scene(text: str) -> float:
    """Logit that the words are those of a picture: someone is seen doing something; results have numbers, stories a turn."""
    score = _SEEN if _SCENE.search(text) or _someone(text) else _UNSEEN
    if not prose.ends(text):
        score -= 1.0
    if len(re.findall(r"[0-9]+", text)) > 1 or "%" in text or "％" in text:
        score -= _SEEN
    return score - (3.0 if _STORY.match(text) else 0.0)


def _someone(text: str) -> bool:
    """李秀珍在枇杷树下为乡亲量血压: a name, and what that person does."""
    return any(_ACTS.match(text, length) and people.looks_like_name(text[:length]) for length in (3, 4))


_ACTS = re.compile(_DOES)
_SEEN, _UNSEEN = 1.5, -8.0


def find(flow: list[Fragment]) -> None:
    """Marks BODY and TITLE fragments that are captions. Those that cut a sentence are for `order` to find."""
    usual = _usual_blank(flow)
    for index, fragment in enumerate(flow):
        if fragment.role == "row":
            # A table's row has no full stop, and needs none.
            fragment.kind, fragment.torn_end, fragment.reason = Kind.BODY, False, "table_row"
            continue
        if fragment.kind not in (Kind.BODY, Kind.TITLE) or fragment.lines > 6:
            continue
        picture = fragment.blank >= max(3, usual + 2)
        short = len(fragment.text) <= 70 and "。" not in fragment.text[:-1]
        if worded(fragment.text) and (short or picture):
            fragment.kind, fragment.reason, fragment.confidence = Kind.CAPTION, "caption_words", 0.9
        elif (
            fragment.kind is Kind.TITLE
            and len(fragment.text) <= 16
            and _VIEW.search(fragment.text)
            and (picture or (index and flow[index - 1].torn_end) or _before_a_title(flow, index))
        ):
            fragment.kind, fragment.reason, fragment.confidence = Kind.CAPTION, "picture_place", 0.85
        elif picture and short and _between_text(flow, index):
            fragment.kind, fragment.reason, fragment.confidence = Kind.CAPTION, "picture_place", 0.7
            fragment.torn_end = False
    _give_credits(flow)
    _drop_repeats(flow)


def _before_a_title(flow: list[Fragment], index: int) -> bool:
    """A view (多学科团队会诊现场) with an empty line on both sides and the next heading behind it heads nothing itself."""
    if not 0 < index < len(flow) - 1 or not flow[index].blank:
        return False
    after = flow[index + 1]
    return flow[index - 1].kind is Kind.BODY and after.kind is Kind.TITLE and after.blank > 0


def _between_text(flow: list[Fragment], index: int) -> bool:
    """A single short piece in the place of a picture, with running text before it and after: titles do not stand so far off."""
    if not 0 < index < len(flow) - 1 or flow[index].marks or flow[index].indented:
        return False
    text = (Kind.BODY, Kind.CAPTION)
    return flow[index - 1].kind in text and flow[index + 1].kind in (*text, Kind.TITLE) and flow[index + 1].blank > 0


def _give_credits(flow: list[Fragment]) -> None:
    """The line that says whose photo it is makes the short text above it a caption, and belongs to it."""
    for index in range(len(flow) - 1, 0, -1):
        credit, above = flow[index], flow[index - 1]
        if credit.reason != "photo_credit" or credit.kind is not Kind.CAPTION:
            continue
        if above.kind is Kind.BODY and prose.ends(above.text) and _whole(credit.text):
            continue
        short = len(above.text) <= 70 and "。" not in above.text[:-1] and not _rest(flow, index - 1)
        if above.kind is Kind.CAPTION or (above.kind in (Kind.BODY, Kind.TITLE) and short):
            if above.kind is not Kind.CAPTION:
                above.kind, above.reason, above.confidence, above.torn_end = Kind.CAPTION, "photo_credit", 0.85, False
            above.append(credit, " ")
            above.torn_end = False
            del flow[index]
        elif not credit.marks and photos.credit_line(credit.text) and photos.photo_credit(credit.text) is not None:
            credit.kind = Kind.BYLINE  # of a picture whose story is the text above


def _whole(caption: str) -> bool:
    """It says itself what is seen, in a sentence, before it says whose picture it is."""
    return caption.find("。") >= _SHORTEST and not photos.credit_line(caption)


_SHORTEST = 6


def _rest(flow: list[Fragment], index: int) -> bool:
    """46名。: the last words of the torn sentence before it, and too few for a caption."""
    words = flow[index]
    return index > 0 and flow[index - 1].torn_end and len(words.text) <= _FEW and prose.ends(words.text)


_FEW = 8


def _usual_blank(flow: list[Fragment]) -> int:
    blanks = sorted(fragment.blank for fragment in flow[1:])
    return blanks[len(blanks) // 2] if blanks else 0


def picture_before(fragment: Fragment, near: list[Fragment]) -> bool:
    """More empty lines than usual stand before it: the converter left a picture's place empty."""
    return fragment.blank >= max(3, _usual_blank(near) + 2)


def _drop_repeats(flow: list[Fragment]) -> None:
    """The first words of a caption, set once more elsewhere by the converter, are no caption of their own."""
    captions = [fragment for fragment in flow if fragment.kind is Kind.CAPTION]
    for fragment in captions if len(captions) < 200 else []:
        text = "".join(fragment.text.split())
        if len(text) <= 6 and not prose.ends(text):
            longer = [
                other for other in captions if other is not fragment and "".join(other.text.split()).startswith(text)
            ]
            if longer and len("".join(longer[0].text.split())) > len(text):
                fragment.kind, fragment.reason, fragment.confidence = Kind.LEFTOVER, "repeats_caption", 0.85
