"""Where an import begins: files, a folder, pasted text, or the import that was left open.

It must not know: what becomes of what was chosen.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.import_dialog.review_panel import row
from desktop.theme import GRID, icon


class StartPanel(QWidget):
    files_chosen = Signal(object)
    """Tuple of paths of files or folders."""
    text_pasted = Signal(str)
    resume_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Import newspaper pages"))
        title.setProperty("look", "title")
        self.problem = QLabel()
        self.problem.setProperty("look", "warning")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self._files = _button("file", self.tr("Choose &files …"))
        self._folder = _button("folder", self.tr("Choose a f&older …"))
        self._open = QLabel(self.tr("An import was left unfinished. Nothing of it is lost."))
        self._resume = _button("history", self.tr("&Go on with it"))
        self._discard = _button("trash", self.tr("&Throw it away"))
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(self.tr("… or paste the text of a page here"))
        self.text.setAccessibleName(self.tr("Text of a page"))
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)  # a dropped file is a file, not its address as text
        self._take_apart = _button("split", self.tr("Take the text &apart"))
        self._take_apart.setEnabled(False)
        hint = QLabel(
            self.tr("Files can also be dropped on the window. Nothing is stored before you have looked at it.")
        )
        hint.setProperty("look", "quiet")
        hint.setWordWrap(True)
        hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addWidget(title)
        layout.addWidget(self.problem)
        layout.addLayout(row(self._open, self._resume, self._discard, None))
        layout.addLayout(row(self._files, self._folder, None))
        layout.addWidget(self.text, 1)
        layout.addLayout(row(hint, self._take_apart))
        self._connect()
        self.offer_open(there=False)
        self.tell("")

    def offer_open(self, *, there: bool) -> None:
        """Whether there is an import that was left open."""
        for widget in (self._open, self._resume, self._discard):
            widget.setVisible(there)

    def tell(self, problem: str) -> None:
        """Why the last attempt came to nothing; empty for no problem."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _connect(self) -> None:
        self._files.clicked.connect(self._choose_files)
        self._folder.clicked.connect(self._choose_folder)
        self._resume.clicked.connect(self.resume_wanted)
        self._discard.clicked.connect(self.discard_wanted)
        self.text.textChanged.connect(lambda: self._take_apart.setEnabled(not self.text.document().isEmpty()))
        self._take_apart.clicked.connect(lambda: self.text_pasted.emit(self.text.toPlainText()))

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose pages"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder with pages"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self.files_chosen.emit(tuple(Path(file) for file in files)))
        dialog.open()


def _button(icon_name: str, text: str) -> QPushButton:
    button = QPushButton(icon(icon_name), text)
    button.setAutoDefault(False)
    return button
