"""The draft under review: which page and place is looked at, every edit with its undo, and what is taken.

It must not know: widgets, or how a draft is made, kept or stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from db.domain import draft_places as where
from db.domain.draft import ImportDraft, PageDraft
from db.domain.draft_places import At, AtStray, Place

Edit = Callable[[PageDraft], PageDraft]


@dataclass(frozen=True, slots=True)
class _Step:
    """Pages as they were before an edit and after it, and the place that was looked at before."""

    before: tuple[tuple[int, PageDraft], ...]
    after: tuple[tuple[int, PageDraft], ...]
    place: Place | None


class Review(QObject):
    """Pages are counted from 0. `place` is always a place of the current page, or None."""

    pages_reset = Signal()
    """Other pages altogether."""
    page_changed = Signal(int)
    """Any page; what shows only the current one listens to `current_changed`."""
    current_changed = Signal()
    """The current page is another one, or was edited."""
    page_chosen = Signal(int)
    """Another page is looked at; -1: none."""
    place_chosen = Signal(object)
    """`Place | None`: another part of the page is looked at."""
    history_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: list[PageDraft] = []
        self._doubts: list[int] = []
        """Doubtful decisions of each page; counting them anew for every key would be felt."""
        self._skipped: tuple[tuple[str, str], ...] = ()
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self.current = -1
        self.place: Place | None = None

    # ---- what there is

    @property
    def draft(self) -> ImportDraft:
        return ImportDraft(pages=tuple(self._pages), skipped=self._skipped)

    @property
    def page(self) -> PageDraft | None:
        return self._pages[self.current] if self.current >= 0 else None

    def page_at(self, number: int) -> PageDraft:
        return self._pages[number]

    def __len__(self) -> int:
        return len(self._pages)

    @property
    def skipped(self) -> tuple[tuple[str, str], ...]:
        return self._skipped

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def taken(self) -> int:
        """How many pages an import would take."""
        return sum(page.accepted and bool(page.articles) for page in self._pages)

    # ---- other pages

    def show(self, draft: ImportDraft) -> None:
        """Another draft; nothing of the one before can be undone any more."""
        self._pages, self._skipped = list(draft.pages), draft.skipped
        self._doubts = [_doubts(page) for page in self._pages]
        self.current, self.place = (0 if self._pages else -1), None
        self._done.clear()
        self._undone.clear()
        self.pages_reset.emit()
        self.history_changed.emit()
        self.choose_page(0 if self._pages else -1)

    def add(self, draft: ImportDraft) -> None:
        """More pages behind those that are there."""
        first_new = len(self._pages)
        self._pages += draft.pages
        self._doubts += [_doubts(page) for page in draft.pages]
        self._skipped += draft.skipped
        self.pages_reset.emit()
        self.choose_page(first_new if draft.pages else self.current)

    def remove_page(self) -> None:
        """The current page is under review no more. What was done before cannot be undone then: pages have new numbers."""
        pages = (*self._pages[: self.current], *self._pages[self.current + 1 :])
        here = min(self.current, len(pages) - 1)
        self.show(ImportDraft(pages=pages, skipped=self._skipped))
        self.choose_page(here)

    # ---- where one looks

    def choose_page(self, number: int) -> None:
        self.current = number if 0 <= number < len(self._pages) else -1
        self.place = None
        self.page_chosen.emit(self.current)
        self.current_changed.emit()
        page = self.page
        self.choose_place(At(0, 0) if page is not None and page.articles else None)

    def choose_place(self, place: Place | None) -> None:
        if place != self.place or place is None:
            self.place = place
            self.place_chosen.emit(place)

    def next_doubt(self, by: int = 1) -> bool:
        """Goes to the next (`by` 1) or previous (-1) doubtful part, over the borders of pages, once around."""
        doubts = [(n, at) for n, page in enumerate(self._pages) for at in where.doubtful(page)]
        if not doubts:
            return False
        here = (self.current, self._reading_position())
        if by > 0:
            number, at = next((d for d in doubts if (d[0], (d[1].article, d[1].part)) > here), doubts[0])
        else:
            number, at = next((d for d in reversed(doubts) if (d[0], (d[1].article, d[1].part)) < here), doubts[-1])
        if number != self.current:
            self.choose_page(number)
        self.choose_place(at)
        return True

    def doubts(self) -> int:
        """How many doubtful decisions are left."""
        return sum(self._doubts)

    # ---- edits

    def edit(self, edit: Edit, *, place: Place | None = None) -> bool:
        """Applies a pure edit to the current page; then `place` is looked at, or as near as can be. False: no change."""
        return self.edit_pages((self.current,), edit, place=place) if self.current >= 0 else False

    def edit_pages(self, numbers: Iterable[int], edit: Edit, *, place: Place | None = None) -> bool:
        """The same edit on several pages, undone as one."""
        pairs = [(number, self._pages[number], edit(self._pages[number])) for number in numbers]
        changed = [pair for pair in pairs if pair[1] != pair[2]]
        if not changed:
            return False
        before = tuple((number, old) for number, old, _ in changed)
        after = tuple((number, new) for number, _, new in changed)
        self._done.append(_Step(before, after, self.place))
        self._undone.clear()
        self._put(after, place or self.place)
        return True

    def undo(self) -> None:
        if self._done:
            step = self._done.pop()
            self._undone.append(replace(step, place=self.place))
            self._put(step.before, step.place)

    def redo(self) -> None:
        if self._undone:
            step = self._undone.pop()
            self._done.append(replace(step, place=self.place))
            self._put(step.after, step.place)

    def take(self, numbers: Iterable[int], accepted: bool) -> None:
        """Ticks or unticks pages."""
        self.edit_pages(tuple(numbers), lambda page: replace(page, accepted=accepted))

    def take_sure(self) -> None:
        """Ticks exactly the pages that need nobody's eye and are not in the archive already."""
        self.edit_pages(
            range(len(self._pages)), lambda page: replace(page, accepted=where.sure(page) and not page.same_file)
        )

    # ---- how it is done

    def _put(self, pages: tuple[tuple[int, PageDraft], ...], place: Place | None) -> None:
        for number, page in pages:
            self._pages[number] = page
            self._doubts[number] = _doubts(page)
        numbers = [number for number, _ in pages]
        if self.current not in numbers:
            self.choose_page(numbers[0])
        self.place = near = self._nearest(place)
        for number in numbers:
            self.page_changed.emit(number)
        self.current_changed.emit()
        self.history_changed.emit()
        self.place = near
        self.place_chosen.emit(near)

    def _nearest(self, place: Place | None) -> Place | None:
        """The place itself if it is still there, else the last part before it."""
        page = self.page
        if page is None:
            return None
        if isinstance(place, AtStray) and place.number < len(where.strays(page, place.kind)):
            return place
        if not page.articles:
            return None
        at = place if isinstance(place, At) else At(0, 0)
        article = min(at.article, len(page.articles) - 1)
        part = at.part if article == at.article else len(page.articles[article].parts) - 1
        return At(article, max(0, min(part, len(page.articles[article].parts) - 1)))

    def _reading_position(self) -> tuple[float, float]:
        """Stray pieces are listed behind all articles."""
        if isinstance(self.place, At):
            return self.place.article, self.place.part
        return (float("inf"), 0) if self.place else (-1, -1)


def _doubts(page: PageDraft) -> int:
    return len(where.doubtful(page))
