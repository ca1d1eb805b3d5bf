"""The catalogue fields of one article as a form: what a person corrects most, in one place, saved with one key.

It must not know: the archive. It is shown an article and says when somebody wants the changes kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from db.domain.records import NOT_FILED, Article, ArticleFields, HospitalLink, Part, PartKind, Relation, printed_byline
from desktop import words
from desktop.theme import GRID

_TITLE_KINDS = (PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK, PartKind.COLUMN)
_SEPARATOR = "；"
"""Between several values of one field, as Chinese catalogues part them; the half-width one is taken as well."""


class FieldForm(QWidget):
    """Titles, paper, date, page, hospitals, bylines, tags. What was not touched is handed back as it came."""

    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._titles = {kind: QLineEdit() for kind in _TITLE_KINDS}
        self._bylines = QLineEdit()
        self._paper, self._date, self._page_no = QLineEdit(), QLineEdit(), QLineEdit()
        self._hospitals, self._tags = QLineEdit(), QLineEdit()
        self._save = QPushButton(self.tr("Save"))
        self._revert = QPushButton(self.tr("Revert"))
        self._build()

    def offer(self, papers: Sequence[str], hospitals: Sequence[str]) -> None:
        """What is known already and may be completed."""
        self._paper.setCompleter(_completer(papers, self))
        self._hospitals.setCompleter(_LastOf(hospitals, self))

    def show_fields(self, article: Article) -> None:
        """Show an article's fields; what was typed for another one and not saved is dropped."""
        self._article = article
        for kind, edit in self._titles.items():
            _show(edit, _joined(part.text for part in article.parts if part.kind is kind))
        _show(self._bylines, _joined(printed_byline(part) for part in article.bylines))
        _show(self._paper, article.paper or "")
        _show(self._date, article.date or "")
        _show(self._page_no, article.page_no or "")
        _show(self._hospitals, _joined(link.name for link in _subjects_first(article)))
        _show(self._tags, _joined(article.tags))
        self._changed()

    def clear(self) -> None:
        """Show nothing."""
        self._article = None
        for edit in self._edits():
            _show(edit, "")
        self._changed()

    def fields(self) -> ArticleFields:
        """The fields as they stand in the form; those it does not show as the article has them."""
        kept = self._article
        return ArticleFields(
            filing=kept.filing if kept else NOT_FILED,
            url=kept.url if kept else None,
            accessed=kept.accessed if kept else None,
            paper=self._paper.text().strip() or None,
            date=self._date.text().strip() or None,
            page_no=self._page_no.text().strip() or None,
            hospitals=_parted(self._hospitals.text()),
            tags=_parted(self._tags.text()),
        )

    def parts(self) -> tuple[Part, ...] | None:
        """The article's parts with the titles and bylines of the form; None when none of these was changed."""
        article = self._article
        if article is None:
            return None
        parts = article.parts
        for kind, edit in self._titles.items():
            if edit.isModified():
                parts = with_texts(parts, kind, _parted(edit.text()))
        if self._bylines.isModified():
            parts = with_texts(parts, PartKind.BYLINE, _parted(self._bylines.text()))
        return parts if parts != article.parts else None

    def _build(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(GRID // 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            *((words.part(kind), edit) for kind, edit in self._titles.items()),
            (words.part(PartKind.BYLINE), self._bylines),
            (self.tr("Newspaper"), self._paper),
            (self.tr("Date"), self._date),
            (self.tr("Page"), self._page_no),
            (self.tr("Hospitals"), self._hospitals),
            (self.tr("Tags"), self._tags),
        )
        for label, edit in rows:
            edit.setAccessibleName(label)
            edit.textEdited.connect(self._changed)
            edit.returnPressed.connect(self._ask_to_save)
            form.addRow(label, edit)
        self._date.setPlaceholderText("2022-08-19")
        several = self.tr("Several are parted by {separator}; the one it is about comes first.")
        self._hospitals.setToolTip(several.format(separator=_SEPARATOR))
        self._save.clicked.connect(self._ask_to_save)
        self._revert.clicked.connect(self._show_again)
        self._save.setToolTip("Ctrl+Return")
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._ask_to_save)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._revert)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 0, 0, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(form)
        layout.addLayout(buttons)
        self._changed()

    def _edits(self) -> tuple[QLineEdit, ...]:
        own = (self._bylines, self._paper, self._date, self._page_no, self._hospitals, self._tags)
        return (*self._titles.values(), *own)

    def _changed(self) -> None:
        dirty = self._article is not None and any(edit.isModified() for edit in self._edits())
        self._save.setEnabled(dirty)
        self._revert.setEnabled(dirty)

    def _ask_to_save(self) -> None:
        if self._save.isEnabled():
            self.saved.emit()

    def _show_again(self) -> None:
        if self._article is not None:
            self.show_fields(self._article)


def with_texts(parts: tuple[Part, ...], kind: PartKind, texts: Sequence[str]) -> tuple[Part, ...]:
    """`parts` with `texts` as those of one kind. Each keeps the anchors of the part it corrects; what is new has none.

    New parts stand where the first of their kind stood, else where the order of a newspaper title has them.
    """
    old = [part for part in parts if part.kind is kind]
    made: list[Part] = []
    for number, text in enumerate(texts):
        before = old[number] if number < len(old) else Part(kind, "")
        role, name = _role_and_name(text, before) if kind is PartKind.BYLINE else (before.role, text)
        made.append(replace(before, text=name, role=role))
    place = next((n for n, part in enumerate(parts) if part.kind is kind), None)
    if place is None:
        order = (PartKind.COLUMN, PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK, PartKind.BYLINE)
        earlier = order[: order.index(kind)]
        place = max((n + 1 for n, part in enumerate(parts) if part.kind in earlier), default=0)
    head = [part for part in parts[:place] if part.kind is not kind]
    return (*head, *made, *(part for part in parts[place:] if part.kind is not kind))


def _role_and_name(text: str, before: Part) -> tuple[str, str]:
    """A byline as typed: the known role if it still stands in front, else what is left of the last blank."""
    if before.role and text.startswith(before.role):
        return before.role, text.removeprefix(before.role).strip()
    role, _, name = text.rpartition(" ")
    return role.strip(), name


def _subjects_first(article: Article) -> list[HospitalLink]:
    return sorted(article.hospitals, key=lambda link: link.relation is not Relation.SUBJECT)


def _joined(values: Iterable[str]) -> str:
    return _SEPARATOR.join(values)


def _parted(text: str) -> tuple[str, ...]:
    pieces = (piece.strip() for piece in text.replace(";", _SEPARATOR).split(_SEPARATOR))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


def _show(edit: QLineEdit, text: str) -> None:
    edit.setText(text)
    edit.setCursorPosition(0)
    edit.setModified(False)


def _completer(values: Sequence[str], parent: QWidget) -> QCompleter:
    completer = QCompleter(list(values), parent)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return completer


class _LastOf(QCompleter):
    """Completes the value behind the last separator and leaves those before it alone."""

    def __init__(self, values: Sequence[str], parent: QWidget) -> None:
        super().__init__(list(values), parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [path.replace(";", _SEPARATOR).split(_SEPARATOR)[-1].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        edit = self.widget()
        chosen = super().pathFromIndex(index)
        if not isinstance(edit, QLineEdit):
            return chosen
        before = edit.text().replace(";", _SEPARATOR).split(_SEPARATOR)[:-1]
        return _SEPARATOR.join([*before, chosen])
