"""What is seen before an archive is open: open, create, take a recent one, or try the sample archive.

It must not know: how an archive is opened or made. It says what the person wants and leaves the rest to the app.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import GRID, app_icon, icon
from desktop.widgets.wrapped_label import WrappedLabel

_PATH = Qt.ItemDataRole.UserRole
_COLUMN = 560
"""Width of the column in the middle, in device-independent pixels: a line of text one takes in at a glance."""


class WelcomeScreen(QWidget):
    """Big enough to be a window's only content; everything on it can be reached with Tab and Enter."""

    archive_chosen = Signal(Path)
    sample_wanted = Signal()
    new_wanted = Signal(Path)
    """A folder that does not exist yet, or is empty."""

    def __init__(self, archives: Path, parent: QWidget | None = None) -> None:
        """`archives` is the folder that new archives are offered in."""
        super().__init__(parent)
        self._archives = archives
        self._recent_title = QLabel(self.tr("Recent archives"))
        self._recent_title.setProperty("look", "heading")
        self._recent = _RecentList(self)
        self._recent.setAccessibleName(self.tr("Recent archives"))
        self._recent.itemActivated.connect(self._open_item)
        self._build()
        self.show_recent(())

    def show_recent(self, paths: Sequence[Path]) -> None:
        """The archives opened before, the last one first. Those that are gone stay listed and say so."""
        self._recent.clear()
        for path in paths:
            there = (path / "archive.sqlite").exists()
            where = (
                str(path.parent) if there else self.tr("{folder} (not there at the moment)").format(folder=path.parent)
            )
            item = QListWidgetItem(icon("archive"), f"{path.name}\n{where}")
            item.setData(_PATH, path)
            item.setToolTip(str(path))
            self._recent.addItem(item)
        if paths:
            self._recent.setCurrentRow(0)
        self._recent.fit()
        self._recent.setVisible(bool(paths))
        self._recent_title.setVisible(bool(paths))

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(GRID * 2)
        column.addStretch(2)
        column.addLayout(self._head())
        column.addSpacing(GRID)
        column.addLayout(self._buttons())
        column.addSpacing(GRID)
        column.addWidget(self._recent_title)
        column.addWidget(self._recent)
        column.addStretch(3)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(_COLUMN)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 3)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(QSize(72, 72)))
        picture.setAccessibleName(self.tr("Xinglin"))
        title = QLabel(self.tr("Xinglin"))
        title.setProperty("look", "title")
        words = WrappedLabel(
            self.tr("What newspapers wrote about hospitals: taken apart, found again, quoted with its source."), "quiet"
        )
        text = QVBoxLayout()
        text.setSpacing(GRID // 2)
        text.addStretch(1)
        text.addWidget(title)
        text.addWidget(words)
        text.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(GRID * 2)
        head.addWidget(picture)
        head.addLayout(text, 1)
        return head

    def _buttons(self) -> QVBoxLayout:
        sample = _wide_button(self.tr("Try the sample archive"))
        sample.setProperty("look", "primary")
        sample.clicked.connect(self.sample_wanted)
        make = _wide_button(self.tr("New archive…"), "new")
        make.clicked.connect(self._choose_new)
        open_ = _wide_button(self.tr("Open an archive…"), "open")
        open_.clicked.connect(self._choose_archive)
        both = QHBoxLayout()
        both.setSpacing(GRID)
        both.addWidget(make)
        both.addWidget(open_)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addWidget(sample)
        column.addLayout(both)
        return column

    def _choose_archive(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Open an archive"), str(self._archives))
        if folder:
            self.archive_chosen.emit(Path(folder))

    def _choose_new(self) -> None:
        # A name for a folder that is not there yet: the save dialog is the one that lets a person type it.
        start = self._archives / self.tr("My archive")
        self._archives.mkdir(parents=True, exist_ok=True)
        options = QFileDialog.Option.DontConfirmOverwrite
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Name and place of the new archive"), str(start), options=options
        )
        if chosen:
            self.new_wanted.emit(Path(chosen))

    def _open_item(self, item: QListWidgetItem) -> None:
        self.archive_chosen.emit(item.data(_PATH))


class _RecentList(QListWidget):
    """As tall as its rows, so that the page scrolls as one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setIconSize(QSize(24, 24))
        self.setSpacing(2)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def fit(self) -> None:
        rows = min(6, self.count())
        height = self.sizeHintForRow(0) + 2 * self.spacing() if self.count() else 0
        self.setMaximumHeight(rows * height + GRID)
        self.setMinimumHeight(min(rows, 3) * height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter activates on every platform; Qt leaves it to the style, and some styles want a double click.
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.itemActivated.emit(item)
            return
        super().keyPressEvent(event)


def _wide_button(text: str, icon_name: str = "") -> QPushButton:
    button = QPushButton(icon(icon_name), text) if icon_name else QPushButton(text)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setMinimumHeight(GRID * 5)
    button.setAutoDefault(True)
    return button
