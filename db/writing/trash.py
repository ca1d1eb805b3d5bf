"""Articles put into the trash, brought back, and taken away for good.

What is in the trash keeps its number, its place in collections and its 档号; emptying the trash is recorded like every other
write and can be undone, so that nothing is ever lost.

It must not know: how a change is taken back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from db.domain.records import ArticleId, PartKind
from db.domain.rows import Row, Rows
from db.store.trash import Kept, row_of
from db.writing.work import Work, now

_TABLES = ("articles", "article_parts", "article_hospitals", "article_tags", "filings", "imported_parts")
"""All rows that belong to an article and to it alone."""

_BATCH = 500


def throw_away(work: Work, ids: Sequence[ArticleId]) -> None:
    """Puts the articles into the trash. Their pages, with the original bytes, stay."""
    deleted = now()
    for batch in _batches(ids):
        owned = {table: work.store.tables.owned(table, batch) for table in _TABLES}
        records = work.store.articles.read_records(batch)
        rows = {table: _by_owner(owned[table]) for table in _TABLES}
        for id in batch:
            own = {table: Rows(owned[table].columns, tuple(rows[table][id])) for table in _TABLES if rows[table][id]}
            kept = Kept(own, {link.hospital: link.name for link in records[id].hospitals})
            headline, record = _headline(own.get("article_parts", Rows())), records[id]
            work.add(
                "trash", [row_of(id, kept, deleted=deleted, headline=headline, paper=record.paper, date=record.date)]
            )
            work.tell(id, "headline", headline, "")
        for table in reversed(_TABLES):
            work.remove(table, batch)
    _say(work, ids)


def bring_back(work: Work, ids: Sequence[ArticleId]) -> None:
    """Puts articles that are in the trash back where they were; those that are not in it do not matter.

    A hospital that is gone meanwhile is found by the name that it had, or made again.
    """
    existing = work.store.trash.existing(ids)
    for batch in _batches(existing):
        kept = work.store.trash.kept(batch)
        linked = {hospital: name for one in kept.values() for hospital, name in one.hospitals.items()}
        gone = work.store.trash.gone_hospitals(linked)
        # Sorted, so that of two names that make a new hospital always the same one is made first.
        instead = {hospital: work.hospital(linked[hospital]) for hospital in sorted(gone)}
        for table in _TABLES:
            for columns, rows in _by_columns(one.tables[table] for one in kept.values() if table in one.tables):
                relinked = _relinked(columns, rows, instead) if table == "article_hospitals" and instead else rows
                work.put(table, Rows(columns, tuple(relinked)))
        for id, headline in work.store.trash.headlines(batch).items():
            work.tell(id, "headline", "", headline)
        work.remove("trash", batch)
    _say(work, existing)


def empty(work: Work, ids: Sequence[ArticleId]) -> None:
    """Takes articles that are in the trash away for good, out of collections too; others do not matter."""
    headlines = work.store.trash.headlines(ids)
    if not headlines:
        return
    leaving = frozenset(headlines)
    for collection in work.store.collections.all():
        places = work.store.collections.places(collection.id)
        if not leaving.isdisjoint(places):
            rest = (id for id in places if id not in leaving)
            rows = [(collection.id, seq, id) for seq, id in enumerate(rest)]
            work.change("collection_articles", collection.id, rows)
            work.collections = True
    work.remove("trash", sorted(leaving))
    for id, headline in headlines.items():
        work.tell(id, "headline", headline, "")
    work.filed.update(leaving)
    work.trash = True


def _say(work: Work, ids: Iterable[ArticleId]) -> None:
    touched = frozenset(ids)
    work.touched.update(touched)
    work.structure |= bool(touched)
    work.trash |= bool(touched)


def _headline(parts: Rows) -> str:
    """The text of the first headline among rows of parts."""
    kind, text, seq = (parts.columns.index(column) for column in ("kind", "text", "seq")) if parts.rows else (0, 0, 0)
    own = [row for row in parts.rows if row[kind] == PartKind.HEADLINE]
    return str(min(own, key=lambda row: int(row[seq] or 0))[text]) if own else ""


def _by_owner(rows: Rows) -> Mapping[int, list[Row]]:
    owned: dict[int, list[Row]] = defaultdict(list)
    for row in rows.rows:
        owned[int(row[0] or 0)].append(row)
    return owned


def _by_columns(some: Iterable[Rows]) -> Iterator[tuple[tuple[str, ...], list[Row]]]:
    """Rows that have the same columns, together: those of an older program may have fewer."""
    together: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for rows in some:
        together[rows.columns].extend(rows.rows)
    yield from together.items()


def _relinked(columns: Sequence[str], rows: Sequence[Row], instead: Mapping[int, int]) -> Iterator[Row]:
    """Links to other hospitals in the place of those that are gone; an article is linked to each but once."""
    article, hospital = columns.index("article_id"), columns.index("hospital_id")
    known: set[tuple[object, object]] = set()
    for row in rows:
        id = int(row[hospital] or 0)
        changed = (*row[:hospital], instead.get(id, id), *row[hospital + 1 :])
        if (changed[article], changed[hospital]) not in known:
            known.add((changed[article], changed[hospital]))
            yield changed


def _batches(ids: Sequence[ArticleId]) -> Iterator[Sequence[ArticleId]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]
