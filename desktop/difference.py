"""The window in which two publications of a piece are compared, and kept apart where they are none.

It must not know: how differences or reprints are found.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.differences import Passage
from db.domain.records import ArticleId, Reprint, ReprintGroup
from db.errors import ArchiveError
from desktop import report, words
from desktop.jobs import Jobs
from desktop.theme import GRID, icon
from desktop.widgets.difference_view import DifferenceView
from desktop.widgets.reprints_line import place
from desktop.widgets.wrapped_label import WrappedLabel

_SHOWN = 60
"""Characters of a difference that are read out below the texts."""


class DifferenceDialog(QDialog):
    """The article on the left, the publication chosen from the list on the right."""

    def __init__(self, jobs: Jobs, group: ReprintGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare publications"))
        self._jobs = jobs
        self._group = group
        self._rows: tuple[Passage, ...] = ()
        self._own = WrappedLabel(look="heading")
        self.others = QComboBox()
        self.others.setAccessibleName(self.tr("Publication to compare with"))
        self.view = DifferenceView()
        self.state = WrappedLabel(look="quiet")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = self._button(buttons, self.tr("Copy the differences"), "copy")
        self.part_button = self._button(buttons, self.tr("Not a reprint"), "split")
        self.back_button = self._button(buttons, self.tr("Previous"), "previous")
        self.on_button = self._button(buttons, self.tr("Next"), "next")
        buttons.rejected.connect(self.reject)
        self._build(buttons)
        self._connect()
        self._fill()
        self.resize(GRID * 132, GRID * 88)

    def _build(self, buttons: QDialogButtonBox) -> None:
        heads = QHBoxLayout()
        heads.setSpacing(GRID * 2)
        heads.addWidget(self._own, 1)
        heads.addWidget(self.others, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        layout.setSpacing(GRID)
        layout.addLayout(heads)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.state)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.others.currentIndexChanged.connect(lambda _: self._read())
        self.view.moved.connect(self._tell)
        self.on_button.clicked.connect(lambda: self.view.go(1))
        self.back_button.clicked.connect(lambda: self.view.go(-1))
        self.copy_button.clicked.connect(self._copy)
        self.part_button.clicked.connect(self._part)
        for keys, act in (
            ("F3", lambda: self.view.go(1)),
            ("Shift+F3", lambda: self.view.go(-1)),
            ("Ctrl+Shift+C", self._copy),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _button(self, box: QDialogButtonBox, text: str, image: str) -> QPushButton:
        button = box.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setIcon(icon(image))
        button.setAutoDefault(False)
        return button

    def _fill(self) -> None:
        own = next((m for m in self._group.members if m.summary.id == self._group.article), None)
        self._own.setText(_title(own) if own else "")
        self.others.blockSignals(True)
        for member in self._group.others:
            self.others.addItem(_title(member), member.summary.id)
        self.others.blockSignals(False)
        self.view.setFocus()
        self._read()

    def _read(self) -> None:
        other = self.others.currentData(Qt.ItemDataRole.UserRole)
        one = self._group.article
        self.state.setText(self.tr("Comparing …"))
        self._jobs.read(
            lambda archive: archive.differences(one, ArticleId(other)),
            self._show,
            key="difference",
            failed=self._fail,
        )

    def _show(self, rows: tuple[Passage, ...]) -> None:
        self._rows = rows
        self.view.show_rows(rows)
        for button in (self.on_button, self.back_button, self.copy_button):
            button.setEnabled(self.view.count > 0)

    def _tell(self) -> None:
        if self.view.current is None:
            self.state.setText(self.tr("Word for word the same."))
            return
        self.state.setText(
            self.tr("Difference {number} of {count}: {text}").format(
                number=f"{self.view.current + 1:,}",
                count=f"{self.view.count:,}",
                text=_shortened(self.view.current_text()),
            )
        )

    def _copy(self) -> None:
        """Every row that differs, as two lines that begin with − and +."""
        lines = [
            f"{sign} {line}"
            for row in self._rows
            if row.changes
            for sign, text in (("−", row.left), ("+", row.right))
            for line in text.splitlines()
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.state.setText(self.tr("The differences were copied."))

    def _part(self) -> None:
        one, other = self._group.article, ArticleId(self.others.currentData(Qt.ItemDataRole.UserRole))
        self._jobs.write(
            self.tr("Keeping apart"), lambda archive, _: archive.part(one, other), lambda _: self._parted(), self._fail
        )

    def _parted(self) -> None:
        self.others.removeItem(self.others.currentIndex())
        if not self.others.count():
            self.accept()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self.state.setText(report.sentence(error))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _title(member: Reprint) -> str:
    return words.source_line(place(member.summary), member.summary.headline)
