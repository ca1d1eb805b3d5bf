"""Marks in a document that is shown: what was found in it by the reader, laid over its text without changing it.

It must not know: what was looked for, or which article the document holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument, QTextLayout

from db.domain.records import Span
from desktop.theme import Colours

LONG_TEXT = 20_000
"""Characters from which places are told by counting: laying out all of it at once would be felt."""


def places(document: QTextDocument, spans: Sequence[Span]) -> tuple[float, ...]:
    """Where the spans stand, as fractions of the document's height."""
    count = document.characterCount()
    if count > LONG_TEXT:
        return tuple(start / count for start, _ in spans)
    layout = document.documentLayout()
    height = max(1.0, layout.documentSize().height())
    found: list[float] = []
    for start, _ in spans:
        block = document.findBlock(start)
        line = block.layout().lineForTextPosition(start - block.position())
        found.append((layout.blockBoundingRect(block).top() + line.y()) / height)
    return tuple(found)


def mark_found(document: QTextDocument, spans: Sequence[Span], current: int | None, look: Colours) -> None:
    """Mark these and no others; the current one stands out, and each is underlined, unlike a hit of the archive."""
    plain, chosen = (
        _format(look.found, look.found_text, look),
        _format(look.current_found, look.current_found_text, look),
    )
    ranges: dict[int, list[QTextLayout.FormatRange]] = {}
    for number, (start, end) in enumerate(spans):
        block = document.findBlock(start)
        one = QTextLayout.FormatRange()
        one.start, one.length = start - block.position(), end - start  # type: ignore[attr-defined]
        one.format = chosen if number == current else plain  # type: ignore[attr-defined]
        ranges.setdefault(block.blockNumber(), []).append(one)
    block = document.begin()
    while block.isValid():
        wanted = ranges.get(block.blockNumber(), [])
        if wanted or block.layout().formats():
            block.layout().setFormats(wanted)
            document.markContentsDirty(block.position(), block.length())
        block = block.next()


def _format(ground: str, ink: str, look: Colours) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(QColor(ground))
    form.setForeground(QColor(ink))
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    form.setUnderlineColor(QColor(look.found_line))
    return form
