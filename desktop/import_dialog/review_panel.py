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
    QSizePolicy,
    QSplitter,
    QToolBar,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from db.domain import draft_places as where
from db.domain.draft import CERTAIN, Decision
from db.domain.draft_places import At, AtStray
from desktop import report, words
from desktop.import_dialog import reasons
from desktop.import_dialog.fields import Fields
from desktop.import_dialog.page_margin import stray_word
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
        self._batch = _label("quiet")
        sure = self.tr("Take all that are &sure ({percent} % and more)").format(percent=round(where.SURE * 100))
        self.take_sure = QPushButton(icon("check"), sure)
        self._next_doubt = QPushButton(self.actions_.next_doubt.icon(), self.actions_.next_doubt.text())
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
        for button in (self.take_sure, self._next_doubt):
            button.setAutoDefault(False)
        self._next_doubt.setToolTip(self.actions_.next_doubt.toolTip())
        self._reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        for widget, stretch in ((self.pages, 2), (self.page_view, 3), (self.parts, 4)):
            columns.addWidget(widget)
            columns.setStretchFactor(columns.count() - 1, stretch)
        columns.setChildrenCollapsible(False)
        columns.setSizes([300, 420, 520])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.fields)
        layout.addWidget(self._batch)
        layout.addWidget(self._warnings)
        layout.addWidget(self._toolbar())
        layout.addWidget(columns, 1)
        layout.addLayout(row(self.take_sure, self._reason, self._next_doubt))
        layout.addWidget(self._skipped)

    def _toolbar(self) -> QWidget:
        """What is done most says what it is; what is done seldom is in the menu at the end."""
        bar = QToolBar(self)
        bar.setIconSize(QSize(20, 20))
        of = self.actions_
        bar.addWidget(self._kind_button())
        for group in ((of.split, of.merge, of.confirm), (of.up, of.down, of.remove), (of.undo, of.redo)):
            bar.addSeparator()
            bar.addActions(list(group))
        for action, text in (
            (of.split, self.tr("New article")),
            (of.merge, self.tr("Merge articles")),
            (of.confirm, self.tr("This is right")),
            (of.up, self.tr("Up")),
            (of.down, self.tr("Down")),
            (of.remove, self.tr("Not part of it")),
        ):
            action.setIconText(text)
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addSeparator()
        bar.addWidget(self._more_button())
        return bar

    def _more_button(self) -> QToolButton:
        button, of = QToolButton(self), self.actions_
        button.setText(self.tr("More"))
        button.setProperty("look", "menu")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions([of.correct, of.cut, of.join])
        menu.addSeparator()
        menu.addActions([of.article_up, of.article_down])
        menu.addSeparator()
        menu.addActions([of.take, of.last_page, of.next_page, of.last_doubt, of.next_doubt])
        button.setMenu(menu)
        return button

    def _kind_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("tag"))
        button.setText(self.tr("This is a …"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("look", "menu")
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
        self._next_doubt.clicked.connect(self.actions_.next_doubt.trigger)
        review.history_changed.connect(lambda: self._next_doubt.setEnabled(review.doubts() > 0))
        review.pages_reset.connect(self._tell_skipped)
        review.pages_reset.connect(self._tell_batch)
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
        decision, kind = self._decision()
        if decision is None:
            self._reason.setText("")
            return
        said = self.tr("{kind}: {reason}") if decision == CERTAIN else self.tr("{kind}, {percent} % sure: {reason}")
        percent = round(decision.confidence * 100)
        self._reason.setText(said.format(kind=kind, percent=percent, reason=reasons.reason(decision)))

    def _decision(self) -> tuple[Decision | None, str]:
        """That of the place looked at, and what it decided for."""
        page, place = self._review.page, self._review.place
        if page is None or place is None:
            return None, ""
        if isinstance(place, AtStray):
            return where.strays(page, place.kind)[place.number].decision, stray_word(place.kind)
        part = where.part_at(page, place)
        return part.decision, words.part(part.part.kind)

    def _tell_batch(self) -> None:
        """What is the same for many pages is said once, with what can be done about it."""
        known = sum(bool(page.same_file) for page in self._review.draft.pages)
        said = self.tr("Pages of this import that are in the archive already: {count}. Tick them to store them again.")
        self._batch.setText(said.format(count=known))
        self._batch.setVisible(bool(known))

    def _tell_skipped(self) -> None:
        skipped = self._review.skipped
        lines = [report.unreadable(file, reason) for file, reason in skipped[:_SKIPPED_SHOWN]]
        if len(skipped) > _SKIPPED_SHOWN:
            rest = self.tr("Other files left out: {count}.")
            lines.append(rest.format(count=len(skipped) - _SKIPPED_SHOWN))
        self._skipped.setText("\n".join(lines))
        self._skipped.setVisible(bool(lines))


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label


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
