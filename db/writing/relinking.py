"""Links of articles to a hospital that lead to another one from now on.

It must not know: why; the history tells that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from db.domain.records import ArticleId, HospitalId, Relation
from db.domain.rows import Row, Value
from db.store.columns import COLUMNS
from db.writing.work import Work

_TABLE = "article_hospitals"
_SEQ, _HOSPITAL, _RELATION, _PRINTED = (
    COLUMNS[_TABLE].index(column) for column in ("seq", "hospital_id", "relation", "printed")
)


def relink(work: Work, articles: Sequence[ArticleId], other: Mapping[HospitalId, HospitalId]) -> bool:
    """In these articles makes each link to a key of `other` one to its value; whether there were any articles.

    An article that links to both has one link afterwards: in the place of the first, about the hospital if either was,
    with the wording of the first that has one.
    """
    if not articles:
        return False
    rows = work.store.tables.owned(_TABLE, articles).rows
    by_article = groupby(sorted(rows, key=itemgetter(0, _SEQ)), key=itemgetter(0))
    work.change_all(_TABLE, articles, [row for _, own in by_article for row in _redirected(own, other)])
    work.touched.update(articles)
    return True


def _redirected(rows: Iterable[Row], other: Mapping[HospitalId, HospitalId]) -> list[Row]:
    """The links of one article, numbered anew."""
    links: dict[Value, list[Value]] = {}
    redirected: Mapping[Value, HospitalId] = {**other}
    for row in rows:
        link = list(row)
        link[_HOSPITAL] = redirected.get(link[_HOSPITAL], link[_HOSPITAL])
        first = links.setdefault(link[_HOSPITAL], link)
        if link[_RELATION] == Relation.SUBJECT:
            first[_RELATION] = Relation.SUBJECT.value
        first[_PRINTED] = first[_PRINTED] or link[_PRINTED]
    return [(*link[:_SEQ], seq, *link[_SEQ + 1 :]) for seq, link in enumerate(links.values())]
