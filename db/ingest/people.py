"""What a Chinese person's name looks like, and which names and roles the archive has met.

It must not know: bylines, pages, or any particular person but those it is told of.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache

# Surnames as counted by the census, the 300 most frequent and those that newspapers' staff lists add; about 99 in 100 people.
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范"
    "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍"
    "韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景"
    "薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏"
    "栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺"
    "闫肖付代仝逯戈佘芮尚邝郗訾逄皮缪车鹿宣禹阙祖晁阚籍钮"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭許鄧呂蘇盧蔣賈葉閻餘譚鄒陸錢湯龍萬賴龔龐樊蘭顏嚴溫蘆魯韋畢聶叢齊莊塗關淩費紀歐項陽單寧華車邊饒"
)
COMPOUND_SURNAMES = frozenset(
    [
        "欧阳",
        "上官",
        "司马",
        "诸葛",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "司徒",
        "夏侯",
        "端木",
        "西门",
        "南宫",
        "独孤",
        "呼延",
        "歐陽",
        "諸葛",
    ]
)

# Characters that do not occur in given names but begin what a reporter does or a sentence goes on with.
_NEVER = frozenset(
    "的了在从是与及对将向就被把让给到获采访称说问见悉摄报讯电据由于也还都没不之其这那我你他她它们吗呢吧，。、；：？！“”‘’（）()《》0123456789"
)

# What stands behind 读者, 编辑, 作者 and begins with a character that is a surname as well.
_WORDS = frozenset(
    [
        "来信",
        "来函",
        "来电",
        "来稿",
        "来论",
        "简介",
        "简历",
        "简评",
        "相关链接",
        "经验",
        "计划",
        "明星",
        "高手",
        "任务",
        "解读",
        "成长",
        "成果",
        "安全",
        "管理",
        "全文",
    ]
)

_HAN_NAME = re.compile(r"[㐀-鿿𠀀-𿿽]{2,4}")
_DOTTED = re.compile(r"[㐀-鿿]{1,8}(?:[·•・.．][㐀-鿿]{1,8}){1,3}")
_LATIN = re.compile(r"[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3}")


def could_be_name(text: str) -> bool:
    """A word that may stand where a name is expected: two to four Han characters, a dotted or a Latin name."""
    if _HAN_NAME.fullmatch(text):
        given = text[1:] if text[0] in SURNAMES else text
        return not any(char in _NEVER for char in given) and text not in _WORDS
    return bool(_DOTTED.fullmatch(text) or _LATIN.fullmatch(text))


def looks_like_name(text: str) -> bool:
    """Stricter: it also begins with a surname (or is a dotted or Latin name) and has a name's length."""
    if text[:2] in COMPOUND_SURNAMES:
        return 3 <= len(text) <= 4 and could_be_name(text)
    if text[:1] in SURNAMES:
        return 2 <= len(text) <= 3 and could_be_name(text)
    return bool(_DOTTED.fullmatch(text))


def name_lengths(text: str) -> list[int]:
    """How many characters of a name glued to what follows it may be the name, most usual first."""
    if text[:2] in COMPOUND_SURNAMES:
        return [length for length in (4, 3) if could_be_name(text[:length])]
    if text[:1] in SURNAMES:
        return [length for length in (3, 2) if could_be_name(text[:length])]
    return []


@dataclass(frozen=True, slots=True)
class Credit:
    """One person in one role, both as printed but for blanks inside a name that was spaced out."""

    role: str
    name: str


_NO_ROLE: re.Pattern[str] = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Roles and names that the archive has met: a role may be any words, a name need not look like one."""

    names: frozenset[str] = frozenset()
    roles: re.Pattern[str] = field(default=_NO_ROLE)
    """Matches a known role and the blank or mark behind it, in `_ROLE`'s groups."""

    @staticmethod
    def of(bylines: Collection[tuple[str, str]]) -> Known:
        return _known(tuple(bylines)) if bylines else NOBODY

    def name_at_start(self, text: str) -> str | None:
        """The longest known name that the text begins with."""
        return next((text[:size] for size in (8, 7, 6, 5, 4, 3, 2) if text[:size] in self.names), None)


@lru_cache(maxsize=4)
def _known(bylines: tuple[tuple[str, str], ...]) -> Known:
    roles = sorted({role for role, _ in bylines if len(role) > 1}, key=lambda role: (-len(role), role))
    names = frozenset("".join(name.split()) for _, name in bylines if len(name) > 1)
    alternatives = "|".join(map(re.escape, roles))
    return Known(names, re.compile(rf"(?P<role>{alternatives})(?P<glue>[\s:：/／、]*)") if roles else _NO_ROLE)


NOBODY = Known()
