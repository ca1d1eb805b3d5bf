"""An article as a reference list sees it: authors, title, other title information, paper, date, page.

It must not know: the punctuation of any citation style or exchange format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from db.domain.records import Article, PartKind, first_text

_WRITES = re.compile("文|撰|报道|编译|编写")
_DOES_NOT_WRITE = re.compile("摄|图|编|校对|责校|审|版式|组版|美术|设计|统筹|策划|监制|值班")
_BETWEEN_NAMES = re.compile("[、，,;；/／]")
_MARKED = re.compile(r"([^\s、，,;；/／]+)\s*[/／]\s*(文图|图文|文|图|摄影|摄|供图)(?![^\s、，,;；/／])")
"""A name with what its bearer did: 赵六/文 王五/图."""
_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
_SPACED_OUT = re.compile(rf"(?<!{_HAN})({_HAN})\s+(?={_HAN}(?!{_HAN}))|({_HAN})\s+(?={_HAN}$)")
"""A name of two characters is printed as wide as one of three: 王　芳."""
_PERSON = re.compile(rf"{_HAN}{{2,4}}(?<![社报報台网局科部室站院会校系组])")
_ROLE = re.compile(r".*(?:记者|記者|通讯员|通訊員|作者|实习生)")
_LEADING_ZEROS = re.compile(r"(?<![0-9A-Za-z])0+(?=\d)")
_SELF_MADE_TITLE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Everything is as printed; `title` in square brackets was made up for an article without one.

    `date` is ISO 8601 at the precision known. `url` and `accessed` (ISO 8601) are those of an online source.
    """

    authors: tuple[str, ...] = ()
    title: str
    other_titles: tuple[str, ...] = ()
    paper: str | None = None
    date: str | None = None
    page: str | None = None
    url: str | None = None
    accessed: str | None = None


def entry_of(article: Article) -> Entry:
    """The reference to `article`. The deck (副题) is other title information; the kicker (引题) is no part of the title."""
    decks = (_tidy(part.text) for part in article.parts if part.kind is PartKind.DECK)
    return Entry(
        authors=authors_of(article),
        title=_tidy(article.headline or "") or _self_made_title(article),
        other_titles=tuple(deck for deck in decks if deck),
        paper=_tidy(article.paper or "").strip("《》〈〉") or None,
        date=_blank_free(article.date),
        page=_blank_free(article.page_no),
        url=_blank_free(article.url),
        accessed=_blank_free(article.accessed),
    )


def authors_of(article: Article) -> tuple[str, ...]:
    """Who wrote it, each once: not those who took the pictures, edited or proof-read."""
    return tuple(dict.fromkeys(name for name, _ in writers(article)))


def writers(article: Article) -> Iterator[tuple[str, str]]:
    """(name, role as printed) of everybody who wrote it; who is named in two roles comes twice."""
    for part in article.bylines:
        if writes(part.role):
            marked = _MARKED.sub(lambda m: f"{m[1]}、" if writes(m[2]) else "、", part.text)
            for name in _BETWEEN_NAMES.split(marked):
                yield from ((person, part.role.strip()) for person in _persons(name))


def _persons(printed: str) -> tuple[str, ...]:
    """Those whose names stand between two marks: several where each word could be a Chinese name (张三 通讯员 李四)."""
    closed_up = _SPACED_OUT.sub(r"\1\2", " ".join(printed.split()))
    words = [word for word in closed_up.split() if not _ROLE.fullmatch(word)]
    if all(map(_PERSON.fullmatch, words)):
        return tuple(words)
    return (" ".join(words),) if any(map(str.isalnum, printed)) else ()


def writes(role: str) -> bool:
    """Whether the bearer of a printed role wrote the text (记者, 通讯员, 文/图), in contrast to 摄影, 供图, 责编."""
    return bool(_WRITES.search(role)) or not _DOES_NOT_WRITE.search(role)


def page_number(printed: str | None) -> str | None:
    """版次 as citations print it, without leading zeros: 05 → 5, 8-09版 → 8-9. What follows a letter is the page's name: A05."""
    if printed is None:
        return None
    named = normalize("NFKC", printed).split(":")[0]
    return _LEADING_ZEROS.sub("", re.sub(r"[第版()\s]", "", named)) or None


def _self_made_title(article: Article) -> str:
    """GB/T 7714 wants an article without a title to be given one, in square brackets: here the first words of its text."""
    text = first_text(article.parts, PartKind.PARAGRAPH) or first_text(article.parts, PartKind.CAPTION) or ""
    openings = (piece.strip() for piece in re.split(r"[，。；：！？,.;:!?\n\[\]]", text))
    opening = next((piece for piece in openings if piece), "无题名")
    return f"[{' '.join(opening[:_SELF_MADE_TITLE].split())}]"


def _tidy(title: str) -> str:
    """One line, without the dash before a deck and the stop that would stand before the citation's own."""
    return " ".join(title.split()).strip("—–-─ ").rstrip("。．.，,：:；; ")


def _blank_free(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None
