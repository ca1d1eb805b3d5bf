"""What is wrong with an archive: the database itself, originals that are missing or that nothing mentions, the index.

It must not know: how findings are worded. Repair never removes what a person could still want back.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from db.domain.records import Finding, Progress
from db.errors import ArchiveBusy, ArchiveDamaged
from db.indexing import Indexing
from db.originals import Originals, sha256_of
from db.store import Store
from db.store.connection import files_translated, snapshot, transaction, translated
from db.undo import unpack

DAMAGED_DATABASE = "damaged_database"
BROKEN_LINK = "broken_link"
MISSING_ORIGINAL = "missing_original"
ALTERED_ORIGINAL = "altered_original"
ORPHAN_ORIGINAL = "orphan_original"
UNFINISHED_FILE = "unfinished_file"
INDEX_OUT_OF_STEP = "index_out_of_step"


def check(
    store: Store, originals: Originals, indexing: Indexing, *, repair: bool, progress: Progress
) -> tuple[Finding, ...]:
    """All findings. Mended are: files that nothing mentions or that were cut short, and the index."""
    damage = tuple(_database(store))
    if any(finding.kind == DAMAGED_DATABASE for finding in damage):
        return damage  # whatever else is looked at now would be read from the damaged file
    if store.obstacle is None:
        with suppress(ArchiveBusy), transaction(store.connection, store.path):  # busy: an import is under way
            settle(store, originals)
    # Under the write lock, where something may be removed: an import under way keeps its originals under it too.
    lock = transaction if repair else snapshot
    with lock(store.connection, store.path):
        originals_found = tuple(_originals(store, originals, repair=repair, progress=progress))
    return (*damage, *originals_found, *_index(indexing, repair=repair, progress=progress))


def settle(store: Store, originals: Originals) -> None:
    """Takes away what an import kept that was then killed or cancelled. To be called under the write lock."""
    with files_translated(store.path):
        new = originals.new()
        if not new:
            return
        for sha256 in new - store.pages.hashes() - _mentioned_in_redo(store):
            originals.remove(sha256)
        for path in originals.unfinished():
            path.unlink(missing_ok=True)
        originals.settled()


def _database(store: Store) -> Iterator[Finding]:
    try:
        with translated(store.path):
            for (word,) in store.connection.execute("PRAGMA integrity_check(20)"):
                if word != "ok":
                    yield Finding(DAMAGED_DATABASE, word)
            for table, row, *_ in store.connection.execute("PRAGMA foreign_key_check"):
                yield Finding(BROKEN_LINK, f"{table} {row}")
    except ArchiveDamaged as error:
        yield Finding(DAMAGED_DATABASE, str(error.facts["detail"]))


def _originals(store: Store, originals: Originals, *, repair: bool, progress: Progress) -> Iterator[Finding]:
    with files_translated(store.path):
        mentioned = store.pages.hashes()
        kept = tuple(originals.kept())
        for sha256 in sorted(mentioned.difference(kept)):
            yield Finding(MISSING_ORIGINAL, sha256)
        wanted = mentioned | _mentioned_in_redo(store)
        for done, sha256 in enumerate(kept):
            progress(done, len(kept))
            if sha256 not in wanted:
                if repair:
                    originals.remove(sha256)
                yield Finding(ORPHAN_ORIGINAL, sha256, repaired=repair)
            elif sha256_of(originals.read(sha256)) != sha256:
                yield Finding(ALTERED_ORIGINAL, sha256)
        for path in originals.unfinished():
            if repair:
                path.unlink(missing_ok=True)
            yield Finding(UNFINISHED_FILE, path.name, repaired=repair)


def _mentioned_in_redo(store: Store) -> frozenset[str]:
    """Originals of imports that were undone and can be done again."""
    found: set[str] = set()
    for packed in store.history.undone_steps():
        for step in unpack(packed):
            if step.table == "pages" and step.rows.rows:
                column = step.rows.columns.index("sha256")
                found.update(str(row[column]) for row in step.rows.rows)
    return frozenset(found)


def _index(indexing: Indexing, *, repair: bool, progress: Progress) -> Iterator[Finding]:
    if not indexing.complete():
        if repair:
            indexing.catch_up(progress)
        yield Finding(INDEX_OUT_OF_STEP, "index", repaired=repair)
