"""What links articles to hospitals, counted for the page of one hospital.

It must not know: how links are made, or how a page looks.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from db.domain.records import ArticleId, HospitalId


@dataclass(frozen=True, slots=True)
class Reports:
    """Articles of one year (None: undated) in one paper that name a hospital with one wording; `first` and `last` of them
    by the first day that their dates can mean."""

    year: str | None
    paper: str | None
    is_subject: bool
    printed: str
    articles: int
    first: tuple[str, ArticleId]
    last: tuple[str, ArticleId]


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

    def reports(self, hospital: HospitalId) -> tuple[Reports, ...]:
        """Every article that is linked to it, counted. Of one day the article that came in first is the first, and the one
        that came in last the last."""
        rows = self._connection.execute(
            "SELECT g.year, p.name, g.relation = 'subject', g.printed, g.articles, g.first, g.last FROM ("
            "SELECT substr(a.day, 1, 4) year, a.publication_id, l.relation, l.printed, count(*) articles,"
            " min(coalesce(a.day, '') || printf(' %015d', a.id)) first, max(coalesce(a.day, '') || printf(' %015d', a.id)) last"
            " FROM article_hospitals l JOIN articles a ON a.id = l.article_id WHERE l.hospital_id = ? GROUP BY 1, 2, 3, 4"
            ") g LEFT JOIN publications p ON p.id = g.publication_id",
            (hospital,),
        )
        return tuple(
            Reports(year, paper, bool(subject), printed, articles, _day_and_article(first), _day_and_article(last))
            for year, paper, subject, printed, articles, first, last in rows
        )

    def beside(self, hospital: HospitalId, *, limit: int) -> tuple[tuple[HospitalId, str, int], ...]:
        """The other hospitals that most articles name with it, what they are called now, and how many articles do."""
        rows = self._connection.execute(
            "SELECT c.hospital_id, n.name, c.articles FROM ("
            "SELECT o.hospital_id, count(*) articles FROM article_hospitals l"
            " JOIN article_hospitals o ON o.article_id = l.article_id AND o.hospital_id <> l.hospital_id"
            " WHERE l.hospital_id = ? GROUP BY o.hospital_id ORDER BY 2 DESC, 1 LIMIT ?"
            ") c JOIN hospital_names n ON n.hospital_id = c.hospital_id AND n.kind = 'current'"
            " ORDER BY c.articles DESC, c.hospital_id",
            (hospital, limit),
        )
        return tuple((HospitalId(id), name, articles) for id, name, articles in rows)


def _day_and_article(text: str) -> tuple[str, ArticleId]:
    day, _, article = text.partition(" ")
    return day, ArticleId(int(article))
