"""Opens the windows of cataloguing, each built when it is first wanted.

It must not know: what happens in them.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from db.domain.records import Article
from desktop.jobs import Jobs


class Cataloguing(QObject):
    """None of them holds up the event loop."""

    told = Signal(str)
    """What has been done, or why it cannot be, in a sentence."""

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window

    def correct_text(self, article: Article | None) -> None:
        """Have the text of the article that is read corrected."""
        if article is None:
            self.told.emit(self.tr("Choose an article first."))
            return
        from desktop.cataloguing.text_dialog import TextDialog

        self._open(TextDialog(self._jobs, article, self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
