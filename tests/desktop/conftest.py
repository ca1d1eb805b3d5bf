from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes a person's own settings and archives."""
    home = tmp_path / "home"
    monkeypatch.setenv("XINGLIN_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """Every test closes the windows it opened and the lanes it started."""
    yield
    left = [w for w in qapp.topLevelWidgets() if w.isVisible()]
    for widget in left:
        widget.close()
    lanes = [t.name for t in threading.enumerate() if t.name.startswith("xinglin-")]
    assert not left, f"left open: {left}"
    assert not lanes, f"left running: {lanes}"
