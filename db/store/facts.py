"""The facts that were found in articles, and the articles that wait for it.

It must not know: what a fact looks like in a text. All of it is derived from the articles and may be made anew at any
moment; statements only, whoever calls opens the transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from db.domain.records import ArticleId, Fact, FactKind, HospitalId, StatedFact
from db.store.articles import keys

_IN = "IN (SELECT value FROM json_each(?))"
_COLUMNS = "article_id, seq, link, kind, within, printed, value, unit, about, part, first, last, exact, time, relative"
_FACT = "f.kind, f.within, f.printed, f.value, f.unit, f.about, f.part, f.first, f.last, f.exact, f.time, f.relative"


class Facts:
    """`fact_queue` and `facts`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    # ---- articles that wait

    def queue(self, articles: Iterable[int]) -> None:
        """These articles are to be read (again): they are new, changed or gone."""
        self._connection.execute(
            "INSERT OR IGNORE INTO fact_queue (article_id) SELECT value FROM json_each(?)", (keys(articles),)
        )

    def queue_all(self) -> None:
        """Forgets everything that was found, to be found anew."""
        for table in ("facts", "fact_queue"):
            self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute("INSERT INTO fact_queue (article_id) SELECT id FROM articles")

    def pending(self) -> int:
        """How many articles wait."""
        return self._connection.execute("SELECT count(*) FROM fact_queue").fetchone()[0]

    def waiting(self, limit: int) -> tuple[ArticleId, ...]:
        """The first `limit` of them, smallest id first."""
        rows = self._connection.execute("SELECT article_id FROM fact_queue ORDER BY article_id LIMIT ?", (limit,))
        return tuple(ArticleId(row[0]) for row in rows)

    def waiting_of(self, hospital: int, limit: int) -> tuple[ArticleId, ...]:
        """The first `limit` of them that are linked to a hospital, smallest id first."""
        rows = self._connection.execute(
            "SELECT article_id FROM article_hospitals WHERE hospital_id = ?"
            " AND article_id IN (SELECT article_id FROM fact_queue) ORDER BY article_id LIMIT ?",
            (hospital, limit),
        )
        return tuple(ArticleId(row[0]) for row in rows)

    # ---- what was found

    def replace(self, articles: Sequence[int], found: Mapping[ArticleId, Sequence[tuple[int, Fact]]]) -> None:
        """Makes these the facts of the articles, each with the number of the link to its hospital; they wait no longer."""
        wanted = keys(articles)
        for table in ("facts", "fact_queue"):
            self._connection.execute(f"DELETE FROM {table} WHERE article_id {_IN}", (wanted,))
        self._connection.executemany(
            f"INSERT INTO facts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    *(id, seq, link, f.kind, f.within, f.printed, f.value, f.unit, f.about),
                    *(f.part, *f.span, int(f.exact), f.when, f.relative),
                )
                for id, facts in found.items()
                for seq, (link, f) in enumerate(facts)
            ],
        )

    def names_of(self, hospitals: Iterable[int]) -> dict[HospitalId, tuple[str, ...]]:
        """All names of these hospitals: a text may use several."""
        rows = self._connection.execute(
            f"SELECT hospital_id, name FROM hospital_names WHERE hospital_id {_IN} ORDER BY hospital_id, seq",
            (keys(hospitals),),
        )
        names: dict[HospitalId, tuple[str, ...]] = {}
        for id, name in rows:
            names[HospitalId(id)] = (*names.get(HospitalId(id), ()), name)
        return names

    def of_hospital(self, hospital: int) -> tuple[StatedFact, ...]:
        """The facts of a hospital in articles that do not wait, by article and in the order of its text."""
        rows = self._connection.execute(
            f"SELECT f.article_id, h.text, n.name, p.name, a.date, t.text, {_FACT}"
            " FROM article_hospitals l CROSS JOIN facts f ON f.article_id = l.article_id AND f.link = l.seq"
            " JOIN articles a ON a.id = f.article_id"
            " JOIN article_parts t ON t.article_id = f.article_id AND t.seq = f.part"
            " JOIN hospital_names n ON n.hospital_id = l.hospital_id AND n.kind = 'current'"
            " LEFT JOIN publications p ON p.id = a.publication_id"
            " LEFT JOIN article_parts h ON h.article_id = f.article_id AND h.kind = 'headline'"
            " AND h.seq = (SELECT min(seq) FROM article_parts WHERE article_id = f.article_id AND kind = 'headline')"
            " WHERE l.hospital_id = ? AND f.article_id NOT IN (SELECT article_id FROM fact_queue)"
            " ORDER BY f.article_id, f.seq",
            (hospital,),
        )
        return tuple(
            StatedFact.of(_fact(name, *fact), ArticleId(id), text, headline or "", paper, date)
            for id, headline, name, paper, date, text, *fact in rows
        )

    def stating(
        self, kinds: Iterable[FactKind], *, low: float | None = None, high: float | None = None
    ) -> frozenset[ArticleId]:
        """The articles that state a fact of one of these kinds; with bounds, whose value lies between them (included)."""
        rows = self._connection.execute(
            "SELECT DISTINCT article_id FROM facts WHERE kind IN (SELECT value FROM json_each(?))"
            " AND (? IS NULL OR value >= ?) AND (? IS NULL OR value <= ?)",
            (_words(kinds), low, low, high, high),
        )
        return frozenset(ArticleId(row[0]) for row in rows)


def _words(kinds: Iterable[FactKind]) -> str:
    return "[" + ",".join(f'"{kind}"' for kind in kinds) + "]"


def _fact(
    hospital: str,
    kind: str,
    within: str,
    printed: str,
    value: float | None,
    unit: str,
    about: str,
    part: int,
    first: int,
    last: int,
    exact: int,
    time: str | None,
    relative: str,
) -> Fact:
    return Fact(
        kind=FactKind(kind),
        hospital=hospital,
        within=within,
        printed=printed,
        value=value,
        unit=unit,
        about=about,
        part=part,
        span=(first, last),
        exact=bool(exact),
        when=time,
        relative=relative,
    )
