"""What corrections have taught, as a table to read and choose from.

It must not know: how a lesson is learnt or forgotten.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.domain.lessons import LearntLesson, Lesson, LessonKind

Index = QModelIndex | QPersistentModelIndex
KIND, PRINTED, MEANING, LEARNT, PAGE = range(5)
_ROOT = QModelIndex()


class LessonListModel(QAbstractTableModel):
    """The newest first, as the archive hands them out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lessons: tuple[LearntLesson, ...] = ()

    def show(self, lessons: Sequence[LearntLesson]) -> None:
        """Other lessons altogether."""
        self.beginResetModel()
        self._lessons = tuple(lessons)
        self.endResetModel()

    def lesson(self, row: int) -> LearntLesson:
        return self._lessons[row]

    # ---- Qt's

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lessons)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else PAGE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        learnt = self._lessons[index.row()]
        return {
            KIND: kind(learnt.lesson.kind),
            PRINTED: learnt.lesson.printed,
            MEANING: meaning(learnt.lesson),
            LEARNT: _day(learnt.learnt),
            PAGE: learnt.page_name or (self.tr("pasted text") if learnt.page is not None else ""),
        }[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        titles = {
            KIND: self.tr("What"),
            PRINTED: self.tr("As printed"),
            MEANING: self.tr("Means"),
            LEARNT: self.tr("Learnt"),
            PAGE: self.tr("From the page"),
        }
        return titles[section]


def kind(value: LessonKind) -> str:
    """What a lesson is about."""
    translate = QCoreApplication.translate
    return {
        LessonKind.BYLINE: translate("Lessons", "Byline"),
        LessonKind.PAPER: translate("Lessons", "Newspaper"),
        LessonKind.HOSPITAL: translate("Lessons", "Hospital"),
    }[value]


def meaning(lesson: Lesson) -> str:
    """What the wording means; said in words where it means nothing."""
    return lesson.meaning or QCoreApplication.translate("Lessons", "no hospital")


def _day(learnt: str) -> str:
    """The local day of a moment in UTC, as the person's country writes it."""
    moment = QDateTime.fromString(learnt, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
