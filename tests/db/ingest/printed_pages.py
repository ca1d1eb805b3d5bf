"""Whole pages as papers print them and sites save them, from the invented articles; with what must come out of them.

`page(rng, kind)` gives a page's text and the expected parse, in the keys of `as_json`. It must not know: the importer.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from tests.db.ingest.clean_articles import ARTICLES, Clean
from tests.db.ingest.short_reports import REPORTS, Report

KINDS = ("modern", "modern_damaged", "in_a_row", "in_a_row_damaged", "saved", "boxes", "photos", "signed", "adverts")

_NO_LINE_START = frozenset("，。、；：！？）》”’…")
_NO_LINE_END = frozenset("“‘（《")

# Each masthead: its lines, and which of them are notices.
_MASTHEADS = (
    (("临河晚报 2019年5月16日 星期四 第A06版 卫生·健康",), ()),
    (("白石日报", "2003年11月4日 星期二 农历癸未年十月十一", "5版 社会新闻", "责任编辑：钱进 校对：贺敏"), (3,)),
    (("第03版：民生", "2021年03月09日 星期二 上一版 下一版", "青山都市报"), ()),
    (("江浦日报  2012.8.17  星期五  责编 尹航  美编 田园  B04",), ()),
    (("A12 健康周刊 平川晨报 2016年9月22日 星期四", "主编：冯唐 版式：夏天 校对：李想"), (1,)),
    (("南屏时报", "总第4123期 国内统一刊号：CN43—0021", "2009年12月1日 星期二", "今日16版"), ()),
)
_NOTICES = (
    (),
    ("本版图片由各医院提供",),
    ("责编：范青 校对：丁宁 电话：0731-4320116",),
    ("本专版由平川市卫生局主办", "图片由受访单位提供"),
    ("（下转第六版）",),
    ("编辑/陈墨 美编/林溪 校对/吴桐",),
)
_CAPTIONS = (
    ("图为{what}。{who} 摄", "摄"),
    ("◀{what}。（资料图片）", ""),
    ("▲{what} 本报记者 {who} 摄", "本报记者"),
    ("{what}（右一）。 {who}摄", "摄"),
    ("▶{what}。医院供图", ""),
)
_SHOWN = (
    "医生在社区为居民量血压",
    "护士教老人使用助听器",
    "义诊队走进石桥村小学",
    "新启用的门诊大厅",
    "志愿者陪患儿搭积木",
)
_PEOPLE = ("高远", "沈一鸣", "柳青青", "欧阳文", "蔡晓东", "石大林", "彭亮", "武卫国")


@dataclass(slots=True)
class _Page:
    width: int = 0
    """Characters of a column; 0 where each paragraph is one line."""
    indents: bool = True
    lines: list[str] = field(default_factory=list[str])
    articles: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    notices: list[str] = field(default_factory=list[str])

    def text(self, *paragraphs: str) -> None:
        for paragraph in paragraphs:
            wrapped = wrap(paragraph, self.width, indent=2) if self.width else [paragraph]
            if self.indents and self.width:
                wrapped[0] = "　　" + wrapped[0]
            self.lines += wrapped

    def title(self, text: str) -> None:
        """One line, or two where it is long."""
        at = text.find(" ") if " " in text and self.width and len(text) > self.width else -1
        self.lines += [text[:at], text[at + 1 :]] if at > 0 else [text]


def wrap(text: str, width: int, *, indent: int) -> list[str]:
    """Column lines; the first is `indent` characters shorter. No line begins with a closing mark."""
    lines: list[str] = []
    room = width - indent
    while text:
        at, used = 0, 0.0
        while at < len(text) and used + (0.5 if text[at] < "\x80" else 1) <= room:
            used += 0.5 if text[at] < "\x80" else 1
            at += 1
        if at < len(text) and text[at] in _NO_LINE_START:
            at += 1 if text[at - 1] in _NO_LINE_START else -1
        if 1 < at < len(text) and text[at - 1] in _NO_LINE_END:
            at -= 1
        at = max(at, 1)
        lines.append(text[:at])
        text, room = text[at:], width
    return lines


def page(rng: random.Random, kind: str) -> tuple[str, dict[str, Any]]:
    """A page of that kind and what an archivist makes of it."""
    made = _Page(width=0 if kind == "saved" else rng.randint(14, 22), indents=kind in ("modern", "in_a_row", "signed"))
    if kind == "saved":
        return _saved(made, rng)
    heads, noted = rng.choice(_MASTHEADS)
    made.lines += [*heads, ""]
    made.notices += [heads[i] for i in noted]
    row = kind.startswith("in_a_row")
    if row:
        for report in rng.sample(REPORTS, rng.randint(4, 7)):
            _report(made, report, rng, apart=False)
    else:
        for article in rng.sample(ARTICLES[:7], 2):
            _article(made, article, rng, kind)
        for report in rng.sample(REPORTS, 2):
            _report(made, report, rng, apart=True)
    if kind == "adverts":
        made.lines += [
            "",
            "遗失声明",
            "江浦区居民李翠花遗失身份证，号码尾数0417，声明作废。",
            "天气预报 今天多云 东南风3级 21℃至29℃",
        ]
    notices = rng.choice(_NOTICES)
    made.lines += ["", *notices]
    made.notices += notices
    lines = made.lines
    if kind.endswith("damaged"):
        lines = [part for line in lines for part in ((line, "") if rng.random() < 0.08 else (line,))]
    return "\n".join(lines), {"notices": made.notices, "articles": made.articles}


def _report(made: _Page, report: Report, rng: random.Random, *, apart: bool) -> None:
    if apart:
        made.lines.append("")
    for text in (report.kicker, report.headline, report.deck):
        if text:
            made.lines.append(text)
    opening, closing = _datelines(report, rng)
    paragraphs = list(report.paragraphs)
    paragraphs[0] = opening + paragraphs[0]
    made.text(*paragraphs[:-1], paragraphs[-1] + closing)
    role = "" if closing and "记者" not in closing else "记者"
    made.articles.append(
        expected(
            hospital=report.hospital,
            headline=report.headline,
            kicker=report.kicker,
            deck=report.deck,
            bylines=[(role, report.reporter)],
            sections=[(None, paragraphs)],
        )
    )


def _datelines(report: Report, rng: random.Random) -> tuple[str, str]:
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    return rng.choice(
        (
            (f"本报讯（记者 {report.reporter}）", ""),
            (f"本报讯 记者{report.reporter}报道：", ""),
            (f"本报{report.place}{month}月{day}日讯 （记者{report.reporter}）", ""),
            (f"新华社{report.place}{month}月{day}日电（记者{report.reporter}）", ""),
            (f"（新华社{report.place}{month}月{day}日电 记者{report.reporter}）", ""),
            (f"本报{report.place}{month}月{day}日电 记者{report.reporter}报道：", ""),
            ("本报讯 ", f"（{report.reporter}）"),
            ("", f"（记者 {report.reporter}）"),
        )
    )


def _article(made: _Page, article: Clean, rng: random.Random, kind: str) -> None:
    hashes = kind == "modern_damaged" and rng.random() < 0.4
    signed = kind == "signed"
    made.lines.append("")
    if article.column:
        made.lines.append(f"【{article.column}】")
    if article.kicker:
        made.title(article.kicker)
    made.lines.append(f"# {article.headline}" if hashes else article.headline)
    deck = article.deck and ("——" + article.deck if rng.random() < 0.6 else article.deck)
    if deck:
        made.lines.append(deck)
    bylines = list(article.bylines)
    if not signed:
        made.lines.append(_byline_line(bylines, rng))
    sections: list[tuple[str | None, list[str]]] = [(h, list(p)) for h, p in article.sections]
    captions: list[str] = []
    if kind == "boxes":
        _boxes(sections, rng)
    for number, (heading, paragraphs) in enumerate(sections):
        if heading:
            made.lines.append(("### " if hashes else "") + heading)
        made.text(*paragraphs)
        if kind == "photos" or (number == 1 and kind.startswith("modern")):
            _caption(made, captions, bylines, rng)
    if signed:
        _signature(made, bylines, rng)
    made.articles.append(
        expected(
            hospital=article.hospital,
            headline=article.headline,
            kicker=article.kicker,
            deck=deck,
            column=article.column,
            bylines=bylines,
            sections=sections,
            captions=captions,
        )
    )


def _byline_line(bylines: list[tuple[str, str]], rng: random.Random) -> str:
    spaced = [(role, " ".join(name) if len(name) == 2 and rng.random() < 0.3 else name) for role, name in bylines]
    words = "　".join(f"{role} {name}" for role, name in spaced)
    mark = rng.choice(("□", "■ ", "◎", "", "", "●"))
    return f"{mark}{words}"


def _signature(made: _Page, bylines: list[tuple[str, str]], rng: random.Random) -> None:
    words = " ".join(f"{role} {name}" for role, name in bylines)
    made.lines.append(rng.choice((f"（{words}）", words, f"□{words}", f"({words})")))


def _caption(made: _Page, captions: list[str], bylines: list[tuple[str, str]], rng: random.Random) -> None:
    form, took = rng.choice(_CAPTIONS)
    who = rng.choice(_PEOPLE)
    text = form.format(what=rng.choice(_SHOWN), who=who)
    captions.append(text)
    if took:
        bylines.append((took, who))
    made.lines += [*([""] if rng.random() < 0.4 else []), text]


def _boxes(sections: list[tuple[str | None, list[str]]], rng: random.Random) -> None:
    """An editor's note before the text, and a box behind it."""
    note = "编者按：医院里的事，小处最见人心。从今天起，本报推出系列报道，请读者和我们一起走进病房。"
    sections[0] = (sections[0][0], [note, *sections[0][1]])
    sections.append(
        rng.choice(
            (
                ("相关链接", ["据市卫生健康委统计，全市二级以上医院去年接诊一千四百万人次，平均住院日八点三天。"]),
                ("■记者手记", ["采访结束的时候天已经黑了，走廊里的灯一盏一盏亮起来，没有人催我们走。"]),
                ("■数据", ["全市现有执业医师一万二千人，其中在乡镇卫生院工作的不到两成。"]),
                (None, ["问：这样做，医院会不会亏钱？", "答：账要算长远，病人信得过，医院才站得住。"]),
            )
        )
    )
    if sections[-1][0] is None:
        last = sections.pop()[1]
        sections[-1][1].extend(last)


def _saved(made: _Page, rng: random.Random) -> tuple[str, dict[str, Any]]:
    """An e-paper's page, copied from the screen: navigation, the list of titles, the articles one line per paragraph."""
    chosen = [*rng.sample(ARTICLES[:7], 2), *rng.sample(REPORTS, 2)]
    made.lines += [
        rng.choice(("首页 > 数字报 > 平川日报", "平川日报数字报 | 返回首页 | 往期回顾")),
        "上一版  下一版",
        "第07版：健康",
        "2023年06月08日 星期四",
        "版面导航",
        "标题导航",
        *(article.headline for article in chosen),
        "放大 缩小 默认",
        "",
    ]
    for article in chosen:
        if isinstance(article, Clean):
            _article(made, article, rng, "saved")
        else:
            _report(made, article, rng, apart=True)
    made.lines += [
        "",
        "上一篇  下一篇",
        "打印 收藏 分享到",
        "版权所有 平川日报社 湘ICP备05001234号",
        "Copyright © 2023 All Rights Reserved",
    ]
    return "\n".join(made.lines), {"notices": [], "articles": made.articles}


def expected(
    *,
    hospital: str,
    headline: str,
    sections: list[tuple[str | None, list[str]]],
    bylines: list[tuple[str, str]],
    kicker: str | None = None,
    deck: str | None = None,
    column: str | None = None,
    captions: list[str] | None = None,
) -> dict[str, Any]:
    return {
        "column": column,
        "kicker": kicker,
        "headline": headline,
        "deck": deck,
        "bylines": [{"role": role, "name": name} for role, name in bylines],
        "hospitals": [hospital],
        "sections": [{"heading": heading, "paragraphs": paragraphs} for heading, paragraphs in sections],
        "captions": captions or [],
        "gaps": [],
    }
