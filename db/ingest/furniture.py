"""What belongs to the page and to no article: masthead, date, page number, the e-paper's navigation; and notices.

It must not know: articles. It reads one line at a time and what the page says of itself: paper, date, page number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

from db.ingest import bylines, glance, mastheads, navigation, prose, title_lists
from db.ingest.fragments import Line
from db.ingest.mastheads import PageFacts
from db.ingest.steps import ONE_STEP, Steps

_HAN = "㐀-鿿"
_D = "0-9０-９"
_HAN_CHAR = re.compile("[㐀-鿿]")
_DUTIES = (
    r"(?:本[版期刊报专])?(?:责任编辑|责编|值班编辑|值班主任|版式(?:设计|编辑)?|美术编辑|美编|校对|责校|检校|组版|排版|制版|版责|视觉(?:设计|总监)?|值班总编(?:辑)?|总编辑|主编|审读|图片编辑|"
    r"编辑|编审|审核|监制|一审|二审|三审|终审|執行編輯|責任編輯|責編|美編|編輯|版面編輯|校對|见习编辑|统筹|首席编辑|编辑主任|版面设计|设计)"
)
_PEOPLE = re.compile(rf"{_DUTIES}\s*[/／:：|｜\s]\s*")
_CONTACT_TAIL = re.compile(r"(?:电话|热线|邮箱|E-?mail)\s*[:：]\s*[\w@.+—-]+|[·|]", re.IGNORECASE)
_CONTACTS = r"(?:本报|本版|编辑部|新闻|报料|爆料|读者|发行|广告|采编)?(?:热线|电话|传真|邮箱|E-?mail|电子信箱|地址|邮编|邮政编码|网址|社址|广告(?:部|热线|许可证)?|发行|投稿|QQ|微信(?:公众)?号?|印刷)"
_CONTACT = re.compile(rf"{_CONTACTS}\s*[:：]|(?:https?://|www\.)\S+$|\S+@\S+\.\S+$", re.IGNORECASE)
# 来源：… 更新时间：…: what a site says of the text it shows.
_POSTINGS = (
    "来源|稿源|信息来源|文章来源|发布时间|发布日期|更新时间|发布者|浏览(?:次数|量)?|阅读(?:量|次数)?|点击(?:数|率|量)?"
)
_POSTED = re.compile(rf"(?:{_POSTINGS})\s*[:：][^。]{{1,50}}")
_COPYRIGHT = re.compile(
    r"版权所有|Copyright|©|ICP备|未经(?:授权|许可|书面).{0,12}不得|不得转载|All Rights Reserved|技术支持|京公网安备|公网安备",
    re.IGNORECASE,
)


_NOTICE = re.compile(
    rf"^(?:本(?:专|期|整|刊)?版(?:面)?|本专(?:版|栏|题)|本栏目|本专刊|专版|本文|本报(?:本版)?|本页)?[^，。；]{{0,24}}(?:主办|协办|承办|合办|供稿|联合推出|联合策划|联合主办|特约刊登|独家冠名)(?:[:：].{{0,30}})?$|"
    rf"^(?:主办|协办|承办|联办)(?:单位|方)?\s*[:：|]|"
    rf"^(?:本(?:专|期|整)?版|本文|文中|文内|以上|部分|相关|未署名|除署名外)?[^，。；]{{0,12}}(?:图片|照片|图文|图表|文图|资料|文字|插图|配图|摄影|稿件|视频)[^，。；]{{0,6}}"
    rf"(?:由|均由|除.{{0,8}}外|来自|来源|据)[^，。；]{{1,30}}(?:提供|拍摄|供图|摄影|摄|采写|撰写|绘制|网络)?[。]?$|"
    rf"^本(?:专|期|整)?版(?:文[、/]图|图文|文字|摄影|图片|撰文|采写|稿件|撰稿|内容|素材|策划|图|文|照片)[^，。；]{{0,40}}$|"
    rf"^本(?:专|期|整)?版[^，。；]{{0,4}}由[^，。；]{{1,24}}(?:策划|推出|编辑|采编|整理|采写)$|"
    rf"^(?:本(?:专|期|整)?版|本报|本刊|本栏目)[^，。；]{{0,10}}(?:未经|不得|谢绝|请勿)[^。；]{{2,24}}。?$|"
    rf"^[（(]?(?:上接|下转|紧接|转自|转)\s*第?\s*[A-Z]?[{_D}一二三四五六七八九十]{{1,3}}\s*版[^（()）]{{0,20}}[)）]?$"
)
_NOTICE_BEGINS = ("本版", "本专", "本栏", "（", "(", "主办", "图", "上接", "下转")
_CONTINUED = re.compile(
    rf"[（(]?(?:上接|下转|紧接|转)\s*第?\s*[A-Z]?[{_D}一二三四五六七八九十]{{1,3}}\s*版[^（()）]{{0,20}}[)）]?"
)


_RUN_ON = re.compile(r"(?:本报记者|记者|图片|文字|摄影|照片)[^，。；]{0,10}(?:采写|拍摄|提供|摄影|撰文|整理)。?$")
_ADVERT = re.compile(
    r"(?:遗失声明|挂失声明|遗失启事|注销公告|减资公告|分类广告|分类信息|便民信息|招租|公益广告|天气预报|今日天气)$"
)
_VOID = re.compile(r"(?:声明作废|特此声明|特此公告)。?(?:[\s　]+[㐀-鿿\s　]{2,8})?$")
_WEATHER = re.compile(r"(?:天气预报|今日天气|[^，。]{0,6}天气)[\s　:：].*(?:℃|°C|级|晴|多云|阴|雨|雪)")
_ADVERT_HINT = re.compile("天气|声明|公告|启事|分类|便民信息|招租|公益广告")
_ADVERT_LINES = 8


_SAID_AT_LENGTH = re.compile("权|©|转|刊|零|邮|热|话|址|ICP")
_LAST_BEFORE_COLON = "源间期者览数量读击率线话真箱lL址编码告部证行稿Qq信众号刷"
"""Last characters of what says where to ask, or where a text was posted."""
_NOTED = ("图片", "照片", "图文", "图表", "文图", "资料", "文字", "插图", "配图", "摄影", "稿件", "视频")
_HINTS = (
    mastheads.HEADER_HINTS,
    "主办|协办|承办|合办|联办|供稿|联合推出|联合策划|特约刊登|独家冠名|\n本",
    *(rf"{noted}[^，。；\n]{{0,6}}(?:由|除|来自|来源|据)" for noted in _NOTED),
    *(f"{did}。?{glance.END}" for did in ("采写", "拍摄", "提供", "摄影", "撰文", "整理")),
    rf"\n{_DUTIES}(?:[^\S\n]|[/／:：|｜])",
    navigation.HINTS,
    r"版权所有|©|不得|技术支持|公网安备|I(?i:CP备)|i(?i:CP备)|C(?i:opyright)|c(?i:opyright)|A(?i:ll rights)|a(?i:ll rights)",
    *(rf"{colon}(?<=[{_LAST_BEFORE_COLON}\s]{colon})" for colon in ":："),
    r"@|\n[Hh][Tt][Tt][Pp]|\n[Ww]{3}",
)
"""What furniture and notices must have, one of these; most lines have none. Each begins with a certain character."""


def _but_running_text(texts: list[str]) -> list[int]:
    """Text has commas and full stops, furniture has not: but where it gives rights, an address, a price."""
    return [
        index
        for index, text in enumerate(texts)
        if (("，" not in text and "。" not in text[:-1]) or _SAID_AT_LENGTH.search(text)) and len(text) < _LONGEST
    ]


_LONGEST = 200


@lru_cache(maxsize=4)
def _hint(papers: tuple[str, ...]) -> re.Pattern[str]:
    """Matches in whatever may be furniture or a notice, where these are the known newspapers."""
    return re.compile("|".join((*_HINTS, *map(re.escape, filter(None, papers)))))


def find(
    lines: list[Line],
    papers: Collection[str] = (),
    printed: Iterable[tuple[str, str]] = (),
    *,
    asides: Collection[int] = (),
    name: str = "",
    steps: Steps = ONE_STEP,
) -> PageFacts:
    """Furniture, notices and adverts among the lines; paper, date and page number as the header, or else the file's `name`, says.

    `printed` maps what a masthead prints to its newspaper and counts before anything else; `asides` are numbers of lines that
    a saved web page sets beside the text.
    """
    facts = PageFacts()
    said = dict(printed)
    names = (*papers, *said)
    beside = frozenset(asides)
    texts = [line.text for line in lines]
    plain = _but_running_text(texts)
    page = glance.page_text([texts[index] for index in plain])
    looked_at = {plain[index] for index in glance.lines_with(_hint(tuple(papers)), page)}
    if beside or said:
        looked_at.update(i for i, line in enumerate(lines) if line.number in beside or line.text in said)
    for index in steps.through(sorted(looked_at)):
        line = lines[index]
        text = line.text
        if line.number in beside:
            facts.furniture[index] = ("aside", 0.9)
            if len(text) <= 70 and mastheads.header_rest(text, names) is not None and not _POSTED.match(text):
                mastheads.read_facts(text, facts, names)
            elif _POSTED.match(text):
                mastheads.read_date(text, facts)
        elif text in said:
            facts.furniture[index], facts.paper = ("known_paper", 0.97), said[text]
        elif len(text) > 70:
            if _COPYRIGHT.search(text):
                facts.furniture[index] = ("copyright", 0.9)
        elif _NOTICE.match(text) and (text.startswith(_NOTICE_BEGINS) or not _among_lines(lines, index, facts)):
            facts.notices[index] = ("notice_wording", 0.95)
        elif index - 1 in facts.notices and not line.blank and _RUN_ON.match(text):
            facts.notices[index] = ("notice_wording", 0.8)
            facts.run_on.add(index)
        elif _staff(text):
            facts.notices[index] = ("staff_line", 0.85)
        else:
            _set_furniture(lines, index, facts, names)
    _find_section_names(lines, facts)
    title_lists.find(lines, facts)
    _find_adverts(lines, facts)
    mastheads.read_name(name, facts, papers)
    facts.paper = said.get(facts.paper or "", facts.paper)
    return facts


def _set_furniture(lines: list[Line], index: int, facts: PageFacts, papers: Collection[str]) -> None:
    reason = _furniture(lines[index].text, papers)
    if reason is None:
        return
    if not (reason[0] == "navigation" and _HAN_CHAR.search(lines[index].text)) and _inside_text(lines, index, facts):
        return
    if reason[0] == "page_header" and _signs_a_text(lines, index, facts):
        return
    facts.furniture[index] = reason
    if reason[0] == "page_header":
        mastheads.read_facts(lines[index].text, facts, papers)
    elif reason[0] == "posted":
        mastheads.read_date(lines[index].text, facts)


def _find_adverts(lines: list[Line], facts: PageFacts) -> None:
    """遗失声明 and the lines below it; the weather."""
    for index in glance.lines_with(_ADVERT_HINT, glance.page_text([line.text for line in lines])):
        line = lines[index]
        if len(line.text) <= 6 and _ADVERT.match(line.text):
            facts.adverts[index] = ("advert", 0.85)
            for below in range(index + 1, min(len(lines), index + _ADVERT_LINES)):
                if lines[below].blank or below in facts.furniture or below in facts.notices:
                    break
                facts.adverts[below] = ("advert", 0.75)
        elif (line.text[-1] in "。作废声明公告" and len(line.text) < 120 and _VOID.search(line.text)) or (
            "天气" in line.text[:8] and _WEATHER.match(line.text)
        ):
            facts.adverts[index] = ("advert", 0.8)


def _find_section_names(lines: list[Line], facts: PageFacts) -> None:
    """健康沈阳, 社会, 07: short lines among the header's lines, or right behind it before the first empty line."""
    header = {
        i
        for i, why in facts.furniture.items()
        if why[0] == "page_header" or mastheads.BARE_PAGE.fullmatch(lines[i].text)
    }
    if lines and not header and 0 not in facts.notices and _SUPPLEMENT.fullmatch(lines[0].text):
        facts.furniture[0] = ("page_section", 0.75)
    for index in sorted(header):
        for near in (index, index - 1, index + 1):
            if not 0 <= near < min(len(lines), 7) or (
                near != index and (near in facts.furniture or near in facts.notices)
            ):
                continue
            text = lines[near].text
            bare = mastheads.BARE_PAGE.search(text)
            if near == index:
                numbered = bare is not None and len(text) <= 3
            else:
                size = len(mastheads.REST.sub("", mastheads.BARE_PAGE.sub("", text)))
                apart = (
                    near + 1 >= len(lines)
                    or lines[near + 1].blank > 0
                    or near + 1 in facts.furniture
                    or near + 1 in facts.notices
                )
                joined = lines[max(near, index)].blank == 0
                numbered = bare is not None and size <= mastheads.SECTION_NAME
                if (
                    not (apart and joined)
                    or size > (mastheads.SECTION_NAME if bare else 6)
                    or mastheads.SENTENCE.search(text)
                    or text[0] in "【□■"
                ):
                    continue
                facts.furniture[near] = ("page_section", 0.8)
                mastheads.read_facts(text, facts, ())
            if facts.page_no is None and numbered and bare:
                facts.page_no = unicodedata.normalize("NFKC", bare["c"])


# What a page is called that has kept nothing else of its header: 健康周刊, 读者来信专版.
_SUPPLEMENT = re.compile(r"[㐀-鿿]{2,6}(?:周刊|专刊|副刊|周末|专版|特刊)")


def _staff(text: str) -> bool:
    """责编：… 校对：…: nothing but duties and names."""
    if not _PEOPLE.match(text):
        return False
    rest = _CONTINUED.sub("", _CONTACT_TAIL.sub("", _PEOPLE.sub(" ", text)))
    names = [word for word in re.split(r"[\s　、/／,|｜（()）]+", rest) if word]
    return len(rest) <= 30 and not re.search(r"[，。；！？]", rest) and all(len(w) <= 4 or w.isascii() for w in names)


def _among_lines(lines: list[Line], index: int, facts: PageFacts) -> bool:
    """Text goes on above and below without an empty line: words of a sentence that happen to fill a line."""
    text = lines[index].text
    if bylines.opens_report(text) or prose.unopened(text) or _inside_text(lines, index, facts):
        return True
    beside = index - 1 in facts.notices or index - 1 in facts.furniture
    return not beside and index + 1 < len(lines) and not (lines[index].blank or lines[index + 1].blank)


def _inside_text(lines: list[Line], index: int, facts: PageFacts) -> bool:
    """A date or figure that the column's width set on a line of its own, in the middle of a sentence, is no page header."""
    if index < 3 or lines[index].blank or index - 1 in facts.furniture or index - 1 in facts.notices:
        return False
    before = lines[index - 1].text
    if prose.ends(before) or len(before) <= 5:
        return False
    in_column = abs(prose.width(before) - prose.width(lines[index - 2].text)) <= 2
    return in_column or before[-1] in "，、（(" or not prose.title_like(before)


def _signs_a_text(lines: list[Line], index: int, facts: PageFacts) -> bool:
    """A date alone below text, with no other furniture beside it, signs an announcement."""
    if index - 1 in facts.furniture or facts.date is None or not mastheads.names_only_a_date(lines[index].text):
        return False
    return index > _HEAD_LINES or any(prose.ends(line.text) for line in lines[max(0, index - 3) : index])


_HEAD_LINES = 8
"""Lines of a page's head at most."""


def _furniture(text: str, papers: Collection[str]) -> tuple[str, float] | None:
    leads = navigation.sure(text, papers)
    if leads is not None:
        return ("navigation", leads)
    if _COPYRIGHT.search(text):
        return ("copyright", 0.9)
    if _POSTED.match(text) and "。" not in text:
        return ("posted", 0.85)
    if _CONTACT.match(text) and "。" not in text[:-1]:
        return ("contact", 0.85)
    rest = mastheads.header_rest(text, papers)
    if rest is not None:
        return ("page_header", 0.95 if rest == 0 else 0.8)
    return None


def continued(text: str) -> list[tuple[int, int]]:
    """Where 上接第一版, 下转A03版 stand inside a line: (start, end)."""
    return [match.span() for match in _CONTINUED.finditer(text)] if "版" in text else []
