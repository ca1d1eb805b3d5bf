#!/usr/bin/env python3
"""Everything a developer does, on every platform: run, test, check, build, bench, screenshots, lock.

It must not know: anything outside the standard library, or how the app works. It makes `.venv` from the hashed
lock files, brings the system libraries Qt needs where it may, and calls the tools inside that environment.
It must stay readable by Python 3.7, which is told in one sentence what is missing.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
MARKS = VENV / "xinglin-marks.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
USAGE = """usage: python3 dev.py COMMAND

  run [ARGUMENTS]        open the app on the sample archive, or start it with these arguments
  test [--slow|--fast] [ARGS]
                         run the tests in parallel, without a display; --slow runs the slow ones too, --fast leaves out
                         those that open the whole window
  check [--fix]          format, lint, types, translations; --fix formats and mends what can be mended
  build                  the frozen app in dist/, tested by its own --smoke
  bench [search|edits|ranking|import|suggestions] [ARGS]
                         speed, memory and quality of search and import, other engines beside it; --help
  screenshots OUT        pictures of the real window over the sample archive
  lock [--upgrade]       write requirements*.lock anew from pyproject.toml (needs uv)
"""
NO_DISPLAY = """There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open.
  On a desktop      start it from a terminal inside the desktop session.
  Over ssh          connect with: ssh -X
  With no screen    xvfb-run -a python3 dev.py run       a window on a virtual screen (Debian: apt-get install xvfb xauth)
                    python3 dev.py screenshots OUT       the windows as pictures
                    python3 dev.py test                  the tests need no display
"""

# Found by ldd in a minimal Debian 12; libGL and libEGL come from the system by design, the rest is not in the wheel.
QT_PACKAGES = ("libglib2.0-0", "libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libxkbcommon0")
XCB_PACKAGES = ("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0")
COUNT_CHINESE_FONTS = (
    "from PySide6.QtGui import QFontDatabase as D, QGuiApplication as A; a = A(['fonts']);"
    "raise SystemExit(not D.families(D.WritingSystem.SimplifiedChinese))"
)


# ---- the commands


def run(arguments: list[str]) -> int:
    """The app on the sample archive, which is made at the first run; with arguments, the app as they say."""
    if not has_display():
        stop(NO_DISPLAY)
    environment("requirements.lock", "xcb")
    return call(PYTHON, "-m", "desktop.main", *(arguments or ["--archive", sample_archive()]), cwd=Path.cwd())


def test(arguments: list[str]) -> int:
    """pytest, parallel unless told otherwise (`-n`, `-p no:xdist`); what is not ours is handed on."""
    environment("requirements-dev.lock")
    chosen = ["-m", "not slow and not window" if "--fast" in arguments else "not slow"]
    if "--slow" in arguments:
        chosen = ["--hypothesis-profile", "thorough"]
    parallel = [] if {"-n", "no:xdist"} & set(arguments) else ["-n", "auto", "--dist", "worksteal"]
    rest = [a for a in arguments if a not in ("--slow", "--fast")]
    return call(PYTHON, "-m", "pytest", *chosen, *parallel, *rest, QT_QPA_PLATFORM="offscreen")


def check(arguments: list[str]) -> int:
    """Every check runs even when one before it failed; the status is that of the worst."""
    environment("requirements-dev.lock")
    fix = "--fix" in arguments
    steps = {
        "format": (PYTHON, "-m", "ruff", "format", *([] if fix else ["--check"]), "."),
        "lint": (PYTHON, "-m", "ruff", "check", *(["--fix"] if fix else []), "."),
        "types": (PYTHON, "-m", "pyright"),
        "translations": (PYTHON, "build_spec/translations.py", *([] if fix else ["--check"])),
    }
    failed = [name for name, command in steps.items() if call(*command, PYRIGHT_PYTHON_IGNORE_WARNINGS="1")]
    print("check: " + (f"failed: {', '.join(failed)}" if failed else "all good"))
    return 1 if failed else 0


def build(arguments: list[str]) -> int:
    """Freezes the app, smokes it, measures it, packs it."""
    environment("requirements-dev.lock")
    need_freezing_tools()
    return call(PYTHON, ROOT / "build_spec/build.py", *arguments, cwd=Path.cwd())


def bench(arguments: list[str]) -> int:
    """Speed and quality of the real thing; `--corpus FILE` brings one's own articles, `--help` tells the rest."""
    environment("requirements-dev.lock")
    return call(PYTHON, ROOT / "tests/bench/bench.py", *arguments, cwd=Path.cwd(), QT_QPA_PLATFORM="offscreen")


def screenshots(arguments: list[str]) -> int:
    """PNGs of the real window over the sample archive."""
    if not arguments:
        stop("screenshots needs a folder: python3 dev.py screenshots OUT")
    environment("requirements-dev.lock")
    script = ROOT / "tests/desktop/screenshots.py"
    return call(PYTHON, script, *arguments, cwd=Path.cwd(), QT_QPA_PLATFORM="offscreen")


def lock(arguments: list[str]) -> int:
    """Both lock files from pyproject.toml: for every platform, with hashes, naming no index host."""
    uv = working_uv() or stop("lock needs uv (https://docs.astral.sh/uv): python3 -m pip install uv")
    compile_ = (uv, "pip", "compile", "-q", "pyproject.toml", "--universal", "--python-version", "3.11")
    plain = ("--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", *arguments)
    groups = ("--group", "dev", "--group", "build", "-c", "requirements.lock")
    return call(*compile_, *plain, "-o", "requirements.lock") or call(
        *compile_, *groups, *plain, "-o", "requirements-dev.lock"
    )


# ---- the environment


def environment(lock_file: str, platform: str = "offscreen") -> None:
    """`.venv` holds what `lock_file` pins and Qt can start on `platform`. Costs a file read when that is so already."""
    done = MARKS.read_text().splitlines() if MARKS.exists() and PYTHON.exists() else []
    if fingerprint(lock_file) not in done:
        say(f"making {VENV.name} from {lock_file} (once)")
        install(lock_file)
        # the larger lock holds all of the smaller one; new libraries may need new system ones
        done = [fingerprint(name) for name in {lock_file, "requirements.lock"}]
        MARKS.write_text("\n".join(done))
    if f"qt {platform}" not in done:
        if sys.platform == "linux":
            bring_qt_libraries(platform)
            bring_chinese_font()
        MARKS.write_text("\n".join([*done, f"qt {platform}"]))


def fingerprint(lock_file: str) -> str:
    """The mark that says `.venv` holds exactly this file's packages."""
    return f"{lock_file} {hashlib.sha256((ROOT / lock_file).read_bytes()).hexdigest()}"


def install(lock_file: str) -> None:
    """With uv where it works (2 s), else with the venv and pip every Python brings (20 s); from the same file."""
    uv = working_uv()
    if uv and install_with_uv(uv, lock_file):
        return
    if not PYTHON.exists() or call(PYTHON, "-m", "pip", "--version", quiet=True):
        if importlib.util.find_spec("ensurepip") is None:
            apt_install([f"python3.{sys.version_info.minor}-venv"], "Python's venv module is missing")
        if call(sys.executable, "-m", "venv", "--clear", VENV):
            stop(f"could not make {VENV}")
    # `python -m pip`, as pip may be asked to replace itself, which Windows forbids to pip.exe
    options = ("--quiet", "--disable-pip-version-check", "--no-warn-script-location", "--require-hashes")
    if call(PYTHON, "-m", "pip", "install", *options, "-r", lock_file):
        stop("could not install the packages above. Is this machine online? This is needed once.")


def install_with_uv(uv: str, lock_file: str) -> bool:
    """Whether uv did it; a uv without access leaves the work to pip."""
    if not PYTHON.exists() and call(uv, "venv", "-q", "--seed", "--clear", "--python", sys.executable, VENV):
        return False
    return not call(uv, "pip", "install", "-q", "--python", PYTHON, "--require-hashes", "-r", lock_file)


def working_uv() -> str:
    """uv's path, or nothing: a pyenv shim is on the path even where the chosen Python has no uv."""
    uv = shutil.which("uv")
    return uv if uv and not call(uv, "--version", quiet=True) else ""


def bring_qt_libraries(platform: str) -> None:
    """Asks the loader what Qt would miss, and installs it or says how."""
    plugins = sorted(VENV.glob(f"lib/python*/site-packages/PySide6/Qt/plugins/platforms/libq{platform}.so"))
    modules = sorted(VENV.glob("lib/python*/site-packages/PySide6/QtWidgets.abi3.so"))
    answer = subprocess.run(["ldd", *plugins, *modules], capture_output=True, text=True, check=False).stdout
    missing = sorted({line.split()[0] for line in answer.splitlines() if "not found" in line})
    if missing:
        packages = QT_PACKAGES + (XCB_PACKAGES if platform == "xcb" else ())
        apt_install(packages, f"Qt needs system libraries that are missing: {' '.join(missing)}")


def bring_chinese_font() -> None:
    """Without one every Chinese character is a box. No reason to stop: a person may be about to install theirs."""
    if call(PYTHON, "-c", COUNT_CHINESE_FONTS, quiet=True, QT_QPA_PLATFORM="offscreen") == 0:
        return
    try:
        apt_install(["fonts-noto-cjk"], "no Chinese font is installed")
    except SystemExit as problem:
        say(str(problem))


def need_freezing_tools() -> None:
    """PyInstaller reads libraries with binutils and ships libpython, which Debian's python3 does not bring."""
    if sys.platform != "linux":
        return
    library = f"libpython3.{sys.version_info.minor}"
    packages = [] if shutil.which("objdump") else ["binutils"]
    if not Path(sysconfig.get_config_var("LIBDIR") or "", f"{library}.so.1.0").exists():
        try:  # where a distribution keeps it, the loader knows
            ctypes.CDLL(f"{library}.so.1.0")
        except OSError:
            packages.append(library)
    if packages:
        apt_install(packages, "freezing needs tools that are missing")


def apt_install(packages: list[str] | tuple[str, ...], why: str) -> None:
    """Installs Debian packages as root; otherwise stops with the exact command."""
    options = ["-y", "--no-install-recommends"]
    if not shutil.which("apt-get"):
        stop(f"{why}.\nInstall what holds them on this system; on Debian and Ubuntu: {' '.join(packages)}")
    if os.geteuid() != 0:
        stop(f"{why}. Please run:\n  sudo apt-get update && sudo apt-get install {' '.join([*options, *packages])}")
    say(f"{why}; installing {' '.join(packages)}")
    command = ["apt-get", "install", "-qq", *options, *packages]
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    # a fresh container has no package lists yet, an old one has outdated ones: both are mended by an update
    if call(*command, quiet=True) and (call("apt-get", "update", "-qq", quiet=True) or call(*command, quiet=True)):
        stop(f"apt-get could not install the packages. Please run:\n  apt-get update && {' '.join(command)}")


# ---- small parts


def sample_archive() -> Path:
    """The archive the importer makes of the sample pages, made once; beside its place first, so never half of it."""
    home = Path(os.environ.get("XINGLIN_HOME") or ROOT / "build")
    archive, unfinished = home / "sample-archive", home / "sample-archive.unfinished"
    if not (archive / "archive.sqlite").exists():
        say(f"making the sample archive in {archive} (once)")
        shutil.rmtree(unfinished, ignore_errors=True)
        home.mkdir(parents=True, exist_ok=True)
        if call(PYTHON, "-m", "desktop.main", "demo", unfinished / archive.name, quiet=True):
            stop(f"could not make the sample archive; why, says: {PYTHON} -m desktop.main demo {archive}")
        (unfinished / archive.name).rename(archive)  # under its own name, as an archive remembers what it was called
        unfinished.rmdir()
    return archive


def has_display() -> bool:
    """Whether a window could open; anywhere but on Linux one always can."""
    return sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def call(*command: str | Path, cwd: Path = ROOT, quiet: bool = False, **variables: str) -> int:
    """Runs `command` with our modules importable; its exit status. An interrupt is the child's to handle."""
    environ = {**os.environ, **variables}
    environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # it doubles the start-up time
    silence = subprocess.DEVNULL if quiet else None
    sys.stdout.flush()
    try:
        return subprocess.run(
            [str(word) for word in command], cwd=str(cwd), env=environ, stdout=silence, stderr=silence, check=False
        ).returncode
    except KeyboardInterrupt:
        return 130


def say(sentence: str) -> None:
    """A line about what happens now, apart from what the tools print."""
    print(f"dev.py: {sentence}", file=sys.stderr, flush=True)


def stop(sentence: str) -> NoReturn:
    """Ends with a sentence on standard error and status 1."""
    raise SystemExit(sentence if sentence.startswith("usage") else f"dev.py: {sentence}")


def newer_python() -> str:
    """A Python on the path that is new enough, newest first, or nothing."""
    return next(filter(None, (shutil.which(f"python3.{minor}") for minor in (13, 12, 11))), "")


def main() -> int:
    """Status of the command named first."""
    if sys.version_info < OLDEST:
        newer = newer_python()
        if newer:
            return subprocess.call([newer, *sys.argv])
        have = ".".join(map(str, sys.version_info[:3]))
        stop(f"Xinglin needs Python 3.11 or newer; {sys.executable} is Python {have}.")
    commands = {c.__name__: c for c in (run, test, check, build, bench, screenshots, lock)}
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        print(USAGE, end="")
        return 0 if sys.argv[1:] in (["-h"], ["--help"], ["help"]) else 2
    return commands[sys.argv[1]](sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
