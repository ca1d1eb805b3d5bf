"""What links articles to hospitals, counted for the page of one hospital.

It must not know: how links are made, or how a page looks.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from db.domain.records import ArticleId, HospitalId


@dataclass(frozen=True, slots=True)
class Report:
    """An article as the page of a hospital counts it: `day` is the first that its date can mean."""

    article: ArticleId
    day: str | None
    paper: str | None
    is_subject: bool
    printed: str


class HospitalLinks:
    """The table `article_hospitals`, asked by hospital."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def printed(self, hospital: HospitalId) -> tuple[tuple[ArticleId, str], ...]:
        """Every article that is linked to it, and how that names it."""
        rows = self._connection.execute(
            "SELECT article_id, printed FROM article_hospitals WHERE hospital_id = ? ORDER BY 1", (hospital,)
        )
        return tuple((ArticleId(id), printed) for id, printed in rows)

    def reports(self, hospital: HospitalId) -> Iterator[Report]:
        """Every article that is linked to it, the earliest first, undated ones last."""
        rows = self._connection.execute(
            "SELECT l.article_id, a.day, p.name, l.relation = 'subject', l.printed FROM article_hospitals l"
            " JOIN articles a ON a.id = l.article_id LEFT JOIN publications p ON p.id = a.publication_id"
            " WHERE l.hospital_id = ? ORDER BY a.day IS NULL, a.day, a.id",
            (hospital,),
        )
        return (Report(ArticleId(id), day, paper, bool(subject), printed) for id, day, paper, subject, printed in rows)

    def beside(self, hospital: HospitalId) -> tuple[tuple[HospitalId, str, int], ...]:
        """Other hospitals that articles name with it, what they are called now, and how many articles do; most first."""
        rows = self._connection.execute(
            "SELECT c.hospital_id, n.name, c.articles FROM ("
            "SELECT o.hospital_id, count(*) articles FROM article_hospitals l"
            " JOIN article_hospitals o ON o.article_id = l.article_id AND o.hospital_id <> l.hospital_id"
            " WHERE l.hospital_id = ? GROUP BY o.hospital_id"
            ") c JOIN hospital_names n ON n.hospital_id = c.hospital_id AND n.kind = 'current'"
            " ORDER BY c.articles DESC, n.name",
            (hospital,),
        )
        return tuple((HospitalId(id), name, articles) for id, name, articles in rows)
