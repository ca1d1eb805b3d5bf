"""Pages, the page as it arrived, its articles with their parts, and the facts of the page: all of the review side by side.

It must not know: where the draft comes from or how it is stored.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QToolBar,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from db.domain import draft_places as where
from db.domain.draft import Decision
from db.domain.draft_places import At, AtStray
from desktop import report
from desktop.import_dialog import reasons
from desktop.import_dialog.fields import Fields
from desktop.import_dialog.page_view import PageView
from desktop.import_dialog.pages_model import PagesModel
from desktop.import_dialog.parts_model import PartsModel
from desktop.import_dialog.parts_view import PartsView
from desktop.import_dialog.review import Review
from desktop.import_dialog.review_actions import ReviewActions
from desktop.theme import GRID, icon

_SKIPPED_SHOWN = 5


class ReviewPanel(QWidget):
    """F6 goes from pane to pane; everything else is in `actions`."""

    def __init__(self, review: Review, text_size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.pages_model = PagesModel(review, self)
        self.parts_model = PartsModel(review, self)
        self.pages = QTreeView(self)
        self.page_view = PageView(review, self)
        self.page_view.set_text_size(text_size)
        self.parts = PartsView(review, self.parts_model, self)
        self.fields = Fields(review, self)
        self.actions_ = ReviewActions(review, self._caret, self)
        self._warnings = _label("warning")
        self._reason = _label("quiet")
        self._skipped = _label("quiet")
        self.take_sure = QPushButton(icon("check"), self.tr("Take all the &sure ones"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.pages.setModel(self.pages_model)
        self.pages.setHeaderHidden(True)
        self.pages.setUniformRowHeights(True)
        self.pages.setAccessibleName(self.tr("Pages of this import"))
        header = self.pages.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, self.fontMetrics().horizontalAdvance("100 %") + 2 * GRID)
        self.take_sure.setAutoDefault(False)
        left = _column(self.pages, self.take_sure, self._skipped)
        right = _column(self._toolbar(), self.parts, self._reason)
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        for widget, stretch in ((left, 2), (self.page_view, 3), (right, 4)):
            columns.addWidget(widget)
            columns.setStretchFactor(columns.count() - 1, stretch)
        columns.setChildrenCollapsible(False)
        columns.setSizes([260, 420, 560])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.fields)
        layout.addWidget(self._warnings)
        layout.addWidget(columns, 1)

    def _toolbar(self) -> QWidget:
        bar = QToolBar(self)
        bar.setIconSize(QSize(20, 20))
        of = self.actions_
        groups = (
            (of.split, of.merge, of.cut, of.join),
            (of.up, of.down, of.correct, of.remove),
            (of.confirm, of.next_doubt),
            (of.undo, of.redo),
        )
        bar.addWidget(self._kind_button())
        for group in groups:
            bar.addSeparator()
            bar.addActions(list(group))
        return bar

    def _kind_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("tag"))
        button.setText(self.tr("This is a …"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions(list(self.actions_.kinds.values()))
        menu.addSeparator()
        menu.addAction(self.actions_.remove)
        button.setMenu(menu)
        return button

    def _connect(self) -> None:
        review = self._review
        self.take_sure.clicked.connect(review.take_sure)
        self.actions_.edit_wanted.connect(self._edit)
        self.parts.editing_changed.connect(self.actions_.rest)
        self.pages.selectionModel().currentChanged.connect(self._choose)
        review.pages_reset.connect(self._tell_skipped)
        review.pages_reset.connect(self.pages.expandAll)
        review.page_chosen.connect(self._follow)
        review.current_changed.connect(self._tell_warnings)
        review.place_chosen.connect(self._tell_reason)
        for view in (self.parts, self.page_view):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.parts.customContextMenuRequested.connect(lambda at: self._menu().popup(self.parts.mapToGlobal(at)))
        self.page_view.customContextMenuRequested.connect(lambda at: self._menu().popup(self.page_view.mapToGlobal(at)))

    def _menu(self) -> QMenu:
        menu, of = QMenu(self), self.actions_
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kinds = menu.addMenu(icon("tag"), self.tr("This is a …"))
        kinds.addActions(list(of.kinds.values()))
        menu.addActions([of.remove, of.correct, of.confirm])
        menu.addSeparator()
        menu.addActions([of.split, of.merge, of.cut, of.join])
        menu.addSeparator()
        menu.addActions([of.up, of.down, of.article_up, of.article_down])
        return menu

    def _caret(self) -> tuple[int, int]:
        """Where somebody stands on the raw page; (-1, -1) while they work elsewhere."""
        return self.page_view.caret if self.page_view.hasFocus() else (-1, -1)

    def _edit(self) -> None:
        index = self.parts.currentIndex()
        if index.isValid():
            self.parts.setFocus()
            self.parts.edit(index)

    def _choose(self, current: QModelIndex) -> None:
        if self.pages_model.changing:
            return
        page, article = self.pages_model.page_of(current), self.pages_model.article_of(current)
        if page >= 0 and page != self._review.current:
            self._review.choose_page(page)
        if article is not None:
            self._review.choose_place(At(article, 0))

    def _follow(self) -> None:
        current = self.pages.currentIndex()
        if self._review.current != self.pages_model.page_of(current):
            index = self.pages_model.index(self._review.current, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.pages.selectionModel().setCurrentIndex(index, flags)
            self.pages.scrollTo(index)

    def _tell_warnings(self) -> None:
        page = self._review.page
        lines = reasons.warnings(page) if page is not None else []
        self._warnings.setText("  ·  ".join(lines))
        self._warnings.setVisible(bool(lines))

    def _tell_reason(self) -> None:
        decision = self._decision()
        if decision is None:
            self._reason.setText("")
            return
        words = self.tr("{percent} % sure: {reason}")
        self._reason.setText(words.format(percent=round(decision.confidence * 100), reason=reasons.reason(decision)))

    def _decision(self) -> Decision | None:
        page, place = self._review.page, self._review.place
        if page is None or place is None:
            return None
        if isinstance(place, AtStray):
            return where.strays(page, place.kind)[place.number].decision
        return where.part_at(page, place).decision

    def _tell_skipped(self) -> None:
        skipped = self._review.skipped
        lines = [report.unreadable(file, reason) for file, reason in skipped[:_SKIPPED_SHOWN]]
        if len(skipped) > _SKIPPED_SHOWN:
            lines.append(self.tr("… and %n more file(s) left out.", "", len(skipped) - _SKIPPED_SHOWN))
        self._skipped.setText("\n".join(lines))
        self._skipped.setVisible(bool(lines))


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID // 2)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QTreeView | PartsView) else 0)
    return column


def row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is the room that is left."""
    layout = QHBoxLayout()
    layout.setSpacing(GRID)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return layout
