"""Which folders are archives, and what becomes of newer, older, damaged and protected ones."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import migrations
from db.archive import Archive
from db.errors import (
    ArchiveDamaged,
    ArchiveExists,
    ArchiveTooNew,
    NotAnArchive,
)
from tests.db.archive.made import load


def sql(path: Path, *statements: str) -> None:
    """Runs statements on an archive from outside."""
    with closing(sqlite3.connect(path / "archive.sqlite")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def add_step(monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    """Lets this program know one migration more."""

    def m002_later(db: object) -> None:
        db.execute(statement)  # type: ignore[attr-defined]

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, m002_later))
    monkeypatch.setattr(migrations, "NAMES", (*migrations.NAMES, m002_later.__name__))


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A closed archive of three articles."""
    path = tmp_path / "closed"
    with Archive.create(path) as archive:
        load(archive)
    return path


def test_an_archive_closes_to_one_file_and_opens_again(closed: Path) -> None:
    assert not (closed / "archive.sqlite-wal").exists()
    with Archive.open(closed) as archive:
        assert (archive.status().articles, archive.status().name) == (3, "closed")


def test_a_new_archive_may_stand_in_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / ".hidden").touch()
    Archive.create(tmp_path).close()
    assert (tmp_path / "archive.sqlite").exists()


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "档案 50% #1 &x=y"
    with Archive.create(path) as archive:
        assert archive.status().name == path.name
    assert [file.name for file in path.iterdir()] == ["archive.sqlite"]


def test_an_archive_is_never_made_over_something(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    with pytest.raises(ArchiveExists):
        Archive.create(tmp_path)


def test_an_archive_is_never_made_over_another(closed: Path) -> None:
    with pytest.raises(ArchiveExists):
        Archive.create(closed)


def test_an_archive_is_never_made_where_a_file_is(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveExists):
        Archive.create(tmp_path / "file")


def test_a_creation_that_was_cut_short_can_be_repeated(tmp_path: Path) -> None:
    (tmp_path / "archive.sqlite.new").write_bytes(b"half")
    (tmp_path / "archive.sqlite.new-wal").write_bytes(b"half")
    Archive.create(tmp_path).close()
    assert [path.name for path in tmp_path.iterdir()] == ["archive.sqlite"]


@pytest.mark.parametrize("content", [None, b"", b"\0" * 8192, b"PK\3\4 something else entirely"])
def test_what_is_no_database_is_no_archive(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "archive.sqlite").write_bytes(content)
    with pytest.raises(NotAnArchive):
        Archive.open(tmp_path)


def test_a_folder_that_is_not_there_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchive):
        Archive.open(tmp_path / "nowhere")


def test_somebody_elses_database_is_no_archive(tmp_path: Path) -> None:
    sql(tmp_path, "CREATE TABLE photos (id INTEGER PRIMARY KEY)")
    with pytest.raises(NotAnArchive):
        Archive.open(tmp_path)


def test_a_database_that_sqlite_calls_malformed_is_damaged(closed: Path) -> None:
    file = closed / "archive.sqlite"
    file.write_bytes(file.read_bytes()[:100] + b"\xff" * 5000)
    with pytest.raises(ArchiveDamaged):
        Archive.open(closed)


def test_damage_met_while_reading_is_known_as_such(closed: Path) -> None:
    file = closed / "archive.sqlite"
    data = file.read_bytes()
    file.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    with pytest.raises(ArchiveDamaged), Archive.open(closed) as archive:
        archive.search("")


def test_a_newer_archive_is_refused_and_left_alone(closed: Path) -> None:
    sql(closed, "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('xinglin', 'm999', '')")
    before = (closed / "archive.sqlite").read_bytes()
    with pytest.raises(ArchiveTooNew) as error:
        Archive.open(closed)
    assert error.value.facts["migration"] == "m999"
    assert (closed / "archive.sqlite").read_bytes() == before


def test_an_older_archive_is_copied_then_migrated(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_step(monkeypatch, "ALTER TABLE articles ADD COLUMN shelf TEXT")
    with Archive.open(closed) as archive:
        assert archive.status().articles == 3
    (backup,) = closed.glob(f"backup-*-{migrations.NAMES[-2]}.sqlite")
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (3,)


def test_a_migration_that_fails_changes_nothing(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_step(monkeypatch, "ALTER TABLE nowhere ADD COLUMN shelf TEXT")
    with pytest.raises(sqlite3.OperationalError):
        Archive.open(closed)
    monkeypatch.undo()
    with Archive.open(closed) as archive:
        assert archive.status().articles == 3


def test_history_written_before_a_migration_can_still_be_undone(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive.open(closed) as archive:
        archive.delete([archive.search("").ids[0]])
    add_step(monkeypatch, "ALTER TABLE articles ADD COLUMN shelf TEXT")
    with Archive.open(closed) as archive:
        archive.undo()
        assert archive.status().articles == 3
