from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import Hospital, HospitalId, HospitalName, NameKind
from desktop.jobs import Jobs
from tests.desktop.hospitals.screen import Screen

ARTICLES = (
    ("老楼里的新病房", "安宁医院开出新病房。", "2021-03-04", "健康报", ["安宁医院"]),
    ("旧名还在", "市精神病院的老人说起往事。", "1998-05-01", "辽宁日报", ["市精神病院"]),
    ("两院携手", "安宁医院与雁山总医院携手。", "2021-06-01", "健康报", ["安宁医院", "雁山总医院"]),
)


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    with Archive.create(tmp_path / "a") as archive:
        archive.save_hospital(
            Hospital(
                id=HospitalId(0),
                names=(
                    HospitalName("安宁医院", NameKind.CURRENT, "2001"),
                    HospitalName("市精神病院", NameKind.FORMER, "1958", "2001"),
                ),
                province="辽宁",
                city="沈阳",
            )
        )
        archive.save_hospital(Hospital(id=HospitalId(0), names=(HospitalName("盛京医院", NameKind.CURRENT),)))
        keys = ("headline", "body", "date", "paper", "hospitals")
        lines = [json.dumps(dict(zip(keys, one, strict=True)), ensure_ascii=False) for one in ARTICLES]
        archive.load(lines, source=Path("x.jsonl"))
    jobs = Jobs(tmp_path / "a")
    yield jobs
    jobs.close()


@pytest.fixture
def screen(qtbot: QtBot, jobs: Jobs) -> Screen:
    return Screen(qtbot, jobs)
