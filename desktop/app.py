"""The application: language, look and settings; the welcome screen, and the window on the archive that was chosen.

It must not know: what the window does with an archive.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Slot
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from db import __version__
from db.errors import ArchiveError
from desktop import report
from desktop import settings as kept
from desktop.crash import install
from desktop.jobs import Jobs
from desktop.main_window import MainWindow
from desktop.opening import Opening, at, new, sample
from desktop.settings import Language, Places, Settings
from desktop.theme import Look, app_icon
from desktop.usable import when_painted

I18N = Path(__file__).resolve().parent.parent / "resources" / "i18n"


def run(archive: Path | None) -> int:
    """Show the window on that archive (None: the last one, or the welcome screen) until it is closed."""
    qt = QApplication(sys.argv[:1])
    install()
    app = App(qt, kept.places())
    app.start(archive)
    return qt.exec()


class App(QObject):
    """Holds the settings; whatever window is open has been handed a copy of them."""

    def __init__(self, qt: QApplication, places: Places) -> None:
        super().__init__(qt)
        self._qt = qt
        self._places = places
        self.settings = kept.load(places.settings)
        self._translators: list[QTranslator] = []
        self._look = Look(qt)
        self.window: MainWindow | None = None
        self.welcome: QWidget | None = None
        qt.setApplicationName("Xinglin")
        qt.setApplicationDisplayName("")
        qt.setApplicationVersion(__version__)
        qt.setDesktopFileName("xinglin")
        qt.setWindowIcon(app_icon())
        self._apply()

    def start(self, archive: Path | None) -> None:
        """The archive that was asked for, else the last one if it is still there, else the welcome screen."""
        last = Path(self.settings.recent_archives[0]) if self.settings.recent_archives else None
        if archive is not None:
            self.open(at(archive))
        elif last is not None and (last / "archive.sqlite").exists():
            self.open(at(last))
        else:
            self.show_welcome()

    def open(self, opening: Opening) -> None:
        """A window on an archive. One that cannot be opened leads back to the welcome screen, with the reason."""
        jobs = Jobs(opening.path, self, opener=opening.opener)
        jobs.failed.connect(self._not_opened)
        self._show_window(jobs, "")
        assert self.window is not None
        once = Qt.ConnectionType.SingleShotConnection
        self.window.session.answered.connect(self.window.dialogs.offer_unfinished, once)

    def show_welcome(self) -> None:
        """Open, create, recent, sample."""
        from desktop.welcome import WelcomeScreen

        welcome = WelcomeScreen(self._places.archives)
        welcome.setWindowTitle(self._qt.applicationName())
        welcome.resize(900, 640)
        welcome.show_recent([Path(path) for path in self.settings.recent_archives])
        welcome.archive_chosen.connect(lambda path: self.open(at(path)))
        welcome.new_wanted.connect(lambda path: self.open(new(path)))
        welcome.sample_wanted.connect(lambda: self.open(sample(self._places.archives)))
        old, self.welcome = self.welcome, welcome
        welcome.show()  # before the window goes: with the last window the program would end
        self._leave_window()
        if old is not None:
            old.deleteLater()
        when_painted(welcome, lambda: True)

    def change_settings(self, settings: Settings) -> None:
        """Take over what was chosen. The window is built anew: every word and every size may be another one."""
        self.settings = settings
        self._save()
        window = self.window
        self._apply()
        if window is not None:
            self._show_window(window.jobs, window.session.text)

    def _show_window(self, jobs: Jobs, query: str) -> None:
        old, old_welcome = self.window, self.welcome
        window = MainWindow(jobs, self.settings)
        window.settings_accepted.connect(self.change_settings)
        window.closing.connect(self._keep)
        window.welcome_wanted.connect(self.show_welcome)
        window.session.answered.connect(self._opened)
        self.window, self.welcome = window, None
        window.start(query)
        window.show()
        when_painted(window.list.viewport(), lambda: window.model.is_here(0))
        if old is not None:
            old.closing.disconnect(self._keep)
            old.close()
            old.deleteLater()
            if old.jobs is not jobs:
                old.jobs.close()
        if old_welcome is not None:
            old_welcome.close()
            old_welcome.deleteLater()

    @Slot()
    def _opened(self) -> None:
        """The first answer is here: only now is the archive one that opens."""
        assert self.window is not None
        self.window.session.answered.disconnect(self._opened)
        path = self.window.jobs.archive_path
        self.settings = self.settings.with_archive(path.resolve())
        self.window.settings = self.window.settings.with_archive(path.resolve())
        self._save()

    def _not_opened(self, error: Exception) -> None:
        window = self.window
        if window is None or window.session.answer is not None or not isinstance(error, ArchiveError):
            return
        self.show_welcome()
        box = QMessageBox(QMessageBox.Icon.Warning, self._qt.applicationName(), report.sentence(error))
        box.setParent(self.welcome, box.windowFlags())  # type: ignore[arg-type]
        box.finished.connect(box.deleteLater)
        box.open()

    def _leave_window(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.close()
            window.jobs.close()
            window.deleteLater()

    def close(self) -> None:
        """Close whatever is open and let go of the archive."""
        self._leave_window()
        if self.welcome is not None:
            self.welcome.close()
            self.welcome.deleteLater()
            self.welcome = None

    def _apply(self) -> None:
        """Language and look as the settings say."""
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        chinese = _is_chinese(self.settings.language)
        QLocale.setDefault(QLocale("zh_CN" if chinese else "en"))
        self._translators = []
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase_zh_CN", qt_folder), ("xinglin_zh_CN", str(I18N))) if chinese else ():
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._qt.installTranslator(translator)
                self._translators.append(translator)
        self._look.show(self.settings.theme, percent=self.settings.interface_size)

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        self._save()
        if self.window is not None:
            self.window.jobs.close()

    def _save(self) -> None:
        with suppress(OSError):  # on a read-only stick the program works all the same, it only forgets
            kept.save(self.settings, self._places.settings)


def _is_chinese(language: Language) -> bool:
    if language is Language.SYSTEM:
        return QLocale.system().language() == QLocale.Language.Chinese
    return language is Language.CHINESE
