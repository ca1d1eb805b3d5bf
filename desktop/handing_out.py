"""Articles on their way out of the archive: citations to the clipboard, files in the formats there are.

It must not know: how a format is written, or which articles are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from db.domain.records import Article, ArticleId, Progress
from desktop import words
from desktop.citing import citation
from desktop.jobs import Jobs
from desktop.settings import Settings

if TYPE_CHECKING:
    from db.archive import Archive

MOST_CITED = 500


class HandingOut(QObject):
    """Asks for a place where one is needed, and does the rest in the background."""

    told = Signal(str)
    """What has been done, in a sentence."""

    def __init__(self, jobs: Jobs, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._settings = settings
        self._window = window

    def formats(self) -> dict[str, str]:
        """Formats by name, with their titles."""
        return {
            "gbt7714-2015": self.tr("Reference list, GB/T 7714—2015 …"),
            "gbt7714-2025": self.tr("Reference list, GB/T 7714—2025 …"),
            "docx": self.tr("Dossier of press reports (Word) …"),
            "catalogue-items": self.tr("Catalogue by item, DA/T 22—2015 …"),
            "catalogue-volume": self.tr("Catalogue of a volume …"),
            "statistics": self.tr("Statistics with charts (Excel) …"),
            "xlsx": self.tr("Table (Excel) …"),
            "csv": self.tr("Table (CSV) …"),
            "ris": self.tr("RIS, for EndNote and Zotero …"),
            "csl-json": self.tr("CSL-JSON …"),
        }

    def copy_citations(self, ids: Sequence[ArticleId]) -> None:
        """The citations of these articles to the clipboard, one a line."""
        if not ids:
            self.told.emit(self.tr("Choose an article first."))
            return
        wanted = tuple(ids[:MOST_CITED])
        self._jobs.read(lambda archive: tuple(archive.articles(wanted)), self._copy, key="cite")

    def export(self, name: str, ids: Sequence[ArticleId]) -> None:
        """Ask where to, then write the articles in the format `name`."""
        from db.export import FORMATS

        if not ids:
            self.told.emit(self.tr("There is nothing to export."))
            return
        suffix, suffixes = FORMATS[name].suffix, tuple(FORMATS[name].writers)
        title = self.tr("Export {articles}").format(articles=words.articles(len(ids)))
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.setNameFilters([f"*{one}" for one in suffixes])
        dialog.selectFile(self.tr("articles") + suffix)
        dialog.filterSelected.connect(lambda chosen: _give_ending(dialog, chosen.removeprefix("*")))
        dialog.fileSelected.connect(lambda file: self.write(name, ids, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, name: str, ids: Sequence[ArticleId], to: Path) -> None:
        """Write the articles into `to`."""
        full_width = self._settings.citation_full_width
        chinese = QLocale().language() == QLocale.Language.Chinese

        def export(archive: Archive, progress: Progress) -> int:
            from db.export import FORMATS, save
            from db.export.options import Options

            options = Options(full_width=full_width, chinese=chinese)
            save(archive.articles(ids), to, FORMATS[name], options=options, total=len(ids), progress=progress)
            return len(ids)

        self._jobs.write(self.tr("Exporting"), export, lambda count: self._tell_written(count, to))

    def _copy(self, articles: Sequence[Article]) -> None:
        QGuiApplication.clipboard().setText("\n".join(citation(one, self._settings) for one in articles))
        if len(articles) == 1:
            self.told.emit(self.tr("The citation is on the clipboard."))
        else:
            self.told.emit(self.tr("{count} citations are on the clipboard.").format(count=f"{len(articles):,}"))

    def _tell_written(self, count: int, to: Path) -> None:
        self.told.emit(self.tr("{articles} written to {file}.").format(articles=words.articles(count), file=to.name))


def _give_ending(dialog: QFileDialog, suffix: str) -> None:
    """The name gets the ending of the kind of file that was chosen beside it."""
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    for named in dialog.selectedFiles()[:1]:
        dialog.selectFile(Path(named).with_suffix(suffix).name)
