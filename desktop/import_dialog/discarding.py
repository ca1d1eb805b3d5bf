"""Asks before what somebody corrected is thrown away: this page, the whole import, or nothing after all.

It must not know: how anything is thrown away.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_discard(parent: QWidget, *, page: Callable[[], None] | None, everything: Callable[[], None]) -> None:
    """The files stay where they are; the corrections made here would be gone. `page`: None where there is only one."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(translate("ImportReview", "Discard what is under review?"))
    box.setInformativeText(translate("ImportReview", "The files stay where they are; what you corrected here is lost."))
    destructive = QMessageBox.ButtonRole.DestructiveRole
    if page is not None:
        box.addButton(translate("ImportReview", "Discard this &page"), destructive).clicked.connect(page)
    box.addButton(translate("ImportReview", "Discard the whole &import"), destructive).clicked.connect(everything)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
