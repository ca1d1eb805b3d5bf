"""Hospitals with all their names, and newspapers.

It must not know: how any of it is stored, indexed or shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from db.domain.ranks import HospitalGrade, HospitalLevel, printed_rank
from db.domain.records.articles import ArticleSummary, MediaLevel
from db.domain.records.identity import HospitalId, PublicationId


class NameKind(StrEnum):
    """What a hospital's name is: the one it bears, a short one, one it bore, or that of a campus (院区)."""

    CURRENT = "current"
    SHORT = "short"
    FORMER = "former"
    CAMPUS = "campus"


@dataclass(frozen=True, slots=True)
class HospitalName:
    """One of a hospital's names and when it was valid (ISO dates at any precision, None = open)."""

    name: str
    kind: NameKind
    valid_from: str | None = None
    valid_until: str | None = None


class TieKind(StrEnum):
    """How one hospital hangs together with another: what stands here is true of the smaller or the younger of the two."""

    CAMPUS_OF = "campus_of"
    """院区 of it."""
    MEMBER_OF = "member_of"
    """Member of its group (医疗集团, 医联体), or run by it (托管)."""
    MERGED_INTO = "merged_into"
    SPLIT_FROM = "split_from"


@dataclass(frozen=True, slots=True)
class HospitalTie:
    """What ties a hospital to another one, and when that was so (ISO dates at any precision, None = open)."""

    kind: TieKind
    other: HospitalId
    valid_from: str | None = None
    valid_until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hospital:
    """A hospital with all its names; exactly one is current.

    `level` and `grade` are 级别 and 等次, None where nothing is known; `kind` is 机构类别 (综合医院, 专科医院 …, WS 218);
    `ties` lead to other hospitals of the archive.
    """

    id: HospitalId
    names: tuple[HospitalName, ...]
    level: HospitalLevel | None = None
    grade: HospitalGrade | None = None
    kind: str | None = None
    province: str | None = None
    city: str | None = None
    district: str | None = None
    speciality: str | None = None
    founded: int | None = None
    ties: tuple[HospitalTie, ...] = ()
    notes: str = ""
    articles: int = 0

    @property
    def name(self) -> str:
        return next(name.name for name in self.names if name.kind is NameKind.CURRENT)

    @property
    def rank(self) -> str:
        """Level and grade as they are printed (三级甲等); empty where nothing is known."""
        return printed_rank(self.level, self.grade)


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many articles of one year are about a hospital, and how many only mention it."""

    year: int
    subject: int
    mentioned: int


@dataclass(frozen=True, slots=True)
class CoMentioned:
    """Another hospital, and how many articles have both."""

    hospital: HospitalId
    name: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedTie:
    """A tie as the page of one hospital shows it: `other` is at its other end. `from_other` says that it stands on the
    record of the other one: then that is the campus, the member, the one that was merged or split off."""

    kind: TieKind
    other: HospitalId
    name: str
    valid_from: str | None = None
    valid_until: str | None = None
    from_other: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HospitalProfile:
    """What the archive's articles say of a hospital without being read: when, where, and beside whom it is named.

    `by_year` ascends, years without an article left out, `undated` are in none of them; `papers` (name, articles) and `co_mentioned`
    have the most first, of the latter no more than a hundred; `printed` are the wordings by which articles name it, with their number; `first` and `last` are
    the earliest and the latest dated report; `ties` are its own and then those of others to it.
    """

    hospital: HospitalId
    articles: int
    by_year: tuple[YearCount, ...]
    undated: int
    papers: tuple[tuple[str, int], ...]
    co_mentioned: tuple[CoMentioned, ...]
    printed: tuple[tuple[str, int], ...]
    ties: tuple[NamedTie, ...]
    first: ArticleSummary | None = None
    last: ArticleSummary | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A newspaper."""

    id: PublicationId
    name: str
    level: MediaLevel | None = None
    province: str | None = None
    city: str | None = None
    articles: int = 0
