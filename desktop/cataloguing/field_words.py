"""What the catalogue fields are called on the screen, and the words for 保管期限 and 密级.

It must not know: any widget.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.domain.records import Filing, PartKind, Retention
from desktop import words

SECURITY = ("公开", "内部", "秘密", "机密", "绝密")
"""密级 as they are printed in a catalogue; others may be typed."""


def field(name: str) -> str:
    """A field by the name that `article_texts` has for it."""
    translate = QCoreApplication.translate
    if name in set(PartKind):
        return words.part(PartKind(name))
    return {
        "paper": translate("Fields", "Newspaper"),
        "date": translate("Fields", "Date"),
        "page_no": translate("Fields", "Page"),
        "hospitals": translate("Fields", "Hospitals"),
        "tags": translate("Fields", "Tags"),
        "url": translate("Fields", "Web address"),
        "accessed": translate("Fields", "Read there on"),
        "fonds": translate("Fields", "Fonds number"),
        "category": translate("Fields", "Category code"),
        "year": translate("Fields", "Filing year"),
        "retention": translate("Fields", "Kept for"),
        "office": translate("Fields", "Office code"),
        "item": translate("Fields", "Item number"),
        "document_no": translate("Fields", "Document number"),
        "security": translate("Fields", "Security level"),
        "sheets": translate("Fields", "Sheets"),
        "remarks": translate("Fields", "Remarks"),
        "code": translate("Fields", "Archival code"),
    }.get(name, name)


def missing(name: str) -> str:
    """What an article lacks, by the names of a missing-field report."""
    translate = QCoreApplication.translate
    own = {
        "body": translate("Fields", "Text"),
        "code": translate("Fields", "Archival code, complete"),
        "unique_code": translate("Fields", "Archival code of its own (others have the same)"),
    }
    return own.get(name) or field(name)


def retention(code: str) -> str:
    """How long a record is kept, by its code; nothing for an unknown one."""
    translate = QCoreApplication.translate
    return {
        Retention.PERMANENT.value: translate("Fields", "permanently"),
        Retention.THIRTY_YEARS.value: translate("Fields", "30 years"),
        Retention.TEN_YEARS.value: translate("Fields", "10 years"),
    }.get(code, "")


def shown(name: str, value: str) -> str:
    """A field's text as a person reads it."""
    return retention(value) if name == "retention" else value


def code_so_far(filing: Filing) -> str:
    """The 档号 with … in the place of what is still missing; empty where nothing is filled in at all."""
    known = (filing.fonds, filing.category, filing.year, filing.retention, filing.office, filing.item)
    if not any(one not in ("", None) for one in known):
        return ""
    dots = "…"
    levels = (
        filing.fonds or dots,
        f"{filing.category or dots}·{filing.year or dots}",
        filing.retention.value if filing.retention else dots,
        filing.office,
        f"{filing.item:04d}" if filing.item is not None else dots,
    )
    return "-".join(level for level in levels if level)


def missing_of_code(filing: Filing) -> tuple[str, ...]:
    """Names of the fields that a 档号 must have and that are still empty."""
    needed = ("fonds", "category", "year", "retention", "item")
    return tuple(name for name in needed if getattr(filing, name) in ("", None))
