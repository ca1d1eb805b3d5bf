"""One page as a flat list: each article's head and its parts, then what belongs to no article.

It must not know: how rows are painted, or any other page.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.domain import draft_edits as edits
from db.domain import draft_places as where
from db.domain.draft import CERTAIN, Decision, PageDraft
from db.domain.draft_places import At, AtStray, Place, StrayKind
from db.domain.records import PartKind, printed_byline
from desktop import words
from desktop.import_dialog.review import Review

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole
_SHOWN, _SHOWN_END = 600, 200
"""Characters of the beginning and the end of a long part: where it begins and ends is what is judged in a list."""
_LONGEST_CORRECTED = 50_000
"""Characters of a part that can be corrected in place; a page without any structure may be one part of millions."""
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row as the delegate needs it. `place` is None for the head of an article or of a group of stray pieces."""

    text: str
    label: str
    place: Place | None
    article: int | None
    """Which article it is of, or None for what belongs to none."""
    decision: Decision = CERTAIN
    kind: PartKind | None = None

    @property
    def shown(self) -> str:
        """The text, without the middle where it is long."""
        if len(self.text) <= _SHOWN + _SHOWN_END:
            return self.text
        return f"{self.text[:_SHOWN]} … {self.text[-_SHOWN_END:]}"

    @property
    def doubtful(self) -> bool:
        return self.decision.confidence < where.SURE


class PartsModel(QAbstractListModel):
    """Follows the review's current page."""

    def __init__(self, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._page: PageDraft | None = None
        """As the rows were counted; the review may be ahead for a moment."""
        self._starts: list[int] = []
        """The row of the head of each group: the articles, then the kinds of stray pieces that there are."""
        self._groups: list[int | StrayKind] = []
        self._count = 0
        review.current_changed.connect(self._reset)

    def row_of(self, place: Place | None) -> int:
        """The row of a place; -1 when it has none."""
        group = place.article if isinstance(place, At) else place.kind if place is not None else -1
        if place is None or group not in self._groups:
            return -1
        inside = place.part if isinstance(place, At) else place.number
        return self._starts[self._groups.index(group)] + 1 + inside

    def row_at(self, number: int) -> Row:
        """Made when it is looked at: a page may have tens of thousands."""
        page, at = self._page, bisect_right(self._starts, number) - 1
        assert page is not None
        group, inside = self._groups[at], number - self._starts[at] - 1
        if isinstance(group, StrayKind):
            return self._stray_row(page, group, inside)
        return self._article_head(page, group) if inside < 0 else self._part_row(page, At(group, inside))

    def _reset(self) -> None:
        self.beginResetModel()
        self._page = page = self._review.page
        self._starts, self._groups, self._count = [], [], 0
        if page is not None:
            for number, article in enumerate(page.articles):
                self._add(number, len(article.parts))
            for kind in StrayKind:
                if pieces := where.strays(page, kind):
                    self._add(kind, len(pieces))
        self.endResetModel()

    def _add(self, group: int | StrayKind, count: int) -> None:
        self._starts.append(self._count)
        self._groups.append(group)
        self._count += 1 + count

    def _article_head(self, page: PageDraft, number: int) -> Row:
        article = page.articles[number]
        hospitals = " · ".join(hospital.name for hospital in article.hospitals)
        one = len(page.articles) == 1
        title = self.tr("Article") if one else self.tr("Article {number}").format(number=number + 1)
        return Row(text=hospitals, label=title, place=None, article=number, decision=Decision("", article.confidence))

    def _part_row(self, page: PageDraft, at: At) -> Row:
        part = where.part_at(page, at)
        kind = part.part.kind
        text = printed_byline(part.part) if kind is PartKind.BYLINE else part.part.text
        return Row(text=text, label=words.part(kind), place=at, article=at.article, decision=part.decision, kind=kind)

    def _stray_row(self, page: PageDraft, kind: StrayKind, number: int) -> Row:
        if number < 0:
            titles = {
                StrayKind.NOTICE: self.tr("Notices of the page"),
                StrayKind.FURNITURE: self.tr("Page header and navigation"),
                StrayKind.LEFTOVER: self.tr("Left over"),
            }
            return Row(text="", label=titles[kind], place=None, article=None)
        stray = where.strays(page, kind)[number]
        return Row(text=stray.text, label="", place=AtStray(kind, number), article=None, decision=stray.decision)

    # ---- Qt's

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.shown or row.label
        if role == Qt.ItemDataRole.EditRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.label}: {row.shown}"
        return row if role == RowRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        if role != Qt.ItemDataRole.EditRole or not isinstance(row.place, At):
            return False
        text = " ".join(str(value).split())
        if not text or text == row.text:
            return False
        printed, name = "", text
        if row.kind is PartKind.BYLINE:
            printed, _, name = text.rpartition(" ")
        edit = partial(edits.correct, at=row.place, text=name, role=printed if row.kind is PartKind.BYLINE else None)
        return self._review.edit(edit)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self.row_at(index.row())
        if row.place is None:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = isinstance(row.place, At) and len(row.text) <= _LONGEST_CORRECTED
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags
