"""A write under way: new and changed rows, recorded so that they can be taken back, and names turned into keys.

It must not know: what set the write off, what an article is made of, or when its transaction ends.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TypeVar

from db.domain.dates import read_date
from db.domain.records import (
    ArticleId,
    Changed,
    Hospital,
    HospitalId,
    HospitalName,
    NameKind,
    Publication,
    PublicationId,
)
from db.domain.rows import Row, Rows
from db.domain.text import fold_text
from db.errors import BadDate
from db.naming import HospitalNames
from db.newspapers import newspaper
from db.store import Store
from db.store.columns import COLUMNS, hospital_row, name_rows, publication_row
from db.undo import Recorder, pack

R = TypeVar("R", Hospital, HospitalName, Publication)

_FLUSH_EVERY = 2000
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def now() -> str:
    """UTC, ISO 8601, whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def storable(text: str) -> str:
    """`text` without lone halves of surrogate pairs, which no file can hold; its length stays, so anchors still fit."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def storable_record(record: R) -> R:
    """A record whose own texts are all storable; what is nested in it is not looked at."""
    texts = ((field.name, getattr(record, field.name)) for field in fields(record))
    broken = {name: storable(text) for name, text in texts if isinstance(text, str) and _LONE_SURROGATE.search(text)}
    return replace(record, **broken) if broken else record


def storable_date(text: str | None) -> str | None:
    """A date as typed or printed, as ISO 8601 at its own precision. Raises BadDate for what is none."""
    stripped = (text or "").strip()
    date = read_date(stripped)
    if stripped and date is None:
        raise BadDate(stripped)
    return date


class Work:
    """Collects new rows and stores them in batches; changed rows are stored at once."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._recorder = Recorder(store.tables)
        self._new: dict[str, list[Row]] = defaultdict(list)
        self._next: dict[str, int] = {}
        self._wrote = False
        self.touched: set[ArticleId] = set()
        """Articles whose history and search documents this write concerns."""
        self.details: list[tuple[str, str, str]] = []
        self.structure = self.hospitals = self.publications = self.lessons = False

    @cached_property
    def _names(self) -> HospitalNames:
        return HospitalNames(self.store.catalogue.names())

    @cached_property
    def _papers(self) -> dict[str, tuple[PublicationId, str]]:
        """By folded name."""
        return {fold_text(name): (id, name) for id, name in self.store.catalogue.publication_names()}

    @cached_property
    def _tags(self) -> dict[str, int]:
        return self.store.catalogue.tags()

    def key(self, table: str) -> int:
        """A key for a new row of `table`."""
        key = self._next.get(table) or self.store.tables.next_id(table)
        self._next[table] = key + 1
        return key

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """New rows, whose first column says to whom they belong: something that did not exist before this write."""
        new = self._new[table]
        new.extend(rows)
        self._wrote = True
        if len(new) >= _FLUSH_EVERY:
            self._flush(table)

    def change(self, table: str, owner: int, rows: Sequence[Row]) -> None:
        """Makes `rows` the only ones of `table` that belong to `owner`."""
        self._recorder.replace(table, (owner,), Rows(COLUMNS[table], tuple(rows)))
        self._wrote = True

    def remove(self, table: str, owners: Sequence[int]) -> None:
        """Takes all rows of `owners` out of `table`."""
        self._recorder.replace(table, owners, Rows(COLUMNS[table]))
        self._wrote = True

    def hospital(self, name: str) -> HospitalId:
        """The hospital meant by `name`; where no or several hospitals bear it, a new one."""
        known = self._names.bearer(name)
        if known is not None:
            return known
        id = HospitalId(self.key("hospitals"))
        hospital = Hospital(id=id, names=(HospitalName(name, NameKind.CURRENT),))
        self.add("hospitals", [hospital_row(hospital)])
        self.add("hospital_names", name_rows(id, hospital.names))
        self._names.add(id, name, NameKind.CURRENT)
        self.hospitals = True
        return id

    def hospital_name(self, id: HospitalId) -> str:
        """The name that a hospital bears now."""
        return self._names.current(id)

    def publication(self, name: str) -> tuple[PublicationId, str]:
        """The newspaper of that name and how the archive writes it; a new one starts from what is generally known of it."""
        folded = fold_text(name)
        if folded not in self._papers:
            id = PublicationId(self.key("publications"))
            known = newspaper(name)
            publication = Publication(id=id, name=name, level=known.level, province=known.province, city=known.city)
            self.add("publications", [publication_row(publication)])
            self._papers[folded] = (id, name)
            self.publications = True
        return self._papers[folded]

    def knows_hospital(self, name: str) -> bool:
        """Whether any hospital bears or bore this name."""
        return bool(self._names.bearers(name))

    def knows_publication(self, name: str) -> bool:
        """Whether there is a newspaper of this name."""
        return fold_text(name) in self._papers

    def tag(self, name: str) -> int:
        """The key of a tag, new or known."""
        if name not in self._tags:
            self._tags[name] = self.key("tags")
            self.add("tags", [(self._tags[name], name)])
        return self._tags[name]

    def finish(self, action: str) -> Changed:
        """Stores what is still collected, queues the articles for the index and records the write as one undoable `action`.

        A write that wrote nothing leaves no trace.
        """
        if not self._wrote:
            return Changed()
        for table in tuple(self._new):
            self._flush(table)
        queue(self.store, self.touched)
        steps = pack(self._recorder.steps())
        self.store.history.add(action, at=now(), articles=self.touched, details=self.details, steps=steps)
        return Changed(
            articles=frozenset(self.touched),
            structure=self.structure,
            hospitals=self.hospitals,
            publications=self.publications,
            lessons=self.lessons,
        )

    def _flush(self, table: str) -> None:
        rows = tuple(self._new.pop(table))
        owners = [int(row[0] or 0) for row in rows]
        self._recorder.add(table, owners, Rows(COLUMNS[table], rows))


def queue(store: Store, articles: set[ArticleId] | frozenset[ArticleId]) -> None:
    """Counts a write that is under way; the articles it touched wait for the index, to be compared and to be read."""
    store.reprints.queue(articles)
    store.facts.queue(articles)
    store.ledger.queue(articles, store.ledger.count_write())
