"""What can be done to the records of hospitals, each as one change of the archive that undo takes back.

It must not know: how any of it is asked for or shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.domain.records import ArchiveStatus, Changed, Hospital, HospitalId, NameKind, Progress
from db.errors import ArchiveError
from desktop import report
from desktop.jobs import Jobs

if TYPE_CHECKING:
    from db.archive import Archive
    from db.export.content import Table


class Changing(QObject):
    """Says what was done in a sentence, or why it was not."""

    done = Signal(str, object)
    """The sentence, and the id or current name of the hospital to be shown now (None: as it was)."""
    saved = Signal()
    """What was typed is stored; `done` follows."""
    refused = Signal(str)
    status_read = Signal(object)
    """`ArchiveStatus`, after every change: what undo would take back."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def save(self, hospital: Hospital) -> None:
        """Store it; id 0 is a new one."""
        label = self.tr("Save {name}").format(name=hospital.name)
        said = self.tr("Saved. Ctrl+Z takes it back.")

        def tell(_changed: Changed) -> None:
            self.saved.emit()
            self.done.emit(said, hospital.id or hospital.name)

        self._jobs.write(label, lambda archive, _: archive.save_hospital(hospital), tell, self._refuse)

    def merge(self, kept: int, merged: int, becomes: NameKind) -> None:
        """Two records become one."""

        def write(archive: Archive) -> Changed:
            return archive.merge_hospitals(HospitalId(kept), HospitalId(merged), as_kind=becomes)

        self._write(self.tr("Merge hospitals"), write, self.tr("Merged. Ctrl+Z takes it back."), HospitalId(kept))

    def split(self, id: HospitalId, names: Sequence[str]) -> None:
        """Some names, and the articles that print them, become a record of their own."""
        said = self.tr("Split. Ctrl+Z takes it back.")
        self._write(self.tr("Split a hospital"), lambda archive: archive.split_hospital(id, names), said, names[0])

    def remove(self, hospital: Hospital) -> None:
        """A record without articles goes."""
        said = self.tr("“{name}” removed. Ctrl+Z brings it back.").format(name=hospital.name)
        self._write(self.tr("Remove a hospital"), lambda archive: archive.remove_hospital(hospital.id), said, None)

    def undo(self) -> None:
        """Take the archive's last change back, whatever it was."""
        self._travel(self.tr("Undo"), lambda archive: archive.undo(), self.tr("Taken back."))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._travel(self.tr("Redo"), lambda archive: archive.redo(), self.tr("Done again."))

    def export(self, table: Table, to: Path, said: str) -> None:
        """Write a table into a file; the archive stays as it is."""

        def write(_archive: Archive, _progress: Progress) -> None:
            from db.export import save_table

            save_table(table, to)

        self._jobs.write(self.tr("Exporting"), write, lambda _: self.done.emit(said, None), self._refuse)

    def read_status(self) -> None:
        """Have `status_read` say what can be undone."""

        def read(archive: Archive) -> ArchiveStatus:
            return archive.status()

        self._jobs.read(read, self.status_read.emit, key="hospitals-status")

    def _travel(self, label: str, write: Callable[[Archive], Changed], said: str) -> None:
        def tell(changed: Changed) -> None:
            self.done.emit(
                said if changed != Changed() else self.tr("There is nothing to take back or do again."), None
            )

        self._jobs.write(label, lambda archive, _: write(archive), tell, self._refuse)

    def _write(
        self, label: str, write: Callable[[Archive], Changed], said: str, shown: HospitalId | str | None
    ) -> None:
        self._jobs.write(label, lambda archive, _: write(archive), lambda _: self.done.emit(said, shown), self._refuse)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.refused.emit(report.sentence(error))
        else:
            self._jobs.failed.emit(error)
