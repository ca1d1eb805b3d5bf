from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from db.cli import main


@dataclass(frozen=True)
class Ran:
    """What one run of the command left."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in this process, in English unless told otherwise."""

    def run(*arguments: object, language: str = "en", stdin: bytes = b"") -> Ran:
        monkeypatch.setenv("XINGLIN_LANG", language)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run


ARTICLES = (
    {
        "headline": "雨后开诊",
        "body": "3月，市六医院的CT检查室搬进新楼。\n第二段说人民医院。",
        "date": "2022-03-04",
        "paper": "健康报",
        "page": "A05",
        "column": "夜读",
        "hospitals": ["大同市第六人民医院"],
        "bylines": [{"role": "本报记者", "name": "周以宁"}],
        "source_id": "a",
    },
    {"title": "遼寧省人民醫院", "body": "門診部搬遷。", "date": "2020", "source_id": "b"},
    {"headline": "无关的一篇", "body": "春天了。", "source_id": "c"},
)


@pytest.fixture(scope="session")
def jsonl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three ready articles."""
    return write_jsonl(tmp_path_factory.mktemp("jsonl") / "articles.jsonl", ARTICLES)


def write_jsonl(path: Path, records: Sequence[Any]) -> Path:
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8")
    return path


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory, jsonl: Path) -> Path:
    """An archive of these three; for reading only."""
    path = tmp_path_factory.mktemp("loaded") / "archive"
    assert main(["load", str(jsonl), "--archive", str(path)]) == 0
    return path
