"""A page taken apart and not yet stored: articles, parts, the reason and confidence of every decision, what is left over.

It must not know: how it was made, stored or shown. Frozen, so that every edit in the review is a new draft and undo is
keeping the old one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from db.domain.records import Anchor, ArticleId, Part, PartKind, Relation, first_text
from db.domain.usage import Usage


@dataclass(frozen=True, slots=True)
class Decision:
    """Why a part is what it is: `reason` is a word of `db/ingest` that the window puts into a sentence; `confidence` in [0, 1]."""

    reason: str
    confidence: float


CERTAIN = Decision("by_hand", 1.0)


@dataclass(frozen=True, slots=True)
class DraftPart:
    """A part with the decision that made it."""

    part: Part
    decision: Decision = CERTAIN


@dataclass(frozen=True, slots=True)
class DraftHospital:
    """A hospital named in a draft: by its full name, how the text prints it, and whether the article is about it.

    Where several hospitals of the archive bear the name, `choices` are what they are called now: somebody has to say which
    is meant. `dated` says that it could be told from the day of the page, on which only one of them bore the printed name.
    """

    name: str
    relation: Relation
    printed: str = ""
    choices: tuple[str, ...] = ()
    dated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDraft:
    """An article of a draft. Paper, date and page number are the page's."""

    parts: tuple[DraftPart, ...]
    hospitals: tuple[DraftHospital, ...] = ()
    confidence: float = 1.0

    @property
    def headline(self) -> str | None:
        return first_text((p.part for p in self.parts), PartKind.HEADLINE)

    @property
    def plain_parts(self) -> tuple[Part, ...]:
        return tuple(p.part for p in self.parts)


@dataclass(frozen=True, slots=True)
class Stray:
    """Text of a page that belongs to no article: page furniture (masthead, date, page number, navigation) or left over."""

    text: str
    anchors: tuple[Anchor, ...]
    decision: Decision


@dataclass(frozen=True, slots=True)
class Likeness:
    """An article of a draft, by its place on the page, is like one of the archive: `shared` in [0, 1] of its text is there too."""

    article: int
    known: ArticleId
    shared: float


@dataclass(frozen=True, slots=True)
class Twin:
    """An article of a draft, by its place on the page, is (nearly) one that came before it in the same import: in `file`,
    under `headline`; `shared` in [0, 1] of the shorter text stands in the longer one."""

    article: int
    file: str
    headline: str
    shared: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """A page as it arrived: its lines (without line ends), the original bytes, and how they were read.

    `name` is the file's name or empty for a paste; `data` the bytes exactly as they came; `encoding` a Python codec name.
    `asides` are the numbers of lines that a saved web page's own markup sets beside the text: navigation, lists of links.
    """

    name: str
    data: bytes
    encoding: str
    lines: tuple[str, ...]
    asides: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDraft:
    """One page taken apart. The blank-free characters of `source.lines` are exactly those of the anchors of its parts,
    notices, furniture and leftover, each once."""

    source: SourcePage
    articles: tuple[ArticleDraft, ...]
    notices: tuple[Stray, ...] = ()
    furniture: tuple[Stray, ...] = ()
    leftover: tuple[Stray, ...] = ()
    paper: str | None = None
    date: str | None = None
    page_no: str | None = None
    same_file: tuple[ArticleId, ...] = ()
    """Articles already in the archive that came from these very bytes."""
    same_text: tuple[ArticleId, ...] = ()
    """Articles already in the archive whose text equals one of this page's articles."""
    alike: tuple[Likeness, ...] = ()
    """Articles already in the archive that one of this page's articles is nearly, at most one for each of these."""
    twins: tuple[Twin, ...] = ()
    """Articles of this page that stand earlier in the same import already, at most one earlier one for each."""
    accepted: bool = True
    """Whether commit takes this page."""
    guess: PageDraft | None = None
    """This page as the importer made it, once a person may have changed it: what they changed teaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDraft:
    """All pages of one import, as the review shows them and `commit_import` stores them."""

    pages: tuple[PageDraft, ...]
    skipped: tuple[tuple[str, str], ...] = field(default=())
    """(file name, reason word) of files that could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What the archive already knows and the importer may use: names are as printed.

    `hospitals` maps every known name (current, short, former, campus) to the current full names that bear it;
    `papers` are known newspapers; `bylines` are (role, name) pairs met before; `printed_papers` maps what a page prints
    as its masthead to the newspaper a person said it is; `no_hospitals` are names that a person said are none;
    `usage` says which characters follow which in the archive's texts, where it has enough of them.
    """

    hospitals: tuple[tuple[str, tuple[str, ...]], ...] = ()
    papers: tuple[str, ...] = ()
    bylines: tuple[tuple[str, str], ...] = ()
    printed_papers: tuple[tuple[str, str], ...] = ()
    no_hospitals: tuple[str, ...] = ()
    usage: Usage | None = None
