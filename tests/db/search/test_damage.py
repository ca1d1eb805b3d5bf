"""Whatever happens to its files, an index answers rightly or says that it cannot."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from db.domain.query import EVERYTHING, Text, parse
from db.errors import IndexDamaged
from db.search import Index, scan
from tests.db.search.made import ALPHABET, written

QUERIES = [
    EVERYTHING,
    *map(Text, ALPHABET.strip()),
    Text("医院"),
    parse("人医 或 -月").query,
    parse("报纸:健康 日期:2022").query,
]


def make(folder: Path) -> None:
    with Index.build(folder, written(40)) as index:
        index.apply(written(3, seed=9))
        index.apply([], [7])


def now() -> list:
    return [*written(3, seed=9)[:2], *written(40)[3:]]


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == ".seg" or path.name == "CURRENT")


def right_or_refused(folder: Path) -> bool:
    """Whether the index refused to answer; answers that are wrong fail the test."""
    try:
        with Index.open(folder) as index:
            for query in QUERIES:
                assert index.search(query) == scan(now(), query)
    except IndexDamaged:
        return True
    return False


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def zeroed(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + bytes(len(content) - start)


def flipped(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ (1 << chance.randrange(8))]) + content[place + 1 :]


def longer(content: bytes, chance: random.Random) -> bytes:
    return content + chance.randbytes(20)


@pytest.mark.parametrize("damage", [cut, zeroed, flipped, longer])
def test_damage_to_any_file_is_seen(tmp_path: Path, damage: Callable[[bytes, random.Random], bytes]) -> None:
    make(tmp_path)
    chance = random.Random(5)
    for path in files(tmp_path):
        content = path.read_bytes()
        for _ in range(12):
            changed = damage(content, chance)
            path.write_bytes(changed)
            assert right_or_refused(tmp_path) or changed == content
        path.write_bytes(content)
    assert not right_or_refused(tmp_path)


def test_a_missing_file_is_seen(tmp_path: Path) -> None:
    make(tmp_path)
    for path in files(tmp_path):
        hidden = path.rename(tmp_path / "hidden")
        assert right_or_refused(tmp_path)
        hidden.rename(path)


@pytest.mark.parametrize("damage", [cut, zeroed])
def test_damage_while_it_is_open_is_seen(tmp_path: Path, damage: Callable[[bytes, random.Random], bytes]) -> None:
    make(tmp_path)
    for path in files(tmp_path):
        content = path.read_bytes()
        with Index.open(tmp_path) as index:
            expected = [index.search(query) for query in QUERIES]
            path.write_bytes(damage(content, random.Random(3)))
            os.utime(path, ns=(1, 1))
            answers = []
            for query in QUERIES:
                try:
                    answers.append(index.search(query))
                except IndexDamaged:
                    answers.append(None)
        assert all(answer in (None, right) for answer, right in zip(answers, expected, strict=True))
        path.write_bytes(content)


def test_no_index_at_all_is_damage(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged):
        Index.open(tmp_path / "index")


def test_a_damaged_index_can_be_built_anew(tmp_path: Path) -> None:
    make(tmp_path)
    for path in files(tmp_path):
        path.write_bytes(b"\0" * 10)
    with Index.build(tmp_path, written(2)) as index:
        assert index.count == 2
    assert len(files(tmp_path)) == 2


def _change_for_ever(folder: Path) -> None:
    index = Index.open(folder)
    for round in range(10_000):
        index.apply(written(5, seed=round), [])
        if round % 7 == 0:
            index = Index.build(folder, written(40, seed=round))
            index.apply(written(5, seed=round + 1), [])


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL")
def test_a_killed_writer_leaves_a_whole_index(tmp_path: Path) -> None:
    chance = random.Random(1)
    Index.build(tmp_path, written(40)).close()
    for _ in range(5):
        writer = multiprocessing.get_context("spawn").Process(target=_change_for_ever, args=(tmp_path,))
        writer.start()
        generation = _generation(tmp_path)
        while _generation(tmp_path) == generation:
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.1))
        writer.kill()
        writer.join()
        with Index.open(tmp_path) as index:
            assert index.count == 40
            assert list(index.search(EVERYTHING).ids) and index.search(Text("医")).ids
            index.apply(written(1), [])
        assert not list(tmp_path.glob("*.part*"))


def _generation(folder: Path) -> int:
    with Index.open(folder) as index:
        return index.generation
