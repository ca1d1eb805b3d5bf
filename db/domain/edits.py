"""What edits make of an article: the one place that says so, for a preview as for the write itself.

It must not know: how articles are stored, which hospitals and newspapers there are. Names are taken as they are given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.domain.records import Article, Edits, Filing, HospitalId, HospitalLink, Part, PartKind, Relation

NEW_HOSPITAL = HospitalId(0)
"""Of a link to a hospital that the article did not have."""

_OWN = ("paper", "date", "page_no", "url", "accessed")
_FILED = ("fonds", "category", "year", "office", "document_no", "security", "remarks")


def edited(article: Article, edits: Edits, place: int = 0) -> Article:
    """The article afterwards; `place` is its place among those that are edited, from 0. Hospitals are meant by their
    current names."""
    changed = {name: text or None for name in _OWN if (text := edits.text(name)) is not None}
    after = replace(
        article,
        **changed,  # pyright: ignore[reportArgumentType] - texts, all of them
        hospitals=_hospitals(article.hospitals, edits),
        tags=_tags(article.tags, edits),
    )
    column = edits.text("column")
    if column is not None:
        after = replace(after, parts=with_column(article.parts, column))
    return replace(after, filing=_filing(after, edits, place))


def with_column(parts: Sequence[Part], column: str) -> tuple[Part, ...]:
    """The parts under this column heading instead of any other; without any where it is empty."""
    known = next((part for part in parts if part.kind is PartKind.COLUMN), None)
    others = (part for part in parts if part.kind is not PartKind.COLUMN)
    if not column:
        return tuple(others)
    if known is None:
        return (Part(PartKind.COLUMN, column), *others)
    return tuple(
        replace(part, text=column) if part is known else part
        for part in parts
        if part is known or part.kind is not PartKind.COLUMN
    )


def _hospitals(links: tuple[HospitalLink, ...], edits: Edits) -> tuple[HospitalLink, ...]:
    """A hospital that an article has keeps how it is printed there. The first of several that are set is its subject."""
    known = {link.name: link for link in links}
    if not (
        edits.hospitals is not None or edits.hospitals_added or edits.hospitals_removed or "hospitals" in edits.cleared
    ):
        return links
    removed = frozenset(edits.hospitals_removed)
    if "hospitals" in edits.cleared:
        known = {}
    elif edits.hospitals is not None and edits.hospitals != tuple(known):
        known = {name: known.get(name) or _link(name, Relation.MENTIONED) for name in edits.hospitals}
        known = {
            name: replace(link, relation=Relation.SUBJECT) if not place else link
            for place, (name, link) in enumerate(known.items())
        }
    for name in edits.hospitals_added:
        known.setdefault(name, _link(name, Relation.MENTIONED if known else Relation.SUBJECT))
    return tuple(link for name, link in known.items() if name not in removed)


def _link(name: str, relation: Relation) -> HospitalLink:
    return HospitalLink(NEW_HOSPITAL, name, relation)


def _tags(tags: Iterable[str], edits: Edits) -> tuple[str, ...]:
    replaced = () if "tags" in edits.cleared else edits.tags
    kept = (*(tags if replaced is None else replaced), *edits.tags_added)
    return tuple(dict.fromkeys(tag for tag in kept if tag not in edits.tags_removed))


def _filing(article: Article, edits: Edits, place: int) -> Filing:
    filing = article.filing
    changed: dict[str, object] = {name: text for name in _FILED if (text := edits.text(name)) is not None}
    if edits.year_from_date and article.date:
        changed["year"] = article.date[:4]
    if edits.first_item is not None:
        changed["item"] = edits.first_item + place
    given = {"retention": edits.retention, "sheets": edits.sheets}
    changed |= {name: value for name, value in given.items() if value is not None}
    changed |= dict.fromkeys(edits.cleared & {"retention", "sheets", "item"})
    return replace(filing, **changed) if changed else filing  # pyright: ignore[reportArgumentType]
