"""Whether the article that is read was corrected: asked of the archive, said above it, compared in a window.

It must not know: how texts are kept.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.domain.records import Article, Changed
from desktop.cataloguing.text_dialog import TextDialog
from desktop.cataloguing.versions_dialog import VersionsDialog
from desktop.jobs import Jobs
from desktop.widgets.corrected_line import CorrectedLine


class Correcting(QObject):
    """Follows the reader from article to article."""

    told = Signal(str)

    def __init__(self, jobs: Jobs, line: CorrectedLine, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._line = line
        self._window = window
        self._article: Article | None = None
        line.comparing_wanted.connect(self.compare)
        jobs.archive_changed.connect(self._follow)

    def take(self, article: Article | None) -> None:
        """This article is read now."""
        if self._article is None or article is None or article.id != self._article.id:
            self._line.hide()
        self._article = article
        self._ask()

    def compare(self) -> None:
        """Show what was corrected."""
        if self._article is not None:
            self._open(VersionsDialog(self._jobs, self._article.id, self._window))

    def correct(self) -> None:
        """Have the text corrected."""
        if self._article is None:
            self.told.emit(self.tr("Choose an article first."))
            return
        self._open(TextDialog(self._jobs, self._article, self._window))

    def _open(self, dialog: TextDialog | VersionsDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask(self) -> None:
        article = self._article
        if article is None:
            self._jobs.forget("corrected")
            return
        self._jobs.read(
            lambda archive: archive.imported_parts(article.id) is not None,
            self._line.setVisible,
            key="corrected",
        )

    def _follow(self, changed: Changed) -> None:
        if self._article is not None and self._article.id in changed.articles:
            self._ask()
