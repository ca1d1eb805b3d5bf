"""Two records of one hospital made one: which is the other, which one stays, what becomes of the other's name.

It must not know: the archive. It is told what there is and says what is wanted.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import Hospital, NameKind
from desktop import words
from desktop.models.hospital_choices import HospitalChoices, told_apart
from desktop.theme import GRID
from desktop.widgets.hospital_picker import HospitalPicker
from desktop.widgets.wrapped_label import WrappedLabel

_KINDS = (NameKind.FORMER, NameKind.SHORT, NameKind.CAMPUS)


class MergeDialog(QDialog):
    """Says beforehand what goes over; one undo takes all of it back."""

    wanted = Signal(int, int, object)
    """The record that stays, the one that goes, and the `NameKind` of what was its current name."""

    def __init__(self, hospital: Hospital, choices: HospitalChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = hospital
        self._choices = choices
        self._other = HospitalPicker()
        self._keep_own, self._keep_other = QRadioButton(hospital.name), QRadioButton()
        self._becomes = QComboBox()
        self._preview = WrappedLabel()
        self._note = WrappedLabel(look="quiet")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._merge = QPushButton(self.tr("&Merge"))
        self._build()
        self._other.picked.connect(self._show)
        self._other.textEdited.connect(lambda _: self._show())
        self._keep_own.toggled.connect(lambda _: self._show())
        self._becomes.activated.connect(lambda _: self._show())
        self._merge.clicked.connect(self._accept)
        self._show()

    @property
    def _pair(self) -> tuple[Hospital, Hospital] | None:
        """The one that stays and the one that goes, once both are known."""
        other = self._choices.hospital(self._other.hospital) if self._other.hospital is not None else None
        if other is None:
            return None
        return (self._own, other) if self._keep_own.isChecked() else (other, self._own)

    def _show(self) -> None:
        pair = self._pair
        self._merge.setEnabled(pair is not None)
        for widget in (self._keep_own, self._keep_other, self._becomes):
            widget.setEnabled(pair is not None)
        if pair is None:
            self._keep_other.setText(self.tr("the other one"))
            self._preview.setText(self._asked())
            self._note.clear()
            return
        kept, merged = pair
        self._keep_other.setText((merged if kept is self._own else kept).name)
        names = "、".join(name.name for name in merged.names)
        said = self.tr("To “{kept}” go over: {articles} and the names {names}.")
        self._preview.setText(said.format(kept=kept.name, articles=words.articles(merged.articles), names=names))
        self._note.setText(
            self.tr("“{name}” becomes a name of the kind: {kind}. Its record goes; undo brings it back.").format(
                name=merged.name, kind=words.name_kind(self._becomes.currentData())
            )
            + "\n"
            + told_apart(merged)
        )

    def _asked(self) -> str:
        """What is still to be said of the other record."""
        if len(self._other.bearers) > 1:
            return self.tr("Several hospitals bear this name; press ↓ and choose which is meant.")
        return self.tr("Choose the other record by any of its names.")

    def _accept(self) -> None:
        pair = self._pair
        if pair is not None:
            self.wanted.emit(pair[0].id, pair[1].id, NameKind(self._becomes.currentData()))
            self.accept()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Merge two records"))
        self._other.offer(self._choices, without=(self._own.id,))
        self._other.setAccessibleName(self.tr("The other record"))
        for kind in _KINDS:
            self._becomes.addItem(words.name_kind(kind), kind)
        group = QButtonGroup(self)
        group.addButton(self._keep_own)
        group.addButton(self._keep_other)
        self._keep_own.setChecked(True)
        self._merge.setProperty("look", "primary")
        self._merge.setAutoDefault(False)
        self._buttons.addButton(self._merge, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        column.setSpacing(GRID)
        explained = self.tr("For one hospital that has come into the archive twice.")
        column.addWidget(WrappedLabel(explained, "quiet"))
        for title, fields in (
            (self.tr("The &other record of “{name}”").format(name=self._own.name), (self._other,)),
            (self.tr("This one stays"), (self._keep_own, self._keep_other)),
            (self.tr("The current name of the one that goes &becomes"), (self._becomes,)),
        ):
            label = WrappedLabel(title)
            label.setBuddy(fields[0])
            column.addSpacing(GRID)
            column.addWidget(label)
            for field in fields:
                column.addWidget(field)
        column.addSpacing(GRID)
        column.addWidget(self._preview)
        column.addWidget(self._note)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.resize(GRID * 68, GRID * 56)
        self._other.setFocus()
