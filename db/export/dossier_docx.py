"""A dossier as a document for Word and WPS, A4 upright: cover, contents with page numbers, one article a section.

It must not know: articles.
"""

# The types of python-docx, and what it offers in public, end where its XML begins.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from db.domain.records import Progress, no_progress
from db.export.documents import add_field, centred, clean, name_pages, number_pages, song
from db.export.dossier import CONTENTS, Dossier, Line, Section, SourcePage, Style
from db.export.word_lines import Run, WordLines

if TYPE_CHECKING:
    from docx.document import Document

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


_CONTENTS, _ABOUT, _PAGE_NAME, _PAGE_LINE = "contents", "about", "page name", "page line"


def write(dossier: Dossier, to: BinaryIO, progress: Progress = no_progress) -> None:
    """The whole document. Page numbers are counted by the program that opens it."""
    document = song()
    document.sections[0].different_first_page_header_footer = True  # the cover has neither
    name_pages(document, dossier.title)
    number_pages(document)
    lines = WordLines(document)
    _prepare(document, lines)
    _cover(document, dossier)
    _contents(document, lines, dossier.sections)
    for number, section in enumerate(dossier.sections, 1):
        progress(number - 1, len(dossier.sections))
        _section(document, lines, number, section, dossier.sections[number - 2] if number > 1 else None)
    document.save(to)


def _prepare(document: Document, lines: WordLines) -> None:
    """A pattern for every kind of paragraph there are many of."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Mm, Pt

    for style, setting in _SETTINGS.items():
        paragraph = document.add_paragraph(style=setting.style)
        shape = paragraph.paragraph_format
        if setting.centred:
            paragraph.alignment = centred()
        if setting.indent:
            shape.first_line_indent = Pt(setting.indent * setting.points)
        if style not in _TITLES:
            shape.space_after, shape.line_spacing = Pt(4), 1.4
        lines.pattern(style, paragraph)
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(168), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Mm(9), Mm(-9)
    paragraph.paragraph_format.right_indent = Mm(2)
    lines.pattern(_CONTENTS, paragraph)
    for name, after in ((_ABOUT, 2), (_PAGE_NAME, 4), (_PAGE_LINE, 0)):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(after)
        lines.pattern(name, paragraph)


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


def _contents(document: Document, lines: WordLines, sections: Sequence[Section]) -> None:
    """A line for each article with the page it begins on."""
    heading = document.add_paragraph(CONTENTS, style="Title")
    heading.alignment = centred()
    for number, section in enumerate(sections, 1):
        told = Run(f"　{section.told}" if section.told else "", 9)
        add_field(lines.add(_CONTENTS, (Run(f"{number}. {section.title}"), told, Run("\t"))), _page_of(number))


def _section(document: Document, lines: WordLines, number: int, section: Section, before: Section | None) -> None:
    """On a page of its own; after a source page, whose columns end with it, that is a new section of the document already."""
    after_page = before is not None and before.page is not None
    if after_page:
        _columns(document, 1)
    for place, line in enumerate(section.lines):
        element = lines.add(line.style, _runs(line), new_page=place == 0 and not after_page)
        if line.style is Style.HEADLINE:
            _add_bookmark(element, number)
    for label, text in section.about:
        lines.add(_ABOUT, (Run(label, 9, bold=True), Run(text, 9)))
    if section.page is not None:
        _source_page(document, lines, section.page)


def _runs(line: Line) -> Iterator[Run]:
    """The text in pieces, those that are to be highlighted apart."""
    setting = _SETTINGS[line.style]
    points = None if setting.style != "Normal" or line.style is Style.PARAGRAPH else setting.points
    at = 0
    for start, end in line.spans:
        yield Run(line.text[at:start], points)
        yield Run(line.text[start:end], points, marked=True)
        at = end
    yield Run(line.text[at:], points)


def _source_page(document: Document, lines: WordLines, page: SourcePage) -> None:
    """The page as it arrived, in columns, the article's own lines shaded."""
    _columns(document, PAGE_COLUMNS)
    lines.add(_PAGE_NAME, (Run(f"原件　{page.name}".strip(), 10, bold=True),))
    for text, own in page.lines:
        lines.add(_PAGE_LINE, (Run(text, SMALL, shade=MARKED_LINE if own else ""),))


def _columns(document: Document, number: int) -> None:
    """From here on a new page with text in so many columns; header and footer go on."""
    from docx.enum.section import WD_SECTION
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties: Any = document.add_section(WD_SECTION.NEW_PAGE)._sectPr  # noqa: SLF001
    for tag in ("w:cols", "w:titlePg"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), str(number))
    columns.set(qn("w:space"), "360")
    following = properties.find(qn("w:docGrid"))
    properties.append(columns) if following is None else following.addprevious(columns)


def _page_of(number: int) -> str:
    return f"PAGEREF article{number} \\h"


def _add_bookmark(paragraph: Any, number: int) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for tag, name in (("w:bookmarkStart", f"article{number}"), ("w:bookmarkEnd", None)):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(number))
        if name:
            mark.set(qn("w:name"), name)
        paragraph.append(mark)
