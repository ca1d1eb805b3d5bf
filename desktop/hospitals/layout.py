"""The buttons of the hospitals' window, its keys, and where everything stands.

It must not know: what any of it does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from db.domain.records import Hospital
from desktop.theme import GRID, icon
from desktop.widgets.flow_layout import FlowLayout

_KEYS: Mapping[str, tuple[str, ...]] = {
    "new": ("Ctrl+N",),
    "edit": ("F2",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
    "find": ("Ctrl+F", "Ctrl+L"),
    "next_tab": ("Ctrl+Tab", "Ctrl+PgDown"),
    "previous_tab": ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
    "other_side": ("F6",),
}


class Buttons:
    """By name; those about the hospital shown stand in `row`, the others below everything."""

    def __init__(self, owner: QDialog) -> None:
        translate = QCoreApplication.translate
        texts = {
            "articles": ("article", translate("HospitalButtons", "Show its &articles")),
            "edit": ("edit", translate("HospitalButtons", "&Edit")),
            "merge": ("merge", translate("HospitalButtons", "&Merge …")),
            "split": ("split", translate("HospitalButtons", "S&plit …")),
            "remove": ("trash", translate("HospitalButtons", "&Remove")),
            "new": ("new", translate("HospitalButtons", "New &hospital")),
            "undo": ("undo", translate("HospitalButtons", "&Undo")),
            "close": ("", translate("HospitalButtons", "&Close")),
        }
        self._undo = texts["undo"][1]
        self._by_name = {name: _button(picture, text, owner) for name, (picture, text) in texts.items()}
        self.row = QWidget()
        flow = FlowLayout(self.row, gap=GRID)
        for name in ("articles", "edit", "merge", "split", "remove"):
            flow.addWidget(self._by_name[name])
        self["edit"].setToolTip("F2")
        self["merge"].setToolTip(
            translate("HospitalButtons", "This hospital is in the list twice: make one record of both")
        )
        self["split"].setToolTip(
            translate("HospitalButtons", "This record holds two hospitals: give one a record of its own")
        )
        self["remove"].setToolTip(translate("HospitalButtons", "Only a record without articles can be removed"))

    def __getitem__(self, name: str) -> QPushButton:
        return self._by_name[name]

    def connect_all(self, acts: Mapping[str, Callable[[], object]]) -> None:
        """Each button to the act of its name."""
        for name, button in self._by_name.items():
            button.clicked.connect(lambda _=False, act=acts[name]: act())

    def show_state(self, hospital: Hospital | None, *, editing: bool, changed: bool) -> None:
        """Only what can be done can be pressed."""
        self.row.setVisible(hospital is not None and not editing)
        if hospital is not None:
            self["articles"].setEnabled(hospital.articles > 0)
            self["split"].setEnabled(len(hospital.names) > 1)
            self["remove"].setEnabled(hospital.articles == 0)
        self["new"].setEnabled(not changed)
        self["undo"].setVisible(not editing)

    def name_undo(self, action: str | None) -> None:
        """What undo would take back; None: nothing."""
        said = f"{self._undo}: {action}" if action else self._undo
        self["undo"].setText(said)
        self["undo"].setToolTip("Ctrl+Z")
        self["undo"].setEnabled(action is not None)


def connect_keys(dialog: QDialog, acts: Mapping[str, Callable[[], object]]) -> None:
    """The keys of each act."""
    for name, act in acts.items():
        for keys in _KEYS.get(name, ()):
            QShortcut(QKeySequence(keys), dialog, act)


def build(dialog: QDialog, buttons: Buttons, splitter: QSplitter, messages: Sequence[QWidget]) -> None:
    """The splitter over the messages, over the buttons that are about no one hospital."""
    dialog.setWindowTitle(QCoreApplication.translate("HospitalButtons", "Hospitals"))
    row = QHBoxLayout()
    row.setSpacing(GRID)
    row.addWidget(buttons["new"])
    row.addWidget(buttons["undo"])
    said = QVBoxLayout()
    said.setSpacing(0)
    for message in messages:
        said.addWidget(message)
    row.addLayout(said, 1)
    row.addWidget(buttons["close"])
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
    outer.setSpacing(GRID * 2)
    outer.addWidget(splitter, 1)
    outer.addLayout(row)
    dialog.resize(GRID * 148, GRID * 92)


def side_by_side(left: QWidget, right: QWidget) -> QSplitter:
    """List and page, the page with more of the width."""
    splitter = QSplitter()
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(GRID * 2)
    splitter.setProperty("look", "gap")
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.setStretchFactor(1, 1)
    splitter.setSizes([GRID * 52, GRID * 88])
    return splitter


def column(*widgets: QWidget) -> QWidget:
    """One above the other, the first with all the height there is."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    for number, widget in enumerate(widgets):
        layout.addWidget(widget, 0 if number else 1)
    return box


def _button(picture: str, text: str, owner: QWidget) -> QPushButton:
    button = QPushButton(icon(picture), text, owner) if picture else QPushButton(text, owner)
    button.setAutoDefault(False)
    return button
