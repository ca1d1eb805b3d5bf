"""The one door to an archive: a folder with the store, the search index and the original bytes of what was imported.

It must not know: windows, terminals, or how any of the rooms behind it does its work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from db.domain.draft import ImportDraft
from db.domain.records import (
    ArticleFields,
    ArticleId,
    Changed,
    Collection,
    CollectionId,
    Edits,
    Hospital,
    HospitalId,
    Imported,
    NameKind,
    Part,
    Progress,
    Publication,
    no_progress,
)
from db.errors import ArchiveError, Cancelled
from db.opening import create_store, open_store
from db.reading.reader import Reader
from db.store.connection import transaction

if TYPE_CHECKING:
    from db.domain.records import Finding
    from db.writing.work import Work


class Archive(Reader):
    """An open archive, for one thread. Several may be open on one folder; one of them writes at a time.

    What can be asked of it is in `Reader`. Every write is one transaction: it is done and can be undone, or it raised an
    error and nothing happened; it may raise ArchiveReadOnly, ArchiveBusy, DiskFull. The search index follows afterwards;
    where it cannot, the articles go on waiting for it (`ArchiveStatus.pending`).
    """

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

    # ---- writing

    def commit_import(self, draft: ImportDraft, *, progress: Progress = no_progress) -> Imported:
        """Stores the accepted pages of a draft with their originals. One undo takes all of it back."""
        from db import health
        from db.writing import importing

        accepted = [page for page in draft.pages if page.accepted]
        ids: list[ArticleId] = []

        def add_all(work: Work) -> None:
            health.settle(self._store, self._originals)
            ids.extend(importing.add_pages(work, accepted, self._originals, progress=progress))

        changed = self._write("import", add_all, progress)
        with suppress(OSError):
            self._originals.settled()
        return Imported(pages=len(accepted), ids=tuple(ids), skipped=importing.left_out(draft), changed=changed)

    def load(self, lines: Iterable[str], *, source: Path, progress: Progress = no_progress) -> Imported:
        """Stores ready articles, one JSON object a line (`source` is named in errors). Raises BadRecord."""
        from db.writing import articles, loading

        ids: list[ArticleId] = []

        def add_all(work: Work) -> None:
            work.details.append(("file", "", source.name))
            for new in loading.read_articles(lines, source=source):
                ids.append(articles.add_article(work, new))
                if len(ids) % 200 == 0:
                    progress(len(ids), 0)

        changed = self._write("load", add_all, progress)
        return Imported(pages=0, ids=tuple(ids), changed=changed)

    def edit(
        self, id: ArticleId, *, fields: ArticleFields | None = None, parts: tuple[Part, ...] | None = None
    ) -> Changed:
        """Gives an article these fields, these parts, or both. Raises NoSuchArticle, BadDate, CodeTaken."""
        from db.domain.lessons import lessons_of_edit
        from db.writing import articles, lessons

        def correct(work: Work) -> None:
            before = self._article(id)
            after = articles.correct_article(work, before, fields=fields, parts=parts)
            lessons.teach(work, lessons_of_edit(before, after), page=before.page)

        return self._write("edit", correct)

    def edit_many(self, ids: Sequence[ArticleId], edits: Edits, *, progress: Progress = no_progress) -> Changed:
        """Makes the same edits in many articles, in one step that one undo takes back; those that are gone do not matter.

        Raises BadDate, CodeTaken (nothing is changed then), and what `progress` raises.
        """
        from db.writing import bulk

        return self._write("edit", lambda work: bulk.edit(work, ids, edits, progress=progress), progress)

    def revert_text(self, id: ArticleId) -> Changed:
        """Gives an article the text again that it came in with. Raises NoSuchArticle."""
        from db.writing import articles

        return self._write("revert", lambda work: articles.revert_text(work, self._article(id)))

    def delete(self, ids: Sequence[ArticleId]) -> Changed:
        """Puts articles into the trash; those that are gone already do not matter."""
        from db.writing import trash

        return self._write("delete", lambda work: trash.throw_away(work, sorted(self._store.articles.existing(ids))))

    def restore(self, ids: Sequence[ArticleId]) -> Changed:
        """Brings articles back from the trash, with all they had; those that are not in it do not matter."""
        from db.writing import trash

        return self._write("restore", lambda work: trash.bring_back(work, ids))

    def empty_trash(self, ids: Sequence[ArticleId] | None = None) -> Changed:
        """Takes these articles, or all, out of the trash for good. Like every write it can be undone."""
        from db.writing import trash

        def empty(work: Work) -> None:
            trash.empty(work, [one.id for one in self._store.trash.all()] if ids is None else ids)

        return self._write("empty_trash", empty)

    def save_collection(self, collection: Collection, *, ids: Sequence[ArticleId] | None = None) -> Changed:
        """Stores a collection; id 0 makes a new one. `ids` are its articles from now on, in this order; None leaves them.

        Raises CollectionNameTaken, NoSuchCollection.
        """
        from db.writing import collections

        return self._write("collection", lambda work: collections.save(work, collection, ids))

    def remove_collection(self, id: CollectionId) -> Changed:
        """Takes a collection away; its articles stay. Raises NoSuchCollection."""
        from db.writing import collections

        return self._write("remove_collection", lambda work: collections.remove(work, id))

    def collect(self, id: CollectionId, ids: Sequence[ArticleId]) -> Changed:
        """Puts articles behind those of a collection; those in it already stay where they are. Raises NoSuchCollection."""
        from db.writing import collections

        return self._write("collect", lambda work: collections.collect(work, id, ids))

    def uncollect(self, id: CollectionId, ids: Sequence[ArticleId]) -> Changed:
        """Takes articles out of a collection. Raises NoSuchCollection."""
        from db.writing import collections

        return self._write("uncollect", lambda work: collections.uncollect(work, id, ids))

    def part(self, one: ArticleId, other: ArticleId) -> Changed:
        """Keeps two articles apart that are no reprints of each other, however alike. Raises NoSuchArticle."""
        from db.writing import parting

        return self._write("part", lambda work: parting.part(work, self._article(one), self._article(other)))

    def rejoin(self, one: ArticleId, other: ArticleId) -> Changed:
        """Lets two articles that were kept apart be reprints of each other again. Raises NoSuchArticle."""
        from db.writing import parting

        return self._write("rejoin", lambda work: parting.rejoin(work, self._article(one), self._article(other)))

    def save_hospital(self, hospital: Hospital) -> Changed:
        """Stores a hospital with exactly one current name; id 0 makes a new one.

        Raises BadHospital, BadDate, HospitalNameTaken, NoSuchHospital.
        """
        from db.writing import hospitals

        return self._write("hospital", lambda work: hospitals.save(work, hospital))

    def merge_hospitals(self, kept: HospitalId, merged: HospitalId, *, as_kind: NameKind = NameKind.FORMER) -> Changed:
        """Makes two records one: names, articles and ties of `merged` go over, its record goes. The name it bears becomes
        one of this kind. Raises NoSuchHospital, BadHospital."""
        from db.writing import hospitals

        return self._write("merge_hospitals", lambda work: hospitals.merge(work, kept, merged, as_kind))

    def split_hospital(self, id: HospitalId, names: Sequence[str], articles: Sequence[ArticleId] = ()) -> Changed:
        """Makes a new record of some names of a hospital, the first as the one it bears, with all articles that print
        one of them, and with these. Raises NoSuchHospital, BadHospital, HospitalNameTaken."""
        from db.writing import hospitals

        return self._write("split_hospital", lambda work: hospitals.split(work, id, names, articles))

    def remove_hospital(self, id: HospitalId) -> Changed:
        """Takes away a record to which no article and no other hospital is linked. Raises NoSuchHospital, HospitalInUse."""
        from db.writing import hospitals

        return self._write("remove_hospital", lambda work: hospitals.remove(work, id))

    def save_publication(self, publication: Publication) -> Changed:
        """Stores a newspaper; id 0 makes a new one. Raises NameTaken."""
        from db.writing import catalogue

        return self._write("publication", lambda work: catalogue.save_publication(work, publication))

    def forget_lessons(self, ids: Sequence[int]) -> Changed:
        """Takes away what corrections have taught; lessons that are gone already do not matter."""
        from db.writing import lessons

        return self._write("forget", lambda work: lessons.forget(work, ids))

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
        """Tells the index of all articles that wait; how many. An index of no use is made anew. Idempotent.

        Articles that were not yet compared with the others are, too; and read for facts, if they are not very many.
        """
        self._must_be_writable()
        caught_up = self._indexing.catch_up(progress)
        self._reprinting.catch_up(progress)
        self._fact_finding.follow(progress)
        return caught_up

    def tidy(self) -> None:
        """Work on the index that no write should wait for (seconds at 100,000 articles). No answer changes by it."""
        self._must_be_writable()
        self._indexing.tidy()

    def compare(self, *, progress: Progress = no_progress) -> int:
        """Compares all articles that wait with the others, to find reprints; how many. After a bulk load there are many."""
        self._must_be_writable()
        return self._reprinting.catch_up(progress)

    def find_facts(self, *, most: int | None = None, progress: Progress = no_progress) -> int:
        """Reads all articles that wait (about `most` of them) for what they state; how many. After a bulk load there are
        many, two milliseconds each."""
        self._must_be_writable()
        return self._fact_finding.catch_up(progress, most=most)

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
                self._reprinting.follow(progress)
                self._fact_finding.follow(progress)
        return changed

    def _must_be_writable(self) -> None:
        if self._store.obstacle is not None:
            raise self._store.obstacle
