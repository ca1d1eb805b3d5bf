"""Full names of hospitals in running text, by their structure.

A name ends as institutions do, and begins with a place, a body that keeps hospitals, or right after a word that cannot be
part of a name. It must not know: articles, or which hospitals there are.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from db.divisions import divisions
from db.domain.han import simplified_forms

_HAN = "㐀-鿿"
SIMPLIFIED = simplified_forms()
_ENDS_NOT = "(?!管理[局委研学有集]|协会|学会|报社|子)"
END = re.compile(
    # 医院管理局, 法医院子: no hospital ends there.
    rf"医院{_ENDS_NOT}|醫院{_ENDS_NOT}|中心血站|卫生院|衛生院|社区卫生服务中心|精神卫生中心|精神衛生中心|妇幼保健(?:计划(?:生育)?服务)?中心|妇幼保健院|妇幼保健所|保健院|疗养院|"
    r"防治院|防治所|急救中心|血液中心|疾病预防控制中心|口腔中心|肿瘤中心|心血管病中心|临床中心|眼科中心"
)
_WINDOW = 26
"""Characters looked at before the end of a name; the longest official names have about thirty."""

_CAMPUS = re.compile(rf"[（(]?[{_HAN}]{{2,6}}(?:院区|分院)[)）]?")
# Words that hold one of the characters below and may stand in a name.
_WHOLE = re.compile(
    # 县级医院和县医院 joins two; 和县医院 is one.
    r"(?<![院心所])和(?:田|县|龙市|林格尔|布克|政县|顺县|硕|静)|呼和|和平|协和|仁和|人和|同和|宜和|太和|瑞和|中和|泰和|颐和|和谐|于洪|于都|从化|将乐|向阳|自贡|由义|被服|的里|对外|本溪|本钢|至德|至善|为民|把关|"
    r"是达|到保|家庄|家口|家界|家港|家湾|各庄|里河|名山|所沿|及第|据守|以诺|同仁|同济|同德|大同|同煤|同心"
)
_STOP = re.compile(
    r"[的了去住在到与和由是为对从被将及向至据于入赴给让使把往等并或就也还已曾又以其]|(?:走进|来到|前往|送往|送到|送至|转至|转往|赶到|位于|作为|成为|访问|参观|帮助|指导|帮扶|联合|携手|"
    r"通过|依托|根据|包括|例如|比如|以及|关于|由于|当天|近日|日前|记者|院长|书记|主任|患者|医生|护士|教授|专家|开办|创办|建立|成立|创建|建成|新建|建设|打造|获评|荣获|挂牌|支援|对口|"
    r"他们|她们|我们|你们|附近|当地|其中|同时|目前|如今|今年|去年|这所|这家|一家|一所|两家|多家|几家|各家|全国|全省|全市|全县|全区|国内|省内|市内|该市|该省|该县|我市|我省|我县|组织|邀请|选择|"
    r"接收|加快|启用|推进|承包|补齐|实现|联手|改造|收购|托管|接管|兼并|划归|支持|援建|援港|入住|住进|走访|调研|考察|视察|慰问|转诊|医疗中心(?=.)|很多|许多|大批|大量|多数|包含|涵盖|涉及|所在|邻近|就近|"
    r"看到|感谢|提起|提到|说起|专访|采访|探访|对话|称|说|叫|咱们|那时|这时|原先|移交|合并|来自|走出|加强|要求|实施|组建|哪家|过去|以前|[0-9０-９]+(?:年|月|日|时|岁)|、)"
)
# 一家大型三级综合医院 names no hospital: what is left in front of the ending says only of what sort it is.
_SORT = re.compile(
    r"(?:全|各|大|小|中|老|新|好|该|本|我|两|多|三|二|一|级|等|甲|乙|大型|重点|示范|基层|公立|公办|民营|私立|乡镇|乡|镇|县|市|区|省|部|社区|县级|市级|省级|区级|部级|国家级|国家|地方|定点|方舱|"
    r"综合|综合性|专科|专业|中医|西医|中西医|结合|中西医结合|现代化|现代|互联网|智慧|教学|临床|附属|医联体|成员|核心|牵头|合作|单位|协作|知名|著名|优质|城市|农村|军队|部队|公益|非营利性|儿童|妇产|"
    r"精神|精神病|肿瘤|传染病|口腔|眼科|骨科|康复|整形|美容|妇幼|妇幼保健|人民|中心|总|分|研究型|三甲|二甲|三级|二级|一级|甲等|乙等|三级甲等|二级甲等|三级乙等|高水平|区域|"
    r"高质量|高质量发展|发展|平安|绿色|花园式|后方|战地|当地|其他|其它|上级|下级|下属|直属|所属|辖区|所有|有关|相关|同类|外地|本地|异地|国外|海外|美国|英国|日本|部分|少数|许多|不少|首批|试点|改革|成为|建设|现有|住|离|出|到|进|去|回|企业|集团|公司|职工|事业单位|原|前|现|旧|过去|以前|自己|老|"
    r"[0-9０-９]+|第[一二三四五六七八九十]+|[一二三四五六七八九十百千几数]+余?|街道|法|像|地区|战区|灾区|疫区|矿区|林区|景区|园区|新区|开发区|城区|郊区|山区|牧区|港区|自治区|片区|家|所|座|个|间|类|型|性|式|化|型的|东北|华北|华东|西北|西南|华南|华中)*"
)


@lru_cache(maxsize=1)
def place() -> re.Pattern[str]:
    """Provinces and cities, long and short, longest first; and the bodies a hospital's name may begin with instead."""
    names = {name for one in divisions() if not one.place.district for name in (one.name, one.short)}
    bodies = (
        "中国人民解放军",
        "解放军",
        "武警",
        "中国医科大学",
        "中国医学科学院",
        "中国中医科学院",
        "首都医科大学",
        "峨眉山市",  # holds 眉山市
        "国家",
        "中国",
    )
    return re.compile("|".join(sorted({*names, *bodies}, key=lambda name: (-len(name), name))))


# 第六人民医院, 市中心医院: a form that many hospitals share and that names none by itself.
COMMON = re.compile(
    r"(?:省|市|县|区|州|旗)?(?:第[一二三四五六七八九十]{1,2}|中心|人民|中医|中西医结合|妇幼|妇婴|儿童|肿瘤|传染病|口腔|眼科|精神|总|附属|职工|红十字){0,3}"
    r"(?:医院|醫院|保健院|卫生院|防治院|精神卫生中心|急救中心|疾病预防控制中心)"
)
# 红旗医院 lies in no banner: only 县 and 区 are borne by names of one character (易县).
_ADMIN = re.compile("自治州|自治县|自治区|街道|[县区]|(?<=..)[市旗镇乡盟州]")
_KEEPER = re.compile(
    "集团|公司|矿务局|油田|大学|学院|总局|管理局|铁路|农垦|林业局|钢铁|石化|石油|化工厂|煤矿|农场|兵团|电厂|军区"
)
_NO_PLACE = re.compile("[一二三四五六七八九十两几多半][位名个家所间座]|[各某这那哪每]")
# 57家乡镇卫生院, 铁岭市定点医院, 我国县医院, 市区大医院: several hospitals, or any of them.
_ANY_OF_THEM = re.compile(
    "[0-9０-９一二两三四五六七八九十几多数百]家|某|很多|许多|每千|首家|模式|一些|一批|所有|各|贫困|不足|定点|[县市省区]级|公立|乡镇|我国|[省市县区州](?:大|小|好|老)$|^中国$|^国家$|^解放军$"
)
_PLACE_LENGTH = 2
"""Characters of most county and township names before 县, 区, 市, 镇; longer ones are taken when nothing else is in front."""
# What may stand before a place in a hospital's name.
_KEEPS = re.compile(r"(?:大学|学院|科学院|集团|公司|省|市|区|县|州|盟|军|总局|委员会|附属|中心)$")
_FAR_IN = 6
_LONG_PLACE = 5
_KEEPER_LENGTH = 4
"""Characters before 集团 that are its name where a sentence runs into it: 雁山煤业集团."""


@lru_cache(maxsize=1)
def _province() -> re.Pattern[str]:
    names = (one.name for one in divisions() if one.place.province and not one.place.city and not one.place.district)
    return re.compile("|".join(sorted(name for name in names if name[-1] in "省区")))


def names_in(text: str, known: Collection[str] = ()) -> list[str]:
    """Full names of hospitals in a text, in the order in which they stand there, each as often as it does.

    Where running text hides the beginning of a name, one of the `known` names that it ends with is taken at its word.
    """
    names = (_name(ending, known) for ending in _endings(text))
    return [name for name in names if name is not None]


class _Ending(NamedTuple):
    """A place where a hospital's name ends."""

    run: str
    """All that may be the name, up to its end; a known name may be the end of it."""
    stem: str
    """What stands before `ending` in the name as its structure says; empty where there is none."""
    ending: str


_BEFORE = re.compile(rf"[{_HAN}0-9０-９]+$")


@lru_cache(maxsize=256)  # read for where an article begins, and again for what it is about
def _endings(text: str) -> tuple[_Ending, ...]:
    found: list[_Ending] = []
    last = 0
    for match in END.finditer(text):
        start, ending = match.start(), match[0]
        if start < last:
            continue
        low = max(last, start - _WINDOW)
        run = _BEFORE.search(text, low, start)
        stem = run[0] if run else ""
        if last and stem[:1] == "和" and start - len(stem) == last:
            stem = stem[1:]  # 县级医院和县医院
        stopped = _stopped(stem)
        whole = bool(stopped) or low == last or (run is not None and run.start() > low)
        own = _begun(stem[stopped:], whole=whole)
        # 四川大学华西医院西藏医院: a branch, by the place it lies in
        if not (last and start - len(own) == last and place().fullmatch(own)):
            found.append(_Ending(stem + ending, own, ending))
        last = match.end()
    return tuple(found)


def _name(found: _Ending, known: Collection[str]) -> str | None:
    _, stem, ending = found
    known_name = _known_ending(found.run, known) if known else None
    named = stem + ending
    if known_name is not None and (len(known_name) >= len(named) or named.endswith(known_name)):
        return known_name
    if len(stem) < 2:
        return None
    if _names_one(stem, ending):
        return named
    # 红旗医院, where the archive knows one 青禾县红旗医院 and no other
    longer = [name for name in known if name.endswith(named)] if known and not COMMON.fullmatch(named) else []
    return longer[0] if len(longer) == 1 else None


@lru_cache(maxsize=4096)
def _stopped(stem: str) -> int:
    """Where the last word ends that cannot be part of a name; 0 where there is none."""
    # Characters of whole words are hidden from the search for words that end a name to the left.
    masked = _WHOLE.sub(lambda word: "\0" * len(word[0]), stem)
    return max((stop.end() for stop in _STOP.finditer(masked)), default=0)


def _known_ending(text: str, known: Collection[str]) -> str | None:
    """The longest known name that `text` ends with, if it is one that names a hospital by itself."""
    endings = (text[at:] for at in range(len(text)))
    return next((name for name in endings if name in known and not COMMON.fullmatch(name)), None)


@lru_cache(maxsize=4096)
def _begun(stem: str, *, whole: bool) -> str:
    """The stem from where a place or a keeper of hospitals begins in it.

    `whole` says that no running text stands right before it: then a place may be longer than most (额尔古纳市).
    """
    province = list(_province().finditer(stem))
    if province and province[-1].start() > 0:
        # 四川省科委四川省泸州医学院附属医院: a list that has lost its marks; no name has a province inside.
        stem = stem[province[-1].start() :]
    for later in place().finditer(stem, _FAR_IN) if len(stem) > _FAR_IN else ():
        if not _KEEPS.search(stem, 0, later.start()):
            stem = stem[later.start() :]  # 北京市丰台区靛厂新村291号北京长峰医院: an address, a title, a verb before it
            break
    found = place().search(stem)
    if found and found.start() > 0:
        before = stem[: found.start()]
        # 铁法煤业集团沈阳医院: what stands before a place inside a name is part of it only when it is a body itself.
        if not _KEEPS.search(before):
            return stem[found.start() :]
    if found:
        return stem
    keeper = _KEEPER.search(stem)
    if keeper and keeper.start() > _KEEPER_LENGTH + 2:
        return stem[keeper.start() - _KEEPER_LENGTH :]
    admin = _ADMIN.search(stem, 1)
    longest = _LONG_PLACE if whole else _PLACE_LENGTH + 1
    if admin and not keeper and admin.start() > longest:
        return stem[admin.start() - _PLACE_LENGTH :]
    return stem


@lru_cache(maxsize=4096)
def _names_one(stem: str, ending: str) -> bool:
    """Whether there is a place, a keeper or a name in the stem, not only words for what sort of hospital it is."""
    plain = "".join(SIMPLIFIED.get(char, char) for char in stem)
    begins = place().match(plain)
    if begins and len(begins[0]) > 2 and begins[0][-1] in "市省州盟" and not _ANY_OF_THEM.search(plain):
        return True  # 新乡市, whose characters say what sort of place it is as well
    if _SORT.fullmatch(plain) or COMMON.fullmatch(plain + "".join(SIMPLIFIED.get(char, char) for char in ending)):
        return False
    if _ANY_OF_THEM.search(plain):
        return False
    if place().search(plain):
        return True
    admin = _ADMIN.search(plain, 1)
    if admin:
        return not _NO_PLACE.search(plain[: admin.start()])
    if _KEEPER.search(plain, 1):
        return True
    # 大团社区卫生服务中心: nothing else is called so.
    if "社区卫生" in ending and 2 <= len(plain) <= 5:
        return True
    # 红旗医院, 手术医院: a bare word before 医院 may be a name or any word. Unless it says what sort of hospital it
    # is as well (铁煤总医院, 仁爱妇产医院), only the archive can tell.
    return bool(_SORT_BEHIND.search(plain))


_SORT_BEHIND = re.compile(
    r"[^总](?:总|中心|人民|中医|中西医结合|妇产|妇婴|妇幼|儿童|肿瘤|口腔|眼科|骨科|康复|精神|精神病|精神卫生|传染病|胸科|心血管病|脑科|职工|中|中蒙|蒙医|藏医|蒙中|妇科|妇儿|骨伤|骨病|肛肠|皮肤病|皮肤|糖尿病|耳鼻喉|老年|老年病|结核病|血液病|烧伤|手外科|肾病|肝病|风湿病|疼痛|结石病|心脑血管|血管病|耳鼻喉科|口腔病|慈善|附属第?[一二三四五六]?|第[一二三四五六七八九十]{1,2}(?:人民)?)$"
)
