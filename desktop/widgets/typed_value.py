"""What stands in a field of a form, whichever kind of field it is; and completion of one or of several values in it.

It must not know: which form the field belongs to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from desktop.cataloguing.article_texts import SEPARATOR

Field = QLineEdit | QComboBox


def value_of(field: Field) -> str:
    """What stands in it; of a box with fixed entries, the value behind the chosen one."""
    if isinstance(field, QLineEdit):
        return field.text()
    return field.currentText() if field.isEditable() else str(field.currentData() or "")


def put(field: Field, text: str) -> None:
    """Have it stand there, seen from its beginning."""
    if isinstance(field, QLineEdit):
        if field.text() != text:
            field.setText(text)
            field.setCursorPosition(0)
    elif field.isEditable():
        field.setEditText(text)
    else:
        field.setCurrentIndex(max(0, field.findData(text)))


def when_changed(field: Field, act: Callable[[], object]) -> None:
    """Call `act` after each change, whoever made it."""
    signal = field.textChanged if isinstance(field, QLineEdit) else field.currentTextChanged
    signal.connect(lambda _: act())


def fixed_box(values: Sequence[tuple[str, str]]) -> QComboBox:
    """A box with these entries, (value, words), and nothing as the first of them."""
    box = QComboBox()
    box.addItem("", "")
    for value, words in values:
        box.addItem(words, value)
    return box


def open_box(values: Sequence[str]) -> QComboBox:
    """A box with these entries, and room for others that are typed."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(["", *values])
    return box


class Completing(QCompleter):
    """Completes the whole text from values that may be exchanged."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._values = QStringListModel(self)
        self._offered: tuple[str, ...] = ()
        self.setModel(self._values)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        edit.setCompleter(self)

    def offer(self, values: Sequence[str]) -> None:
        """These from now on."""
        if self._offered != tuple(values):
            self._offered = tuple(values)
            self._values.setStringList(self._offered)


class CompletingLast(Completing):
    """Completes the value behind the last separator and leaves those before it alone."""

    def splitPath(self, path: str) -> list[str]:
        return [path.replace(";", SEPARATOR).split(SEPARATOR)[-1].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        chosen, edit = super().pathFromIndex(index), self.widget()
        if not isinstance(edit, QLineEdit):
            return chosen
        before = edit.text().replace(";", SEPARATOR).split(SEPARATOR)[:-1]
        return SEPARATOR.join([*before, chosen])
