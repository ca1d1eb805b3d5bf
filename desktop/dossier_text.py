"""The pieces of a dossier as texts that can be laid out: its cover, its contents, an article, the page it came from.

It must not know: pages of paper, devices, or how many pages anything takes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

from db.export.dossier import CONTENTS, Dossier, Line, Section, SourcePage, Style
from desktop.models.article_text import INDENT, BlockStyle
from desktop.theme import LIGHT, reading_font
from desktop.typesetting import PIXELS_PER_POINT, formats

POINTS = 10.5
SMALL = 7.0
INK = replace(LIGHT, text="#000000", quiet="#333333", accent="#333333", warning="#333333")
HIGHLIGHT = "#ffe08a"
OWN_LINE = "#fff2dc"
"""Behind the lines of a source page that the article was made from."""

_STYLES: Mapping[Style, BlockStyle] = {
    style: BlockStyle.BYLINE if style is Style.BYLINES else BlockStyle[style.name] for style in Style
}
_HEADING = (Style.COLUMN, Style.KICKER, Style.HEADLINE, Style.DECK, Style.SOURCE, Style.BYLINES)
_CENTRED = (*_HEADING, Style.CAPTION)


def font() -> QFont:
    """The type of the text, which is set black on white whatever the theme."""
    type = reading_font()
    type.setPointSizeF(POINTS)
    return type


def cover_text(dossier: Dossier) -> QTextDocument:
    """The title in the upper half of the page, what is known of the whole below it."""
    text, cursor = _new()
    for _ in range(9):  # a margin above the first line of a page counts for nothing
        cursor.insertBlock()
    _add(cursor, dossier.title, 30, bold=True, below=36)
    for line in dossier.cover:
        _add(cursor, line, 14, below=10)
    return text


def contents_text(sections: Sequence[Section], pages: Sequence[int]) -> QTextDocument:
    """A line for each article with its page; without numbers it takes as much room."""
    text, cursor = _new()
    _add(cursor, CONTENTS, 18, bold=True, below=18)
    cursor.insertBlock(QTextBlockFormat())
    if not sections:
        return text
    shape = QTextTableFormat()
    shape.setBorder(0)
    shape.setCellPadding(2 * PIXELS_PER_POINT)
    shape.setCellSpacing(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in (90, 10)])
    table = cursor.insertTable(len(sections), 2, shape)
    right = QTextBlockFormat()
    right.setAlignment(Qt.AlignmentFlag.AlignRight)
    plain, quiet = _char(POINTS), _char(POINTS * 0.86, INK.quiet)
    for number, section in enumerate(sections):
        cell = table.cellAt(number, 0).firstCursorPosition()
        cell.insertText(f"{number + 1}. {section.title}", plain)
        if section.told:
            cell.insertText(f"　{section.told}", quiet)
        cell = table.cellAt(number, 1).firstCursorPosition()
        cell.setBlockFormat(right)
        cell.insertText(str(pages[number]) if pages else "0", plain)
    return text


def section_text(section: Section) -> QTextDocument:
    """An article with its hospitals and citation."""
    text, cursor = _new()
    heading = max((number for number, line in enumerate(section.lines) if line.style in _HEADING), default=0)
    for number, line in enumerate(section.lines):
        _add_line(cursor, line, below=POINTS if number == heading else None)
    for number, (label, said) in enumerate(section.about):
        block = QTextBlockFormat()
        block.setTopMargin((POINTS * 2 if number == 0 else 2) * PIXELS_PER_POINT)
        block.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        strong = _char(POINTS * 0.86)
        strong.setFontWeight(QFont.Weight.Bold)
        cursor.insertBlock(block, strong)
        cursor.insertText(label, strong)
        cursor.insertText(said, _char(POINTS * 0.86))
    return text


def page_text(page: SourcePage) -> QTextDocument:
    """A page as it arrived, line by line, the article's own on a ground of their own."""
    text, cursor = _new()
    bold = _char(POINTS * 0.86)
    bold.setFontWeight(QFont.Weight.Bold)
    cursor.insertText(f"原件　{page.name}".strip(), bold)
    plain, own = _char(SMALL), _char(SMALL)
    own.setBackground(QColor(OWN_LINE))
    block = QTextBlockFormat()
    block.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    for line, is_own in page.lines:
        cursor.insertBlock(block, plain)
        cursor.insertText(line, own if is_own else plain)
    return text


def _new() -> tuple[QTextDocument, QTextCursor]:
    text = QTextDocument()
    text.setUndoRedoEnabled(False)
    text.setDefaultFont(font())
    text.setDocumentMargin(0)
    return text, QTextCursor(text)


def _add(
    cursor: QTextCursor, said: str, points: float, *, bold: bool = False, above: float = 0, below: float = 0
) -> None:
    """A line in the middle; lengths in points."""
    block = QTextBlockFormat()
    block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    block.setTopMargin(above * PIXELS_PER_POINT)
    block.setBottomMargin(below * PIXELS_PER_POINT)
    char = _char(points)
    char.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    _begin(cursor, block, char)
    cursor.insertText(said, char)


def _add_line(cursor: QTextCursor, line: Line, *, below: float | None) -> None:
    """`below`, in points: what is left free under it, if not as usual."""
    block, char = formats(_STYLES[line.style], font(), INK)
    if line.style in _CENTRED:
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        block.setLeftMargin(0)
    block.setTextIndent(0)  # which no layout scales to the dots of its device
    if line.style in _HEADING:
        block.setBottomMargin((4 if below is None else below) * PIXELS_PER_POINT)
    _begin(cursor, block, char)
    if line.style is Style.PARAGRAPH:
        cursor.insertText(INDENT, char)
    marked = QTextCharFormat(char)
    marked.setBackground(QColor(HIGHLIGHT))
    said = line.text.replace("\r", " ").replace("\n", "\u2028")
    at = 0
    for start, end in line.spans:
        cursor.insertText(said[at:start], char)
        cursor.insertText(said[start:end], marked)
        at = end
    cursor.insertText(said[at:], char)


def _begin(cursor: QTextCursor, block: QTextBlockFormat, char: QTextCharFormat) -> None:
    """The first line takes the empty block that every text has."""
    if cursor.position():
        cursor.insertBlock(block, char)
    else:
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(char)


def _char(points: float, colour: str = INK.text) -> QTextCharFormat:
    char = QTextCharFormat()
    char.setFontPointSize(points)
    char.setForeground(QColor(colour))
    return char
