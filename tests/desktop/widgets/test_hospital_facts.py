from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import HospitalId
from desktop.jobs import Jobs
from desktop.models.fact_table import OTHER, VALUE
from desktop.widgets.hospital_facts import HospitalFacts

NAME = "沈阳市精神卫生中心"
TOLD = ("始建于1958年，现有床位420张，职工611人。", "医院始建于1953年。")
OURS = HospitalId(1)


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    with Archive.create(tmp_path / "archive") as archive:
        records = [
            {"title": NAME, "body": f"{NAME}{text}", "date": f"202{n}-03-01", "paper": "健康报", "hospitals": [NAME]}
            for n, text in enumerate(TOLD)
        ]
        archive.load([json.dumps(record) for record in records], source=Path("a.jsonl"))
    jobs = Jobs(tmp_path / "archive")
    yield jobs
    jobs.close()


@pytest.fixture
def facts(jobs: Jobs, qtbot: QtBot) -> HospitalFacts:
    facts = HospitalFacts(jobs)
    qtbot.addWidget(facts)
    facts.resize(1000, 500)
    facts.show()
    facts.show_hospital(OURS)
    qtbot.waitUntil(lambda: not jobs.busy)
    return facts


def values(facts: HospitalFacts) -> list[str]:
    return [facts.model.index(row, VALUE).data() for row in range(facts.model.rowCount())]


def test_the_facts_of_a_hospital_are_listed(facts: HospitalFacts) -> None:
    assert values(facts) == ["1958", "420", "611", "1953"]


def test_the_whole_sentence_stands_below_with_its_source(facts: HospitalFacts) -> None:
    facts.table.setCurrentIndex(facts.model.index(3, VALUE))
    assert facts.sentence.isVisible()
    assert facts.sentence.text() == f"{NAME}{TOLD[1]}\n健康报 · 2021-03-01 · {NAME}"


def test_facts_are_read_only_when_they_are_seen(jobs: Jobs, qtbot: QtBot) -> None:
    hidden = HospitalFacts(jobs)
    qtbot.addWidget(hidden)
    hidden.show_hospital(OURS)
    assert not jobs.busy and not values(hidden)
    with qtbot.waitSignal(hidden.count_changed, check_params_cb=lambda count: count == 4):
        hidden.show()


def test_return_opens_the_article_at_the_sentence(facts: HospitalFacts, qtbot: QtBot) -> None:
    facts.table.setCurrentIndex(facts.model.index(1, VALUE))
    with qtbot.waitSignal(facts.article_wanted) as wanted:
        QTest.keyClick(facts.table, Qt.Key.Key_Return)
    article, part, span = wanted.args
    assert article == 1
    with Archive.open(facts._jobs.archive_path) as archive:
        assert archive.article(article).parts[part].text[slice(*span)] == "床位420张"


def test_contradictions_are_counted_and_shown_side_by_side(facts: HospitalFacts, qtbot: QtBot) -> None:
    assert facts.switch.text() == "Contradictions: 1"
    facts.switch.click()
    assert facts.pairs.isVisible()
    facts.pairs.setCurrentIndex(facts.contradictions.index(0, OTHER))
    with qtbot.waitSignal(facts.article_wanted, check_params_cb=lambda article, *_: article == 2):
        QTest.keyClick(facts.pairs, Qt.Key.Key_Return)


def test_a_filter_without_results_says_so(facts: HospitalFacts) -> None:
    QTest.keyClicks(facts.filter, "zzz")
    assert not facts.table.isVisible() and not facts.export_button.isEnabled()
    facts.filter.clear()
    assert facts.table.isVisible()


def test_return_in_the_filter_goes_to_the_table(facts: HospitalFacts, qtbot: QtBot) -> None:
    facts.activateWindow()
    facts.filter.setFocus()
    QTest.keyClick(facts.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(facts.table.hasFocus)


def test_another_hospital_starts_anew(facts: HospitalFacts, qtbot: QtBot) -> None:
    facts.switch.click()
    facts.show_hospital(HospitalId(99))
    qtbot.waitUntil(lambda: not facts._jobs.busy)
    assert not values(facts) and not facts.switch.isChecked() and not facts.switch.isEnabled()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_rows_that_are_shown_are_exported(facts: HospitalFacts, tmp_path: Path, ending: str, qtbot: QtBot) -> None:
    facts.filter.setText("420")
    facts.export(tmp_path / f"facts.{ending}")
    qtbot.waitUntil(lambda: not facts._jobs.busy)
    written = (tmp_path / f"facts.{ending}").read_bytes()
    assert written[:2] == b"PK" if ending == "xlsx" else "1958" in written.decode("utf-8-sig")
