"""A write under way: new and changed rows, recorded so that they can be taken back, and names turned into keys.

It must not know: what set the write off, what an article is made of, or when its transaction ends.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TypeVar

from db.divisions import place_of
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
from db.store.history import Told
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
        """Articles of which everything has to be looked at anew: index, reprints, facts."""
        self.relabelled: set[ArticleId] = set()
        """Articles of which only the index has to hear."""
        self.filed: set[ArticleId] = set()
        """Articles that changed in nothing that is searched for."""
        self.concerned: set[HospitalId] = set()
        """Hospitals whose history this write belongs to."""
        self.details: list[Told] = []
        self.structure = self.hospitals = self.publications = self.lessons = False
        self.collections = self.trash = False

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

    def change_all(self, table: str, owners: Sequence[int], rows: Sequence[Row]) -> None:
        """Makes `rows` the only ones of `table` that belong to any of `owners`."""
        self._recorder.replace(table, owners, Rows(COLUMNS[table], tuple(rows)))
        self._wrote = True

    def remove(self, table: str, owners: Sequence[int]) -> None:
        """Takes all rows of `owners` out of `table`."""
        self._recorder.replace(table, owners, Rows(COLUMNS[table]))
        self._wrote = True

    def hospital(self, name: str, date: str | None = None) -> HospitalId:
        """The hospital meant by `name` in an article of that date; where no or several hospitals bear it, a new one.

        Nobody is there to be asked; a new one is put right by merging it, a wrong guess would not even be noticed.
        """
        known = self._names.bearer(name, date)
        if known is not None:
            return known
        id = HospitalId(self.key("hospitals"))
        current, place = HospitalName(name, NameKind.CURRENT), place_of(name)
        hospital = Hospital(id=id, names=(current,), province=place.province, city=place.city, district=place.district)
        self.add("hospitals", [hospital_row(hospital)])
        self.add("hospital_names", name_rows(id, (current,)))
        self._names.add(id, name, NameKind.CURRENT)
        told = {"name": name, "province": place.province, "city": place.city, "district": place.district}
        self.tell_of(id, [(field, "", value) for field, value in told.items() if value])
        return id

    def bearer(self, name: str) -> HospitalId | None:
        """The hospital that is meant by a name, if it is one."""
        return self._names.bearer(name)

    def tell(self, article: ArticleId, field: str, old: str, new: str, *, number: int | None = None) -> None:
        """What changed in an article, for its history; `number` says which of several parts of one kind."""
        self.details.append(
            (field, old, new, "article", article) if number is None else (field, old, new, "article", article, number)
        )

    def tell_of(self, hospital: HospitalId, differences: Iterable[tuple[str, str, str]]) -> None:
        """What changed in a hospital's record, for its history."""
        self.details.extend((*difference, "hospital", hospital) for difference in differences)
        self.concerned.add(hospital)
        self.hospitals = True

    def put(self, table: str, rows: Rows) -> None:
        """Rows that were taken away once, with the columns they had then."""
        self._recorder.add(table, [int(row[0] or 0) for row in rows.rows], rows)
        self._wrote = True

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
        queue(self.store, self.touched, self.relabelled)
        steps = pack(self._recorder.steps())
        articles = frozenset(self.touched | self.relabelled | self.filed)
        self.store.history.add(
            action, at=now(), articles=articles, hospitals=self.concerned, details=self.details, steps=steps
        )
        return Changed(
            articles=articles,
            structure=self.structure,
            hospitals=self.hospitals,
            publications=self.publications,
            lessons=self.lessons,
            collections=self.collections,
            trash=self.trash,
        )

    def _flush(self, table: str) -> None:
        rows = tuple(self._new.pop(table))
        owners = [int(row[0] or 0) for row in rows]
        self._recorder.add(table, owners, Rows(COLUMNS[table], rows))


def queue(store: Store, touched: AbstractSet[ArticleId], relabelled: AbstractSet[ArticleId] = frozenset()) -> None:
    """Counts a write that is under way; the articles wait for the index and to be read for facts (what they state depends
    on date and hospitals), those that it touched to be compared, too."""
    store.reprints.queue(touched)
    store.facts.queue(touched | relabelled)
    store.ledger.queue(touched | relabelled, store.ledger.count_write())
