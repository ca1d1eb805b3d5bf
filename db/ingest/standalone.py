"""Lines that are something by themselves, before any text is joined: furniture, notices, column labels, bylines, marked captions.

It must not know: articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from db.domain.records import Anchor
from db.ingest import authors, bylines, column_names, glance, photos, prose
from db.ingest.fragments import Fragment, Kind, Line, fragment_of
from db.ingest.mastheads import PageFacts
from db.ingest.people import NOBODY, Known
from db.ingest.steps import ONE_STEP, Steps

_COLUMN = re.compile(r"[【〖\[［]\s*([^【】〖〗\[\]［］，。；]{2,14})\s*[】〗\]］]\s*[:：]?$")
_COLUMN_INLINE = re.compile(r"[【〖]\s*([^【】〖〗，。；]{2,10})\s*[】〗]\s*(?=\S)")
_CAPTION_MARKS = frozenset("◀▶◁▷▲△▼▽►◄")
_CAPTION_WORDS = re.compile(r"[上下左右题大小]?图(?:为|[①-⑩一二三四五六1-9]\s*[:：为])|[上下左右]图[:：]|图片说明")
_BYLINE_MARKS = frozenset("□■◎●○◆◇")
# What a box beside an article is called.
_LABEL = re.compile(
    r"(?:编者按|编者的话|编者|编后|编后语|编后话|开栏的话|开栏语|相关链接|相关新闻|链接|延伸阅读|新闻链接|背景链接|政策链接|知识链接|名词解释|小贴士|小知识|温馨提示|新闻背景|背景|"
    r"采访手记|记者手记|记者观察|记者点评|手记|短评|快评|点评|专家点评|专家提醒|专家简介|人物简介|人物名片|医院简介|医院名片|科室简介|作者简介|数据|数说|新闻链接|对话|时间表|大事记)[：:]?"
)


_POSTS = "师士任长授员家者"
"""Last characters of the professions in `authors`."""
_HINT = re.compile(
    f"{authors.DOERS}|"
    r"\n[文图圖摄攝绘][/／·、&＆文图圖摄攝影:：]|\n[文图圖摄攝绘][^\S\n]|"
    + "".join(rf"{post}[^\S\n]|" for post in _POSTS)
    + "".join(rf"{re.escape(last)}{glance.END}|" for last in "摄攝影图圖)）")
    + r"\n[【〖\[［]|\n[^\n]{1,6}"
    + glance.END
)
"""What a line must have that is something by itself, one of these, if it bears no mark and the archive knows none of its words."""


def find(lines: list[Line], facts: PageFacts, known: Known = NOBODY, steps: Steps = ONE_STEP) -> dict[int, Fragment]:
    """Fragments for the lines that no other line continues, by their index in `lines`."""
    texts = [line.text for line in lines]
    page, short = glance.page_text(texts), glance.page_text([text if len(text) <= _LONGEST else "" for text in texts])
    marked = [index for index, line in enumerate(lines) if line.marks]
    met = _met(lines, known)
    looked_at = {*facts.furniture, *facts.notices, *facts.adverts, *marked, *met, *glance.lines_with(_HINT, short)}
    fixed: dict[int, Fragment] = {}
    for index in steps.through(sorted(looked_at)):
        line = lines[index]
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
        elif len(line.text) <= _LONGEST:
            found = _column(line) or _label(line) or _credit(line) or _byline(line, known, met=index in met)
            if found is not None:
                fixed[index] = found
    _authors_below_titles(lines, page, fixed)
    _caption_lines(lines, {*marked, *glance.lines_with(_CAPTION_HINT, page)}, fixed)
    _credited_lines(lines, page, fixed)
    _table_rows(lines, page, fixed)
    column_names.find(lines, short, fixed)
    return fixed


_LONGEST = 90
"""Characters of a line that may be something by itself."""


def _authors_below_titles(lines: list[Line], page: str, fixed: dict[int, Fragment]) -> None:
    """云溪县中医院针灸科 高原 between a title and a longer line of text: without a mark only its place shows that it is a byline."""
    for index in glance.lines_with(_APART, page):
        line = lines[index]
        if index in fixed or len(line.text) > _LONGEST_AUTHOR or not 0 < index < len(lines) - 1:
            continue
        before, after = lines[index - 1], lines[index + 1]
        stands_so = index - 1 not in fixed and index + 1 not in fixed and len(after.text) > len(before.text) - 4
        if stands_so and prose.title_like(before.text) and authors.institution(line.text):
            fixed[index] = fragment_of(line, Kind.BYLINE, "byline_words", 0.85)


_LONGEST_AUTHOR = 30
_APART = re.compile(r"[^\S\n](?=[㐀-鿿])")


def _met(lines: list[Line], known: Known) -> set[int]:
    """Lines that are a name, or begin with a role, which the archive has met."""
    if known is NOBODY:
        return set()
    return {
        index
        for index, line in enumerate(lines)
        if "".join(line.text.split()) in known.names or known.roles.match(line.text)
    }


_CELLS = re.compile(r"\t+|\u3000+| {2,}")
_CELL_HINT = re.compile(r"\t|\u3000|  ")
_FEWEST_CELLS = 3


def _table_rows(lines: list[Line], page: str, fixed: dict[int, Fragment]) -> None:
    """Rows of a table, each a paragraph of its own: lines below each other with as many cells, three or more."""
    cells = {
        index: len(_CELLS.split(lines[index].text))
        for index in glance.lines_with(_CELL_HINT, page)
        if index not in fixed
    }
    for index, count in cells.items():
        if count >= _FEWEST_CELLS and count in (cells.get(index - 1), cells.get(index + 1)):
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


def _byline(line: Line, known: Known, *, met: bool) -> Fragment | None:
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


_CAPTION_HINT = re.compile("|".join(rf"\n{first}" for first in "上下左右题大小图"))


def _caption_lines(lines: list[Line], looked_at: Iterable[int], fixed: dict[int, Fragment]) -> None:
    """A caption with a mark (◀▲, 图为) goes on, in lines of its own width, to its end; whose photo it is may stand below."""
    looked_at = sorted(looked_at)
    items = _brief_items(lines, looked_at)
    for index in looked_at:
        line = lines[index]
        marked = not _CAPTION_MARKS.isdisjoint(line.marks)
        if index in items or index in fixed or not (marked or _CAPTION_WORDS.match(line.text)):
            continue
        caption = fragment_of(line, Kind.CAPTION, "caption_mark" if marked else "caption_words", 0.93)
        fixed[index] = caption
        for below in range(index + 1, len(lines)):
            if not _goes_on(caption, lines[below - 1], lines[below], marked):
                break
            glue = " " if photos.credit_line(lines[below].text) else prose.glue(caption.text, lines[below].text)
            caption.append(fragment_of(lines[below]), glue)
            fixed[below] = caption


_BRIEFS_MARKS = "△▲"


def _brief_items(lines: list[Line], looked_at: list[int]) -> set[int]:
    """Lines that begin news in brief: one right behind the other's end under a title, each with the mark of a picture."""
    found: set[int] = set()
    for mark in _BRIEFS_MARKS:
        marked = [index for index in looked_at if lines[index].marks[:1] == mark]
        if len(marked) > 1 and marked[0] and prose.title_like(lines[marked[0] - 1].text):
            behind = [lines[index - 1].text for index in marked[1:]]
            if all(prose.ends(text) and not photos.credited(text) for text in behind):
                found.update(marked)
    return found


def _credited_lines(lines: list[Line], page: str, fixed: dict[int, Fragment]) -> None:
    """A line that ends by saying whose picture it is ends a caption, which begins behind the last sentence before it."""
    for index in glance.lines_with(_CREDIT_HINT, page):
        if index in fixed or not photos.credited(lines[index].text):
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


_CREDIT_HINT = re.compile("|".join(rf"{last}[）)。 　]*{glance.END}" for last in photos.LAST_OF_CREDIT))
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
