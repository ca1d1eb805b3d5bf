"""Columns named without brackets: 读者来信, 健康问答, 名医讲堂 alone on a line above a headline.

What tells is the form, a short compound of nouns whose last word is what papers call a regular place for something, and the
place. It must not know: which columns there are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from db.ingest import bylines, glance, prose
from db.ingest.fragments import Fragment, Kind, Line, fragment_of

# What a regular place in a paper is for: to ask and tell, to teach, to follow up, to portray, to look, to muse; or its name.
_PLACES = (
    "问答|答疑|解答|咨询|信箱|来信|来函|来电|热线|连线|直通车|回音壁|留言|之声|心声|呼声|心语|絮语|"
    "讲堂|讲座|讲坛|课堂|学堂|学校|论坛|讲述|说法|说病|谈病|科普|百科|常识|指南|顾问|处方|提醒|支招|"
    "追踪|跟踪|回访|调查|观察|视点|视线|视角|焦点|热点|聚焦|关注|透视|扫描|广角|瞭望|纵横|大观|一线|"
    "人物|风采|群英|访谈|会客厅|专访|故事|故事会|记忆|往事|"
    "札记|随笔|杂谈|漫谈|漫笔|手札|走笔|笔记|感悟|夜话|茶座|沙龙|"
    "专栏|周刊|专刊|副刊|专版|天地|园地|世界|之窗|窗口|之友|之家|家园|驿站|长廊|前沿|新知|动态|文摘|博览|话题"
)
# 卫生与健康, 医药健康: a subject in two words.
_SUBJECTS = "健康|卫生|医药|医疗|医学|养生|保健|生活|社会|民生|科技|教育|文化|法治|法制"
_NAME = re.compile(
    rf"(?:[㐀-鿿]{{0,4}}(?:{_PLACES})|(?:{_SUBJECTS})(?:与|·|和)(?:{_SUBJECTS}|人生|家庭)|(?:{_SUBJECTS}){{2}})"
)
# A verb or a negation makes it a sentence: 让健康…, 为患者…
_SAYS = re.compile("[让使把将被为给向从在是有不没到了着过的]")
_SHORTEST, _LONGEST = 2, 6


def find(lines: list[Line], short: str, fixed: dict[int, Fragment]) -> None:
    """Adds the names to `fixed`. `short` is the page's text with its short lines only, see `glance`."""
    for index in glance.lines_with(_HINT, short):
        if index not in fixed and _named(lines, index, fixed):
            fixed[index] = fragment_of(lines[index], Kind.COLUMN, "column_label", 0.75)


_HINT = re.compile(rf"\n(?:[㐀-鿿·][ 　]{{0,2}}){{{_SHORTEST},{_LONGEST}}}" + glance.END)
_MARKS = frozenset("■●◆◇★☆□○※")


def _named(lines: list[Line], index: int, fixed: Mapping[int, Fragment]) -> bool:
    """A name by its form, behind the end of a text or at the page's head, with a headline below and text below that."""
    line = lines[index]
    name = "".join(line.text.split())
    if not _MARKS.issuperset("".join(line.marks.split())) or _NAME.fullmatch(name) is None or _SAYS.search(name):
        return False
    return _behind_an_end(lines, index, fixed) and _above_a_headline(lines, index, fixed)


def _behind_an_end(lines: list[Line], index: int, fixed: Mapping[int, Fragment]) -> bool:
    return not index or index - 1 in fixed or prose.ends(lines[index - 1].text)


def _above_a_headline(lines: list[Line], index: int, fixed: Mapping[int, Fragment]) -> bool:
    """A title follows, longer than the name or apart from it (the halves of a heading are as long as each other), then text."""
    name, title = "".join(lines[index].text.split()), lines[index + 1 : index + 2]
    if not title or index + 1 in fixed or not _titles(title[0].text):
        return False
    alone = title[0].blank > 0 and (lines[index].blank > 0 or not index or index - 1 in fixed)
    if not alone and (len(name) < _SET_CLOSE or len(title[0].text) <= len(name)):
        return False
    for below in range(index + 2, min(len(lines), index + 2 + _MOST_TITLES)):
        if below in fixed:
            return fixed[below].kind is Kind.BYLINE
        if not _titles(lines[below].text):
            return True
    return False


_SET_CLOSE = 4
"""Characters of a name from which it may stand right above its headline."""
_MOST_TITLES = 3


def _titles(text: str) -> bool:
    return (
        len(text) <= _LONGEST_TITLE
        and prose.title_like(text)
        and not prose.ends(text)
        and not bylines.opens_report(text)
    )


_LONGEST_TITLE = 30
