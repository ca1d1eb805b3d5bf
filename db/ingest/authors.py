"""People named with what they are, where they work or where they write from; and bare names.

It must not know: bylines' marks and roles in a line, or where on the page it stands.
"""

from __future__ import annotations

import re

from db.ingest.people import NOBODY, Credit, Known, looks_like_name

_HAN = "㐀-鿿"
# The word for what a person did, with whatever the paper puts before it (辽沈晚报首席…, 湖北日报全媒…, 新华社…).
DOERS = (
    r"记者|記者|通讯员|通訊員|实习生|評論員|评论员|撰稿人|撰稿|作者|摄影师|摄影|攝影|编译|编辑|撰文|采写|特派员|观察员|报道员|"
    r"讲述人|口述人?|整理|制图|漫画|绘图|翻译|策划|统筹|读者|网友|融媒体(?:中心)?"
)

# 湖北江洲 读者 文静: where a letter comes from, and what its writer is.
_AFAR = re.compile(rf"[{_HAN}]{{2,10}}[\s　]+(?P<role>{DOERS})[\s　]+(?P<name>[{_HAN}]{{2,4}}|[{_HAN}][\s　]+[{_HAN}])")


def from_afar(text: str) -> tuple[Credit, ...]:
    """湖北江洲 读者 文静: the role and name, if the line is that."""
    found = _AFAR.fullmatch(text)
    if found is None or not looks_like_name("".join(found["name"].split())):
        return ()
    return (Credit(found["role"], "".join(found["name"].split())),)


# 某医院某科主治医师 廖知秋: an author named with post and place, set off by a blank.
_POST = re.compile(
    rf"(?P<post>(?:[{_HAN}]{{2,22}}[\s　]+)?(?:[{_HAN}]{{2,24}}?)?(?:主治医师|主任医师|副主任医师|医师|医生|护士长|护士|主任|院长|教授|研究员|药师|技师|校长|局长|会长|律师|作家|学者))"
    rf"[\s　]+(?P<name>[{_HAN}]{{2,4}}|[{_HAN}][\s　]+[{_HAN}](?:[\s　]+[{_HAN}])?)"
)
_AFFILIATED = re.compile(
    rf"(?P<name>[{_HAN}]{{2,4}}|[{_HAN}][\s　]+[{_HAN}])[\s　]*[（(][^（()），。]{{0,30}}(?:医院|中心|大学|学院|单位|作者|护士|医师|医生|主任|教授|记者|所|局|院)[^（()），。]{{0,10}}[)）]"
)


def profession(text: str) -> tuple[Credit, ...]:
    """A person with house and post as the role, as printed."""
    post = _POST.fullmatch(text)
    found = post or _AFFILIATED.fullmatch(text)
    if found is None:
        return ()
    name = "".join(found["name"].split())
    if not looks_like_name(name):
        return ()
    return (Credit(post["post"] if post else "", name),)


# □滨州市中医院 裴 俊: whose name stands behind the house it works in. Without a byline's mark the line may be any title.
_FROM_HOUSE = re.compile(
    rf"(?P<house>[{_HAN}]{{2,22}}(?:医院|卫生院|保健院|防治院|防治所|疗养院|中心|站|大学|学院|学校|研究所|局|委|科|社|公司|协会|学会))"
    rf"[\s　:：]+(?P<names>(?:[{_HAN}]{{2,4}}|[{_HAN}][\s　]+[{_HAN}](?![{_HAN}]))(?:[\s　、]+(?:[{_HAN}]{{2,4}}|[{_HAN}][\s　]+[{_HAN}](?![{_HAN}])))*)"
)


def institution(text: str) -> tuple[Credit, ...]:
    """People with the house they work in as the role."""
    found = _FROM_HOUSE.fullmatch(text)
    people = names_only(found["names"], NOBODY) if found else ()
    if found is None or not people:
        return ()
    return tuple(Credit(found["house"], person.name) for person in people)


def names_only(text: str, known: Known) -> tuple[Credit, ...]:
    """Nothing but names: 张三 李四, 张 三."""
    sent = _SENT_IN.search(text)
    names = [word for word in re.split(r"[\s　、，,]+", text[: sent.start()] if sent else text) if word]
    if len(names) > 1 and all(len(name) == 1 for name in names):
        whole = "".join(names)
        # 韦 明 柏 林: two names, both spaced out
        names = [whole] if len(names) <= 3 else [whole[at : at + 2] for at in range(0, len(whole), 2)]
    whole = "".join(names)
    if len(whole) == 4 and len(names) == 3 and len(names[1]) == 2:
        names = [whole[:2], whole[2:]]  # 韦 明|柏 林, where the column broke between two names
    names = [part for name in names for part in (_two_names(name) or (name,))]
    if not 0 < len(names) <= 4 or not all(name in known.names or looks_like_name(name) for name in names):
        return ()
    return tuple(Credit(sent[0].strip() if sent else "", name) for name in names)


def _two_names(word: str) -> tuple[str, str] | None:
    """周俊峰|杨灵生: two names between which a column broke and the blank was lost."""
    if not 4 <= len(word) <= 6 or looks_like_name(word):
        return None
    cuts = ((word[:at], word[at:]) for at in (3, 2) if 2 <= len(word) - at <= 3)
    return next((cut for cut in cuts if looks_like_name(cut[0]) and looks_like_name(cut[1])), None)


# 出租车司机 梁建国: what somebody is, who signs a letter with it.
_CALLING = re.compile(rf"(?P<role>[{_HAN}]{{2,10}})[\s　]+(?P<name>[{_HAN}]{{2,3}}|[{_HAN}][\s　]+[{_HAN}])")
# Said in brackets, too, and nobody's name.
_SAID = frozenset(
    re.findall(
        r"\S+",
        "完 上 中 下 续 待续 续完 全文完 略 节选 摘要 图 如图 见图 上图 下图 左图 右图 图片 附图 掌声 笑 笑声 鼓掌 有删节 有删改 连载 转载 广告 注 附 下略 后略",
    )
)


def calling(text: str) -> tuple[Credit, ...]:
    """A person in brackets with what he is."""
    found = _CALLING.fullmatch(text)
    name = "".join(found["name"].split()) if found else ""
    if found is None or not looks_like_name(name) or looks_like_name(found["role"]):
        return ()
    return (Credit(found["role"], name),)


def pen_name(text: str) -> tuple[Credit, ...]:
    """（南风）, （卫宣）: two or three characters in brackets behind the last full stop, which are no word said there."""
    plain = "".join(text.split())
    return (Credit("", plain),) if _PEN_NAME.fullmatch(plain) and plain not in _SAID else ()


_PEN_NAME = re.compile(rf"[{_HAN}]{{2,3}}")
_SENT_IN = re.compile(r"[\s　]*(?:供稿|整理|采写|编译|摘编)$")
