"""An archive from before hospitals had level and grade apart."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db import migrations
from db.archive import Archive
from db.domain.records import Hospital, HospitalId

BEFORE = migrations.NAMES.index("m004_cataloguing")


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One with four hospitals, made with the first three steps."""
    path = tmp_path / "older"
    with monkeypatch.context() as then:
        then.setattr(migrations, "STEPS", migrations.STEPS[:BEFORE])
        then.setattr(migrations, "NAMES", migrations.NAMES[:BEFORE])
        Archive.create(path).close()
    with closing(sqlite3.connect(path / "archive.sqlite")) as connection:
        for id, grade in enumerate(("三级甲等", "二甲", "省级重点", None), 1):
            connection.execute("INSERT INTO hospitals (id, grade, notes) VALUES (?, ?, '建于码头')", (id, grade))
            connection.execute("INSERT INTO hospital_names VALUES (?, 0, ?, 'current', NULL, NULL)", (id, f"医院{id}"))
        connection.commit()
    return path


def hospitals(path: Path) -> tuple[Hospital, ...]:
    with Archive.open(path) as archive:
        return archive.hospitals()


def test_level_and_grade_are_told_apart(older: Path) -> None:
    assert [hospital.rank for hospital in hospitals(older)] == ["三级甲等", "二级甲等", "", ""]


def test_a_grade_that_is_none_goes_to_the_notes(older: Path) -> None:
    assert [hospital.notes for hospital in hospitals(older)] == [
        "建于码头",
        "建于码头",
        "建于码头\n省级重点",
        "建于码头",
    ]


@pytest.mark.parametrize("kept", [bytes, zlib.compress])
def test_what_was_done_to_a_hospital_before_is_in_its_history(older: Path, kept: Callable[[bytes], bytes]) -> None:
    steps = b'[["hospitals",[2],["id","grade","notes"],[[2,null,""]]],["hospital_names",[2],[],[]]]'
    with closing(sqlite3.connect(older / "archive.sqlite")) as connection:
        connection.execute(
            "INSERT INTO history (at, action, details, state, steps) VALUES ('2026-01-01T00:00:00Z', 'hospital', ?, 'done', ?)",
            ('[["grade", "", "二甲"]]', kept(steps)),
        )
        connection.commit()
    with Archive.open(older) as archive:
        assert [detail.new for entry in archive.hospital_history(HospitalId(2)) for detail in entry.details] == ["二甲"]
        assert not archive.hospital_history(HospitalId(1))
