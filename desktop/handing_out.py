"""Articles on their way out of the archive: citations to the clipboard, everything else through the export dialog.

It must not know: how a format is written, or which articles are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from db.domain.records import Article, ArticleId
from desktop.citing import citation
from desktop.jobs import Jobs
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.export_dialog.choices import Choices
    from desktop.export_dialog.dialog import ExportDialog

MOST_CITED = 500


class HandingOut(QObject):
    """Remembers what was chosen the last time."""

    told = Signal(str)
    """What has been done, in a sentence."""
    choices_kept = Signal(tuple)
    """What settings keep of the choices of an export."""

    def __init__(self, jobs: Jobs, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._settings = settings
        self._window = window

    def formats(self) -> dict[str, str]:
        """What can be handed out by name, with its title."""
        from desktop.export_dialog.choices import titles

        return {kind.value: self.tr("{title} …").format(title=title) for kind, title in titles().items()}

    def copy_citations(self, ids: Sequence[ArticleId]) -> None:
        """The citations of these articles to the clipboard, one a line."""
        if not ids:
            self.told.emit(self.tr("Choose an article first."))
            return
        wanted = tuple(ids[:MOST_CITED])
        self._jobs.read(lambda archive: tuple(archive.articles(wanted)), self._copy, key="cite")

    def export(
        self, result: Sequence[ArticleId], *, chosen: Sequence[ArticleId] = (), query: str = "", kind: str = ""
    ) -> ExportDialog | None:
        """Open the dialog on the chosen articles, if there are several, or on the whole result of a search.

        `kind` is the name of a format; without one it is that of the last time.
        """
        from desktop.export_dialog.choices import Kind, remembered
        from desktop.export_dialog.dialog import ExportDialog, Scope

        if not result and not chosen:
            self.told.emit(self.tr("There is nothing to export."))
            return None
        scopes = [Scope(self.tr("The whole result of the search"), result, query)] if result else []
        if chosen:
            named = self.tr("The chosen article") if len(chosen) == 1 else self.tr("The chosen articles")
            # One article is always chosen; who chose several means these.
            scopes.insert(0 if len(chosen) > 1 else len(scopes), Scope(named, tuple(chosen), query))
        choices = remembered(self._settings)
        if kind:
            choices = replace(choices, kind=Kind(kind))
        dialog = ExportDialog(self._jobs, scopes, choices, self._window)
        dialog.chosen.connect(self._keep)
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _keep(self, choices: Choices) -> None:
        from desktop.export_dialog.choices import kept

        self._settings = replace(self._settings, export_choices=kept(choices))
        self.choices_kept.emit(self._settings.export_choices)

    def _copy(self, articles: Sequence[Article]) -> None:
        QGuiApplication.clipboard().setText("\n".join(citation(one, self._settings) for one in articles))
        if len(articles) == 1:
            self.told.emit(self.tr("The citation is on the clipboard."))
        else:
            self.told.emit(self.tr("{count} citations are on the clipboard.").format(count=f"{len(articles):,}"))
