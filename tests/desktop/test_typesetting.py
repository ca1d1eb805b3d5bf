from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.models.article_text import Block, BlockStyle
from desktop.theme import DARK, LIGHT, reading_font
from desktop.typesetting import formats, set_blocks


@pytest.mark.parametrize("style", BlockStyle)
def test_every_style_is_set_in_both_themes(qapp: QApplication, style: BlockStyle) -> None:
    colours = {formats(style, reading_font(), look)[1].foreground().color().name() for look in (LIGHT, DARK)}
    assert len(colours) == 2


def test_a_paragraph_is_indented_by_two_of_its_characters(qapp: QApplication) -> None:
    font = reading_font()
    block, char = formats(BlockStyle.PARAGRAPH, font, LIGHT)
    assert block.textIndent() == pytest.approx(2 * char.fontPointSize() * 96 / 72)


def test_larger_text_enlarges_indents_alike(qapp: QApplication) -> None:
    usual, twice = (formats(BlockStyle.PARAGRAPH, reading_font(size), LIGHT)[0].textIndent() for size in (100, 200))
    assert twice == pytest.approx(2 * usual)


def test_blocks_are_written_in_order_and_nothing_else(qapp: QApplication) -> None:
    document = QTextDocument()
    blocks = (Block(BlockStyle.HEADLINE, "题", 0), Block(BlockStyle.PARAGRAPH, "文<b>", 1))
    set_blocks(QTextCursor(document), blocks, reading_font(), LIGHT)
    assert document.toPlainText() == "题\n文<b>"
