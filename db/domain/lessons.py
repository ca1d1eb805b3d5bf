"""What a correction teaches: bylines, newspapers and hospitals as a person said they are, for the next import.

It must not know: how lessons are kept, or how the importer uses them. Only what somebody changed is a lesson, never what
the importer had found by itself; what a change means is left open where it could mean two things.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.domain.draft import CERTAIN, ArticleDraft, DraftHospital, PageDraft
from db.domain.records import Article, PageId, Part, PartKind

LONGEST = 40
"""Characters of a wording that is worth remembering; a byline longer than that is a sentence taken for one."""


class LessonKind(StrEnum):
    """What a lesson is about."""

    BYLINE = "byline"
    """`printed` is the role (it may be empty), `meaning` the name."""
    PAPER = "paper"
    """`printed` is a header of a page by its `masthead`, `meaning` the newspaper."""
    HOSPITAL = "hospital"
    """`printed` is how a text names it, `meaning` its full name; empty where that names no hospital at all."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One thing learnt: this wording means that."""

    kind: LessonKind
    printed: str
    meaning: str

    @property
    def subject(self) -> tuple[str, ...]:
        """What it says something about. Of two lessons on the same subject the later one holds."""
        own = (self.kind, self.printed)
        return (*own, self.meaning) if self.kind is LessonKind.BYLINE else own


@dataclass(frozen=True, slots=True, kw_only=True)
class LearntLesson:
    """A lesson of an archive: when it was learnt (UTC, ISO 8601) and from which page; None for no page."""

    id: int
    lesson: Lesson
    learnt: str
    page: PageId | None
    page_name: str = ""


def lessons_of_import(pages: Iterable[PageDraft]) -> tuple[tuple[int, Lesson], ...]:
    """What the corrections of these pages teach, each thing once, with the number of the page that taught it first.

    What two pages say differently is left out.
    """
    found: dict[tuple[str, ...], list[tuple[int, Lesson]]] = {}
    for number, page in enumerate(pages):
        for lesson in _of_page(page):
            found.setdefault(lesson.subject, []).append((number, lesson))
    return tuple(same[0] for same in found.values() if len({lesson for _, lesson in same}) == 1)


def lessons_of_edit(before: Article, after: Article) -> tuple[Lesson, ...]:
    """What the correction of a stored article teaches: new bylines, and who is meant by a wording of its text."""
    known = {(part.role, part.text) for part in before.bylines}
    old = tuple(DraftHospital(link.name, link.relation, link.printed) for link in before.hospitals)
    new = tuple(DraftHospital(link.name, link.relation, link.printed) for link in after.hospitals)
    gone = tuple(h for h in old if h.name not in {other.name for other in new})
    come = tuple(h for h in new if h.name not in {other.name for other in old})
    # Without the wording of the text a changed link says nothing but what this article is about.
    renamed = _renamed(gone, come) if all(h.printed for h in gone) else ()
    return (*_bylines((part for part in after.bylines), known), *renamed)


def _of_page(page: PageDraft) -> tuple[Lesson, ...]:
    guess = page.guess
    if guess is None:
        return ()
    known = {(p.part.role, p.part.text) for article in guess.articles for p in article.parts}
    said = (p.part for article in page.articles for p in article.parts if p.decision == CERTAIN)
    return (*_bylines(said, known), *_paper(page, guess), *_hospitals(page, guess))


# ---- bylines


def _bylines(said: Iterable[Part], known: set[tuple[str, str]]) -> tuple[Lesson, ...]:
    bylines = [part for part in said if part.kind is PartKind.BYLINE and (part.role, part.text) not in known]
    return tuple(
        Lesson(LessonKind.BYLINE, part.role, part.text)
        for part in bylines
        if part.text.strip() and len(part.text) + len(part.role) <= LONGEST
    )


# ---- the newspaper


_NO_MASTHEAD = re.compile(
    r"[0-9０-９]+\s*[年月日]|[〇○零一二三四五六七八九十]{1,4}[年月日]|(?:星期|礼拜|周)[一二三四五六日天]"
    r"|第?\s*[A-ZＡ-Ｚ]?\s*(?:[0-9０-９]+|[一二三四五六七八九十]+)\s*[版期]|[A-ZＡ-Ｚ]?[0-9０-９]+"
)
_NO_WORD = re.compile(r"[\W_]+")


def masthead(header: str) -> str:
    """What a header of a page says besides date, weekday, page and issue number: 卫生 周刊 2022年3月1日 第5版 is 卫生周刊."""
    return _NO_WORD.sub("", _NO_MASTHEAD.sub(" ", header))


def _paper(page: PageDraft, guess: PageDraft) -> tuple[Lesson, ...]:
    """The header is known where only one can be meant: the one that was misread, the only one, or the one with the name in it."""
    if not page.paper or page.paper == guess.paper:
        return ()
    headers = tuple(dict.fromkeys(masthead(stray.text) for stray in page.furniture))
    headers = tuple(text for text in headers if 1 < len(text) <= LONGEST and text != page.paper)
    misread = tuple(text for text in headers if guess.paper and masthead(guess.paper) in text)
    alike = tuple(text for text in headers if _pairs(text) & _pairs(page.paper))
    for candidates in (misread, headers, alike):
        if len(candidates) == 1:
            return (Lesson(LessonKind.PAPER, candidates[0], page.paper),)
    return ()


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


# ---- hospitals


def _hospitals(page: PageDraft, guess: PageDraft) -> tuple[Lesson, ...]:
    """Compared over the whole page: a hospital that went from one article to another was neither renamed nor taken away."""
    before = {h.name for article in guess.articles for h in article.hospitals}
    after = {h.name for article in page.articles for h in article.hospitals}
    found: list[Lesson] = []
    told: set[str] = set()
    for article in page.articles:
        gone = tuple(h for h in _origin(article, guess).hospitals if h.name not in after | told)
        come = tuple(h for h in article.hospitals if h.name not in before)
        told.update(h.name for h in gone)
        found += _renamed(gone, come) if come else (Lesson(LessonKind.HOSPITAL, h.printed or h.name, "") for h in gone)
    return tuple(found)


def _renamed(gone: Sequence[DraftHospital], come: Sequence[DraftHospital]) -> tuple[Lesson, ...]:
    """As many new names as old ones went: each stands for the one in its place."""
    if len(gone) != len(come):
        return ()
    pairs = ((old.printed or old.name, new.name) for old, new in zip(gone, come, strict=True))
    return tuple(Lesson(LessonKind.HOSPITAL, printed, name) for printed, name in pairs if printed != name)


def _origin(article: ArticleDraft, guess: PageDraft) -> ArticleDraft:
    """The importer's article that most of this one's lines came from."""
    lines = Counter(anchor.line for part in article.plain_parts for anchor in part.anchors)
    empty = ArticleDraft(parts=())
    return max(
        guess.articles,
        key=lambda other: sum(lines[a.line] for part in other.plain_parts for a in part.anchors),
        default=empty,
    )
