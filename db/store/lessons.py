"""What corrections have taught, read from its rows.

It must not know: what a correction teaches, or how the importer uses it.
"""

from __future__ import annotations

import sqlite3

from db.domain.lessons import LearntLesson, Lesson, LessonKind
from db.domain.records import PageId


class Lessons:
    """The table `lessons`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[LearntLesson, ...]:
        """Every lesson, the newest first."""
        rows = self._connection.execute(
            "SELECT l.id, l.kind, l.printed, l.meaning, l.learnt, l.page_id, coalesce(g.name, '')"
            " FROM lessons l LEFT JOIN pages g ON g.id = l.page_id ORDER BY l.id DESC"
        )
        return tuple(
            LearntLesson(
                id=id,
                lesson=Lesson(LessonKind(kind), printed, meaning),
                learnt=learnt,
                page=None if page is None else PageId(page),
                page_name=name,
            )
            for id, kind, printed, meaning, learnt, page, name in rows
        )
