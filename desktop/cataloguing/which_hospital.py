"""Before hospitals are stored that were typed by name: asks which is meant by a name that several bear.

It must not know: where the names were typed, or what is stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.domain.records import Hospital
from db.domain.text import fold_text
from desktop.jobs import Jobs
from desktop.widgets.bearers_popup import BearersPopup

if TYPE_CHECKING:
    from db.archive import Archive


class WhichHospital(QObject):
    """One question after the other, each below the field the name stands in."""

    settled = Signal()
    """Every name means one hospital, or none that is known."""
    answered = Signal(str, str)
    """A name as typed, and the current name of the hospital that is meant."""
    refused = Signal(str)
    """The name that was not answered for."""

    def __init__(self, jobs: Jobs, field: QWidget) -> None:
        super().__init__(field)
        self._jobs = jobs
        self._field = field

    def settle(self, names: Sequence[str]) -> None:
        """Ask about each of these names that needs it."""
        if not names:
            self.settled.emit()
            return
        self._jobs.read(lambda archive: _ambiguous(archive, names), self._ask, key="which-hospital")

    def _ask(self, found: tuple[str, tuple[Hospital, ...]] | None) -> None:
        if found is None:
            self.settled.emit()
            return
        name, bearers = found
        popup = BearersPopup(name, bearers, self._field)
        popup.chosen.connect(lambda hospital: self.answered.emit(name, hospital.name))
        popup.refused.connect(lambda: self.refused.emit(name))
        popup.show_below(self._field)


def _ambiguous(archive: Archive, names: Sequence[str]) -> tuple[str, tuple[Hospital, ...]] | None:
    """The first name that several hospitals bear or bore, and none of them bears now."""
    for name in names:
        bearers = archive.bearers(name)
        if len(bearers) > 1 and all(fold_text(one.name) != fold_text(name) for one in bearers):
            return name, bearers
    return None
