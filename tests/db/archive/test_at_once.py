"""Several programs on one archive: each waits for the other, nothing is lost, all of it is found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db.archive import Archive
from db.domain.query import parse
from db.domain.records import Sort
from db.search import scan
from tests.db.archive.made import load

ROOT = Path(__file__).parents[3]
WRITER = """
import sys
from pathlib import Path
from db.archive import Archive
from db.domain.records import ArticleFields
from tests.db.archive.made import load

name = sys.argv[2]
with Archive.open(Path(sys.argv[1])) as archive:
    for number in range(8):
        (id,) = load(archive, {"title": f"{name}号{number}", "body": "医院门诊"}).ids
        archive.edit(id, fields=ArticleFields(paper=f"{name}报"))
        assert archive.search(f"{name}号{number}").total == 1
    archive.delete([id])
"""


@pytest.mark.slow
def test_three_programs_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        command = [sys.executable, "-c", WRITER, str(archive.path)]
        programs = [subprocess.Popen([*command, name], cwd=ROOT) for name in ("甲", "乙", "丙")]
        assert [program.wait() for program in programs] == [0, 0, 0]
        assert (archive.catch_up(), archive.check()) == (0, ())
        assert archive.search("医院").total == 21


QUERIES = ("医院", "甲号3", "门诊 -号5", "报纸:甲报", "号1 OR 号6")


@pytest.mark.slow
def test_who_searches_while_another_program_writes_sees_what_is_stored_at_that_moment(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        load(archive, *({"title": f"旧{number}", "body": "医院门诊"} for number in range(9)))
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(archive.path), "甲"], cwd=ROOT)
        totals: set[int] = set()
        while writer.poll() is None:
            for text in QUERIES:
                with archive._reading():
                    found = archive.search(text)
                    articles = archive._store.articles
                    stored = scan(articles.documents(articles.ids()), parse(text).query, sort=Sort.RANK)
                assert (list(found.ids), found.facets) == (list(stored.ids), stored.facets)
                totals.add(found.total)
        assert writer.returncode == 0
        assert archive.search("医院").total == 16
        assert len(totals) > 3
