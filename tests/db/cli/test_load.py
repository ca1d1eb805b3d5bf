from __future__ import annotations

import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
GOOD = json.dumps({"headline": "题", "body": "文"}, ensure_ascii=False)


def test_load_makes_the_archive_and_says_so(run: Run, jsonl: Path, tmp_path: Path) -> None:
    ran = run("load", jsonl, "--archive", tmp_path / "new", "--json")
    assert (ran.status, ran.err) == (0, f"made a new archive in {tmp_path / 'new'}\n")
    assert ran.json == {"pages": 0, "articles": 3, "skipped": [], "ids": [1, 2, 3]}


def test_load_adds_to_the_archive_there_is(run: Run, jsonl: Path, tmp_path: Path) -> None:
    run("load", jsonl, "--archive", tmp_path / "new")
    assert run("load", jsonl, "--archive", tmp_path / "new", "--json").json["ids"] == [4, 5, 6]
    assert run("search", "", "--archive", tmp_path / "new", "--json").json["total"] == 6


@pytest.mark.parametrize(("suffix", "packed"), [(".xz", lzma.compress), (".gz", gzip.compress)])
def test_load_unpacks(run: Run, tmp_path: Path, suffix: str, packed: Callable[[bytes], bytes]) -> None:
    path = tmp_path / f"a.jsonl{suffix}"
    path.write_bytes(packed(GOOD.encode()))
    assert run("load", path, "--archive", tmp_path / "new", "--json").json["articles"] == 1


def test_load_reads_standard_input(run: Run, tmp_path: Path) -> None:
    ran = run("load", "-", "--archive", tmp_path / "new", "--json", stdin=f"\ufeff{GOOD}\r\n\r\n{GOOD}".encode())
    assert ran.json["articles"] == 2


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "it is no JSON"),
        ("[]", "it is no JSON object"),
        ("{}", "it has neither headline nor text"),
        ('{"body": ["x"]}', "its body is no text"),
        ('{"body": "x", "date": "soon"}', "its date is no date"),
    ],
)
def test_one_bad_line_stores_nothing(run: Run, tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(f"{GOOD}\n{line}\n", "utf-8")
    ran = run("load", path, "--archive", tmp_path / "new")
    assert ran.status == 3
    assert ran.err.splitlines()[-1] == f"line 2 of {path} is no article: {reason}; nothing was stored"
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00rubbish", GOOD.encode("gb18030") + b"\n"])
def test_bytes_that_are_no_utf_8_store_nothing(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(GOOD.encode() + b"\n" + content)
    ran = run("load", path, "--archive", tmp_path / "new")
    assert (ran.status, ran.err.splitlines()[-1]) == (3, f"{path}: it is not text")
    assert not (tmp_path / "new").exists()


def test_a_torn_archive_of_lines_stores_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "torn.jsonl.xz"
    path.write_bytes(lzma.compress(GOOD.encode() * 1000)[:-20])
    assert run("load", path, "--archive", tmp_path / "new").status == 3
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("name", ["missing.jsonl", "folder"])
def test_a_file_that_is_none_makes_no_archive(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    ran = run("load", tmp_path / name, "--archive", tmp_path / "new")
    assert (ran.status, ran.err.count("\n")) == (3, 1)
    assert not (tmp_path / "new").exists()


def test_a_failed_load_leaves_the_archive_as_it_was(run: Run, jsonl: Path, tmp_path: Path) -> None:
    run("load", jsonl, "--archive", tmp_path / "new")
    (tmp_path / "bad.jsonl").write_text(f"{GOOD}\n{{", "utf-8")
    assert run("load", tmp_path / "bad.jsonl", "--archive", tmp_path / "new").status == 3
    assert run("search", "", "--archive", tmp_path / "new", "--json").json["total"] == 3


def test_an_empty_folder_stays_when_nothing_comes_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "none.jsonl").write_text("")
    assert run("load", tmp_path / "none.jsonl", "--archive", tmp_path / "new").status == 1
    assert not list((tmp_path / "new").iterdir())


def test_a_folder_of_something_else_is_left_alone(run: Run, jsonl: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    ran = run("load", jsonl, "--archive", tmp_path)
    assert (ran.status, ran.err) == (3, f"there is no archive in {tmp_path}\n")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
