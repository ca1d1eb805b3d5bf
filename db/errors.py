"""What can go wrong with an archive, sorted by kind and carrying facts.

It must not know: sentences. `desktop/report.py` and `cli.py` word these for people; every other exception is a bug
and goes to the crash report.
"""

from __future__ import annotations

from pathlib import Path


class ArchiveError(Exception):
    """Something known went wrong; nothing was half done. `facts` are what a sentence about it needs."""

    def __init__(self, **facts: object) -> None:
        super().__init__(f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in facts.items())})")
        self.facts = facts


class NotAnArchive(ArchiveError):
    """`path` is no archive folder, or its `archive.sqlite` is no database of ours."""

    def __init__(self, path: Path) -> None:
        super().__init__(path=path)


class ArchiveExists(ArchiveError):
    """`path` already holds an archive, or a folder that is not empty, where a new one was to be made."""

    def __init__(self, path: Path) -> None:
        super().__init__(path=path)


class ArchiveTooNew(ArchiveError):
    """`path` was written by a later program; `migration` is the first step this program does not know."""

    def __init__(self, path: Path, migration: str) -> None:
        super().__init__(path=path, migration=migration)


class ArchiveDamaged(ArchiveError):
    """SQLite itself calls `path` malformed; `detail` is its own word."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path=path, detail=detail)


class ArchiveReadOnly(ArchiveError):
    """`path` (the archive or its folder) can be read and not written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path=path)


class ArchiveBusy(ArchiveError):
    """Another program keeps `path` locked."""

    def __init__(self, path: Path) -> None:
        super().__init__(path=path)


class ArchiveUnreachable(ArchiveError):
    """`path` cannot even be read: no permission, or the disk or network share is gone; `detail` is the system's word."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path=path, detail=detail)


class DiskFull(ArchiveError):
    """No room left where `path` stands."""

    def __init__(self, path: Path) -> None:
        super().__init__(path=path)


class UnreadableFile(ArchiveError):
    """A file to import cannot be read; `reason` is one of `Reason`'s values."""

    class Reason:
        MISSING = "missing"
        PERMISSION = "permission"
        EMPTY = "empty"
        NOT_TEXT = "not_text"
        TOO_LARGE = "too_large"
        UNKNOWN_FORMAT = "unknown_format"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path=path, reason=reason)


class UnwritableFile(ArchiveError):
    """A file outside the archive (an export) cannot be written; `detail` is the system's word."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path=path, detail=detail)


class BadRecord(ArchiveError):
    """A line of a bulk load is no article; `line` counts from 1, `reason` is a word such as `not_json`, `no_text`."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(path=path, line=line, reason=reason)


class BadDate(ArchiveError):
    """`text` was given as a date and is none."""

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


class NameTaken(ArchiveError):
    """Another newspaper of the archive has this `name` already."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class HospitalNameTaken(ArchiveError):
    """Another hospital, `id`, bears this `name` now: two of one name could not be told apart."""

    def __init__(self, name: str, id: int) -> None:
        super().__init__(name=name, id=id)


class BadHospital(ArchiveError):
    """A hospital cannot be stored like that; `reason` is one of `Reason`'s values, `subject` the name or date it is about."""

    class Reason:
        NO_CURRENT_NAME = "no_current_name"
        TWO_CURRENT_NAMES = "two_current_names"
        EMPTY_NAME = "empty_name"
        DATES_SWAPPED = "dates_swapped"
        TIED_TO_ITSELF = "tied_to_itself"
        TIED_TO_NOTHING = "tied_to_nothing"
        TIED_IN_A_CIRCLE = "tied_in_a_circle"
        NAMES_NOT_ITS_OWN = "names_not_its_own"
        CURRENT_NAME_GOES = "current_name_goes"

    def __init__(self, reason: str, subject: str = "") -> None:
        super().__init__(reason=reason, subject=subject)


class HospitalInUse(ArchiveError):
    """A hospital called `name` cannot be removed: `articles` articles are linked to it, `ties` other hospitals tied."""

    def __init__(self, name: str, *, articles: int, ties: int) -> None:
        super().__init__(name=name, articles=articles, ties=ties)


class NoSuchHospital(ArchiveError):
    """No hospital has this `id` (it may have been merged into another one, or undone)."""

    def __init__(self, id: int) -> None:
        super().__init__(id=id)


class NoSuchArticle(ArchiveError):
    """No article has this `id` (it may have been deleted)."""

    def __init__(self, id: int) -> None:
        super().__init__(id=id)


class NoSuchPage(ArchiveError):
    """No page has this `id` (its import may have been undone)."""

    def __init__(self, id: int) -> None:
        super().__init__(id=id)


class NoSuchCollection(ArchiveError):
    """No collection has this `id` (it may have been removed)."""

    def __init__(self, id: int) -> None:
        super().__init__(id=id)


class CollectionNameTaken(ArchiveError):
    """Another collection has this `name` already, punctuation, case and script aside; or `name` is empty."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class CodeTaken(ArchiveError):
    """The 档号 `code` would be that of two articles; the other one is `id`."""

    def __init__(self, code: str, id: int) -> None:
        super().__init__(code=code, id=id)


class IndexDamaged(ArchiveError):
    """The search index cannot be used; the store answers instead and the index is made anew."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail)


class Cancelled(Exception):
    """Raised by a `Progress` callable to stop the work it reports on. Never an error, never shown."""
