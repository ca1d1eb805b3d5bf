from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.domain.records import Article
from db.errors import Cancelled, DiskFull, UnwritableFile
from db.export import FORMATS, save
from tests.db.export import office

EVERY_FILE = [(name, suffix) for name, format in FORMATS.items() for suffix in format.writers]


@pytest.mark.parametrize(("name", "suffix"), EVERY_FILE)
def test_every_format_writes_a_file(full: Article, tmp_path: Path, name: str, suffix: str) -> None:
    save([full], tmp_path / f"out{suffix}", FORMATS[name])
    assert "健康报" in office.readable(tmp_path / f"out{suffix}")


def test_an_ending_in_capitals_is_the_same(full: Article, tmp_path: Path) -> None:
    save([full], tmp_path / "out.DOCX", FORMATS["catalogue-items"])
    assert office.paragraphs(tmp_path / "out.DOCX")


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


@pytest.mark.parametrize(("name", "suffix"), EVERY_FILE)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said_once(full: Article, tmp_path: Path, name: str, suffix: str) -> None:
    (tmp_path / f"out{suffix}.part").symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        save([full], tmp_path / f"out{suffix}", FORMATS[name])
    gc.collect()  # what is only complained of when it is dropped, is so here


def test_a_folder_is_not_replaced(full: Article, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(UnwritableFile):
        save([full], tmp_path / "out", FORMATS["csv"])
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
