"""How an article is set, on the screen and on paper: sizes, weights, indents and leading of every style of block.

It must not know: where the text goes, or what its hits are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor

from desktop.models.article_text import Block, BlockStyle
from desktop.theme import Colours, ui_font

PIXELS_PER_POINT = 96 / 72
"""What Qt takes lengths in a text document for; a printer's layout scales them to its own."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a style is set. Lengths are in em of its own size, `size` is relative to the paragraph's, `leading` in percent."""

    size: float = 1.0
    weight: QFont.Weight = QFont.Weight.Normal
    colour: str = "text"
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    indent: float = 0.0
    leading: int = 118
    """Of the font's natural line, which is already 1.45 em in Noto Serif and Source Han Serif."""
    sans: bool = False


SETTINGS = {
    BlockStyle.COLUMN: Setting(0.86, colour="accent", after=0.5, sans=True),
    BlockStyle.KICKER: Setting(1.0, colour="quiet", after=0.2),
    BlockStyle.HEADLINE: Setting(1.6, QFont.Weight.Bold, after=0.25, leading=100),
    BlockStyle.DECK: Setting(1.06, after=0.3),
    BlockStyle.SOURCE: Setting(0.8, colour="quiet", before=0.5, after=1.2, sans=True),
    BlockStyle.BYLINE: Setting(0.88, colour="quiet", after=0.2),
    BlockStyle.HEADING: Setting(1.06, QFont.Weight.Bold, before=1.1, after=0.5),
    BlockStyle.PARAGRAPH: Setting(1.0, after=0.55, indent=2.0, leading=122),
    BlockStyle.CAPTION: Setting(0.86, colour="quiet", before=0.4, after=0.7, left=2.3),
    BlockStyle.NOTICE: Setting(0.82, colour="quiet", before=0.5, after=0.3),
    BlockStyle.GAP: Setting(0.82, colour="warning", before=0.2, after=0.5, left=2.4),
}

Formats = tuple[QTextBlockFormat, QTextCharFormat]


def formats(style: BlockStyle, font: QFont, look: Colours) -> Formats:
    """The formats of a style where paragraphs are set in `font`."""
    setting = SETTINGS[style]
    points = font.pointSizeF() * setting.size
    char = QTextCharFormat()
    char.setFontPointSize(points)
    char.setFontWeight(setting.weight)
    char.setForeground(QColor(getattr(look, setting.colour)))
    if setting.sans:
        char.setFontFamilies(ui_font().families())
    em = points * PIXELS_PER_POINT
    block = QTextBlockFormat()
    block.setTopMargin(setting.before * em)
    block.setBottomMargin(setting.after * em)
    block.setLeftMargin(setting.left * em)
    block.setTextIndent(setting.indent * em)
    block.setLineHeight(setting.leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block, char


def set_blocks(cursor: QTextCursor, blocks: Sequence[Block], font: QFont, look: Colours, *, blanks: str = "") -> None:
    """Write the blocks where the cursor stands, which is the start of an empty block.

    With `blanks`, these indent a paragraph: an indent of its own is never scaled to the dots of a printer.
    """
    styles = {style: formats(style, font, look) for style in {block.style for block in blocks}}
    if blanks:
        for block_format, _ in styles.values():
            block_format.setTextIndent(0)
    for number, block in enumerate(blocks):
        block_format, char_format = styles[block.style]
        if number:
            cursor.insertBlock(block_format, char_format)
        else:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
        cursor.insertText(blanks * (block.style is BlockStyle.PARAGRAPH) + block.text, char_format)
