"""The newest change taken back, or the last one taken back done again.

It must not know: what a change was about. The steps on record say what to put back.
"""

from __future__ import annotations

from db.domain.records import ArticleId, Changed
from db.store import Store
from db.store.history import Record, State
from db.undo import Step, apply, owners_in, pack, unpack
from db.writing.work import queue

_OF_ARTICLES = ("articles", "article_parts", "article_hospitals", "article_tags", "filings", "kept_apart")


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
    before = _touched(store, steps)
    inverse = apply(steps, store.tables)
    touched = before | _touched(store, steps)
    queue(store, touched)
    store.history.settle(record.id, state, pack(inverse))
    tables = {step.table for step in steps}
    return Changed(
        articles=touched,
        structure="pages" in tables or _came_or_went(steps, inverse),
        hospitals=bool(tables & {"hospitals", "hospital_names", "hospital_ties", "article_hospitals"}),
        publications="publications" in tables,
        lessons="lessons" in tables,
        collections=bool(tables & {"collections", "collection_articles"}),
        trash="trash" in tables,
    )


def _touched(store: Store, steps: tuple[Step, ...]) -> frozenset[ArticleId]:
    """Articles whose rows the steps change, and those that the index knows by a name or place that they change."""
    own = {ArticleId(id) for id in owners_in(steps, _OF_ARTICLES)}
    for hospital in owners_in(steps, ("hospitals", "hospital_names")):
        own.update(store.articles.of_hospital(hospital))
    for publication in owners_in(steps, ("publications",)):
        own.update(store.articles.of_publication(publication))
    return frozenset(own)


def _came_or_went(steps: tuple[Step, ...], inverse: tuple[Step, ...]) -> bool:
    """Whether the table of articles has other rows now than before, rather than the same ones changed."""

    def ids(some: tuple[Step, ...]) -> set[object]:
        return {row[0] for step in some if step.table == "articles" for row in step.rows.rows}

    return ids(steps) != ids(inverse)
