"""What an article states about hospitals: figures and dates, each with its sentence; a click leads to where it stands.

It must not know: how facts are found, or where an article is shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from db.domain.records import Article, Fact, FactKind
from desktop import words
from desktop.theme import GRID
from desktop.widgets.wrapped_label import WrappedLabel

_NUMBER = Qt.ItemDataRole.UserRole
_MOST_ROWS = 6
_AROUND = 16
"""Characters of the text before and behind a fact that are shown with it."""


class FactsList(QWidget):
    """The facts of the article that is read, in its order; or that it states none."""

    chosen = Signal(int, tuple)
    """Number of the part, and the span in its text, that somebody wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: Sequence[Fact] = ()
        self._none = WrappedLabel(self.tr("No figures or dates of a hospital were found in this article."), "quiet")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Figures and dates of hospitals in this article"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWordWrap(True)
        self._list.setSpacing(GRID // 4)
        self._list.itemClicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.show_facts(None, ())

    def show_facts(self, article: Article | None, facts: Sequence[Fact]) -> None:
        """List the facts of the article."""
        self._facts = facts
        self._list.clear()
        for number, fact in enumerate(facts):
            item = QListWidgetItem(f"{said(fact)}\n{_sentence(article, fact)}")
            item.setData(_NUMBER, number)
            item.setToolTip(fact.hospital)
            self._list.addItem(item)
        self._stack.setCurrentWidget(self._list if facts else self._none)
        apart = 2 * self._list.spacing()
        rows = sum(self._list.sizeHintForRow(row) + apart for row in range(min(self._list.count(), _MOST_ROWS)))
        self._stack.setFixedHeight(rows + GRID if facts else self._none.sizeHint().height())

    def lines(self) -> list[str]:
        """What is listed."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def _choose(self, item: QListWidgetItem) -> None:
        fact = self._facts[item.data(_NUMBER)]
        self.chosen.emit(fact.part, fact.span)


def said(fact: Fact) -> str:
    """`Beds 420张 · 2018-03 (现有)`: what, how many, when, and the words from which that was reckoned."""
    kind = words.fact_kind(fact.kind)
    about = words.source_line(fact.within, fact.about)
    unit = "" if fact.unit in fact.printed else fact.unit
    value = f"{kind}（{about}） {fact.printed}{unit}" if about else f"{kind} {fact.printed}{unit}"
    if fact.kind is FactKind.FOUNDED:
        return words.source_line(value, fact.relative and f"{fact.when}（{fact.relative}）")
    return words.source_line(value, f"{fact.when}（{fact.relative}）" if fact.when and fact.relative else fact.when)


def _sentence(article: Article | None, fact: Fact) -> str:
    if article is None:
        return ""
    text = article.parts[fact.part].text
    start, end = fact.span
    before, behind = max(0, start - _AROUND), min(len(text), end + _AROUND)
    return f"{'…' if before else ''}{text[before:behind]}{'…' if behind < len(text) else ''}"
