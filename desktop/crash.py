"""What becomes of an exception nobody expected: a dialog with a report to copy, and the program goes on.

It must not know: where the exception came from.
"""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget


def install() -> None:
    """Send every exception that nobody catches here."""
    sys.excepthook = _report


class CrashDialog(QDialog):
    """The report is text to copy: it names versions and places in the code, and no text of the archive."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        words = QLabel(
            self.tr(
                "This is a mistake in the program. What is stored is safe: each change is stored as a whole or not at "
                "all. You can go on working. Please send the report below to those who look after the program."
            )
        )
        words.setWordWrap(True)
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(self._text, 1)
        layout.addWidget(buttons)
        self.resize(720, 480)


def report_of(error: BaseException) -> str:
    """Versions, then the exception with the way it took."""
    from desktop.about import versions

    return versions() + "\n\n" + "".join(traceback.format_exception(error))


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    if not issubclass(kind, Exception) or QCoreApplication.instance() is None:
        return
    # Not at once: the exception may have come out of a painting, in which no window may be opened.
    QTimer.singleShot(0, lambda: _show(error))


def _show(error: BaseException) -> None:
    if any(isinstance(widget, CrashDialog) for widget in QApplication.topLevelWidgets()):
        return  # one is enough: a mistake in a painting comes again with every painting
    dialog = CrashDialog(report_of(error), QApplication.activeWindow())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
