from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_query_is_exported_as_citations(run: Run, loaded: Path, tmp_path: Path) -> None:
    ran = run("export", "--archive", loaded, "--query", "CT", "--format", "gbt7714-2015", "--to", tmp_path / "out.txt")
    assert ran.status == 0
    assert (tmp_path / "out.txt").read_text("utf-8") == "[1] 周以宁.雨后开诊[N].健康报,2022-03-04(A5).\n"


def test_punctuation_may_be_full_width(run: Run, loaded: Path) -> None:
    arguments = ("--query", "CT", "--format", "gbt7714-2015", "--to", "-", "--full-width")
    assert "健康报，2022-03-04（A5）" in run("export", "--archive", loaded, *arguments).out


def test_ids_keep_their_order(run: Run, loaded: Path) -> None:
    ran = run("export", "--archive", loaded, "--ids", "3, 1,3", "--format", "csl-json", "--to", "-")
    assert [item["id"] for item in json.loads(ran.out)] == ["3", "1"]


def test_an_id_that_is_gone_is_named_and_the_rest_written(run: Run, loaded: Path, tmp_path: Path) -> None:
    ran = run("export", "--archive", loaded, "--ids", "1,99", "--format", "csv", "--to", tmp_path / "x.csv", "--json")
    assert (ran.status, ran.err) == (1, "there is no article 99\n")
    assert ran.json["articles"] == 1


def test_nothing_to_export_writes_no_file(run: Run, loaded: Path, tmp_path: Path) -> None:
    ran = run("export", "--archive", loaded, "--query", "没有的话", "--format", "csv", "--to", tmp_path / "x.csv")
    assert (ran.status, ran.err) == (1, "there is no article to export\n")
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_status_3(run: Run, loaded: Path, tmp_path: Path) -> None:
    to = tmp_path / "no" / "x.csv"
    ran = run("export", "--archive", loaded, "--ids", "1", "--format", "csv", "--to", to)
    assert (ran.status, ran.err.count("\n")) == (3, 1)
    assert str(to) in ran.err


@pytest.mark.parametrize(("language", "heading"), [("zh", "编号,主题"), ("en", "id,headline")])
def test_a_table_has_headings_in_the_language_of_the_terminal(
    run: Run, loaded: Path, language: str, heading: str
) -> None:
    ran = run("export", "--archive", loaded, "--ids", "1", "--format", "csv", "--to", "-", language=language)
    assert ran.out.startswith(f"\ufeff{heading}")
