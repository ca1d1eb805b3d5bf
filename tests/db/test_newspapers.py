from __future__ import annotations

from pathlib import Path

import pytest

from db import newspapers
from db.domain.records import MediaLevel
from db.newspapers import Newspaper, newspaper


def test_a_well_known_paper_has_its_level() -> None:
    assert newspaper("人民日报").level is MediaLevel.NATIONAL


def test_a_city_paper_has_its_place() -> None:
    assert newspaper("三峡日报") == Newspaper(MediaLevel.CITY, "湖北", "宜昌")


def test_a_paper_is_known_in_either_script() -> None:
    assert newspaper("人民日報") == newspaper("人民日报")


def test_of_any_other_paper_nothing_is_claimed() -> None:
    assert newspaper("某校学生报") == Newspaper()


def test_without_the_table_nothing_is_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newspapers, "_FILE", tmp_path / "missing.tsv")
    newspapers._known.cache_clear()
    assert newspaper("人民日报") == Newspaper()
    newspapers._known.cache_clear()
