"""The search index on disk: made beside the old one, checked when opened, changed in commits.

A folder per build, its Whoosh files inside, and `CURRENT`, one small file that names the folder that counts and the
checksum of every file in it. Whatever does not agree with it is `IndexDamaged`: a wrong answer is worse than none.

It must not know: the store, ranking, what a query means.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import zlib
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from db.domain.query import Query
from db.domain.records import ArticleId, Document, Progress, Sort, no_progress
from db.errors import IndexDamaged
from db.search.entry import Entry
from db.search.found import Found
from db.search.scan import scan_entries

FORMAT = 1
_CURRENT = "CURRENT"


def fingerprint_of(ids: Iterable[int]) -> str:
    """What identifies a set of articles: equal for an index and a store that hold the same ids."""
    return hashlib.sha256(array("q", sorted(ids)).tobytes()).hexdigest()[:32]


class Index:
    """An index open for searching and for one writer. Not thread safe; several may be open on one folder."""

    def __init__(self, folder: Path, current: dict[str, Any], whoosh_index: Any) -> None:
        self._folder = folder
        self._current = current
        self._whoosh = whoosh_index

    @classmethod
    def build(cls, folder: Path, documents: Iterable[Document], *, progress: Progress = no_progress) -> Index:
        """Makes a new index beside the one there may be, then swaps. What `progress` raises leaves the old one as it was."""
        generation = _last_generation(folder) + 1
        home = folder / f"g{generation:06}"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        try:
            made = _create(home)
            unique = {document.id: document for document in documents}
            _write(made, unique.values(), (), progress=progress, total=len(unique))
            made.close()
            _publish(folder, generation, home)
        except BaseException:
            shutil.rmtree(home, ignore_errors=True)
            raise
        for old in folder.glob("g*"):
            if old != home:
                shutil.rmtree(old, ignore_errors=True)  # on Windows one that is open stays until the next build
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Raises `IndexDamaged` for an index that is missing, of another format, or not as it was written."""
        current = _read_current(folder)
        home = folder / current["home"]
        if _checksums(home) != current["files"]:
            raise IndexDamaged("files differ from their checksums")
        import whoosh.index

        try:
            return cls(folder, current, whoosh.index.open_dir(str(home)))
        except Exception as error:
            raise IndexDamaged(str(error)) from error

    def close(self) -> None:
        self._whoosh.close()

    @property
    def generation(self) -> int:
        """Grows with every build and commit."""
        return self._current["generation"]

    @property
    def count(self) -> int:
        """Number of articles."""
        return self._current["count"]

    def fingerprint(self) -> str:
        """`fingerprint_of` the ids it holds."""
        return self._current["fingerprint"]

    def refreshed(self) -> Index:
        """This index, or the one that has taken its place since it was opened."""
        if _read_current(self._folder)["generation"] == self.generation:
            return self
        self.close()
        return Index.open(self._folder)

    def apply(self, upserts: Iterable[Document] = (), deletes: Iterable[int] = ()) -> None:
        """One commit. Of several documents with one id the last counts; an id in both is kept."""
        unique = {document.id: document for document in upserts}
        _write(self._whoosh, unique.values(), {*deletes, *unique})
        self._whoosh.close()
        home = self._folder / self._current["home"]
        self._current = _publish(self._folder, self.generation + 1, home)
        self._whoosh = self._whoosh.refresh()

    def search(self, query: Query, *, sort: Sort = Sort.RANK) -> Found:
        """What `scan` over the same documents finds."""
        return scan_entries(self._entries(), query, sort=sort)

    def _entries(self) -> Iterator[Entry]:
        with self._whoosh.searcher() as searcher:
            for stored in searcher.reader().all_stored_fields():
                yield stored["entry"]


def _create(home: Path) -> Any:
    from whoosh.fields import ID, STORED, Schema
    from whoosh.index import create_in

    return create_in(str(home), Schema(id=ID(unique=True), entry=STORED()))


def _write(
    made: Any,
    documents: Iterable[Document],
    deletes: Iterable[int],
    *,
    progress: Progress = no_progress,
    total: int = 0,
) -> None:
    writer = made.writer()
    try:
        for id in deletes:
            writer.delete_by_term("id", str(id))
        for done, document in enumerate(documents):
            progress(done, total)
            writer.add_document(id=str(document.id), entry=Entry.of(document))
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


def _publish(folder: Path, generation: int, home: Path) -> dict[str, Any]:
    import whoosh.index

    reader: Any = whoosh.index.open_dir(str(home)).reader()
    ids: list[ArticleId] = [stored["entry"].id for stored in reader.all_stored_fields()]
    reader.close()
    current: dict[str, Any] = {
        "format": FORMAT,
        "generation": generation,
        "home": home.name,
        "count": len(ids),
        "fingerprint": fingerprint_of(ids),
        "files": _checksums(home),
    }
    body = json.dumps(current, sort_keys=True)
    beside = folder / f"{_CURRENT}.new"
    beside.write_text(f"{zlib.crc32(body.encode()):08x} {body}", encoding="utf-8")
    beside.replace(folder / _CURRENT)
    return current


def _read_current(folder: Path) -> dict[str, Any]:
    try:
        checksum, _, body = (folder / _CURRENT).read_text(encoding="utf-8").partition(" ")
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(str(error)) from error
    if checksum != f"{zlib.crc32(body.encode()):08x}":
        raise IndexDamaged("CURRENT differs from its checksum")
    current: dict[str, Any] = json.loads(body)
    if current["format"] != FORMAT:
        raise IndexDamaged(f"format {current['format']}")
    return current


def _last_generation(folder: Path) -> int:
    """The highest generation there is or was, even where `CURRENT` cannot be read."""
    numbers = [int(old.name[1:]) for old in folder.glob("g*") if old.name[1:].isdigit()]
    with contextlib.suppress(IndexDamaged):
        numbers.append(_read_current(folder)["generation"])
    return max(numbers, default=0)


def _checksums(home: Path) -> dict[str, list[int]]:
    files = sorted(file for file in home.glob("*") if not file.name.endswith("LOCK")) if home.is_dir() else []
    return {file.name: [file.stat().st_size, zlib.crc32(file.read_bytes())] for file in files}
