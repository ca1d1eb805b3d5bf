"""The newest change taken back, or the last one taken back done again.

It must not know: what a change was about. The steps on record say what to put back.
"""

from __future__ import annotations

from collections.abc import Iterable

from db.domain.records import ArticleId, Changed
from db.domain.rows import Value
from db.store import Store
from db.store.history import Record, State
from db.undo import Step, apply, owners_in, pack, unpack
from db.writing.work import queue

_LOOKED_AT = ("article_parts", "article_hospitals", "kept_apart")
_NEVER_LOOKED_AT = ("filings", "imported_parts", "trash")
_FILED_ONLY = ("page_no", "url", "accessed")
"""Columns of an article that are neither searched nor compared."""


def undo(store: Store) -> Changed:
    """Takes the newest change back."""
    return _turn(store, store.history.next_undo(), "undone")


def redo(store: Store) -> Changed:
    """Does again what was undone last."""
    return _turn(store, store.history.next_redo(), "done")


def _turn(store: Store, record: Record | None, state: State) -> Changed:
    if record is None:
        return Changed()
    steps = unpack(record.steps)
    before = _known_by_name(store, steps)
    inverse = apply(steps, store.tables)
    touched = before | _known_by_name(store, steps) | _looked_at(steps, inverse)
    relabelled = _ids(owners_in(steps, ("article_tags",)))
    queue(store, touched, relabelled)
    store.history.settle(record.id, state, pack(inverse))
    tables = {step.table for step in steps}
    return Changed(
        articles=touched | relabelled | _filed(steps, inverse),
        structure="pages" in tables or _came_or_went(steps, inverse),
        hospitals=bool(tables & {"hospitals", "hospital_names", "hospital_ties", "article_hospitals"}),
        publications="publications" in tables,
        lessons="lessons" in tables,
        collections=bool(tables & {"collections", "collection_articles"}),
        trash="trash" in tables,
    )


def _known_by_name(store: Store, steps: tuple[Step, ...]) -> frozenset[ArticleId]:
    """Articles that the index knows by a name or place that the steps change."""
    known: set[ArticleId] = set()
    for hospital in owners_in(steps, ("hospitals", "hospital_names")):
        known.update(store.articles.of_hospital(hospital))
    for publication in owners_in(steps, ("publications",)):
        known.update(store.articles.of_publication(publication))
    return frozenset(known)


def _looked_at(steps: tuple[Step, ...], inverse: tuple[Step, ...]) -> frozenset[ArticleId]:
    """Articles that came, went, or changed in what index, reprints or facts go by."""
    now, then = _articles(steps), _articles(inverse)
    changed = (id for id in owners_in(steps, ("articles",)) if now.get(id) != then.get(id))
    return _ids(owners_in(steps, _LOOKED_AT)) | _ids(changed)


def _filed(steps: tuple[Step, ...], inverse: tuple[Step, ...]) -> frozenset[ArticleId]:
    """Articles of which anything at all changed, a place in a collection included."""
    collected = {
        int(str(row[-1]))
        for step in (*steps, *inverse)
        if step.table == "collection_articles"
        for row in step.rows.rows
    }
    return _ids(owners_in(steps, (*_NEVER_LOOKED_AT, "articles"))) | _ids(collected)


def _articles(steps: tuple[Step, ...]) -> dict[int, dict[str, Value]]:
    """What the steps, in their order, make of the table of articles, without what is only filed."""
    return {
        int(row[0] or 0): {
            column: value
            for column, value in zip(step.rows.columns, row, strict=True)
            if column not in _FILED_ONLY and value is not None
        }
        for step in steps
        if step.table == "articles"
        for row in step.rows.rows
    }


def _ids(owners: Iterable[int]) -> frozenset[ArticleId]:
    return frozenset(map(ArticleId, owners))


def _came_or_went(steps: tuple[Step, ...], inverse: tuple[Step, ...]) -> bool:
    """Whether the table of articles has other rows now than before, rather than the same ones changed."""

    def ids(some: tuple[Step, ...]) -> set[object]:
        return {row[0] for step in some if step.table == "articles" for row in step.rows.rows}

    return ids(steps) != ids(inverse)
