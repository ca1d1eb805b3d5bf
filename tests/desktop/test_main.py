from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import main

ROOT = Path(__file__).resolve().parents[2]


def test_without_a_display_it_says_what_to_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main.main([]) == 3
    assert "xvfb-run" in capsys.readouterr().err


def test_commands_never_load_qt() -> None:
    program = (
        "import sys; from desktop.main import main; code = main(['search', '--help']);"
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0


@pytest.mark.slow
def test_the_self_test_passes_and_leaves_stderr_empty() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop.main", "--smoke"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
