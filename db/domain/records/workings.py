"""Pages as they were imported, what a write touched, history, status, findings of a check.

It must not know: how any of it is stored, indexed or shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from db.domain.records.identity import ArticleId, HospitalId, PageId


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
    collections: bool = False
    trash: bool = False


class Detail(NamedTuple):
    """One thing that a change changed: (field, old, new) as text, long ones shortened; of which article or hospital, where
    that has to be said; and which of several parts of one kind it is, from 1."""

    field: str
    old: str
    new: str
    article: ArticleId | None = None
    hospital: HospitalId | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One recorded change. `action` is a word (import, load, edit, delete, hospital …); `state` is done or undone."""

    id: int
    at: str
    action: str
    articles: tuple[ArticleId, ...]
    details: tuple[Detail, ...] = ()
    """Of the history of one article or hospital, only what is about that one."""
    undone: bool = False
    hospitals: tuple[HospitalId, ...] = ()
    """Hospitals whose records came, changed or went."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveStatus:
    """What the status bar says of an archive."""

    name: str
    articles: int
    pages: int
    hospitals: int
    index_complete: bool
    """Whether the index knows every article as it is: none waits, and it is neither missing nor damaged."""
    index_answers: bool
    """Whether an answer comes from the index and knows every article, those that wait too; else all texts are looked
    through, which finds the same more slowly."""
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
