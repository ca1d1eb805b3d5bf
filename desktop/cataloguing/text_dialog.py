"""The window in which the text of an article is corrected: cut, joined, retyped, and called what it is.

It must not know: how the text is stored, or that the text as imported is kept.
"""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import Article, Changed, PartKind
from db.errors import ArchiveError
from desktop import report, words
from desktop.cataloguing.corrected_parts import corrected, lines_of
from desktop.cataloguing.parts_editor import KINDS, PartsEditor
from desktop.jobs import Jobs
from desktop.theme import GRID
from desktop.widgets.wrapped_label import WrappedLabel


class TextDialog(QDialog):
    """Ctrl+Return stores the text as one change of the archive; Esc leaves, and asks first if something was typed."""

    def __init__(self, jobs: Jobs, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct the text"))
        self._jobs = jobs
        self._article = article
        self.editor = PartsEditor()
        self.kinds = QComboBox()
        self._message = WrappedLabel(look="warning")
        self._message.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._build()
        self.editor.show_lines(lines_of(article.parts))
        self._show_kind()
        self.editor.setFocus()

    def store(self) -> None:
        """Store what stands there; nothing happens where nothing was changed."""
        if not self.editor.document().isModified():
            self.accept()
            return
        lines, article = self.editor.lines(), self._article
        if not any(text.strip() for _, text in lines):
            self._say(self.tr("An article without any text cannot be stored; delete it instead."))
            return
        self._buttons.setEnabled(False)
        self._jobs.write(
            self.tr("Save"),
            lambda archive, _: archive.edit(article.id, parts=corrected(article.parts, lines)),
            self._stored,
            self._fail,
        )

    def _build(self) -> None:
        for number, kind in enumerate(KINDS):
            keys = f"Ctrl+{number + 1}" if number < 9 else ""
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            self.kinds.addItem(f"{words.part(kind)}   {native}".rstrip(), kind)
            if keys:
                QShortcut(QKeySequence(keys), self, lambda kind=kind: self.editor.set_kind(kind))
        self.kinds.setAccessibleName(self.tr("What this line is"))
        label = QLabel(self.tr("This &line is:"))
        label.setBuddy(self.kinds)
        self.kinds.activated.connect(self._take_kind)
        self.editor.kind_changed.connect(self._show_kind)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.store)
        self._buttons.accepted.connect(self.store)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setToolTip("Ctrl+Return")
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setAutoDefault(False)
        hint = WrappedLabel(
            self.tr(
                "Each line is a part. Return cuts it, Backspace at its beginning joins it with the one before."
                " The text as imported is kept: History shows both."
            ),
            "quiet",
        )
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.kinds)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(hint)
        layout.addLayout(row)
        layout.addWidget(self.editor, 1)
        layout.addWidget(self._message)
        layout.addWidget(self._buttons)
        self.resize(GRID * 110, GRID * 90)

    def _show_kind(self) -> None:
        self.kinds.setCurrentIndex(KINDS.index(self.editor.kind))
        self.editor.setAccessibleDescription(words.part(self.editor.kind))

    def _take_kind(self, place: int) -> None:
        self.editor.set_kind(PartKind(KINDS[place]))
        self.editor.setFocus()

    def _stored(self, _changed: Changed) -> None:
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._buttons.setEnabled(True)
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self._say(report.sentence(error))

    def _drop(self) -> None:
        self.editor.document().setModified(False)
        self.reject()

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.show()

    # ---- Qt's

    def reject(self) -> None:
        if not self.editor.document().isModified():
            super().reject()
            return
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), self.tr("Drop what was typed?"), parent=self)
        dropping = box.addButton(self.tr("Drop it"), QMessageBox.ButtonRole.DestructiveRole)
        staying = box.addButton(self.tr("Go on typing"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(staying)
        dropping.clicked.connect(self._drop)
        box.finished.connect(box.deleteLater)
        box.open()
