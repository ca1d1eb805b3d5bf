"""What clicks on facets, chips and the year bars do to a query tree.

Values of one facet widen each other (one paper or the other), different facets narrow. What a person typed is never
rewritten: 报纸:日报 and a click on 健康报 must both hold.

It must not know: how queries are typed or answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.query_tree import (
    And,
    Dates,
    Key,
    Keyword,
    Listed,
    Not,
    Or,
    Query,
    Text,
    all_of,
    any_of,
    leaves,
    none_of,
    writable,
)
from db.domain.records import FacetName

_KEYS: Mapping[FacetName, Key] = {
    FacetName.HOSPITAL: Key.HOSPITAL,
    FacetName.PAPER: Key.PAPER,
    FacetName.LEVEL: Key.LEVEL,
    FacetName.PLACE: Key.PLACE,
    FacetName.COLUMN: Key.COLUMN,
}
_FACETS = {key: facet for facet, key in _KEYS.items()}


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a query besides its text, as a chip shows it. `node` is what `without` takes away again.

    `facet` is None for tags, for what the store lists, for dates that are not one year, and for text that is held to a field or excluded.
    """

    facet: FacetName | None
    value: str
    excluded: bool
    node: Query


def conditions(query: Query) -> tuple[Condition, ...]:
    """The conditions that hold for the whole query, each value by itself, in their order."""
    found: list[Condition] = []
    for part in _parts(query):
        inner = part.part if isinstance(part, Not) else part
        choices = inner.parts if isinstance(inner, Or) and not isinstance(part, Not) else (inner,)
        if all(isinstance(choice, Keyword | Listed | Dates) for choice in choices):
            found += [_condition(choice, part) for choice in choices if isinstance(choice, Keyword | Listed | Dates)]
        elif isinstance(part, Not) or any(not isinstance(leaf, Text) or leaf.scope for leaf in leaves(part)):
            found.append(Condition(None, str(inner), isinstance(part, Not), part))
    return tuple(found)


def has_condition(query: Query, facet: FacetName, value: str) -> bool:
    """Whether a click has already narrowed the query to this value."""
    return any(not c.excluded and c.node == _node(facet, value) for c in conditions(query))


def with_condition(query: Query, facet: FacetName, value: str) -> Query:
    """The query narrowed to `value`, or widened by it where other values of this facet were chosen before."""
    node = _node(facet, value)
    parts = [part for part in _parts(query) if part != Not(node)]
    for place, part in enumerate(parts):
        chosen = part.parts if isinstance(part, Or) else (part,)
        if all(_is_choice(choice, facet) for choice in chosen):
            parts[place] = any_of((*chosen, node))
            return all_of(parts)
    return all_of((*parts, node))


def without_condition(query: Query, facet: FacetName, value: str) -> Query:
    """The query with this value neither asked for nor excluded."""
    node = _node(facet, value)
    return without(without(query, node), Not(node))


def excluded(query: Query, facet: FacetName, value: str) -> Query:
    """The query narrowed to articles that do not have this value."""
    return all_of((without_condition(query, facet, value), Not(_node(facet, value))))


def turned(query: Query, condition: Condition) -> Query:
    """The query with a condition excluded that was asked for, or asked for that was excluded."""
    node = condition.node
    return all_of((without(query, node), node.part if isinstance(node, Not) else none_of(node)))


def with_dates(query: Query, first: str | None, last: str | None) -> Query:
    """The query held to these dates instead of any others it was held to; both None: to none."""
    parts = [part for part in _parts(query) if not _is_dates(part)]
    return all_of((*parts, Dates(first, last)) if first or last else parts)


def without(query: Query, node: Query) -> Query:
    """The query without a part that holds for all of it, or without one choice of such a part."""
    parts: list[Query] = []
    for part in _parts(query):
        rest = tuple(choice for choice in part.parts if choice != node) if isinstance(part, Or) else (part,)
        if part != node and rest:
            parts.append(any_of(rest))
    return all_of(parts)


def _parts(query: Query) -> tuple[Query, ...]:
    return query.parts if isinstance(query, And) else (query,)


def _node(facet: FacetName, value: str) -> Keyword | Dates:
    return Dates(value, value) if facet is FacetName.YEAR else Keyword(_KEYS[facet], writable(value), exact=True)


def _is_choice(part: Query, facet: FacetName) -> bool:
    """Whether `part` is what a click on this facet makes."""
    if facet is FacetName.YEAR:
        return isinstance(part, Dates) and part.first == part.last
    return isinstance(part, Keyword) and part.exact and part.key is _KEYS[facet]


def _is_dates(part: Query) -> bool:
    return isinstance(part, Dates) or (isinstance(part, Or) and all(isinstance(choice, Dates) for choice in part.parts))


def _condition(leaf: Keyword | Listed | Dates, part: Query) -> Condition:
    negative = isinstance(part, Not)
    node = none_of(leaf) if negative else leaf
    if isinstance(leaf, Keyword):
        return Condition(_FACETS.get(leaf.key), leaf.value, negative, node)
    if isinstance(leaf, Listed):
        return Condition(None, str(leaf), negative, node)
    year = leaf.first == leaf.last and len(leaf.first or "") == 4
    return Condition(FacetName.YEAR if year else None, str(leaf).partition(":")[2], negative, node)
