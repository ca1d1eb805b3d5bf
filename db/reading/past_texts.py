"""Texts that an article had: read from the steps with which its corrections could be taken back.

It must not know: how those steps are applied.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.domain.records import Article, ArticleId, Part, TextVersion
from db.store import Store
from db.store.articles import part_of
from db.undo import Step, unpack

_TABLE = "article_parts"
_COLUMNS = ("kind", "text", "role", "anchors")


def versions(store: Store, article: Article) -> tuple[TextVersion, ...]:
    """Every text, the present one first; one that was there twice in a row (deleted and brought back) once."""
    found = [TextVersion(parts=article.parts)]
    for change in store.history.steps_of(article.id):
        parts = _before(unpack(change.steps), article.id)
        if parts and parts != found[-1].parts:
            found.append(TextVersion(parts=parts, at=change.at, action=change.action))
    return tuple(found)


def _before(steps: Sequence[Step], article: ArticleId) -> tuple[Part, ...]:
    """The parts that the steps would put back; of several such steps the last one counts, being applied last."""
    own = [step for step in steps if step.table == _TABLE and article in step.owners]
    if not own or not own[-1].rows.rows:
        return ()
    rows = own[-1].rows
    owner, seq, *columns = (rows.columns.index(column) for column in ("article_id", "seq", *_COLUMNS))
    mine = sorted((row for row in rows.rows if row[owner] == article), key=lambda row: int(row[seq] or 0))
    return tuple(_part(*(row[column] for column in columns)) for row in mine)


def _part(kind: object, text: object, role: object, anchors: object) -> Part:
    return part_of(str(kind), str(text), str(role), None if anchors is None else str(anchors))
