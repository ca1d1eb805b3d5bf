"""How a hospital hangs together with others, to type in: one row for each tie.

It must not know: the archive.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.dates import read_date
from db.domain.records import HospitalId, HospitalTie, TieKind
from desktop.models import hospital_words
from desktop.models.hospital_choices import HospitalChoices
from desktop.theme import GRID, icon
from desktop.widgets.hospital_picker import HospitalPicker


class TieRows(QWidget):
    """Usually none or one: rows of plain fields are reached and read more easily than a table."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = HospitalChoices()
        self._own = HospitalId(0)
        self._rows: list[_Row] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        self._add = QPushButton(icon("plus"), self.tr("Add a &tie to another hospital"))
        self._add.setAutoDefault(False)
        self._add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._add.clicked.connect(self._begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(self._grid)
        column.addWidget(self._add)

    def offer(self, choices: HospitalChoices) -> None:
        """Hospitals that may be tied to; set before what is shown."""
        self._choices = choices
        for row in self._rows:
            row.other.offer(choices, without=(self._own,))

    def show_ties(self, own: HospitalId, ties: Sequence[HospitalTie]) -> None:
        """The ties of the hospital `own`."""
        self._own = own
        while self._rows:
            self._take_out(self._rows[-1])
        for tie in ties:
            self._put_in(tie)

    def ties(self) -> tuple[HospitalTie, ...]:
        """The ties as typed; rows without another hospital left out."""
        return tuple(tie for row in self._rows if (tie := row.tie()) is not None)

    def problem(self) -> str:
        """The first thing that cannot be stored as it stands, in a sentence."""
        for row in self._rows:
            if row.other.text().strip() and row.other.hospital is None:
                if len(row.other.bearers) > 1:
                    said = self.tr("Several hospitals are called “{name}”; press ↓ and choose which is meant.")
                else:
                    said = self.tr("No hospital is called “{name}”.")
                return said.format(name=row.other.text().strip())
            for edit in (row.since, row.until):
                if edit.text().strip() and read_date(edit.text().strip()) is None:
                    said = self.tr("“{text}” is not a date; write it like 1958, 1958-03 or 1958-03-01.")
                    return said.format(text=edit.text())
        return ""

    def _begin(self) -> None:
        self._put_in(None).other.setFocus()
        self.edited.emit()

    def _put_in(self, tie: HospitalTie | None) -> _Row:
        row = _Row(self._choices, self._own, tie)
        at = self._grid.rowCount()
        for column, widget in enumerate(row.widgets):
            self._grid.addWidget(widget, at, column)
        for edit in (row.other, row.since, row.until):
            edit.textEdited.connect(lambda _: self.edited.emit())
        row.other.picked.connect(self.edited)
        row.kind.activated.connect(lambda _: self.edited.emit())
        row.remove.clicked.connect(lambda: self._remove(row))
        if self._rows:
            self.setTabOrder(self._rows[-1].remove, row.kind)
        for one, next_ in zip(row.widgets, row.widgets[1:], strict=False):
            self.setTabOrder(one, next_)
        self.setTabOrder(row.remove, self._add)
        self._rows.append(row)
        return row

    def _remove(self, row: _Row) -> None:
        self._take_out(row)
        self._add.setFocus()
        self.edited.emit()

    def _take_out(self, row: _Row) -> None:
        self._rows.remove(row)
        for widget in row.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()


class _Row:
    def __init__(self, choices: HospitalChoices, own: HospitalId, tie: HospitalTie | None) -> None:
        self.kind = QComboBox()
        for kind in TieKind:
            self.kind.addItem(hospital_words.tie(kind), kind)
        self.other = HospitalPicker()
        self.other.offer(choices, without=(own,))
        self.since, self.until = QLineEdit(), QLineEdit()
        self.remove = QToolButton()
        self.remove.setIcon(icon("minus"))
        self.remove.setAutoRaise(True)
        self.widgets: tuple[QWidget, ...] = (self.kind, self.other, self.since, self.until, self.remove)
        translate = QCoreApplication.translate
        names = (
            translate("TieRows", "Kind of tie"),
            translate("TieRows", "The other hospital"),
            translate("TieRows", "From"),
            translate("TieRows", "Until"),
            translate("TieRows", "Remove this tie"),
        )
        for widget, name in zip(self.widgets, names, strict=True):
            widget.setAccessibleName(name)
        self.remove.setToolTip(names[-1])
        for edit, name in ((self.since, names[2]), (self.until, names[3])):
            edit.setPlaceholderText(name)
            edit.setFixedWidth(edit.fontMetrics().horizontalAdvance("0000-00-00") + GRID * 3)
        if tie is not None:
            self.kind.setCurrentIndex(list(TieKind).index(tie.kind))
            self.other.show_hospital(tie.other)
            self.since.setText(tie.valid_from or "")
            self.until.setText(tie.valid_until or "")

    def tie(self) -> HospitalTie | None:
        if self.other.hospital is None:
            return None
        since, until = (read_date(edit.text().strip()) or None for edit in (self.since, self.until))
        return HospitalTie(TieKind(self.kind.currentData()), self.other.hospital, since, until)
