"""`xinglin facts` against a small archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.archive import Archive
from tests.db.cli.conftest import Run

NAME = "沈阳市精神卫生中心"


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """Two articles that do not agree on when the hospital was founded."""
    bodies = {"2022-03-01": f"{NAME}始建于1958年，现有床位420张。", "2023-03-01": f"{NAME}始建于1953年。"}
    records = [
        {"title": NAME, "body": body, "date": day, "paper": "健康报", "hospitals": [NAME]}
        for day, body in bodies.items()
    ]
    with Archive.create(tmp_path / "told") as archive:
        archive.load([json.dumps(record) for record in records], source=Path("a.jsonl"))
    return tmp_path / "told"


def test_the_facts_of_a_hospital_are_listed_with_their_articles(run: Run, told: Path) -> None:
    ran = run("facts", NAME, "--archive", told)
    assert ran.status == 0
    assert "beds" in ran.out and "420张" in ran.out and "健康报 2022-03-01 #1" in ran.out


def test_contradictions_follow_with_both_sentences(run: Run, told: Path) -> None:
    out = run("facts", "1", "--archive", told, language="zh").out
    assert "相互矛盾：建院" in out
    assert out.index("1958年，") < out.index("始建于1953年。")


def test_json_has_every_fact_with_its_sentence(run: Run, told: Path) -> None:
    answer = run("facts", NAME, "--archive", told, "--json").json
    assert [(fact["kind"], fact["value"]) for fact in answer["facts"]] == [
        ("founded", 1958),
        ("beds", 420),
        ("founded", 1953),
    ]
    beds = answer["facts"][1]
    assert beds["sentence"][slice(*beds["mark"])] == "床位420张"
    assert [len(pair) for pair in answer["contradictions"]] == [2]


def test_a_name_that_nobody_bears_is_status_1(run: Run, told: Path) -> None:
    ran = run("facts", "无名医院", "--archive", told)
    assert (ran.status, ran.out) == (1, "")
    assert "无名医院" in ran.err
