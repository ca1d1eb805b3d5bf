"""Measures what the window's own thread does at a time, while somebody types and scrolls: `frames.py ARCHIVE`.

A step is all the events up to a painting of the window or a breath, so that a slow one cannot hide between quick ones.
Wall time is what a person waits; processor time is what remains of it where nothing else runs. Needs a display (Xvfb will do).

It must not know: how the window does what it is asked.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QInputMethodEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.app import App  # noqa: E402
from desktop.main_window import MainWindow  # noqa: E402
from desktop.opening import at  # noqa: E402
from desktop.settings import places  # noqa: E402

KEYS_EVERY = 100
"""Milliseconds: ten keys a second."""
REPEATED_EVERY = 33
"""A key that is held."""
LIMIT = 50.0
BREATH = 0.0005
"""Seconds without an event after which a new step begins."""


class Timed(QApplication):
    """Keeps how long each step took, in milliseconds: (wall, processor)."""

    def __init__(self) -> None:
        super().__init__(["xinglin"])
        self.steps: list[tuple[float, float]] = []
        self._depth = 0
        self._begun = self._ended = 0.0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        # Also what an event sends on comes by here; what counts is the outermost one.
        if self._depth:
            return super().notify(receiver, event)
        begun, processor = time.perf_counter(), time.thread_time()
        self._depth = 1
        try:
            return super().notify(receiver, event)
        finally:
            self._depth = 0
            self.count(begun, processor)
            if event.type() == QEvent.Type.UpdateRequest:
                self._ended = 0.0

    def count(self, begun: float, processor: float) -> None:
        """Something went on from then until now."""
        ended = time.perf_counter()
        used = (time.thread_time() - processor) * 1000
        if begun - self._ended < BREATH and self.steps:
            self.steps[-1] = ((ended - self._begun) * 1000, self.steps[-1][1] + used)
        else:
            self._begun = begun
            self.steps.append(((ended - begun) * 1000, used))
        self._ended = ended


class Measuring:
    """The window on one archive, led through what is measured."""

    def __init__(self, qt: Timed, archive: Path) -> None:
        self._qt = qt
        self._app = App(qt, places())
        self.failed = False
        self.measured("opening", lambda: self._timed(lambda: self._app.open(at(archive))))

    @property
    def window(self) -> MainWindow:
        assert self._app.window is not None
        return self._app.window

    def measured(self, name: str, act: Callable[[], None]) -> None:
        """Do it, wait until nothing moves any more, and print how long the steps were."""
        self._qt.steps.clear()
        act()
        self._rest()
        for kind, times in zip(("wall", "cpu"), zip(*self._qt.steps, strict=True), strict=True):
            ordered = sorted(times)
            self.failed |= kind == "cpu" and ordered[-1] > LIMIT
            marks = " ".join(
                f"p{part} {ordered[min(len(ordered) - 1, len(ordered) * part // 100)]:5.1f}" for part in (50, 95, 99)
            )
            over = sum(one > LIMIT for one in times)
            print(  # noqa: T201
                f"{name:24} {kind:4} {len(ordered):5} steps  {marks}  max {ordered[-1]:5.1f} ms  over {LIMIT:.0f}: {over}"
            )

    def type(self, text: str) -> None:
        """One character after the other into the search box, as an input method would."""
        box = self.window.top.search.box
        box.setFocus()
        for character in text:
            event = QInputMethodEvent("", [])
            event.setCommitString(character)
            QApplication.sendEvent(box, event)
            self._wait(KEYS_EVERY)

    def delete(self, count: int) -> None:
        for _ in range(count):
            QTest.keyClick(self.window.top.search.box, Qt.Key.Key_Backspace)
            self._wait(KEYS_EVERY)

    def hold(self, key: Qt.Key, times: int) -> None:
        """Down in the list."""
        self.window.list.setFocus()
        for _ in range(times):
            QTest.keyClick(self.window.list, key)
            self._wait(REPEATED_EVERY)

    def drag(self, moves: int) -> None:
        """The list's scroll bar from top to bottom."""
        bar = self.window.list.verticalScrollBar()
        bar.setSliderDown(True)
        for move in range(moves + 1):
            bar.setSliderPosition(bar.maximum() * move // moves)
            self._wait(16)
        bar.setSliderDown(False)

    def walk(self, times: int) -> None:
        """F3, from hit to hit."""
        for _ in range(times):
            self.window.actions_["next_hit"].trigger()
            self._wait(KEYS_EVERY)

    def close(self) -> None:
        self._app.close()

    def _timed(self, act: Callable[[], None]) -> None:
        """What no event has brought about."""
        begun, processor = time.perf_counter(), time.thread_time()
        act()
        self._qt.count(begun, processor)

    def _rest(self) -> None:
        quiet = 0
        while quiet < 3:
            self._wait(100)
            window = self.window
            quiet = 0 if window.session.waiting or window.jobs.busy else quiet + 1

    @staticmethod
    def _wait(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--query", default="医院护理服务质量提升", help="typed key by key")
    parser.add_argument("--common", default="的", help="a query with very many hits, scrolled through")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="xinglin-frames-") as home:
        os.environ["XINGLIN_HOME"] = home
        run = Measuring(Timed(), asked.archive)
        run.measured("typing", lambda: run.type(asked.query))
        run.measured("deleting", lambda: run.delete(len(asked.query)))
        run.measured("common query", lambda: run.type(asked.common))
        print(run.window.top.found())  # noqa: T201
        run.measured("page down held", lambda: run.hold(Qt.Key.Key_PageDown, 90))
        run.measured("scroll bar dragged", lambda: run.drag(200))
        run.measured("arrow down held", lambda: run.hold(Qt.Key.Key_Down, 90))
        run.measured("hit to hit", lambda: run.walk(30))
        run.close()
    return 1 if run.failed else 0


if __name__ == "__main__":
    sys.exit(main())
