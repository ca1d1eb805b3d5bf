"""The window's own part of `--smoke`: a real window on an archive, one search, its rows and its marks looked at.

It must not know: how an archive is made.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from db.domain.text import fold_text
from desktop import settings as kept
from desktop.app import App
from desktop.opening import at

QUERY = "医院"
PATIENCE = 30_000
"""Milliseconds."""
OFFSCREEN = "propagateSizeHints"
"""What the platform without a screen says of every window; it means nothing."""


class WindowWrong(Exception):
    """What the window shows is not what it must show."""


def check_window(archive: Path) -> None:
    """Raises when the window does not show what is in the archive."""
    said: list[str] = []
    qInstallMessageHandler(lambda _kind, _place, text: said.append(text))
    qt = QApplication.instance() or QApplication(["xinglin"])
    assert isinstance(qt, QApplication)
    app = App(qt, kept.places())
    app.open(at(archive))
    window = app.window
    assert window is not None
    try:
        _until(lambda: window.session.answer is not None, "the archive did not open")
        every = window.model.rowCount()
        window.session.search(QUERY)
        _until(lambda: window.session.answer is not None and window.session.answer.text == QUERY, "no answer")
        _until(lambda: bool(window.reader.page.hits), "no article is shown, or nothing is marked in it")
        _must(0 < window.model.rowCount() <= every, "the list is empty")
        _must(window.model.hit(0) is not None, "the first row is empty")
        page = window.reader.page
        text = page.toPlainText().encode("utf-16-le")
        marked = {fold_text(text[2 * start : 2 * end].decode("utf-16-le")) for start, end in page.hits}
        _must(marked == {QUERY}, f"marked {marked}")
        window.reading.next_hit()
        _must(window.reader.place().startswith("1 "), f"the first hit is called {window.reader.place()}")
        _must(not window.grab().isNull(), "the window cannot be painted")
        _until(lambda: not window.jobs.busy, "the work in the background does not end")
        _must(all(OFFSCREEN in text for text in said), f"Qt complains: {said}")
    finally:
        app.close()
        app.deleteLater()
        qInstallMessageHandler(None)


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise WindowWrong(otherwise)


def _until(condition: Callable[[], bool], otherwise: str) -> None:
    """Let the event loop run until it holds."""
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    look.start(5)
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(loop.quit)
    late.start(PATIENCE)
    if not condition():
        loop.exec()
    look.stop()
    _must(condition(), otherwise)
