"""A reviewed import becomes pages and articles.

It must not know: files to import, how pages were taken apart, or the review.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.domain.draft import ImportDraft, PageDraft
from db.domain.lessons import lessons_of_import
from db.domain.records import ArticleId, PageId, Progress, Skipped
from db.originals import Originals
from db.store.connection import files_translated
from db.writing import lessons
from db.writing.articles import NewArticle, add_article, publication_of
from db.writing.work import Work, now, storable, storable_date


def add_pages(
    work: Work, pages: Sequence[PageDraft], originals: Originals, *, progress: Progress
) -> tuple[ArticleId, ...]:
    """Stores these pages, all their articles, and what their corrections teach.

    Originals are on disk before the transaction that mentions them ends.
    """
    taught = [(n, lesson) for n, lesson in lessons_of_import(pages) if not lessons.contradicted(work, lesson)]
    ids: list[ArticleId] = []
    for done, page in enumerate(pages):
        progress(done, len(pages))
        with files_translated(work.store.path):
            sha256 = originals.keep(page.source.data)
        id, articles = _add_page(work, page, sha256)
        ids.extend(articles)
        if own := [lesson for number, lesson in taught if number == done]:
            lessons.teach(work, own, page=id)
    return tuple(ids)


def left_out(draft: ImportDraft) -> tuple[Skipped, ...]:
    """What of a draft is not stored, and why: unreadable files, and pages that the archive has already."""
    known = (page.source.name for page in draft.pages if not page.accepted and page.same_file)
    return (
        *(Skipped(file=file, reason=reason) for file, reason in draft.skipped),
        *(Skipped(file=file, reason="already_imported") for file in known),
    )


def _add_page(work: Work, page: PageDraft, sha256: str) -> tuple[PageId, list[ArticleId]]:
    source = page.source
    publication, paper = publication_of(work, page.paper)
    page_no = storable(page.page_no or "").strip() or None
    date = storable_date(page.date)
    id = PageId(work.key("pages"))
    text = storable("\n".join(source.lines))
    row = (id, storable(source.name), sha256, source.encoding, text, now(), publication, date, page_no)
    work.add("pages", [row])
    work.details.append(("page", "", storable(source.name)))
    work.structure = True
    articles = [
        add_article(
            work,
            NewArticle(
                parts=article.plain_parts,
                paper=paper,
                date=date,
                page_no=page_no,
                hospitals=tuple((h.name, h.relation, h.printed) for h in article.hospitals),
                page=id,
                confidence=article.confidence,
            ),
        )
        for article in page.articles
    ]
    return id, articles
