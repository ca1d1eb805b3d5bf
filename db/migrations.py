"""The tables of an archive, as ordered, named steps that sqlite-utils applies once each.

It must not know: records, or anything above a table. A step is never edited after a release: a correction is a new step.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from db.domain.ranks import read_rank

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

MIGRATION_SET = "xinglin"
"""The name under which the steps are recorded in the file; it is also how a file is known to be ours."""

_TABLES = (
    # Small facts about the file itself: its name, and the two counters that keep store and index in step.
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE hospitals (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        province TEXT, city TEXT, grade TEXT, speciality TEXT, founded INTEGER,
        notes TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE hospital_names (
        hospital_id INTEGER NOT NULL REFERENCES hospitals(id),
        seq INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('current', 'short', 'former', 'campus')),
        valid_from TEXT, valid_until TEXT,
        PRIMARY KEY (hospital_id, seq)
    ) STRICT""",
    "CREATE UNIQUE INDEX one_current_name ON hospital_names (hospital_id) WHERE kind = 'current'",
    """CREATE TABLE publications (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        level TEXT CHECK (level IN ('national', 'provincial', 'city', 'county', 'trade')),
        province TEXT, city TEXT
    ) STRICT""",
    """CREATE TABLE pages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        encoding TEXT NOT NULL,
        text TEXT NOT NULL,
        imported TEXT NOT NULL,
        publication_id INTEGER REFERENCES publications(id),
        date TEXT, page_no TEXT
    ) STRICT""",
    "CREATE INDEX pages_by_sha256 ON pages (sha256)",
    # AUTOINCREMENT: the id of an article that was taken back must never come to mean another one, in history or index.
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        page_id INTEGER REFERENCES pages(id),
        publication_id INTEGER REFERENCES publications(id),
        date TEXT, page_no TEXT, source_id TEXT,
        confidence REAL,
        text_hash TEXT NOT NULL,
        day TEXT
    ) STRICT""",
    # day: the first one that date can mean (2022 is 2022-01-01). The list that is shown before anything is typed is read
    # from this index alone.
    "CREATE INDEX articles_by_day ON articles (day DESC, id)",
    "CREATE INDEX articles_by_page ON articles (page_id)",
    "CREATE INDEX articles_by_publication ON articles (publication_id)",
    "CREATE INDEX articles_by_text ON articles (text_hash)",
    """CREATE TABLE article_parts (
        article_id INTEGER NOT NULL REFERENCES articles(id),
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        role TEXT NOT NULL,
        text TEXT NOT NULL,
        anchors TEXT,
        PRIMARY KEY (article_id, seq)
    ) STRICT""",
    # Partial: the facet of columns and the list of known bylines must not read every paragraph.
    "CREATE INDEX parts_that_are_columns ON article_parts (article_id, seq, text, kind) WHERE kind = 'column'",
    "CREATE INDEX parts_that_are_bylines ON article_parts (role, text) WHERE kind = 'byline'",
    """CREATE TABLE article_hospitals (
        article_id INTEGER NOT NULL REFERENCES articles(id),
        seq INTEGER NOT NULL,
        hospital_id INTEGER NOT NULL REFERENCES hospitals(id),
        relation TEXT NOT NULL CHECK (relation IN ('subject', 'mentioned')),
        printed TEXT NOT NULL,
        PRIMARY KEY (article_id, seq),
        UNIQUE (hospital_id, article_id)
    ) STRICT""",
    "CREATE TABLE tags (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT",
    """CREATE TABLE article_tags (
        article_id INTEGER NOT NULL REFERENCES articles(id),
        seq INTEGER NOT NULL,
        tag_id INTEGER NOT NULL REFERENCES tags(id),
        PRIMARY KEY (article_id, seq),
        UNIQUE (tag_id, article_id)
    ) STRICT""",
    # Articles that the index has yet to hear of, and the write that touched them last. No foreign key: they may be gone.
    "CREATE TABLE index_queue (article_id INTEGER PRIMARY KEY, generation INTEGER NOT NULL) STRICT",
    # steps: what undo (or, once undone, redo) has to put back, as JSON, deflated when long; NULL once it cannot be redone.
    """CREATE TABLE history (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        action TEXT NOT NULL,
        details TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
        steps BLOB
    ) STRICT""",
    """CREATE TABLE history_articles (
        article_id INTEGER NOT NULL,
        history_id INTEGER NOT NULL REFERENCES history(id),
        PRIMARY KEY (article_id, history_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX history_articles_by_history ON history_articles (history_id)",
)


def m001_first_tables(db: Database) -> None:
    """Everything the first release stores."""
    for statement in _TABLES:
        db.execute(statement)  # pyright: ignore[reportUnknownMemberType] - half typed there


_REPRINT_TABLES = (
    # All but kept_apart is derived from the texts, and made and mended by db/reprinting.py. No foreign keys: a row may
    # outlive its article until then.
    "CREATE TABLE sketch_queue (article_id INTEGER PRIMARY KEY) STRICT",
    # grams: 32-bit hashes, little-endian. sketch_grams: by which of them an article is found, common ones left out.
    "CREATE TABLE sketches (article_id INTEGER PRIMARY KEY, grams BLOB NOT NULL) STRICT",
    """CREATE TABLE sketch_grams (
        gram INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        PRIMARY KEY (gram, article_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE reprints (
        article_id INTEGER NOT NULL,
        other_id INTEGER NOT NULL,
        shared REAL NOT NULL,
        of_longer REAL NOT NULL,
        PRIMARY KEY (article_id, other_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX reprints_by_other ON reprints (other_id)",
    # Pairs of which a person said that they are no reprints, in both directions.
    """CREATE TABLE kept_apart (
        article_id INTEGER NOT NULL,
        other_id INTEGER NOT NULL,
        PRIMARY KEY (article_id, other_id)
    ) STRICT, WITHOUT ROWID""",
)


def m002_reprints(db: Database) -> None:
    """Articles that are one piece printed twice. The texts of an older archive are looked at afterwards, bit by bit."""
    for statement in _REPRINT_TABLES:
        db.execute(statement)  # pyright: ignore[reportUnknownMemberType] - half typed there


def m003_lessons(db: Database) -> None:
    """What corrections have taught: a wording and what it means, from which page."""
    db.execute(  # pyright: ignore[reportUnknownMemberType] - half typed there
        """CREATE TABLE lessons (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN ('byline', 'paper', 'hospital')),
            printed TEXT NOT NULL,
            meaning TEXT NOT NULL,
            learnt TEXT NOT NULL,
            page_id INTEGER REFERENCES pages(id)
        ) STRICT"""
    )


_CATALOGUING_TABLES = (
    "ALTER TABLE hospitals ADD COLUMN level TEXT",
    "ALTER TABLE hospitals ADD COLUMN kind TEXT",
    "ALTER TABLE hospitals ADD COLUMN district TEXT",
    # other_id: a hospital of this archive; no foreign key, for a record may be undone while another one still names it.
    """CREATE TABLE hospital_ties (
        hospital_id INTEGER NOT NULL REFERENCES hospitals(id),
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('campus_of', 'member_of', 'merged_into', 'split_from')),
        other_id INTEGER NOT NULL,
        valid_from TEXT, valid_until TEXT,
        PRIMARY KEY (hospital_id, seq)
    ) STRICT""",
    """CREATE TABLE history_hospitals (
        hospital_id INTEGER NOT NULL,
        history_id INTEGER NOT NULL REFERENCES history(id),
        PRIMARY KEY (hospital_id, history_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX history_hospitals_by_history ON history_hospitals (history_id)",
    "ALTER TABLE articles ADD COLUMN url TEXT",
    "ALTER TABLE articles ADD COLUMN accessed TEXT",
    # One row for an article of which anything is known: most are never filed.
    """CREATE TABLE filings (
        article_id INTEGER PRIMARY KEY REFERENCES articles(id),
        fonds TEXT NOT NULL, category TEXT NOT NULL, year TEXT NOT NULL,
        retention TEXT CHECK (retention IN ('Y', 'D30', 'D10')),
        office TEXT NOT NULL, item INTEGER, document_no TEXT NOT NULL,
        security TEXT NOT NULL, sheets INTEGER, remarks TEXT NOT NULL
    ) STRICT""",
    # The parts as they came in, kept from the first time that a person corrects them.
    """CREATE TABLE imported_parts (
        article_id INTEGER NOT NULL REFERENCES articles(id),
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        role TEXT NOT NULL,
        text TEXT NOT NULL,
        anchors TEXT,
        PRIMARY KEY (article_id, seq)
    ) STRICT""",
    """CREATE TABLE collections (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        notes TEXT NOT NULL
    ) STRICT""",
    # No foreign key to the article: one in the trash keeps its place for when it comes back.
    """CREATE TABLE collection_articles (
        collection_id INTEGER NOT NULL REFERENCES collections(id),
        seq INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        PRIMARY KEY (collection_id, seq),
        UNIQUE (article_id, collection_id)
    ) STRICT""",
    # rows: all that the article consisted of, as JSON, the way undo keeps it.
    """CREATE TABLE trash (
        article_id INTEGER PRIMARY KEY,
        deleted TEXT NOT NULL,
        headline TEXT NOT NULL, paper TEXT, date TEXT,
        rows TEXT NOT NULL
    ) STRICT""",
)


def m004_cataloguing(db: Database) -> None:
    """Hospitals as authority records, articles as records that are filed, collections, the trash."""
    for statement in _CATALOGUING_TABLES:
        db.execute(statement)  # pyright: ignore[reportUnknownMemberType] - half typed there
    # 级别 and 等次 stood in one field. What says neither goes to the notes: nobody's words are lost.
    ranked = db.execute("SELECT id, grade, notes FROM hospitals WHERE grade IS NOT NULL").fetchall()  # pyright: ignore
    for id, printed, notes in ranked:
        rank = read_rank(printed)
        level, grade = rank or (None, None)
        kept = notes if rank else f"{notes}\n{printed}".strip()
        db.execute(  # pyright: ignore[reportUnknownMemberType]
            "UPDATE hospitals SET level = ?, grade = ?, notes = ? WHERE id = ?", (level, grade, kept, id)
        )


_FACT_TABLES = (
    # Derived from the texts, made and mended by db/fact_finding.py. No foreign keys: a row may outlive its article until
    # then.
    "CREATE TABLE fact_queue (article_id INTEGER PRIMARY KEY) STRICT",
    # link: of article_hospitals, so that facts go with a link to another hospital. part, first, last: where it stands.
    # time: ISO 8601, a stretch of time as an interval.
    """CREATE TABLE facts (
        article_id INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        link INTEGER NOT NULL,
        kind TEXT NOT NULL,
        within TEXT NOT NULL,
        printed TEXT NOT NULL,
        value REAL,
        unit TEXT NOT NULL,
        about TEXT NOT NULL,
        part INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
        exact INTEGER NOT NULL,
        time TEXT,
        relative TEXT NOT NULL,
        PRIMARY KEY (article_id, seq)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX facts_by_kind ON facts (kind, value, article_id)",
)


def m005_facts(db: Database) -> None:
    """What articles state about hospitals. Those of an older archive are read afterwards, bit by bit."""
    for statement in _FACT_TABLES:
        db.execute(statement)  # pyright: ignore[reportUnknownMemberType] - half typed there


def m006_archival_codes(db: Database) -> None:
    """Which articles share a 档号, and which number comes next, without reading every filing."""
    db.execute(  # pyright: ignore[reportUnknownMemberType] - half typed there
        "CREATE INDEX filings_by_code ON filings (fonds, category, year, retention, office, item)"
    )


def m007_histories_of_hospitals(db: Database) -> None:
    """What was done to hospitals before there was a history of each: the steps that take it back name the record."""
    known = db.execute(  # pyright: ignore[reportUnknownMemberType] - half typed there
        "SELECT id, steps FROM history WHERE action = 'hospital' AND steps IS NOT NULL"
    ).fetchall()
    for id, steps in known:
        data = bytes(steps)
        for table, owners, *_ in json.loads(data if data.startswith(b"[") else zlib.decompress(data)):
            if table in ("hospitals", "hospital_names"):
                for hospital in owners:
                    db.execute(  # pyright: ignore[reportUnknownMemberType]
                        "INSERT OR IGNORE INTO history_hospitals (hospital_id, history_id) VALUES (?, ?)",
                        (hospital, id),
                    )


STEPS: tuple[Callable[[Database], None], ...] = (
    m001_first_tables,
    m002_reprints,
    m003_lessons,
    m004_cataloguing,
    m005_facts,
    m006_archival_codes,
    m007_histories_of_hospitals,
)

NAMES: tuple[str, ...] = tuple(step.__name__ for step in STEPS)
"""Known steps in order, readable without importing sqlite-utils, which takes longer than opening an archive."""


def migrate(db: Database) -> None:
    """Applies the steps that `db` lacks. Inside an open transaction they all become part of it."""
    from sqlite_utils import Migrations

    migrations = Migrations(MIGRATION_SET)
    for step in STEPS:
        migrations()(step)
    migrations.apply(db)
