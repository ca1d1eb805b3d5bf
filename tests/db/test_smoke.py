from __future__ import annotations

import io
import os
from pathlib import Path

from db import smoke
from db.archive import Archive
from db.cli.console import Console
from db.cli.words import Words


def console() -> tuple[Console, io.StringIO, io.StringIO]:
    out, err = io.StringIO(), io.StringIO()
    return Console(Words(chinese=False), out, err), out, err


def test_the_self_test_passes_and_says_every_step() -> None:
    own, out, err = console()
    assert smoke.run(own) == 0
    assert [line.split()[0] for line in out.getvalue().splitlines()] == ["ok"] * 5
    assert not err.getvalue()


def test_the_window_gets_the_archive_in_a_home_of_its_own() -> None:
    seen: list[tuple[int, str]] = []

    def check_window(path: Path) -> None:
        with Archive.open(path) as archive:
            seen.append((archive.status().articles, os.environ["XINGLIN_HOME"]))

    before = os.environ["XINGLIN_HOME"]
    assert smoke.run(console()[0], check_window) == 0
    assert seen[0][0] > 0
    assert seen[0][1] != before == os.environ["XINGLIN_HOME"]


def test_a_step_that_fails_is_told_in_one_line() -> None:
    def check_window(path: Path) -> None:
        raise smoke.Wrong("no highlight")

    own, _, err = console()
    assert smoke.run(own, check_window) == 3
    assert err.getvalue().startswith("failed window: Wrong: no highlight")
    assert err.getvalue().count("\n") == 1


def test_nothing_is_left_behind() -> None:
    folders: list[Path] = []
    smoke.run(console()[0], lambda path: folders.append(path.parent))
    assert not folders[0].exists()
