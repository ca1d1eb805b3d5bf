"""The window that shows the text of an article beside one that it had before, and brings that one back.

It must not know: how texts are kept, or how differences are found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.domain.differences import Passage, passages
from db.domain.records import Article, ArticleId, Changed, Part, PartKind, TextVersion
from db.errors import ArchiveError
from desktop import report, words
from desktop.cataloguing.history_words import moment
from desktop.jobs import Jobs
from desktop.theme import GRID, icon
from desktop.widgets.difference_view import DifferenceView
from desktop.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from db.archive import Archive


Said = list[tuple[PartKind, str, str]]
"""What a text says, wherever it stands on its page."""


@dataclass(frozen=True, slots=True)
class _Texts:
    article: Article
    imported: tuple[Part, ...] | None
    before: tuple[TextVersion, ...]


class VersionsDialog(QDialog):
    """An earlier text on the left, the present one on the right."""

    def __init__(self, jobs: Jobs, article: ArticleId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was corrected"))
        self._jobs = jobs
        self._id = article
        self._texts: _Texts | None = None
        self._earlier: list[tuple[Part, ...]] = []
        """In the order of the box; Qt would make lists of them."""
        self.versions = QComboBox()
        self.view = DifferenceView()
        self.state = WrappedLabel(look="quiet")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore_button = self._button(self.tr("Back to this text"), "undo")
        self.back_button = self._button(self.tr("Previous"), "previous")
        self.on_button = self._button(self.tr("Next"), "next")
        self._build()
        jobs.archive_changed.connect(self._follow)
        self._read()

    def restore(self) -> None:
        """Give the article the text on the left again; undo takes that back."""
        parts, id = self._chosen(), self._id
        if self._texts is None or parts is None:
            return
        imported = parts is self._texts.imported
        self._jobs.write(
            self.tr("Back to an earlier text"),
            lambda archive, _: archive.revert_text(id) if imported else archive.edit(id, parts=parts),
            failed=self._fail,
        )

    def _read(self) -> None:
        id = self._id
        self._jobs.read(lambda archive: _texts(archive, id), self._show_texts, key="versions", failed=self._fail)

    def _show_texts(self, texts: _Texts) -> None:
        self._texts = texts
        self.versions.blockSignals(True)
        self.versions.clear()
        self._earlier.clear()
        seen = [_said(texts.article.parts)]
        if texts.imported is not None:
            self._add(self.tr("The text as imported"), texts.imported, seen)
        for one in texts.before:
            until = self.tr("The text until {moment}").format(moment=moment(one.at))
            self._add(words.source_line(until, words.action(one.action)), one.parts, seen)
        self.versions.blockSignals(False)
        self._compare()

    def _add(self, title: str, parts: tuple[Part, ...], seen: list[Said]) -> None:
        """A text that is none of those that are there already."""
        if _said(parts) not in seen:
            seen.append(_said(parts))
            self._earlier.append(parts)
            self.versions.addItem(title)

    def _chosen(self) -> tuple[Part, ...] | None:
        place = self.versions.currentIndex()
        return self._earlier[place] if place >= 0 else None

    def _compare(self) -> None:
        parts = self._chosen()
        known = self._texts is not None and parts is not None
        self.restore_button.setEnabled(known)
        self.versions.setEnabled(self.versions.count() > 0)
        if self._texts is None or parts is None:
            self._show(())
            return
        now = self._texts.article.parts
        self.state.setText(self.tr("Comparing …"))
        self._jobs.read(lambda _: passages(parts, now), self._show, key="version-difference", failed=self._fail)

    def _show(self, rows: tuple[Passage, ...]) -> None:
        self.view.show_rows(rows)
        for button in (self.on_button, self.back_button):
            button.setEnabled(self.view.count > 0)

    def _tell(self) -> None:
        if self.versions.count() == 0:
            self.state.setText(self.tr("The text is as it was imported."))
        elif self.view.current is None:
            self.state.setText(self.tr("The words are the same; kinds of parts or line breaks differ."))
        else:
            self.state.setText(
                self.tr("Difference {number} of {count}").format(
                    number=f"{self.view.current + 1:,}", count=f"{self.view.count:,}"
                )
            )

    def _build(self) -> None:
        self.versions.setAccessibleName(self.tr("Earlier text, on the left"))
        self.versions.currentIndexChanged.connect(lambda _: self._compare())
        self.view.moved.connect(self._tell)
        self.on_button.clicked.connect(lambda: self.view.go(1))
        self.back_button.clicked.connect(lambda: self.view.go(-1))
        self.restore_button.clicked.connect(self.restore)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("F3"), self, lambda: self.view.go(1))
        QShortcut(QKeySequence("Shift+F3"), self, lambda: self.view.go(-1))
        heads = QHBoxLayout()
        heads.setSpacing(GRID * 2)
        heads.addWidget(self.versions, 1)
        heads.addWidget(WrappedLabel(self.tr("The text now"), "heading"), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        layout.setSpacing(GRID)
        layout.addLayout(heads)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.state)
        layout.addWidget(self._buttons)
        self.resize(GRID * 132, GRID * 88)

    def _button(self, text: str, image: str) -> QPushButton:
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setIcon(icon(image))
        button.setAutoDefault(False)
        return button

    def _follow(self, changed: Changed) -> None:
        if self._id in changed.articles:
            self._read()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self.state.setText(report.sentence(error))


def _texts(archive: Archive, id: ArticleId) -> _Texts:
    return _Texts(archive.article(id), archive.imported_parts(id), archive.text_history(id))


def _said(parts: tuple[Part, ...]) -> Said:
    return [(part.kind, part.role, part.text) for part in parts]
