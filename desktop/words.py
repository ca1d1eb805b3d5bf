"""What things are called on the screen: kinds of parts, media levels, facets, orders, actions, dates.

It must not know: any widget. Words that belong to one widget stay there.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.domain.query import Condition, Dates, Keyword, Listed, Not, Scope, Stored, Text
from db.domain.records import FacetName, FactKind, MediaLevel, NameKind, PartKind, Relation, Sort


def level(value: str) -> str:
    """A media level; an unknown one as it is."""
    translate = QCoreApplication.translate
    return {
        MediaLevel.NATIONAL: translate("Words", "National"),
        MediaLevel.PROVINCIAL: translate("Words", "Provincial"),
        MediaLevel.CITY: translate("Words", "City", "media level"),
        MediaLevel.COUNTY: translate("Words", "County"),
        MediaLevel.TRADE: translate("Words", "Trade"),
    }.get(value, value)  # type: ignore[call-overload]


def facet(name: FacetName) -> str:
    """The title of a facet."""
    translate = QCoreApplication.translate
    return {
        FacetName.HOSPITAL: translate("Words", "Hospital"),
        FacetName.PAPER: translate("Words", "Newspaper"),
        FacetName.LEVEL: translate("Words", "Media level"),
        FacetName.YEAR: translate("Words", "Year"),
        FacetName.PLACE: translate("Words", "Place"),
        FacetName.COLUMN: translate("Words", "Column"),
    }[name]


def facet_value(name: FacetName, value: str) -> str:
    """A facet's value as it is shown."""
    return level(value) if name is FacetName.LEVEL else value


def order(value: Sort) -> str:
    """An order of the result list."""
    translate = QCoreApplication.translate
    return {
        Sort.RANK: translate("Words", "Best match first"),
        Sort.DATE: translate("Words", "Newest first"),
        Sort.DATE_OLDEST: translate("Words", "Oldest first"),
        Sort.PAPER: translate("Words", "By newspaper"),
        Sort.HOSPITAL: translate("Words", "By hospital"),
        Sort.COLLECTION: translate("Words", "As in the collection"),
    }[value]


def part(kind: PartKind) -> str:
    """A kind of part."""
    translate = QCoreApplication.translate
    return {
        PartKind.COLUMN: translate("Words", "Column"),
        PartKind.KICKER: translate("Words", "Kicker"),
        PartKind.HEADLINE: translate("Words", "Headline"),
        PartKind.DECK: translate("Words", "Deck"),
        PartKind.BYLINE: translate("Words", "Byline"),
        PartKind.HEADING: translate("Words", "Heading"),
        PartKind.PARAGRAPH: translate("Words", "Paragraph"),
        PartKind.CAPTION: translate("Words", "Caption"),
        PartKind.NOTICE: translate("Words", "Notice"),
        PartKind.GAP: translate("Words", "Missing text"),
    }[kind]


def name_kind(kind: NameKind) -> str:
    """What a hospital's name is to it."""
    translate = QCoreApplication.translate
    return {
        NameKind.CURRENT: translate("Words", "Current name"),
        NameKind.SHORT: translate("Words", "Short name"),
        NameKind.FORMER: translate("Words", "Former name"),
        NameKind.CAMPUS: translate("Words", "Campus"),
    }[kind]


def relation(value: Relation) -> str:
    """How an article stands to a hospital."""
    translate = QCoreApplication.translate
    return {Relation.SUBJECT: translate("Words", "Subject"), Relation.MENTIONED: translate("Words", "Mentioned")}[value]


def action(value: str) -> str:
    """A recorded change; an unknown one as it is."""
    translate = QCoreApplication.translate
    return {
        "import": translate("Words", "Import"),
        "load": translate("Words", "Bulk load"),
        "edit": translate("Words", "Edit"),
        "revert": translate("Words", "Back to the imported text"),
        "delete": translate("Words", "Delete"),
        "restore": translate("Words", "Restore"),
        "empty_trash": translate("Words", "Delete for good"),
        "collection": translate("Words", "Collection"),
        "remove_collection": translate("Words", "Remove a collection"),
        "collect": translate("Words", "Add to a collection"),
        "uncollect": translate("Words", "Take out of a collection"),
        "hospital": translate("Words", "Hospital"),
        "merge_hospitals": translate("Words", "Merge hospitals"),
        "split_hospital": translate("Words", "Split a hospital"),
        "remove_hospital": translate("Words", "Remove a hospital"),
        "publication": translate("Words", "Newspaper"),
        "forget": translate("Words", "Forget what was taught"),
        "part": translate("Words", "Not a reprint"),
        "rejoin": translate("Words", "A reprint after all"),
    }.get(value, value)


def detail(value: str) -> str:
    """A field of a recorded change; an unknown one as it is."""
    translate = QCoreApplication.translate
    if value in set(PartKind):
        return part(PartKind(value))
    return {
        "paper": translate("Words", "Newspaper"),
        "date": translate("Words", "Date"),
        "page_no": translate("Words", "Page number"),
        "hospitals": translate("Words", "Hospitals"),
        "hospital": translate("Words", "Hospital"),
        "tags": translate("Words", "Tags"),
        "collection": translate("Words", "Collection"),
        "collections": translate("Words", "In the collection"),
        "order": translate("Words", "Order"),
        "page": translate("Words", "Imported file"),
        "file": translate("Words", "Loaded file"),
        "name": translate("Words", "Name"),
        "names": translate("Words", "Names"),
        "province": translate("Words", "Province"),
        "city": translate("Words", "City"),
        "rank": translate("Words", "Grade"),
        "speciality": translate("Words", "Speciality"),
        "founded": translate("Words", "Founded"),
        "notes": translate("Words", "Notes"),
        "level": translate("Words", "Media level"),
        "reprint": translate("Words", "Kept apart from"),
    }.get(value, value)


def fact_kind(kind: FactKind) -> str:
    """What a fact is about."""
    translate = QCoreApplication.translate
    return {
        FactKind.FOUNDED: translate("Words", "Founded"),
        FactKind.LEVEL: translate("Words", "Level"),
        FactKind.BEDS: translate("Words", "Beds"),
        FactKind.STAFF: translate("Words", "Staff"),
        FactKind.VISITS: translate("Words", "Visits"),
        FactKind.OPERATIONS: translate("Words", "Operations"),
        FactKind.PATENTS: translate("Words", "Patents"),
        FactKind.PROJECTS: translate("Words", "Research projects"),
        FactKind.PAPERS: translate("Words", "Papers"),
        FactKind.HOTLINE: translate("Words", "Telephone"),
        FactKind.MONEY: translate("Words", "Money"),
        FactKind.PERCENTAGE: translate("Words", "Percentage"),
    }[kind]


def page_no(printed: str) -> str:
    """A page number as a reader would say it: 8 becomes "page 8", A05 stays recognisable."""
    return QCoreApplication.translate("Words", "page {number}").format(number=printed)


def source_line(*pieces: str | None) -> str:
    """Paper, date, page … with dots between; what is unknown is left out."""
    return " · ".join(piece for piece in pieces if piece)


def articles(count: int) -> str:
    """A number of articles."""
    translate = QCoreApplication.translate
    if count == 1:
        return translate("Words", "1 article")
    return translate("Words", "{count} articles").format(count=f"{count:,}")


def hits(count: int) -> str:
    """A number of places where a query was found."""
    translate = QCoreApplication.translate
    return translate("Words", "1 hit") if count == 1 else translate("Words", "{count} hits").format(count=f"{count:,}")


def condition(one: Condition) -> str:
    """A condition of a query as a chip says it: "Newspaper: 健康报", "not Year: 2022"."""
    translate = QCoreApplication.translate
    node = one.node.part if isinstance(one.node, Not) else one.node
    if isinstance(node, Listed):
        title, value = listed(node.name), node.value
    elif isinstance(node, Keyword | Dates):
        title = facet(one.facet) if one.facet else _title(node)
        value = facet_value(one.facet, one.value) if one.facet else one.value
    elif isinstance(node, Text) and node.scope:
        title, value = scope(node.scope), node.value
    else:
        title, value = "", one.value
    said = translate("Words", "{name}: {value}").format(name=title, value=value) if title else value
    return translate("Words", "not {condition}").format(condition=said) if one.excluded else said


def listed(name: Stored) -> str:
    """A condition that lists articles."""
    translate = QCoreApplication.translate
    return {
        Stored.COLLECTION: translate("Words", "Collection"),
        Stored.MISSING: translate("Words", "Missing"),
        Stored.FACT: translate("Words", "Fact"),
    }[name]


def scope(value: Scope) -> str:
    """The field a text is held to."""
    translate = QCoreApplication.translate
    return {
        Scope.TITLE: translate("Words", "Title"),
        Scope.HEADING: translate("Words", "Heading"),
        Scope.BODY: translate("Words", "Text"),
        Scope.CAPTION: translate("Words", "Caption"),
        Scope.BYLINE: translate("Words", "Byline"),
    }[value]


def _title(node: Keyword | Dates) -> str:
    if isinstance(node, Keyword):
        return QCoreApplication.translate("Words", "Tag")
    return QCoreApplication.translate("Words", "Date")
