"""How `archive.sqlite` is opened, and what SQLite's complaints are called in this program.

It must not know: any table. One function opens every connection, one context manager translates every error.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from db.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveError,
    ArchiveReadOnly,
    ArchiveUnreachable,
    DiskFull,
)

BUSY_SECONDS = 5.0
"""How long a write waits for another program's before it gives up."""

_PRIMARY = 0xFF
# What SQLite says where not even the small file fits that readers and writers of a log share.
_NO_ROOM = (sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMMAP)


def connect(path: Path) -> tuple[sqlite3.Connection, ArchiveError | None]:
    """A connection to the file at `path`, which must exist, and what stands in the way of writing through it, if anything.

    Where the files that accompany a write-ahead log cannot be made (a medium that cannot be written, a disk without a
    byte left), SQLite is told that nobody else writes either (`immutable`). Raises what makes the file unreadable.
    """
    obstacle: ArchiveError | None = None
    with translated(path.parent):
        for options in ("mode=rw", "mode=ro", "immutable=1"):
            if options == "immutable=1":
                _refuse_to_forget(path, obstacle)
            connection = sqlite3.connect(
                f"{_uri(path)}?{options}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
            )
            try:
                _prepare(connection)
                writable = options == "mode=rw" and can_write(connection)
                return connection, None if writable else obstacle or ArchiveReadOnly(path.parent)
            except sqlite3.Error as error:
                connection.close()
                obstacle = obstacle or _obstacle(error, path.parent)
                if obstacle is None or options == "immutable=1":
                    raise
        raise AssertionError("the last way to open returns or raises")


def _obstacle(error: sqlite3.Error, path: Path) -> ArchiveError | None:
    """What keeps a file from being opened for writing that can perhaps still be read."""
    known = _known(error, path)
    if isinstance(known, ArchiveReadOnly | DiskFull):
        return known
    return ArchiveReadOnly(path) if _code(error) == sqlite3.SQLITE_CANTOPEN else None


def _uri(path: Path) -> str:
    """https://www.sqlite.org/uri.html. Not `Path.as_uri`: SQLite refuses the server's name where that puts it."""
    posix = quote(path.absolute().as_posix(), safe="/:")
    return f"file://{posix}" if posix.startswith("/") else f"file:///{posix}"


def _refuse_to_forget(path: Path, obstacle: ArchiveError | None) -> None:
    """Opened as immutable, a database is shown without what a write that was cut short left in its log."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        if isinstance(obstacle, DiskFull):
            raise obstacle
        raise ArchiveUnreachable(path.parent, "a write was cut short here; open it once where it can be written")


def _prepare(connection: sqlite3.Connection) -> None:
    """Sets what every connection of ours has, and looks into the file for the first time."""
    connection.execute("PRAGMA foreign_keys = ON")
    # FULL, not NORMAL: with a write-ahead log NORMAL may lose the last commits in a power cut, and a person who was
    # told "stored" has perhaps already put the page away. It costs one flush per write.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -16384")
    connection.execute("PRAGMA journal_size_limit = 16777216")  # the log of a big load does not stay as big as it was
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def can_write(connection: sqlite3.Connection) -> bool:
    """Whether a write transaction can begin. SQLite opens a protected file without a word and complains only then."""
    # Who is kept out by another writer could write: no need to wait for it.
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if _code(error) == sqlite3.SQLITE_BUSY:
            return True
        if _code(error) in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
            return False
        raise
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
    return True


@contextmanager
def alone(file: Path) -> Generator[None]:
    """Holds the lock that `file` stands for, over all processes; one that dies lets go of it.

    An empty database is the one lock that is the same on every system. Raises `ArchiveBusy`.
    """
    with (
        translated(file.parent),
        closing(sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)) as connection,
    ):
        connection.execute("PRAGMA journal_mode = MEMORY")  # nothing is written, so nothing can fail on a full disk
        connection.execute("BEGIN EXCLUSIVE")
        yield


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Generator[None]:
    """One write, all or nothing. Takes the write lock at once: a lock taken later could find its snapshot outdated.

    Raises `ArchiveBusy`, `ArchiveReadOnly`, `DiskFull`, `ArchiveDamaged`, `ArchiveUnreachable`.
    """
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Rows that undo puts back arrive table by table, a link perhaps before what it points to.
            connection.execute("PRAGMA defer_foreign_keys = ON")
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
            raise


@contextmanager
def unflushed(connection: sqlite3.Connection) -> Generator[None]:
    """What is committed here reaches the disk with the next write: for what a power cut may take back without harm."""
    connection.execute("PRAGMA synchronous = NORMAL")
    try:
        yield
    finally:
        connection.execute("PRAGMA synchronous = FULL")


@contextmanager
def snapshot(connection: sqlite3.Connection, path: Path) -> Generator[None]:
    """Several reads that see one and the same state, whatever is written meanwhile. Nests."""
    if connection.in_transaction:
        yield
        return
    with translated(path):
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Turns SQLite's errors about `path` into ours; what is a bug passes unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        known = _known(error, path)
        if known is None:
            raise
        raise known from error


@contextmanager
def files_translated(path: Path) -> Generator[None]:
    """The same for the file system's errors about files beside the database."""
    try:
        yield
    except OSError as error:
        raise _known_of_system(error, path) from error


def _known_of_system(error: OSError, path: Path) -> ArchiveError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ArchiveReadOnly(path)
    return ArchiveUnreachable(path, error.strerror or type(error).__name__)


def _code(error: sqlite3.Error) -> int:
    """The primary result code (https://www.sqlite.org/rescode.html); 0 for errors of the Python module itself."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & _PRIMARY


def _known(error: sqlite3.Error, path: Path) -> ArchiveError | None:
    code = _code(error)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ArchiveBusy(path)
    if code == sqlite3.SQLITE_FULL or getattr(error, "sqlite_errorcode", 0) in _NO_ROOM:
        return DiskFull(path)
    if code == sqlite3.SQLITE_READONLY:
        return ArchiveReadOnly(path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return ArchiveDamaged(path, str(error))
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_AUTH):
        return ArchiveUnreachable(path, str(error))
    return None
