"""The program as a person sees and works it: keys and clicks in, words on the screen out. Only this knows the widgets."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import FacetName
from desktop.app import App
from desktop.main_window import MainWindow

Key = Qt.Key
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def make_archive(path: Path, articles: Sequence[dict[str, object]]) -> Path:
    """An archive with these articles, as keys of a bulk load."""
    with Archive.create(path) as archive:
        archive.load((json.dumps(one, ensure_ascii=False) for one in articles), source=Path("articles.jsonl"))
    return path


class Screen:
    """One running program. Every step waits until nothing moves any more."""

    def __init__(self, qtbot: QtBot, app: App) -> None:
        self._qtbot = qtbot
        self.app = app
        self.settle()

    @property
    def window(self) -> MainWindow:
        assert self.app.window is not None, "there is no window on an archive"
        return self.app.window

    def settle(self) -> None:
        """Until no key, read, write or painting is outstanding."""
        window = self.app.window
        if window is not None:
            self._qtbot.waitUntil(lambda: not (window.session.waiting or window.jobs.busy), timeout=20_000)
        QApplication.processEvents()
        if window is not None and (window.session.waiting or window.jobs.busy):
            self.settle()

    # ---- what a person does

    def type(self, text: str) -> None:
        """Into whatever has the focus, as an input method would."""
        for character in text:
            event = QInputMethodEvent("", [])
            event.setCommitString(character)
            QApplication.sendEvent(self._target(), event)
        self.settle()

    def compose(self, text: str) -> None:
        """Begin to type by an input method without taking one of its candidates."""
        QApplication.sendEvent(self._target(), QInputMethodEvent(text, []))
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self._target(), key, modifier)
        self.settle()

    def search(self, query: str) -> None:
        """Ctrl+L, then the query in place of what was there."""
        self.press(Key.Key_L, CTRL)
        self.press(Key.Key_A, CTRL)
        self.press(Key.Key_Delete)
        self.type(query)

    def click_facet(self, value: str, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        panel = self.window.facets
        place = panel.visualItemRect(self._facet(value)).center()
        QTest.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        self.settle()

    def drag_years(self, first: float, last: float) -> None:
        """Over the bars, from one fraction of their width to another."""
        bars = self.window.facets.years
        ends = [QPoint(round(bars.width() * part), bars.height() // 2) for part in (first, last)]
        QTest.mousePress(bars, Qt.MouseButton.LeftButton, pos=ends[0])
        QTest.mouseMove(bars, ends[1])
        QTest.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=ends[1])
        self.settle()

    def remove_chip(self, number: int) -> None:
        self.window.top.search.chips()[number].remove()
        self.settle()

    def drop(self, file: Path, onto: QWidget) -> None:
        """A file, dragged from elsewhere and let go over a part of the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        arguments = (QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_MODIFIER)
        entered = QDragEnterEvent(*arguments)
        QApplication.sendEvent(onto, entered)
        if entered.isAccepted():
            # Who took it gets it: Qt offers it to the part under the mouse first, then to what that stands in.
            QApplication.sendEvent(self.window, QDropEvent(*arguments))
        self.settle()

    # ---- what a person sees

    def titles(self) -> list[str]:
        """Headlines of all rows, "" for one that is still on its way."""
        model = self.window.model
        hits = [model.hit(row) for row in range(model.rowCount())]
        return [hit.summary.headline if hit else "" for hit in hits]

    def chosen(self) -> str:
        hit = self.window.model.hit(self.window.list.currentIndex().row())
        return hit.summary.headline if hit else ""

    def found(self) -> str:
        return self.window.top.found()

    def query(self) -> str:
        return self.window.top.search.box.text()

    def chips(self) -> list[str]:
        return [chip.said for chip in self.window.top.search.chips()]

    def facet(self, name: FacetName) -> list[tuple[str, int]]:
        return list(self.window.facets.values(name))

    def reads(self) -> str:
        """Headline of the article in the reader."""
        article = self.window.reader.page.article
        return (article.headline or "") if article else ""

    def marked(self) -> list[str]:
        """Every marked stretch of the article, as it stands on the screen."""
        text = self.window.reader.page.toPlainText().encode("utf-16-le")
        return [text[2 * start : 2 * end].decode("utf-16-le") for start, end in self.window.reader.page.hits]

    def place(self) -> str:
        """ "7 / 1,204", or nothing."""
        return self.window.reader.place()

    def says(self) -> str:
        """What stands where the list would be, if it does not stand there."""
        window = self.window
        return window.empty.text() if window.middle.currentWidget() is window.empty else ""

    def has_focus(self, part: Callable[[MainWindow], QWidget]) -> bool:
        widget, focused = part(self.window), self.window.focusWidget()
        return focused is not None and (widget is focused or widget.isAncestorOf(focused))

    def _target(self) -> QWidget:
        return (
            QApplication.activePopupWidget() or QApplication.focusWidget() or self.window.focusWidget() or self.window
        )

    def _facet(self, value: str) -> QTreeWidgetItem:
        panel = self.window.facets
        found = panel.findItems(value, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
        assert found, f"no {value} among the facets"
        panel.scrollToItem(found[0])
        return found[0]
