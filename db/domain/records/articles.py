"""Articles with their parts, where they are filed, and what is printed again.

It must not know: how any of it is stored, indexed or shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import NamedTuple

from db.domain.records.identity import ArticleId, CollectionId, HospitalId, PageId


class PartKind(StrEnum):
    """What a piece of an article is, in the terms of the trade (栏目 引题 主题 副题 署名 小标题 段落 图注 声明 缺文)."""

    COLUMN = "column"
    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    NOTICE = "notice"
    GAP = "gap"


class TextField(StrEnum):
    """The parts a plain query looks at. Each is folded and searched by itself; a match never runs from one into another."""

    HEADLINE = "headline"
    KICKER = "kicker"
    DECK = "deck"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"


FIELD_OF_KIND: Mapping[PartKind, TextField] = {
    PartKind.HEADLINE: TextField.HEADLINE,
    PartKind.KICKER: TextField.KICKER,
    PartKind.DECK: TextField.DECK,
    PartKind.HEADING: TextField.HEADING,
    PartKind.PARAGRAPH: TextField.BODY,
    PartKind.CAPTION: TextField.CAPTION,
    PartKind.BYLINE: TextField.BYLINE,
}


class MediaLevel(StrEnum):
    """媒体级别: who publishes the paper."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    CITY = "city"
    COUNTY = "county"
    TRADE = "trade"


class Relation(StrEnum):
    """How an article stands to a hospital."""

    SUBJECT = "subject"
    MENTIONED = "mentioned"


class Anchor(NamedTuple):  # a page has thousands
    """Where characters stand on the page as it arrived: line number from 0, [start, end) within that line."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """One typed piece of an article.

    `role` is the printed role of a byline (本报记者, 通讯员, 摄影 …; `text` is then the name) and the side of a gap
    ("start" or "end"; `text` is then how the torn paragraph begins or ends). `anchors` are the page's characters it
    was made from; a part typed in by a person has none.
    """

    kind: PartKind
    text: str
    role: str = ""
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (or none) and the paragraphs under it."""

    heading: str | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HospitalLink:
    """A hospital an article is about or mentions. `name` is its current name, `printed` how the text names it."""

    hospital: HospitalId
    name: str
    relation: Relation
    printed: str = ""


def first_text(parts: Iterable[Part], kind: PartKind) -> str | None:
    """The text of the first part of that kind."""
    return next((part.text for part in parts if part.kind is kind), None)


def sections_of(parts: Iterable[Part]) -> tuple[Section, ...]:
    """Headings with their paragraphs, in reading order. Paragraphs before the first heading have none."""
    sections: list[tuple[str | None, list[str]]] = []
    for part in parts:
        if part.kind is PartKind.HEADING:
            sections.append((part.text, []))
        elif part.kind is PartKind.PARAGRAPH:
            if not sections:
                sections.append((None, []))
            sections[-1][1].append(part.text)
    return tuple(Section(heading, tuple(paragraphs)) for heading, paragraphs in sections)


def printed_byline(part: Part) -> str:
    """A byline as it is shown and searched: role, a blank, name."""
    return f"{part.role} {part.text}".strip()


_ROLE = re.compile(r"(?:记者|記者|通讯员|通訊員|作者|实习生|文/图|图/文|摄影报道|摄影|摄)$")


def read_byline(line: str) -> tuple[str, str]:
    """Role and name of a byline as typed: names stand behind the first word that is a role, else behind the last blank."""
    words = line.split()
    roles = (number for number, word in enumerate(words[:-1], 1) if _ROLE.search(word))
    behind = next(roles, len(words) - 1)
    return " ".join(words[:behind]), " ".join(words[behind:])


def search_texts(parts: Iterable[Part]) -> dict[TextField, str]:
    """The displayed text of every searched field; parts of one field are joined by a line break.

    A query may therefore match across a paragraph's end, as it must where a converter has torn one paragraph in two.
    """
    texts: dict[TextField, list[str]] = {}
    for part in parts:
        text_field = FIELD_OF_KIND.get(part.kind)
        if text_field is not None:
            texts.setdefault(text_field, []).append(printed_byline(part) if part.kind is PartKind.BYLINE else part.text)
    return {name: "\n".join(pieces) for name, pieces in texts.items()}


class Retention(StrEnum):
    """保管期限: how long a record is kept, by its code in a 档号 (DA/T 22-2015)."""

    PERMANENT = "Y"
    THIRTY_YEARS = "D30"
    TEN_YEARS = "D10"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Where an article is filed as a record (归档), after DA/T 22-2015 and DA/T 13-2022. Everything may be unknown.

    `fonds` is 全宗号 (J001), `category` 档案门类代码 (WS), `year` 年度, `office` 机构（问题）代码, which may be left out
    of a 档号, `item` 件号, `document_no` 文号, `security` 密级 as printed, `sheets` 页数, `remarks` 备注.
    """

    fonds: str = ""
    category: str = ""
    year: str = ""
    retention: Retention | None = None
    office: str = ""
    item: int | None = None
    document_no: str = ""
    security: str = ""
    sheets: int | None = None
    remarks: str = ""

    @property
    def code(self) -> str:
        """档号: `J001-WS·2024-D30-BGS-0007`; empty while a part that it must have is unknown."""
        if not (self.fonds and self.category and self.year and self.retention and self.item is not None):
            return ""
        levels = (self.fonds, f"{self.category}·{self.year}", self.retention.value, self.office, f"{self.item:04d}")
        return "-".join(level for level in levels if level)


NOT_FILED = Filing()
FILING_FIELDS = tuple(field.name for field in fields(Filing))
"""In the order in which they are typed and stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One piece cut from a page. `parts` stand in reading order.

    `date` is ISO 8601, at reduced precision where no more is known ("2022", "2022-08"); `page_no` as printed ("A05",
    "8"); `source_id` is the caller's own identifier of a bulk load; `confidence` in [0, 1] is the importer's. `url` is
    where it stands online, `accessed` the ISO day on which it was read there.
    """

    id: ArticleId
    parts: tuple[Part, ...]
    paper: str | None = None
    level: MediaLevel | None = None
    date: str | None = None
    page_no: str | None = None
    hospitals: tuple[HospitalLink, ...] = ()
    tags: tuple[str, ...] = ()
    page: PageId | None = None
    source_id: str | None = None
    confidence: float | None = None
    filing: Filing = NOT_FILED
    url: str | None = None
    accessed: str | None = None

    @property
    def headline(self) -> str | None:
        return first_text(self.parts, PartKind.HEADLINE)

    @property
    def kicker(self) -> str | None:
        return first_text(self.parts, PartKind.KICKER)

    @property
    def deck(self) -> str | None:
        return first_text(self.parts, PartKind.DECK)

    @property
    def column(self) -> str | None:
        return first_text(self.parts, PartKind.COLUMN)

    @property
    def sections(self) -> tuple[Section, ...]:
        return sections_of(self.parts)

    @property
    def bylines(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.kind is PartKind.BYLINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFields:
    """What a person may correct in an article besides its parts. Every field is the whole new value."""

    paper: str | None = None
    date: str | None = None
    page_no: str | None = None
    hospitals: tuple[str, ...] = ()
    """Full names, the one the article is about first; unknown names become new hospitals."""
    tags: tuple[str, ...] = ()
    filing: Filing = NOT_FILED
    url: str | None = None
    accessed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Articles that somebody put together under a name (合集), in the order in which they are to be handed in."""

    id: CollectionId
    name: str
    notes: str = ""
    articles: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TrashedArticle:
    """An article in the trash, and when it was put there (UTC, ISO 8601)."""

    id: ArticleId
    headline: str
    paper: str | None
    date: str | None
    deleted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary:
    """What a row of the result list shows, before snippets."""

    id: ArticleId
    headline: str
    paper: str | None
    date: str | None
    page_no: str | None
    hospitals: tuple[str, ...]
    column: str | None = None
    source_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """One publication of a piece. `shared` in [0, 1] is how much of the shorter text stands in the other one, between
    this publication and the article that was asked for."""

    summary: ArticleSummary
    shared: float
    first: bool = False
    """The earliest; of those without a date, and of those of one day, the one that came into the archive first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintGroup:
    """Every place where (a piece of) an article was printed, the earliest first, itself among them."""

    article: ArticleId
    members: tuple[Reprint, ...]

    @property
    def others(self) -> tuple[Reprint, ...]:
        """All but the article itself."""
        return tuple(member for member in self.members if member.summary.id != self.article)
