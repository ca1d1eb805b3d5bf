"""Cataloguing in the main window: what is wanted of it is asked here, and each dialog is built when it is first wanted.

It must not know: what happens in the dialogs.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from db.domain.records import ArticleId
from desktop import words
from desktop.cataloguing.collecting import Collecting
from desktop.cataloguing.correcting import Correcting
from desktop.jobs import Jobs
from desktop.search_session import SearchSession
from desktop.widgets.collection_shelf import CollectionShelf
from desktop.widgets.corrected_line import CorrectedLine


class Cataloguing(QObject):
    """None of the dialogs holds up the event loop."""

    told = Signal(str)
    done = Signal(str)
    """What was done, in a sentence; undo takes it back."""
    search_wanted = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        session: SearchSession,
        *,
        correcting: CorrectedLine,
        collecting: CollectionShelf,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self.correcting = Correcting(jobs, correcting, window)
        self.collecting = Collecting(jobs, session, collecting, window)
        self.correcting.told.connect(self.told)
        self.collecting.told.connect(self.told)
        self.collecting.done.connect(self.done)

    def edit_many(self, chosen: Sequence[ArticleId], result: Sequence[ArticleId]) -> None:
        """Have the fields of the chosen articles changed, or of all that were found."""
        from desktop.cataloguing.bulk_dialog import BulkDialog

        if not result:
            self.told.emit(self.tr("Choose an article first."))
            return
        dialog = BulkDialog(self._jobs, chosen, result, self._window)
        dialog.done_with.connect(
            lambda count: self.done.emit(self.tr("{articles} changed.").format(articles=words.articles(count)))
        )
        self._open(dialog)

    def show_trash(self) -> None:
        from desktop.cataloguing.trash_dialog import TrashDialog

        self._open(TrashDialog(self._jobs, self._window))

    def show_missing(self) -> None:
        from desktop.cataloguing.missing_dialog import MissingDialog

        dialog = MissingDialog(self._jobs, self._window)
        dialog.search_wanted.connect(self.search_wanted)
        self._open(dialog)

    def show_history(self) -> None:
        from desktop.cataloguing.history_dialog import HistoryDialog

        self._open(HistoryDialog(self._jobs, self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
