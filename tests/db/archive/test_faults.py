"""Full disks, protected folders, other programs: a known error, and nothing half done."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from db.archive import Archive
from db.domain.records import ArticleFields, ArticleId
from db.errors import ArchiveBusy, ArchiveReadOnly, ArchiveUnreachable, DiskFull
from db.store import connection as opened
from tests.db.archive.conftest import Guarded
from tests.db.archive.made import RECORDS, database, draft, load, source_ids


@pytest.fixture
def other_program(loaded: Archive, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """An archive that waits for nobody while another program is writing to it."""
    monkeypatch.setattr(opened, "BUSY_SECONDS", 0)
    with closing(sqlite3.connect(loaded.path / "archive.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        with Archive.open(loaded.path) as archive:
            yield archive


def test_while_another_program_writes_everything_can_be_read(other_program: Archive) -> None:
    assert source_ids(other_program, "人民医院") == ["b", "a"]


def test_while_another_program_writes_a_write_says_so(other_program: Archive) -> None:
    with pytest.raises(ArchiveBusy):
        other_program.delete([ArticleId(1)])


def test_a_full_disk_leaves_the_archive_as_it_was(loaded: Archive) -> None:
    before = database(loaded)
    store = loaded._store.connection
    (pages,) = store.execute("PRAGMA page_count").fetchone()
    store.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        load(loaded, *({"title": "很长", "body": "字" * 5000} for _ in range(20)))
    assert database(loaded) == before


def test_a_full_disk_under_the_originals_stores_nothing(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        archive.commit_import(draft("开诊"))
    assert archive.status().pages == 0
    assert not [path for path in (archive.path / "originals").glob("??/*") if path.is_file()]


@contextmanager
def no_room() -> Iterator[None]:
    """Not one file can grow by a byte, as on a disk that is full to the brim."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_with_no_room_at_all_everything_can_be_read(loaded: Archive) -> None:
    loaded.close()
    with no_room(), Archive.open(loaded.path) as archive:
        assert source_ids(archive, "人民医院") == ["b", "a"]


def test_with_no_room_at_all_a_write_says_so(loaded: Archive) -> None:
    loaded.close()
    with no_room(), Archive.open(loaded.path) as archive, pytest.raises(DiskFull):
        archive.delete([ArticleId(1)])


def test_an_index_that_cannot_be_written_costs_time_and_no_answer(archive: Archive) -> None:
    (archive.path / "index").touch()
    assert load(archive).ids == (1, 2, 3)
    result = archive.search("CT检查")
    assert (list(result.ids), result.complete, archive.status().pending) == ([1], False, 3)


@pytest.fixture
def protected(public: Path) -> Path:
    """An archive of three articles in a folder where nothing can be written."""
    path = public / "archive"
    with Archive.create(path) as archive:
        load(archive)
        archive.rows(archive.search("医院").ids, query="医院")  # what is imported only when needed must be there
    for each in (*path.rglob("*"), path):
        each.chmod(0o555 if each.is_dir() else 0o444)
    return path


def test_a_protected_archive_can_be_searched(protected: Path, guarded: Guarded) -> None:
    with guarded(), Archive.open(protected) as archive:
        assert source_ids(archive, "人民医院") == ["b", "a"]
        assert archive.status().index_complete


def test_a_protected_archive_cannot_be_written(protected: Path, guarded: Guarded) -> None:
    with guarded(), Archive.open(protected) as archive:
        for write in (
            lambda: archive.edit(ArticleId(1), fields=ArticleFields()),
            lambda: archive.delete([ArticleId(1)]),
            archive.undo,
            archive.catch_up,
            archive.rebuild_index,
        ):
            with pytest.raises(ArchiveReadOnly):
                write()


def test_a_protected_file_in_an_open_folder_can_be_searched(protected: Path, guarded: Guarded) -> None:
    protected.chmod(0o777)
    with guarded(), Archive.open(protected) as archive:
        assert source_ids(archive, "人民医院") == ["b", "a"]
        with pytest.raises(ArchiveReadOnly):
            archive.delete([ArticleId(1)])


def test_no_archive_is_made_in_a_protected_folder(public: Path, guarded: Guarded) -> None:
    with guarded(), pytest.raises(ArchiveReadOnly):
        Archive.create(public / "archive")


def test_an_archive_that_may_not_be_read_is_not_called_a_stranger(protected: Path, guarded: Guarded) -> None:
    protected.chmod(0o755)
    (protected / "archive.sqlite").chmod(0o000)
    with guarded(), pytest.raises(ArchiveUnreachable):
        Archive.open(protected)


def test_a_protected_archive_whose_last_write_was_cut_short_is_not_shown_without_it(
    public: Path, guarded: Guarded
) -> None:
    with Archive.create(public / "whole") as archive:
        load(archive)
        copy = public / "copy"
        copy.mkdir()
        for name in ("archive.sqlite", "archive.sqlite-wal"):
            (copy / name).write_bytes((archive.path / name).read_bytes())
    copy.chmod(0o555)
    with guarded(), pytest.raises(ArchiveUnreachable):
        Archive.open(copy)


def test_an_error_in_the_last_line_of_a_load_stores_nothing(archive: Archive) -> None:
    lines = (json.dumps(record) for record in RECORDS)
    with pytest.raises(ZeroDivisionError):
        archive.load((line for line in [*lines, lambda: 1 / 0] if isinstance(line, str) or line()), source=Path("x"))
    assert archive.status().articles == 0
