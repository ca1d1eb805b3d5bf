"""The search box with its suggestions, the chips of its conditions, and one quiet line for what was not understood.

It must not know: how anything is found. It says in signals what was typed or taken away.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from db.domain.query import Among, Condition, Not, leaves
from db.domain.records import Problem
from desktop import report
from desktop.theme import GRID
from desktop.widgets.chips import Chip, Chips, clear
from desktop.widgets.completions import Completion
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.search_box import SearchBox


class SearchBar(QWidget):
    """One line to type in; what belongs to it stands below and takes no room while there is none."""

    typed = Signal(str)
    entered = Signal()
    """Return: the text is as it should be."""
    left_downwards = Signal()
    """↓: on into the list."""
    suggestions_wanted = Signal(str)
    """The word that is being typed."""
    keeping_wanted = Signal()
    """Keep this search, or give it up."""
    condition_removed = Signal(object)
    """`Condition`"""
    condition_turned = Signal(object)
    """A `Condition` that was asked for is to be excluded, or the other way round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SearchBox(self)
        self._chips = Chips(self)
        self._chips.removed.connect(self.condition_removed)
        self._chips.turned.connect(self.condition_turned)
        self._chips.editing_wanted.connect(self._edit)
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
        for widget in (self._doubt, self._choices):
            widget.hide()
        self.setFocusProxy(self.box)
        self.box.textEdited.connect(self._tell)
        self.box.returnPressed.connect(self.box.stop_offering)
        self.box.returnPressed.connect(self.entered)
        self.box.completed.connect(self._tell)
        self.box.left_downwards.connect(self.left_downwards)
        self.box.keeping_wanted.connect(self.keeping_wanted)

    def show_text(self, text: str) -> None:
        """Put a query into the box; nobody has typed it."""
        if text != self.box.text():
            self.box.setText(text)

    def show_conditions(self, conditions: Sequence[Condition]) -> None:
        """A chip for each; nothing flickers where they are the same as before."""
        self._chips.show_conditions(conditions)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """The first of them in a sentence; the candidates of an ambiguous name as buttons."""
        self._doubt.setText(report.problem(problems[0]) if problems else "")
        self._doubt.setVisible(bool(problems))
        clear(self._choices_layout)
        choices = problems[0].choices if problems else ()
        for choice in choices:
            button = QToolButton(self._choices)
            button.setText(choice)
            button.clicked.connect(partial(self._choose, problems[0], choice))
            self._choices_layout.addWidget(button)
        self._choices.setVisible(bool(choices))

    def offer(self, word: str, completions: Sequence[Completion]) -> None:
        """Show what the word may become, unless it is another word by now."""
        self.box.offer(word, completions)

    def problem(self) -> str:
        """The quiet line; nothing while there is none."""
        return self._doubt.text()

    def chips(self) -> tuple[Chip, ...]:
        """The conditions, in their order."""
        return self._chips.chips

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

    def _edit(self, condition: Condition) -> None:
        """Select what the condition was typed as; where that is several things, all of the text."""
        node = condition.node.part if isinstance(condition.node, Not) else condition.node
        typed = tuple(leaf for leaf in leaves(node) if not isinstance(leaf, Among))
        self.box.select(typed[0].span if len(typed) == 1 else (0, len(self.box.text())))

    def _tell(self, text: str) -> None:
        self.typed.emit(text)
        self.suggestions_wanted.emit(self.box.word())

    def _choose(self, problem: Problem, choice: str) -> None:
        text = self.box.text()
        start, end = problem.span
        self.box.setText(f'{text[:start]}"{choice}"{text[end:]}')
        self.typed.emit(self.box.text())
        self.box.setFocus()
