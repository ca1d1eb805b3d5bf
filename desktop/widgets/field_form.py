"""The catalogue fields of one article as a form: what a person corrects most, in one place, saved with one key.

It must not know: the archive. It is shown an article and says when somebody wants the changes kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from db.domain.records import NOT_FILED, Article, ArticleFields, ArticleId, Filing, Part, Retention
from desktop.cataloguing import field_words
from desktop.cataloguing.article_texts import (
    NUMBERS,
    SEPARATOR,
    fields_of,
    filing_of,
    filing_texts,
    is_number,
    joined,
    parted,
    parts_of,
    texts_of,
)
from desktop.theme import GRID
from desktop.widgets.paired_grid import PairedGrid
from desktop.widgets.typed_value import (
    Completing,
    CompletingLast,
    Field,
    fixed_box,
    open_box,
    put,
    value_of,
    when_changed,
)
from desktop.widgets.wrapped_label import WrappedLabel

_ROWS = (
    ("kicker",),
    ("headline",),
    ("deck",),
    ("byline",),
    ("paper", "date"),
    ("page_no", "column"),
    ("hospitals",),
    ("tags",),
    ("url", "accessed"),
)
_FILING_ROWS = (
    ("fonds", "category"),
    ("year", "retention"),
    ("office", "item"),
    ("document_no", "security"),
    ("sheets", "remarks"),
)
_REPEATED = ("fonds", "category", "year", "retention", "office", "security")
"""What the articles filed one after the other mostly have in common."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed for an article: the texts of all its fields."""

    article: Article
    texts: Mapping[str, str]

    @property
    def fields(self) -> ArticleFields:
        return fields_of(self.article, self.texts)

    @property
    def parts(self) -> tuple[Part, ...] | None:
        """The parts with the titles as typed; None when none of these was changed."""
        return parts_of(self.article, self.texts)

    @property
    def hospitals(self) -> tuple[str, ...]:
        """Names of hospitals that the article did not have before."""
        linked = {link.name for link in self.article.hospitals}
        return tuple(name for name in parted(self.texts["hospitals"]) if name not in linked)


class FieldForm(QWidget):
    """What is typed and not saved stays with its article, also while another one is shown."""

    saved = Signal()
    article_wanted = Signal(int)
    """Somebody wants to go back to an article for which something is typed and not saved."""
    number_wanted = Signal(object)
    """`Filing` without an item number, of which the next free one is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._was: Mapping[str, str] = {}
        self._kept: dict[ArticleId, tuple[Article, dict[str, str]]] = {}
        """What was typed for other articles, by field."""
        self._last = NOT_FILED
        self._showing = False
        self._edits: dict[str, Field] = {name: QLineEdit() for row in (*_ROWS, *_FILING_ROWS) for name in row}
        self._edits["retention"] = fixed_box([(one.value, field_words.retention(one.value)) for one in Retention])
        self._edits["security"] = open_box(field_words.SECURITY)
        self._code = WrappedLabel()
        self._problem = WrappedLabel(look="warning")
        self._elsewhere = WrappedLabel(look="quiet")
        self._go_back = QPushButton(self.tr("Go there"))
        self._again = QPushButton(self.tr("As the last one"))
        self._save = QPushButton(self.tr("Save"))
        self._revert = QPushButton(self.tr("Revert"))
        self._papers = Completing(_line(self._edits["paper"]))
        self._hospitals = CompletingLast(_line(self._edits["hospitals"]))
        self._tags = CompletingLast(_line(self._edits["tags"]))
        self._build()

    @property
    def typed(self) -> Typed | None:
        """What is typed for the article that is shown; None where nothing is."""
        changed = self._changed()
        return Typed(self._article, self._texts()) if self._article is not None and changed else None

    @property
    def unsaved(self) -> tuple[Typed, ...]:
        """All that is typed and not saved, for whichever article."""
        kept = (Typed(article, {**texts_of(article), **texts}) for article, texts in self._kept.values())
        return (*kept, self.typed) if self.typed else tuple(kept)

    @property
    def hospitals_field(self) -> QWidget:
        """Where the hospitals are typed."""
        return self._edits["hospitals"]

    def offer(self, papers: Sequence[str], hospitals: Sequence[str], tags: Sequence[str]) -> None:
        """What is known already and may be completed."""
        self._papers.offer(papers)
        self._hospitals.offer(hospitals)
        self._tags.offer(tags)

    def offer_filing(self, last: Filing) -> None:
        """Where an article was filed last: what the next one may be given, too."""
        self._last = last
        code = field_words.code_so_far(replace(last, item=None))
        self._again.setToolTip(self.tr("Fill what is empty as in {code}").format(code=code) if code else "")
        self._show_state()

    def show_fields(self, article: Article) -> None:
        """Show an article's fields, and over them what was typed for it before and not saved."""
        self._keep_typed()
        self._article, self._was = article, texts_of(article)
        _, typed = self._kept.pop(article.id, (article, {}))
        self._put({**self._was, **typed})

    def clear(self) -> None:
        """Show nothing."""
        self._keep_typed()
        self._article, self._was = None, {}
        self._put(dict.fromkeys(self._edits, ""))

    def settle(self, saved: Typed) -> None:
        """This was stored: it is no longer unsaved. What was typed since then is."""
        id = saved.article.id
        if self._article is not None and self._article.id == id:
            self._was = {name: text.strip() for name, text in saved.texts.items()}
        elif id in self._kept:
            article, texts = self._kept[id]
            texts = {name: text for name, text in texts.items() if text != saved.texts[name]}
            self._kept = {**self._kept, id: (article, texts)}
            if not texts:
                del self._kept[id]
        self._show_state()

    def exchange_hospital(self, printed: str, name: str) -> None:
        """Have one hospital's name stand where another name was typed."""
        names = parted(value_of(self._edits["hospitals"]))
        put(self._edits["hospitals"], joined(name if one == printed else one for one in names))

    def put_number(self, item: int) -> None:
        """Have this item number stand there, if there is none yet."""
        if not value_of(self._edits["item"]):
            put(self._edits["item"], str(item))

    def revert(self) -> bool:
        """Have the fields stand again as the article has them; whether anything was typed."""
        changed = bool(self._changed())
        if changed:
            self._put(self._was)
        return changed

    def drop(self) -> None:
        """Forget all that is typed and not saved."""
        self._kept.clear()
        self.revert()
        self._show_state()

    def _build(self) -> None:
        fields = PairedGrid([tuple((field_words.field(name), self._edits[name]) for name in row) for row in _ROWS])
        filing = PairedGrid(
            [tuple((field_words.field(name), self._edits[name]) for name in row) for row in _FILING_ROWS]
        )
        (left, middle), (other_left, other_middle) = fields.label_widths(), filing.label_widths()
        for grid in (fields, filing):
            grid.set_label_widths((max(left, other_left), max(middle, other_middle)))
        for edit in self._edits.values():
            when_changed(edit, self._edited)
            if isinstance(edit, QLineEdit):
                edit.returnPressed.connect(self._ask_to_save)
        for name in ("date", "accessed"):
            _line(self._edits[name]).setPlaceholderText("2022-08-19")
        several = self.tr("Several are parted by {separator}; the one it is about comes first.")
        self._edits["hospitals"].setToolTip(several.format(separator=SEPARATOR))
        self._save.clicked.connect(self._ask_to_save)
        self._revert.clicked.connect(self.revert)
        self._again.clicked.connect(self._fill_as_last)
        self._go_back.clicked.connect(lambda: self.article_wanted.emit(int(next(iter(self._kept)))))
        self._save.setToolTip("Ctrl+Return")
        self._revert.setToolTip("Esc")
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._ask_to_save)
        heading = QLabel(self.tr("Filing"))
        heading.setProperty("look", "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 0, 0, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(fields)
        layout.addLayout(_row(heading, None, self._again))
        layout.addWidget(self._code)
        layout.addWidget(filing)
        layout.addWidget(self._problem)
        layout.addLayout(_row(self._elsewhere, self._go_back))
        layout.addLayout(_row(None, self._revert, self._save))
        self._show_state()

    def _texts(self) -> dict[str, str]:
        return {name: value_of(edit) for name, edit in self._edits.items()}

    def _changed(self) -> dict[str, str]:
        """Texts of the fields that differ from the article's."""
        if self._article is None:
            return {}
        return {name: text for name, text in self._texts().items() if text.strip() != self._was[name]}

    def _keep_typed(self) -> None:
        changed = self._changed()
        if self._article is not None and changed:
            self._kept[self._article.id] = (self._article, changed)

    def _put(self, texts: Mapping[str, str]) -> None:
        self._showing = True
        for name, edit in self._edits.items():
            put(edit, texts[name])
        self._showing = False
        self._show_state()

    def _edited(self) -> None:
        if not self._showing:
            self._show_state()

    def _show_state(self) -> None:
        problem = self._find_problem()
        changed = bool(self._changed())
        self._save.setEnabled(changed and not problem)
        self._revert.setEnabled(changed)
        _say(self._problem, problem)
        _say(self._elsewhere, self._say_elsewhere())
        self._go_back.setVisible(bool(self._kept))
        self._again.setEnabled(self._article is not None and self._last != NOT_FILED)
        self._show_code()

    def _show_code(self) -> None:
        filing = filing_of(self._texts())
        code, missing = field_words.code_so_far(filing), field_words.missing_of_code(filing)
        if not code:
            said = self.tr("Not filed yet.")
        elif missing:
            names = self.tr(", ").join(field_words.field(name) for name in missing)
            said = self.tr("{code}   still missing: {fields}").format(code=code, fields=names)
        else:
            said = code
        self._code.setText(said)
        self._code.setAccessibleName(f"{field_words.field('code')}: {said}")

    def _find_problem(self) -> str:
        for name in NUMBERS:
            text = value_of(self._edits[name]).strip()
            if text and not is_number(text):
                return self.tr("{field}: “{text}” is not a whole number.").format(
                    field=field_words.field(name), text=text
                )
        return ""

    def _say_elsewhere(self) -> str:
        if not self._kept:
            return ""
        article, _ = next(iter(self._kept.values()))
        title = self.tr("“{headline}”").format(headline=article.headline or article.id)
        if len(self._kept) == 1:
            return self.tr("Typed and not saved yet: {article}").format(article=title)
        return self.tr("Typed and not saved yet: {article} and {count} more").format(
            article=title, count=len(self._kept) - 1
        )

    def _fill_as_last(self) -> None:
        last = filing_texts(self._last)
        date = value_of(self._edits["date"])
        last["year"] = date[:4] or last["year"]
        for name in _REPEATED:
            if not value_of(self._edits[name]):
                put(self._edits[name], last[name])
        if not value_of(self._edits["item"]):
            self.number_wanted.emit(filing_of(self._texts()))

    def _ask_to_save(self) -> None:
        if self._save.isEnabled():
            self.saved.emit()


def _line(field: Field) -> QLineEdit:
    assert isinstance(field, QLineEdit)
    return field


def _say(label: WrappedLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Side by side; None is where the room goes."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if isinstance(widget, WrappedLabel) else 0)
    return row
