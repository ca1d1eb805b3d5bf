"""Clean articles made into pages as they arrive: wrapped, torn, swapped, glued, mixed; with what must come out of them.

`page(rng, kind)` gives a page's text and the expected parse, in the keys of `as_json`. It must not know: the importer.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from tests.db.ingest.clean_articles import ARTICLES, Clean

KINDS = (
    "as_written",
    "wrapped",
    "indents_lost",
    "blank_lines",
    "headings_behind",
    "caption_in_sentence",
    "columns_swapped",
    "names_glued",
    "text_lost",
    "several_articles",
    "furniture",
    "marks",
    "everything",
)

_NO_LINE_START = frozenset("，。、；：！？）》”’…")
_NO_LINE_END = frozenset("“‘（《")


@dataclass(slots=True)
class _Item:
    """A piece of a page: its kind and text, or the lines it became."""

    kind: str
    text: str
    lines: list[str] = field(default_factory=list[str])
    torn_start: bool = False
    torn_end: bool = False


def page(rng: random.Random, kind: str) -> tuple[str, dict[str, Any]]:
    """A page with that damage and what an archivist makes of it."""
    damages = {kind} if kind != "everything" else set(rng.sample(KINDS[1:12], 4))
    count = rng.randint(2, 4) if "several_articles" in damages or "furniture" in damages else rng.choice((1, 1, 2))
    articles = rng.sample([a for a in ARTICLES if _fits(a, damages)], count)
    width = rng.randint(11, 24)
    columns = bool(damages & {"wrapped", "indents_lost", "blank_lines"})
    lines: list[str] = []
    expected: list[dict[str, Any]] = []
    for article in articles:
        items = _items(article, rng, damages)
        gaps = _lose_text(items, rng) if "text_lost" in damages else []
        expected.append(_expected(article, items, gaps))
        if "headings_behind" in damages:
            items = _headings_behind(items)
        if "columns_swapped" in damages:
            items = _swap(items, rng)
        lines += _lines(items, rng, damages, width if columns else 0)
    notices: list[str] = []
    if "furniture" in damages:
        lines, notices = _furnish(lines, rng)
    if "blank_lines" in damages:
        lines = [part for line in lines for part in ((line, "") if rng.random() < 0.1 else (line,))]
    return "\n".join(lines), {"notices": notices, "articles": expected}


def _fits(article: Clean, damages: set[str]) -> bool:
    headed = sum(1 for heading, _ in article.sections if heading) >= 2
    if "headings_behind" in damages and not headed:
        return False
    return not ("names_glued" in damages and not (headed and article.bylines))


def _items(article: Clean, rng: random.Random, damages: set[str]) -> list[_Item]:
    items: list[_Item] = []
    for kind, text in (
        ("column", article.column),
        ("kicker", article.kicker),
        ("headline", article.headline),
        ("deck", article.deck),
    ):
        if text:
            items.append(_Item(kind, text))
    bylines = [_Item("byline", f"{role} {name}") for role, name in article.bylines]
    late = "names_glued" in damages
    if not late:
        items += bylines
    for number, (heading, paragraphs) in enumerate(article.sections):
        if heading:
            if late and number == 1:
                # The byline stands before the first heading, whose first words are glued to its name.
                bylines[-1].text += heading
                items += bylines
                items.append(_Item("glued_heading", heading))
            else:
                items.append(_Item("heading", heading))
        items += [_Item("paragraph", text) for text in paragraphs]
    paragraphs_at = [i for i, item in enumerate(items) if item.kind == "paragraph" and len(item.text) > 50]
    for caption in article.captions:
        at = rng.choice(paragraphs_at)
        if "caption_in_sentence" in damages:
            cut = rng.randint(15, len(items[at].text) - 15)
            while items[at].text[cut] in _NO_LINE_START or items[at].text[cut - 1] in "。！？”":
                cut -= 1
            rest = _Item("rest", items[at].text[cut:])
            items[at : at + 1] = [_Item("paragraph", items[at].text[:cut]), _Item("caption", caption), rest]
        else:
            items.insert(at + 1, _Item("caption", caption))
        paragraphs_at = [i for i, item in enumerate(items) if item.kind == "paragraph" and len(item.text) > 50]
    return items


def _lose_text(items: list[_Item], rng: random.Random) -> list[dict[str, str]]:
    """One paragraph loses its end, another its beginning, in mid-sentence."""
    whole = [item for item in items if item.kind == "paragraph" and len(item.text) > 60]
    if len(whole) < 2:
        return []
    first, second = rng.sample(whole, 2)
    cut = rng.randint(25, len(first.text) - 12)
    while first.text[cut - 1] in "。！？”，、；：“（":
        cut -= 1
    first.text = first.text[:cut]
    cut = rng.randint(8, len(second.text) // 2)
    while second.text[cut - 1] in "。！？“”（，、；：" or second.text[cut] in "“（":
        cut += 1
    second.text = second.text[cut:].lstrip("，。、；：”")
    return [{"at": "end", "text": first.text[-10:]}, {"at": "start", "text": second.text[:10]}]


def _headings_behind(items: list[_Item]) -> list[_Item]:
    """Every heading goes behind its section; the lead stands before the headline, so that it is told from the first section."""
    head = [item for item in items if item.kind in ("column", "kicker", "headline", "deck", "byline")]
    first = next(i for i, item in enumerate(items) if item.kind == "heading")
    lead = [item for item in items[:first] if item not in head]
    items = [*lead, *head, *items[first:]]
    ordered: list[_Item] = []
    waiting: _Item | None = None
    for item in items:
        if item.kind == "heading":
            if waiting:
                ordered.append(waiting)
            waiting = item
        else:
            ordered.append(item)
    return ordered + ([waiting] if waiting else [])


def _swap(items: list[_Item], rng: random.Random) -> list[_Item]:
    """The end of one section, cut in mid-sentence, goes before the section's other text, as when columns change places."""
    sections: list[list[int]] = []
    for index, item in enumerate(items):
        if item.kind == "paragraph" and sections and sections[-1] and sections[-1][-1] == index - 1:
            sections[-1].append(index)
        elif item.kind == "paragraph":
            sections.append([index])
    long = [s for s in sections[1:] if len(items[s[0]].text) > 60] or [
        s for s in sections if len(items[s[0]].text) > 60
    ]
    if not long or len(sections) < 2:
        return items
    section = rng.choice(long)
    first = items[section[0]]
    cut = rng.randint(20, len(first.text) - 20)
    while first.text[cut] in _NO_LINE_START or first.text[cut - 1] in "。！？”“":
        cut -= 1
    block = [_Item("rest", first.text[cut:]), *(items[i] for i in section[1:])]
    kept = [_Item("paragraph", first.text[:cut])]
    before = items[: section[0]]
    heading_at = len(before) - 1 if before and before[-1].kind in ("heading", "glued_heading") else len(before)
    if heading_at == len(before):
        return items
    return [*before[:heading_at], *block, *before[heading_at:], *kept, *items[section[-1] + 1 :]]


def _wrap(text: str, width: int, *, short: bool) -> list[str]:
    """Column lines of `width` characters; the first two short for its indent. No line begins with a closing mark."""
    lines: list[str] = []
    room = width - 2 if short else width
    while text:
        at, used = 0, 0.0
        while at < len(text) and used + (0.5 if text[at] < "\x80" else 1) <= room:
            used += 0.5 if text[at] < "\x80" else 1
            at += 1
        if at < len(text) and text[at] in _NO_LINE_START:
            at += 1 if at > 1 and text[at - 1] in _NO_LINE_START else -1
        if 1 < at < len(text) and text[at - 1] in _NO_LINE_END:
            at -= 1
        at = max(at, 1)
        lines.append(text[:at])
        text, room = text[at:], width
    return lines


def _lines(items: list[_Item], rng: random.Random, damages: set[str], width: int) -> list[str]:
    lines: list[str] = []
    marks = "marks" in damages
    for item in items:
        text = item.text
        if item.kind == "column":
            lines += ["", f"【{text}】"]
        elif item.kind in ("kicker", "headline", "deck"):
            if item.kind == "headline":
                text = f"## {text}" if marks else text
            lines += ["", ("——" if item.kind == "deck" else "") + text]
        elif item.kind == "byline":
            first = not lines or not lines[-1].startswith(("□", "本报", "记者", "通讯员", "特约", "首席", "实习"))
            lines += (["", f"□{text}"] if first else [text]) if marks or first else [text]
        elif item.kind == "heading":
            lines += ["", f"### {text}" if marks else text, ""]
        elif item.kind == "caption":
            lines += ["", "", "", f"◀{text}" if marks else text, ""]
        elif item.kind in ("paragraph", "rest"):
            starts = item.kind == "paragraph"
            wrapped = _wrap(text, width, short=starts) if width else [text]
            if starts and width and "indents_lost" not in damages:
                wrapped[0] = "　　" + wrapped[0]
            if marks and rng.random() < 0.3:
                wrapped[-1] += "  "
            lines += [*([] if width else [""]), *wrapped]
    return lines


def _furnish(lines: list[str], rng: random.Random) -> tuple[list[str], list[str]]:
    """A page header, an e-paper's navigation, notices."""
    heads = (
        ["临河晚报 2023年5月18日 星期四 第A06版 健康"],
        ["青禾日报", "2021年11月2日 星期二", "第05版：民生"],
        ["上一版 下一版", "版面导航 标题导航", "云溪日报 2019年7月30日 星期二", "放大 缩小 默认 全文复制"],
    )
    notice = rng.choice((["本版由市卫生健康委员会主办", "图片由各医院提供"], ["本专版由市卫健委协办"], []))
    tail = rng.choice((["上一篇 下一篇"], ["返回目录"], []))
    return [*rng.choice(heads), *lines, "", *notice, *tail], notice


def _expected(article: Clean, items: list[_Item], gaps: list[dict[str, str]]) -> dict[str, Any]:
    texts: list[str] = []
    for item in items:
        if item.kind == "paragraph":
            texts.append(item.text)
        elif item.kind == "rest":
            texts[-1] += item.text
    sections: list[dict[str, Any]] = []
    for heading, paragraphs in article.sections:
        sections.append({"heading": heading, "paragraphs": texts[: len(paragraphs)]})
        texts = texts[len(paragraphs) :]
    return {
        "column": article.column,
        "kicker": article.kicker,
        "headline": article.headline,
        "deck": article.deck,
        "bylines": [{"role": role, "name": name} for role, name in article.bylines],
        "hospitals": [article.hospital],
        "sections": sections,
        "captions": list(article.captions),
        "gaps": gaps,
    }
