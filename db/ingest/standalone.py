"""Lines that are something by themselves, before any text is joined: furniture, notices, column labels, bylines, marked captions.

It must not know: articles.
"""

from __future__ import annotations

import re

from db.domain.records import Anchor
from db.ingest import bylines, prose
from db.ingest.fragments import Fragment, Kind, Line, fragment_of
from db.ingest.furniture import PageFacts

_COLUMN = re.compile(r"[【〖\[［]\s*([^【】〖〗\[\]［］，。；]{2,14})\s*[】〗\]］]\s*[:：]?$")
_COLUMN_INLINE = re.compile(r"[【〖]\s*([^【】〖〗，。；]{2,10})\s*[】〗]\s*(?=\S)")
_CAPTION_MARKS = frozenset("◀▶◁▷▲△▼▽►◄")
# Most lines are text; one quick look spares them the slow ones.
_BYLINE_HINT = re.compile(
    "记者|記者|[通讯訊]员|通訊員|实习生|[评評]论|作者|[撰采编翻口整讲]|摄|攝|[文图圖][/／:：\\s]|策划|统筹|特派|观察|读者|网友|"
    "[师士任长授员师家者]\\s|[)）]$"
)
_CAPTION_WORDS = re.compile(r"[上下左右题大小]?图(?:为|[①-⑩一二三四五六1-9]\s*[:：为])|[上下左右]图[:：]|图片说明")
_BYLINE_MARKS = frozenset("□■◎●○◆◇")


def find(lines: list[Line], facts: PageFacts) -> dict[int, Fragment]:
    """Fragments for the lines that no other line continues, by their index in `lines`."""
    fixed: dict[int, Fragment] = {}
    for index, line in enumerate(lines):
        if index in facts.furniture:
            fixed[index] = fragment_of(line, Kind.FURNITURE, *facts.furniture[index])
        elif index in facts.notices:
            fixed[index] = fragment_of(line, Kind.NOTICE, *facts.notices[index])
        elif len(line.text) <= 90:
            found = _column(line) or _credit(line) or _byline(line)
            if found is not None:
                fixed[index] = found
    _caption_lines(lines, fixed)
    return fixed


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
    return fragment_of(line, Kind.CAPTION, "photo_credit", 0.8) if bylines.credit_line(line.text) else None


def _byline(line: Line) -> Fragment | None:
    if not line.marks and not _BYLINE_HINT.search(line.text):
        return None
    marked = any(mark in _BYLINE_MARKS for mark in line.marks)
    inside = bylines.bracketed(line.text)
    if inside is not None:
        return fragment_of(line, Kind.BYLINE, "byline_in_brackets", inside.confidence)
    found = bylines.parse(line.text, marked=marked)
    if found is None:
        return None
    reason = "byline_words" if found.end == len(line.text) else "byline_glued"
    return fragment_of(line, Kind.BYLINE, reason, found.confidence)


def _caption_lines(lines: list[Line], fixed: dict[int, Fragment]) -> None:
    """A caption with a mark (◀▲, 图为) goes on, in lines of its own width, to its end; whose photo it is may stand below."""
    index = 0
    while index < len(lines):
        line = lines[index]
        marked = any(mark in _CAPTION_MARKS for mark in line.marks)
        if index in fixed or not (marked or _CAPTION_WORDS.match(line.text)):
            index += 1
            continue
        caption = fragment_of(line, Kind.CAPTION, "caption_mark" if marked else "caption_words", 0.93)
        fixed[index] = caption
        index += 1
        while index < len(lines) and _goes_on(caption, lines[index - 1], lines[index], marked):
            glue = " " if bylines.credit_line(lines[index].text) else prose.glue(caption.text, lines[index].text)
            caption.append(fragment_of(lines[index]), glue)
            fixed[index] = caption
            index += 1


def _goes_on(caption: Fragment, last: Line, line: Line, marked: bool) -> bool:
    if bylines.credit_line(line.text) and not bylines.photo_credit(caption.text):
        return line.blank <= 1
    if line.blank or line.marks or line.indent > last.indent or prose.ends(caption.text) or len(caption.text) > 120:
        return False
    if not marked:
        return bylines.photo_credit(caption.text) is None
    # A caption's lines have one width of their own; a wider line is the text beside it.
    return prose.width(line.text) <= max(prose.width(last.text) + 3, 12) or (
        caption.lines > 1 and last.text[-1] in "，、"
    )
