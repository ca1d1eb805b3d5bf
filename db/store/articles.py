"""Articles, read from their rows: whole, as list rows, and as the documents that the index is made of.

It must not know: how articles are written, searched or shown.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from db.domain.records import (
    FIELD_OF_KIND,
    NOT_FILED,
    Anchor,
    Article,
    ArticleId,
    ArticleSummary,
    Document,
    Filing,
    HospitalId,
    HospitalLink,
    MediaLevel,
    PageId,
    Part,
    PartKind,
    Relation,
    Retention,
    TextField,
    printed_byline,
    search_texts,
)
from db.store.columns import COLUMNS

_BATCH = 500
_KINDS = {kind.value: kind for kind in PartKind}
_FIELDS = {kind.value: name for kind, name in FIELD_OF_KIND.items()}
_IN = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row of a result list is made of; `texts` as `records.search_texts` has them."""

    summary: ArticleSummary
    hospitals: Mapping[HospitalId, str]
    """Each with the wording by which the article names it."""
    texts: Mapping[TextField, str]


class Articles:
    """The tables whose rows belong to an article."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        return self._connection.execute("SELECT count(*) FROM articles").fetchone()[0]

    def characters(self) -> int:
        """Of all parts of all articles together."""
        return self._connection.execute("SELECT coalesce(sum(length(text)), 0) FROM article_parts").fetchone()[0]

    def paragraphs(self, articles: int) -> Iterator[str]:
        """The paragraphs of about so many articles, taken evenly from the oldest to the newest."""
        step = max(1, self.count() // max(1, articles))
        rows = self._connection.execute(
            "SELECT text FROM article_parts WHERE kind = 'paragraph'"
            " AND article_id IN (SELECT id FROM articles WHERE id % ? = 0) ORDER BY article_id, seq",
            (step,),
        )
        return (row[0] for row in rows)

    def ids(self) -> tuple[ArticleId, ...]:
        """All ids, ascending."""
        return tuple(ArticleId(row[0]) for row in self._connection.execute("SELECT id FROM articles ORDER BY id"))

    def existing(self, ids: Iterable[int]) -> frozenset[ArticleId]:
        """Those of `ids` that there are."""
        rows = self._connection.execute(f"SELECT id FROM articles WHERE id {_IN}", (keys(ids),))
        return frozenset(ArticleId(row[0]) for row in rows)

    def read(self, ids: Sequence[int]) -> dict[ArticleId, Article]:
        """The articles with these ids; one that is gone is missing from the answer."""
        return self._read(ids, "anchors")

    def read_texts(self, ids: Sequence[int]) -> dict[ArticleId, Article]:
        """The same, for who does not ask where a part stood on its page: anchors are most of the work."""
        return self._read(ids, "NULL")

    def read_signed(self, ids: Sequence[int]) -> dict[ArticleId, Article]:
        """The same without any part but bylines."""
        return self._read(ids, "NULL", "AND kind = 'byline'")

    def read_records(self, ids: Sequence[int]) -> dict[ArticleId, Article]:
        """The same without any parts, for who asks only what is said in the catalogue."""
        return self._read(ids, "NULL", "AND FALSE")

    def imported_parts(self, ids: Sequence[int]) -> dict[ArticleId, tuple[Part, ...]]:
        """The parts that articles came in with; those whose parts were never corrected are missing."""
        rows = self._grouped(
            "SELECT article_id, kind, text, role, anchors FROM imported_parts"
            f" WHERE article_id {_IN} ORDER BY article_id, seq",
            keys(ids),
        )
        return {ArticleId(id): tuple(part_of(*part) for part in parts) for id, parts in rows.items()}

    def _read(self, ids: Sequence[int], anchors: str, parts_where: str = "") -> dict[ArticleId, Article]:
        wanted = keys(ids)
        parts = self._grouped(
            f"SELECT article_id, kind, text, role, {anchors} FROM article_parts WHERE article_id {_IN}"
            f" {parts_where} ORDER BY article_id, seq",
            wanted,
        )
        links = self._grouped(
            "SELECT l.article_id, l.hospital_id, n.name, l.relation, l.printed FROM article_hospitals l"
            " JOIN hospital_names n ON n.hospital_id = l.hospital_id AND n.kind = 'current'"
            f" WHERE l.article_id {_IN} ORDER BY l.article_id, l.seq",
            wanted,
        )
        tags = self._grouped(
            "SELECT l.article_id, t.name FROM article_tags l JOIN tags t ON t.id = l.tag_id"
            f" WHERE l.article_id {_IN} ORDER BY l.article_id, l.seq",
            wanted,
        )
        rows = self._connection.execute(
            "SELECT a.id, p.name, p.level, a.date, a.page_no, a.page_id, a.source_id, a.confidence, a.url, a.accessed"
            f" FROM articles a LEFT JOIN publications p ON p.id = a.publication_id WHERE a.id {_IN}",
            (wanted,),
        )
        filings = self._filings(wanted)
        return {
            id: Article(
                id=id,
                parts=tuple(part_of(*row) for row in parts.get(id, ())),
                paper=paper,
                level=MediaLevel(level) if level else None,
                date=date,
                page_no=page_no,
                hospitals=tuple(
                    HospitalLink(HospitalId(hospital), name, Relation(relation), printed)
                    for hospital, name, relation, printed in links.get(id, ())
                ),
                tags=tuple(row[0] for row in tags.get(id, ())),
                page=None if page is None else PageId(page),
                source_id=source_id,
                confidence=confidence,
                filing=filings.get(id, NOT_FILED),
                url=url,
                accessed=accessed,
            )
            for id, paper, level, date, page_no, page, source_id, confidence, url, accessed in rows
        }

    def _filings(self, wanted: str) -> dict[int, Filing]:
        rows = self._connection.execute(
            f"SELECT {', '.join(COLUMNS['filings'])} FROM filings WHERE article_id {_IN}", (wanted,)
        )
        return {row[0]: filing_of(dict(zip(COLUMNS["filings"], row, strict=True))) for row in rows}

    def shown(self, ids: Sequence[int]) -> dict[ArticleId, Shown]:
        """What is shown of these articles in a list, and where it may be highlighted; one that is gone is missing."""
        wanted = keys(ids)
        parts = self._connection.execute(
            f"SELECT article_id, kind, text, role FROM article_parts WHERE article_id {_IN} ORDER BY article_id, seq",
            (wanted,),
        )
        texts: dict[int, dict[TextField, list[str]]] = {}
        firsts: dict[tuple[int, str], str] = {}
        for id, kind, text, role in parts:
            firsts.setdefault((id, kind), text)
            name = _FIELDS.get(kind)
            if name is not None:
                said = text if name is not TextField.BYLINE else printed_byline(Part(PartKind.BYLINE, text, role))
                texts.setdefault(id, {}).setdefault(name, []).append(said)
        links = self._grouped(
            "SELECT l.article_id, l.hospital_id, n.name, l.printed FROM article_hospitals l"
            " JOIN hospital_names n ON n.hospital_id = l.hospital_id AND n.kind = 'current'"
            f" WHERE l.article_id {_IN} ORDER BY l.article_id, l.seq",
            wanted,
        )
        rows = self._connection.execute(
            "SELECT a.id, p.name, a.date, a.page_no, a.source_id FROM articles a"
            f" LEFT JOIN publications p ON p.id = a.publication_id WHERE a.id {_IN}",
            (wanted,),
        )
        return {
            id: Shown(
                ArticleSummary(
                    id=id,
                    headline=firsts.get((id, PartKind.HEADLINE), ""),
                    paper=paper,
                    date=date,
                    page_no=page_no,
                    hospitals=tuple(name for _, name, _ in links.get(id, ())),
                    column=firsts.get((id, PartKind.COLUMN)),
                    source_id=source_id,
                ),
                {HospitalId(hospital): printed for hospital, _, printed in links.get(id, ())},
                {name: "\n".join(pieces) for name, pieces in texts.get(id, {}).items()},
            )
            for id, paper, date, page_no, source_id in rows
        }

    def documents(self, ids: Iterable[int]) -> Iterator[Document]:
        """The articles with these ids as the index wants them, in the order of `ids`; those that are gone are left out."""
        iterator = iter(ids)
        while batch := list(islice(iterator, _BATCH)):
            yield from self._documents(batch)

    def _documents(self, ids: Sequence[int]) -> Iterator[Document]:
        wanted = keys(ids)
        parts = self._grouped(
            f"SELECT article_id, kind, text, role FROM article_parts WHERE article_id {_IN} ORDER BY article_id, seq",
            wanted,
        )
        hospitals = self._grouped(
            "SELECT l.article_id, n.name, h.province, h.city, h.district FROM article_hospitals l"
            " JOIN hospitals h ON h.id = l.hospital_id"
            " JOIN hospital_names n ON n.hospital_id = h.id AND n.kind = 'current'"
            f" WHERE l.article_id {_IN} ORDER BY l.article_id, l.seq",
            wanted,
        )
        tags = self._grouped(
            "SELECT l.article_id, t.name FROM article_tags l JOIN tags t ON t.id = l.tag_id"
            f" WHERE l.article_id {_IN} ORDER BY l.article_id, l.seq",
            wanted,
        )
        rows = self._connection.execute(
            "SELECT a.id, p.name, p.level, a.date FROM articles a"
            f" LEFT JOIN publications p ON p.id = a.publication_id WHERE a.id {_IN}",
            (wanted,),
        )
        catalogue = {row[0]: row[1:] for row in rows}
        for id in ids:
            if id not in catalogue:
                continue
            paper, level, date = catalogue[id]
            own = tuple(Part(_KINDS[kind], text, role) for kind, text, role in parts.get(id, ()))
            linked = hospitals.get(id, ())
            yield Document(
                id=ArticleId(id),
                texts=search_texts(own),
                hospitals=tuple(name for name, *_ in linked),
                paper=paper or "",
                level=level or "",
                date=date or "",
                places=tuple(dict.fromkeys(place for _, *places in linked for place in places if place)),
                column=next((part.text for part in own if part.kind is PartKind.COLUMN), ""),
                tags=tuple(row[0] for row in tags.get(id, ())),
            )

    def with_text(self, hashes: Iterable[str]) -> dict[str, tuple[ArticleId, ...]]:
        """The articles that have one of these text hashes, by hash."""
        rows = self._connection.execute(
            f"SELECT text_hash, id FROM articles WHERE text_hash {_IN} ORDER BY text_hash, id",
            (json.dumps(list(hashes)),),
        )
        return {key: tuple(ArticleId(id) for _, id in group) for key, group in groupby(rows, key=lambda row: row[0])}

    def bylines(self) -> tuple[tuple[str, str], ...]:
        """Every (printed role, name) that occurs."""
        rows = self._connection.execute(
            "SELECT DISTINCT role, text FROM article_parts WHERE kind = 'byline' ORDER BY role, text"
        )
        return tuple((role, name) for role, name in rows)

    def of_hospital(self, hospital: int) -> tuple[ArticleId, ...]:
        """Articles linked to this hospital."""
        return self._ids("SELECT article_id FROM article_hospitals WHERE hospital_id = ? ORDER BY article_id", hospital)

    def of_publication(self, publication: int) -> tuple[ArticleId, ...]:
        """Articles printed in this newspaper."""
        return self._ids("SELECT id FROM articles WHERE publication_id = ? ORDER BY id", publication)

    def _ids(self, statement: str, value: int) -> tuple[ArticleId, ...]:
        return tuple(ArticleId(row[0]) for row in self._connection.execute(statement, (value,)))

    def _grouped(self, statement: str, wanted: str) -> dict[int, list[tuple[Any, ...]]]:
        """Rows by their first column, without it."""
        rows = self._connection.execute(statement, (wanted,))
        return {key: [row[1:] for row in group] for key, group in groupby(rows, key=lambda row: row[0])}


def batched(ids: Sequence[ArticleId]) -> Iterator[Sequence[ArticleId]]:
    """The ids some hundred at a time, in order: one statement for each article takes several times as long."""
    return (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))


def keys(ids: Iterable[int]) -> str:
    """Keys as the one parameter of a statement, however many they are."""
    return json.dumps([int(id) for id in ids])


def part_of(kind: str, text: str, role: str, anchors: str | None) -> Part:
    """A row of `article_parts`, without its key."""
    return Part(_KINDS[kind], text, role, tuple(Anchor(*a) for a in json.loads(anchors)) if anchors is not None else ())


def filing_of(row: Mapping[str, Any]) -> Filing:
    """A row of `filings` by its columns."""
    known: dict[str, Any] = {column: row[column] for column in COLUMNS["filings"][1:]}
    known["retention"] = Retention(known["retention"]) if known["retention"] else None
    return Filing(**known)
