"""One record that holds two hospitals made two: which names, and with them which articles, go to a record of their own.

It must not know: how the articles that print a name are found; it is handed their number.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from db.domain.records import Hospital, NameKind
from desktop.sentences import name_line
from desktop.theme import GRID
from desktop.widgets.wrapped_label import WrappedLabel

_NAME = Qt.ItemDataRole.UserRole


class SplitDialog(QDialog):
    """Space ticks a name. What would go is said before it goes; one undo takes it back."""

    preview_wanted = Signal(tuple)
    """The names that are ticked now; the answer comes through `show_preview`."""
    wanted = Signal(tuple)
    """The names that go; the first of them becomes the current name of the new record."""

    def __init__(self, hospital: Hospital, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hospital = hospital
        self._names = QListWidget()
        self._preview = WrappedLabel()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._split = QPushButton(self.tr("&Split"))
        self._build()
        self._names.itemChanged.connect(lambda _: self._ticked())
        self._split.clicked.connect(self._accept)
        self._ticked()

    def names(self) -> tuple[str, ...]:
        """Those that are ticked."""
        rows = (self._names.item(row) for row in range(self._names.count()))
        return tuple(row.data(_NAME) for row in rows if row.checkState() is Qt.CheckState.Checked)

    def show_preview(self, names: tuple[str, ...], articles: int) -> None:
        """So many articles would go with these names."""
        if names != self.names():
            return
        said = self.tr("A new record “{name}” gets {count} of the names; articles that print them: {articles}.")
        self._preview.setText(said.format(name=names[0], count=f"{len(names):,}", articles=f"{articles:,}"))

    def _ticked(self) -> None:
        names = self.names()
        self._split.setEnabled(bool(names))
        if names:
            self.preview_wanted.emit(names)
        else:
            self._preview.setText(self.tr("Tick the names that belong to the other hospital."))

    def _accept(self) -> None:
        self.wanted.emit(self.names())
        self.accept()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Split a record"))
        self._names.setAccessibleName(self.tr("Names that go to a record of their own"))
        for name in self._hospital.names:
            if name.kind is NameKind.CURRENT:
                continue  # the record that stays bears it
            item = QListWidgetItem(name_line(name))
            item.setData(_NAME, name.name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._names.addItem(item)
        self._split.setProperty("look", "primary")
        self._split.setAutoDefault(False)
        self._buttons.addButton(self._split, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        column.setSpacing(GRID)
        explained = self.tr("“{name}” keeps its current name. Which of the others belong to another hospital?")
        column.addWidget(WrappedLabel(explained.format(name=self._hospital.name)))
        column.addWidget(self._names, 1)
        column.addWidget(self._preview)
        column.addWidget(self._buttons)
        self.resize(GRID * 64, GRID * 48)
        self._names.setCurrentRow(0)
        self._names.setFocus()
