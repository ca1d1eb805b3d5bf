"""The catalogue, kept from a terminal."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from tests.db.cli.conftest import Run


@pytest.fixture
def own(loaded: Path, tmp_path: Path) -> Path:
    """The three articles, to be changed."""
    return Path(shutil.copytree(loaded, tmp_path / "own"))


def test_many_articles_are_edited_at_once(run: Run, own: Path) -> None:
    fields = ("paper=晚报", "fonds=J001", "category=WS", "year=2024", "retention=永久", "item=5", "tags=甲、乙")
    sets = [argument for field in fields for argument in ("--set", field)]
    done = run("edit", "--ids", "1,3", *sets, "--archive", own, "--json")
    assert done.json == {"articles": 2, "changed": [1, 3]}
    shown = run("show", 3, "--archive", own, "--json").json
    assert (shown["paper"], shown["code"], shown["tags"]) == ("晚报", "J001-WS·2024-Y-0006", ["甲", "乙"])


def test_articles_of_a_query_are_edited_and_an_empty_value_empties(run: Run, own: Path) -> None:
    assert run("edit", "--query", "报纸:健康报", "--set", "date=", "--archive", own).out == "1 articles changed\n"
    assert run("show", 1, "--archive", own, "--json").json["date"] is None


def test_tags_are_added_and_taken_away(run: Run, own: Path) -> None:
    run("edit", "--ids", "1", "--add", "tags=甲,乙", "--archive", own)
    run("edit", "--ids", "1", "--take", "tags=甲", "--archive", own)
    assert run("show", 1, "--archive", own, "--json").json["tags"] == ["乙"]


@pytest.mark.parametrize(
    "wrong",
    [
        "--set=weather=x",
        "--set=item=x",
        "--set=item=9999999999999999999",
        "--set=retention=x",
        "--set=date=x",
        "--add=date=x",
        "--set=paper",
    ],
)
def test_what_cannot_be_set_is_wrong_use(run: Run, own: Path, wrong: str) -> None:
    done = run("edit", "--ids", "1", wrong, "--archive", own)
    assert (done.status, done.err.count("\n")) == (2, 1)


def test_a_code_that_is_taken_is_refused(run: Run, own: Path) -> None:
    for id, status in ((1, 0), (2, 3)):
        sets = (
            "--set",
            "fonds=J",
            "--set",
            "category=W",
            "--set",
            "year=2024",
            "--set",
            "retention=Y",
            "--set",
            "item=1",
        )
        assert run("edit", "--ids", id, *sets, "--archive", own).status == status


def test_the_trash_is_listed_restored_and_emptied(run: Run, own: Path) -> None:
    from db.archive import Archive
    from db.domain.records import ArticleId

    with Archive.open(own) as archive:
        archive.delete([ArticleId(1), ArticleId(2)])
    assert [one["id"] for one in run("trash", "--archive", own, "--json").json["trash"]] == [1, 2]
    assert [one["id"] for one in run("trash", "restore", "--ids", "1", "--archive", own, "--json").json["trash"]] == [2]
    assert run("trash", "restore", "--ids", "1", "--archive", own).status == 1
    assert run("trash", "empty", "--archive", own, "--json").json == {"trash": []}
    assert run("search", "CT检查", "--archive", own, "--json").json["total"] == 1


def test_collections_are_made_listed_and_removed(run: Run, own: Path) -> None:
    assert run("collections", "--add", "年鉴", "--ids", "3,1", "--archive", own, "--json").json == {
        "collections": [{"id": 1, "name": "年鉴", "notes": "", "articles": [3, 1]}]
    }
    run("collections", "--add", "年鉴", "--query", "門診", "--archive", own)
    found = run("search", "合集:年鉴", "--sort", "collection", "--archive", own, "--json").json
    assert [hit["id"] for hit in found["hits"]] == [3, 1, 2]
    assert run("collections", "--remove", "年鉴", "--archive", own).out == ""
    assert run("collections", "--remove", "年鉴", "--archive", own).status == 1


def test_what_is_missing_is_counted_with_the_query_that_lists_it(run: Run, loaded: Path) -> None:
    found = {one["field"]: one for one in run("missing", "--archive", loaded, "--json").json["missing"]}
    assert found["paper"] == {"field": "paper", "articles": 2, "query": "缺:报纸"}
    assert found["headline"]["articles"] == 0
    assert "报纸      2  缺:报纸\n" in run("missing", "--archive", loaded, language="zh").out


def test_only_some_articles_are_counted(run: Run, loaded: Path) -> None:
    found = run("missing", "--ids", "1", "--archive", loaded, "--json").json["missing"]
    assert {one["field"]: one["articles"] for one in found}["paper"] == 0


def test_history_is_listed_and_written(run: Run, own: Path, tmp_path: Path) -> None:
    run("edit", "--ids", "1,2", "--set", "date=2021", "--archive", own)
    (edit, _) = run("history", "--id", "2", "--archive", own, "--json").json["history"]
    assert (edit["action"], [detail["new"] for detail in edit["details"]]) == ("edit", ["2021"])
    run("history", "--archive", own, "--to", tmp_path / "h.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "h.csv").read_text("utf-8-sig"))))
    assert [(row["article"], row["new"]) for row in rows if row["action"] == "edit"] == [("1", "2021"), ("2", "2021")]
