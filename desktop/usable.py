"""Tells a measuring program when a window has become usable: `usable MS` on standard output, then the program ends.

It must not know: what the window shows.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def when_painted(widget: QWidget, ready: Callable[[], bool], environ: Mapping[str, str] = os.environ) -> None:
    """After the first painting of `widget` at which it is `ready`; nothing happens unless XINGLIN_MEASURE_START is set."""
    if environ.get("XINGLIN_MEASURE_START"):
        widget.installEventFilter(_Paintings(widget, ready, float(environ.get("XINGLIN_STARTED_AT") or time.time())))


class _Paintings(QObject):
    def __init__(self, widget: QWidget, ready: Callable[[], bool], started: float) -> None:
        super().__init__(widget)
        self._ready = ready
        self._started = started

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._ready():
            watched.removeEventFilter(self)
            # The filter sees the event before the widget does: the painting is over when the loop turns again.
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        print(f"usable {(time.time() - self._started) * 1000:.0f}", flush=True)  # noqa: T201
        QCoreApplication.quit()
