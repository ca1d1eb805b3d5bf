from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.domain.records import Article
from db.errors import Cancelled, UnwritableFile
from db.export import FORMATS, save


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_a_file(full: Article, tmp_path: Path, name: str) -> None:
    save([full], tmp_path / "out", FORMATS[name])
    assert "凌晨两点" in (tmp_path / "out").read_text("utf-8-sig")


def test_a_cancelled_export_leaves_the_old_file(full: Article, tmp_path: Path) -> None:
    def stopped() -> Iterator[Article]:
        yield full
        raise Cancelled

    (tmp_path / "out.csv").write_text("old")
    with pytest.raises(Cancelled):
        save(stopped(), tmp_path / "out.csv", FORMATS["csv"])
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.csv", "old")]


def test_a_place_that_cannot_be_written_is_named(full: Article, tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile) as caught:
        save([full], tmp_path / "no" / "out.csv", FORMATS["csv"])
    assert caught.value.facts["path"] == tmp_path / "no" / "out.csv"


def test_a_folder_is_not_replaced(full: Article, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(UnwritableFile):
        save([full], tmp_path / "out", FORMATS["csv"])
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
