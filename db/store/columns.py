"""The columns of every table that people change, and records as rows of them.

It must not know: connections. What a column means is said in `db/migrations.py`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from db.domain.records import (
    FILING_FIELDS,
    NOT_FILED,
    Anchor,
    Article,
    Hospital,
    HospitalId,
    HospitalName,
    HospitalTie,
    Part,
    PartKind,
    Publication,
    PublicationId,
)
from db.domain.rows import Row

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "hospitals": (
        "id",
        "province",
        "city",
        "grade",
        "speciality",
        "founded",
        "notes",
        "level",
        "kind",
        "district",
    ),
    "hospital_names": ("hospital_id", "seq", "name", "kind", "valid_from", "valid_until"),
    "publications": ("id", "name", "level", "province", "city"),
    "pages": ("id", "name", "sha256", "encoding", "text", "imported", "publication_id", "date", "page_no"),
    "articles": (
        "id",
        "page_id",
        "publication_id",
        "date",
        "page_no",
        "source_id",
        "confidence",
        "text_hash",
        "day",
        "url",
        "accessed",
    ),
    "article_parts": ("article_id", "seq", "kind", "role", "text", "anchors"),
    "article_hospitals": ("article_id", "seq", "hospital_id", "relation", "printed"),
    "tags": ("id", "name"),
    "article_tags": ("article_id", "seq", "tag_id"),
    "kept_apart": ("article_id", "other_id"),
    "hospital_ties": ("hospital_id", "seq", "kind", "other_id", "valid_from", "valid_until"),
    "filings": ("article_id", *FILING_FIELDS),
    "imported_parts": ("article_id", "seq", "kind", "role", "text", "anchors"),
    "collections": ("id", "name", "notes"),
    "collection_articles": ("collection_id", "seq", "article_id"),
    "trash": ("article_id", "deleted", "headline", "paper", "date", "rows"),
    "lessons": ("id", "kind", "printed", "meaning", "learnt", "page_id"),
}
"""The first column says to whom a row belongs: its own key, or the key of what it is a part, name or link of."""


def hospital_row(hospital: Hospital) -> Row:
    h = hospital
    return (h.id, h.province, h.city, h.grade, h.speciality, h.founded, h.notes, h.level, h.kind, h.district)


def name_rows(hospital: HospitalId, names: Sequence[HospitalName]) -> tuple[Row, ...]:
    return tuple((hospital, seq, n.name, n.kind.value, n.valid_from, n.valid_until) for seq, n in enumerate(names))


def tie_rows(hospital: HospitalId, ties: Sequence[HospitalTie]) -> tuple[Row, ...]:
    return tuple((hospital, seq, t.kind.value, t.other, t.valid_from, t.valid_until) for seq, t in enumerate(ties))


def publication_row(publication: Publication) -> Row:
    p = publication
    return (p.id, p.name, p.level.value if p.level else None, p.province, p.city)


def article_row(article: Article, publication: PublicationId | None) -> Row:
    a = article
    day = f"{a.date}-01-01"[:10] if a.date else None
    known = (a.id, a.page, publication, a.date, a.page_no, a.source_id, a.confidence, text_hash(a.parts), day)
    return (*known, a.url, a.accessed)


def filing_rows(article: Article) -> tuple[Row, ...]:
    """None for an article that is not filed."""
    if article.filing == NOT_FILED:
        return ()
    return ((article.id, *(getattr(article.filing, column) for column in COLUMNS["filings"][1:])),)


def part_rows(article: Article) -> tuple[Row, ...]:
    return tuple(
        (article.id, seq, part.kind.value, part.role, part.text, _anchors(part.anchors))
        for seq, part in enumerate(article.parts)
    )


def link_rows(article: Article) -> tuple[Row, ...]:
    return tuple(
        (article.id, seq, link.hospital, link.relation.value, link.printed)
        for seq, link in enumerate(article.hospitals)
    )


def tag_rows(article: Article, keys: Iterable[int]) -> tuple[Row, ...]:
    return tuple((article.id, seq, key) for seq, key in enumerate(keys))


def text_hash(parts: Iterable[Part]) -> str:
    """The same for two articles exactly when their paragraphs are, blanks and line ends aside.

    Only paragraphs, so that a reprint under another title is noticed; an article without any goes by all it has. Not
    of the folded text: folding may be improved one day, a stored hash cannot.
    """
    parts = tuple(parts)
    body = [part.text for part in parts if part.kind is PartKind.PARAGRAPH] or [part.text for part in parts]
    return hashlib.blake2b("".join("".join(body).split()).encode(), digest_size=16).hexdigest()


def _anchors(anchors: Sequence[Anchor]) -> str | None:
    """`[[line, start, end], …]` as JSON, or nothing for a part that was typed in."""
    return json.dumps([(a.line, a.start, a.end) for a in anchors], separators=(",", ":")) if anchors else None
