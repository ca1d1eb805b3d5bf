"""Lessons added and forgotten, in the transaction of the correction that taught them.

It must not know: what a correction teaches, or what the importer makes of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.domain.lessons import Lesson, LessonKind
from db.domain.records import PageId
from db.writing.work import Work, now, storable


def contradicted(work: Work, lesson: Lesson) -> bool:
    """What the archive says for itself is not unlearnt by the way: the name of a newspaper means that newspaper, and a
    hospital that is in its list is one. To be asked before the import under way adds names of its own."""
    if lesson.kind is LessonKind.PAPER:
        return work.knows_publication(lesson.printed)
    return lesson.kind is LessonKind.HOSPITAL and not lesson.meaning and work.knows_hospital(lesson.printed)


def teach(work: Work, lessons: Iterable[Lesson], *, page: PageId | None) -> None:
    """Stores what is new; what was said before of the same subject no longer holds."""
    known = {learnt.lesson.subject: learnt for learnt in work.store.lessons.all()}
    for lesson in lessons:
        printed, meaning = storable(lesson.printed), storable(lesson.meaning)
        before = known.get(lesson.subject)
        if before is not None and before.lesson == lesson:
            continue
        if before is not None:
            work.remove("lessons", (before.id,))
        work.add("lessons", [(work.key("lessons"), lesson.kind.value, printed, meaning, now(), page)])
        work.lessons = True


def forget(work: Work, ids: Sequence[int]) -> None:
    """Takes lessons away; those that are gone already do not matter."""
    leaving = [learnt for learnt in work.store.lessons.all() if learnt.id in frozenset(ids)]
    if not leaving:
        return
    work.details.extend(
        (f"lesson_{x.lesson.kind}", f"{x.lesson.printed} {x.lesson.meaning}".strip(), "") for x in leaving
    )
    work.remove("lessons", [learnt.id for learnt in leaving])
    work.lessons = True
