"""Lines that are something by themselves, before any text is joined: furniture, notices, column labels, bylines, marked captions.

It must not know: articles.
"""

from __future__ import annotations

import re

from db.domain.records import Anchor
from db.ingest import bylines, photos, prose
from db.ingest.fragments import Fragment, Kind, Line, fragment_of
from db.ingest.mastheads import PageFacts
from db.ingest.people import NOBODY, Known
from db.ingest.steps import ONE_STEP, Steps

_COLUMN = re.compile(r"[【〖\[［]\s*([^【】〖〗\[\]［］，。；]{2,14})\s*[】〗\]］]\s*[:：]?$")
_COLUMN_INLINE = re.compile(r"[【〖]\s*([^【】〖〗，。；]{2,10})\s*[】〗]\s*(?=\S)")
_CAPTION_MARKS = frozenset("◀▶◁▷▲△▼▽►◄")
# Most lines are text; one quick look spares them the slow ones.
# Every branch begins with one certain character, so that the search can skip to where one may begin.
_BYLINE_HINT = re.compile(
    r"记者|記者|通员|讯员|訊员|通訊員|实习生|评论|評论|作者|撰|采|编|翻|口|整|讲|摄|攝|文[/／:：\s]|图[/／:：\s]|圖[/／:：\s]|"
    r"策划|统筹|特派|观察|读者|网友|师\s|士\s|任\s|长\s|授\s|员\s|家\s|者\s|\)$|）$"
)
_CAPTION_WORDS = re.compile(r"[上下左右题大小]?图(?:为|[①-⑩一二三四五六1-9]\s*[:：为])|[上下左右]图[:：]|图片说明")
_BYLINE_MARKS = frozenset("□■◎●○◆◇")
# What a box beside an article is called.
_LABEL = re.compile(
    r"(?:编者按|编者的话|编者|编后|编后语|编后话|开栏的话|开栏语|相关链接|相关新闻|链接|延伸阅读|新闻链接|背景链接|政策链接|知识链接|名词解释|小贴士|小知识|温馨提示|新闻背景|背景|"
    r"采访手记|记者手记|记者观察|记者点评|手记|短评|快评|点评|专家点评|专家提醒|专家简介|人物简介|人物名片|医院简介|医院名片|科室简介|作者简介|数据|数说|新闻链接|对话|时间表|大事记)[：:]?"
)


def find(lines: list[Line], facts: PageFacts, known: Known = NOBODY, steps: Steps = ONE_STEP) -> dict[int, Fragment]:
    """Fragments for the lines that no other line continues, by their index in `lines`."""
    fixed: dict[int, Fragment] = {}
    for index, line in enumerate(steps.through(lines)):
        if index in facts.furniture:
            fixed[index] = fragment_of(line, Kind.FURNITURE, *facts.furniture[index])
        elif index in facts.notices:
            if index in facts.run_on and index - 1 in fixed:
                fixed[index] = fixed[index - 1]
                fixed[index].append_line(line)
            else:
                fixed[index] = fragment_of(line, Kind.NOTICE, *facts.notices[index])
        elif index in facts.adverts:
            fixed[index] = fragment_of(line, Kind.LEFTOVER, *facts.adverts[index])
        elif len(line.text) <= 90:
            found = _column(line) or _label(line) or _credit(line) or _byline(line, known)
            if found is not None:
                fixed[index] = found
    _caption_lines(lines, fixed)
    _credited_lines(lines, fixed)
    _table_rows(lines, fixed)
    return fixed


_CELLS = re.compile(r"\t+|\u3000+| {2,}")
_FEWEST_CELLS = 3


def _table_rows(lines: list[Line], fixed: dict[int, Fragment]) -> None:
    """Rows of a table, each a paragraph of its own: lines below each other with as many cells, three or more."""
    cells = [
        len(_CELLS.split(line.text)) if index not in fixed and _CELLS.search(line.text) else 0
        for index, line in enumerate(lines)
    ]
    for index, count in enumerate(cells):
        near = (cells[index - 1] if index else 0, cells[index + 1] if index + 1 < len(cells) else 0)
        if count >= _FEWEST_CELLS and count in near:
            fixed[index] = fragment_of(lines[index], Kind.BODY, "table_row", 0.8)
            fixed[index].role = "row"


def _label(line: Line) -> Fragment | None:
    """相关链接, ■记者手记: the heading of a box, which opens no article and names nobody."""
    if len(line.text) > 6 or _LABEL.fullmatch(line.text) is None:
        return None
    fragment = fragment_of(line, Kind.TITLE, "box_label", 0.9)
    fragment.role = "label"
    return fragment


def _column(line: Line) -> Fragment | None:
    """【健康周刊】 on a line of its own names the column that the next article stands in."""
    if line.text[0] not in "【〖[［":
        return None
    match = _COLUMN.fullmatch(line.text)
    if match is None or (line.text[0] in "[［" and match[1].isascii()):
        return None
    fragment = fragment_of(line, Kind.COLUMN, "column_label", 0.95)
    start = line.start + match.start(1)
    fragment.text = match[1].rstrip()
    fragment.pieces[0].start, fragment.pieces[0].end = start, start + len(fragment.text)
    fragment.extra.append(Anchor(line.number, line.start, start))
    fragment.extra.append(Anchor(line.number, fragment.pieces[0].end, line.end))
    return fragment


def _credit(line: Line) -> Fragment | None:
    """石磊 摄 on a line of its own: `captions` finds the picture it belongs to."""
    if line.text[-1] not in "摄攝影图圖)）":
        return None
    return fragment_of(line, Kind.CAPTION, "photo_credit", 0.8) if photos.credit_line(line.text) else None


def _byline(line: Line, known: Known) -> Fragment | None:
    met = known is not NOBODY and (
        "".join(line.text.split()) in known.names or known.roles.match(line.text) is not None
    )
    if not (line.marks or met or _BYLINE_HINT.search(line.text)):
        return None
    marked = not _BYLINE_MARKS.isdisjoint(line.marks)
    inside = bylines.bracketed(line.text, known)
    if inside is not None:
        return fragment_of(line, Kind.BYLINE, "byline_in_brackets", inside.confidence)
    found = bylines.parse(line.text, marked=marked, known=known)
    if found is None:
        return None
    whole = "known_byline" if met else "byline_words"
    reason = whole if found.end == len(line.text) else "byline_glued"
    return fragment_of(line, Kind.BYLINE, reason, found.confidence)


def _caption_lines(lines: list[Line], fixed: dict[int, Fragment]) -> None:
    """A caption with a mark (◀▲, 图为) goes on, in lines of its own width, to its end; whose photo it is may stand below."""
    index = 0
    while index < len(lines):
        line = lines[index]
        marked = not _CAPTION_MARKS.isdisjoint(line.marks)
        if index in fixed or not (marked or _CAPTION_WORDS.match(line.text)):
            index += 1
            continue
        caption = fragment_of(line, Kind.CAPTION, "caption_mark" if marked else "caption_words", 0.93)
        fixed[index] = caption
        index += 1
        while index < len(lines) and _goes_on(caption, lines[index - 1], lines[index], marked):
            glue = " " if photos.credit_line(lines[index].text) else prose.glue(caption.text, lines[index].text)
            caption.append(fragment_of(lines[index]), glue)
            fixed[index] = caption
            index += 1


def _credited_lines(lines: list[Line], fixed: dict[int, Fragment]) -> None:
    """A line that ends by saying whose picture it is ends a caption, which begins behind the last sentence before it."""
    for index, line in enumerate(lines):
        if index in fixed or not photos.credited(line.text):
            continue
        first = index
        while first > 0 and index - first < _CAPTION_LINES and _same_caption(lines, first, fixed):
            first -= 1
        if index - first == _CAPTION_LINES:
            first = index  # the text before it has no end: the caption cuts a sentence in two
        caption = fragment_of(lines[first], Kind.CAPTION, "photo_credit", 0.85)
        fixed[first] = caption
        for at in range(first + 1, index + 1):
            caption.append(fragment_of(lines[at]), prose.glue(caption.text, lines[at].text))
            fixed[at] = caption


_CAPTION_LINES = 4


def _same_caption(lines: list[Line], at: int, fixed: dict[int, Fragment]) -> bool:
    """Whether the line before `at` belongs to the same caption."""
    before = lines[at - 1]
    apart = lines[at].blank or lines[at].marks or at - 1 in fixed
    return not apart and not prose.ends(before.text) and prose.width(before.text) >= prose.width(lines[at].text) - 4


def _goes_on(caption: Fragment, last: Line, line: Line, marked: bool) -> bool:
    if photos.credited(caption.text):
        return False
    if photos.credit_line(line.text):
        return line.blank <= 1
    if line.blank or line.marks or line.indent > last.indent or prose.ends(caption.text) or len(caption.text) > 120:
        return False
    if not marked:
        return True
    # A caption's lines have one width of their own; a wider line is the text beside it.
    return prose.width(line.text) <= max(prose.width(last.text) + 3, 12) or (
        caption.lines > 1 and last.text[-1] in "，、"
    )
