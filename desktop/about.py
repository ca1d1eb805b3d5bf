"""What program this is, and the versions that a report of a problem needs.

It must not know: any archive.
"""

from __future__ import annotations

import platform
import sqlite3
from importlib import metadata

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from db import __version__
from desktop.theme import GRID, app_icon
from desktop.widgets.wrapped_label import WrappedLabel

_LIBRARIES = ("whoosh3", "sqlite-utils", "numpy")


def versions() -> str:
    """The program, the system and the libraries, one a line; nothing about the person or the archive."""
    lines = [
        f"Xinglin {__version__}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"Python {platform.python_version()}, Qt {qVersion()}, SQLite {sqlite3.sqlite_version}",
        f"Display {QGuiApplication.platformName()}",
    ]
    return "\n".join(lines + [found for name in _LIBRARIES if (found := _library(name))])


def _library(name: str) -> str:
    # The packaged program leaves most of the libraries' records out; the lock file of its version says them.
    try:
        return f"{name} {metadata.version(name)}"
    except metadata.PackageNotFoundError:
        return ""


class AboutDialog(QDialog):
    """Name, purpose, licence, and the versions to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Xinglin"))
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(QSize(64, 64)))
        title = QLabel(self.tr("Xinglin {version}").format(version=__version__))
        title.setProperty("look", "title")
        words = WrappedLabel(
            self.tr(
                "An archive of what newspapers wrote about hospitals. It works without a network and never sends "
                "anything anywhere.\n\nFree software under the MIT licence; Qt is used under the LGPL."
            )
        )
        self._versions = QPlainTextEdit(versions())
        self._versions.setReadOnly(True)
        self._versions.setAccessibleName(self.tr("Versions"))
        self._versions.setTabChangesFocus(True)
        self._versions.setMinimumWidth(GRID * 56)
        self._versions.setFixedHeight(self.fontMetrics().lineSpacing() * 8)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy_versions)
        buttons.rejected.connect(self.reject)
        head = QHBoxLayout()
        head.setSpacing(GRID * 2)
        head.addWidget(picture)
        head.addWidget(title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        layout.addLayout(head)
        layout.addWidget(words)
        layout.addWidget(self._versions)
        layout.addWidget(buttons)

    def copy_versions(self) -> None:
        """Put the versions on the clipboard, for a bug report."""
        QGuiApplication.clipboard().setText(self._versions.toPlainText())
