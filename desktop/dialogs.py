"""Opens the dialogs of the main window, each built when it is first wanted.

It must not know: what happens in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from db.domain.records import Article, HospitalId, Relation
from desktop.jobs import Jobs
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.hospitals import HospitalsDialog
    from desktop.import_dialog import ImportDialog


class Dialogs(QObject):
    """None of them holds up the event loop: what a dialog has to say it says in signals."""

    settings_accepted = Signal(object)
    """`Settings` as they were accepted."""
    search_wanted = Signal(str)
    article_wanted = Signal(int)
    passage_wanted = Signal(int, int, tuple)
    """An article, the number of a part of it, and the span in its text."""
    told = Signal(str)

    def __init__(self, jobs: Jobs, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._settings = settings
        self._window = window
        self._hospitals: HospitalsDialog | None = None

    def import_pages(self) -> None:
        """Have pages chosen, taken apart and reviewed."""
        self._import()

    def offer_unfinished(self) -> None:
        """An import that was under way when the program ended can be gone on with."""
        from desktop.import_dialog import has_open_draft

        if has_open_draft(self._jobs.archive_path):
            self._import()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Take these files and folders apart and show them for review."""
        self._import().start(paths)

    def import_clipboard(self) -> None:
        """The same with the text on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._import().start_paste(text)
        else:
            self.told.emit(self.tr("There is no text on the clipboard."))

    def _import(self) -> ImportDialog:
        from desktop.import_dialog import ImportDialog

        dialog = ImportDialog(self._jobs, self._settings, self._window)
        self._open(dialog)
        return dialog

    def print_article(self, article: Article | None) -> None:
        """A preview of the article as it will be printed."""
        if article is None:
            self.told.emit(self.tr("Choose an article first."))
            return
        from desktop.printing import print_articles

        print_articles((article,), self._settings, self._window)

    def show_preferences(self, settings: Settings) -> None:
        from desktop.preferences import PreferencesDialog

        dialog = PreferencesDialog(settings, self._window)
        dialog.accepted.connect(lambda: self.settings_accepted.emit(dialog.settings))
        dialog.lessons_wanted.connect(lambda: self.show_lessons(dialog))
        self._open(dialog)

    def show_lessons(self, above: QWidget | None = None) -> None:
        from desktop.lessons import LessonsDialog

        self._open(LessonsDialog(self._jobs, above or self._window))

    def show_hospitals(self, wanted: HospitalId | str | None = None) -> None:
        """The hospitals as they were left, or the page of one, by its id or its current name."""
        from desktop.hospitals import HospitalsDialog

        if self._hospitals is None:
            self._hospitals = HospitalsDialog(self._jobs, self._window)
            self._hospitals.articles_wanted.connect(self.search_wanted)
            self._hospitals.article_wanted.connect(self.article_wanted)
            self._hospitals.passage_wanted.connect(self.passage_wanted)
        if wanted is not None:
            self._hospitals.show_hospital(wanted)
        self._hospitals.open()

    def show_hospital_of(self, article: Article | None) -> None:
        """The page of the hospital that an article is about, else of the first that it mentions."""
        links = sorted(article.hospitals, key=lambda link: link.relation is not Relation.SUBJECT) if article else []
        if links:
            self.show_hospitals(links[0].hospital)
        else:
            self.told.emit(self.tr("Choose an article with a hospital first."))

    def show_health(self) -> None:
        from desktop.health import HealthDialog

        self._open(HealthDialog(self._jobs, self._window))

    def show_keys(self) -> None:
        from desktop.keys import KeysDialog

        self._open(KeysDialog(self._window))

    def show_about(self) -> None:
        from desktop.about import AboutDialog

        self._open(AboutDialog(self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
