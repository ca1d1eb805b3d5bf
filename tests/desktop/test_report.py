from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from db import errors
from db.domain.records import Problem
from desktop import report

KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, errors.ArchiveError) and kind is not errors.ArchiveError
]
FACTS = {"path": Path("/档案"), "migration": "m9", "detail": "malformed", "line": 3, "reason": "not_json", "id": 4}
FACTS |= {
    "code": "J001-WS·2024-Y-0001",
    "text": "某日",
    "name": "健康报",
    "subject": "市六医院",
    "articles": 2,
    "ties": 1,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_known_error_has_a_sentence_of_its_own(kind: type[errors.ArchiveError]) -> None:
    facts = {name: FACTS[name] for name in list(inspect.signature(kind).parameters)}
    said = report.sentence(kind(**facts))
    assert said != report.sentence(errors.ArchiveError())
    assert "{" not in said
    assert "…" not in said


@pytest.mark.parametrize("reason", [v for k, v in vars(errors.UnreadableFile.Reason).items() if k.isupper()])
def test_every_reason_for_leaving_a_file_out_has_words(reason: str) -> None:
    assert report.unreadable("a.txt", reason) != report.unreadable("a.txt", "?")


@pytest.mark.parametrize("reason", [v for k, v in vars(errors.BadHospital.Reason).items() if k.isupper()])
def test_every_reason_against_a_hospital_has_words(reason: str) -> None:
    assert report.sentence(errors.BadHospital(reason, "院")) != report.sentence(errors.BadHospital("?", "院"))


def test_the_choices_of_an_ambiguous_name_are_said() -> None:
    said = report.problem(Problem("ambiguous_hospital", (0, 4), "市六医院", ("沈阳市第六医院", "长春市第六医院")))
    assert "沈阳市第六医院" in said
    assert "长春市第六医院" in said


def test_braces_in_a_query_do_no_harm() -> None:
    assert "{0}" in report.problem(Problem("bad_date", (0, 3), "{0}"))
