"""The program's entry: commands go to `db.cli`, everything else opens the window.

It must not know: Qt. Nothing of Qt is imported before a window is wanted, so that commands answer at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from db.cli import main as cli_main

NO_WINDOW = 3
NO_DISPLAY = """There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open.
  On a desktop      start xinglin from a terminal inside the desktop session.
  Over ssh          connect with: ssh -X
  With no screen    xvfb-run -a xinglin      a window on a virtual screen (Debian: apt-get install xvfb xauth)
                    xinglin --help           the commands work without any window
这里没有显示器：DISPLAY 和 WAYLAND_DISPLAY 都没有设置，无法打开窗口。可在桌面会话中启动，或用 ssh -X 连接，
或运行 xvfb-run -a xinglin；命令行功能（xinglin --help）不需要窗口。
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what `argv` (default: this process's arguments) asks for. Returns the exit status."""
    return cli_main(argv, open_window=_open_window, check_window=_check_window)


def _open_window(archive: Path | None) -> int:
    if not _has_display():
        sys.stderr.write(NO_DISPLAY)
        return NO_WINDOW
    from desktop.app import run

    return run(archive)


def _check_window(archive: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.check import check_window

    check_window(archive)


def _has_display() -> bool:
    """Whether Qt can open a window; where it cannot, it ends the process with a message that helps nobody."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
