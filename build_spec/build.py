"""Freezes the app for this platform, proves that it works, measures it, and packs `dist/`.

It must not know: how the app works inside. Everything is asked of the frozen program itself, in a clean environment.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from db import __version__  # noqa: E402  (this script is run by its path)

DIST, WORK = ROOT / "dist", ROOT / "build" / "pyinstaller"
FOLDER = DIST / "xinglin"
WINDOWS, MAC = sys.platform == "win32", sys.platform == "darwin"
WINDOWED = FOLDER / ("xinglin.exe" if WINDOWS else "xinglin")
CONSOLE = FOLDER / ("xinglin-cli.exe" if WINDOWS else "xinglin")
ONLINE_MODULES = {
    "socket",
    "ssl",
    "http.client",
    "urllib.request",
    "ftplib",
    "smtplib",
    "asyncio",
    "webbrowser",
    "PySide6.QtNetwork",
}
ONLINE_FILES = ("*QtNetwork*", "*Qt6Network*", "_socket*", "_ssl*", "*libssl*", "*libcrypto*")
# Qt's offscreen platform says so of every window; nothing else may be said.
HARMLESS = ("This plugin does not support propagateSizeHints()",)
STARTS = 7


def main() -> int:
    """0, or an exception that says what is wrong with the package."""
    parser = argparse.ArgumentParser(prog="dev.py build", description=__doc__)
    parser.add_argument("--archive", type=Path, help="measure the start on this archive instead of the sample")
    asked = parser.parse_args()
    DIST.mkdir(exist_ok=True)
    freeze()
    stays_offline()
    speaks_chinese()
    with tempfile.TemporaryDirectory(prefix="xinglin-build-") as home:
        seconds = smoke(Path(home))
        portable(Path(home))
        starts = start(Path(home), asked.archive)
    size = sum(file.lstat().st_size for file in FOLDER.rglob("*") if not file.is_symlink())
    package = pack()
    print(
        f"package: {FOLDER.relative_to(ROOT)}, {size / 1e6:.0f} MB; {package.name}, {package.stat().st_size / 1e6:.0f} MB"
    )
    print(f"smoke: passed in {seconds:.1f} s, without a display and with nothing on standard error")
    print(
        f"usable window: first start {starts[0]:.0f} ms, then {statistics.median(starts[1:]):.0f} ms (median of {STARTS - 1})"
    )
    return 0


def freeze() -> None:
    """PyInstaller over the spec, with an icon drawn from our own SVG."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    WORK.mkdir(parents=True, exist_ok=True)
    icon = WORK / ("xinglin.ico" if WINDOWS else "xinglin.icns")
    if WINDOWS or MAC:
        draw_icon(icon)
    command = [sys.executable, "-m", "PyInstaller", str(ROOT / "build_spec" / "xinglin.spec"), "--noconfirm"]
    places = ["--distpath", str(DIST), "--workpath", str(WORK), "--log-level", "ERROR"]
    subprocess.run(
        [*command, *places], env={**os.environ, "XINGLIN_ICON": str(icon) if icon.exists() else ""}, check=True
    )
    for name in ("linux/xinglin.desktop", "linux/install.sh"):
        if sys.platform == "linux":
            shutil.copy2(ROOT / "build_spec" / name, FOLDER)
    if not MAC:
        shutil.copy2(ROOT / "resources" / "icons" / "xinglin.svg", FOLDER)


def draw_icon(path: Path) -> None:
    """The SVG at 256 pixels, in the format of the platform."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QIcon

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    drawn = QIcon(str(ROOT / "resources" / "icons" / "xinglin.svg")).pixmap(QSize(256, 256)).save(str(path))
    assert drawn and app, f"could not draw {path}"


def stays_offline() -> None:
    """Neither a Python module nor a library that opens connections is inside."""
    from PyInstaller.archive.readers import CArchiveReader

    pyz = CArchiveReader(str(CONSOLE)).open_embedded_archive("PYZ.pyz")
    found = ONLINE_MODULES & set(pyz.toc) | {file.name for pattern in ONLINE_FILES for file in FOLDER.rglob(pattern)}
    assert not found, f"the package could go online: {sorted(found)}"


def speaks_chinese() -> None:
    """Qt's own words and ours are inside."""
    missing = {"qtbase_zh_CN.qm", "xinglin_zh_CN.qm"} - {file.name for file in FOLDER.rglob("*.qm")}
    assert not missing, f"the package lacks {sorted(missing)}"


def smoke(home: Path) -> float:
    """The program's own self-test, on a machine without display, home or Python; in seconds."""
    began = time.perf_counter()
    run(CONSOLE, "--smoke", home=home)
    return time.perf_counter() - began


def portable(home: Path) -> None:
    """With a file named `portable` beside the app nothing is written outside its folder."""
    marker, data = FOLDER / "portable", FOLDER / "data"
    marker.touch()
    try:
        # fontconfig keeps its own cache; it is not ours to move
        before = {file for file in home.rglob("*") if ".cache" not in file.parts}
        run(CONSOLE, "demo", data / "archives" / "sample", home=home)
        run(WINDOWED, "--archive", data / "archives" / "sample", home=home, **measured())
        assert (data / "settings.json").exists(), "portable: the settings are not beside the app"
        after = {file for file in home.rglob("*") if ".cache" not in file.parts}
        assert after == before, f"portable: written elsewhere: {sorted(after - before)}"
    finally:
        marker.unlink()
        shutil.rmtree(data, ignore_errors=True)


def start(home: Path, archive: Path | None) -> list[float]:
    """Milliseconds from the start of the process to a window that shows articles, for several starts."""
    own = {"XINGLIN_HOME": str(home / "own")}
    run(CONSOLE, "demo", home / "sample", home=home, **own)
    shown = archive.resolve() if archive else home / "sample"
    return [float(run(WINDOWED, "--archive", shown, home=home, **own, **measured()).split()[-1]) for _ in range(STARTS)]


def measured() -> dict[str, str]:
    """Asks the app to say when its window is usable, and to leave."""
    return {"XINGLIN_MEASURE_START": "1", "XINGLIN_STARTED_AT": repr(time.time()), "QT_QPA_PLATFORM": "offscreen"}


def run(*command: str | Path, home: Path, **variables: str) -> str:
    """What the frozen program prints, having nothing of this environment; nothing but harmless lines on standard error."""
    kept = {k: os.environ[k] for k in ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR") if k in os.environ}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(home))
    done = subprocess.run(
        [str(word) for word in command],
        env={**kept, **homes, "LANG": "C.UTF-8", **variables},  # Qt complains of any other on standard error
        cwd=home,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if line.strip() and not line.endswith(HARMLESS)]
    assert done.returncode == 0 and not said, f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def pack() -> Path:
    """One file to hand on: zip where people expect that, tar.gz on Linux."""
    name = f"xinglin-{__version__}-{sys.platform}-{platform.machine().lower()}"
    if WINDOWS or MAC:
        return Path(shutil.make_archive(str(DIST / name), "zip", DIST, "Xinglin.app" if MAC else "xinglin"))
    package = DIST / f"{name}.tar.gz"
    with tarfile.open(package, "w:gz", compresslevel=6) as tar:  # 9 takes three times as long for a hundredth less
        tar.add(FOLDER, arcname="xinglin", filter=_nobodys)
    return package


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """The name of whoever built it is of no interest."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


if __name__ == "__main__":
    sys.exit(main())
