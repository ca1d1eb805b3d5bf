"""Everything that can be asked of an open archive; nothing here changes it.

It must not know: how anything is written, windows, terminals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from db.domain.draft import ImportDraft, Knowledge
from db.domain.lessons import LearntLesson
from db.domain.records import (
    ArchiveStatus,
    Article,
    ArticleId,
    Fact,
    HistoryEntry,
    HitRow,
    Page,
    PageId,
    Progress,
    Publication,
    Reason,
    ReprintGroup,
    SearchResult,
    Sort,
    Span,
    Suggestion,
    no_progress,
)
from db.errors import NoSuchPage
from db.reading.catalogue_reader import CatalogueReader
from db.reading.hospital_reader import HospitalReader
from db.store.articles import batched
from db.store.connection import files_translated

if TYPE_CHECKING:
    from db.domain.differences import Passage
    from db.reading.completing import KnownName


class Reader(CatalogueReader, HospitalReader):
    """The reading half of `db.archive.Archive`. Any method may raise ArchiveBusy, ArchiveDamaged, ArchiveUnreachable."""

    def status(self) -> ArchiveStatus:
        """How much there is, what undo would do, and whether the index knows all of it (until it is first asked: seems to)."""
        store = self._store
        with self._reading():
            can_undo, can_redo = store.history.actions()
            return ArchiveStatus(
                name=store.ledger.fact("name"),
                articles=store.articles.count(),
                pages=store.pages.count(),
                hospitals=store.catalogue.hospital_count(),
                index_complete=self._indexing.seems_complete(),
                index_answers=self._indexing.seems_to_answer(),
                pending=store.ledger.pending(),
                can_undo=can_undo,
                can_redo=can_redo,
            )

    def characters(self) -> int:
        """How much text there is, in characters."""
        with self._reading():
            return self._store.articles.characters()

    def search(self, query: str, *, sort: Sort = Sort.RANK, other_names: bool = False) -> SearchResult:
        """Every article that matches, in order, with counts; whatever the query's text, it is answered.

        With `other_names` also those that go by another name of a hospital that is named in the query, behind the others
        in order of rank; without, `also` tells how many these are. Rows, spans and reasons have to be asked alike.
        """
        from db.reading import searching

        with self._reading():
            return searching.search(
                query,
                sort=sort,
                store=self._store,
                indexing=self._indexing,
                names=self._hospital_names,
                with_others=other_names,
            )

    def suggest(self, query: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        """What else to ask where `query` finds nothing, in the order of `SuggestionKind`; none where it finds something."""
        from db.reading import suggesting
        from db.reading.listed import Lists

        with self._reading():
            lists = Lists(self._store)
            return suggesting.suggest(
                query, limit=limit, indexing=self._indexing, names=self._hospital_names, lists=lists
            )

    def rows(
        self, ids: Sequence[ArticleId], *, query: str = "", other_names: bool = False
    ) -> tuple[HitRow | None, ...]:
        """What a result list shows of these articles, in this order; None where one is gone."""
        from db.reading import searching, showing

        with self._reading():
            asked = searching.ask(query, self._hospital_names, with_others=other_names)
            return showing.rows(self._store, ids, asked)

    def article(self, id: ArticleId) -> Article:
        """The whole article. Raises NoSuchArticle."""
        with self._reading():
            return self._article(id)

    def articles(self, ids: Sequence[ArticleId], *, anchors: bool = False) -> Iterator[Article]:
        """Whole articles in the order of `ids`, read some hundred at a time; those that are gone are left out.

        Where a part stood on its page is most of the work, and told only where `anchors` are asked for.
        """
        for batch in batched(ids):
            with self._reading():
                found = self._store.articles.read(batch) if anchors else self._store.articles.read_texts(batch)
            yield from (found[id] for id in batch if id in found)

    def signed(self, ids: Sequence[ArticleId]) -> Iterator[Article]:
        """The same articles with nothing of their text but the bylines, for counting."""
        for batch in batched(ids):
            with self._reading():
                found = self._store.articles.read_signed(batch)
            yield from (found[id] for id in batch if id in found)

    def spans(self, article: Article, *, query: str, other_names: bool = False) -> tuple[tuple[Span, ...], ...]:
        """Where the query occurs in each part of the article (in a byline, in `printed_byline` of it)."""
        from db.reading import searching, showing

        with self._reading():
            return showing.part_spans(article, searching.ask(query, self._hospital_names, with_others=other_names))

    def explain(self, id: ArticleId, *, query: str, other_names: bool = False) -> tuple[Reason, ...]:
        """A reason for each condition of the query that the article meets; none where it does not answer it. Raises NoSuchArticle."""
        from db.reading import explaining, searching
        from db.reading.listed import Lists

        with self._reading():
            asked = searching.ask(query, self._hospital_names, Lists(self._store), with_others=other_names)
            return explaining.explain(self._article(id), asked, store=self._store, indexing=self._indexing)

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

    def publications(self) -> tuple[Publication, ...]:
        """Every newspaper."""
        with self._reading():
            return self._store.catalogue.publications()

    def tags(self) -> tuple[str, ...]:
        """Every tag, those known longest first."""
        with self._reading():
            return tuple(self._store.catalogue.tags())

    def complete(self, typed: str, *, limit: int = 8) -> tuple[tuple[str, str], ...]:
        """What somebody may be about to type: (field, value) of hospitals and papers with `typed` in a name."""
        from db.reading import completing

        with self._reading():
            return completing.complete(typed, self._known_names(), limit=limit)

    def reprints(self, id: ArticleId) -> ReprintGroup | None:
        """Where else this article, or a piece of it, was printed, with the first publication; None: nowhere known."""
        from db.reading import reprinted

        with self._reading():
            return reprinted.group(self._store, id)

    def facts(self, article: Article) -> tuple[Fact, ...]:
        """What the article states about its hospitals, in reading order. Read from its text as `hospital_facts` are, which
        are kept: asked of one article that costs less than looking them up."""
        with self._reading():
            return self._fact_finding.stated_in(article)

    def compared(self) -> bool:
        """Whether `reprints` knows of every article: after a bulk load it does not, until `compare` was called."""
        with self._reading():
            return self._reprinting.complete()

    def differences(self, one: ArticleId, other: ArticleId) -> tuple[Passage, ...]:
        """The two texts side by side, with what differs. Raises NoSuchArticle."""
        from db.domain.differences import passages

        with self._reading():
            return passages(self._article(one).parts, self._article(other).parts)

    def history(self, id: ArticleId | None = None, *, limit: int = 200) -> tuple[HistoryEntry, ...]:
        """What was done, newest first, to one article or at all."""
        with self._reading():
            return self._store.history.entries(id, limit=limit)

    def knowledge(self) -> Knowledge:
        """What the importer may use of all that the archive knows already."""
        from db.reading import knowing

        with self._reading():
            articles = self._store.articles.count()
            if self._usage is None or knowing.outgrown(articles, self._usage[0]):
                self._usage = (articles, knowing.usage(self._store))
            return knowing.knowledge(self._store, self._hospital_names(), self._usage[1])

    def lessons(self) -> tuple[LearntLesson, ...]:
        """What corrections have taught, the newest first."""
        with self._reading():
            return self._store.lessons.all()

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
            told = drafting.told(draft, paper=paper, date=date, page_no=page_no)
            named = drafting.named(told, self._hospital_names())
            return drafting.remembering(drafting.compared(named, self._store))

    def draft_paste(self, text: str, *, progress: Progress = no_progress) -> ImportDraft:
        """A pasted page taken apart for review."""
        from db.reading import drafting

        draft = drafting.draft_paste(text, knowledge=self.knowledge(), progress=progress)
        with self._reading():
            named = drafting.named(draft, self._hospital_names())
            return drafting.remembering(drafting.compared(named, self._store))

    # ---- how it is done

    def _known_names(self) -> Sequence[KnownName]:
        from db.reading import completing

        generation = self._store.ledger.generation
        if self._completions is None or self._completions[0] != generation:
            names = completing.known_names(self._hospital_names(), self._store.catalogue)
            self._completions = (generation, names)
        return self._completions[1]
