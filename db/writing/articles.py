"""Articles added, corrected and removed.

It must not know: where a new article comes from, or how a change is taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from db.domain.records import (
    Article,
    ArticleFields,
    ArticleId,
    HospitalId,
    HospitalLink,
    PageId,
    Part,
    PartKind,
    PublicationId,
    Relation,
    printed_byline,
)
from db.store.columns import article_row, filing_rows, link_rows, part_rows, tag_rows
from db.writing.work import Work, storable, storable_date

_SHORT = 80
_TOLD_SINGLY = 100


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
        hospitals=_links(work, new.hospitals),
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
    """Gives `article` these fields and parts where they differ; None leaves them alone. What it is now."""
    corrected = article if fields is None else _with_fields(work, article, fields)
    if parts is not None:
        corrected = replace(corrected, parts=_storable_parts(parts))
    changes = differences(article, corrected)
    if corrected == article:
        return article
    if article_row(article, None) != article_row(corrected, None) or article.paper != corrected.paper:
        work.change("articles", article.id, [article_row(corrected, publication_of(work, corrected.paper)[0])])
    if article.parts != corrected.parts:
        work.change("article_parts", article.id, part_rows(corrected))
    if article.hospitals != corrected.hospitals:
        work.change("article_hospitals", article.id, link_rows(corrected))
        work.hospitals = True
    if article.tags != corrected.tags:
        work.change("article_tags", article.id, tag_rows(corrected, [work.tag(name) for name in corrected.tags]))
    if article.filing != corrected.filing:
        work.change("filings", article.id, filing_rows(corrected))
    work.touched.add(article.id)
    work.details.extend(changes)
    return corrected


def publication_of(work: Work, paper: str | None) -> tuple[PublicationId, str] | tuple[None, None]:
    """The newspaper of that name and how the archive writes it; nothing for no name."""
    name = _stripped(paper)
    return work.publication(name) if name else (None, None)


def remove_articles(work: Work, ids: Sequence[ArticleId]) -> None:
    """Takes the articles away. Their pages, with the original bytes, stay."""
    if len(ids) <= _TOLD_SINGLY:
        leaving = work.store.articles.read_texts(ids)
        work.details.extend(("headline", _shortened(leaving[id].headline or ""), "") for id in ids)
    for table in ("filings", "imported_parts", "article_tags", "article_hospitals", "article_parts", "articles"):
        work.remove(table, ids)
    work.touched.update(ids)
    work.structure = True


def differences(before: Article, after: Article) -> list[tuple[str, str, str]]:
    """(field, old, new) of everything that differs, long texts shortened."""
    old, new = _told(before), _told(after)
    return [(name, _shortened(old[name]), _shortened(new[name])) for name in old if old[name] != new[name]]


def _told(article: Article) -> dict[str, str]:
    """Every field of an article in words, for its history."""
    told = {
        "paper": article.paper or "",
        "date": article.date or "",
        "page_no": article.page_no or "",
        "hospitals": "、".join(link.name for link in article.hospitals),
        "tags": "、".join(article.tags),
    }
    for kind in PartKind:
        own = (part for part in article.parts if part.kind is kind)
        told[kind.value] = "\n".join(printed_byline(p) if kind is PartKind.BYLINE else p.text for p in own)
    return told


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"


def _with_fields(work: Work, article: Article, fields: ArticleFields) -> Article:
    known = {link.hospital: link for link in article.hospitals}
    links = _links(work, ((name, Relation.MENTIONED, "") for name in fields.hospitals))
    return replace(
        article,
        paper=publication_of(work, fields.paper)[1],
        date=storable_date(fields.date),
        page_no=_stripped(fields.page_no),
        hospitals=_about_first(tuple(known.get(link.hospital, link) for link in links)),
        tags=_names(fields.tags),
        filing=fields.filing,
        url=_stripped(fields.url),
        accessed=storable_date(fields.accessed),
    )


def _about_first(links: tuple[HospitalLink, ...]) -> tuple[HospitalLink, ...]:
    """The person put the hospital that the article is about first."""
    return (replace(links[0], relation=Relation.SUBJECT), *links[1:]) if links else ()


def _links(work: Work, hospitals: Iterable[tuple[str, Relation, str]]) -> tuple[HospitalLink, ...]:
    links: dict[HospitalId, HospitalLink] = {}
    for name, relation, printed in hospitals:
        if name := storable(name).strip():
            hospital = work.hospital(name)
            links.setdefault(
                hospital, HospitalLink(hospital, work.hospital_name(hospital), relation, storable(printed))
            )
    return tuple(links.values())


def _names(names: Iterable[str]) -> tuple[str, ...]:
    stripped = (storable(name).strip() for name in names)
    return tuple(dict.fromkeys(name for name in stripped if name))


def _stripped(text: str | None) -> str | None:
    return storable(text or "").strip() or None


def _storable_parts(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(_storable_part(part) for part in parts)


def _storable_part(part: Part) -> Part:
    text, role = storable(part.text), storable(part.role)
    return part if text == part.text and role == part.role else replace(part, text=text, role=role)
