"""Everything that can be done to a page under review, as actions with keys.

It must not know: how a page, its parts or the actions are laid out on the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from db.domain import draft_edits as edits
from db.domain import draft_places as where
from db.domain.draft import PageDraft
from db.domain.draft_places import At, AtStray, Place, StrayKind
from db.domain.records import PartKind
from desktop import words
from desktop.import_dialog.page_view import Selection
from desktop.import_dialog.review import Edit, Review
from desktop.theme import icon

_TO_ITS_END = 1 << 62
"""Of a part, when the selection goes on behind it."""
KIND_KEYS = {
    PartKind.HEADLINE: "Ctrl+1",
    PartKind.HEADING: "Ctrl+2",
    PartKind.PARAGRAPH: "Ctrl+3",
    PartKind.CAPTION: "Ctrl+4",
    PartKind.BYLINE: "Ctrl+5",
    PartKind.NOTICE: "Ctrl+6",
    PartKind.KICKER: "Ctrl+7",
    PartKind.DECK: "Ctrl+8",
    PartKind.COLUMN: "Ctrl+9",
}


class ReviewActions(QObject):
    """Acts on the review's place; `caret` says where in the page's raw text somebody stands, `selected` what is selected
    there."""

    edit_wanted = Signal()
    """The text of the current part is to be corrected."""
    paper_wanted = Signal()
    hospitals_wanted = Signal()
    """The facts of the page, the hospitals of the article are to be typed."""

    def __init__(
        self,
        review: Review,
        caret: Callable[[], tuple[int, int]],
        selected: Callable[[], Selection | None],
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._review = review
        self._caret = caret
        self._selected = selected
        self._owner = owner
        self._resting = False
        add = self._add
        self.split = add("split", self.tr("New article begins here"), "Ctrl+K", self._split)
        self.merge = add("merge", self.tr("Merge article with the one before"), "Ctrl+M", self._merge)
        self.cut = add("plus", self.tr("Cut the part at the caret"), "Ctrl+T", self._cut)
        self.join = add("link", self.tr("Join with the part before"), "Ctrl+J", self._join)
        self.up = add("move-up", self.tr("Move part up"), "Alt+Up", partial(self._move, -1))
        self.down = add("move-down", self.tr("Move part down"), "Alt+Down", partial(self._move, 1))
        self.article_up = add("move-up", self.tr("Move article up"), "Alt+Shift+Up", partial(self._move_article, -1))
        self.article_down = add(
            "move-down", self.tr("Move article down"), "Alt+Shift+Down", partial(self._move_article, 1)
        )
        self.correct = add("edit", self.tr("Correct the text"), "F2", self.edit_wanted.emit)
        self.remove = add("trash", self.tr("Not part of the article"), "Ctrl+0", self._take_out)
        self.header = add(
            "newspaper", self.tr("Header of the page: paper, date, number"), "Ctrl+H", self._put_in_header
        )
        self.paper = add("newspaper", self.tr("Newspaper, date and page"), "Ctrl+G", self.paper_wanted.emit)
        self.hospitals = add(
            "hospital", self.tr("Hospitals of this article"), "Ctrl+Shift+H", self.hospitals_wanted.emit
        )
        self.confirm = add("check", self.tr("This is right; next doubt"), "Ctrl+Space", self._confirm)
        self.undo = add("undo", self.tr("Undo"), "Ctrl+Z", review.undo)
        self.redo = add("redo", self.tr("Redo"), "Ctrl+Y", review.redo)
        self.next_doubt = add("doubt", self.tr("Next doubt"), "F4", review.next_doubt)
        self.last_doubt = add("doubt", self.tr("Previous doubt"), "Shift+F4", partial(review.next_doubt, -1))
        self.next_page = add("next", self.tr("Next page"), "Ctrl+PgDown", partial(self._go, 1))
        self.last_page = add("previous", self.tr("Previous page"), "Ctrl+PgUp", partial(self._go, -1))
        self.take = add("check", self.tr("Take or leave this page"), "Ctrl+D", self._tick)
        self.kinds = {
            kind: add("", words.part(kind), keys, partial(self._retype, kind)) for kind, keys in KIND_KEYS.items()
        }
        for signal in (review.current_changed, review.place_chosen, review.history_changed):
            signal.connect(self._enable)
        self._enable()

    def _add(self, icon_name: str, text: str, keys: str, run: Callable[[], object]) -> QAction:
        action = QAction(text, self._owner)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if icon_name:
            action.setIcon(icon(icon_name))
        action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda: run())
        self._owner.addAction(action)
        return action

    def rest(self, resting: bool) -> None:
        """While a text is being typed the keys belong to it."""
        self._resting = resting
        self._enable()

    def _enable(self) -> None:
        if self._resting:
            for action in self._owner.actions():
                action.setEnabled(False)
            return
        review, place, page = self._review, self._review.place, self._review.page
        at = place if isinstance(place, At) and page is not None else None
        self.undo.setEnabled(review.can_undo)
        self.redo.setEnabled(review.can_redo)
        self.split.setEnabled(at is not None)
        self.merge.setEnabled(at is not None and at.article > 0)
        self.join.setEnabled(at is not None and at.part > 0)
        for action in (
            self.cut,
            self.up,
            self.down,
            self.article_up,
            self.article_down,
            self.correct,
            self.remove,
            self.confirm,
        ):
            action.setEnabled(at is not None)
        for action in (self.header, *self.kinds.values()):
            action.setEnabled(place is not None)
        for action in (self.paper, self.hospitals):
            action.setEnabled(page is not None)
        for action in (self.next_doubt, self.last_doubt):
            action.setEnabled(review.doubts() > 0)
        self.next_page.setEnabled(review.current + 1 < len(review))
        self.last_page.setEnabled(review.current > 0)
        self.take.setEnabled(page is not None and bool(page.articles))

    def _at(self) -> At | None:
        return self._review.place if isinstance(self._review.place, At) else None

    def _split(self) -> None:
        """At the caret where it stands inside the part, else before the part."""
        at = self._at()
        if at is None:
            return
        offset = self._offset(at)
        page = self._review.page
        inside = page is not None and 0 < offset < len(where.part_at(page, at).part.text)

        def split(page: PageDraft) -> PageDraft:
            if not inside:
                return edits.split_article(page, at)
            return edits.split_article(edits.split_part(page, at, offset), At(at.article, at.part + 1))

        self._review.edit(split, place=At(at.article + 1, 0))

    def _offset(self, at: At) -> int:
        """Where in the part the caret of the raw page stands; 0 when it stands elsewhere or somebody works in the list."""
        line, column = self._caret()
        page = self._review.page
        return 0 if line < 0 or page is None else where.offset_of(page, at, line, column) or 0

    def _merge(self) -> None:
        at = self._at()
        if at is not None and at.article and self._review.page is not None:
            before = len(self._review.page.articles[at.article - 1].parts)
            self._review.edit(
                lambda page: edits.merge_with_previous(page, at.article), place=At(at.article - 1, before + at.part)
            )

    def _cut(self) -> None:
        at = self._at()
        if at is not None:
            offset = self._offset(at)
            self._review.edit(lambda page: edits.split_part(page, at, offset), place=At(at.article, at.part + 1))

    def _join(self) -> None:
        at = self._at()
        if at is not None:
            self._review.edit(
                lambda page: edits.join_with_previous(page, at), place=At(at.article, max(0, at.part - 1))
            )

    def _move(self, by: int) -> None:
        at, page = self._at(), self._review.page
        if at is not None and page is not None:
            moved, to = edits.move_part(page, at, by)
            self._review.edit(lambda _: moved, place=to)

    def _move_article(self, by: int) -> None:
        at = self._at()
        if at is not None:
            self._review.edit(lambda page: edits.move_article(page, at.article, by), place=At(at.article + by, at.part))

    def _take_out(self) -> None:
        place = self._at()
        if place is not None:
            edit, at = self._on_selection(place)
            self._review.edit(lambda page: edits.take_out(edit(page), at))

    def _put_in_header(self) -> None:
        """Where the page names itself: with the newspaper given to the page, that is how it is known the next time."""
        place = self._review.place
        if isinstance(place, At):
            self._review.edit(lambda page: edits.take_out(page, place, StrayKind.FURNITURE))
        elif isinstance(place, AtStray):
            self._review.edit(lambda page: edits.put_aside(page, place, StrayKind.FURNITURE))

    def _retype(self, kind: PartKind) -> None:
        place, page = self._review.place, self._review.page
        if isinstance(place, At):
            edit, to = self._on_selection(place)
            self._review.edit(lambda p: edits.retype(edit(p), to, kind), place=to)
        elif isinstance(place, AtStray) and page is not None:
            self._take_in(page, place, kind)

    def _on_selection(self, at: At) -> tuple[Edit, At]:
        """Makes what is selected on the raw page a part of its own; without a selection it is the whole part."""
        page, selected = self._review.page, self._selected()
        if page is None or selected is None or not isinstance(selected.place, At):
            return lambda unchanged: unchanged, at
        start = where.offset_of(page, selected.place, *selected.start) or 0
        end = where.offset_of(page, selected.place, *selected.end)
        carved, to = edits.carve(page, selected.place, start, _TO_ITS_END if end is None else end)
        return lambda _: carved, to

    def _take_in(self, page: PageDraft, stray: AtStray, kind: PartKind) -> None:
        """A stray notice stays with the page; anything else joins the article whose lines are nearest before it."""
        if kind is PartKind.NOTICE:
            self._review.edit(lambda p: edits.put_aside(p, stray, StrayKind.NOTICE))
            return
        to = _before(page, stray)
        self._review.edit(lambda p: edits.take_in(p, stray, to, kind), place=to)

    def _confirm(self) -> None:
        at = self._at()
        if at is not None:
            self._review.edit(lambda page: edits.confirm(page, at))
            self._review.next_doubt()

    def _go(self, by: int) -> None:
        number = self._review.current + by
        if 0 <= number < len(self._review):
            self._review.choose_page(number)

    def _tick(self) -> None:
        if self._review.page is not None:
            self._review.edit(lambda page: replace(page, accepted=not page.accepted))


def _before(page: PageDraft, stray: AtStray) -> At:
    """Where a stray piece would stand by the order of the page: behind the last part that begins above it."""
    anchors = where.strays(page, stray.kind)[stray.number].anchors
    first = (anchors[0].line, anchors[0].start) if anchors else (-1, -1)
    above: list[tuple[tuple[int, int], At]] = [
        ((own[0].line, own[0].start), place)
        for place, own in _parts(page)
        if own and (own[0].line, own[0].start) < first
    ]
    if not above:
        return At(0, 0)
    at = max(above, key=lambda pair: pair[0])[1]
    return At(at.article, at.part + 1)


def _parts(page: PageDraft) -> list[tuple[At, tuple[where.Anchor, ...]]]:
    found: list[tuple[Place, tuple[where.Anchor, ...]]] = list(where.places(page))
    return [(place, anchors) for place, anchors in found if isinstance(place, At)]
