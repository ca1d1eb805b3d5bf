"""媒体报道汇编: articles as one document to hand in, with a cover, contents, one article a section, and its citation.

It must not know: where articles come from, or who chose them.
"""

# The types of python-docx, and what it offers in public, end where its XML begins.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from db.domain.dates import chinese_date
from db.domain.records import Article, Page, Part, PartKind, Relation, Span, printed_byline
from db.export.documents import add_field, centred, clean, number_pages, song
from db.export.entry import entry_of, page_number
from db.export.gbt7714 import Edition, cite
from db.export.options import Options

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

TITLE = "媒体报道汇编"
MARKED_LINE = "FFF2DC"
"""Behind the lines of the page that the article was made from: light enough to stay readable in print."""
SMALL = 8
_TEXT = (PartKind.PARAGRAPH, PartKind.CAPTION, PartKind.NOTICE, PartKind.HEADING)


def write_docx(articles: Iterable[Article], to: BinaryIO, options: Options) -> None:
    """The whole document, A4 upright. The contents come first, so the articles are held until all have been read."""
    chosen = list(articles)
    document = song()
    _cover(document, chosen, options)
    _contents(document, chosen)
    for number, article in enumerate(chosen, 1):
        _article(document, number, article, options)
    number_pages(document)
    document.save(to)


def source_line(article: Article) -> str:
    """`绵溪日报　2024年4月18日　第A6版`, without what is not known."""
    page = page_number(article.page_no)
    told = (article.paper, article.date and chinese_date(article.date), page and f"第{page}版")
    return "　".join(piece for piece in told if piece)


def _cover(document: Document, articles: Sequence[Article], options: Options) -> None:
    from docx.shared import Pt

    typed = dict(options.cover)
    title = document.add_paragraph()
    title.alignment = centred()
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(160), Pt(30)
    run = title.add_run(clean(typed.get("题名", TITLE)))
    run.bold, run.font.size = True, Pt(30)
    dates = sorted(article.date for article in articles if article.date)
    period = f"{dates[0]} 至 {dates[-1]}" if dates and dates[0] != dates[-1] else "".join(dates[:1])
    papers = len({article.paper for article in articles if article.paper})
    counts = f"{len(articles)} 篇" + (f"，{papers} 种报纸" if papers else "")
    for text in (typed.get("编制单位", ""), period, counts, typed.get("日期", "")):
        if text:
            line = document.add_paragraph()
            line.alignment = centred()
            line.add_run(clean(text)).font.size = Pt(14)
    document.add_page_break()


def _contents(document: Document, articles: Sequence[Article]) -> None:
    """A line for each article with the page it begins on, counted by the program that opens the document."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Mm, Pt

    heading = document.add_paragraph("目　录", style="Title")
    heading.alignment = centred()
    for number, article in enumerate(articles, 1):
        line = document.add_paragraph()
        line.paragraph_format.tab_stops.add_tab_stop(Mm(168), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Mm(9), Mm(-9)
        line.paragraph_format.right_indent = Mm(2)
        line.add_run(f"{number}. {clean(entry_of(article).title)}")
        told = " ".join(piece for piece in (article.paper, article.date) if piece)
        if told:
            line.add_run(f"　{clean(told)}").font.size = Pt(9)
        line.add_run("\t")
        add_field(line, f"PAGEREF {_bookmark(number)} \\h")


def _article(document: Document, number: int, article: Article, options: Options) -> None:
    """On a page of its own, in the order in which a newspaper is read: column, kicker, headline, deck, source, text."""
    from docx.shared import Pt

    spans = options.spans_of(article)
    marked = {id(part): own for part, own in zip(article.parts, spans, strict=False)}
    parts = article.parts
    above = [part for part in parts if part.kind in (PartKind.COLUMN, PartKind.KICKER)]
    for place, part in enumerate(above):
        line = _centred_line(document, part, marked, 12)
        line.paragraph_format.page_break_before = place == 0
    title = document.add_paragraph(style="Heading 1")
    title.alignment = centred()
    title.paragraph_format.page_break_before = not above
    headline = next((part for part in parts if part.kind is PartKind.HEADLINE), None)
    if headline is None:
        title.add_run(clean(entry_of(article).title))
    else:
        _add_text(title, headline.text, marked.get(id(headline), ()))
    _add_bookmark(title, number)
    for part in parts:
        if part.kind is PartKind.DECK:
            _centred_line(document, part, marked, 12)
    for told in (source_line(article), "　".join(printed_byline(part) for part in article.bylines)):
        if told:
            line = document.add_paragraph()
            line.alignment = centred()
            line.add_run(clean(told)).font.size = Pt(10)
    for part in parts:
        if part.kind in _TEXT:
            _text(document, part, marked.get(id(part), ()))
    _about(document, article, options)
    page = options.page_of(article)
    if page is not None:
        _source_page(document, article, page)


def _centred_line(document: Document, part: Part, marked: dict[int, tuple[Span, ...]], size: int) -> Paragraph:
    from docx.shared import Pt

    line = document.add_paragraph()
    line.alignment = centred()
    _add_text(line, part.text, marked.get(id(part), ()))
    for run in line.runs:
        run.font.size = Pt(size)
    return line


def _text(document: Document, part: Part, spans: Sequence[Span]) -> None:
    from docx.shared import Pt

    line = document.add_paragraph(style="Heading 2" if part.kind is PartKind.HEADING else "Normal")
    _add_text(line, part.text, spans)
    if part.kind is PartKind.PARAGRAPH:
        line.paragraph_format.first_line_indent = Pt(21)  # two characters of 10.5 points
    elif part.kind is not PartKind.HEADING:
        line.alignment = centred()
        for run in line.runs:
            run.font.size = Pt(9)
    line.paragraph_format.space_after = Pt(4)
    line.paragraph_format.line_spacing = 1.4


def _about(document: Document, article: Article, options: Options) -> None:
    """The hospitals and the citation, under a rule of their own."""
    from docx.shared import Pt

    about = [link.name for link in article.hospitals if link.relation is Relation.SUBJECT]
    mentioned = [link.name for link in article.hospitals if link.relation is Relation.MENTIONED]
    edition = Edition.GB2025 if options.citation_2025 else Edition.GB2015
    lines = (
        ("医院：", "、".join(about)),
        ("提及：", "、".join(mentioned)),
        ("引文：", cite(entry_of(article), edition, full_width=options.full_width)),
        ("档号：", article.filing.code),
    )
    for label, text in lines:
        if text:
            line = document.add_paragraph()
            line.paragraph_format.space_after = Pt(2)
            line.add_run(label).bold = True
            line.add_run(clean(text))
            for run in line.runs:
                run.font.size = Pt(9)


def _source_page(document: Document, article: Article, page: Page) -> None:
    """The page as it arrived, the article's own lines shaded."""
    from docx.shared import Pt

    own = {anchor.line for part in article.parts for anchor in part.anchors}
    heading = document.add_paragraph()
    heading.paragraph_format.page_break_before = True
    run = heading.add_run(clean("原件　" + page.name).strip())
    run.bold, run.font.size = True, Pt(10)
    for number, text in enumerate(page.lines):
        line = document.add_paragraph()
        line.paragraph_format.space_after = Pt(0)
        shown = line.add_run(clean(text))
        shown.font.size = Pt(SMALL)
        if number in own:
            _shade(shown)


def _add_text(line: Paragraph, text: str, spans: Sequence[Span]) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    at = 0
    for start, end in spans:
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
