"""A dossier on paper: A4 pages with cover, contents, one article a section, source pages in columns; as a PDF or as pictures.

It must not know: articles or the archive. Everything here may run on any thread; a painter and its texts stay on one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMarginsF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from db.domain.records import Progress, no_progress
from db.errors import Cancelled, UnwritableFile
from db.export.dossier import Dossier
from desktop.dossier_text import POINTS, contents_text, cover_text, font, page_text, section_text

MARGINS = QMarginsF(25, 22, 20, 22)
"""Millimetres; the binding edge is on the left."""
A4 = QSizeF(210, 297)
DOTS = 600 / 25.4
"""In a millimetre. Everything is laid out in these, whatever is painted on: a picture shows the very pages of the PDF."""
BODY = QSizeF(A4.width() - MARGINS.left() - MARGINS.right(), A4.height() - MARGINS.top() - MARGINS.bottom()) * DOTS
"""The room for text."""
PAGE_COLUMNS = 3
GUTTER = 5.0 * DOTS
"""Between the columns of a source page."""
HEAD = 12.0 * DOTS
"""From the edge of the text to what stands at the head and the foot."""

Paint = Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text that begins on a new page, laid out when its pages are counted and again when they are painted."""

    text: Callable[[], QTextDocument]
    columns: int = 1


@dataclass(slots=True)
class _Plan:
    """The pieces of a dossier in order, and how many pages each takes."""

    title: str
    pieces: list[_Piece]
    pages: list[int] = field(default_factory=list)
    measure: QImage = field(default_factory=lambda: _measure())

    @property
    def total(self) -> int:
        return sum(self.pages)


def save_pdf(dossier: Dossier, to: Path, progress: Progress = no_progress) -> int:
    """Write the dossier as a PDF or leave what was there; the number of its pages. Raises UnwritableFile and what
    `progress` raises, which is told of pages: first those that are counted, then those that are painted."""
    file = QSaveFile(str(to))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise UnwritableFile(to, file.errorString())
    stopped = False
    try:
        writer = QPdfWriter(file)
        upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), upright, MARGINS, unit))
        writer.setTitle(dossier.title)
        writer.setResolution(round(DOTS * 25.4))
        pages = _paint_all(dossier, writer, progress)
    except Cancelled:
        # Raised anew, because its traceback would take texts along to the thread that is told of it.
        stopped, pages = True, 0
    except BaseException:
        file.cancelWriting()
        raise
    if stopped:
        file.cancelWriting()
        raise Cancelled
    if not file.commit():
        raise UnwritableFile(to, file.errorString())
    return pages


def pictures(dossier: Dossier, *, width: int, ratio: float = 1.0, most: int = 12) -> tuple[tuple[QImage, ...], int]:
    """The first pages as they are printed, `width` pixels wide (device pixels: times `ratio`); how many there are."""
    scale = width * ratio / (A4.width() * DOTS)
    size = (round(A4.width() * DOTS * scale), round(A4.height() * DOTS * scale))
    plan = _planned(dossier, no_progress)
    painted: list[QImage] = []
    for paint in _pages(plan):
        if len(painted) == most:
            break
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            painter.scale(scale, scale)
            painter.translate(MARGINS.left() * DOTS, MARGINS.top() * DOTS)
            paint(painter)
        image.setDevicePixelRatio(ratio)
        painted.append(image)
    return tuple(painted), plan.total


def _paint_all(dossier: Dossier, writer: QPdfWriter, progress: Progress) -> int:
    plan = _planned(dossier, progress)
    painter = QPainter()
    if not painter.begin(writer):
        return 0
    try:
        for number, paint in enumerate(_pages(plan)):
            progress(plan.total + number, 2 * plan.total)
            if number:
                writer.newPage()
            paint(painter)
    finally:
        painter.end()
    return plan.total


def _measure() -> QImage:
    """What texts are laid out for: a picture of one dot that knows how small a dot is."""
    dot = QImage(1, 1, QImage.Format.Format_RGB32)
    dot.setDotsPerMeterX(round(DOTS * 1000))
    dot.setDotsPerMeterY(round(DOTS * 1000))
    return dot


def _planned(dossier: Dossier, progress: Progress) -> _Plan:
    """All pieces with their pages. The contents are as long with any numbers, so they are counted before these are known."""
    sections = dossier.sections
    pieces = [_Piece(partial(cover_text, dossier)), _Piece(partial(contents_text, sections, ()))]
    begins: list[int] = []
    for section in sections:
        begins.append(len(pieces))
        pieces.append(_Piece(partial(section_text, section)))
        if section.page is not None:
            pieces.append(_Piece(partial(page_text, section.page), PAGE_COLUMNS))
    plan = _Plan(dossier.title, pieces)
    # Texts start timers, which a thread that is not Qt's own cannot keep until it has had an event loop.
    QEventLoop()
    for number, piece in enumerate(pieces):
        progress(number, 2 * len(pieces))
        plan.pages.append(-(-_laid_out(piece, plan.measure).pageCount() // piece.columns))
    before = list(accumulate(plan.pages, initial=0))
    pieces[1] = _Piece(partial(contents_text, sections, [before[number] + 1 for number in begins]))
    return plan


def _laid_out(piece: _Piece, measure: QImage) -> QTextDocument:
    """The text on pages as wide as a column."""
    text = piece.text()
    text.documentLayout().setPaintDevice(measure)
    text.setPageSize(QSizeF((BODY.width() - (piece.columns - 1) * GUTTER) / piece.columns, BODY.height()))
    return text


def _pages(plan: _Plan) -> Iterator[Paint]:
    """For each page, how to paint it where the room for text begins. The cover has neither head nor foot."""
    number = 0
    for piece, count in zip(plan.pieces, plan.pages, strict=True):
        text = _laid_out(piece, plan.measure)
        for page in range(count):
            number += 1
            foot = f"第 {number} 页　共 {plan.total} 页" if number > 1 else ""
            yield partial(_paint_page, text=text, page=page, columns=piece.columns, head=plan.title, foot=foot)


def _paint_page(painter: QPainter, *, text: QTextDocument, page: int, columns: int, head: str, foot: str) -> None:
    for column in range(columns):
        _paint_column(painter, text, page * columns + column, column)
    if foot:
        small = font()
        small.setPixelSize(round(POINTS * 0.82 / 72 * 25.4 * DOTS))
        painter.setFont(small)
        painter.setPen(Qt.GlobalColor.black)
        centre = int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(QRectF(0, -HEAD, BODY.width(), HEAD), centre, head)
        painter.drawText(QRectF(0, BODY.height(), BODY.width(), HEAD), centre, foot)


def _paint_column(painter: QPainter, text: QTextDocument, page: int, column: int) -> None:
    size = text.pageSize()
    visible = QRectF(0, page * size.height(), size.width(), size.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = visible  # type: ignore[attr-defined]
    painter.save()
    painter.translate(column * (size.width() + GUTTER), -visible.top())
    painter.setClipRect(visible)
    text.documentLayout().draw(painter, context)
    painter.restore()
