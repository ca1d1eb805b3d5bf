"""The pages of an import with their articles: a tree of two levels, ticked where a page is to be taken.

It must not know: which page is looked at, or how anything is painted.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.domain import draft_places as where
from db.domain.draft import PageDraft
from desktop import words
from desktop.import_dialog import reasons
from desktop.import_dialog.known_articles import known_to
from desktop.import_dialog.review import Review
from desktop.theme import icon

Index = QModelIndex | QPersistentModelIndex
_PAGE = 0
_ROOT = QModelIndex()


class PagesModel(QAbstractItemModel):
    """Column 0 says what it is, column 1 how sure the importer is. An article's internal id is its page's number + 1."""

    def __init__(self, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._counts: list[int] = []
        """Articles of each page as the view knows them; the review may be ahead for a moment."""
        self.changing = False
        """Rows come or go: what a view then makes its current row is nobody's choice."""
        self._icons = {name: icon(name) for name in ("page", "doubt", "warning")}
        review.pages_reset.connect(self._reset)
        review.page_changed.connect(self._change)

    def page_of(self, index: Index) -> int:
        """The page an index belongs to; -1 for none."""
        if not index.isValid():
            return -1
        return index.row() if index.internalId() == _PAGE else index.internalId() - 1

    def article_of(self, index: Index) -> int | None:
        """The article an index stands for; None for a page."""
        return index.row() if index.isValid() and index.internalId() != _PAGE else None

    def _reset(self) -> None:
        self.beginResetModel()
        self._counts = [len(self._review.page_at(n).articles) for n in range(len(self._review))]
        self.endResetModel()

    def _change(self, number: int) -> None:
        self.changing = True
        parent, known = self.index(number, 0), self._counts[number]
        count = len(self._review.page_at(number).articles)
        if count > known:
            self.beginInsertRows(parent, known, count - 1)
            self._counts[number] = count
            self.endInsertRows()
        elif count < known:
            self.beginRemoveRows(parent, count, known - 1)
            self._counts[number] = count
            self.endRemoveRows()
        self.changing = False
        self.dataChanged.emit(parent, self.index(number, 1))
        if count:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(count - 1, 1, parent))

    def _page_data(self, page: PageDraft, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return page_title(page) if column == 0 else _percent(_page_confidence(page))
        if role == Qt.ItemDataRole.CheckStateRole and column == 0:
            return Qt.CheckState.Checked if page.accepted and page.articles else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            doubt = "page" if where.sure(page) else "doubt"
            return self._icons["warning" if known_to(page) or not page.articles else doubt]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((page.source.name, *reasons.warnings(page)))
        return None

    def _article_data(self, page: PageDraft, row: int, column: int, role: int) -> Any:
        article = page.articles[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return article.headline or self.tr("(no headline)") if column == 0 else _percent(article.confidence)
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.source_line(article.headline, *(hospital.name for hospital in article.hospitals))
        return None

    # ---- Qt's

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _PAGE)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _PAGE:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _PAGE)

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._counts)
        return self._counts[parent.row()] if parent.internalId() == _PAGE and parent.column() == 0 else 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        page = self._review.page_at(self.page_of(index))
        if index.internalId() == _PAGE:
            return self._page_data(page, index.column(), role)
        return self._article_data(page, index.row(), index.column(), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.internalId() != _PAGE:
            return False
        self._review.take([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        page_with_articles = index.internalId() == _PAGE and index.column() == 0 and self._counts[index.row()]
        return flags | Qt.ItemFlag.ItemIsUserCheckable if page_with_articles else flags


def page_title(page: PageDraft) -> str:
    """What a page is called in a list: date, number and paper where they are known, else the file's name."""
    known = words.source_line(page.date, words.page_no(page.page_no) if page.page_no else None, page.paper)
    return known if page.paper and page.date else page.source.name or known or "…"


def _page_confidence(page: PageDraft) -> float:
    return min((article.confidence for article in page.articles), default=0.0)


def _percent(confidence: float) -> str:
    return f"{round(confidence * 100)} %"
