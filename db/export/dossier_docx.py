"""A dossier as a document for Word and WPS, A4 upright: cover, contents with page numbers, one article a section.

It must not know: articles.
"""

# The types of python-docx, and what it offers in public, end where its XML begins.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from db.domain.records import Progress, Span, no_progress
from db.export.documents import add_field, centred, clean, name_pages, number_pages, song
from db.export.dossier import CONTENTS, Dossier, Line, Section, SourcePage, Style

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MARKED_LINE = "FFF2DC"
"""Behind the lines of the page that the article was made from: light enough to stay readable in print."""
PAGE_COLUMNS = 3
"""A page is set as it was printed, in columns and small, so that it mostly fits on the one that faces the article."""
SMALL = 7.5


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a style is set: points, whether in the middle, by how many characters its first line is indented."""

    points: float
    centred: bool = True
    indent: int = 0
    style: str = "Normal"


_SETTINGS: Mapping[Style, _Setting] = {
    Style.COLUMN: _Setting(12),
    Style.KICKER: _Setting(12),
    Style.HEADLINE: _Setting(16, style="Heading 1"),
    Style.DECK: _Setting(12),
    Style.SOURCE: _Setting(10),
    Style.BYLINES: _Setting(10),
    Style.HEADING: _Setting(12, centred=False, style="Heading 2"),
    Style.PARAGRAPH: _Setting(10.5, centred=False, indent=2),
    Style.CAPTION: _Setting(9),
    Style.NOTICE: _Setting(9),
    Style.GAP: _Setting(9, centred=False, indent=2),
}
_TITLES = (Style.COLUMN, Style.KICKER, Style.HEADLINE, Style.DECK)


def write(dossier: Dossier, to: BinaryIO, progress: Progress = no_progress) -> None:
    """The whole document. Page numbers are counted by the program that opens it."""
    document = song()
    name_pages(document, dossier.title)
    number_pages(document)
    _cover(document, dossier)
    _contents(document, dossier.sections)
    for number, section in enumerate(dossier.sections, 1):
        progress(number - 1, len(dossier.sections))
        _section(document, number, section, after_page=number > 1 and dossier.sections[number - 2].page is not None)
    document.save(to)


def _cover(document: Document, dossier: Dossier) -> None:
    from docx.shared import Pt

    title = document.add_paragraph()
    title.alignment = centred()
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(160), Pt(30)
    run = title.add_run(clean(dossier.title))
    run.bold, run.font.size = True, Pt(30)
    for text in dossier.cover:
        line = document.add_paragraph()
        line.alignment = centred()
        line.add_run(clean(text)).font.size = Pt(14)
    document.add_page_break()


def _contents(document: Document, sections: Sequence[Section]) -> None:
    """A line for each article with the page it begins on."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Mm, Pt

    heading = document.add_paragraph(CONTENTS, style="Title")
    heading.alignment = centred()
    for number, section in enumerate(sections, 1):
        line = document.add_paragraph()
        line.paragraph_format.tab_stops.add_tab_stop(Mm(168), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Mm(9), Mm(-9)
        line.paragraph_format.right_indent = Mm(2)
        line.add_run(f"{number}. {clean(section.title)}")
        if section.told:
            line.add_run(f"　{clean(section.told)}").font.size = Pt(9)
        line.add_run("\t")
        add_field(line, f"PAGEREF {_bookmark(number)} \\h")


def _section(document: Document, number: int, section: Section, *, after_page: bool) -> None:
    """On a page of its own; after a source page, whose columns end with it, that is a new section of the document already."""
    if after_page:
        _columns(document, 1)
    for place, line in enumerate(section.lines):
        set_line = _line(document, line)
        if place == 0 and not after_page:
            set_line.paragraph_format.page_break_before = True
        if line.style is Style.HEADLINE:
            _add_bookmark(set_line, number)
    _about(document, section.about)
    if section.page is not None:
        _source_page(document, section.page)


def _line(document: Document, line: Line) -> Paragraph:
    from docx.shared import Pt

    setting = _SETTINGS[line.style]
    paragraph = document.add_paragraph(style=setting.style)
    if setting.centred:
        paragraph.alignment = centred()
    _add_text(paragraph, line.text, line.spans)
    if setting.style == "Normal" and line.style is not Style.PARAGRAPH:
        for run in paragraph.runs:
            run.font.size = Pt(setting.points)
    if setting.indent:
        paragraph.paragraph_format.first_line_indent = Pt(setting.indent * setting.points)
    if line.style not in _TITLES:
        paragraph.paragraph_format.space_after = Pt(4)
        paragraph.paragraph_format.line_spacing = 1.4
    return paragraph


def _about(document: Document, about: Sequence[tuple[str, str]]) -> None:
    from docx.shared import Pt

    for label, text in about:
        line = document.add_paragraph()
        line.paragraph_format.space_after = Pt(2)
        line.add_run(label).bold = True
        line.add_run(clean(text))
        for run in line.runs:
            run.font.size = Pt(9)


def _source_page(document: Document, page: SourcePage) -> None:
    """The page as it arrived, in columns, the article's own lines shaded."""
    from docx.shared import Pt

    _columns(document, PAGE_COLUMNS)
    heading = document.add_paragraph()
    run = heading.add_run(clean("原件　" + page.name).strip())
    run.bold, run.font.size = True, Pt(10)
    for text, own in page.lines:
        line = document.add_paragraph()
        line.paragraph_format.space_after = Pt(0)
        shown = line.add_run(clean(text))
        shown.font.size = Pt(SMALL)
        if own:
            _shade(shown)


def _columns(document: Document, number: int) -> None:
    """From here on a new page with text in so many columns; header and footer go on."""
    from docx.enum.section import WD_SECTION
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties: Any = document.add_section(WD_SECTION.NEW_PAGE)._sectPr  # noqa: SLF001
    for old in properties.findall(qn("w:cols")):
        properties.remove(old)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), str(number))
    columns.set(qn("w:space"), "360")
    following = next((e for e in properties if e.tag in (qn("w:docGrid"), qn("w:titlePg"))), None)
    properties.append(columns) if following is None else following.addprevious(columns)


def _add_text(line: Paragraph, text: str, spans: Sequence[Span]) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    at = 0
    for start, end in spans:
        if start > at:
            line.add_run(clean(text[at:start]))
        line.add_run(clean(text[start:end])).font.highlight_color = WD_COLOR_INDEX.YELLOW
        at = end
    line.add_run(clean(text[at:]))


def _bookmark(number: int) -> str:
    return f"article{number}"


def _add_bookmark(line: Paragraph, number: int) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for tag, name in (("w:bookmarkStart", _bookmark(number)), ("w:bookmarkEnd", None)):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(number))
        if name:
            mark.set(qn("w:name"), name)
        line._p.append(mark)  # noqa: SLF001


def _shade(run: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), MARKED_LINE)
    run._r.get_or_add_rPr().append(shade)  # noqa: SLF001
