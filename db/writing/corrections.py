"""Articles made what they are to be, many at once: only rows that differ are written, and each difference is told.

It must not know: what the corrections are, or who asked for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from db.domain.records import Article, ArticleId
from db.domain.rows import Row
from db.domain.told import differences
from db.errors import CodeTaken
from db.store.columns import COLUMNS, article_row, filing_rows, link_rows, part_rows, tag_rows
from db.writing.work import Work


@dataclass(frozen=True, slots=True)
class Correction:
    """An article before and after, of one id."""

    before: Article
    after: Article

    def changes(self, *fields: str) -> bool:
        return any(getattr(self.before, field) != getattr(self.after, field) for field in fields)


_OWN = ("paper", "date", "page_no", "url", "accessed")
_LOOKED_AT = ("paper", "date", "parts", "hospitals")
"""By index, reprints or facts."""


def correct(work: Work, corrections: Iterable[Correction]) -> None:
    """Stores what differs. Raises CodeTaken where an article was given a 档号 that another one has."""
    changed = [correction for correction in corrections if correction.before != correction.after]
    _store(work, "articles", [c for c in changed if c.changes("parts", *_OWN)], lambda those: _own_rows(work, those))
    reworded = [c for c in changed if c.changes("parts")]
    _keep_originals(work, reworded)
    _store(work, "article_parts", reworded, _rows_of(part_rows))
    relinked = [c for c in changed if c.changes("hospitals")]
    _store(work, "article_hospitals", relinked, _rows_of(link_rows))
    work.hospitals |= bool(relinked)
    retagged = [c for c in changed if c.changes("tags")]
    _store(work, "article_tags", retagged, _rows_of(lambda article: tag_rows(article, map(work.tag, article.tags))))
    _store(work, "filings", [c for c in changed if c.changes("filing")], _rows_of(filing_rows))
    for correction in changed:
        _tell(work, correction)


def refuse_taken_codes(work: Work, corrections: Iterable[Correction]) -> None:
    """Raises CodeTaken where one was given a 档号 that another article has now, which is only known once all are stored.

    A number given twice is noticed when the records are handed in, too late; one that came about otherwise (an article
    brought back from the trash) does not hinder other edits.
    """
    given = {c.after.id: c.after.filing.code for c in corrections if c.before.filing.code != c.after.filing.code}
    for id, other in work.store.filings.sharing_codes([id for id, code in given.items() if code]):
        raise CodeTaken(given[id], other)


def _tell(work: Work, correction: Correction) -> None:
    id = correction.after.id
    if correction.changes(*_LOOKED_AT):
        work.touched.add(id)
    elif correction.changes("tags"):
        work.relabelled.add(id)
    else:
        work.filed.add(id)
    for told in differences(correction.before, correction.after):
        work.tell(id, told.field, told.old, told.new, number=told.number)


def _store(
    work: Work, table: str, those: Sequence[Correction], rows: Callable[[Sequence[Correction]], Iterable[Row]]
) -> None:
    if those:
        work.change_all(table, [correction.after.id for correction in those], tuple(rows(those)))


def _rows_of(rows: Callable[[Article], Iterable[Row]]) -> Callable[[Sequence[Correction]], Iterable[Row]]:
    return lambda those: [row for correction in those for row in rows(correction.after)]


def _own_rows(work: Work, those: Sequence[Correction]) -> Iterable[Row]:
    """The articles' rows with what differs in them: who did not ask for the parts cannot say what hash they have."""
    known = work.store.tables.owned("articles", [correction.after.id for correction in those])
    columns = known.columns
    stored = {ArticleId(int(row[0] or 0)): dict(zip(columns, row, strict=True)) for row in known.rows}
    for correction in those:
        after, row = correction.after, stored[correction.after.id]
        publication = work.publication(after.paper)[0] if after.paper else None
        made = dict(zip(COLUMNS["articles"], article_row(after, publication), strict=True))
        wanted = {"publication_id", "date", "day", "page_no", "url", "accessed"}
        wanted |= {"text_hash"} if correction.changes("parts") else set()
        yield tuple(made[column] if column in wanted else row[column] for column in COLUMNS["articles"])


def _keep_originals(work: Work, reworded: Sequence[Correction]) -> None:
    """The parts as they came in stay with an article from its first correction on, until it has that very text again."""
    imported = work.store.articles.imported_parts([correction.after.id for correction in reworded])
    first = [c for c in reworded if c.after.id not in imported]
    if kept := [row for c in first for row in part_rows(c.before)]:
        work.add("imported_parts", kept)
    again = [c.after.id for c in reworded if imported.get(c.after.id) == c.after.parts]
    if again:
        work.remove("imported_parts", again)
