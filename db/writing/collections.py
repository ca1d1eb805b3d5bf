"""Collections made, changed and removed.

It must not know: how a change is taken back, or what collections are for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.domain.records import ArticleId, Collection, CollectionId
from db.domain.text import fold_text
from db.errors import CollectionNameTaken, NoSuchCollection
from db.writing.work import Work, storable


def save(work: Work, collection: Collection, ids: Sequence[ArticleId] | None) -> None:
    """Stores a collection; id 0 is a new one. `ids` are its articles from now on, in their order; None leaves them.

    Raises CollectionNameTaken, NoSuchCollection.
    """
    known = work.store.collections.all()
    name, notes = storable(collection.name).strip(), storable(collection.notes)
    folded = fold_text(name)
    if not folded or any(fold_text(other.name) == folded and other.id != collection.id for other in known):
        raise CollectionNameTaken(name)
    before = _existing(work, collection.id) if collection.id else None
    id = before.id if before else CollectionId(work.key("collections"))
    if before is None:
        work.add("collections", [(id, name, notes)])
    elif (before.name, before.notes) != (name, notes):
        work.change("collections", id, [(id, name, notes)])
    for field, old, new in (
        ("collection", before.name if before else "", name),
        ("notes", before.notes if before else "", notes),
    ):
        if old != new:
            work.details.append((field, old, new))
            work.collections = True
    if ids is not None:
        _arrange(work, replace(collection, id=id, name=name), _with_trashed(work, id, ids))


def remove(work: Work, id: CollectionId) -> None:
    """Takes a collection away; its articles stay. Raises NoSuchCollection."""
    collection = _existing(work, id)
    _arrange(work, collection, ())
    work.remove("collections", (id,))
    work.details.append(("collection", collection.name, ""))
    work.collections = True


def collect(work: Work, id: CollectionId, ids: Sequence[ArticleId]) -> None:
    """Puts articles behind those of a collection; those in it already stay where they are. Raises NoSuchCollection."""
    collection = _existing(work, id)
    existing = work.store.articles.existing(ids)
    more = (article for article in ids if article in existing)
    _arrange(work, collection, tuple(dict.fromkeys((*work.store.collections.places(id), *more))))


def uncollect(work: Work, id: CollectionId, ids: Iterable[ArticleId]) -> None:
    """Takes articles out of a collection; those that are not in it do not matter. Raises NoSuchCollection."""
    collection, leaving = _existing(work, id), frozenset(ids)
    _arrange(work, collection, tuple(a for a in work.store.collections.places(id) if a not in leaving))


def _arrange(work: Work, collection: Collection, wanted: Sequence[ArticleId]) -> None:
    """Makes these the articles of a collection. The history of each that came or went says so."""
    before = work.store.collections.places(collection.id)
    if tuple(wanted) == before:
        return
    rows = [(collection.id, seq, article) for seq, article in enumerate(wanted)]
    work.change("collection_articles", collection.id, rows)
    came, went = frozenset(wanted).difference(before), frozenset(before).difference(wanted)
    for article in sorted(came):
        work.tell(article, "collections", "", collection.name)
    for article in sorted(went):
        work.tell(article, "collections", collection.name, "")
    if not came and not went:
        work.details.append(("order", collection.name, collection.name))
    work.filed.update(came | went)
    work.collections = True


def _with_trashed(work: Work, id: CollectionId, ids: Sequence[ArticleId]) -> tuple[ArticleId, ...]:
    """These articles, those that there are, each once; what is in the trash keeps the place it had among them."""
    existing = work.store.articles.existing(ids)
    wanted = list(dict.fromkeys(article for article in ids if article in existing))
    places = work.store.collections.places(id)
    present = work.store.articles.existing(places)
    for place, article in enumerate(places):
        if article not in present:
            wanted.insert(min(place, len(wanted)), article)
    return tuple(wanted)


def _existing(work: Work, id: CollectionId) -> Collection:
    found = next((collection for collection in work.store.collections.all() if collection.id == id), None)
    if found is None:
        raise NoSuchCollection(id)
    return found
