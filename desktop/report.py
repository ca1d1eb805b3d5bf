"""Says in a sentence what went wrong with an archive, a file or a query.

It must not know: where the sentence is shown. What it has no sentence for is a bug and belongs in the crash report.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from db import errors
from db.domain.records import Problem


def sentence(error: errors.ArchiveError) -> str:
    """One or two sentences: what is wrong, and what can be done."""
    translate = QCoreApplication.translate
    words: dict[type[errors.ArchiveError], str] = {
        errors.NotAnArchive: translate("Report", "There is no Xinglin archive in {path}."),
        errors.ArchiveExists: translate("Report", "{path} is already in use. Choose an empty folder or a new name."),
        errors.ArchiveTooNew: translate(
            "Report",
            "The archive in {path} was written by a newer Xinglin. Update the program to open it; nothing was changed.",
        ),
        errors.ArchiveDamaged: translate(
            "Report", "The archive file in {path} is damaged ({detail}). Restore it from a backup."
        ),
        errors.ArchiveReadOnly: translate(
            "Report", "{path} can be read but not changed. Copy it to a folder of your own."
        ),
        errors.ArchiveUnreachable: translate(
            "Report", "{path} cannot be reached ({detail}). Is the disk or the network folder connected?"
        ),
        errors.ArchiveBusy: translate(
            "Report", "Another program is using the archive in {path}. Close it there, then try again."
        ),
        errors.DiskFull: translate("Report", "The disk holding {path} is full. Nothing was changed."),
        errors.BadRecord: translate("Report", "Line {line} of {path} cannot be used: {reason}. Nothing was changed."),
        errors.BadDate: translate("Report", "“{text}” is not a date; write it like 2022-08-19, 2022-08 or 2022."),
        errors.NameTaken: translate("Report", "There is a newspaper called “{name}” already."),
        errors.NoSuchPage: translate("Report", "This page is no longer in the archive."),
        errors.UnwritableFile: translate("Report", "{path} cannot be written ({detail})."),
        errors.NoSuchArticle: translate("Report", "This article is no longer in the archive."),
        errors.NoSuchCollection: translate("Report", "This collection is no longer in the archive."),
        errors.CollectionNameTaken: translate(
            "Report", "A collection needs a name that no other one has: “{name}” cannot be used."
        ),
        errors.CodeTaken: translate(
            "Report",
            "Two articles would have the archival code {code}; article {id} has it already. Nothing was changed.",
        ),
        errors.NoSuchHospital: translate("Report", "This hospital is no longer in the archive."),
        errors.HospitalNameTaken: translate(
            "Report", "There is a hospital called “{name}” already. If the two are one, merge them."
        ),
        errors.HospitalInUse: translate(
            "Report",
            "“{name}” cannot be removed: articles linked to it: {articles}; other hospitals tied to it: {ties}.",
        ),
        errors.IndexDamaged: translate("Report", "The search index cannot be used and is being made anew."),
    }
    if isinstance(error, errors.UnreadableFile):
        return unreadable(Path(str(error.facts["path"])).name, str(error.facts["reason"]))
    if isinstance(error, errors.BadHospital):
        return _bad_hospital(str(error.facts["reason"]), str(error.facts["subject"]))
    for kind in type(error).__mro__:
        if kind in words:
            return words[kind].format_map(_Facts(error.facts))
    return translate("Report", "The archive could not do this.")


def unreadable(file: str, reason: str) -> str:
    """Why a file was left out of an import."""
    translate = QCoreApplication.translate
    kinds = errors.UnreadableFile.Reason
    words = {
        kinds.MISSING: translate("Report", "{file} is not there any more."),
        kinds.PERMISSION: translate("Report", "{file} may not be read by you."),
        kinds.EMPTY: translate("Report", "{file} is empty."),
        kinds.NOT_TEXT: translate("Report", "{file} holds no text."),
        kinds.TOO_LARGE: translate("Report", "{file} is too large for a newspaper page."),
        kinds.UNKNOWN_FORMAT: translate("Report", "{file} is of a kind that cannot be read yet."),
        "already_imported": translate("Report", "{file} is already in the archive."),
    }
    return words.get(reason, translate("Report", "{file} could not be read.")).format(file=file)


def _bad_hospital(reason: str, subject: str) -> str:
    translate = QCoreApplication.translate
    kinds = errors.BadHospital.Reason
    words = {
        kinds.NO_CURRENT_NAME: translate("Report", "A hospital needs the name that it bears now."),
        kinds.TWO_CURRENT_NAMES: translate(
            "Report", "A hospital bears one name at a time; make the others former or short."
        ),
        kinds.EMPTY_NAME: translate("Report", "A name of the hospital is empty."),
        kinds.DATES_SWAPPED: translate("Report", "The dates {subject} end before they begin."),
        kinds.TIED_TO_ITSELF: translate("Report", "A hospital cannot be tied to itself."),
        kinds.TIED_TO_NOTHING: translate("Report", "The other hospital is no longer in the archive."),
        kinds.TIED_IN_A_CIRCLE: translate("Report", "These ties would lead back to the hospital itself."),
        kinds.NAMES_NOT_ITS_OWN: translate("Report", "The hospital does not have these names: {subject}"),
        kinds.CURRENT_NAME_GOES: translate(
            "Report", "“{subject}” is what the hospital is called now; give it another name first."
        ),
    }
    return words.get(reason, translate("Report", "The hospital cannot be stored like that.")).format(subject=subject)


def problem(found: Problem) -> str:
    """What could not be taken at its word in a query; one quiet line, never a dialog."""
    translate = QCoreApplication.translate
    words = {
        "unclosed_quote": translate("Report", "A quotation mark is still open."),
        "unclosed_parenthesis": translate("Report", "A parenthesis is still open."),
        "bad_date": translate("Report", "“{text}” is not a date; write 2022, 2022-03 or 2022..2024."),
        "unknown_field": translate("Report", "There is no field “{text}”; it is searched as text."),
        "bad_fact": translate("Report", "“{text}” is not a kind of fact; this condition was left out."),
        "unknown_collection": translate("Report", "There is no collection called “{text}”."),
        "bad_missing": translate("Report", "“{text}” is not a field that can be missing; this condition was left out."),
        "bad_level": translate("Report", "“{text}” is not a media level."),
        "unknown_hospital": translate("Report", "No hospital here is called “{text}”."),
        "ambiguous_hospital": translate("Report", "“{text}” is the name of several hospitals: {choices}"),
    }
    say = words.get(found.kind, translate("Report", "“{text}” could not be understood and was left out."))
    return say.format(text=found.text, choices=" · ".join(found.choices))


class _Facts(dict[str, Any]):
    """Facts for a sentence; one that is missing leaves no hole that would raise."""

    def __missing__(self, key: str) -> str:
        return "…"
