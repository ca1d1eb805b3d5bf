"""The archive from a terminal: `xinglin COMMAND`. Names, JSON keys and exit statuses are fixed; see the README.

It must not know: Qt or `desktop`. The window is handed in by `desktop/main.py`, which decides nothing else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from db.cli.console import Console
from db.cli.failures import DONE, FAILED, IN_PART, WRONG_USE, bug, sentence, status
from db.cli.parser import Asked, ask
from db.errors import ArchiveError

INTERRUPTED = 130
"""What shells expect of a program that Ctrl+C has stopped."""

OpenWindow = Callable[[Path | None], int]
"""Shows the window on that archive (None: the last one, or the welcome screen) and returns the exit status."""

CheckWindow = Callable[[Path], None]
"""The window's own part of `--smoke`, on the archive the first part has made; raises when something is wrong."""


def main(
    argv: Sequence[str] | None = None,
    *,
    open_window: OpenWindow | None = None,
    check_window: CheckWindow | None = None,
) -> int:
    """Do what `argv` (default: this process's arguments) asks for. Returns the exit status.

    Nothing is raised but bugs, and those only where `XINGLIN_TRACEBACK` is set.
    """
    console = Console.of_process()
    try:
        code = _run(sys.argv[1:] if argv is None else argv, console, open_window, check_window)
        console.flush()
    except BrokenPipeError:
        console.hang_up()
        return IN_PART
    return code


def _run(
    argv: Sequence[str], console: Console, open_window: OpenWindow | None, check_window: CheckWindow | None
) -> int:
    """The border of the program: whatever goes wrong behind it is told in one line and becomes a status."""
    try:
        return _do(ask(argv, console), console, open_window, check_window)
    except SystemExit as leave:
        return leave.code if isinstance(leave.code, int) else DONE
    except ArchiveError as error:
        console.complain(sentence(error, console.words))
        return status(error)
    except BrokenPipeError:
        raise
    except OSError as error:
        console.note("error.system", path=error.filename or "", detail=error.strerror or error)
        return FAILED
    except KeyboardInterrupt:
        console.note("error.interrupted")
        return INTERRUPTED
    except MemoryError:
        console.note("error.memory")
        return FAILED
    except Exception as error:
        if os.environ.get("XINGLIN_TRACEBACK"):
            raise
        console.note("error.bug", detail=bug(error))
        return FAILED


def _do(asked: Asked, console: Console, open_window: OpenWindow | None, check_window: CheckWindow | None) -> int:
    if asked.smoke:
        from db import smoke

        return smoke.run(console, check_window)
    if asked.command is not None:
        return _command(asked.command)(asked, console)
    if open_window is None:
        console.note("usage.window")
        return WRONG_USE
    return open_window(asked.archive)


def _command(name: str) -> Callable[[Asked, Console], int]:
    """The modules of the other commands are never read: `search` must answer at once."""
    if name in ("search", "show"):
        from db.cli import find

        return {"search": find.search, "show": find.show}[name]
    if name in ("demo", "parse", "import", "load"):
        from db.cli import intake

        return {"demo": intake.demo, "parse": intake.parse, "import": intake.import_, "load": intake.load}[name]
    if name == "export":
        from db.cli import handout

        return handout.export
    if name == "facts":
        from db.cli import facts

        return facts.facts
    if name == "hospitals":
        from db.cli import hospitals

        return hospitals.hospitals
    if name in ("edit", "trash", "collections", "missing", "history"):
        from db.cli import cataloguing

        return {
            "edit": cataloguing.edit,
            "trash": cataloguing.trash,
            "collections": cataloguing.collections,
            "missing": cataloguing.missing,
            "history": cataloguing.history,
        }[name]
    from db.cli import upkeep

    return {
        "check": upkeep.check,
        "rebuild": upkeep.rebuild,
        "lessons": upkeep.lessons,
        "bench": upkeep.bench,
    }[name]
