"""Archive folders made and opened: which file is ours, which is newer, which has to be migrated first.

It must not know: what is in the tables.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from db import migrations
from db.errors import (
    ArchiveExists,
    ArchiveTooNew,
    ArchiveUnreachable,
    NotAnArchive,
)
from db.store import Store
from db.store.connection import connect, files_translated, transaction, translated
from db.store.tables import wrapped

FILE = "archive.sqlite"
_UNFINISHED = "archive.sqlite.new"
_MAGIC = b"SQLite format 3\0"


def create_store(path: Path) -> Store:
    """A new, empty archive in the folder `path`, which is made if need be.

    The database gets its name when it is complete, so that a creation cut short leaves nothing that looks like an
    archive. Raises ArchiveExists where the folder holds anything visible already.
    """
    with files_translated(path):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except FileExistsError:
            raise ArchiveExists(path) from None
        if any(not (e.name.startswith((".", _UNFINISHED))) for e in path.iterdir()):
            raise ArchiveExists(path)
        for leftover in path.glob(f"{_UNFINISHED}*"):
            leftover.unlink()
    unfinished = path / _UNFINISHED
    try:
        _write_tables(unfinished, name=path.absolute().name)
        with files_translated(path):
            unfinished.rename(path / FILE)
    except BaseException:
        for leftover in path.glob(f"{_UNFINISHED}*"):
            with suppress(OSError):
                leftover.unlink()
        raise
    return open_store(path)


def open_store(path: Path) -> Store:
    """The archive in the folder `path`. An older one is copied beside itself and migrated.

    Raises NotAnArchive, ArchiveTooNew, ArchiveDamaged, ArchiveBusy, ArchiveUnreachable; ArchiveReadOnly or DiskFull where
    an older one cannot be migrated.
    """
    file = path / FILE
    _check_kind(path, file)
    connection, obstacle = connect(file)
    try:
        with translated(path):
            applied = _applied(connection)
            if not applied:
                raise NotAnArchive(path)
            unknown = [name for name in applied if name not in migrations.NAMES]
            if unknown:
                raise ArchiveTooNew(path, unknown[0])
            if len(applied) < len(migrations.NAMES):
                if obstacle is not None:
                    raise obstacle
                _migrate(connection, path, applied[-1])
    except BaseException:
        connection.close()
        raise
    return Store(path, connection, obstacle=obstacle)


def _check_kind(path: Path, file: Path) -> None:
    """SQLite makes no difference between a damaged database and a file that never was one."""
    try:
        with file.open("rb") as stream:
            magic = stream.read(len(_MAGIC))
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        raise NotAnArchive(path) from None
    except OSError as error:
        raise ArchiveUnreachable(path, error.strerror or type(error).__name__) from error
    if magic != _MAGIC:
        raise NotAnArchive(path)


def _write_tables(file: Path, *, name: str) -> None:
    with translated(file.parent), closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        store = Store(file.parent, connection)
        with transaction(connection, file.parent):
            migrations.migrate(wrapped(connection))
            store.ledger.start(name=name, created=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def _applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of our migrations that the file has, in order; none where it is somebody else's database."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return ()
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (migrations.MIGRATION_SET,)
    )
    return tuple(row[0] for row in rows)


def _migrate(connection: sqlite3.Connection, path: Path, last: str) -> None:
    today = datetime.now(UTC).strftime("%Y%m%d")
    backup = path / f"backup-{today}-{last}.sqlite"
    with files_translated(path):
        if not backup.exists():
            unfinished = backup.with_suffix(".part")
            with closing(sqlite3.connect(unfinished)) as copy:
                connection.backup(copy)
            unfinished.replace(backup)
    with transaction(connection, path):
        migrations.migrate(wrapped(connection))
