"""The writing half of the store: rows of a table by their owner. With `migrations.py` the only user of sqlite-utils.

It must not know: records, transactions (the archive opens them), or why something is written.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from db.domain.rows import Rows
from db.store.columns import COLUMNS

if TYPE_CHECKING:
    from sqlite_utils import Database


class Tables:
    """Writes through sqlite-utils, which takes a moment to import and is therefore first touched by the first write."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @cached_property
    def _db(self) -> Database:
        return wrapped(self._connection)

    def owned(self, table: str, owners: Sequence[int]) -> Rows:
        """All rows of `table` that belong to `owners`."""
        columns = COLUMNS[table]
        rows = self._connection.execute(
            f"SELECT {', '.join(columns)} FROM {table} WHERE {columns[0]} IN (SELECT value FROM json_each(?))",
            (json.dumps(owners),),
        )
        return Rows(columns, tuple(rows))

    def replace(self, table: str, owners: Sequence[int], rows: Rows) -> None:
        """Makes `rows` the only ones of `table` that belong to `owners`."""
        mine = self._db.table(table)
        if owners:
            belongs = f"{COLUMNS[table][0]} IN (SELECT value FROM json_each(?))"
            mine.delete_where(belongs, (json.dumps(owners),))  # pyright: ignore[reportUnknownMemberType] - half typed there
        if rows.rows:
            mine.insert_all((rows.columns, *rows.rows))

    def next_id(self, table: str) -> int:
        """The key that a new row of an AUTOINCREMENT table gets. Keys are never used twice, not even after an undo."""
        row = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return 1 + (row[0] if row else 0)


def wrapped(connection: sqlite3.Connection) -> Database:
    """sqlite-utils around a connection of ours, without plugins of whatever is installed beside it."""
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False)
