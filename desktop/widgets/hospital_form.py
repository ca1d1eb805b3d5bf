"""A hospital to type in: its names with their dates, where it is, what it is.

It must not know: the archive, or which other hospitals there are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.domain.dates import read_date
from db.domain.ranks import read_rank
from db.domain.records import Hospital, HospitalId, HospitalName, NameKind
from desktop import words
from desktop.models.name_table import EMPTY, FROM, KIND, NAME, UNTIL, NameTableModel
from desktop.theme import GRID, icon

NEW = Hospital(id=HospitalId(0), names=(EMPTY,))
_YEAR = re.compile(r"[12][0-9]{3}")


class HospitalForm(QWidget):
    """Shows a hospital; `hospital` is it with what was typed, `problem` says what keeps it from being stored."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = NEW
        self._names = NameTableModel(self)
        self._table = QTableView()
        self._province, self._city, self._grade = QLineEdit(), QLineEdit(), QLineEdit()
        self._speciality, self._founded = QLineEdit(), QLineEdit()
        self._notes = QPlainTextEdit()
        self._remove = QPushButton(icon("minus"), self.tr("Remove name"))
        self._build()
        for edit in (self._province, self._city, self._grade, self._speciality, self._founded):
            edit.textEdited.connect(self.edited)
        self._notes.textChanged.connect(self.edited)
        for signal in (self._names.dataChanged, self._names.rowsInserted, self._names.rowsRemoved):
            signal.connect(lambda *_: self.edited.emit())

    def show_hospital(self, hospital: Hospital) -> None:
        """Show this one; what was typed before is dropped."""
        self._shown = hospital
        self._names.set_names(hospital.names)
        self._province.setText(hospital.province or "")
        self._city.setText(hospital.city or "")
        self._grade.setText(hospital.rank)
        self._speciality.setText(hospital.speciality or "")
        self._founded.setText(str(hospital.founded or ""))
        self._notes.setPlainText(hospital.notes)
        self._table.setCurrentIndex(self._names.index(0, NAME))

    @property
    def shown(self) -> Hospital:
        """The hospital as it was shown."""
        return self._shown

    @property
    def is_changed(self) -> bool:
        return bool(self.problem()) or self.hospital() != replace(self._shown, names=_in_order(self._shown.names))

    def hospital(self) -> Hospital:
        """The hospital with what was typed. Only to be stored while there is no problem."""
        founded = self._founded.text().strip()
        level, grade = read_rank(self._grade.text()) or (None, None)
        return replace(
            self._shown,
            names=_in_order(self._names.names()),
            province=self._province.text().strip() or None,
            city=self._city.text().strip() or None,
            level=level,
            grade=grade,
            speciality=self._speciality.text().strip() or None,
            founded=int(founded) if _YEAR.fullmatch(founded) else None,
            notes=self._notes.toPlainText().strip(),
        )

    def problem(self) -> str:
        """The first thing that cannot be stored as it stands, in a sentence; empty when all is well."""
        names = self._names.names()
        if not any(name.name for name in names if name.kind is NameKind.CURRENT):
            return self.tr("The hospital needs a current name.") if self._is_begun() else ""
        for name in names:
            for date in (name.valid_from, name.valid_until):
                if date and read_date(date) is None:
                    return self.tr("“{text}” is not a date; write it like 1958, 1958-03 or 1958-03-01.").format(
                        text=date
                    )
            if name.valid_from and name.valid_until and name.valid_from > name.valid_until:
                return self.tr("“{name}” would end before it began.").format(name=name.name)
        founded = self._founded.text().strip()
        if founded and not _YEAR.fullmatch(founded):
            return self.tr("“{text}” is not a year.").format(text=founded)
        rank = self._grade.text().strip()
        if rank and read_rank(rank) is None:
            return self.tr("“{text}” is no level and grade; write it like 三级甲等.").format(text=rank)
        return ""

    def edit_name(self) -> None:
        """Put the cursor into the current name."""
        self._edit_row(0)

    def commit_typing(self) -> None:
        """Take over what is still being typed into the table, as moving on to another field would."""
        self._table.setFocus()
        self._table.setCurrentIndex(QModelIndex())

    def _is_begun(self) -> bool:
        edits = (self._province, self._city, self._grade, self._speciality, self._founded)
        begun = any(edit.text().strip() for edit in edits) or bool(self._notes.toPlainText().strip())
        return begun or self._shown.id != NEW.id or any(name.name for name in self._names.names())

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._build_names(), 1)
        layout.addLayout(self._build_name_buttons())
        form = QFormLayout()
        form.setHorizontalSpacing(GRID * 2)
        form.setVerticalSpacing(GRID)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(self._notes.fontMetrics().lineSpacing() * 3 + GRID)
        for label, field in (
            (self.tr("Province"), self._province),
            (self.tr("City"), self._city),
            (self.tr("Grade"), self._grade),
            (self.tr("Speciality"), self._speciality),
            (self.tr("Founded"), self._founded),
            (self.tr("Notes"), self._notes),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        layout.addLayout(form)

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

    def _build_name_buttons(self) -> QHBoxLayout:
        add = QPushButton(icon("plus"), self.tr("Add name"))
        add.clicked.connect(lambda: self._edit_row(self._names.add()))
        rename = QPushButton(icon("edit"), self.tr("Renamed"))
        rename.setToolTip(self.tr("The hospital has a new name; the present one becomes a former name"))
        rename.clicked.connect(lambda: self._edit_row(self._names.add(NameKind.CURRENT)))
        self._remove.clicked.connect(lambda: self._names.remove(self._table.currentIndex().row()))
        row = QHBoxLayout()
        for button in (add, rename, self._remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

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


def _in_order(names: tuple[HospitalName, ...]) -> tuple[HospitalName, ...]:
    """The current name first, the others as they stand."""
    return tuple(sorted(names, key=lambda name: name.kind is not NameKind.CURRENT))
