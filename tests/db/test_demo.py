from __future__ import annotations

from pathlib import Path

import pytest

from db.archive import Archive
from db.demo import make, sample_pages
from db.domain.records import Imported
from db.errors import ArchiveExists, Cancelled


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "sample"


@pytest.fixture(scope="module")
def made(path: Path) -> Imported:
    """What was imported; the archive itself is opened by each test."""
    return make(path)


def test_every_page_is_taken(made: Imported) -> None:
    assert (made.pages, made.skipped) == (len(sample_pages()), ())


def test_it_is_found_by_a_hospital_s_other_names(path: Path, made: Imported) -> None:
    with Archive.open(path) as archive:
        assert archive.search("医院:市六医院").ids == archive.search("医院:大同市第六人民医院").ids != ()


def test_the_hospitals_stand_with_their_names(path: Path, made: Imported) -> None:
    with Archive.open(path) as archive:
        qinghe = next(hospital for hospital in archive.hospitals() if hospital.name == "青禾县人民医院")
    assert "青禾县第一医院" in [name.name for name in qinghe.names if name.kind == "former"]


def test_a_shared_short_name_is_asked_about(path: Path, made: Imported) -> None:
    with Archive.open(path) as archive:
        (problem,) = archive.search("医院:市精神卫生中心").problems
    assert (problem.kind, len(problem.choices)) == ("ambiguous_hospital", 3)


def test_a_hospital_s_page_has_its_members(path: Path, made: Imported) -> None:
    with Archive.open(path) as archive:
        (qinghe,) = archive.bearers("青禾县人民医院")
        (tie,) = archive.hospital_profile(qinghe.id).ties
    assert (tie.name, tie.from_other) == ("青禾县大营镇卫生院", True)


def test_a_folder_with_an_archive_is_refused(path: Path, made: Imported) -> None:
    with pytest.raises(ArchiveExists):
        make(path)


def test_a_cancelled_sample_leaves_nothing(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make(tmp_path / "sample", progress=stop)
    assert not list(tmp_path.iterdir())
