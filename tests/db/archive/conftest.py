from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from db.archive import Archive
from db.domain.records import Imported

RECORDS: tuple[Mapping[str, Any], ...] = (
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
    {"title": "遼寧省人民醫院", "body": "門診部搬遷。", "date": "2020", "paper": "某县报", "source_id": "b"},
    {"headline": "无关的一篇", "body": "春天了。", "source_id": "c"},
)


def load(archive: Archive, *records: Mapping[str, Any]) -> Imported:
    """Loads these records, or the three of this module."""
    lines = [json.dumps(record, ensure_ascii=False) for record in records or RECORDS]
    return archive.load(lines, source=Path("articles.jsonl"))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.create(tmp_path / "archive") as archive:
        yield archive


@pytest.fixture
def loaded(archive: Archive) -> Archive:
    """An archive of three articles."""
    load(archive)
    return archive
