"""A catalogue as a document for Word and WPS: a cover page, then one table whose headings are repeated on every page.

It must not know: articles, or which catalogue it is.
"""

# The types of python-docx, and what it offers in public, end where its XML begins.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportPrivateUsage=false, reportUnknownParameterType=false, reportMissingParameterType=false

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any, BinaryIO

from db.domain.records import Progress, no_progress
from db.export.catalogue import Catalogue, Column

if TYPE_CHECKING:
    from docx.document import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.table import Table

LONG_SIDE, SHORT_SIDE = 297, 210
"""A4 in millimetres."""
TOP, BOTTOM, LEFT, RIGHT = 20, 15, 25, 15
"""Margins in millimetres; the binding edge is on the left."""
COVER = (60, 170)
"""Labels and values of a cover, in millimetres."""
LATIN, SONG = "Times New Roman", "宋体"


def write_catalogue(catalogue: Catalogue, to: BinaryIO, progress: Progress = no_progress) -> None:
    """The whole document, A4 landscape."""
    document = landscape()
    _cover(document, catalogue)
    document.add_page_break()
    heading = document.add_paragraph(catalogue.title, style="Title")
    heading.alignment = centred()
    _table(document, catalogue.columns, catalogue.rows, progress)
    number_pages(document)
    document.save(to)


def landscape() -> Document:
    """An empty document on landscape A4, its text set in Song type."""
    from docx.enum.section import WD_ORIENT

    document = song()
    section = document.sections[0]
    _measure(section, LONG_SIDE, SHORT_SIDE)
    section.orientation = WD_ORIENT.LANDSCAPE
    return document


def song() -> Document:
    """An empty document on upright A4, its text set in Song type. Chinese takes the East Asian font of a style, nothing else."""
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    document = docx.Document()
    for name, size in (("Normal", 10.5), ("Title", 18), ("Heading 1", 16), ("Heading 2", 12)):
        font = document.styles[name].font  # pyright: ignore[reportAttributeAccessIssue]
        font.name, font.size = LATIN, Pt(size)
        font.color.rgb = RGBColor(0, 0, 0)
        fonts: Any = document.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        borders = document.styles[name].element.find(f".//{qn('w:pBdr')}")
        if borders is not None:
            borders.getparent().remove(borders)
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:ascii"), LATIN)
        fonts.set(qn("w:hAnsi"), LATIN)
        fonts.set(qn("w:eastAsia"), SONG)
    _measure(document.sections[0], SHORT_SIDE, LONG_SIDE)
    return document


def name_pages(document: Document, title: str) -> None:
    """What the document is, at the head of every page."""
    from docx.shared import Pt

    paragraph = document.sections[0].header.paragraphs[0]
    paragraph.alignment = centred()
    paragraph.add_run(clean(title)).font.size = Pt(9)


def number_pages(document: Document) -> None:
    """`第 n 页 共 m 页` at the foot of every page, counted by the program that opens the document."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = centred()
    paragraph.add_run("第 ")
    add_field(paragraph._p, "PAGE")  # noqa: SLF001
    paragraph.add_run(" 页 共 ")
    add_field(paragraph._p, "NUMPAGES")  # noqa: SLF001
    paragraph.add_run(" 页")


def add_field(paragraph: Any, code: str) -> None:
    """At the end of a paragraph's element: a field that the program fills in (PAGE, NUMPAGES, PAGEREF name \\h)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    field.set(qn("w:dirty"), "true")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph.append(field)


def centred() -> WD_ALIGN_PARAGRAPH:
    """The alignment of titles and short cells."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    return WD_ALIGN_PARAGRAPH.CENTER


def clean(text: str) -> str:
    """Without the control characters that XML 1.0 cannot hold."""
    return "".join(
        c for c in text if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    )


def _cover(document: Document, catalogue: Catalogue) -> None:
    from docx.shared import Mm, Pt

    title = document.add_paragraph()
    title.alignment = centred()
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(60), Pt(40)
    run = title.add_run(catalogue.title)
    run.bold, run.font.size = True, Pt(30)
    table: Table = document.add_table(rows=0, cols=2)
    table.autofit = False
    for grid, width in zip(table.columns, COVER, strict=True):
        grid.width = Mm(width)
    for label, value in catalogue.cover:
        cells = table.add_row().cells
        for cell, text, width in zip(cells, (label, value), COVER, strict=True):
            cell.width = Mm(width)
            cell.paragraphs[0].add_run(clean(text)).font.size = Pt(16)
            cell.paragraphs[0].paragraph_format.space_after = Pt(8)


def _table(document: Document, columns: Sequence[Column], rows: Sequence[Sequence[str]], progress: Progress) -> None:
    """Rows are copies of one row's XML: python-docx looks a cell up by walking the table, which for ten thousand rows
    takes minutes."""
    from docx.enum.table import WD_ALIGN_VERTICAL
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    across = LONG_SIDE - LEFT - RIGHT
    table: Table = document.add_table(rows=2, cols=len(columns))
    table.style = "Table Grid"  # pyright: ignore[reportAttributeAccessIssue]
    table.autofit = False
    for grid, column in zip(table.columns, columns, strict=True):
        grid.width = Mm(column.width * across / 1000)
    for number, column in enumerate(columns):
        for down in (0, 1):
            table.cell(down, number).width = Mm(column.width * across / 1000)
            table.cell(down, number).vertical_alignment = WD_ALIGN_VERTICAL.CENTER
            table.cell(down, number).paragraphs[0].paragraph_format.space_before = Pt(3)
            table.cell(down, number).paragraphs[0].paragraph_format.space_after = Pt(3)
        heading = table.cell(0, number).paragraphs[0]
        heading.alignment = centred()
        heading.add_run(column.heading).bold = True
        body = table.cell(1, number).paragraphs[0]
        if column.width <= 250:
            body.alignment = centred()
        body.add_run("")
    repeated = OxmlElement("w:tblHeader")
    headings, pattern = (row._tr for row in table.rows)  # noqa: SLF001
    headings.get_or_add_trPr().append(repeated)
    whole = OxmlElement("w:cantSplit")
    pattern.get_or_add_trPr().append(whole)
    body_of = pattern.getparent()
    body_of.remove(pattern)
    for number, row in enumerate(rows):
        progress(number, len(rows))
        copy = deepcopy(pattern)
        for run, text in zip(copy.iter(qn("w:r")), row, strict=True):
            piece = OxmlElement("w:t")
            piece.text = clean(text)
            run.append(piece)
        body_of.append(copy)


def _measure(section: Any, width: int, height: int) -> None:
    from docx.shared import Mm

    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
