"""Articles added, corrected and removed.

It must not know: where a new article comes from, or how a change is taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from db.domain.records import (
    Article,
    ArticleFields,
    ArticleId,
    Filing,
    HospitalId,
    HospitalLink,
    PageId,
    Part,
    PublicationId,
    Relation,
)
from db.domain.told import with_anchors
from db.store.columns import article_row, filing_rows, link_rows, part_rows, tag_rows
from db.writing.corrections import Correction, correct, refuse_taken_codes
from db.writing.work import Work, storable, storable_date


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """An article that is to be stored. `hospitals` are (name, relation, printed), the one it is about first."""

    parts: tuple[Part, ...]
    paper: str | None = None
    date: str | None = None
    page_no: str | None = None
    hospitals: tuple[tuple[str, Relation, str], ...] = ()
    tags: tuple[str, ...] = ()
    page: PageId | None = None
    source_id: str | None = None
    confidence: float | None = None


def add_article(work: Work, new: NewArticle) -> ArticleId:
    """Stores a new article; hospitals, papers and tags that it names and nobody knows are made with it."""
    publication, paper = publication_of(work, new.paper)
    article = Article(
        id=ArticleId(work.key("articles")),
        parts=_storable_parts(new.parts),
        paper=paper,
        date=new.date,
        page_no=_stripped(new.page_no),
        hospitals=_links(work, new.hospitals, new.date),
        tags=_names(new.tags),
        page=new.page,
        source_id=_stripped(new.source_id),
        confidence=new.confidence,
    )
    work.add("articles", [article_row(article, publication)])
    work.add("article_parts", part_rows(article))
    work.add("article_hospitals", link_rows(article))
    work.add("article_tags", tag_rows(article, map(work.tag, article.tags)))
    work.add("filings", filing_rows(article))
    work.touched.add(article.id)
    work.structure = True
    return article.id


def correct_article(
    work: Work, article: Article, *, fields: ArticleFields | None, parts: tuple[Part, ...] | None
) -> Article:
    """Gives `article` these fields and parts where they differ; None leaves them alone. What it is now.

    A part that comes without anchors stands on its page where the one stood that it corrects. Raises BadDate, CodeTaken.
    """
    corrected = article if fields is None else _with_fields(work, article, fields)
    if parts is not None:
        corrected = replace(corrected, parts=with_anchors(article.parts, _storable_parts(parts)))
    correction = Correction(article, corrected)
    correct(work, [correction])
    refuse_taken_codes(work, [correction])
    return corrected


def revert_text(work: Work, article: Article) -> None:
    """Gives an article the parts again that it came in with. One whose text was never corrected stays as it is."""
    imported = work.store.articles.imported_parts((article.id,)).get(article.id)
    if imported is not None:
        correct(work, [Correction(article, replace(article, parts=imported))])


def publication_of(work: Work, paper: str | None) -> tuple[PublicationId, str] | tuple[None, None]:
    """The newspaper of that name and how the archive writes it; nothing for no name."""
    name = _stripped(paper)
    return work.publication(name) if name else (None, None)


def _with_fields(work: Work, article: Article, fields: ArticleFields) -> Article:
    known = {link.hospital: link for link in article.hospitals}
    date = storable_date(fields.date)
    # Who is linked already stays so, also where on that day another one bore the name.
    linked = {link.name: link.hospital for link in article.hospitals}
    links = _links(work, ((name, Relation.MENTIONED, "") for name in fields.hospitals), date, linked)
    return replace(
        article,
        paper=publication_of(work, fields.paper)[1],
        date=date,
        page_no=_stripped(fields.page_no),
        hospitals=_about_first(article.hospitals, tuple(known.get(link.hospital, link) for link in links)),
        tags=_names(fields.tags),
        filing=_storable_filing(fields.filing),
        url=_stripped(fields.url),
        accessed=storable_date(fields.accessed),
    )


def _about_first(before: tuple[HospitalLink, ...], links: tuple[HospitalLink, ...]) -> tuple[HospitalLink, ...]:
    """The person put the hospital that the article is about first; who left them alone said nothing about that."""
    if links == before:
        return before
    return (replace(links[0], relation=Relation.SUBJECT), *links[1:]) if links else ()


def _links(
    work: Work,
    hospitals: Iterable[tuple[str, Relation, str]],
    date: str | None,
    linked: Mapping[str, HospitalId] = MappingProxyType({}),
) -> tuple[HospitalLink, ...]:
    links: dict[HospitalId, HospitalLink] = {}
    for name, relation, printed in hospitals:
        if name := storable(name).strip():
            hospital = linked.get(name) or work.hospital(name, date)
            links.setdefault(
                hospital, HospitalLink(hospital, work.hospital_name(hospital), relation, storable(printed))
            )
    return tuple(links.values())


def _names(names: Iterable[str]) -> tuple[str, ...]:
    stripped = (storable(name).strip() for name in names)
    return tuple(dict.fromkeys(name for name in stripped if name))


def _stripped(text: str | None) -> str | None:
    return storable(text or "").strip() or None


def _storable_filing(filing: Filing) -> Filing:
    texts = ("fonds", "category", "year", "office", "document_no", "security", "remarks")
    return replace(filing, **{name: storable(getattr(filing, name)).strip() for name in texts})


def _storable_parts(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(_storable_part(part) for part in parts)


def _storable_part(part: Part) -> Part:
    text, role = storable(part.text), storable(part.role)
    return part if text == part.text and role == part.role else replace(part, text=text, role=role)
