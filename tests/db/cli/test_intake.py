from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.demo import sample_pages

Run = Callable[..., Any]
PAGES = sample_pages()[:3]
SHARED = Path(__file__).parents[4] / "shared"
KEYS = {"notices", "articles", "leftover"}
ARTICLE = {"column", "kicker", "headline", "deck", "bylines", "hospitals", "sections", "captions", "gaps", "confidence"}


def test_parse_prints_the_contract(run: Run) -> None:
    page = run("parse", PAGES[0], "--json").json
    assert set(page) >= KEYS
    assert all(set(article) >= ARTICLE for article in page["articles"])


def test_several_files_are_a_list_in_their_order(run: Run) -> None:
    pages = run("parse", *PAGES, "--json").json
    assert [page["file"] for page in pages] == [str(path) for path in PAGES]


def test_parse_reads_standard_input(run: Run) -> None:
    given = run("parse", "-", "--json", stdin=PAGES[0].read_bytes()).json
    assert given["articles"] == run("parse", PAGES[0], "--json").json["articles"]


def test_parse_for_people_is_an_outline(run: Run) -> None:
    ran = run("parse", PAGES[0], language="zh")
    assert (ran.status, ran.err) == (0, "")
    assert "主题  凌晨两点，铃声又响了" in ran.out


def test_one_unreadable_file_of_several_is_named(run: Run, tmp_path: Path) -> None:
    ran = run("parse", tmp_path / "none.txt", PAGES[0], "--json")
    assert (ran.status, ran.err) == (1, f"{tmp_path / 'none.txt'}: there is no such file\n")
    assert [page["file"] for page in ran.json] == [str(PAGES[0])]


UNREADABLE = {
    "rubbish.txt": (bytes(range(256)) * 40, "it is not text"),
    "empty.txt": (b"", "the file is empty"),
    "blank.txt": (b" \n\t\n", "the file is empty"),
    "picture.png": (b"\x89PNG\r\n\x1a\n", "a file of a kind that cannot be read"),
    "huge.txt": ("医院".encode() * 5_000_000, "it is too large for a newspaper page"),
}


@pytest.fixture(params=UNREADABLE)
def unreadable(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """A file that is no page, and what must be said of it."""
    content, reason = UNREADABLE[request.param]
    path = tmp_path / request.param
    path.write_bytes(content)
    return path, reason


def test_parse_says_in_one_line_what_cannot_be_read(run: Run, unreadable: tuple[Path, str]) -> None:
    path, reason = unreadable
    ran = run("parse", path, "--json")
    assert (ran.status, ran.out, ran.err) == (3, "", f"{path}: {reason}\n")


def test_import_stores_nothing_of_what_cannot_be_read(run: Run, unreadable: tuple[Path, str], tmp_path: Path) -> None:
    path, reason = unreadable
    ran = run("import", path, "--archive", tmp_path / "archive", "--json")
    assert (ran.status, ran.json["articles"], ran.json["pages"]) == (3, 0, 0)
    assert ran.err == f"left out {path.name}: {reason}\n"
    assert not (tmp_path / "archive").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions are set otherwise on Windows")
def test_a_file_without_permission_is_named(run: Run, tmp_path: Path) -> None:
    path = Path(shutil.copy(PAGES[0], tmp_path / "page.txt"))
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("root may read everything")
    assert run("parse", path).err == f"{path}: no permission to read it\n"


def test_import_has_the_fixed_keys(run: Run, tmp_path: Path) -> None:
    ran = run("import", *PAGES, "--archive", tmp_path / "archive", "--json")
    assert (ran.status, ran.json["pages"], ran.json["skipped"]) == (0, 3, [])
    assert ran.json["articles"] == len(ran.json["ids"]) > 3


def test_import_takes_the_pages_of_a_folder(run: Run, tmp_path: Path) -> None:
    for path in PAGES:
        shutil.copy(path, tmp_path)
    assert run("import", tmp_path, "--archive", tmp_path / "archive", "--json").json["pages"] == 3


def test_a_star_stands_for_files_where_the_shell_leaves_it(run: Run, tmp_path: Path) -> None:
    for path in PAGES:
        shutil.copy(path, tmp_path)
    assert run("import", tmp_path / "*.txt", "--archive", tmp_path / "archive", "--json").json["pages"] == 3
    assert len(run("parse", tmp_path / "*.txt", "--json").json) == 3


def test_import_takes_paper_date_and_page_as_told(run: Run, tmp_path: Path) -> None:
    told = ("--paper", "健康报", "--date", "2020-02-29", "--page", "A07")
    done = run("import", PAGES[0], "--archive", tmp_path / "archive", *told, "--json").json
    article = run("show", done["ids"][0], "--archive", tmp_path / "archive", "--json").json
    assert (article["paper"], article["date"], article["page"]) == ("健康报", "2020-02-29", "A07")
    assert article["original"]["name"] == PAGES[0].name


def test_a_day_that_is_none_is_wrong_use(run: Run, tmp_path: Path) -> None:
    ran = run("import", PAGES[0], "--archive", tmp_path / "archive", "--date", "2022-02-30")
    assert (ran.status, ran.err.count("\n")) == (2, 1)


def test_a_page_is_not_imported_twice(run: Run, tmp_path: Path) -> None:
    run("import", PAGES[0], "--archive", tmp_path / "archive")
    again = run("import", PAGES[0], "--archive", tmp_path / "archive", "--json")
    assert again.status == 1
    assert again.json["skipped"] == [{"file": PAGES[0].name, "reason": "already_imported"}]


def test_what_is_new_beside_the_known_is_taken(run: Run, tmp_path: Path) -> None:
    run("import", PAGES[0], "--archive", tmp_path / "archive")
    again = run("import", *PAGES[:2], "--archive", tmp_path / "archive", "--json")
    assert (again.status, again.json["pages"]) == (1, 1)


def test_anchors_lead_back_to_the_page(run: Run, tmp_path: Path) -> None:
    done = run("import", PAGES[0], "--archive", tmp_path / "archive", "--json").json
    article = run("show", done["ids"][0], "--archive", tmp_path / "archive", "--json").json
    headline = next(part for part in article["parts"] if part["kind"] == "headline")
    pieces = [article["original"]["lines"][line][start:end] for line, start, end in headline["anchors"]]
    assert "".join(pieces) == article["headline"]


@pytest.mark.skipif(not SHARED.exists(), reason="the real pages lie beside the project, not in it")
def test_real_pages_score_at_least_70() -> None:
    command = [sys.executable, str(SHARED / "tools" / "score_pages.py"), str(SHARED / "pages"), "--"]
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    parse = [sys.executable, "-m", "db.cli", "parse", "--json"]
    out = subprocess.run([*command, *parse], capture_output=True, encoding="utf-8", check=True, env=environ).stdout
    assert float(out.split()[-1]) >= 70


def test_demo_makes_an_archive_that_finds(run: Run, tmp_path: Path) -> None:
    done = run("demo", tmp_path / "demo", "--json")
    assert done.status == 0
    assert done.json["articles"] >= 40
    assert run("search", "精神卫生", "--archive", tmp_path / "demo", "--json").json["total"] > 0


def test_demo_leaves_a_folder_with_something_in_it_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    ran = run("demo", tmp_path)
    assert (ran.status, ran.err) == (3, f"{tmp_path} is not empty; name a new or empty folder\n")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_json_documents_are_whole_and_alone(run: Run, tmp_path: Path) -> None:
    for arguments in (("parse", PAGES[0]), ("demo", tmp_path / "d"), ("check", "--archive", tmp_path / "d")):
        json.loads(run(*arguments, "--json").out)
