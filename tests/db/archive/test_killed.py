"""Power gone or process killed, at any moment: what was committed is there, nothing else is, and the index heals."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from db.archive import Archive
from db.domain.query import parse
from db.domain.records import Document
from db.search import scan
from tests.db.archive.made import load

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Archive.create(tmp_path / "archive") as archive:
        load(archive, *({"title": f"{n}号医院", "body": f"门诊{n}\n医院{n}"} for n in range(60)))
    return archive.path


def kill_at_work(path: Path, chance: random.Random) -> list[int]:
    """Lets a process write for a moment, kills it; returns how many articles there may be."""
    command = [sys.executable, "-m", "tests.db.archive.victim", str(path), str(chance.randrange(10**6))]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stderr
        first = process.stdout.readline()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=chance.uniform(0, 0.6))
        process.kill()
        assert process.stderr.read() == ""
        lines = [first, *process.stdout]
    return [int(number) for number in lines[-1 if lines[-1].endswith("\n") else -2].split()]


def assert_whole(path: Path, possible: list[int]) -> None:
    with Archive.open(path) as archive:
        assert archive.status().articles in possible
        archive.catch_up()
        assert [finding for finding in archive.check() if not finding.kind.endswith(("original", "file"))] == []
        for query in ("医院", "门诊 -1", "5", "人民医院 或 号"):
            found, oracle = archive.search(query), scan(documents(archive), parse(query).query)
            assert found.complete
            assert list(found.ids) == list(oracle.ids)
            assert found.facets == oracle.facets


def documents(archive: Archive) -> Iterator[Document]:
    articles = archive._store.articles
    return articles.documents(articles.ids())


def test_a_killed_write_loses_nothing_and_leaves_nothing_half_done(path: Path) -> None:
    chance = random.Random()
    for _ in range(2):
        assert_whole(path, kill_at_work(path, chance))


@pytest.mark.slow
def test_fifty_killed_writes_and_merges_lose_nothing(path: Path) -> None:
    chance = random.Random(50)
    for _ in range(50):
        assert_whole(path, kill_at_work(path, chance))
