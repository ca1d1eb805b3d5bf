"""The rows of the bulk editor: for each field what is to be done, with which value, and what the articles have now.

It must not know: how many articles there are, or what becomes of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from db.domain.records import FieldValues, Retention
from desktop import words
from desktop.cataloguing import field_words
from desktop.cataloguing.bulk_plan import ROWS, TWICE, How, Wish, problem_of
from desktop.theme import GRID
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


class BulkRow(QObject):
    """One field, and one thing to be done to it."""

    changed = Signal()

    def __init__(self, field: str, hows: Sequence[How], parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self.label = QLabel(_title(field, hows), parent)
        self.how = QComboBox(parent)
        for how in hows:
            self.how.addItem(how_words(how), how)
        self.how.setAccessibleName(self.tr("{field}: what to do").format(field=self.label.text()))
        self.label.setBuddy(self.how)
        self.edit: Field = _field(field)
        self.edit.setParent(parent)
        self.edit.setAccessibleName(self.tr("{field}: new value").format(field=self.label.text()))
        self.edit.setMinimumWidth(GRID * 12)
        self.edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.now = _Elided(parent)
        self.how.currentIndexChanged.connect(lambda _: self._how_changed())
        when_changed(self.edit, self.changed.emit)
        self._how_changed()

    @property
    def wish(self) -> Wish:
        return Wish(self.field, How(self.how.currentData()), value_of(self.edit))

    def show_now(self, values: FieldValues | None) -> None:
        """What the articles have in this field."""
        said, tip = now_words(self.field, values)
        self.now.say(said)
        self.now.setToolTip(tip)
        self.how.setAccessibleDescription(said)

    def suggest(self, text: str) -> None:
        """Have this stand there, if nothing was typed."""
        if not value_of(self.edit):
            put(self.edit, text)

    def _how_changed(self) -> None:
        how = How(self.how.currentData())
        self.edit.setVisible(how in (How.SET, How.ADD, How.REMOVE, How.COUNT))
        self.changed.emit()


class BulkRows(QWidget):
    """All of them, in a grid."""

    changed = Signal()
    number_wanted = Signal()
    """Somebody wants the articles numbered, and has not said from which number on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, GRID, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 2)
        self.rows: list[BulkRow] = []
        for field, hows in ROWS:
            for own in ((How.LEAVE, How.ADD), (How.LEAVE, How.REMOVE)) if field in TWICE else (hows,):
                self._add(grid, BulkRow(field, own, self))

    def wishes(self) -> tuple[Wish, ...]:
        """What is to be done, without what is left as it is."""
        return tuple(row.wish for row in self.rows if row.wish.how is not How.LEAVE)

    def problem(self) -> str:
        """The first thing that is not right yet, in a sentence."""
        return next((said for row in self.rows if (said := problem_words(row.wish))), "")

    def row(self, field: str) -> BulkRow:
        """The first row of that field."""
        return next(row for row in self.rows if row.field == field)

    def offer(self, papers: Sequence[str], hospitals: Sequence[str], tags: Sequence[str]) -> None:
        """What is known already and may be completed."""
        known = {"paper": papers, "hospitals": hospitals, "tags": tags}
        for row in self.rows:
            if row.field in known and isinstance(row.edit, QLineEdit):
                completer = CompletingLast(row.edit) if row.field in TWICE else Completing(row.edit)
                completer.offer(known[row.field])

    def _add(self, grid: QGridLayout, row: BulkRow) -> None:
        line = grid.rowCount()
        for column, widget in enumerate((row.label, row.how, row.edit, row.now)):
            grid.addWidget(widget, line, column)
        grid.setRowMinimumHeight(line, row.edit.sizeHint().height())
        self.rows.append(row)
        row.changed.connect(self.changed)
        if row.field == "item":
            row.how.activated.connect(lambda _: self._ask_for_number(row))

    def _ask_for_number(self, row: BulkRow) -> None:
        if row.wish.how is How.COUNT and not row.wish.text:
            self.number_wanted.emit()


class _Elided(QLabel):
    """A quiet line that is cut where there is no room for it; whole in its tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._said = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        self._said = text
        self.setAccessibleName(text)
        self._show()

    def _show(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()


def _title(field: str, hows: Sequence[How]) -> str:
    """The field; where it has two rows, with what this one is for."""
    name = field_words.field(field)
    if field not in TWICE:
        return name
    return QCoreApplication.translate("Bulk", "{field}: {deed}").format(field=name, deed=how_words(hows[-1]).lower())


def how_words(how: How) -> str:
    """What is done to a field."""
    translate = QCoreApplication.translate
    return {
        How.LEAVE: translate("Bulk", "Leave as it is"),
        How.SET: translate("Bulk", "Set to"),
        How.EMPTY: translate("Bulk", "Empty it"),
        How.ADD: translate("Bulk", "Add"),
        How.REMOVE: translate("Bulk", "Remove"),
        How.COUNT: translate("Bulk", "Number from"),
        How.FROM_DATE: translate("Bulk", "Year of the date"),
    }[how]


def problem_words(wish: Wish) -> str:
    """What is not right with a wish, in a sentence; nothing when all is."""
    translate = QCoreApplication.translate
    sentences = {
        "needed": translate("Bulk", "{field}: a value is still needed."),
        "number": translate("Bulk", "{field}: “{text}” is not a whole number."),
        "date": translate("Bulk", "{field}: “{text}” is not a date; write it like 2022-08-19, 2022-08 or 2022."),
    }
    said = sentences.get(problem_of(wish), "")
    return said.format(field=field_words.field(wish.field), text=wish.text)


def now_words(field: str, values: FieldValues | None) -> tuple[str, str]:
    """What the articles have in a field: in a few words, and at length."""
    translate = QCoreApplication.translate
    if values is None:
        return "", ""
    named = [(field_words.shown(field, value), count) for value, count in values.commonest]
    tip = [translate("Bulk", "{value}: {articles}").format(value=v, articles=words.articles(n)) for v, n in named]
    if values.empty:
        tip.append(translate("Bulk", "empty: {articles}").format(articles=words.articles(values.empty)))
    if not values.distinct:
        return translate("Bulk", "now empty"), "\n".join(tip)
    if values.distinct == 1 and not values.empty:
        return translate("Bulk", "now {value}").format(value=named[0][0]), "\n".join(tip)
    if values.distinct == 1:
        said = translate("Bulk", "now {value}, or empty").format(value=named[0][0])
    else:
        said = translate("Bulk", "now {count} different").format(count=f"{values.distinct:,}")
    return said, "\n".join(tip)


def _field(field: str) -> Field:
    if field == "retention":
        return fixed_box([(one.value, field_words.retention(one.value)) for one in Retention])
    return open_box(field_words.SECURITY) if field == "security" else QLineEdit()
