from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db import __version__
from db.cli import main

Run = Callable[..., Any]
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "arguments",
    [
        ("search",),
        ("search", "x"),
        ("search", "x", "--archive", "a", "--limit", "-1"),
        ("search", "x", "--archive", "a", "--sort", "shoe size"),
        ("show", "seven", "--archive", "a"),
        ("import", "p", "--archive", "a", "--date", "4.8.2022"),
        ("import", "p", "--archive", "a", "--date", "2022-13-01"),
        ("export", "--archive", "a", "--format", "csv", "--to", "x"),
        ("export", "--archive", "a", "--ids", "1,b", "--format", "csv", "--to", "x"),
        ("export", "--archive", "a", "--ids", "1", "--query", "x", "--format", "csv", "--to", "x"),
        ("export", "--archive", "a", "--ids", "1", "--format", "papyrus", "--to", "x"),
        ("demolish",),
        ("rebuild", "--archive", "a", "--gently"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_wrong_use_is_one_line_and_status_2(run: Run, language: str, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments, language=language)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_wrong_use_is_told_in_chinese(run: Run) -> None:
    assert run("search", language="zh").err == "xinglin search: 缺少：QUERY\n"


def test_help_lists_every_command_in_chinese(run: Run) -> None:
    ran = run("--help", language="zh")
    assert ran.status == 0
    assert "在文件夹中建立示例档案库" in ran.out
    assert "usage" not in ran.out


@pytest.mark.parametrize(
    "command", ["demo", "parse", "import", "load", "search", "show", "export", "check", "rebuild", "bench"]
)
def test_every_command_has_help(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.status == 0
    assert "--json" in ran.out


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version").out == f"xinglin {__version__}\n"


def test_without_a_command_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path | None] = []
    assert main(["--archive", "somewhere"], open_window=lambda path: opened.append(path) or 0) == 0
    assert main([], open_window=lambda path: opened.append(path) or 0) == 0
    assert opened == [Path("somewhere"), None]


def test_where_there_is_no_window_that_is_said(run: Run) -> None:
    assert run().status == 2


def test_the_archive_may_be_named_before_the_command(run: Run, loaded: Path) -> None:
    assert run("--archive", loaded, "search", "开诊", "--json").json["total"] == 1


@pytest.mark.parametrize("command", ["search x", "show 1", "check", "rebuild", "export --ids 1 --format csv --to x"])
def test_a_folder_without_an_archive_is_said_to_be_none(run: Run, tmp_path: Path, command: str) -> None:
    ran = run(*command.split(), "--archive", tmp_path)
    assert (ran.status, ran.out, ran.err) == (3, "", f"there is no archive in {tmp_path}\n")


@pytest.mark.parametrize("command", ['search "" --json', "--help", "search --help"])
def test_a_reader_that_hangs_up_is_no_error(loaded: Path, command: str) -> None:
    line = f'"{sys.executable}" -m db.cli --archive "{loaded}" {command} | true'
    ran = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.stderr == ""


def test_a_name_the_system_refuses_is_one_line(run: Run) -> None:
    ran = run("parse", "x" * 5000 + ".txt")
    assert (ran.status, ran.err.count("\n")) == (3, 1)
    assert "internal error" not in ran.err


def test_a_search_reads_neither_window_nor_export_nor_importer(loaded: Path) -> None:
    script = "import sys; from db.cli import main; main(sys.argv[1:]); print(*sorted(sys.modules), file=sys.stderr)"
    command = [sys.executable, "-c", script, "search", "开诊", "--archive", str(loaded)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    modules = ran.stderr.split()
    assert not [m for m in modules if m.startswith(("desktop", "PySide6", "db.export", "db.ingest", "sqlite_utils"))]


@pytest.mark.skipif(sys.platform == "win32", reason="locales are chosen by environment elsewhere only")
def test_output_is_utf_8_in_the_c_locale(loaded: Path) -> None:
    environ = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PATH": "/usr/bin:/bin"}
    command = [sys.executable, "-m", "db.cli", "show", "1", "--archive", str(loaded)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", env=environ, check=True)
    assert "雨后开诊" in ran.stdout


def test_a_bug_is_told_in_one_line(run: Run, loaded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.archive.Archive.status", lambda self: 1 // 0)
    ran = run("check", "--archive", loaded)
    assert (ran.status, ran.err.count("\n")) == (3, 1)
    assert ran.err.startswith("internal error: ZeroDivisionError")
