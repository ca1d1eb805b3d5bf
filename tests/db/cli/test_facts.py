"""What `show` says of the facts in an article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.db.cli.conftest import write_jsonl

Run = Callable[..., Any]


def test_show_has_the_facts_with_their_place(run: Run, tmp_path: Path) -> None:
    body = "绵溪市人民医院现有床位420张。"
    record = {"title": "题", "body": body, "hospitals": ["绵溪市人民医院"], "date": "2024-04-18"}
    run("load", write_jsonl(tmp_path / "a.jsonl", [record]), "--archive", tmp_path / "a")
    shown = run("show", 1, "--archive", tmp_path / "a", "--json").json
    (fact,) = shown["facts"]
    assert (fact["kind"], fact["value"], fact["unit"], fact["when"]) == ("beds", 420, "张", "2024-04")
    assert body[slice(*fact["span"])] == "床位420张"
