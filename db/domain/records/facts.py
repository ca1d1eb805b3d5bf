"""What is stated about a hospital: figures and dates, where they stand, and which of them contradict each other.

It must not know: how facts are found, stored or shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from db.domain.records.identity import ArticleId, Span

_SENTENCE_ENDS = "。！？；\n"


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

    `hospital` is its current name, `within` the department, centre or campus of it whose figure it is, in the text's words
    (empty: the hospital's own). `printed` is the value as printed, in half-width digits (近3000张), `value` it as a number
    (None for a level or telephone number), `exact` whether the text says so many and not about so many; `unit` 张, 人,
    元, % …; `about` what was counted, in the text's words (门急诊量, 并发症筛查率 提高). `when` is the time it refers to,
    ISO at any precision or an ISO 8601 interval (2016/2020), and `relative` the words (去年, 近三年, 建院51年) where that
    had to be reckoned; words without a time (建院之初) say that it is a figure of long ago. `part` is the number of the
    part of the article, `span` where in its text.
    """

    kind: FactKind
    hospital: str
    within: str = ""
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
class StatedFact:
    """A fact and where it is stated: the article with its headline, paper and date (ISO), the sentence, and where in the
    sentence it stands."""

    fact: Fact
    article: ArticleId
    headline: str
    paper: str | None
    date: str | None
    sentence: str
    mark: Span

    @classmethod
    def of(
        cls, fact: Fact, article: ArticleId, text: str, headline: str, paper: str | None, date: str | None
    ) -> StatedFact:
        """Of the text of the part that states it."""
        first, last = fact.span
        start = max(text.rfind(mark, 0, first) for mark in _SENTENCE_ENDS) + 1
        ends = [place for mark in _SENTENCE_ENDS if (place := text.find(mark, max(first, last - 1))) >= 0]
        sentence = text[start : min(ends, default=len(text)) + 1]
        bare = sentence.lstrip()
        start += len(sentence) - len(bare)
        return cls(
            fact=fact,
            article=article,
            headline=headline,
            paper=paper,
            date=date,
            sentence=bare.rstrip(),
            mark=(first - start, last - start),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two statements about the same thing of a hospital at the same time that cannot both be true; the older one first."""

    one: StatedFact
    other: StatedFact
