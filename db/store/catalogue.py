"""Hospitals with their names, publications and tags, read from their rows.

It must not know: how a name typed by a person is resolved to one of them, or how any of them is written.
"""

from __future__ import annotations

import sqlite3
from itertools import groupby
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


class Catalogue:
    """What articles are about and where they were printed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def hospitals(self) -> tuple[Hospital, ...]:
        """All, with the number of articles linked to each, by id."""
        names = self._rows(
            "SELECT hospital_id, name, kind, valid_from, valid_until FROM hospital_names ORDER BY 1, seq"
        )
        by_hospital = {key: tuple(map(_name, group)) for key, group in groupby(names, key=lambda row: row[0])}
        ties = self._rows(
            "SELECT hospital_id, kind, other_id, valid_from, valid_until FROM hospital_ties ORDER BY 1, seq"
        )
        tied = {key: tuple(map(_tie, group)) for key, group in groupby(ties, key=lambda row: row[0])}
        rows = self._rows(
            "SELECT id, level, grade, kind, province, city, district, speciality, founded, notes,"
            " (SELECT count(*) FROM article_hospitals l WHERE l.hospital_id = h.id) FROM hospitals h ORDER BY id"
        )
        return tuple(
            Hospital(
                id=HospitalId(id),
                names=by_hospital.get(id, ()),
                level=_rank(level, grade)[0],
                grade=_rank(level, grade)[1],
                kind=kind,
                province=province,
                city=city,
                district=district,
                speciality=speciality,
                founded=founded,
                ties=tied.get(id, ()),
                notes=notes,
                articles=articles,
            )
            for id, level, grade, kind, province, city, district, speciality, founded, notes, articles in rows
        )

    def hospital_count(self) -> int:
        return self._rows("SELECT count(*) FROM hospitals")[0][0]

    def articles_by_hospital(self) -> dict[HospitalId, int]:
        """How many articles are linked to each hospital that has any."""
        rows = self._rows("SELECT hospital_id, count(*) FROM article_hospitals GROUP BY hospital_id")
        return {HospitalId(id): articles for id, articles in rows}

    def articles_by_publication(self) -> dict[PublicationId, int]:
        """How many articles were printed in each newspaper that has any."""
        rows = self._rows(
            "SELECT publication_id, count(*) FROM articles WHERE publication_id > 0 GROUP BY publication_id"
        )
        return {PublicationId(id): articles for id, articles in rows}

    def names(self) -> tuple[tuple[HospitalId, str, NameKind], ...]:
        """Every name of every hospital."""
        rows = self._rows("SELECT hospital_id, name, kind FROM hospital_names ORDER BY hospital_id, seq")
        return tuple((HospitalId(id), name, NameKind(kind)) for id, name, kind in rows)

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
    _, name, kind, valid_from, valid_until = row
    return HospitalName(name, NameKind(kind), valid_from, valid_until)


def _tie(row: tuple[Any, ...]) -> HospitalTie:
    _, kind, other, valid_from, valid_until = row
    return HospitalTie(TieKind(kind), HospitalId(other), valid_from, valid_until)


def _rank(level: str | None, grade: str | None) -> tuple[HospitalLevel | None, HospitalGrade | None]:
    """Undoing a change from before the fourth step of `db/migrations.py` puts back a row with both in one field."""
    if grade and grade not in set(HospitalGrade):
        return read_rank(grade) or (None, None)
    return HospitalLevel(level) if level else None, HospitalGrade(grade) if grade else None
