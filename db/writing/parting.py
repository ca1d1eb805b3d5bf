"""Two articles that a person keeps apart, whatever their texts share.

It must not know: how reprints are found or shown.
"""

from __future__ import annotations

from db.domain.records import Article
from db.writing.work import Work


def part(work: Work, one: Article, other: Article) -> None:
    """From now on neither is listed as a reprint of the other."""
    _change(work, one, other, "", "apart")


def rejoin(work: Work, one: Article, other: Article) -> None:
    """What their texts share decides again."""
    _change(work, one, other, "apart", "")


def _change(work: Work, one: Article, other: Article, before: str, after: str) -> None:
    """Kept with both, so that each knows of it. Nothing is written that is so already."""
    if one.id == other.id:
        return
    for article, from_ in ((one, other), (other, one)):
        known = set(work.store.reprints.kept_apart(article.id))
        wanted = known | {from_.id} if after else known - {from_.id}
        if wanted != known:
            work.change("kept_apart", article.id, [(article.id, id) for id in sorted(wanted)])
            work.touched.add(article.id)
    if work.touched:
        work.details.append(("reprint", before and (other.headline or ""), after and (other.headline or "")))
