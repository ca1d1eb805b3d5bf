"""The names of a hospital, to type in, with what each is and from when to when it was borne.

It must not know: the archive, or what else is known of the hospital.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.domain.dates import read_date
from db.domain.records import HospitalName, NameKind
from desktop import words
from desktop.models.name_table import FROM, KIND, NAME, UNTIL, NameTableModel
from desktop.theme import GRID, icon
from desktop.widgets.flow_layout import FlowLayout

_FEWEST, _MOST = 3, 8
"""Rows that are seen at once; the form grows with the names."""


class HospitalNames(QWidget):
    """A table and three buttons. What stands on the screen is what is stored, also while a cell is being typed into."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = NameTableModel(self)
        self._table = QTableView()
        self._remove = QPushButton(icon("minus"), self.tr("Remove name"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._build_names())
        column.addWidget(self._build_name_buttons())
        for signal in (self._names.dataChanged, self._names.rowsInserted, self._names.rowsRemoved):
            signal.connect(lambda *_: self._changed())

    def show_names(self, names: Sequence[HospitalName]) -> None:
        """Show these, the current one first."""
        self._names.set_names(names)
        self._table.setCurrentIndex(self._names.index(0, NAME))
        self._fit()

    def names(self) -> tuple[HospitalName, ...]:
        """The names as typed, the current one first."""
        return in_order(self._names.names())

    def edit_current(self) -> None:
        """Begin to type the current name."""
        self._edit_row(0)

    def commit_typing(self) -> None:
        """Put what is being typed in a cell into the table, as moving on to another field would."""
        self._table.setFocus()
        self._table.setCurrentIndex(QModelIndex())

    def problem(self) -> str:
        """The first thing that cannot be stored as it stands, in a sentence; the current name is no business of this."""
        for name in self._names.names():
            for date in (name.valid_from, name.valid_until):
                if date and read_date(date) is None:
                    said = self.tr("“{text}” is not a date; write it like 1958, 1958-03 or 1958-03-01.")
                    return said.format(text=date)
            if name.valid_from and name.valid_until and name.valid_from > name.valid_until:
                return self.tr("“{name}” would end before it began.").format(name=name.name)
        return ""

    def _changed(self) -> None:
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        rows = max(_FEWEST, min(self._names.rowCount(), _MOST))
        height = self._table.horizontalHeader().sizeHint().height() + 2 * self._table.frameWidth()
        self._table.setFixedHeight(height + rows * self._table.verticalHeader().defaultSectionSize())

    def _build_names(self) -> QWidget:
        table = self._table
        table.setModel(self._names)
        table.setItemDelegate(_TextDelegate(table))
        table.setItemDelegateForColumn(KIND, _KindDelegate(table))
        table.setAccessibleName(self.tr("Names"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        wide = table.fontMetrics().horizontalAdvance
        table.setColumnWidth(KIND, wide(max(map(words.name_kind, NameKind), key=wide)) + GRID * 3)
        for column in (FROM, UNTIL):
            table.setColumnWidth(column, wide("0000-00-00") + GRID * 2)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._offer_remove())
        self._names.dataChanged.connect(lambda *_: self._offer_remove())
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self.tr("&Names"))
        label.setBuddy(table)
        column.addWidget(label)
        column.addWidget(table)
        return box

    def _build_name_buttons(self) -> QWidget:
        add = QPushButton(icon("plus"), self.tr("&Add name"))
        add.clicked.connect(lambda: self._edit_row(self._names.add()))
        rename = QPushButton(icon("edit"), self.tr("Rena&med"))
        rename.setToolTip(self.tr("The hospital has a new name; the present one becomes a former name"))
        rename.clicked.connect(lambda: self._edit_row(self._names.add(NameKind.CURRENT)))
        self._remove.clicked.connect(lambda: self._names.remove(self._table.currentIndex().row()))
        box = QWidget()
        row = FlowLayout(box, gap=GRID)
        for button in (add, rename, self._remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        return box

    def _edit_row(self, row: int) -> None:
        index = self._names.index(row, NAME)
        self._table.setFocus()
        self._table.setCurrentIndex(index)
        self._table.edit(index)

    def _offer_remove(self) -> None:
        row = self._table.currentIndex().row()
        kind = self._names.index(row, KIND).data(Qt.ItemDataRole.EditRole)
        self._remove.setEnabled(row >= 0 and kind != NameKind.CURRENT)


class _TextDelegate(QStyledItemDelegate):
    """Hands on every letter as it is typed: what is on the screen can be saved without leaving the field first."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.textEdited.connect(lambda: self.commitData.emit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        assert isinstance(editor, QLineEdit)
        # Setting the same text again would throw the cursor to the end.
        if editor.text() != index.data(Qt.ItemDataRole.EditRole):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))


class _KindDelegate(QStyledItemDelegate):
    """Chooses among the kinds of names."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        box = QComboBox(parent)
        for kind in NameKind:
            box.addItem(words.name_kind(kind), kind)
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(list(NameKind).index(NameKind(index.data(Qt.ItemDataRole.EditRole))))

    def setModelData(self, editor: QWidget, model: object, index: QModelIndex | QPersistentModelIndex) -> None:
        assert isinstance(editor, QComboBox)
        assert isinstance(model, NameTableModel)
        model.setData(index, NameKind(editor.currentData()))


def in_order(names: Sequence[HospitalName]) -> tuple[HospitalName, ...]:
    """The current name first, the others as they stand."""
    return tuple(sorted(names, key=lambda name: name.kind is not NameKind.CURRENT))
