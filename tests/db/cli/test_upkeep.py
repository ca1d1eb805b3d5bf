from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.archive import Archive
from db.domain.records import Part, PartKind

Run = Callable[..., Any]


@pytest.fixture
def own(loaded: Path, tmp_path: Path) -> Path:
    """The three articles, to be damaged."""
    return Path(shutil.copytree(loaded, tmp_path / "own"))


def files_of_index(archive: Path) -> list[Path]:
    """Those with something in them: an empty lock may come and go."""
    return sorted(path for path in (archive / "index").rglob("*") if path.is_file() and path.stat().st_size)


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def test_an_archive_in_order_is_said_to_be(run: Run, loaded: Path) -> None:
    assert run("check", "--archive", loaded, "--json").json == {"articles": 3, "ok": True, "findings": []}
    assert run("check", "--archive", loaded, language="zh").out == "一切正常：3 篇文章\n"


@pytest.mark.parametrize("damage", [Path.unlink, zeroed, truncated])
def test_a_damaged_index_changes_no_answer_and_heals(
    run: Run, loaded: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    ids = [hit["id"] for hit in run("search", "院", "--archive", loaded, "--json").json["hits"]]
    for number, whole in enumerate(files_of_index(loaded)):
        own = Path(shutil.copytree(loaded, tmp_path / str(number)))
        damage(own / whole.relative_to(loaded))
        answers = [run("search", "院", "--archive", own, "--json").json for _ in range(2)]
        assert [[hit["id"] for hit in answer["hits"]] for answer in answers] == [ids, ids], whole
        assert [answer["complete"] for answer in answers] == [False, True], whole


@pytest.mark.parametrize("damage", [Path.unlink, zeroed, truncated])
def test_check_finds_and_mends_a_damaged_index(run: Run, own: Path, damage: Callable[[Path], None]) -> None:
    for path in files_of_index(own):
        damage(path)
    assert run("check", "--archive", own).status == 1
    assert run("check", "--archive", own, "--repair", "--json").json["ok"]
    assert run("search", "院", "--archive", own, "--json").json["complete"]


def test_an_incomplete_index_is_said_to_be(run: Run, own: Path) -> None:
    shutil.rmtree(own / "index")
    assert run("search", "院", "--archive", own).err.startswith("the index was not complete")


def test_rebuild_brings_a_lost_index_back(run: Run, own: Path) -> None:
    shutil.rmtree(own / "index")
    assert run("rebuild", "--archive", own, "--json").json == {"articles": 3, "complete": True}
    assert run("search", "院", "--archive", own, "--json").json["complete"]


def test_bench_has_the_fixed_keys(run: Run, loaded: Path, tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_text("院\n\n3月 -雨\n", "utf-8")
    figures = run("bench", "--archive", loaded, "--queries", tmp_path / "queries.txt", "--json").json
    assert figures["articles"] == 3
    assert figures["characters"] > 40
    assert figures["queries"] == 2
    assert {"p50", "p95", "max"} == set(figures["search_ms"]) == set(figures["page_ms"])
    assert 0 < figures["search_ms"]["p50"] <= figures["search_ms"]["p95"] <= figures["search_ms"]["max"]


def test_bench_without_queries_has_nothing_to_do(run: Run, loaded: Path, tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_text("\n")
    assert run("bench", "--archive", loaded, "--queries", tmp_path / "queries.txt").status == 1


def test_bench_without_its_file_is_status_3(run: Run, loaded: Path, tmp_path: Path) -> None:
    assert run("bench", "--archive", loaded, "--queries", tmp_path / "none.txt").status == 3


@pytest.fixture
def taught(own: Path) -> Path:
    """The archive has learnt one byline from a correction."""
    with Archive.open(own) as archive:
        (id, *_) = archive.search("").ids
        archive.edit(id, parts=(*archive.article(id).parts, Part(PartKind.BYLINE, "柴杨", "本报健康员")))
    return own


def test_what_was_taught_is_listed(run: Run, taught: Path) -> None:
    (lesson,) = run("lessons", "--archive", taught, "--json").json["lessons"]
    assert (lesson["kind"], lesson["printed"], lesson["meaning"]) == ("byline", "本报健康员", "柴杨")
    assert "署名" in run("lessons", "--archive", taught, language="zh").out


def test_what_was_taught_is_forgotten(run: Run, taught: Path) -> None:
    assert run("lessons", "--archive", taught, "--forget", "1", "--json").json == {"lessons": []}


def test_a_lesson_that_is_not_there_is_said_so(run: Run, taught: Path) -> None:
    assert run("lessons", "--archive", taught, "--forget", "7").status == 1
