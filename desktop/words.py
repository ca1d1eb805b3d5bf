"""What things are called on the screen: kinds of parts, media levels, facets, orders, actions, dates.

It must not know: any widget. Words that belong to one widget stay there.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.domain.records import FacetName, MediaLevel, NameKind, PartKind, Relation, Sort


def level(value: str) -> str:
    """A media level; an unknown one as it is."""
    tr = QCoreApplication.translate
    return {
        MediaLevel.NATIONAL: tr("Words", "National"),
        MediaLevel.PROVINCIAL: tr("Words", "Provincial"),
        MediaLevel.CITY: tr("Words", "City"),
        MediaLevel.COUNTY: tr("Words", "County"),
        MediaLevel.TRADE: tr("Words", "Trade"),
    }.get(value, value)  # type: ignore[call-overload]


def facet(name: FacetName) -> str:
    """The title of a facet."""
    tr = QCoreApplication.translate
    return {
        FacetName.HOSPITAL: tr("Words", "Hospital"),
        FacetName.PAPER: tr("Words", "Newspaper"),
        FacetName.LEVEL: tr("Words", "Media level"),
        FacetName.YEAR: tr("Words", "Year"),
        FacetName.PLACE: tr("Words", "Place"),
        FacetName.COLUMN: tr("Words", "Column"),
    }[name]


def facet_value(name: FacetName, value: str) -> str:
    """A facet's value as it is shown."""
    return level(value) if name is FacetName.LEVEL else value


def order(value: Sort) -> str:
    """An order of the result list."""
    tr = QCoreApplication.translate
    return {
        Sort.RANK: tr("Words", "Best match first"),
        Sort.DATE: tr("Words", "Newest first"),
        Sort.DATE_OLDEST: tr("Words", "Oldest first"),
        Sort.PAPER: tr("Words", "By newspaper"),
        Sort.HOSPITAL: tr("Words", "By hospital"),
    }[value]


def part(kind: PartKind) -> str:
    """A kind of part."""
    tr = QCoreApplication.translate
    return {
        PartKind.COLUMN: tr("Words", "Column"),
        PartKind.KICKER: tr("Words", "Kicker"),
        PartKind.HEADLINE: tr("Words", "Headline"),
        PartKind.DECK: tr("Words", "Deck"),
        PartKind.BYLINE: tr("Words", "Byline"),
        PartKind.HEADING: tr("Words", "Heading"),
        PartKind.PARAGRAPH: tr("Words", "Paragraph"),
        PartKind.CAPTION: tr("Words", "Caption"),
        PartKind.NOTICE: tr("Words", "Notice"),
        PartKind.GAP: tr("Words", "Missing text"),
    }[kind]


def name_kind(kind: NameKind) -> str:
    """What a hospital's name is to it."""
    tr = QCoreApplication.translate
    return {
        NameKind.CURRENT: tr("Words", "Current name"),
        NameKind.SHORT: tr("Words", "Short name"),
        NameKind.FORMER: tr("Words", "Former name"),
        NameKind.CAMPUS: tr("Words", "Campus"),
    }[kind]


def relation(value: Relation) -> str:
    """How an article stands to a hospital."""
    tr = QCoreApplication.translate
    return {Relation.SUBJECT: tr("Words", "Subject"), Relation.MENTIONED: tr("Words", "Mentioned")}[value]


def action(value: str) -> str:
    """A recorded change; an unknown one as it is."""
    tr = QCoreApplication.translate
    return {
        "import": tr("Words", "Import"),
        "load": tr("Words", "Bulk load"),
        "edit": tr("Words", "Edit"),
        "delete": tr("Words", "Delete"),
        "hospital": tr("Words", "Hospital"),
        "publication": tr("Words", "Newspaper"),
    }.get(value, value)


def page_no(printed: str) -> str:
    """A page number as a reader would say it: 8 becomes "page 8", A05 stays recognisable."""
    return QCoreApplication.translate("Words", "page {number}").format(number=printed)


def source_line(*pieces: str | None) -> str:
    """Paper, date, page … with dots between; what is unknown is left out."""
    return " · ".join(piece for piece in pieces if piece)
