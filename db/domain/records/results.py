"""What a search is told and what it answers: documents, rows, facets, problems, suggestions, reasons.

It must not know: how any of it is stored, indexed or shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.domain.records.articles import ArticleSummary, TextField
from db.domain.records.identity import ArticleId, HospitalId, Span


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
    """The other names through which a 医院: condition was met, if not the current one; where other names are taken along,
    those by which the article goes instead of the one that was typed."""


class Sort(StrEnum):
    """Order of a result. Ties fall back to the newer date, then the smaller id."""

    RANK = "rank"
    DATE = "date"
    DATE_OLDEST = "date_oldest"
    PAPER = "paper"
    HOSPITAL = "hospital"
    COLLECTION = "collection"
    """That of the collections that the query asks for; without one, by rank."""


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
    COLLECTION = "collection"
    MISSING = "missing"
    FACT = "fact"
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
class AlsoNamed:
    """Articles that a query misses because they name a hospital otherwise: a run of it is a name of `hospital`.

    `typed` is the run, `name` the hospital's current name; `total` articles have another of its names instead, or none
    and are linked to it; `names` are those other names, each with the number of these articles that it stands in, most
    first. `certain` is False where several hospitals bear the name that was typed: nobody can say which is meant, and
    each of them has an entry of its own. `query` finds all that is linked to this one.
    """

    hospital: HospitalId
    name: str
    typed: str
    names: tuple[tuple[str, int], ...]
    total: int
    query: str
    certain: bool = True


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
    also: tuple[AlsoNamed, ...] = ()
    """What more there is under other names; `also_total` articles in all, not among `ids` unless they were asked for."""
    also_total: int = 0
    other_names: bool = False
    """Whether articles under other names (of hospitals that are certain) are among `ids`."""

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
    """Province, city and district of the linked hospitals."""
    column: str = ""
    tags: tuple[str, ...] = ()
