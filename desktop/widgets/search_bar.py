"""The search box with its suggestions, the chips of its conditions, and one quiet line for what was not understood.

It must not know: how anything is found. It says in signals what was typed or taken away.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from db.domain.query import Condition
from db.domain.records import Problem
from desktop import report, words
from desktop.theme import GRID, icon
from desktop.widgets.flow_layout import FlowLayout

CHIP_WIDTH = 26
"""Characters of a chip; the rest is in its tooltip."""


class SearchBar(QWidget):
    """One line to type in; what belongs to it stands below and takes no room while there is none."""

    typed = Signal(str)
    entered = Signal()
    """Return: the text is as it should be."""
    left_downwards = Signal()
    """↓: on into the list."""
    suggestions_wanted = Signal(str)
    """The word that is being typed."""
    condition_removed = Signal(object)
    """`Condition`"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SearchBox(self)
        self._chips = QWidget(self)
        self._chips_layout = FlowLayout(self._chips)
        self._shown: tuple[Condition, ...] = ()
        self._doubt = QLabel(self)
        self._doubt.setProperty("look", "warning")
        self._doubt.setTextFormat(Qt.TextFormat.PlainText)
        self._doubt.setWordWrap(True)
        self._choices = QWidget(self)
        self._choices_layout = FlowLayout(self._choices)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for widget in (self.box, self._chips, self._doubt, self._choices):
            layout.addWidget(widget)
        for widget in (self._chips, self._doubt, self._choices):
            widget.hide()
        self.setFocusProxy(self.box)
        self.box.textEdited.connect(self._tell)
        self.box.returnPressed.connect(self.box.stop_offering)
        self.box.returnPressed.connect(self.entered)
        self.box.completed.connect(self._tell)
        self.box.left_downwards.connect(self.left_downwards)

    def show_text(self, text: str) -> None:
        """Put a query into the box; nobody has typed it."""
        if text != self.box.text():
            self.box.setText(text)

    def show_conditions(self, conditions: Sequence[Condition]) -> None:
        """A chip for each; nothing flickers where they are the same as before."""
        if self._shown == tuple(conditions):
            return
        self._shown = tuple(conditions)
        _clear(self._chips_layout)
        for one in conditions:
            self._chips_layout.addWidget(self._chip(one))
        self._chips.setVisible(bool(conditions))
        self._chips.updateGeometry()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """The first of them in a sentence; the candidates of an ambiguous name as buttons."""
        self._doubt.setText(report.problem(problems[0]) if problems else "")
        self._doubt.setVisible(bool(problems))
        _clear(self._choices_layout)
        choices = problems[0].choices if problems else ()
        for choice in choices:
            button = QToolButton(self._choices)
            button.setText(choice)
            button.clicked.connect(partial(self._choose, problems[0], choice))
            self._choices_layout.addWidget(button)
        self._choices.setVisible(bool(choices))

    def offer(self, word: str, suggestions: Sequence[tuple[str, str]]) -> None:
        """Show what the word may become, unless it is another word by now."""
        self.box.offer(word, suggestions)

    def problem(self) -> str:
        """The quiet line; nothing while there is none."""
        return self._doubt.text()

    def chips(self) -> tuple[str, ...]:
        """What the chips say."""
        return tuple(map(words.condition, self._shown))

    def has_focus(self) -> bool:
        """Whether what is typed goes into the box, through its suggestions or straight."""
        return self.box.hasFocus() or bool(self.box.offered())

    def step_back(self) -> None:
        """Suggestions go first, then the text, as if it had been deleted by hand."""
        if self.box.offered():
            self.box.stop_offering()
            return
        self.box.clear()
        self._tell("")

    def chip_buttons(self) -> tuple[QToolButton, ...]:
        """The buttons that take the conditions away, in their order."""
        items = (self._chips_layout.itemAt(number) for number in range(self._chips_layout.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, QToolButton))

    def _chip(self, one: Condition) -> QToolButton:
        said = words.condition(one)
        chip = QToolButton(self._chips)
        chip.setText(said if len(said) <= CHIP_WIDTH else said[: CHIP_WIDTH - 1] + "…")
        chip.setIcon(icon("close"))
        chip.setIconSize(QSize(12, 12))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the text
        chip.setProperty("look", "chip")
        chip.setToolTip(self.tr("Take away “{condition}”").format(condition=said))
        chip.setAccessibleName(self.tr("Take away “{condition}”").format(condition=said))
        chip.clicked.connect(lambda: self.condition_removed.emit(one))
        return chip

    def _tell(self, text: str) -> None:
        self.typed.emit(text)
        self.suggestions_wanted.emit(self.box.word())

    def _choose(self, problem: Problem, choice: str) -> None:
        text = self.box.text()
        start, end = problem.span
        self.box.setText(f'{text[:start]}"{choice}"{text[end:]}')
        self.typed.emit(self.box.text())
        self.box.setFocus()


class SearchBox(QLineEdit):
    """A line with suggestions for the word at the cursor."""

    left_downwards = Signal()
    completed = Signal(str)
    """A suggestion was taken: the text now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setPlaceholderText(self.tr("Search headlines, text, captions and bylines"))
        self.setAccessibleName(self.tr("Search"))
        self.setAccessibleDescription(
            self.tr("Words side by side must all occur. Quotes, OR, minus and fields such as 医院: narrow the search.")
        )
        self.setMinimumHeight(4 * GRID)
        self._offered: dict[str, tuple[str, str]] = {}
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._complete)  # type: ignore[index]
        # The cross at the end of the line clears it as if somebody had.
        for button in self.findChildren(QToolButton):
            button.clicked.connect(self._cleared)

    def word(self) -> str:
        """What stands between the last blank and the cursor, without its field name."""
        return self._word_before_cursor().rpartition(":")[2].rpartition("：")[2]

    def offer(self, word: str, suggestions: Sequence[tuple[str, str]]) -> None:
        """Suggestions (field, value) for `word`; field "" stands for a whole query."""
        if word != self.word() or not self.hasFocus():
            return
        self._offered = {(f"{field}：{value}" if field else value): (field, value) for field, value in suggestions}
        self._model.setStringList(list(self._offered))
        popup = self._completer.popup()
        if popup is None or not self._offered:
            self.stop_offering()
            return
        self._completer.complete()
        popup.setCurrentIndex(QModelIndex())

    def offered(self) -> tuple[str, ...]:
        """The suggestions that are shown."""
        popup = self._completer.popup()
        return tuple(self._offered) if popup is not None and popup.isVisible() else ()

    def stop_offering(self) -> None:
        """The text is as it should be."""
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    def _word_before_cursor(self) -> str:
        before = self.text()[: self.cursorPosition()]
        return before.replace("\u3000", " ").rpartition(" ")[2]

    def _complete(self, index: QModelIndex) -> None:
        offered = self._offered.get(index.data())
        if offered is None:
            return
        field, value = offered
        cursor = self.cursorPosition()
        before, after = self.text()[: cursor - len(self._word_before_cursor())], self.text()[cursor:].lstrip()
        written = f'{before}{field}:"{value}" ' if field else value
        self.setText(written + after if field else written)
        self.setCursorPosition(len(written))
        self.completed.emit(self.text())

    def _cleared(self) -> None:
        self.completed.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()  # files are for the window
        else:
            super().dragEnterEvent(event)


def _clear(layout: FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
