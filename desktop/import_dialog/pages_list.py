"""The pages of an import with their articles, narrowed to those that want a look, and the button that ticks the sure ones.

It must not know: what a page looks like, or how it is corrected.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QComboBox, QHeaderView, QPushButton, QTreeView, QVBoxLayout, QWidget

from db.domain import draft_places as where
from db.domain.draft import PageDraft
from db.domain.draft_places import At
from desktop.import_dialog.known_articles import known_to
from desktop.import_dialog.pages_model import PagesModel
from desktop.import_dialog.review import Review
from desktop.theme import GRID, icon

_EXPANDED = 20
"""Pages of an import small enough to show all articles at once."""


class PagesList(QWidget):
    """Follows the review's page, and leads to it."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.model = PagesModel(review, self)
        self.tree = QTreeView(self)
        self.show_only = QComboBox(self)
        sure = self.tr("Take all that are &sure ({percent} % and more)").format(percent=round(where.SURE * 100))
        self.take_sure = QPushButton(icon("check"), sure)
        self._filters: tuple[Callable[[PageDraft], bool], ...] = (
            lambda _: True,
            lambda page: not where.sure(page) or bool(where.doubtful(page)),
            lambda page: not (page.accepted and page.articles),
            lambda page: bool(known_to(page)),
        )
        self._build()
        self.take_sure.clicked.connect(review.take_sure)
        self.show_only.currentIndexChanged.connect(lambda: self._narrow())
        self.tree.selectionModel().currentChanged.connect(self._choose)
        review.pages_reset.connect(self._reset)
        review.page_chosen.connect(self._follow)

    def _build(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(self.tr("Pages of this import"))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, self.fontMetrics().horizontalAdvance("100 %") + 2 * GRID)
        self.show_only.addItems(
            [
                self.tr("All pages"),
                self.tr("Pages with doubts"),
                self.tr("Pages that are not ticked"),
                self.tr("Pages the archive has something like"),
            ]
        )
        self.show_only.setAccessibleName(self.tr("Which pages are listed"))
        # The longest choice may be wider than the list of pages needs to be.
        self.show_only.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.take_sure.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.show_only)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.take_sure)
        self.setFocusProxy(self.tree)

    def _reset(self) -> None:
        count = len(self._review)
        self.show_only.setVisible(count > 1)
        self.take_sure.setVisible(count > 1)
        self.show_only.setCurrentIndex(0)
        if count <= _EXPANDED:
            self.tree.expandAll()

    def _narrow(self) -> None:
        """Judged once, when it is asked for: a page that has just been put right does not run away."""
        wanted = self._filters[self.show_only.currentIndex()]
        for number in range(len(self._review)):
            self.tree.setRowHidden(number, QModelIndex(), not wanted(self._review.page_at(number)))

    def _choose(self, current: QModelIndex) -> None:
        if self.model.changing:
            return
        page, article = self.model.page_of(current), self.model.article_of(current)
        if page >= 0 and page != self._review.current:
            self._review.choose_page(page)
        if article is not None:
            self._review.choose_place(At(article, 0))

    def _follow(self) -> None:
        current = self.tree.currentIndex()
        if self._review.current != self.model.page_of(current):
            index = self.model.index(self._review.current, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.tree.selectionModel().setCurrentIndex(index, flags)
            self.tree.scrollTo(index)
