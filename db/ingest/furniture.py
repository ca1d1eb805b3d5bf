"""What belongs to the page and to no article: masthead, date, page number, the e-paper's navigation; and notices.

It must not know: articles. It reads one line at a time and what the page says of itself: paper, date, page number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field

from db.ingest import prose
from db.ingest.fragments import Line

_HAN = "㐀-鿿"
_D = "0-9０-９"

_DATE = re.compile(
    rf"([12１２][{_D}]{{3}})\s*[年\-./／－]\s*/?\s*([{_D}]{{1,2}})\s*[月\-./／－]\s*/?\s*([{_D}]{{1,2}})\s*日?"
)
_CHINESE_DATE = re.compile(
    r"([一二][〇○零Ｏ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_PAGE = re.compile(
    rf"第?\s*(?P<a>[A-HＡ-Ｈ叠]?\s*[{_D}]{{1,3}}|[一二三四五六七八九十]{{1,3}})\s*版(?!权|本|面积|画)(?:(?:\s*[:：·|—-]\s*|\s+)[{_HAN}]{{0,8}}(?=\s|$|[:：|·—-]))?"
    rf"|(?<![A-Za-z0-9])(?P<b>[A-HＡ-Ｈ][{_D}]{{1,3}})(?![A-Za-z0-9])"
)
_PAPER = re.compile(
    rf"(?<![{_HAN}])[{_HAN}]{{2,9}}(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|快报|导报|健康报|卫生报|医药报|工人报|农民报|日報|晚報|時報|"
    rf"周报|中医报|科技报|经济报|法治报|法制报|老年报|教育报|政协报|生活报|新报|联合报|公报|人口报|医院报)(?![{_HAN}])"
    rf"|(?<![{_HAN}])(?![{_HAN}]*(?:喜报|海报|战报|通报|预报|回报|举报|汇报|情报|简报|捷报|播报|申报|填报|上报|直报))[{_HAN}]{{2,5}}[报報](?![{_HAN}])"
)
_WEEKDAY = re.compile(r"星期[一二三四五六日天]|周[一二三四五六日](?![㐀-鿿])|礼拜[一二三四五六日]")
_LUNAR = re.compile(
    r"(?:农历|夏历)?\s*[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?(?:[闰正一二三四五六七八九十冬腊]{1,3}月)?(?:[初十廿卅一二三四五六七八九]{2,3})?"
    r"|农历[闰正一二三四五六七八九十冬腊]{1,3}月[初十廿卅一二三四五六七八九]{2,3}"
)
_ISSUE = re.compile(
    rf"(?:总?第\s*[{_D}]{{1,6}}\s*期|今日\s*[{_D}A-Z]{{1,4}}\s*版|国内统一(?:连续出版物|刊)号|统一刊号|邮发代号|CN\s*[{_D}]{{2}}\s*[-—－]\s*[{_D}]{{4}}|ISSN[\s:：]*[{_D}Xx-]+|"
    rf"零售(?:价)?[^，。]{{0,10}}元|代号[\s:：]*[{_D}-]+)"
)
_PEOPLE = re.compile(
    r"(?:本版)?(?:责任编辑|责编|值班编辑|值班主任|版式(?:设计|编辑)?|美术编辑|美编|校对|责校|检校|组版|排版|制版|版责|视觉(?:设计|总监)?|值班总编(?:辑)?|总编辑|主编|审读|图片编辑|"
    r"编辑|编审|审核|监制|一审|二审|三审|终审|執行編輯|責任編輯|校對|见习编辑|统筹|首席编辑|编辑主任|版面设计|设计)\s*[/／:：|｜\s]\s*"
)
_CONTACT_TAIL = re.compile(r"(?:电话|热线|邮箱|E-?mail)\s*[:：]\s*[\w@.+—-]+|[·|]", re.IGNORECASE)
_CONTACT = re.compile(
    r"^(?:本报|本版|编辑部|新闻|报料|爆料|读者|发行|广告|采编)?(?:热线|电话|传真|邮箱|E-?mail|电子信箱|地址|邮编|邮政编码|网址|广告(?:部|热线|许可证)?|发行|投稿|QQ|微信(?:公众)?号?|印刷)\s*[:：]|"
    r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\S+$",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"(?:上一版|下一版|上一篇|下一篇|上一期|下一期|上一頁|下一頁|上一页|下一页|版面导航|版面概览|版面目录|标题导航|标题列表|返回目录|返回首页|返回版面|放大|缩小|默认|全文复制|"
    r"朗读|本版新闻|本版文章|版面图|往期回顾|数字报首页|电子报|数字报|PDF版?|关闭|打印|分享到?|收藏|字号|大|中|小|首页|登录|注册|扫一扫|二维码|"
    r"返回|目录|检索|搜索|更多|下载|评论|点赞|转发|[0-9]++|[+\-＋－]|[|｜>＞»›<＜«‹/\\·,，:：\[\]【】()（）\s　]|"
    r"第\s*[A-Z]?[0-9０-９]{1,3}\s*版[:：]?(?:[㐀-鿿]{0,6})?)+"
)
_NAVIGATION_WORD = re.compile(
    r"上一[版篇期頁页]|下一[版篇期頁页]|导航|目录|概览|放大|缩小|返回|全文复制|朗读|本版新闻|本版文章|版面图|数字报|电子报|打印|分享|收藏|字号|首页|PDF|往期|下载|列表"
)
_COPYRIGHT = re.compile(
    r"版权所有|Copyright|©|ICP备|未经(?:授权|许可|书面).{0,12}不得|不得转载|All Rights Reserved|技术支持|京公网安备|公网安备",
    re.IGNORECASE,
)

_NOTICE = re.compile(
    rf"^(?:本(?:专|期|整|刊)?版(?:面)?|本专(?:版|栏|题)|本栏目|本专刊|专版|本文|本报(?:本版)?|本页)?[^，。；]{{0,24}}(?:主办|协办|承办|合办|供稿|联合推出|特约刊登|独家冠名)(?:[:：].{{0,30}})?$|"
    rf"^(?:主办|协办|承办|联办)(?:单位|方)?\s*[:：|]|"
    rf"^(?:本(?:专|期|整)?版|本文|文中|文内|以上|部分|相关|未署名|除署名外)?[^，。；]{{0,12}}(?:图片|照片|图文|图表|文图|资料|文字|插图|配图|摄影|稿件|视频)[^，。；]{{0,6}}"
    rf"(?:由|均由|除.{{0,8}}外|来自|来源|据)[^，。；]{{1,30}}(?:提供|拍摄|供图|摄影|摄|采写|撰写|绘制|网络)?[。]?$|"
    rf"^本(?:专|期|整)?版(?:文[、/]图|图文|文字|摄影|图片|撰文|采写|稿件|撰稿|图|文|照片)[^，。；]{{0,40}}$|"
    rf"^[（(]?(?:上接|下转|紧接|转自|转)\s*第?\s*[A-Z]?[{_D}一二三四五六七八九十]{{1,3}}\s*版.{{0,20}}[)）]?$"
)
# Most lines are text; one quick look spares them the slow ones.
_NOTICE_HINT = re.compile("[办辦稿图圖片照文摄稿接转推刊冠]")
_HEADER_HINT = re.compile(r"[年版报報期周星礼拜号农历夏A-Za-z0-9０-９Ａ-Ｚ]|[甲乙丙丁戊己庚辛壬癸]")
_CONTINUED = re.compile(
    rf"[（(]?(?:上接|下转|紧接|转)\s*第?\s*[A-Z]?[{_D}一二三四五六七八九十]{{1,3}}\s*版[^（()）]{{0,20}}[)）]?"
)


@dataclass(slots=True)
class PageFacts:
    """What the page says of itself. `date` is ISO 8601, `page_no` as printed without 第 and 版."""

    paper: str | None = None
    date: str | None = None
    page_no: str | None = None
    furniture: dict[int, tuple[str, float]] = field(default_factory=dict[int, tuple[str, float]])
    """Index of a line → why it is furniture, and how sure."""
    notices: dict[int, tuple[str, float]] = field(default_factory=dict[int, tuple[str, float]])


def find(lines: list[Line], papers: Collection[str] = ()) -> PageFacts:
    """Furniture and notices among the lines, with paper, date and page number taken from the furniture."""
    facts = PageFacts()
    for index, line in enumerate(lines):
        text = line.text
        if len(text) > 70:
            if len(text) < 200 and _COPYRIGHT.search(text):
                facts.furniture[index] = ("copyright", 0.9)
            continue
        if _NOTICE_HINT.search(text) and _NOTICE.match(text):
            facts.notices[index] = ("notice_wording", 0.95)
            continue
        if _staff(text):
            facts.notices[index] = ("staff_line", 0.85)
            continue
        reason = _furniture(text, papers)
        if reason and _inside_text(lines, index):
            continue
        if reason and reason[0] == "page_header" and _signs_a_text(lines, index, facts):
            continue
        if reason:
            facts.furniture[index] = reason
            if reason[0] == "page_header":
                _read_facts(text, facts, papers)
    _find_section_names(lines, facts)
    _find_title_list(lines, facts)
    return facts


def _find_section_names(lines: list[Line], facts: PageFacts) -> None:
    """健康沈阳, 社会, 07: short lines among the header's lines, or right behind it before the first empty line."""
    header = {i for i, why in facts.furniture.items() if why[0] == "page_header" or _BARE_PAGE.fullmatch(lines[i].text)}
    for index in sorted(header):
        for near in (index, index - 1, index + 1):
            if not 0 <= near < min(len(lines), 7) or (
                near != index and (near in facts.furniture or near in facts.notices)
            ):
                continue
            text = lines[near].text
            bare = _BARE_PAGE.search(text)
            if near == index:
                numbered = bare is not None and len(text) <= 3
            else:
                size = len(_REST.sub("", _BARE_PAGE.sub("", text)))
                apart = (
                    near + 1 >= len(lines)
                    or lines[near + 1].blank > 0
                    or near + 1 in facts.furniture
                    or near + 1 in facts.notices
                )
                joined = lines[max(near, index)].blank == 0
                numbered = bare is not None and size <= _SECTION_NAME
                if (
                    not (apart and joined)
                    or size > (_SECTION_NAME if bare else 6)
                    or _SENTENCE.search(text)
                    or text[0] in "【□■"
                ):
                    continue
                facts.furniture[near] = ("page_section", 0.8)
                _read_facts(text, facts, ())
            if facts.page_no is None and numbered and bare:
                facts.page_no = unicodedata.normalize("NFKC", bare["c"])


def _find_title_list(lines: list[Line], facts: PageFacts) -> None:
    """An e-paper page lists its headlines before the articles: lines beside navigation or each other that come again below."""
    last_seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        if len(line.text) <= prose.LONGEST_TITLE:
            last_seen["".join(line.text.split())] = index
    listed = {
        index
        for index, line in enumerate(lines)
        if index not in facts.furniture
        and len(line.text) >= 4
        and last_seen.get("".join(line.text.split()), index) > index
    }
    known = set(facts.furniture) | listed
    for index in sorted(listed):
        if {index - 1, index + 1} & known:
            facts.furniture[index] = ("title_list", 0.85)


def _staff(text: str) -> bool:
    """责编：… 校对：…: nothing but duties and names."""
    if not _PEOPLE.match(text):
        return False
    rest = _CONTINUED.sub("", _CONTACT_TAIL.sub("", _PEOPLE.sub("", text)))
    return len(rest) <= 24 and not re.search(r"[，。；！？]", rest)


def _inside_text(lines: list[Line], index: int) -> bool:
    """A date or figure that the column's width set on a line of its own, in the middle of a sentence, is no page header."""
    if index < 3 or lines[index].blank:
        return False
    before = lines[index - 1].text
    if prose.ends(before) or len(before) <= 5:
        return False
    in_column = abs(prose.width(before) - prose.width(lines[index - 2].text)) <= 2
    return in_column or before[-1] in "，、（(" or not prose.title_like(before)


def _signs_a_text(lines: list[Line], index: int, facts: PageFacts) -> bool:
    """A date alone far from the page's head, with no other furniture beside it, signs an announcement."""
    text = lines[index].text
    alone = _DATE.fullmatch(text) or _CHINESE_DATE.fullmatch(text)
    return bool(alone) and index > 8 and index - 1 not in facts.furniture and facts.date is not None


def _furniture(text: str, papers: Collection[str]) -> tuple[str, float] | None:
    if (
        not _DATE.search(text)
        and _NAVIGATION.fullmatch(text)
        and (_NAVIGATION_WORD.search(text) or not re.search(rf"[{_HAN}]", text))
    ):
        return ("navigation", 0.95)
    if _COPYRIGHT.search(text):
        return ("copyright", 0.9)
    if _CONTACT.search(text) and not re.search(r"。", text[:-1]):
        return ("contact", 0.85)
    rest = _header_rest(text, papers)
    if rest is not None:
        return ("page_header", 0.95 if rest == 0 else 0.8)
    return None


_REST = re.compile(r"[\s　|｜/／·:：,，—\-－\[\]【】()（）《》<>.。*#]+")
# 07, 5, Ａ３ beside a date or a paper's name: the number of the page without its 第 and 版.
_BARE_PAGE = re.compile(
    rf"(?<![A-Za-z0-9０-９年月日.])(?P<c>[A-HＡ-Ｈ]?[{_D}]{{1,2}})(?![A-Za-z0-9０-９年月日号期时分%％.])"
)
_MASTHEAD_LATIN = re.compile(r"(?<![A-Za-z])[A-Z]{4,}(?:\s+[A-Z]{4,}){0,2}(?![A-Za-z])")
_SECTION_NAME = 9
"""Characters of the longest name of a page that stands in its header: 市州新闻·衡阳."""


def _header_rest(text: str, papers: Collection[str]) -> int | None:
    """How many characters of a line are left when paper, date, weekday, page number and issue are taken off; None: no header."""
    if _CLAUSES.search(text) and not _ISSUE.search(text):
        return None
    if not _HEADER_HINT.search(text) or text.endswith(("讯", "电")) or "讯（" in text or "电（" in text:
        return None
    rest, found = text, 0
    for pattern in (_ISSUE, _DATE, _CHINESE_DATE, _WEEKDAY, _LUNAR, _PAGE):
        rest, count = pattern.subn(" ", rest)
        found += count
    for paper in papers:
        if paper in rest:
            rest, found = rest.replace(paper, " "), found + 1
    rest, count = _PAPER.subn(" ", rest)
    found += count
    if found:
        rest = _PEOPLE_TAIL.sub(" ", rest)
        for pattern in (_BARE_PAGE, _MASTHEAD_LATIN):
            rest, count = pattern.subn(" ", rest)
            found += count
    if not found:
        return None
    left = len(_REST.sub("", rest))
    if left == 0:
        return 0
    # The name of the page (健康, 要闻·民生). A lone 3版 inside a sentence leaves the sentence over.
    return left if left <= (_SECTION_NAME if found >= 2 else 4) and not _SENTENCE.search(rest) else None


_SENTENCE = re.compile(r"[，。；！？：]")
_CLAUSES = re.compile(r"[，。；！？]")
_PEOPLE_TAIL = re.compile(
    rf"(?:责任编辑|责编|编辑|美编|版式|校对|责校|检校|视觉|组版|制图)\s*[/／:：]?\s*(?:[{_HAN}]{{2,3}}|[{_HAN}]\s+[{_HAN}])(?=\s|$)"
)


def _read_facts(text: str, facts: PageFacts, papers: Collection[str]) -> None:
    if facts.date is None:
        facts.date = _date(text)
    if facts.page_no is None:
        match = _PAGE.search(_ISSUE.sub(" ", _DATE.sub(" ", text)))
        if match:
            facts.page_no = unicodedata.normalize("NFKC", "".join((match["a"] or match["b"]).split()))
        elif bare := _BARE_PAGE.search(_ISSUE.sub(" ", _CHINESE_DATE.sub(" ", _DATE.sub(" ", text)))):
            facts.page_no = unicodedata.normalize("NFKC", bare["c"])
    if facts.paper is None:
        known = [paper for paper in papers if paper in text]
        match = _PAPER.search(text)
        facts.paper = max(known, key=len) if known else match[0] if match else None


_DIGIT = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0", "Ｏ": "0"}


def _number(text: str) -> int:
    """十二 → 12, 三十一 → 31."""
    if "十" not in text:
        return int("".join(_DIGIT[char] for char in text))
    tens, _, ones = text.partition("十")
    return 10 * int(_DIGIT[tens] if tens else 1) + int(_DIGIT[ones] if ones else 0)


def _date(text: str) -> str | None:
    match = _DATE.search(text)
    if match:
        year, month, day = (int(unicodedata.normalize("NFKC", part)) for part in match.groups())
    else:
        match = _CHINESE_DATE.search(text)
        if not match:
            return None
        year = int("".join(_DIGIT[char] for char in match[1]))
        month, day = _number(match[2]), _number(match[3])
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 and 1800 <= year <= 2100 else None


def continued(text: str) -> list[tuple[int, int]]:
    """Where 上接第一版, 下转A03版 stand inside a line: (start, end)."""
    return [match.span() for match in _CONTINUED.finditer(text)] if "版" in text else []
