"""A line that picks one hospital by any of its names, and asks which is meant where several bear the name.

It must not know: what the hospital is picked for.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from db.domain.records import Hospital, HospitalId
from desktop.models.hospital_choices import HospitalChoices, told_apart
from desktop.theme import icon
from desktop.widgets.completions import COMPLETION, Completion, Completions, Origin


@dataclass(frozen=True, slots=True)
class _Choice(Completion):
    id: int = 0


class HospitalPicker(QLineEdit):
    """A name that only one hospital bears picks it as soon as it is typed; otherwise a choice from the list does."""

    picked = Signal()
    """Another hospital is meant now, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = HospitalChoices()
        self._without: Collection[HospitalId] = ()
        self._picked: HospitalId | None = None
        self._completions = Completions(self)
        self._completions.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.addAction(icon("hospital"), QLineEdit.ActionPosition.LeadingPosition)
        self.setPlaceholderText(self.tr("Any name of a hospital"))
        self.textEdited.connect(self._typed)

    def offer(self, choices: HospitalChoices, *, without: Collection[HospitalId] = ()) -> None:
        """Have one of these picked, but none of `without`. What was picked stays."""
        self._choices = choices
        self._without = without

    def show_hospital(self, id: HospitalId | None) -> None:
        """This one is picked."""
        hospital = self._choices.hospital(id) if id is not None else None
        self._picked = hospital.id if hospital else None
        self.setText(hospital.name if hospital else "")
        self.setCursorPosition(0)

    @property
    def hospital(self) -> HospitalId | None:
        """The one that is meant; None while nobody can say."""
        return self._picked

    @property
    def bearers(self) -> tuple[Hospital, ...]:
        """Those that bear the name as it is typed."""
        return tuple(one for one in self._choices.bearers(self.text()) if one.id not in self._without)

    def _typed(self, text: str) -> None:
        bearers = self.bearers
        self._pick(bearers[0].id if len(bearers) == 1 else None)
        found = self._choices.matching(text, without=self._without)
        if len(found) == 1 and found[0][0] == text:
            found = ()  # nothing is left to be chosen
        self._completions.show(
            [_Choice(Origin.HOSPITAL, name, note=told_apart(one, name), id=one.id) for name, one in found]
        )

    def _take(self, index: QModelIndex) -> None:
        taken: _Choice = index.data(COMPLETION)
        hospital = self._choices.hospital(HospitalId(taken.id))
        self.setText(hospital.name if hospital else taken.value)
        self._pick(HospitalId(taken.id))

    def _pick(self, id: HospitalId | None) -> None:
        if id != self._picked:
            self._picked = id
            self.picked.emit()

    def _ask(self) -> None:
        """Several bear the name, or it is only the beginning of one: offer them."""
        if self._picked is None and self.text().strip():
            self._typed(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asking = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and self._picked is None
        # While the list is open, its keys come by here first: Return must reach it.
        if asking and not self._completions.shown():
            self._ask()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._completions.show(())
