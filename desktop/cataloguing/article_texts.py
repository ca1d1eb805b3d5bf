"""An article's catalogue fields as texts to type in, by their names, and such texts as fields again.

It must not know: any widget. What was not touched is handed back as the article has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from db.domain.records import (
    FILING_FIELDS,
    Article,
    ArticleFields,
    Filing,
    HospitalLink,
    Part,
    PartKind,
    Relation,
    Retention,
    printed_byline,
    read_byline,
)

SEPARATOR = "；"
"""Between several values of one field, as Chinese catalogues part them; the half-width one is taken as well."""
TITLES = (PartKind.COLUMN, PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK, PartKind.BYLINE)
"""Kinds of parts that are catalogue fields, too, in the order of a newspaper title."""
NUMBERS = ("item", "sheets")
Texts = Mapping[str, str]
"""What stands in each field, by its name: of a part its kind, else the name it has in `ArticleFields` or `Filing`."""
_NUMBER = re.compile(r"[0-9]{1,6}")


def texts_of(article: Article) -> dict[str, str]:
    """What stands in the fields of this article."""
    texts = {
        kind.value: joined(_typed(part) for part in article.parts if part.kind is kind and _typed(part))
        for kind in TITLES
    }
    return texts | {
        "paper": article.paper or "",
        "date": article.date or "",
        "page_no": article.page_no or "",
        "hospitals": joined(link.name for link in _subjects_first(article)),
        "tags": joined(article.tags),
        "url": article.url or "",
        "accessed": article.accessed or "",
        **filing_texts(article.filing),
    }


def filing_texts(filing: Filing) -> dict[str, str]:
    """Where an article is filed, as texts; the retention by its code."""
    return {
        name: "" if value is None else value.value if isinstance(value, Retention) else str(value)
        for name, value in ((name, getattr(filing, name)) for name in FILING_FIELDS)
    }


def filing_of(texts: Texts) -> Filing:
    """Where it is filed as typed; what is not there, and a number that is none, is left out."""
    plain = {name: texts.get(name, "").strip() for name in FILING_FIELDS}
    return Filing(
        fonds=plain["fonds"],
        category=plain["category"],
        year=plain["year"],
        retention=Retention(plain["retention"]) if plain["retention"] in set(Retention) else None,
        office=plain["office"],
        item=number_in(plain["item"]),
        document_no=plain["document_no"],
        security=plain["security"],
        sheets=number_in(plain["sheets"]),
        remarks=plain["remarks"],
    )


def number_in(text: str) -> int | None:
    """The whole number that stands there; None where it is none."""
    return int(text) if is_number(text) else None


def is_number(text: str) -> bool:
    """Whether it can stand where a number is wanted."""
    return _NUMBER.fullmatch(text) is not None


def fields_of(article: Article, texts: Texts) -> ArticleFields:
    """The fields as typed."""
    was = texts_of(article)
    return ArticleFields(
        paper=texts["paper"].strip() or None,
        date=texts["date"].strip() or None,
        page_no=texts["page_no"].strip() or None,
        hospitals=parted(texts["hospitals"]),
        tags=article.tags if texts["tags"] == was["tags"] else parted(texts["tags"]),
        filing=filing_of(texts) if any(texts[name] != was[name] for name in FILING_FIELDS) else article.filing,
        url=texts["url"].strip() or None,
        accessed=texts["accessed"].strip() or None,
    )


def parts_of(article: Article, texts: Texts) -> tuple[Part, ...] | None:
    """The article's parts with the titles and bylines as typed; None where none of these was changed."""
    was, parts = texts_of(article), article.parts
    for kind in TITLES:
        if texts[kind.value] != was[kind.value]:
            parts = with_texts(parts, kind, parted(texts[kind.value]))
    return parts if parts != article.parts else None


def with_texts(parts: tuple[Part, ...], kind: PartKind, texts: Sequence[str]) -> tuple[Part, ...]:
    """`parts` with `texts` as those of one kind. Each keeps the anchors of the part it corrects; what is new has none.

    New parts stand where the first of their kind stood, else where the order of a newspaper title has them.
    """
    old = [part for part in parts if part.kind is kind]
    made: list[Part] = []
    for number, text in enumerate(texts):
        before = old[number] if number < len(old) else Part(kind, "")
        role, name = role_and_name(text, before) if kind is PartKind.BYLINE else (before.role, text)
        made.append(replace(before, text=name, role=role))
    place = next((n for n, part in enumerate(parts) if part.kind is kind), None)
    if place is None:
        earlier = TITLES[: TITLES.index(kind)]
        place = max((n + 1 for n, part in enumerate(parts) if part.kind in earlier), default=0)
    head = [part for part in parts[:place] if part.kind is not kind]
    return (*head, *made, *(part for part in parts[place:] if part.kind is not kind))


def role_and_name(text: str, before: Part) -> tuple[str, str]:
    """A byline as typed: with the known role if it still stands in front."""
    if before.role and text.startswith(before.role):
        return before.role, text.removeprefix(before.role).strip()
    return read_byline(text)


def joined(values: Iterable[str]) -> str:
    """Several values in one field."""
    return SEPARATOR.join(values)


def parted(text: str) -> tuple[str, ...]:
    """The values of one field, each once."""
    pieces = (piece.strip() for piece in text.replace(";", SEPARATOR).split(SEPARATOR))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


def _typed(part: Part) -> str:
    return printed_byline(part) if part.kind is PartKind.BYLINE else part.text


def _subjects_first(article: Article) -> list[HospitalLink]:
    return sorted(article.hospitals, key=lambda link: link.relation is not Relation.SUBJECT)
