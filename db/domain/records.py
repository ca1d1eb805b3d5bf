"""What an archive holds, as frozen values: articles and their parts, hospitals, publications, pages, search results.

It must not know: how any of it is stored, indexed or shown. Only these values leave `db`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

ArticleId = NewType("ArticleId", int)
PageId = NewType("PageId", int)
HospitalId = NewType("HospitalId", int)
PublicationId = NewType("PublicationId", int)

Span = tuple[int, int]
"""[start, end) in Python indices of the displayed text."""

Progress = Callable[[int, int], None]
"""Called as `progress(done, total)` now and then; `total` 0 means unknown. Raises `errors.Cancelled` to stop the work."""


def no_progress(_done: int, _total: int) -> None:
    """The `Progress` of callers that do not care."""


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


class NameKind(StrEnum):
    """What a hospital's name is: the one it bears, a short one, one it bore, or that of a campus (院区)."""

    CURRENT = "current"
    SHORT = "short"
    FORMER = "former"
    CAMPUS = "campus"


class Relation(StrEnum):
    """How an article stands to a hospital."""

    SUBJECT = "subject"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class Anchor:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One piece cut from a page. `parts` stand in reading order.

    `date` is ISO 8601, at reduced precision where no more is known ("2022", "2022-08"); `page_no` as printed ("A05",
    "8"); `source_id` is the caller's own identifier of a bulk load; `confidence` in [0, 1] is the importer's.
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
    filing: Filing | None = None

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


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of displayed text around the best place, with the spans of the hits inside it."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRow:
    """One visible row of a result: the summary, where its headline matches, a snippet, and how often it matches."""

    summary: ArticleSummary
    headline_spans: tuple[Span, ...]
    snippet: Snippet
    occurrences: int
    score: float = 0.0
    matched_names: tuple[str, ...] = ()
    """The other names through which a 医院: condition was met, if not the current one."""


class Sort(StrEnum):
    """Order of a result. Ties fall back to the newer date, then the smaller id."""

    RANK = "rank"
    DATE = "date"
    DATE_OLDEST = "date_oldest"
    PAPER = "paper"
    HOSPITAL = "hospital"


class FacetName(StrEnum):
    """What a result can be narrowed by, counted over the whole result."""

    HOSPITAL = "hospital"
    PAPER = "paper"
    LEVEL = "level"
    YEAR = "year"
    PLACE = "place"
    COLUMN = "column"


Facets = Mapping[FacetName, tuple[tuple[str, int], ...]]
"""Value and number of articles, most first (years: ascending). Values are what a query condition takes."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a query that could not be taken at its word. Never an error: the rest of the query still counts.

    `kind` is a word such as "unclosed_quote", "bad_date", "unknown_field", "unknown_hospital", "ambiguous_hospital";
    `span` is where in the query text; `choices` are the candidates of an ambiguous name.
    """

    kind: str
    span: Span
    text: str = ""
    choices: tuple[str, ...] = ()


class SuggestionKind(StrEnum):
    """Why a query that finds nothing might be meant otherwise, in the order in which that is offered."""

    ALL_WORDS = "all_words"
    """The words of the run, not next to each other."""
    SOME_WORDS = "some_words"
    """Some of its words, those articles first that have most of them."""
    CONFUSED = "confused"
    """One character taken for another that looks or sounds like it; in a long run, one that stands in its place."""
    MISSING = "missing"
    """One character more than was typed."""
    EXTRA = "extra"
    """One character less than was typed."""
    PINYIN = "pinyin"
    """A name that is typed the same way."""
    WIDER = "wider"
    """The same without the one condition (a field, a range of dates, a negation) that leaves nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Another query to try, offered under its own label where nothing matches exactly; `query` is asked like any other.

    `was` and `now` are what differs, as words of the query (人, 入; of WIDER what is left out); empty where nothing was
    exchanged.
    """

    kind: SuggestionKind
    query: str
    total: int
    was: str = ""
    now: str = ""


class ReasonKind(StrEnum):
    """What kind of condition of a query an article meets."""

    TEXT = "text"
    HOSPITAL = "hospital"
    PAPER = "paper"
    LEVEL = "level"
    PLACE = "place"
    COLUMN = "column"
    TAG = "tag"
    DATE = "date"
    NOT = "not"
    """It lacks what was excluded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an article answers a query: one condition that it meets. `asked` is the condition's value as it was typed."""

    kind: ReasonKind
    asked: str
    counts: tuple[tuple[TextField, int], ...] = ()
    """Of a text: in which fields it stands, and how often in each."""
    values: tuple[str, ...] = ()
    """Of any other condition: what the article has that meets it (the hospital's current name, the paper, the date …)."""
    through: tuple[str, ...] = ()
    """The other names of a hospital through which `asked` led to it."""
    share: float | None = None
    """Of a text: its part in the article's score, in [0, 1]; None while the index cannot say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """The whole answer to a query: every id in order, counts and facets; rows are fetched by id when they are seen."""

    query: str
    ids: Sequence[ArticleId]
    occurrences: Sequence[int]
    """Hits in each article, parallel to `ids`; 0 for a query without text."""
    scores: Sequence[float]
    facets: Facets
    problems: tuple[Problem, ...] = ()
    took_ms: float = 0.0
    complete: bool = True
    """False when the index was not usable and the answer was scanned from the store instead (same result, slower)."""

    @property
    def total(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article as the index and the plain scan see it. Texts are as displayed; folding is the index's business."""

    id: ArticleId
    texts: Mapping[TextField, str]
    hospitals: tuple[str, ...] = ()
    """Current names of all linked hospitals."""
    paper: str = ""
    level: str = ""
    date: str = ""
    places: tuple[str, ...] = ()
    """Province and city of the linked hospitals."""
    column: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HospitalName:
    """One of a hospital's names and when it was valid (ISO dates at any precision, None = open)."""

    name: str
    kind: NameKind
    valid_from: str | None = None
    valid_until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hospital:
    """A hospital with all its names; exactly one is current. `grade` is 级别等次 as printed (三级甲等)."""

    id: HospitalId
    names: tuple[HospitalName, ...]
    province: str | None = None
    city: str | None = None
    grade: str | None = None
    speciality: str | None = None
    founded: int | None = None
    notes: str = ""
    articles: int = 0

    @property
    def name(self) -> str:
        return next(name.name for name in self.names if name.kind is NameKind.CURRENT)


class FactKind(StrEnum):
    """What a stated figure or date says of a hospital."""

    FOUNDED = "founded"
    LEVEL = "level"
    BEDS = "beds"
    STAFF = "staff"
    VISITS = "visits"
    OPERATIONS = "operations"
    PATENTS = "patents"
    PROJECTS = "projects"
    PAPERS = "papers"
    HOTLINE = "hotline"
    MONEY = "money"
    PERCENTAGE = "percentage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A figure or date stated about a hospital, with the place where it stands.

    `hospital` is its name as printed or as linked; `printed` the value as printed (近3000张), `value` it as a number
    (None for a level or telephone number), `exact` whether the text says so many and not about so many; `unit` 张, 人,
    元, % …; `about` what was counted, in the text's words (门急诊量, 并发症筛查率 提高). `when` is the time it refers to,
    ISO at any precision, and `relative` the words (去年, 建院51年) where that was reckoned from the day of print.
    `part` is the number of the part of the article, `span` where in its text.
    """

    kind: FactKind
    hospital: str
    printed: str
    value: float | None
    unit: str
    about: str
    part: int
    span: Span
    exact: bool = True
    when: str | None = None
    relative: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A newspaper."""

    id: PublicationId
    name: str
    level: MediaLevel | None = None
    province: str | None = None
    city: str | None = None
    articles: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What was imported: a file or a paste. `lines` is its text as it arrived, line by line; the bytes stay in `originals/`."""

    id: PageId
    name: str
    sha256: str
    encoding: str
    lines: tuple[str, ...]
    imported: str
    """UTC, ISO 8601."""
    paper: str | None = None
    date: str | None = None
    page_no: str | None = None
    articles: tuple[ArticleId, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """What a write touched. Announced once; every view decides for itself whether that concerns it."""

    articles: frozenset[ArticleId] = frozenset()
    structure: bool = False
    """Articles came or went, so lists and counts are out of date."""
    hospitals: bool = False
    publications: bool = False
    lessons: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One recorded change. `action` is a word (import, load, edit, delete, hospital …); `state` is done or undone."""

    id: int
    at: str
    action: str
    articles: tuple[ArticleId, ...]
    details: tuple[tuple[str, str, str], ...] = ()
    """(field, old, new) as text, where that can be said shortly."""
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveStatus:
    """What the status bar says of an archive."""

    name: str
    articles: int
    pages: int
    hospitals: int
    index_complete: bool
    pending: int
    """Articles still waiting in the index queue."""
    can_undo: str | None = None
    """The action that undo would take back."""
    can_redo: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file that an import left alone. `reason` is a word: an `UnreadableFile` reason or "already_imported"."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import or load did."""

    pages: int
    ids: tuple[ArticleId, ...]
    skipped: tuple[Skipped, ...] = ()
    changed: Changed = field(default_factory=Changed)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something `check` found wrong. `kind` is a word, `subject` the file or row, `repaired` whether it was mended."""

    kind: str
    subject: str
    repaired: bool = False
