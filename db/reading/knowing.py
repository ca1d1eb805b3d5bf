"""What the importer may use of all that the archive knows: its names, its bylines, and what corrections have taught.

It must not know: how a page is taken apart, or what a correction teaches.
"""

from __future__ import annotations

from db.domain.draft import Knowledge
from db.domain.lessons import LessonKind
from db.domain.usage import Usage
from db.naming import HospitalNames
from db.store import Store

_ARTICLES = 1500
"""Articles whose paragraphs are counted; they have more characters than are read of them."""
_GROWN = 1.2
"""By how much an archive must have grown or shrunk until its characters are counted anew."""


def usage(store: Store) -> Usage | None:
    """Which characters follow which in the archive's paragraphs."""
    from db.ingest import pairs

    return pairs.count(store.articles.paragraphs(_ARTICLES))


def outgrown(articles: int, counted: int) -> bool:
    """Whether figures counted in an archive of `counted` articles say too little of one that has `articles` by now."""
    return articles > counted * _GROWN or counted > articles * _GROWN


def knowledge(store: Store, names: HospitalNames, usage: Usage | None = None) -> Knowledge:
    """A wording that somebody explained means what they said, whatever else is known of it."""
    lessons = [learnt.lesson for learnt in store.lessons.all()]
    hospitals = dict(names.as_knowledge())
    hospitals |= {
        lesson.printed: (_current(lesson.meaning, names),)
        for lesson in lessons
        if lesson.kind is LessonKind.HOSPITAL and lesson.meaning
    }
    bylines = [(lesson.printed, lesson.meaning) for lesson in lessons if lesson.kind is LessonKind.BYLINE]
    return Knowledge(
        hospitals=tuple(hospitals.items()),
        papers=tuple(publication.name for publication in store.catalogue.publications()),
        bylines=tuple(dict.fromkeys((*store.articles.bylines(), *bylines))),
        printed_papers=tuple((x.printed, x.meaning) for x in lessons if x.kind is LessonKind.PAPER),
        no_hospitals=tuple(
            x.printed for x in lessons if x.kind is LessonKind.HOSPITAL and not x.meaning and x.printed not in hospitals
        ),
        usage=usage,
    )


def _current(name: str, names: HospitalNames) -> str:
    """A hospital may have been given another name since it was learnt."""
    bearer = names.bearer(name)
    return name if bearer is None else names.current(bearer)
