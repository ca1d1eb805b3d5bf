"""What check finds, and what it mends without taking anything away that somebody could want back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.archive import Archive
from db.domain.draft import ImportDraft
from db.domain.records import Finding
from db.errors import Cancelled
from tests.db.archive.made import draft, load


@pytest.fixture
def imported(archive: Archive) -> Archive:
    """An archive of one imported page."""
    archive.commit_import(draft("开诊"))
    return archive


def original(archive: Archive) -> Path:
    (path,) = (path for path in (archive.path / "originals").glob("??/*") if path.is_file())
    return path


def test_a_sound_archive_has_no_findings(imported: Archive) -> None:
    assert imported.check() == ()


def test_an_original_that_was_taken_away_is_missed(imported: Archive) -> None:
    path = original(imported)
    path.unlink()
    assert imported.check(repair=True) == (Finding("missing_original", path.name),)


def test_an_original_that_was_altered_is_noticed(imported: Archive) -> None:
    path = original(imported)
    path.write_bytes(b"altered")
    assert imported.check(repair=True) == (Finding("altered_original", path.name),)


def test_an_original_that_nothing_mentions_is_removed_only_by_repair(imported: Archive) -> None:
    path = original(imported)
    orphan = path.with_name(f"{path.name[:2]}{'0' * 62}")
    orphan.write_bytes(b"orphan")
    assert imported.check() == (Finding("orphan_original", orphan.name),)
    assert imported.check(repair=True) == (Finding("orphan_original", orphan.name, repaired=True),)
    assert (original(imported), imported.check()) == (path, ())


def test_the_original_of_an_import_that_can_be_redone_is_no_orphan(imported: Archive) -> None:
    imported.undo()
    assert imported.check(repair=True) == ()
    imported.redo()
    assert imported.check() == ()


def test_the_original_of_an_import_that_can_no_longer_be_redone_is_one(imported: Archive) -> None:
    imported.undo()
    load(imported)
    assert [finding.kind for finding in imported.check(repair=True)] == ["orphan_original"]


def test_what_a_cut_short_import_left_is_removed(imported: Archive) -> None:
    unfinished = original(imported).with_suffix(".part")
    unfinished.write_bytes(b"half")
    assert imported.check(repair=True) == (Finding("unfinished_file", unfinished.name, repaired=True),)
    assert not unfinished.exists()


def test_what_a_killed_import_kept_is_gone_at_the_next_check(imported: Archive) -> None:
    kept = imported._originals.keep(b"of an import that was killed before its transaction ended")
    assert imported.check() == ()
    assert not imported._originals.path(kept).exists()
    assert original(imported).exists()


def test_what_a_cancelled_import_kept_is_gone_at_the_next_import(archive: Archive) -> None:
    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    two = ImportDraft(pages=(*draft("开诊").pages, *draft("迁址", name="b.txt").pages))
    with pytest.raises(Cancelled):
        archive.commit_import(two, progress=cancel)
    archive.commit_import(draft("义诊", name="c.txt"))
    assert archive.check() == ()
    original(archive)  # and no other


def test_an_index_out_of_step_is_mended(imported: Archive) -> None:
    (imported.path / "index").rename(imported.path / "elsewhere")
    assert imported.check() == (Finding("index_out_of_step", "index"),)
    assert imported.check(repair=True) == (Finding("index_out_of_step", "index", repaired=True),)
    assert imported.check() == ()


def test_a_link_to_nothing_is_found(imported: Archive) -> None:
    with closing(sqlite3.connect(imported.path / "archive.sqlite")) as other:
        other.execute("UPDATE articles SET publication_id = 99")
        other.commit()
    assert imported.check() == (Finding("broken_link", "articles 1"),)


def test_a_damaged_database_is_a_finding_not_a_fault(imported: Archive) -> None:
    imported.close()
    file = imported.path / "archive.sqlite"
    with closing(sqlite3.connect(file)) as other:
        (page,) = other.execute("SELECT rootpage FROM sqlite_master WHERE name = 'article_parts'").fetchone()
        (size,) = other.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(b"\xff" * size)
    with Archive.open(imported.path) as archive:
        assert {finding.kind for finding in archive.check()} == {"damaged_database"}
