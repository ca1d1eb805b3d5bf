"""What the importer may use of all that the archive knows: its names, its bylines, and what corrections have taught.

It must not know: how a page is taken apart, or what a correction teaches.
"""

from __future__ import annotations

from db.domain.draft import Knowledge
from db.domain.lessons import LessonKind
from db.naming import HospitalNames
from db.store import Store


def knowledge(store: Store, names: HospitalNames) -> Knowledge:
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
    )


def _current(name: str, names: HospitalNames) -> str:
    """A hospital may have been given another name since it was learnt."""
    bearer = names.bearer(name)
    return name if bearer is None else names.current(bearer)
