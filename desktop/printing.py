"""Articles on paper: A4, set as in the reader, each from a new page and with its citation at the end; or as a PDF.

It must not know: the archive. It is handed articles and a form of citation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QDialog, QWidget

from db.domain.records import Article
from db.errors import UnwritableFile
from desktop import words
from desktop.citing import citation
from desktop.models.article_text import INDENT, BlockStyle, compose
from desktop.settings import Settings
from desktop.theme import LIGHT, reading_font
from desktop.typesetting import formats, set_blocks

MARGINS = QMarginsF(28, 22, 28, 26)
"""Millimetres; leaves a column of about 38 Han characters at the usual size."""
POINTS = 11.0
INK = replace(LIGHT, text="#000000", quiet="#444444", accent="#444444", warning="#444444")
FOOT = 14.0
"""Millimetres from the lower edge of the text to the page number."""


def print_articles(articles: Sequence[Article], settings: Settings, parent: QWidget | None = None) -> QDialog:
    """Open a preview from which the articles can be printed, or written as a PDF where there is no printer."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    document = paper(articles, settings)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout())
    printer.setDocName(_title(articles))
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("Printing", "Print"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # The printer belongs to Python, the dialog to Qt: what is called back keeps both the printer and the text alive.
    dialog.paintRequested.connect(lambda device: (paint(document, device), printer.docName()))
    dialog.resize(900, 800)
    dialog.open()
    return dialog


def save_pdf(articles: Sequence[Article], settings: Settings, to: Path) -> int:
    """Write the articles as a PDF; the number of its pages. Raises UnwritableFile."""
    file = QSaveFile(str(to))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise UnwritableFile(to, file.errorString())
    writer = QPdfWriter(file)
    writer.setPageLayout(page_layout())
    writer.setTitle(_title(articles))
    pages = paint(paper(articles, settings), writer)
    if not file.commit():
        raise UnwritableFile(to, file.errorString())
    return pages


def page_layout() -> QPageLayout:
    """A4 upright."""
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Millimeter
    )


def paper(articles: Sequence[Article], settings: Settings) -> QTextDocument:
    """The articles as they are printed: black, without marks, each from a new page."""
    font = reading_font()
    font.setPointSizeF(POINTS * settings.text_size / 100)
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    for number, article in enumerate(articles):
        if number:
            cursor.insertBlock()
        start = cursor.position()
        page = words.page_no(article.page_no) if article.page_no else None
        gap = QCoreApplication.translate("Printing", "[text missing here]")
        composed = compose(article, source=words.source_line(article.paper, article.date, page), gap=gap)
        set_blocks(cursor, composed.blocks, font, INK, blanks=INDENT)
        _add_citation(cursor, citation(article, settings), formats(BlockStyle.NOTICE, font, INK))
        if number:
            _start_page(document, start)
    return document


def paint(document: QTextDocument, device: QPagedPaintDevice) -> int:
    """Paint all pages of the document with their numbers; how many there are. None where the device refuses."""
    painter = QPainter()
    if not painter.begin(device):
        return 0
    layout = document.documentLayout()
    layout.setPaintDevice(device)
    body = QSizeF(device.pageLayout().paintRectPixels(device.logicalDpiX()).size())
    document.setPageSize(body)
    pages = document.pageCount()
    for page in range(pages):
        if page:
            device.newPage()
        _paint_page(painter, layout, page, body)
        _paint_number(painter, device, f"{page + 1} / {pages}", body)
    painter.end()
    return pages


def _paint_page(painter: QPainter, layout: QAbstractTextDocumentLayout, page: int, body: QSizeF) -> None:
    visible = QRectF(0, page * body.height(), body.width(), body.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = visible  # type: ignore[attr-defined]
    painter.save()
    painter.translate(0, -visible.top())
    painter.setClipRect(visible)
    layout.draw(painter, context)
    painter.restore()


def _paint_number(painter: QPainter, device: QPagedPaintDevice, text: str, body: QSizeF) -> None:
    font = reading_font()
    font.setPointSizeF(9)
    painter.setFont(font)
    foot = FOOT / 25.4 * device.logicalDpiY()
    painter.drawText(QRectF(0, body.height(), body.width(), foot), int(Qt.AlignmentFlag.AlignCenter), text)


def _add_citation(cursor: QTextCursor, text: str, style: tuple[QTextBlockFormat, QTextCharFormat]) -> None:
    block, char = style
    spaced = QTextBlockFormat(block)
    spaced.setTopMargin(block.topMargin() * 4)
    cursor.insertBlock(spaced, char)
    cursor.insertText(text, char)


def _start_page(document: QTextDocument, position: int) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    fresh = cursor.blockFormat()
    fresh.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    cursor.setBlockFormat(fresh)


def _title(articles: Sequence[Article]) -> str:
    return next((article.headline for article in articles if article.headline), "Xinglin")
