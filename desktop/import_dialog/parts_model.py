"""One page as a flat list: each article's head and its parts, then what belongs to no article.

It must not know: how rows are painted, or any other page.
"""

from __future__ import annotations

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
LONGEST_SHOWN = 2000
"""Characters of a part; a page without any structure is one part of millions, which nobody reads in a list."""
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
    def doubtful(self) -> bool:
        return self.decision.confidence < where.SURE


class PartsModel(QAbstractListModel):
    """Follows the review's current page."""

    def __init__(self, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._rows: list[Row] = []
        self._row_of: dict[Place, int] = {}
        review.current_changed.connect(self._reset)

    def row_of(self, place: Place | None) -> int:
        """The row of a place; -1 when it has none."""
        return self._row_of.get(place, -1) if place is not None else -1

    def row_at(self, number: int) -> Row:
        return self._rows[number]

    def _reset(self) -> None:
        self.beginResetModel()
        page = self._review.page
        self._rows = [] if page is None else [*self._article_rows(page), *self._stray_rows(page)]
        self._row_of = {row.place: number for number, row in enumerate(self._rows) if row.place is not None}
        self.endResetModel()

    def _article_rows(self, page: PageDraft) -> list[Row]:
        rows: list[Row] = []
        for a, article in enumerate(page.articles):
            hospitals = " · ".join(hospital.name for hospital in article.hospitals)
            one = len(page.articles) == 1
            title = self.tr("Article") if one else self.tr("Article {number}").format(number=a + 1)
            sureness = Decision("", article.confidence)
            rows.append(Row(text=hospitals, label=title, place=None, article=a, decision=sureness))
            for p, part in enumerate(article.parts):
                kind = part.part.kind
                text = printed_byline(part.part) if kind is PartKind.BYLINE else part.part.text
                rows.append(
                    Row(
                        text=text,
                        label=words.part(kind),
                        place=At(a, p),
                        article=a,
                        decision=part.decision,
                        kind=kind,
                    )
                )
        return rows

    def _stray_rows(self, page: PageDraft) -> list[Row]:
        titles = {
            StrayKind.NOTICE: self.tr("Notices of the page"),
            StrayKind.FURNITURE: self.tr("Page header and navigation"),
            StrayKind.LEFTOVER: self.tr("Left over"),
        }
        rows: list[Row] = []
        for kind, title in titles.items():
            pieces = where.strays(page, kind)
            if pieces:
                rows.append(Row(text="", label=title, place=None, article=None))
            for number, stray in enumerate(pieces):
                place = AtStray(kind, number)
                rows.append(Row(text=stray.text, label="", place=place, article=None, decision=stray.decision))
        return rows

    # ---- Qt's

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text[:LONGEST_SHOWN] or row.label
        if role == Qt.ItemDataRole.EditRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.label}: {row.text[:LONGEST_SHOWN]}"
        return row if role == RowRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._rows[index.row()]
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
        row = self._rows[index.row()]
        if row.place is None:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = isinstance(row.place, At) and len(row.text) <= LONGEST_SHOWN
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags
