from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.db.cli.conftest import write_jsonl

Run = Callable[..., Any]


@pytest.fixture
def archive(run: Run, tmp_path: Path) -> Path:
    """Two hospitals with an article each, one that names both."""
    names = (["铁岭市中心医院"], ["铁岭县医院"], ["铁岭县医院", "铁岭市中心医院"])
    records = [
        {"title": f"第{n}篇", "date": f"202{n}", "paper": "晚报", "hospitals": own} for n, own in enumerate(names)
    ]
    assert run("load", write_jsonl(tmp_path / "a.jsonl", records), "--archive", tmp_path / "a").status == 0
    return tmp_path / "a"


def test_all_hospitals_are_listed_with_their_places(run: Run, archive: Path) -> None:
    listed = run("hospitals", "--archive", archive, "--json").json["hospitals"]
    assert [(one["id"], one["name"], one["city"], one["district"], one["articles"]) for one in listed] == [
        (1, "铁岭市中心医院", "铁岭", None, 2),
        (2, "铁岭县医院", "铁岭", "铁岭县", 2),
    ]
    assert "铁岭市中心医院" in run("hospitals", "--archive", archive).out


def test_a_name_lists_who_bears_it(run: Run, archive: Path) -> None:
    assert len(run("hospitals", "鐵嶺縣醫院", "--archive", archive, "--json").json["hospitals"]) == 1
    assert run("hospitals", "协和", "--archive", archive).status == 1


def test_one_is_shown_with_profile_and_history(run: Run, archive: Path) -> None:
    one = run("hospitals", "--id", "1", "--archive", archive, "--json").json
    assert one["profile"]["by_year"] == [[2020, 1, 0], [2022, 0, 1]]
    assert one["profile"]["co_mentioned"] == [{"id": 2, "name": "铁岭县医院", "articles": 1}]
    assert {"field": "name", "old": "", "new": "铁岭市中心医院"} in one["history"][0]["details"]
    assert "晚报 2" in run("hospitals", "--id", "1", "--archive", archive, language="zh").out


def test_two_are_merged_and_split_again(run: Run, archive: Path) -> None:
    one = run("hospitals", "--merge", "1", "2", "--id", "1", "--archive", archive, "--json").json
    assert ([name["name"] for name in one["names"]], one["articles"]) == (["铁岭市中心医院", "铁岭县医院"], 3)
    run("hospitals", "--split", "1", "铁岭县医院", "--archive", archive)
    listed = run("hospitals", "--archive", archive, "--json").json["hospitals"]
    assert [(one["name"], one["articles"]) for one in listed] == [("铁岭市中心医院", 1), ("铁岭县医院", 2)]


@pytest.mark.parametrize("arguments", [("--id", "9"), ("--merge", "1", "9"), ("--split", "x", "名")])
def test_a_hospital_that_is_not_there_is_status_1(run: Run, archive: Path, arguments: tuple[str, ...]) -> None:
    ran = run("hospitals", *arguments, "--archive", archive)
    assert (ran.status, "Traceback" in ran.err) == (1, False)


def test_what_cannot_be_split_is_wrong_use(run: Run, archive: Path) -> None:
    ran = run("hospitals", "--split", "1", "铁岭市中心医院", "--archive", archive)
    assert (ran.status, len(ran.err.splitlines())) == (2, 1)
