"""Paints the articles of a page with their parts, and lets each be corrected where it stands.

It must not know: what an edit does to the draft.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QShowEvent, QStaticText, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.domain.records import PartKind
from desktop import words
from desktop.import_dialog.parts_model import PartsModel, Row, RowRole
from desktop.import_dialog.review import Review
from desktop.theme import GRID, colours

Index = QModelIndex | QPersistentModelIndex
_STRIPE = 3
_WRAPPED = 600
"""Rows of the longest list whose texts are broken into lines; each has to be measured. In a longer one each is one line."""
_BOLD_KINDS = ("headline", "heading")

_AT_ONCE = 40
_LINE = 200
"""Characters, more than any line of the list has room for."""


class PartsView(QListView):
    """Its current row and the review's place follow each other. Return or F2 corrects the text."""

    editing_changed = Signal(bool)
    """Whether a text is being corrected."""

    def __init__(self, review: Review, model: PartsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._parts = model
        self.setAccessibleName(self.tr("Articles of this page and their parts"))
        self.setModel(model)
        delegate = PartDelegate(self)
        delegate.editing_changed.connect(self.editing_changed)
        self.setItemDelegate(delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setBatchSize(_AT_ONCE)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self._page, self._scrolled = -1, 0
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._stay)
        review.place_chosen.connect(self._follow)

    def _follow(self) -> None:
        row = self._parts.row_of(self._review.place)
        index = self._parts.index(row) if row >= 0 else QModelIndex()
        if not self.isVisible():
            return  # measured when it is shown, in the width that it then has
        if index.isValid() and self.visualRect(index).isEmpty():
            self._measure_all()
        in_sight = self.viewport().rect().contains(self.visualRect(index))
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        if index.isValid() and not in_sight:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        above = index.siblingAtRow(index.row() - 1)
        row = above.data(RowRole)
        if isinstance(row, Row) and row.place is None:
            self.scrollTo(above)  # the head says of what it is the first part

    def _stay(self) -> None:
        """An edit of a page leaves in sight what was in sight; another page begins at its top."""
        edited = self._page == self._review.current
        self.setUniformItemSizes(self._parts.rowCount() > _WRAPPED)
        # Texts seen for the first time are measured some at a time, between events; after an edit nearly all are known.
        seen = edited or self.uniformItemSizes()
        self.setLayoutMode(QListView.LayoutMode.SinglePass if seen else QListView.LayoutMode.Batched)
        if self.isVisible():
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(self._scrolled if edited else 0)
        self._page = self._review.current

    def _measure_all(self) -> None:
        """Somebody goes to a row whose place is not known yet."""
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()

    def _remember(self) -> None:
        self._scrolled = self.verticalScrollBar().value()

    # ---- Qt's

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        row = current.data(RowRole)
        if isinstance(row, Row) and row.place is not None:
            self._review.choose_place(row.place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)


class PartDelegate(QStyledItemDelegate):
    """The kind small in a column of its own, the text wrapped beside it, a stripe in the tint of the article."""

    editing_changed = Signal(bool)

    def __init__(self, view: PartsView) -> None:
        super().__init__(view)
        self._view = view

    def _text_rect(self, rect: QRect, font: QFont) -> QRect:
        return rect.adjusted(_label_width(font) + 2 * GRID, GRID // 2, -GRID - _sureness_width(font), -GRID // 2)

    def _font(self, row: Row, font: QFont) -> QFont:
        bold = QFont(font)
        bold.setBold(row.place is None or row.kind in _BOLD_KINDS)
        return bold

    def _paint_head(self, painter: QPainter, rect: QRect, font: QFont, row: Row) -> None:
        painter.setFont(self._font(row, font))
        label = QFontMetrics(painter.font()).horizontalAdvance(row.label)
        inside = rect.adjusted(GRID, 0, -GRID - _sureness_width(font), 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, row.label)
        painter.setFont(font)
        rest = inside.adjusted(label + 2 * GRID, 0, 0, 0)
        elided = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, elided)

    # ---- Qt's

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole)
        if not isinstance(row, Row):
            return
        of = colours(option.palette)  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        font: QFont = option.font  # type: ignore[attr-defined]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        tint = QColor(of.leftover if row.article is None else of.tint(row.article))
        bar = QColor(of.quiet if row.article is None else of.bar(row.article))
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(of.selection))
        elif row.place is None:
            painter.fillRect(rect, tint)
        painter.fillRect(rect.x(), rect.y(), _STRIPE, rect.height(), bar)
        painter.setPen(QColor(of.selection_text if selected else of.text))
        if row.place is None:
            self._paint_head(painter, rect, font, row)
        else:
            room = self._text_rect(rect, font)
            painter.setFont(self._font(row, font))
            if self._view.uniformItemSizes():
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, _elided(row.text, room.width(), painter.font()))
            else:
                laid_out = _laid_out(row.shown, room.width(), painter.font().toString())
                painter.drawStaticText(room.topLeft(), laid_out)
            painter.setFont(font)
            painter.setPen(QColor(of.selection_text if selected else of.quiet))
            label = rect.adjusted(GRID + _STRIPE, GRID // 2, 0, 0)
            label.setWidth(_label_width(font))
            painter.drawText(label, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, row.label)
        head_of_article = row.place is None and row.article is not None
        if row.doubtful or head_of_article:
            painter.setFont(font)
            doubt = of.warning if row.doubtful else of.quiet
            painter.setPen(QColor(of.selection_text if selected else doubt))
            mark = rect.adjusted(0, GRID // 2, -GRID, -GRID // 2)
            percent = f"{round(row.decision.confidence * 100)} %"
            painter.drawText(mark, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, percent)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole)
        font: QFont = option.font  # type: ignore[attr-defined]
        width = self._view.viewport().width()
        if not isinstance(row, Row) or row.place is None or self._view.uniformItemSizes():
            return QSize(width, QFontMetrics(font).height() + GRID)
        room = self._text_rect(QRect(0, 0, width, GRID), font)
        text = _laid_out(row.shown, room.width(), self._font(row, font).toString())
        return QSize(width, max(ceil(text.size().height()), QFontMetrics(font).height()) + GRID)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self.editing_changed.emit(True)
        editor = QPlainTextEdit(parent)
        editor.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        editor.setTabChangesFocus(True)
        editor.setAccessibleName(self.tr("Text of this part"))
        editor.document().setDocumentMargin(0)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QPlainTextEdit)
        editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QPlainTextEdit)
        model.setData(index, editor.toPlainText())  # type: ignore[arg-type]

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        super().destroyEditor(editor, index)  # type: ignore[arg-type]
        self.editing_changed.emit(False)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        font: QFont = option.font  # type: ignore[attr-defined]
        room = self._text_rect(option.rect, font)  # type: ignore[attr-defined]
        # Room for a word more than there is, so that nothing scrolls while one types.
        room.setHeight(max(room.height(), 2 * QFontMetrics(font).lineSpacing()) + GRID)
        editor.setGeometry(room)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier and isinstance(editor, QWidget):
                # A part is one paragraph: Return is the end of correcting it.
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                return True
        return super().eventFilter(editor, event)


def _label_width(font: QFont) -> int:
    return _widest(font.toString(), QCoreApplication.translate("Words", "Missing text"))


@lru_cache(maxsize=8)
def _widest(font_name: str, _language: str) -> int:
    """Room for the longest name of a kind of part; a word of it stands for the language."""
    metrics = QFontMetrics(_font_of(font_name))
    return max(metrics.horizontalAdvance(words.part(kind)) for kind in PartKind)


@lru_cache(maxsize=1000)
def _laid_out(text: str, width: int, font_name: str) -> QStaticText:
    """Breaking lines costs a millisecond a paragraph; an edit leaves nearly all of them as they were."""
    laid_out = QStaticText(text)
    laid_out.setTextFormat(Qt.TextFormat.PlainText)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid_out.setTextOption(wrap)
    laid_out.setTextWidth(width)
    laid_out.prepare(font=_font_of(font_name))
    return laid_out


def _elided(text: str, width: int, font: QFont) -> str:
    return QFontMetrics(font).elidedText(text[:_LINE], Qt.TextElideMode.ElideRight, width)


def _font_of(name: str) -> QFont:
    font = QFont()
    font.fromString(name)
    return font


def _sureness_width(font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance("100 %") + GRID
