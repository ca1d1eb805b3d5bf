"""The one door to an archive: a folder with the store, the search index and the original bytes of what was imported.

It must not know: windows, terminals, or how any of the rooms behind it does its work.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from db.domain.draft import ImportDraft, Knowledge
from db.domain.records import (
    ArchiveStatus,
    Article,
    ArticleFields,
    ArticleId,
    Changed,
    HistoryEntry,
    HitRow,
    Hospital,
    Imported,
    Page,
    PageId,
    Part,
    Progress,
    Publication,
    SearchResult,
    Sort,
    Span,
    no_progress,
)
from db.errors import ArchiveError, ArchiveReadOnly, Cancelled, NoSuchArticle, NoSuchPage
from db.indexing import Indexing
from db.naming import HospitalNames
from db.opening import create_store, open_store
from db.originals import Originals
from db.store import Store
from db.store.connection import files_translated, snapshot, transaction

if TYPE_CHECKING:
    from db.domain.records import Finding
    from db.writing.work import Work


class Archive:
    """An open archive, for one thread. Several may be open on one folder; one of them writes at a time.

    Every write is one transaction: it is done and can be undone, or it raised an error and nothing happened. The search
    index follows afterwards; where it cannot, the articles go on waiting for it (`ArchiveStatus.pending`).
    Any method may raise ArchiveBusy, ArchiveDamaged, ArchiveUnreachable; every write also ArchiveReadOnly, DiskFull.
    """

    def __init__(self, path: Path, store: Store) -> None:
        self.path = path
        self._store = store
        self._originals = Originals(path / "originals")
        self._indexing = Indexing(store, path / "index")
        self._names: tuple[int, HospitalNames] | None = None

    @classmethod
    def create(cls, path: Path) -> Archive:
        """A new archive in the folder `path`. Raises ArchiveExists, ArchiveReadOnly, DiskFull."""
        return cls(path, create_store(path))

    @classmethod
    def open(cls, path: Path) -> Archive:
        """The archive in the folder `path`; an older one is copied beside itself and migrated.

        One that cannot be written opens for reading. Raises NotAnArchive, ArchiveTooNew, ArchiveDamaged, ArchiveBusy.
        """
        return cls(path, open_store(path))

    def close(self) -> None:
        """Lets go of all files. A closed archive answers nothing."""
        self._indexing.close()
        self._store.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    # ---- reading

    def status(self) -> ArchiveStatus:
        """How much there is, what undo would do, and whether the index knows all of it."""
        store = self._store
        with self._reading():
            can_undo, can_redo = store.history.actions()
            return ArchiveStatus(
                name=store.ledger.fact("name"),
                articles=store.articles.count(),
                pages=store.pages.count(),
                hospitals=store.catalogue.hospital_count(),
                index_complete=self._indexing.complete(),
                pending=store.ledger.pending(),
                can_undo=can_undo,
                can_redo=can_redo,
            )

    def characters(self) -> int:
        """How much text there is, in characters."""
        with self._reading():
            return self._store.articles.characters()

    def search(self, query: str, *, sort: Sort = Sort.RANK) -> SearchResult:
        """Every article that matches, in order, with counts; whatever the query's text, it is answered."""
        from db.reading import searching

        with self._reading():
            return searching.search(
                query, sort=sort, store=self._store, indexing=self._indexing, names=self._hospital_names
            )

    def rows(self, ids: Sequence[ArticleId], *, query: str = "") -> tuple[HitRow | None, ...]:
        """What a result list shows of these articles, in this order; None where one is gone."""
        from db.reading import searching, showing

        with self._reading():
            return showing.rows(self._store, ids, searching.ask(query, self._hospital_names))

    def article(self, id: ArticleId) -> Article:
        """The whole article. Raises NoSuchArticle."""
        with self._reading():
            return self._article(id)

    def spans(self, article: Article, *, query: str) -> tuple[tuple[Span, ...], ...]:
        """Where the query occurs in each part of the article (in a byline, in `printed_byline` of it)."""
        from db.reading import searching, showing

        with self._reading():
            return showing.part_spans(article, searching.ask(query, self._hospital_names))

    def page(self, id: PageId) -> Page:
        """A page with its lines. Raises NoSuchPage."""
        with self._reading():
            page = self._store.pages.read(id)
        if page is None:
            raise NoSuchPage(id)
        return page

    def original(self, id: PageId) -> bytes:
        """The bytes of a page exactly as they arrived. Raises NoSuchPage, ArchiveUnreachable."""
        sha256 = self.page(id).sha256
        with files_translated(self._originals.path(sha256)):
            return self._originals.read(sha256)

    def pages(self) -> tuple[Page, ...]:
        """Every page, without its lines."""
        with self._reading():
            return self._store.pages.all()

    def hospitals(self) -> tuple[Hospital, ...]:
        """Every hospital with all its names."""
        with self._reading():
            return self._store.catalogue.hospitals()

    def publications(self) -> tuple[Publication, ...]:
        """Every newspaper."""
        with self._reading():
            return self._store.catalogue.publications()

    def complete(self, typed: str, *, limit: int = 8) -> tuple[tuple[str, str], ...]:
        """What somebody may be about to type: (field, value) of hospitals and papers with `typed` in a name."""
        from db.reading import completing

        with self._reading():
            return completing.complete(typed, self._store.catalogue, limit=limit)

    def history(self, id: ArticleId | None = None, *, limit: int = 200) -> tuple[HistoryEntry, ...]:
        """What was done, newest first, to one article or at all."""
        with self._reading():
            return self._store.history.entries(id, limit=limit)

    def knowledge(self) -> Knowledge:
        """What the importer may use of all that the archive knows already."""
        with self._reading():
            return Knowledge(
                hospitals=self._hospital_names().as_knowledge(),
                papers=tuple(publication.name for publication in self._store.catalogue.publications()),
                bylines=self._store.articles.bylines(),
            )

    # ---- import: reads and stores nothing

    def draft_import(
        self,
        paths: Sequence[Path],
        *,
        paper: str | None = None,
        date: str | None = None,
        page_no: str | None = None,
        progress: Progress = no_progress,
    ) -> ImportDraft:
        """Files, and all files in folders, taken apart for review. What is given here goes before what pages say."""
        from db.reading import drafting

        draft = drafting.draft_files(paths, knowledge=self.knowledge(), progress=progress)
        with self._reading():
            return drafting.compared(drafting.told(draft, paper=paper, date=date, page_no=page_no), self._store)

    def draft_paste(self, text: str) -> ImportDraft:
        """A pasted page taken apart for review."""
        from db.reading import drafting

        draft = drafting.draft_paste(text, knowledge=self.knowledge())
        with self._reading():
            return drafting.compared(draft, self._store)

    # ---- writing

    def commit_import(self, draft: ImportDraft, *, progress: Progress = no_progress) -> Imported:
        """Stores the accepted pages of a draft with their originals. One undo takes all of it back."""
        from db.writing import importing

        accepted = [page for page in draft.pages if page.accepted]
        ids: list[ArticleId] = []

        def add_all(work: Work) -> None:
            ids.extend(importing.add_pages(work, accepted, self._originals, progress=progress))

        changed = self._write("import", add_all, progress)
        return Imported(pages=len(accepted), ids=tuple(ids), skipped=importing.left_out(draft), changed=changed)

    def load(self, lines: Iterable[str], *, source: Path, progress: Progress = no_progress) -> Imported:
        """Stores ready articles, one JSON object a line (`source` is named in errors). Raises BadRecord."""
        from db.writing import articles, loading

        ids: list[ArticleId] = []

        def add_all(work: Work) -> None:
            for new in loading.read_articles(lines, source=source):
                ids.append(articles.add_article(work, new))
                if len(ids) % 200 == 0:
                    progress(len(ids), 0)

        changed = self._write("load", add_all, progress)
        return Imported(pages=0, ids=tuple(ids), changed=changed)

    def edit(
        self, id: ArticleId, *, fields: ArticleFields | None = None, parts: tuple[Part, ...] | None = None
    ) -> Changed:
        """Gives an article these fields, these parts, or both. Raises NoSuchArticle."""
        from db.writing import articles

        return self._write(
            "edit", lambda work: articles.correct_article(work, self._article(id), fields=fields, parts=parts)
        )

    def delete(self, ids: Sequence[ArticleId]) -> Changed:
        """Takes articles away; those that are gone already do not matter."""
        from db.writing import articles

        def remove(work: Work) -> None:
            existing = sorted(self._store.articles.existing(ids))
            if existing:
                articles.remove_articles(work, existing)

        return self._write("delete", remove)

    def save_hospital(self, hospital: Hospital) -> Changed:
        """Stores a hospital with exactly one current name; id 0 makes a new one."""
        from db.writing import catalogue

        return self._write("hospital", lambda work: catalogue.save_hospital(work, hospital))

    def save_publication(self, publication: Publication) -> Changed:
        """Stores a newspaper; id 0 makes a new one."""
        from db.writing import catalogue

        return self._write("publication", lambda work: catalogue.save_publication(work, publication))

    def undo(self) -> Changed:
        """Takes the newest change back, also one of an earlier day. `Changed()` when there is none."""
        from db.writing import undoing

        return self._written(lambda: undoing.undo(self._store))

    def redo(self) -> Changed:
        """Does again what was undone last. `Changed()` when there is nothing."""
        from db.writing import undoing

        return self._written(lambda: undoing.redo(self._store))

    # ---- the index

    def catch_up(self, *, progress: Progress = no_progress) -> int:
        """Tells the index of all articles that wait; how many. An index of no use is made anew. Idempotent."""
        self._must_be_writable()
        return self._indexing.catch_up(progress)

    def rebuild_index(self, *, progress: Progress = no_progress) -> None:
        """Makes the index anew beside the old one, then puts it in its place."""
        self._must_be_writable()
        self._indexing.rebuild(progress)

    def check(self, *, repair: bool = False, progress: Progress = no_progress) -> tuple[Finding, ...]:
        """What is wrong with store, originals and index, mended where that can be done without loss."""
        from db import health

        if repair:
            self._must_be_writable()
        return health.check(self._store, self._originals, self._indexing, repair=repair, progress=progress)

    # ---- how it is done

    @contextmanager
    def _reading(self) -> Generator[None]:
        with snapshot(self._store.connection, self.path):
            yield

    def _write(self, action: str, change: Callable[[Work], object], progress: Progress = no_progress) -> Changed:
        """One recorded change in one transaction; then the index follows."""
        from db.writing.work import Work

        def write() -> Changed:
            work = Work(self._store)
            change(work)
            return work.finish(action)

        return self._written(write, progress)

    def _written(self, write: Callable[[], Changed], progress: Progress = no_progress) -> Changed:
        self._must_be_writable()
        with transaction(self._store.connection, self.path):
            changed = write()
        if changed != Changed():
            # What is stored stays stored: an index that cannot follow, or a person who stops waiting for it, is made
            # up for by the next catch_up, and until then by looking through the store.
            with suppress(ArchiveError, Cancelled, OSError):
                self._indexing.catch_up(progress)
        return changed

    def _must_be_writable(self) -> None:
        if not self._store.writable:
            raise ArchiveReadOnly(self.path)

    def _article(self, id: ArticleId) -> Article:
        found = self._store.articles.read((id,))
        if id not in found:
            raise NoSuchArticle(id)
        return found[id]

    def _hospital_names(self) -> HospitalNames:
        generation = self._store.ledger.generation
        if self._names is None or self._names[0] != generation:
            self._names = (generation, HospitalNames(self._store.catalogue.names()))
        return self._names[1]
