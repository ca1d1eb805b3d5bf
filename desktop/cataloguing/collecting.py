"""Collections in the side panel and in the menus: listed, filled, named, put in order, removed.

It must not know: where collections are kept, or how a query is answered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from db.domain.query import Listed, Stored, leaves, parse
from db.domain.records import ArticleId, Changed, Collection, CollectionId, Sort
from db.errors import ArchiveError
from desktop import report, words
from desktop.cataloguing.arrange_dialog import ArrangeDialog
from desktop.cataloguing.collect_dialog import CollectDialog
from desktop.jobs import Jobs
from desktop.search_session import SearchSession
from desktop.widgets.collection_shelf import CollectionShelf

if TYPE_CHECKING:
    from db.archive import Archive


class Collecting(QObject):
    """Every change is one change of the archive, and said with the way back."""

    told = Signal(str)
    done = Signal(str)
    """What was done, in a sentence; undo takes it back."""
    order_wanted = Signal(object)
    """`Sort` of the list: that of the collection while one is listed, else what it was before."""

    def __init__(self, jobs: Jobs, session: SearchSession, shelf: CollectionShelf, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._session = session
        self._shelf = shelf
        self._window = window
        self._collections: tuple[Collection, ...] = ()
        self._order = session.sort if session.sort is not Sort.COLLECTION else Sort.RANK
        """Of the list, where it is no collection."""
        shelf.chosen.connect(self.list_articles)
        shelf.renamed.connect(self._rename)
        shelf.removed.connect(self._remove)
        shelf.arranging_wanted.connect(self.arrange)
        jobs.archive_changed.connect(self._follow)
        # Not before: an archive that is being made has no folder yet.
        session.answered.connect(lambda _: self._read(), Qt.ConnectionType.SingleShotConnection)
        session.answered.connect(lambda _: self._leave())

    @property
    def shown(self) -> Collection | None:
        """The one collection that the query lists; None where it lists none or several."""
        held = _collections_in(self._session.text)
        meant = [one for one in self._collections if len(held) == 1 and held[0].accepts(one.name)]
        return meant[0] if len(meant) == 1 else None

    def list_articles(self, one: Collection) -> None:
        """Show the articles of a collection in their order."""
        if self._session.sort is not Sort.COLLECTION:
            self._order = self._session.sort
        self._session.search(query_of(one))
        self.order_wanted.emit(Sort.COLLECTION)

    def add(self, ids: Sequence[ArticleId]) -> None:
        """Put these articles into a collection that is chosen or named."""
        if not ids:
            self.told.emit(self.tr("Choose an article first."))
            return
        chosen = tuple(ids)
        dialog = CollectDialog(self._collections, len(chosen), self._window)
        dialog.chosen.connect(lambda one: self._collect(one, chosen))
        dialog.named.connect(lambda name: self._make(name, chosen))
        self._open(dialog)

    def take_out(self, ids: Sequence[ArticleId]) -> None:
        """Take these articles out of the collection that is listed."""
        one = self.shown
        if one is None:
            self.told.emit(self.tr("List a collection first; articles are taken out of that one."))
            return
        chosen, id = tuple(ids), one.id
        said = self.tr("{articles} taken out of “{name}”.").format(articles=words.articles(len(chosen)), name=one.name)
        self._write(said, lambda archive: archive.uncollect(id, chosen))

    def arrange(self, one: Collection | None = None) -> None:
        """Have a collection put in order; without one, that which is listed."""
        one = one or self.shown
        if one is None:
            self.told.emit(self.tr("List a collection first."))
            return
        self._open(ArrangeDialog(self._jobs, one, self._window))

    def move(self, ids: Sequence[ArticleId], by: int) -> None:
        """Move these articles of the collection that is listed one place up (-1) or down (1)."""
        one = self.shown
        if one is None:
            self.told.emit(self.tr("Only the articles of a collection have an order of their own. List one first."))
            return
        moved, id = frozenset(ids), one.id

        def write(archive: Archive) -> Changed:
            held = archive.collection_ids(id)
            order = shifted(held, moved, by)
            return archive.save_collection(one, ids=order) if order != held else Changed()

        self._write("", write)

    def _leave(self) -> None:
        """Another search: the list goes back to the order it had."""
        if self._session.sort is Sort.COLLECTION and not _collections_in(self._session.text):
            self.order_wanted.emit(self._order)

    def _collect(self, one: Collection, ids: tuple[ArticleId, ...]) -> None:
        said = self.tr("{articles} put into “{name}”.").format(articles=words.articles(len(ids)), name=one.name)
        self._write(said, lambda archive: archive.collect(one.id, ids))

    def _make(self, name: str, ids: tuple[ArticleId, ...]) -> None:
        said = self.tr("{articles} put into “{name}”.").format(articles=words.articles(len(ids)), name=name)
        new = Collection(id=CollectionId(0), name=name)
        self._write(said, lambda archive: archive.save_collection(new, ids=ids))

    def _rename(self, one: Collection, name: str) -> None:
        named = replace(one, name=" ".join(name.split()) or one.name)
        self._shelf.show(self._collections)  # until it is stored, and for good where it is refused
        if named != one:
            self._write("", lambda archive: archive.save_collection(named))

    def _remove(self, one: Collection) -> None:
        said = self.tr("The collection “{name}” is removed; its articles stay.").format(name=one.name)
        self._write(said, lambda archive: archive.remove_collection(one.id))

    def _write(self, said: str, write: Callable[[Archive], Changed]) -> None:
        self._jobs.write(
            self.tr("Collection"), lambda archive, _: write(archive), lambda _: self._say(said), self._fail
        )

    def _say(self, said: str) -> None:
        if said:
            self.done.emit(said)

    def _read(self) -> None:
        self._jobs.read(lambda archive: archive.collections(), self._show, key="collections")

    def _show(self, collections: tuple[Collection, ...]) -> None:
        self._collections = collections
        self._shelf.show(collections)

    def _follow(self, changed: Changed) -> None:
        if changed.collections or changed.structure:
            self._read()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self._jobs.failed.emit(error)
            return
        self.told.emit(report.sentence(error))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _collections_in(text: str) -> list[Listed]:
    """The conditions of a query that name collections."""
    asked = [one for one in leaves(parse(text).query) if isinstance(one, Listed)]
    return [one for one in asked if one.name is Stored.COLLECTION]


def query_of(one: Collection) -> str:
    """The query that lists a collection and no other."""
    return str(Listed(Stored.COLLECTION, one.name, exact=True))


def shifted(order: Sequence[ArticleId], moved: frozenset[ArticleId], by: int) -> tuple[ArticleId, ...]:
    """`order` with those moved one place up (-1) or down (1); a block at the end stays there."""
    if by > 0:
        return shifted(order[::-1], moved, -by)[::-1]
    ids = list(order)
    for place in range(1, len(ids)):
        if ids[place] in moved and ids[place - 1] not in moved:
            ids[place - 1], ids[place] = ids[place], ids[place - 1]
    return tuple(ids)
