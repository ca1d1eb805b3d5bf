"""媒体报道汇编: articles as one document to hand in, with a cover, contents, one article a section, and its citation.

It must not know: how a document is set, where articles come from, or who chose them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from db.domain.dates import chinese_date
from db.domain.records import Article, Page, PartKind, Relation, Span, printed_byline
from db.export.entry import entry_of, page_number
from db.export.gbt7714 import Edition, cite
from db.export.options import Options

TITLE = "媒体报道汇编"
CONTENTS = "目　录"
MISSING = "［此处原文缺失］"
BETWEEN = "　"


class Style(StrEnum):
    """What a line of a section is, which says how it is set."""

    COLUMN = "column"
    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    SOURCE = "source"
    BYLINES = "bylines"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    NOTICE = "notice"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a section; `spans` are to be highlighted in it."""

    style: Style
    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page as it arrived: each of its lines, and whether the article was made from it."""

    name: str
    lines: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One article. `title` and `told` (newspaper and date) stand in the contents; `about` are labels with their texts."""

    title: str
    told: str
    lines: tuple[Line, ...]
    about: tuple[tuple[str, str], ...]
    page: SourcePage | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole document: `cover` are the lines under its title, `sections` the articles in their order."""

    title: str
    cover: tuple[str, ...]
    sections: tuple[Section, ...]


_TITLES = {
    PartKind.COLUMN: Style.COLUMN,
    PartKind.KICKER: Style.KICKER,
    PartKind.HEADLINE: Style.HEADLINE,
    PartKind.DECK: Style.DECK,
}
_TEXT = {
    PartKind.HEADING: Style.HEADING,
    PartKind.PARAGRAPH: Style.PARAGRAPH,
    PartKind.CAPTION: Style.CAPTION,
    PartKind.NOTICE: Style.NOTICE,
}


def dossier_of(articles: Iterable[Article], options: Options) -> Dossier:
    """The dossier of these articles in their order. The contents come first, so all of them are read before any is set."""
    sections: list[Section] = []
    dates: set[str] = set()
    papers: set[str] = set()
    for article in articles:
        sections.append(section_of(article, options))
        dates |= {article.date} if article.date else set()
        papers |= {article.paper} if article.paper else set()
    typed = dict(options.cover)
    first, last = min(dates, default=""), max(dates, default="")
    counts = f"{len(sections)} 篇" + (f"，{len(papers)} 种报纸" if papers else "")
    period = first if first == last else f"{first} 至 {last}"
    lines = (typed.get("编制单位", ""), period, counts, typed.get("日期", ""))
    return Dossier(typed.get("题名") or TITLE, tuple(line for line in lines if line), tuple(sections))


def section_of(article: Article, options: Options) -> Section:
    """An article in the order in which a newspaper is read: column, kicker, headline, deck, source, bylines, text."""
    page = options.page_of(article)
    spans = dict(enumerate(options.spans_of(article)))
    title = entry_of(article).title
    return Section(
        title=title,
        told=" ".join(piece for piece in (article.paper, article.date) if piece),
        lines=(*_titles(article, spans, title), *_source(article, spans), *_body(article, spans)),
        about=tuple(_about(article, options)),
        page=page and _source_page(article, page),
    )


def source_line(article: Article) -> str:
    """`绵溪日报　2024年4月18日　第A6版`, without what is not known."""
    page = page_number(article.page_no)
    told = (article.paper, article.date and chinese_date(article.date), page and f"第{page}版")
    return BETWEEN.join(piece for piece in told if piece)


Spans = dict[int, tuple[Span, ...]]


def _titles(article: Article, spans: Spans, title: str) -> Iterable[Line]:
    """Those above the headline, the headline (at least the one made up for it), the decks."""
    titles = [(_TITLES[part.kind], part.text, n) for n, part in enumerate(article.parts) if part.kind in _TITLES]
    lines = [Line(style, text, spans.get(number, ())) for style, text, number in titles if text.strip()]
    above = [line for line in lines if line.style in (Style.COLUMN, Style.KICKER)]
    headlines = [line for line in lines if line.style is Style.HEADLINE][:1] or [Line(Style.HEADLINE, title)]
    return (*above, *headlines, *(line for line in lines if line.style is Style.DECK))


def _source(article: Article, spans: Spans) -> Iterable[Line]:
    source = source_line(article)
    if source:
        yield Line(Style.SOURCE, source)
    signed = [(n, part) for n, part in enumerate(article.parts) if part.kind is PartKind.BYLINE]
    text, marked = "", list[Span]()
    for number, part in signed:
        text += BETWEEN if text else ""
        marked += ((len(text) + start, len(text) + end) for start, end in spans.get(number, ()))
        text += printed_byline(part)
    if text:
        yield Line(Style.BYLINES, text, tuple(marked))


def _body(article: Article, spans: Spans) -> Iterable[Line]:
    """In reading order. A further headline, as on a damaged page, is a heading; a place where text is missing says so."""
    headlines = 0
    for number, part in enumerate(article.parts):
        headlines += part.kind is PartKind.HEADLINE and bool(part.text.strip())
        if part.kind is PartKind.GAP:
            yield Line(Style.GAP, MISSING)
        elif part.kind is PartKind.HEADLINE and headlines > 1 and part.text.strip():
            yield Line(Style.HEADING, part.text, spans.get(number, ()))
        elif part.kind in _TEXT:
            yield Line(_TEXT[part.kind], part.text, spans.get(number, ()))


def _about(article: Article, options: Options) -> Iterable[tuple[str, str]]:
    """The hospitals, the citation and where the article is filed, as far as that is known."""
    edition = Edition.GB2025 if options.citation_2025 else Edition.GB2015
    cited = cite(entry_of(article), edition, full_width=options.full_width)
    lines = (
        ("医院：", _names(article, Relation.SUBJECT)),
        ("提及：", _names(article, Relation.MENTIONED)),
        ("引文：", cited),
        ("档号：", article.filing.code),
    )
    return (line for line in lines if line[1])


def _names(article: Article, relation: Relation) -> str:
    return "、".join(link.name for link in article.hospitals if link.relation is relation)


def _source_page(article: Article, page: Page) -> SourcePage:
    own = {anchor.line for part in article.parts for anchor in part.anchors}
    return SourcePage(page.name, tuple((text, number in own) for number, text in enumerate(page.lines)))
