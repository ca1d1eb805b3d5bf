"""What the commands say of articles printed more than once."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.archive import Archive
from tests.db.cli.conftest import write_jsonl
from tests.db.domain.made_texts import edited, text

Run = Callable[..., Any]
WHOLE = text(random.Random(1), 500)


@pytest.fixture
def archive(run: Run, tmp_path: Path) -> Path:
    """One piece in two papers."""
    first = {"title": "甲", "body": WHOLE, "paper": "健康报", "date": "2022-03-01"}
    again = {"title": "乙", "body": edited(WHOLE, 0.1, random.Random(2)), "paper": "晚报", "date": "2022-03-04"}
    run("load", write_jsonl(tmp_path / "a.jsonl", [again, first]), "--archive", tmp_path / "a")
    return tmp_path / "a"


def test_show_has_every_publication_the_first_one_first(run: Run, archive: Path) -> None:
    found = run("show", 1, "--archive", archive, "--json").json["reprints"]
    assert (found["first"], [one["id"] for one in found["articles"]]) == (2, [2, 1])
    assert [one["first"] for one in found["articles"]] == [True, False]
    assert 0.8 < found["articles"][0]["shared"] < 1


def test_an_article_printed_once_has_none(run: Run, loaded: Path) -> None:
    assert run("show", 1, "--archive", loaded, "--json").json["reprints"] is None


def test_show_names_the_other_publications_for_people(run: Run, archive: Path) -> None:
    assert "健康报 2022-03-01 #2" in run("show", 1, "--archive", archive).out


def test_an_import_says_what_was_printed_before(run: Run, archive: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("换了一个题目\n\n" + edited(WHOLE, 0.05, random.Random(3)), "utf-8")
    ran = run("import", page, "--archive", archive, "--json")
    (like,) = ran.json["alike"]
    assert (like["file"], like["known"]) == ("page.txt", 2)
    assert like["shared"] > 0.8


def test_an_import_of_something_new_is_like_nothing(run: Run, archive: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("另一个题目\n\n" + text(random.Random(9), 500), "utf-8")
    assert run("import", page, "--archive", archive, "--json").json["alike"] == []


def test_a_bulk_load_is_compared_when_its_answer_is_out(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.reprinting._AT_ONCE", 1)
    path = write_jsonl(tmp_path / "a.jsonl", [{"title": "甲", "body": WHOLE}, {"title": "乙", "body": WHOLE}])
    assert run("load", path, "--archive", tmp_path / "a", "--json").json["articles"] == 2
    with Archive.open(tmp_path / "a") as archive:
        assert archive.compared()


def test_show_compares_what_an_older_program_stored(run: Run, archive: Path) -> None:
    with Archive.open(archive) as opened:
        opened._store.ledger.set_fact("sketches", "")
        opened._store.reprints.queue_all()
    assert run("show", 1, "--archive", archive, "--json").json["reprints"]["first"] == 2
