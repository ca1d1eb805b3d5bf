"""Hospitals with their names, publications and tags, read from their rows.

It must not know: how a name typed by a person is resolved to one of them, or how any of them is written.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from db.domain.ranks import read_rank
from db.domain.records import (
    Hospital,
    HospitalGrade,
    HospitalId,
    HospitalLevel,
    HospitalName,
    HospitalTie,
    MediaLevel,
    NameKind,
    Publication,
    PublicationId,
    TieKind,
)

_FIRST = itemgetter(0)
_KINDS = {kind.value: kind for kind in NameKind}


class Catalogue:
    """What articles are about and where they were printed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def hospitals(self, ids: Iterable[int] | None = None) -> tuple[Hospital, ...]:
        """Those with these ids, or all, with the number of articles linked to each, by id; one that is gone is missing."""
        wanted = None if ids is None else json.dumps([int(id) for id in ids])
        names = self._of_hospitals("hospital_id, name, kind, valid_from, valid_until", "hospital_names", wanted)
        ties = self._of_hospitals("hospital_id, kind, other_id, valid_from, valid_until", "hospital_ties", wanted)
        by_hospital = {key: tuple(map(_name, group)) for key, group in groupby(names, key=_FIRST)}
        tied = {key: tuple(map(_tie, group)) for key, group in groupby(ties, key=_FIRST)}
        linked = self.articles_by_hospital(wanted)
        only = "" if wanted is None else "WHERE id IN (SELECT value FROM json_each(:ids))"
        rows = self._connection.execute(
            "SELECT id, level, grade, kind, province, city, district, speciality, founded, notes"
            f" FROM hospitals {only} ORDER BY id",
            {"ids": wanted},
        )
        return tuple(
            Hospital(
                id=HospitalId(id),
                names=by_hospital.get(id, ()),
                level=rank[0],
                grade=rank[1],
                kind=kind,
                province=province,
                city=city,
                district=district,
                speciality=speciality,
                founded=founded,
                ties=tied.get(id, ()),
                notes=notes,
                articles=linked.get(id, 0),
            )
            for id, level, grade, kind, province, city, district, speciality, founded, notes in rows
            for rank in (_rank(level, grade),)
        )

    def ties(self) -> tuple[tuple[HospitalId, HospitalTie], ...]:
        """Every tie, with the hospital on whose record it stands."""
        rows = self._of_hospitals("hospital_id, kind, other_id, valid_from, valid_until", "hospital_ties", None)
        return tuple((HospitalId(row[0]), _tie(row)) for row in rows)

    def current_names(self) -> dict[HospitalId, str]:
        """What each hospital is called now."""
        rows = self._rows("SELECT hospital_id, name FROM hospital_names WHERE kind = 'current'")
        return {HospitalId(id): name for id, name in rows}

    def _of_hospitals(self, columns: str, table: str, wanted: str | None) -> list[tuple[Any, ...]]:
        only = "" if wanted is None else "WHERE hospital_id IN (SELECT value FROM json_each(:ids))"
        statement = f"SELECT {columns} FROM {table} {only} ORDER BY hospital_id, seq"
        return self._connection.execute(statement, {"ids": wanted}).fetchall()

    def hospital_count(self) -> int:
        return self._rows("SELECT count(*) FROM hospitals")[0][0]

    def articles_by_hospital(self, wanted: str | None = None) -> dict[HospitalId, int]:
        """How many articles are linked to each hospital that has any; of those in a JSON list, or of all."""
        only = "" if wanted is None else "WHERE hospital_id IN (SELECT value FROM json_each(:ids))"
        rows = self._connection.execute(
            f"SELECT hospital_id, count(*) FROM article_hospitals {only} GROUP BY hospital_id", {"ids": wanted}
        )
        return {HospitalId(id): articles for id, articles in rows}

    def articles_by_publication(self) -> dict[PublicationId, int]:
        """How many articles were printed in each newspaper that has any."""
        rows = self._rows(
            "SELECT publication_id, count(*) FROM articles WHERE publication_id > 0 GROUP BY publication_id"
        )
        return {PublicationId(id): articles for id, articles in rows}

    def names(self) -> list[tuple[HospitalId, str, NameKind, str | None, str | None]]:
        """Every name of every hospital, its kind, and since and until when it was valid."""
        rows = self._of_hospitals("hospital_id, name, kind, valid_from, valid_until", "hospital_names", None)
        return [(id, name, _KINDS[kind], since, until) for id, name, kind, since, until in rows]

    def publications(self) -> tuple[Publication, ...]:
        """All, with the number of articles printed in each, by id."""
        rows = self._rows(
            "SELECT id, name, level, province, city,"
            " (SELECT count(*) FROM articles a WHERE a.publication_id = p.id) FROM publications p ORDER BY id"
        )
        return tuple(
            Publication(
                id=PublicationId(id),
                name=name,
                level=MediaLevel(level) if level else None,
                province=province,
                city=city,
                articles=articles,
            )
            for id, name, level, province, city, articles in rows
        )

    def publication_names(self) -> tuple[tuple[PublicationId, str], ...]:
        """Every newspaper by id: counting its articles takes far longer than naming it."""
        return tuple(
            (PublicationId(id), name) for id, name in self._rows("SELECT id, name FROM publications ORDER BY id")
        )

    def tags(self) -> dict[str, int]:
        """Every tag and its key."""
        return {name: id for id, name in self._rows("SELECT id, name FROM tags ORDER BY id")}

    def _rows(self, statement: str) -> list[tuple[Any, ...]]:
        return self._connection.execute(statement).fetchall()


def _name(row: tuple[Any, ...]) -> HospitalName:
    return _hospital_name(*row[1:])


@lru_cache(maxsize=1 << 15)
def _hospital_name(name: str, kind: str, valid_from: str | None, valid_until: str | None) -> HospitalName:
    """Made once: after most writes all names of all hospitals are what they were."""
    return HospitalName(name, _KINDS[kind], valid_from, valid_until)


def _tie(row: tuple[Any, ...]) -> HospitalTie:
    _, kind, other, valid_from, valid_until = row
    return HospitalTie(TieKind(kind), HospitalId(other), valid_from, valid_until)


@cache
def _rank(level: str | None, grade: str | None) -> tuple[HospitalLevel | None, HospitalGrade | None]:
    """Undoing a change from before the fourth step of `db/migrations.py` puts back a row with both in one field."""
    if grade and grade not in set(HospitalGrade):
        return read_rank(grade) or (None, None)
    return HospitalLevel(level) if level else None, HospitalGrade(grade) if grade else None
