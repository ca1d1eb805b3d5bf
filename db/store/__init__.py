"""The truth: `archive.sqlite`, opened once for one thread. Rows become records here; statements only.

It must not know: when a transaction begins or ends, the search index, or files beside the database.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from db.errors import ArchiveError
from db.store.articles import Articles
from db.store.catalogue import Catalogue
from db.store.collections import Collections
from db.store.facts import Facts
from db.store.field_values import FieldValuesOf
from db.store.filings import Filings
from db.store.gaps import Gaps
from db.store.history import History
from db.store.hospital_links import HospitalLinks
from db.store.ledger import Ledger
from db.store.lessons import Lessons
from db.store.listing import Listing
from db.store.pages import Pages
from db.store.reprints import Reprints
from db.store.tables import Tables
from db.store.trash import Trash


class Store:
    """One connection and the rooms that read and write through it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, obstacle: ArchiveError | None = None) -> None:
        self.path = path
        self.connection = connection
        self.obstacle = obstacle
        """Why nothing can be written, if so."""
        self.articles = Articles(connection)
        self.catalogue = Catalogue(connection)
        self.pages = Pages(connection)
        self.collections = Collections(connection)
        self.field_values = FieldValuesOf(connection)
        self.filings = Filings(connection)
        self.gaps = Gaps(connection)
        self.facts = Facts(connection)
        self.lessons = Lessons(connection)
        self.links = HospitalLinks(connection)
        self.listing = Listing(connection)
        self.reprints = Reprints(connection)
        self.history = History(connection)
        self.ledger = Ledger(connection)
        self.trash = Trash(connection)
        self.tables = Tables(connection)
