"""What is said of a search: why another query is offered, and why an article was found.

It must not know: any widget.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.domain.query import Scope
from db.domain.records import FacetName, PartKind, ReasonKind, SuggestionKind, TextField
from desktop import words


def suggestion_kind(kind: SuggestionKind) -> str:
    """The label over other queries of one kind."""
    translate = QCoreApplication.translate
    return {
        SuggestionKind.ALL_WORDS: translate("Search", "All of the words, not next to each other"),
        SuggestionKind.SOME_WORDS: translate("Search", "Some of the words"),
        SuggestionKind.CONFUSED: translate("Search", "One character taken for another"),
        SuggestionKind.MISSING: translate("Search", "One character more"),
        SuggestionKind.EXTRA: translate("Search", "One character less"),
        SuggestionKind.WIDER: translate("Search", "Without one of the conditions"),
        SuggestionKind.PINYIN: translate("Search", "Names that are typed the same way"),
    }[kind]


def exchanged(was: str, now: str) -> str:
    """What differs from what was typed."""
    translate = QCoreApplication.translate
    if was and now:
        return f"{was} → {now}"
    if now:
        return translate("Search", "with {characters}").format(characters=now)
    return translate("Search", "without {characters}").format(characters=was) if was else ""


def reason(kind: ReasonKind, asked: str) -> str:
    """A condition that an article meets."""
    translate = QCoreApplication.translate
    if kind is ReasonKind.TEXT:
        return translate("Search", "“{text}”").format(text=asked)
    if kind is ReasonKind.NOT:
        return translate("Search", "without {condition}").format(condition=asked.removeprefix("-"))
    return translate("Words", "{name}: {value}").format(name=_condition(kind), value=asked)


def met(field: TextField, count: int) -> str:
    """In which part a text stands, and how often."""
    body = field is TextField.BODY
    name = words.scope(Scope.BODY) if body else words.part(_PART_OF_FIELD[field])
    return QCoreApplication.translate("Search", "{part} × {count}").format(part=name, count=f"{count:,}")


def share(part: float) -> str:
    """What a text counts for among those of a query."""
    return QCoreApplication.translate("Search", "{percent} % of the rank").format(percent=round(part * 100))


def through(name: str) -> str:
    """A hospital that was found by another of its names."""
    return QCoreApplication.translate("Search", "also called {name}").format(name=name)


_PART_OF_FIELD = {
    TextField.HEADLINE: PartKind.HEADLINE,
    TextField.KICKER: PartKind.KICKER,
    TextField.DECK: PartKind.DECK,
    TextField.HEADING: PartKind.HEADING,
    TextField.CAPTION: PartKind.CAPTION,
    TextField.BYLINE: PartKind.BYLINE,
}


def _condition(kind: ReasonKind) -> str:
    translate = QCoreApplication.translate
    named = {
        ReasonKind.TAG: translate("Words", "Tag"),
        ReasonKind.DATE: translate("Words", "Date"),
        ReasonKind.COLLECTION: translate("Words", "Collection"),
        ReasonKind.MISSING: translate("Words", "Missing"),
        ReasonKind.FACT: translate("Words", "Fact"),
    }
    return named.get(kind) or words.facet(FacetName(kind.value))
