"""Pages, the page as it arrived, its articles with their parts, and the facts of the page: all of the review side by side.

It must not know: where the draft comes from or how it is stored.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.domain import draft_places as where
from db.domain.draft import CERTAIN, Decision
from db.domain.draft_places import AtStray
from db.domain.records import PartKind
from desktop import report, words
from desktop.import_dialog import reasons
from desktop.import_dialog.fields import Fields
from desktop.import_dialog.known_articles import KnownArticles
from desktop.import_dialog.page_margin import stray_word
from desktop.import_dialog.page_view import PageView, Selection
from desktop.import_dialog.pages_list import PagesList
from desktop.import_dialog.parts_model import PartsModel
from desktop.import_dialog.parts_view import PartsView
from desktop.import_dialog.review import Review
from desktop.import_dialog.review_actions import ReviewActions
from desktop.import_dialog.warnings_bar import WarningsBar
from desktop.theme import GRID, icon

_SKIPPED_SHOWN, _SKIPPED_TOLD = 2, 30
"""Files left out that are named in the one line there is for them, and when the mouse rests on it."""


class ReviewPanel(QWidget):
    """F6 goes from pane to pane; everything else is in `actions`."""

    def __init__(self, review: Review, known: KnownArticles, text_size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.parts_model = PartsModel(review, self)
        self.pages = PagesList(review, self)
        self.page_view = PageView(review, self)
        self.page_view.set_text_size(text_size)
        self.parts = PartsView(review, self.parts_model, self)
        self.fields = Fields(review, self)
        self.actions_ = ReviewActions(review, self._caret, self._selected, self)
        self.warnings = WarningsBar(review, known, self)
        self._reason = _label("quiet")
        self._hints = _label("quiet")
        self._skipped = _label("quiet")
        self._next_doubt = QPushButton(self.actions_.next_doubt.icon(), self.actions_.next_doubt.text())
        self._build()
        self._connect()

    def _build(self) -> None:
        self._next_doubt.setAutoDefault(False)
        self._next_doubt.setToolTip(self.actions_.next_doubt.toolTip())
        self._reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
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
        layout.addWidget(self.warnings)
        layout.addWidget(self._toolbar())
        layout.addWidget(columns, 1)
        layout.addLayout(row(self._reason, self._next_doubt))
        layout.addWidget(self._hints)
        layout.addWidget(self._skipped)
        self._hints.setText(self._hint())

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
        menu.addActions([of.correct, of.cut, of.join, of.paper, of.hospitals])
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
        menu.addActions([self.actions_.header, self.actions_.remove])
        button.setMenu(menu)
        return button

    def _connect(self) -> None:
        review = self._review
        self.actions_.edit_wanted.connect(self._edit)
        self.actions_.paper_wanted.connect(self.fields.paper.setFocus)
        self.actions_.hospitals_wanted.connect(self.fields.hospitals.setFocus)
        self.fields.left.connect(self.parts.setFocus)
        self.parts.editing_changed.connect(self.actions_.rest)
        self._next_doubt.clicked.connect(self.actions_.next_doubt.trigger)
        for changed in (review.history_changed, review.pages_reset):
            changed.connect(lambda: self._next_doubt.setEnabled(review.doubts() > 0))
        review.pages_reset.connect(self._tell_skipped)
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
        menu.addActions([of.header, of.remove, of.correct, of.confirm])
        menu.addSeparator()
        menu.addActions([of.split, of.merge, of.cut, of.join])
        menu.addSeparator()
        menu.addActions([of.up, of.down, of.article_up, of.article_down])
        return menu

    def _caret(self) -> tuple[int, int]:
        """Where somebody stands on the raw page; (-1, -1) while they work elsewhere."""
        return self.page_view.caret if self.page_view.hasFocus() else (-1, -1)

    def _selected(self) -> Selection | None:
        return self.page_view.selected if self.page_view.hasFocus() else None

    def _edit(self) -> None:
        index = self.parts.currentIndex()
        if index.isValid():
            self.parts.setFocus()
            self.parts.edit(index)

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

    def _hint(self) -> str:
        """The keys that most of the work is done with; all others are on F1."""
        of = self.actions_
        kinds = [of.kinds[kind].shortcut() for kind in (PartKind.HEADLINE, PartKind.COLUMN)]
        first, last = (key.toString(QKeySequence.SequenceFormat.NativeText) for key in kinds)
        what = self.tr("what it is")
        hints = [f"{first} … {last[-1]} {what}"]
        for actions, text in (
            ((of.split,), self.tr("new article")),
            ((of.merge,), self.tr("merge")),
            ((of.remove,), self.tr("not part of it")),
            ((of.up, of.down), self.tr("move")),
            ((of.correct,), self.tr("edit")),
            ((of.next_doubt,), self.tr("next doubt")),
            ((of.confirm,), self.tr("right, next doubt")),
            ((of.paper, of.hospitals), self.tr("paper, hospitals")),
        ):
            keys = (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) for action in actions)
            hints.append(f"{' '.join(keys)} {text}")
        return "   ".join([*hints, self.tr("F1 all keys")])

    def _tell_skipped(self) -> None:
        skipped = self._review.skipped
        lines = [report.unreadable(file, reason) for file, reason in skipped[:_SKIPPED_SHOWN]]
        if len(skipped) > _SKIPPED_SHOWN:
            rest = self.tr("Other files left out: {count}.")
            lines.append(rest.format(count=len(skipped) - _SKIPPED_SHOWN))
        self._skipped.setText(words.source_line(*lines))
        self._skipped.setToolTip("\n".join(report.unreadable(file, reason) for file, reason in skipped[:_SKIPPED_TOLD]))
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
