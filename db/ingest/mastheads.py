"""What a page says of itself in its header: newspaper, date, page number; and which lines are nothing but such a header.

It must not know: articles, or what else stands on the page. It reads one line at a time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field

from db.domain.han import simplified_forms

_HAN = "㐀-鿿"
SIMPLIFIED = simplified_forms()
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
_BLANK = r"[^\S\n]"
_COUNT = f"{_D}一二三四五六七八九十"
HEADER_HINTS = "|".join(
    (
        *(
            rf"{mark}(?:{_BLANK}|/)*[{_COUNT}]{{1,3}}{_BLANK}*[月\-./／－]"
            for mark in ("年", "-", r"\.", "/", "／", "－")
        ),
        rf"版(?<=[{_COUNT}A-Z\s]版)",
        *(f"{letter}[{_D}]" for letter in "ABCDEFGHＡＢＣＤＥＦＧＨ"),
        *(f"{paper}(?![{_HAN}])" for paper in "报報"),
        rf"期(?:(?<=[{_D}\s]期)|(?=[一二三四五六日天]))|周[一二三四五六日]|礼拜[一二三四五六日]",
        *(f"{stem}[子丑寅卯辰巳午未申酉戌亥]" for stem in "甲乙丙丁戊己庚辛壬癸"),
        "农历|刊号|代号|CN|ISSN|零售",
    )
)
"""One of these stands in whatever says paper, date, weekday, page number or issue: see `glance.lines_with`."""
_HEADER_HINT = re.compile(HEADER_HINTS)


@dataclass(slots=True)
class PageFacts:
    """What the page says of itself. `date` is ISO 8601, `page_no` as printed without 第 and 版."""

    paper: str | None = None
    date: str | None = None
    page_no: str | None = None
    furniture: dict[int, tuple[str, float]] = field(default_factory=dict[int, tuple[str, float]])
    """Index of a line → why it is furniture, and how sure."""
    notices: dict[int, tuple[str, float]] = field(default_factory=dict[int, tuple[str, float]])
    adverts: dict[int, tuple[str, float]] = field(default_factory=dict[int, tuple[str, float]])
    """Lines of advertisements and of the weather, which are nobody's article."""
    run_on: set[int] = field(default_factory=set[int])
    """Notices that go on with the notice on the line before."""


REST = re.compile(r"[\s　|｜/／·:：,，—\-－\[\]【】()（）《》<>.。*#]+")
# 07, 5, Ａ３ beside a date or a paper's name: the number of the page without its 第 and 版.
BARE_PAGE = re.compile(
    rf"(?<![A-Za-z0-9０-９年月日.])(?P<c>[A-HＡ-Ｈ]?[{_D}]{{1,2}})(?![A-Za-z0-9０-９年月日号期时分%％.:：])"
)
_MASTHEAD_LATIN = re.compile(r"(?<![A-Za-z])[A-Z]{4,}(?:\s+[A-Z]{4,}){0,2}(?![A-Za-z])")
SECTION_NAME = 9
"""Characters of the longest name of a page that stands in its header: 市州新闻·衡阳."""


def stripped(text: str, papers: Collection[str]) -> tuple[str, int]:
    """The line without paper, date, weekday, page number and issue, and how many of these it had."""
    rest, found = text, 0
    for pattern in (_ISSUE, _DATE, _CHINESE_DATE, _WEEKDAY, _LUNAR, _PAGE):
        rest, count = pattern.subn(" ", rest)
        found += count
    for paper in papers:
        if paper in rest:
            rest, found = rest.replace(paper, " "), found + 1
    rest, count = _PAPER.subn(" ", rest)
    return rest, found + count


def header_rest(text: str, papers: Collection[str]) -> int | None:
    """How many characters of a line are left when all that a page's header says is taken off; None: no header."""
    if not _HEADER_HINT.search(text) and not any(paper in text for paper in papers):
        return None
    if _CLAUSES.search(text) and not _ISSUE.search(text):
        return None
    if text.endswith(("讯", "电")) or "讯（" in text or "电（" in text or "讯】" in text:
        return None
    if len(_WEEKDAY.findall(text)) > 1:
        return None  # a timetable
    rest, found = stripped(text, papers)
    if found:
        rest = _PEOPLE_TAIL.sub(" ", rest)
        for pattern in (BARE_PAGE, _MASTHEAD_LATIN):
            rest, count = pattern.subn(" ", rest)
            found += count
    if not found:
        return None
    left = len(REST.sub("", rest))
    if left == 0:
        return 0
    # The name of the page (健康, 要闻·民生). A lone 3版 inside a sentence leaves the sentence over.
    return left if left <= (SECTION_NAME if found >= 2 else 4) and not SENTENCE.search(rest) else None


SENTENCE = re.compile(r"[，。；！？：]")
_CLAUSES = re.compile(r"[，。；！？]")
_PEOPLE_TAIL = re.compile(
    rf"(?:责任编辑|责编|编辑|美编|版式|校对|责校|检校|视觉|组版|制图)\s*[/／:：]?\s*(?:[{_HAN}]{{2,3}}|[{_HAN}]\s+[{_HAN}])(?=\s|$)"
)


def names_only_a_date(text: str) -> bool:
    """Nothing but a date: it may head a page or sign an announcement."""
    return bool(_DATE.fullmatch(text) or _CHINESE_DATE.fullmatch(text))


def has_date(text: str) -> bool:
    return _DATE.search(text) is not None


def read_date(text: str, facts: PageFacts) -> None:
    """Takes the date of a line that is no header, where the page has not said it before."""
    if facts.date is None:
        facts.date = _date(text)


def read_facts(text: str, facts: PageFacts, papers: Collection[str]) -> None:
    """Takes from a header line what the page has not said before."""
    read_date(text, facts)
    if facts.page_no is None:
        match = _PAGE.search(_ISSUE.sub(" ", _DATE.sub(" ", text)))
        if match:
            facts.page_no = unicodedata.normalize("NFKC", "".join((match["a"] or match["b"]).split()))
        elif bare := BARE_PAGE.search(_ISSUE.sub(" ", _CHINESE_DATE.sub(" ", _DATE.sub(" ", text)))):
            facts.page_no = unicodedata.normalize("NFKC", bare["c"])
    if facts.paper is None:
        plain = "".join(SIMPLIFIED.get(char, char) for char in text)
        known = [paper for paper in papers if paper in plain]
        match = _PAPER.search(text)
        facts.paper = max(known, key=len) if known else match[0] if match else None


_NAMED_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. 年]?([01]\d)[-_. 月]?([0-3]\d)日?(?!\d)")
_NAMED_PAGE = re.compile(r"(?:^|[-_ .第])(?P<c>[A-Ha-h]?\d{1,2})版?(?=\.[^.]*$|$|[-_ ])|第?(?P<d>[A-H]?\d{1,2})版")


def read_name(name: str, facts: PageFacts, papers: Collection[str]) -> None:
    """What the file is called says what its header does not: 2022-08-19-liaoning-daily-08.txt, 辽宁日报20220819第8版.txt."""
    dated = _NAMED_DATE.search(name)
    if dated and facts.date is None:
        facts.date = _date(f"{dated[1]}-{dated[2]}-{dated[3]}")
    if dated and facts.page_no is None:
        numbered = _NAMED_PAGE.search(name, dated.end())
        if numbered:
            facts.page_no = (numbered["c"] or numbered["d"]).upper()
    if facts.paper is None:
        facts.paper = max((paper for paper in papers if paper in name), key=len, default=None)


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
