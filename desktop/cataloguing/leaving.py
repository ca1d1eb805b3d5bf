"""What is asked before the window goes while fields are typed and not saved.

It must not know: how they are stored, or why the window goes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop import words
from desktop.widgets.details_panel import DetailsPanel


class Leaving(QObject):
    """Save, drop or stay; nothing waits for the answer."""

    def __init__(self, details: DetailsPanel, window: QWidget) -> None:
        super().__init__(window)
        self._details = details
        self._window = window

    def then(self, act: Callable[[], object]) -> None:
        """Call `act` once nothing is unsaved: at once, after what is typed was stored or dropped, or never."""
        unsaved = self._details.form.unsaved
        if not unsaved:
            act()
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Xinglin"))
        typed = words.articles(len(unsaved))
        box.setText(self.tr("Something is typed and not saved yet, in {articles}.").format(articles=typed))
        saving = box.addButton(self.tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        dropping = box.addButton(self.tr("Do not save"), QMessageBox.ButtonRole.DestructiveRole)
        staying = box.addButton(self.tr("Stay here"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(saving)
        box.setEscapeButton(staying)
        saving.clicked.connect(lambda: self._save(act))
        dropping.clicked.connect(lambda: self._drop(act))
        box.finished.connect(box.deleteLater)
        box.open()

    def _save(self, act: Callable[[], object]) -> None:
        # Where it is refused the window stays, and says why.
        self._details.all_saved.connect(act, Qt.ConnectionType.SingleShotConnection)
        self._details.save(self._details.form.unsaved)

    def _drop(self, act: Callable[[], object]) -> None:
        self._details.form.drop()
        act()
