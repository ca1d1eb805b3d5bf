"""Where else the article that is read was printed: asked of the archive, said above it, listed beside it, compared.

It must not know: how reprints are found, or how any of it looks.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.domain.records import Article, Changed, ReprintGroup
from db.errors import ArchiveError
from desktop.difference import DifferenceDialog
from desktop.jobs import Jobs
from desktop.widgets.reprints_line import ReprintsLine
from desktop.widgets.reprints_list import ReprintsList


class Comparing(QObject):
    """Follows the reader from article to article."""

    told = Signal(str)

    def __init__(self, jobs: Jobs, line: ReprintsLine, rows: ReprintsList, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._line = line
        self._rows = rows
        self._window = window
        self._article: Article | None = None
        self._group: ReprintGroup | None = None
        line.compare_wanted.connect(self.compare)
        jobs.archive_changed.connect(self._follow)

    def take(self, article: Article | None) -> None:
        """This article is read now; what was known of the one before is taken away at once."""
        if self._article is None or article is None or article.id != self._article.id:
            self._show(None)
        self._article = article
        self._ask()

    def compare(self) -> None:
        """Show what differs in the first publication, or in the next one where this is the first."""
        if self._group is None:
            self.told.emit(self.tr("No other publication of this article is known."))
            return
        dialog = DifferenceDialog(self._jobs, self._group, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask(self) -> None:
        article = self._article
        if article is None:
            self._jobs.forget("reprints")
            return
        self._jobs.read(lambda archive: archive.reprints(article.id), self._show, key="reprints", failed=self._fail)

    def _show(self, group: ReprintGroup | None) -> None:
        self._group = group
        self._line.show_group(group)
        self._rows.show_group(group)

    def _follow(self, changed: Changed) -> None:
        # Any article that came, went or was corrected may be a publication of this one.
        self._ask()
        if changed.structure:
            self._jobs.read(lambda archive: archive.compared(), self._make_up, key="compared")

    def _make_up(self, compared: bool) -> None:
        if not compared:
            self._jobs.write(
                self.tr("Looking for reprints"),
                lambda archive, progress: archive.compare(progress=progress),
                lambda _: self._ask(),
                self._fail,
            )

    def _fail(self, error: Exception) -> None:
        self._show(None)
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
