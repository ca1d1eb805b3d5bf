"""The form in the place of the page, with what saves it or gives it up.

It must not know: the archive, or which hospital is chosen in the list.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.domain.records import Hospital
from desktop.models.hospital_choices import HospitalChoices
from desktop.theme import GRID, icon
from desktop.widgets.hospital_form import NEW, HospitalForm


class Editor(QWidget):
    """Open or closed; open, it may have been changed."""

    edited = Signal()
    save_wanted = Signal(object)
    """`Hospital`, of which nothing keeps it from being stored."""
    left = Signal()
    """Back to the page, nothing is to be kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: HospitalForm | None = None
        self._choices = HospitalChoices()
        self._area = QScrollArea()
        self._open = False
        self._changed = False
        self._problem = ""
        self._save = QPushButton(icon("save"), self.tr("&Save"))
        self._revert = QPushButton(icon("undo"), self.tr("Re&vert"))
        self._back = QPushButton(icon("previous"), self.tr("Back to the pa&ge"))
        self._build()
        self._save.clicked.connect(self._ask_to_save)
        self._revert.clicked.connect(self.revert)
        self._back.clicked.connect(self.left)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._ask_to_save)

    @property
    def form(self) -> HospitalForm:
        """Built when it is first wanted: who only looks at a hospital does not wait for it."""
        if self._form is None:
            self._form = HospitalForm()
            self._form.offer(self._choices)
            self._form.edited.connect(self._take_stock)
            self._area.setWidget(self._form)
        return self._form

    def offer(self, choices: HospitalChoices) -> None:
        """Hospitals that this one may be tied to."""
        self._choices = choices
        if self._form is not None:
            self._form.offer(choices)

    def open_hospital(self, hospital: Hospital) -> None:
        """Have this one typed into."""
        self._open = True
        self.form.show_hospital(hospital)
        self._take_stock()

    def open_new(self) -> None:
        """Have a new one typed in."""
        self.open_hospital(NEW)

    def renew(self, choices: HospitalChoices) -> None:
        """The record may have been changed elsewhere: as long as nothing was typed, what is stored now is shown."""
        stored = choices.hospital(self.form.shown.id)
        if stored is not None and stored != self.form.shown and not self.is_changed:
            self.open_hospital(stored)

    def close_form(self) -> None:
        """What was typed is stored, or given up."""
        if self._open:
            self._open = False
            self.form.show_hospital(NEW)
            self._take_stock()

    def revert(self) -> None:
        """As it was before anything was typed."""
        self.form.show_hospital(self.form.shown)
        self._take_stock()

    @property
    def is_open(self) -> bool:
        return self._open

    @property
    def is_changed(self) -> bool:
        return self._open and self._changed

    @property
    def problem(self) -> str:
        """What keeps it from being stored, in a sentence."""
        return self._problem

    def _take_stock(self) -> None:
        self._changed, self._problem = self.form.is_changed, self.form.problem()
        self._save.setEnabled(self._changed and not self._problem)
        self._revert.setEnabled(self._changed)
        self._back.setEnabled(not self._changed)
        self.edited.emit()

    def _ask_to_save(self) -> None:
        self.form.commit_typing()
        if self.is_changed and not self._problem:
            self.save_wanted.emit(self.form.hospital())

    def _build(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._save.setProperty("look", "primary")
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        for button in (self._back, self._revert, self._save):
            button.setAutoDefault(False)
        row.addWidget(self._revert)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._area, 1)
        column.addLayout(row)
