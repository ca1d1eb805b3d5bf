"""Pages as programs hand them on (word processor, Markdown, copy of an e-paper), and short news or letters in a row.

`page(rng, kind)` gives a page's text and the expected parse, in the keys of `as_json`. It must not know: the importer.
"""

from __future__ import annotations

import random
from typing import Any

from tests.db.ingest.clean_articles import ARTICLES, Clean
from tests.db.ingest.printed_pages import expected, wrap
from tests.db.ingest.short_reports import REPORTS, Report

KINDS = ("word_processor", "markdown", "epaper_copy", "items", "letters", "continued")

_HEADERS = (
    "湖滨日报 2013年4月9日 星期二 第06版 民生",
    "要闻 3 2018年10月12日 星期五 责任编辑 高洁 视觉 宋扬 检校 孟丽",
    "云岭晚报　2007.11.20　星期二　A08　健康",
)
_DOCTORS = (
    ("澧水县人民医院", "内科副主任医师", "谭启明"),
    ("蒲江市中医院", "针灸科主治医师", "鲍晓岚"),
    ("东浦区妇幼保健院", "儿科主任医师", "邹立"),
    ("松口镇卫生院", "医师", "丁小满"),
)
_LETTERS = (
    (
        "血压药能不能停",
        "读者温先生来信：我吃降压药已有六年，近半年血压一直在一百二十左右，想把药停了，家里人不放心，请问可以吗？",
        "专家答复：血压正常是药物在起作用，擅自停药常会反弹。可以在医生指导下减量，每周量三次血压并记下来，三个月后再看。",
    ),
    (
        "孩子夜里磨牙要打虫吗",
        "读者小谢来信：我的孩子五岁，夜里磨牙声音很响，老人说肚里有虫，要我给他吃打虫药。",
        "医生答复：磨牙和蛔虫没有必然的关系，多与睡前过于兴奋、换牙有关。先不要吃药，睡前一小时不看动画片，观察一个月。",
    ),
)
_ADVICE = (
    (
        "烫伤别抹牙膏",
        "厨房里烫了手，很多人先抹牙膏、酱油，其实这样会把热气闷在里面。正确的做法是用凉水冲二十分钟，起了水泡不要挑破。",
    ),
    ("老人晨练别太早", "冬天日出以前气温最低，血管容易收缩，有心脏病的老人最好等太阳出来再出门，出门前喝一杯温水。"),
    (
        "换季咳嗽先别急着吃药",
        "入秋以后早晚温差大，不少人咽痒咳嗽，一两周自己会好。如果痰里带血、夜里憋醒，就要尽快去看医生。",
    ),
)


def page(rng: random.Random, kind: str) -> tuple[str, dict[str, Any]]:
    """A page of that kind and what an archivist makes of it."""
    lines: list[str] = []
    want: dict[str, Any] = {"notices": [], "articles": []}
    {
        "word_processor": _word_processor,
        "markdown": _markdown,
        "epaper_copy": _epaper_copy,
        "items": _items,
        "letters": _letters,
        "continued": _continued,
    }[kind](lines, want, rng)
    return "\n".join(lines), want


def _names(bylines: tuple[tuple[str, str], ...], rng: random.Random) -> str:
    return "　".join(
        f"{role} {' '.join(name) if rng.random() < 0.4 and len(name) == 2 else name}" for role, name in bylines
    )


def _of(article: Clean | Report, bylines: list[tuple[str, str]], **other: Any) -> dict[str, Any]:
    sections: list[tuple[str | None, list[str]]] = (
        [(heading, list(texts)) for heading, texts in article.sections]
        if isinstance(article, Clean)
        else [(None, list(article.paragraphs))]
    )
    given = {"hospital": article.hospital, "headline": article.headline, "bylines": bylines, "sections": sections}
    return expected(**{**given, **other})


def _word_processor(lines: list[str], want: dict[str, Any], rng: random.Random) -> None:
    """Title, paragraphs of one long line each; the byline below the title, or at the end on a line of its own."""
    indent, apart = rng.choice(("", "　　")), rng.random() < 0.6
    lines += [rng.choice(_HEADERS), ""] if rng.random() < 0.7 else []
    for article in rng.sample([*ARTICLES[:7], *REPORTS], rng.randint(3, 5)):
        bylines = list(article.bylines) if isinstance(article, Clean) else [("本报记者", article.reporter)]
        below = rng.random() < 0.5
        lines.append(article.headline)
        lines += [_names(tuple(bylines), rng)] if below else []
        lines += [""] if apart else []
        made = _of(article, bylines)
        for section in made["sections"]:
            lines += [section["heading"]] if section["heading"] else []
            lines += [indent + text for text in section["paragraphs"]]
        lines += [] if below else [f"（{_names(tuple(bylines), rng)}{rng.choice(('', ' 摄影报道'))}）"]
        lines += [""] if apart or not below else []
        want["articles"].append(made)


def _markdown(lines: list[str], want: dict[str, Any], rng: random.Random) -> None:
    """A converter's: the page's section over the articles, marks for bold, pictures left out, two blanks at line ends."""
    bold, section = rng.random() < 0.5, rng.random() < 0.7
    lines += [rng.choice(("# 民生", "# 健康周刊", "# 要闻·社会")), ""] if section else []
    for article in rng.sample([*ARTICLES[:7], *REPORTS], 3):
        bylines = list(article.bylines) if isinstance(article, Clean) else [("记者", article.reporter)]
        lines += [f"## **{article.headline}**" if bold else f"## {article.headline}", ""]
        lines += [f"**{_names(tuple(bylines), rng)}**{rng.choice(('', '  '))}", ""]
        lines += ["![图](images/1.jpg)", ""] if rng.random() < 0.5 else []
        made = _of(article, bylines)
        for part in made["sections"]:
            lines += [f"### {part['heading']}", ""] if part["heading"] else []
            for text in part["paragraphs"]:
                lines += [text + rng.choice(("", "  ")), ""]
        want["articles"].append(made)


def _epaper_copy(lines: list[str], want: dict[str, Any], rng: random.Random) -> None:
    """An e-paper's page copied as text, the author's line with source and size of type, the list of titles behind."""
    chosen = [*rng.sample(ARTICLES[:7], 1), *rng.sample(REPORTS, 2)]
    lines += ["◀ 上一版　下一版 ▶", "2016年12月1日 星期四", "第B03版：健康", ""]
    for article in chosen:
        bylines = list(article.bylines) if isinstance(article, Clean) else [("记者", article.reporter)]
        lines.append(article.headline)
        lines += [article.deck] if article.deck else []
        lines += [f"作者：{_names(tuple(bylines), rng)}　　来源：云台日报　　字体：大 中 小", ""]
        made = _of(article, bylines, deck=article.deck)
        for part in made["sections"]:
            lines += [part["heading"]] if part["heading"] else []
            lines += ["　　" + text for text in part["paragraphs"]]
        lines.append("")
        want["articles"].append(made)
    lines += ["本版新闻", *(article.headline for article in chosen), "上一篇　下一篇", "版权所有 云台日报社"]


def _items(lines: list[str], want: dict[str, Any], rng: random.Random) -> None:
    """Short news in narrow columns: a line of title, 【本报讯】 or nothing, a name in brackets or none."""
    width, indents = rng.randint(13, 17), rng.random() < 0.5
    lines += [rng.choice(_HEADERS), ""] if rng.random() < 0.5 else []
    dateline = rng.choice(("【本报讯】", "【本报讯】", "本报讯 ", ""))
    for report in rng.sample(REPORTS, rng.randint(4, 6)):
        signed = rng.random() < 0.6
        texts = [dateline + report.paragraphs[0], *report.paragraphs[1:]]
        role, closing = ("", "") if not signed else rng.choice((("", "（{}）"), ("通讯员", "（通讯员 {}）")))
        lines.append(report.headline)
        for text in [*texts[:-1], texts[-1] + closing.format(report.reporter)]:
            wrapped = wrap(text, width, indent=2)
            lines += ["　　" + wrapped[0], *wrapped[1:]] if indents else wrapped
        made = _of(report, [(role, report.reporter)] if signed else [], sections=[(None, texts)])
        want["articles"].append(made)


def _letters(lines: list[str], want: dict[str, Any], rng: random.Random) -> None:
    """What readers ask and doctors answer, and doctors' advice under the name of their hospital."""
    width, indents = rng.choice((0, 16, 20)), rng.random() < 0.5

    def text(paragraph: str) -> None:
        wrapped = wrap(paragraph, width, indent=2) if width else [paragraph]
        lines.extend(["　　" + wrapped[0], *wrapped[1:]] if indents else wrapped)

    for headline, asked, answered in rng.sample(_LETTERS, rng.randint(1, 2)):
        house, post, name = rng.choice(_DOCTORS)
        lines.append(headline)
        text(asked)
        text(f"{answered}（{house}{post} {name}）")
        lines += [""] if rng.random() < 0.5 else []
        sections: list[tuple[str | None, list[str]]] = [(None, [asked, answered])]
        want["articles"].append(
            expected(hospital=house, headline=headline, bylines=[(house + post, name)], sections=sections)
        )
    for headline, advice in rng.sample(_ADVICE, 2):
        house, _, name = rng.choice(_DOCTORS)
        lines += [headline, f"□{house} {' '.join(name) if len(name) == 2 else name}"]
        text(advice)
        lines += [""] if rng.random() < 0.5 else []
        want["articles"].append(
            expected(hospital=house, headline=headline, bylines=[(house, name)], sections=[(None, [advice])])
        )


def _continued(lines: list[str], want: dict[str, Any], rng: random.Random) -> None:
    """The second half of a story from another page, with a part's number and a deck, and a report below it."""
    width = rng.randint(15, 20)
    article, report = rng.choice(ARTICLES[:7]), rng.choice(REPORTS)
    notice, headline = (
        f"（上接第{rng.choice('1一')}版）",
        article.headline + rng.choice(("（下）", "（中）", "（之二）", "")),
    )
    lines += [rng.choice(_HEADERS), headline, "——发自病房的报道", f"■{_names(article.bylines, rng)}"]
    made = _of(article, list(article.bylines), headline=headline, deck="——发自病房的报道")
    first = notice
    for part in made["sections"]:
        lines += [part["heading"]] if part["heading"] else []
        for text in part["paragraphs"]:
            lines += wrap(first + text, width, indent=2)
            first = ""
    want["articles"].append(made)
    opening = f"本报讯（记者 {report.reporter}）"
    texts = [opening + report.paragraphs[0], *report.paragraphs[1:]]
    lines += ["", report.headline, *(line for text in texts for line in wrap(text, width, indent=2))]
    want["articles"].append(_of(report, [("记者", report.reporter)], sections=[(None, texts)]))
    want["notices"].append(notice)
